// `node bench/pairs.ts CHECKOUT [--pairs N] [--json]`: deciding and asking in this checkout and in another one, turn by turn in one run.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type * as Engine from "@yawara/engine";
import { parse } from "yaml";
import { busy, median } from "./figure.ts";

/** The names of the public index that have stood unchanged; nothing else of a checkout is touched. */
type Api = Pick<
  typeof Engine,
  "load" | "joinCorpus" | "regimeAt" | "readSubject" | "decide" | "nextQuestion" | "FIRST_INTERVIEW"
>;

interface Side {
  /** How much law it decides by: that too may differ. */
  provisions: number;
  decide: () => void;
  ask: () => void;
}

const INDEX = "packages/engine/src/index.ts";
const here = join(import.meta.dirname, "..");
const clocks = { at: "2026-11-24", known: "2026-11-24" };
const WARMING = 5;

const { values, positionals } = parseArgs({
  options: { pairs: { type: "string", default: "31" }, json: { type: "boolean" } },
  allowPositionals: true,
});
const pairs = Number(values.pairs);
const other = resolve(positionals[0] ?? "");
if (positionals.length !== 1 || !existsSync(join(other, INDEX)))
  end(`name the folder of one other checkout: there is no ${join(other, INDEX)}`);
if (!Number.isInteger(pairs) || pairs < 20) end(`--pairs is ${values.pairs}: it has to be a whole number from 20`);

const subjects = examples();
const sides = { here: await side(here), other: await side(other) };
const results = { decide: ratios("decide"), "next question": ratios("ask") };
if (values.json === true) process.stdout.write(`${JSON.stringify({ pairs, results }, null, 2)}\n`);
else {
  process.stdout.write(
    `${here} ÷ ${other}, ${pairs} pairs, ${sides.here.provisions} and ${sides.other.provisions} provisions, ${busy()}\n`,
  );
  for (const [what, { ratio, least, most, middle, times }] of Object.entries(results))
    process.stdout.write(
      `  ${what.padEnd(14)} median of the ratios ${say(ratio)}  (half of them ${middle.map(say).join("–")}, all ${say(least)}–${say(most)}; medians ${times.map(say).join(" and ")} ms of processor time)\n`,
    );
}

/** Facts of this checkout's examples; each side's reader leaves out what its vocabulary does not know. */
function examples(): Record<string, unknown>[] {
  const folder = join(here, "examples");
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files.map(
    (file) => (parse(readFileSync(join(folder, file), "utf8")) as { facts: Record<string, unknown> }).facts,
  );
}

/** A checkout's engine over its own law of Japan, and the two things that are timed. */
async function side(root: string): Promise<Side> {
  const api = (await import(join(root, INDEX))) as Api;
  const read = (name: string) => JSON.parse(readFileSync(join(root, "law/corpus", `${name}.json`), "utf8"));
  const engine = api.load(api.joinCorpus(read("base"), [read("intl"), read("jp")]));
  const regime = api.regimeAt(engine, { ...clocks, jurisdictions: ["JP", "INTL"] });
  const known = subjects.map((facts) => api.readSubject(engine, facts).subject);
  return {
    provisions: regime.provisions.length,
    decide: () => {
      for (let i = 0; i < 20; i++) for (const subject of known) api.decide(engine, regime, subject);
    },
    ask: () => {
      for (const facts of subjects) interview(api, engine, regime, facts);
    },
  };
}

/** The first questions of an interview, answered as the example says. */
function interview(api: Api, engine: Engine.Engine, regime: Engine.Regime, facts: Record<string, unknown>): void {
  const given: Record<string, unknown> = {};
  const declined = new Set<string>();
  for (let asked = 0; asked < 8; asked++) {
    const { subject } = api.readSubject(engine, given);
    const question = api.nextQuestion(engine, regime, subject, { layers: api.FIRST_INTERVIEW, declined });
    if (question === undefined) return;
    const answer = facts[question.fact];
    if (answer === undefined) declined.add(question.fact);
    else given[question.fact] = answer;
  }
}

/** Both sides in turn, first one and then the other going first, so that a busy moment falls on both alike. */
function ratios(what: "decide" | "ask") {
  for (let i = 0; i < WARMING; i++) for (const one of [sides.here, sides.other]) one[what]();
  const measured = Array.from({ length: pairs }, (_, i) => {
    const first = i % 2 === 0 ? "here" : "other";
    const second = first === "here" ? "other" : "here";
    const times = { [first]: timed(sides[first][what]), [second]: timed(sides[second][what]) };
    return { here: times.here!, other: times.other! };
  });
  const sorted = measured.map((pair) => pair.here / pair.other).sort((a, b) => a - b);
  return {
    ratio: median(sorted),
    least: sorted[0]!,
    most: sorted.at(-1)!,
    middle: [sorted[Math.floor(pairs / 4)]!, sorted[Math.floor((3 * pairs) / 4)]!],
    times: [median(measured.map((pair) => pair.here)), median(measured.map((pair) => pair.other))],
  };
}

/** Milliseconds of processor time, which what else the machine does lengthens far less than it does the wait. */
function timed(call: () => void): number {
  const begun = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

function say(value: number): string {
  return value.toFixed(2);
}

function end(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

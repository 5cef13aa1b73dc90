// `npm run bench -- [--json] [--rounds N] SUITE…`: runs suites and judges their figures; a suite is a file in bench/suites/.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { busy, type Judged, judge, type Round, YARDSTICKS } from "./figure.ts";
import { readReference, writeReference } from "./yardsticks.ts";

const ROUNDS = 3;
const known = readdirSync(join(import.meta.dirname, "suites")).map((file) => file.replace(/\.ts$/, ""));
const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, rounds: { type: "string" }, reference: { type: "boolean" } },
  allowPositionals: true,
});
const rounds = Number(values.rounds ?? ROUNDS);
/** A name stands for the suite and those named after it: `register` for `register-checks` too. */
const suitesOf = (name: string) => known.filter((suite) => suite === name || suite.startsWith(`${name}-`));
const unknown = positionals.filter((name) => suitesOf(name).length === 0);
if (unknown.length > 0) end(`no suite ${unknown.join(", ")}; suites: ${known.join(", ")}`);
if (!Number.isInteger(rounds) || rounds < 1) end(`--rounds is ${values.rounds}: it has to be a whole number from 1`);

if (values.reference === true) {
  const { emptyRoute } = await import("./suites/server.ts");
  const { machine, node, yardsticks } = writeReference(await emptyRoute());
  print(`the reference is now ${machine}, Node ${node}: ${JSON.stringify(yardsticks)} ms`);
} else {
  const reference = readReference();
  const results: Record<string, Record<string, Judged>> = {};
  for (const name of positionals.length > 0 ? new Set(positionals.flatMap(suitesOf)) : known) {
    const run = Array.from({ length: rounds }, () => round(name));
    results[name] = judge(run, reference.yardsticks);
    if (values.json !== true) printSuite(name, results[name], run);
  }
  if (values.json === true)
    print(JSON.stringify({ node: process.version, busy: busy(), rounds, reference, results }, null, 2));
}

function round(suite: string): Round {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, "round.ts"), suite], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  return JSON.parse(output) as Round;
}

function printSuite(name: string, figures: Record<string, Judged>, run: readonly Round[]): void {
  print(`${name}  (median of ${rounds}, ${busy()})`);
  const { yardsticks: reference } = readReference();
  for (const yardstick of YARDSTICKS) {
    const here = run.flatMap(({ yardsticks }) => yardsticks[yardstick] ?? []);
    if (here.length === 0) continue;
    const spread = `${number(Math.min(...here))}–${number(Math.max(...here))}`;
    print(`  yardstick ${yardstick}: ${spread} ms, on the reference machine ${number(reference[yardstick])} ms`);
  }
  for (const [what, figure] of Object.entries(figures)) print(`  ${what.padEnd(60)} ${said(figure)}`);
}

/** The figure as measured here, beside what it comes to by its yardstick. */
function said({ value, unit, by, yardstick, judged, least, most, bar, atLeast, isReached, note }: Judged): string {
  const here = `${number(value)} ${unit}`;
  const spread = rounds > 1 && least !== most ? ` (${number(least)}–${number(most)})` : "";
  const asJudged =
    yardstick === undefined ? spread : `  beside ${by} ${number(yardstick.here)} ms: ${number(judged)}${spread}`;
  const reached = bar === undefined ? "" : `  (${atLeast ? "≥" : "≤"} ${bar}: ${isReached ? "reached" : "MISSED"})`;
  return `${here}${asJudged}${reached}${note ? `  ${note}` : ""}`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 1 ? 4 : 2 });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function end(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

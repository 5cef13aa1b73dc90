// Every regime at once: decide, compare, diff, the shipped size, and interviews that cross a border or seek one verdict.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { presumedFor } from "@yawara/answers";
import { readBase } from "@yawara/answers/node";
import {
  decideCodes,
  type Engine,
  type Facts,
  FIRST_INTERVIEW,
  LAYERS,
  lawDiff,
  load,
  nextQuestion,
  olderConditions,
  outcomeOf,
  type Regime,
  regimeAt,
  relocatedFacts,
  subjectOf,
} from "@yawara/engine";
import { basketFacts, exampleFacts, root, shippedCorpus, timed } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";

const DAY = "2026-11-23";
const clocks = { at: DAY, known: DAY };
/** Recruitment screen, credit score, chatbot, spam filter, imaging device, exam proctoring, emotion at work, traffic lights. */
const TYPICAL = ["08", "11", "02", "03", "14", "16", "10", "20"];

export async function run(): Promise<Record<string, Figure>> {
  const corpus = shippedCorpus();
  const compiled = timed(3, () => void load(corpus));
  const engine = load(corpus, olderConditions(load(corpus), ["2024-06-01"]));
  const basket = basketFacts();
  return {
    provisions: { value: corpus.provisions.length, unit: "" },
    "compile all regimes": { value: median(compiled), unit: "ms", by: "loop" },
    "decide a full subject against all regimes": { value: decided(engine, basket), unit: "µs", by: "loop", bar: 150 },
    "diff of all regimes, 2024-06-01 to 2026-11-23": { value: differed(engine), unit: "ms", by: "loop", bar: 300 },
    "compare --basket, all regimes, whole process": { value: comparedInAll(), unit: "s", by: "start", bar: 1 },
    ...shipped(),
    ...crossBorder(),
    ...verdicts(basket),
  };
}

function decided(engine: Engine, basket: Map<string, Facts>): number {
  const regime = regimeAt(engine, clocks);
  const roots = Int32Array.from(new Set(regime.provisions.map((id) => engine.roots[engine.index.get(id)!]!)));
  const codes = new Uint8Array(roots.length);
  const subjects = [...basket.values()].map((facts) => subjectOf(engine, facts));
  const times = timed(200, () => {
    for (const subject of subjects) decideCodes(engine, roots, subject, codes);
  });
  return (1000 * median(times)) / subjects.length;
}

function differed(engine: Engine): number {
  return timed(1, () => void lawDiff(engine, { from: "2024-06-01", to: DAY }))[0]!;
}

function comparedInAll(): number {
  const times = timed(5, () => {
    const args = [join(root, "packages/cli/src/main.ts"), "compare", "--basket", "--lang", "en"];
    const { status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error("compare failed");
  });
  return median(times) / 1000;
}

function shipped(): Record<string, Figure> {
  const folder = join(root, "law/corpus");
  const sizes = new Map(
    readdirSync(folder).map((file) => [file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000]),
  );
  const sum = (files: string[]) => files.reduce((total, file) => total + sizes.get(file)!, 0);
  return {
    "corpus, gzip: base, Japan, international": {
      value: sum(["base.json", "jp.json", "intl.json"]),
      unit: "kB",
      bar: 600,
    },
    "corpus, gzip: the same with the EU": {
      value: sum(["base.json", "jp.json", "intl.json", "eu.json"]),
      unit: "kB",
      bar: 600,
    },
    "corpus, gzip: everything": { value: sum([...sizes.keys()]), unit: "kB", bar: 600 },
  };
}

/** Questions until nothing that may be asked can change anything, answering from what is known. */
function questions(engine: Engine, regime: Regime, known: Facts, options: { goal?: string }): number {
  const given: Facts = options.goal === undefined ? {} : presumedFor(readBase().jurisdictions, options.goal);
  const declined = new Set<string>();
  const layers = options.goal === undefined ? FIRST_INTERVIEW : LAYERS;
  for (let count = 0; ; count++) {
    const question = nextQuestion(engine, regime, subjectOf(engine, given), { layers, declined, ...options });
    if (question === undefined) return count;
    const answer = known[question.fact];
    if (answer === undefined) declined.add(question.fact);
    else given[question.fact] = answer;
  }
}

function crossBorder(): Record<string, Figure> {
  const jurisdictions = ["JP", "INTL", "EU"];
  const engine = load(shippedCorpus(jurisdictions));
  const regime = regimeAt(engine, { ...clocks, jurisdictions });
  const counts = [...exampleFacts().values()]
    .map((facts) => questions(engine, regime, { ...facts, "market.countries": ["JP", "EU"] }, {}))
    .sort((a, b) => a - b);
  return {
    "first interview, Japan and the EU, median": {
      value: median(counts),
      unit: "questions",
      bar: 25,
      note: counts.join(" "),
    },
  };
}

function verdicts(basket: Map<string, Facts>): Record<string, Figure> {
  const goal = "eu.high_risk";
  const engine = load(shippedCorpus(["EU"]));
  const regime = regimeAt(engine, { ...clocks, jurisdictions: ["EU"] });
  const counts = TYPICAL.map((id) => {
    const facts = relocatedFacts(engine, basket.get(id)!, "EU");
    if (outcomeOf(engine, goal, subjectOf(engine, facts)) === "open") throw new Error(`${id} is open`);
    return questions(engine, regime, facts, { goal });
  });
  return {
    "ask --about eu.high_risk, median of eight": {
      value: median(counts),
      unit: "questions",
      bar: 7,
      note: counts.join(" "),
    },
  };
}

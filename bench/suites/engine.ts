// The engine on the law as shipped, of Japan and with the EU: load and compile, check systems, the next question, what if.
import {
  decide,
  decideCodes,
  type Engine,
  explain,
  FIRST_INTERVIEW,
  load,
  nextQuestion,
  type Regime,
  readSubject,
  regimeAt,
  report,
  subjectOf,
} from "@yawara/engine";
import { basketFacts, exampleFacts, shippedCorpus, timed } from "../corpus.ts";
import { type Figure, median } from "../figure.ts";
import { waits } from "../interviews.ts";

export async function run(): Promise<Record<string, Figure>> {
  const corpus = shippedCorpus(["JP", "INTL"]);
  const loads = timed(9, () => void load(corpus));
  const engine = load(corpus);
  const regime = regimeAt(engine, { at: "2026-11-24", known: "2026-11-24" });
  const roots = Int32Array.from(new Set(regime.provisions.map((id) => engine.roots[engine.index.get(id)!]!)));
  const codes = new Uint8Array(roots.length);
  const subjects = fullSubjects(engine);
  const decided = timed(400, () => {
    for (const subject of subjects) decideCodes(engine, roots, subject, codes);
  });
  return {
    "load and compile, first in the process": { value: loads[0]!, unit: "ms", by: "loop", bar: 150 },
    "load and compile": { value: median(loads), unit: "ms", by: "loop", bar: 150 },
    provisions: { value: regime.provisions.length, unit: "" },
    "decide a full subject against all of it": {
      value: (1000 * median(decided)) / subjects.length,
      unit: "µs",
      by: "loop",
      bar: 50,
    },
    ...questions(engine, regime),
    ...atWork("Japan", ["JP", "INTL"]),
    ...atWork("with the EU", ["JP", "INTL", "EU"]),
  };
}

/** What a server and a screen ask of the engine under some law. */
function atWork(name: string, jurisdictions: readonly string[]): Record<string, Figure> {
  const engine = load(shippedCorpus(jurisdictions));
  const regime = regimeAt(engine, { at: "2026-11-24", known: "2026-11-24", jurisdictions });
  const sold = Object.fromEntries(jurisdictions.filter((one) => one !== "INTL").map((one) => [one, true]));
  const asked = [...waits(engine, regime, 20, {}), ...waits(engine, regime, 20, { "market.countries": sold })];
  asked.sort((a, b) => a - b);
  const explained = explanations(engine, regime).sort((a, b) => a - b);
  return {
    [`check, ${name}: read, decide and report`]: {
      value: checks(engine, regime),
      unit: "a second",
      by: "loop",
      rate: true,
      bar: 4000,
      atLeast: true,
    },
    [`next question, ${name}, 95th percentile`]: { value: percentile(asked, 0.95), unit: "ms", by: "loop", bar: 20 },
    [`next question, ${name}, longest`]: { value: asked.at(-1)!, unit: "ms", by: "loop", bar: 40 },
    [`why and what if, ${name}, 99th percentile`]: {
      value: percentile(explained, 0.99),
      unit: "ms",
      by: "loop",
      bar: 30,
    },
    [`why and what if, ${name}, longest`]: { value: explained.at(-1)!, unit: "ms", by: "loop", bar: 30 },
  };
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(sorted.length * share)]!;
}

/** Checks a second, over the examples and the basket each with one fact after another left out, once the machine is warm. */
function checks(engine: Engine, regime: Regime): number {
  const systems = [...exampleFacts().values(), ...basketFacts().values()].flatMap((facts) =>
    Object.keys(facts).map((left) => Object.fromEntries(Object.entries(facts).filter(([id]) => id !== left))),
  );
  const check = (facts: Record<string, unknown>) => {
    const { subject } = readSubject(engine, facts);
    return report(engine, regime, subject, decide(engine, regime, subject));
  };
  const times = timed(9, () => systems.forEach(check)).slice(4);
  return (1000 * systems.length) / median(times);
}

/** Milliseconds to explain each decided provision of each example. */
function explanations(engine: Engine, regime: Regime): number[] {
  return [...exampleFacts().values()].flatMap((facts) => {
    const subject = subjectOf(engine, facts);
    return decide(engine, regime, subject)
      .filter(({ outcome }) => outcome !== "open")
      .flatMap(({ provision }) => timed(1, () => void explain(engine, provision, subject)));
  });
}

/** The examples with every fact they do not state answered in the plainest way, so that nothing is unknown. */
function fullSubjects(engine: ReturnType<typeof load>) {
  return [...exampleFacts().values()].map((facts) => {
    const full = { ...facts };
    for (const { fact } of engine.variables.slots) {
      if (full[fact.id] !== undefined) continue;
      const plain =
        fact.type === "choices"
          ? []
          : fact.type === "boolean"
            ? false
            : fact.type === "choice"
              ? fact.choices[0]!.id
              : 0;
      const tried = subjectOf(engine, { ...full, [fact.id]: plain });
      if (tried.contradiction === undefined) full[fact.id] = plain;
    }
    return subjectOf(engine, full);
  });
}

function questions(engine: ReturnType<typeof load>, regime: ReturnType<typeof regimeAt>): Record<string, Figure> {
  const times: number[] = [];
  const counts: number[] = [];
  for (const facts of exampleFacts().values()) {
    const given: typeof facts = {};
    const declined = new Set<string>();
    for (let count = 0; ; count++) {
      const start = performance.now();
      const question = nextQuestion(engine, regime, subjectOf(engine, given), { layers: FIRST_INTERVIEW, declined });
      times.push(performance.now() - start);
      if (question === undefined) {
        counts.push(count);
        break;
      }
      const answer = facts[question.fact];
      if (answer === undefined) declined.add(question.fact);
      else given[question.fact] = answer;
    }
  }
  times.sort((a, b) => a - b);
  counts.sort((a, b) => a - b);
  return {
    "next question, median": { value: median(times), unit: "ms", by: "loop" },
    "next question, 95th percentile": {
      value: times[Math.floor(times.length * 0.95)]!,
      unit: "ms",
      by: "loop",
      bar: 10,
    },
    "questions of the first interview, median": { value: median(counts), unit: "", bar: 15, note: counts.join(" ") },
    "questions, simplest third, median": { value: median(counts.slice(0, 4)), unit: "", bar: 11 },
  };
}

// The engine on the law of Japan as shipped: load and compile, decide full subjects, the next question.
import { decideCodes, FIRST_INTERVIEW, load, nextQuestion, regimeAt, subjectOf } from "@yawara/engine";
import { exampleFacts, median, shippedCorpus, timed } from "../corpus.ts";
import type { Figure } from "../run.ts";

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
    "load and compile, first in the process": { value: loads[0]!, unit: "ms", bar: 150 },
    "load and compile": { value: median(loads), unit: "ms", bar: 150 },
    provisions: { value: regime.provisions.length, unit: "" },
    "decide a full subject against all of it": {
      value: (1000 * median(decided)) / subjects.length,
      unit: "µs",
      bar: 50,
    },
    ...questions(engine, regime),
  };
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
    "next question, median": { value: median(times), unit: "ms" },
    "next question, 95th percentile": { value: times[Math.floor(times.length * 0.95)]!, unit: "ms", bar: 10 },
    "questions of the first interview, median": { value: median(counts), unit: "", bar: 15, note: counts.join(" ") },
    "questions, simplest third, median": { value: median(counts.slice(0, 4)), unit: "", bar: 11 },
  };
}

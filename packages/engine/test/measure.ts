// Prints what the engine costs on the real law: compiling, diagram sizes, deciding, asking. `node packages/engine/test/measure.ts [provisions]`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { support } from "../src/diagram/walk.ts";
import {
  type Condition,
  type Corpus,
  decide,
  decideCodes,
  type Engine,
  type Facts,
  FIRST_INTERVIEW,
  load,
  MODALITIES,
  nextQuestion,
  regimeAt,
  subjectOf,
} from "../src/index.ts";
import { readLaw } from "../src/source/index.ts";

const folder = join(import.meta.dirname, "../../../law");
const now = { at: "2026-11-24", known: "2026-11-24" };

function realCorpus(): Corpus {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));
  const law = readLaw(
    paths.sort().map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") })),
    "measured",
  );
  for (const problem of law.problems.slice(0, 5)) console.log("problem", JSON.stringify(problem));
  return JSON.parse(JSON.stringify(law.corpus));
}

function random(seed: number): () => number {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
}

function quantile(values: number[], q: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!.toFixed(3);
}

/** The real law, filled up with combinations of its own definitions until it has as many provisions as asked for. */
function filledUp(corpus: Corpus, wanted: number): Corpus {
  const dice = random(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;
  const provisions = [...corpus.provisions];
  const model = provisions[0]!;
  for (let i = 0; provisions.length < wanted; i++) {
    const when: Condition = { kind: "definition", id: corpus.definitions[i % corpus.definitions.length]!.id };
    const other: Condition = { kind: "definition", id: pick(corpus.definitions).id };
    const more: Condition =
      i < corpus.definitions.length
        ? when
        : { kind: dice() < 0.5 ? "and" : "or", of: [when, dice() < 0.5 ? other : { kind: "not", of: other }] };
    provisions.push({
      ...model,
      id: `filled/${i}`,
      when: more,
      unless: [],
      modality: pick(MODALITIES),
      inForce: [{ from: "2020-01-01", known: "2020-01-01" }],
    });
  }
  return { ...corpus, provisions };
}

const corpus = filledUp(realCorpus(), Number(process.argv[2] ?? 0));
console.log(
  `${corpus.facts.length} facts, ${corpus.definitions.length} definitions, ${corpus.constraints.length} constraints, ${corpus.provisions.length} provisions`,
);
const times = Array.from({ length: 5 }, () => {
  const start = performance.now();
  load(corpus);
  return performance.now() - start;
});
console.log(
  `load: first ${times[0]!.toFixed(1)} ms, then ${times
    .slice(1)
    .map((t) => t.toFixed(1))
    .join(" ")}`,
);
const engine: Engine = load(corpus);
console.log(
  `nodes ${engine.table.count}, variables ${engine.variables.arity.length}, axioms ${engine.axioms.list.length}`,
);
function size(root: number): number {
  const seen = new Set<number>();
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node <= 2 || seen.has(node)) continue;
    seen.add(node);
    for (let i = 0; i < engine.table.arity[engine.table.variable[node]!]!; i++)
      stack.push(engine.table.kids[engine.table.offset[node]! + i]!);
  }
  return seen.size;
}
const sizes = corpus.provisions.map((p, i) => ({
  id: p.id,
  size: size(engine.roots[i]!),
  variables: support(engine.table, engine.roots[i]!).length,
}));
const distinct = new Set(engine.roots).size;
console.log(`distinct roots ${distinct}; largest:`);
const shown = new Set<number>();
for (const { id, size, variables } of sizes.toSorted((a, b) => b.size - a.size)) {
  const root = engine.roots[engine.index.get(id)!]!;
  if (shown.has(root) || shown.size === 10) continue;
  shown.add(root);
  console.log(`  ${size} nodes, ${variables} variables: ${id}`);
}

/** A full subject that the axioms allow: facts in order, each answered at random where its question makes sense. */
function fullSubject(seed: number): Facts {
  const dice = random(seed);
  const facts: Facts = {};
  for (const slot of engine.variables.slots) {
    const { fact } = slot;
    for (let attempt = 0; attempt < 5; attempt++) {
      const value =
        fact.type === "boolean"
          ? dice() < 0.5
          : fact.type === "choice"
            ? fact.choices[Math.floor(dice() * fact.choices.length)]!.id
            : fact.type === "choices"
              ? fact.choices.filter(() => dice() < 0.2).map((c) => c.id)
              : Math.floor(dice() * 1000);
      const after = subjectOf(engine, { ...facts, [fact.id]: value });
      if (after.contradiction !== undefined) continue;
      facts[fact.id] = value;
      break;
    }
  }
  return facts;
}

const regime = regimeAt(engine, now);
console.log(`in force ${regime.provisions.length}, coming ${regime.coming.length}`);
const people = Array.from({ length: 40 }, (_, i) => fullSubject(i + 1));
const settleTimes: number[] = [];
const subjects = people.map((facts) => {
  const start = performance.now();
  const subject = subjectOf(engine, facts);
  settleTimes.push((performance.now() - start) * 1000);
  return subject;
});
console.log(
  `subjectOf, full: median ${quantile(settleTimes, 0.5)} µs; pending ${subjects.filter((s) => s.residual !== undefined).length}`,
);
const roots = Int32Array.from(new Set(engine.roots));
const codes = new Uint8Array(roots.length);
for (let warm = 0; warm < 200; warm++) for (const s of subjects) decideCodes(engine, roots, s, codes);
const start = performance.now();
for (let round = 0; round < 500; round++) for (const s of subjects) decideCodes(engine, roots, s, codes);
console.log(
  `decide all ${roots.length} roots, full subject: ${(((performance.now() - start) * 1000) / 500 / subjects.length).toFixed(2)} µs`,
);
const begin = performance.now();
for (const s of subjects) decide(engine, regime, s);
console.log(
  `decide with names, full subject: ${(((performance.now() - begin) * 1000) / subjects.length).toFixed(1)} µs`,
);

const asked: number[] = [];
const answered: number[] = [];
const decided: number[] = [];
let questions = 0;
for (const facts of people) {
  const known: Facts = {};
  const declined = new Set<string>();
  for (;;) {
    const t0 = performance.now();
    const subject = subjectOf(engine, known);
    const t1 = performance.now();
    const question = nextQuestion(engine, regime, subject, { layers: FIRST_INTERVIEW, declined });
    const t2 = performance.now();
    decide(engine, regime, subject);
    decided.push(performance.now() - t2);
    answered.push(t1 - t0);
    asked.push(t2 - t1);
    if (question === undefined) break;
    questions++;
    if (facts[question.fact] === undefined) declined.add(question.fact);
    else known[question.fact] = facts[question.fact]!;
  }
}
for (const [name, values] of [
  ["subjectOf in an interview", answered],
  ["next question", asked],
  ["decide, partial", decided],
] as const)
  console.log(`${name}: median ${quantile(values, 0.5)} ms, p95 ${quantile(values, 0.95)}, max ${quantile(values, 1)}`);
console.log(
  `questions an interview: ${(questions / people.length).toFixed(1)}; nodes at the end ${engine.table.count}`,
);

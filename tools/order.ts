// Looks for an order of the variables in which the law's diagrams are small, and writes law/vocabulary/order.yaml.
// `node tools/order.ts [seconds]`: sifts single answers, then whole facts, from the order there is, until nothing gains or time is up.
// First for the largest diagrams alone, which the others are mostly made of: that is quick, and leaves less to sift in all of them.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAW_FOLDER, readLawFolder } from "@yawara/answers/node";
import { corpusAt, type Engine, FIRST_INTERVIEW, load, nextQuestion, regimeAt, subjectOf } from "@yawara/engine";
import { childOf, childrenFirst, IMPOSSIBLE, variableKey } from "@yawara/engine/diagram";
import { readLaw } from "@yawara/engine/source";
import { sifting } from "./sift.ts";

const ENDS = IMPOSSIBLE + 1;
/** How many diagrams are sifted first, the largest. */
const LARGEST = 40;

const { files, version } = readLawFolder(LAW_FOLDER);
const today = new Date().toISOString().slice(0, 10);
const corpus = corpusAt(readLaw(files, version).corpus, today);
const end = Date.now() + Number(process.argv[2] ?? 300) * 1000;

let engine = load(corpus);
engine = load({ ...corpus, order: sifted(engine, largestOf(engine)) });
const order = sifted(engine, allOf(engine));
writeFileSync(
  join(LAW_FOLDER, "vocabulary/order.yaml"),
  [
    "# An order of the answers in which the diagrams are small. Found by `npm run order`; it changes speed, never an outcome.",
    "order:",
    ...order.map((key) => `  - ${key}`),
    "",
  ].join("\n"),
);

/** Every diagram of a provision or a breach, once. */
function rootsOf({ roots, breaches }: Engine): number[] {
  return [...new Set([...roots, ...breaches.filter((root) => root >= ENDS)])];
}

function largestOf(of: Engine): number[] {
  return rootsOf(of)
    .map((root) => ({ root, size: childrenFirst(of.table, [root]).length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, LARGEST)
    .map(({ root }) => root);
}

/** What stays after loading, what loading has to go through, and what is made to find the first question. */
function allOf(of: Engine): number[] {
  return [...new Set([...rootsOf(of), ...of.compiler.compiled.values(), ...madeForTheFirstQuestion(of)])];
}

/** Diagrams as they are left once only the markets are known: few facts make few cells, and that is the longest wait. */
function madeForTheFirstQuestion(of: Engine): number[] {
  const regime = regimeAt(of, { at: today, known: today, jurisdictions: ["JP", "INTL", "EU"] });
  const subject = subjectOf(of, { "market.countries": { JP: true, EU: true } });
  const from = of.table.count;
  nextQuestion(of, regime, subject, { layers: FIRST_INTERVIEW });
  return Array.from({ length: of.table.count - from }, (_, i) => from + i);
}

/** The variables by name in an order in which some diagrams are smaller. */
function sifted({ table, variables: { arity, owner } }: Engine, kept: readonly number[]): string[] {
  const nodes = [...childrenFirst(table, kept)]
    .filter((node) => node >= ENDS)
    .map((id) => ({
      id,
      variable: table.variable[id]!,
      children: Array.from({ length: arity[table.variable[id]!]! }, (_, i) => childOf(table, id, i)),
    }));
  const from = [...arity.keys()].sort((a, b) => table.level[a]! - table.level[b]!);
  const diagrams = sifting(arity, from, ENDS, nodes, kept);
  const runFrom = (level: number): number => {
    const slot = owner[diagrams.order[level]!];
    let length = 1;
    while (owner[diagrams.order[level + length] ?? -1] === slot) length++;
    return length;
  };
  const hasTime = () => Date.now() < end;
  console.log(`before: ${diagrams.size()} nodes`);
  for (let before = Number.POSITIVE_INFINITY; diagrams.size() < before && hasTime(); ) {
    before = diagrams.size();
    for (const variable of [...diagrams.order].sort((a, b) => diagrams.width(b) - diagrams.width(a)))
      if (hasTime()) diagrams.sift(diagrams.order.indexOf(variable), 1);
    const heads = diagrams.order.filter(
      (variable, level) => owner[variable] !== owner[diagrams.order[level - 1] ?? -1],
    );
    for (const first of heads) {
      const at = diagrams.order.indexOf(first);
      const length = runFrom(at);
      if (length > 1 && hasTime()) diagrams.sift(at, length);
    }
    console.log(`so far: ${diagrams.size()} nodes`);
  }
  return diagrams.order.map((variable) => variableKey(owner[variable]!, variable));
}

// Looks for an order of the variables in which the law's diagrams are small, and writes law/vocabulary/order.yaml.
// `node tools/order.ts [seconds]`: sifts single answers, then whole facts, from the order there is, until nothing gains or time is up.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAW_FOLDER, readLawFolder } from "@yawara/answers/node";
import { corpusAt, FIRST_INTERVIEW, load, nextQuestion, regimeAt, subjectOf } from "@yawara/engine";
import { childOf, childrenFirst, IMPOSSIBLE, variableKey } from "@yawara/engine/diagram";
import { readLaw } from "@yawara/engine/source";
import { sifting } from "./sift.ts";

const ENDS = IMPOSSIBLE + 1;

const { files, version } = readLawFolder(LAW_FOLDER);
const today = new Date().toISOString().slice(0, 10);
const engine = load(corpusAt(readLaw(files, version).corpus, today));
const { table, variables, roots, breaches, compiler } = engine;
const { owner, arity } = variables;
/** What stays after loading, what loading has to go through, and what is made to find the first question. */
const kept = [
  ...new Set([
    ...roots,
    ...breaches.filter((root) => root >= 0),
    ...compiler.compiled.values(),
    ...madeForTheFirstQuestion(),
  ]),
];
const nodes = [...childrenFirst(table, kept)]
  .filter((node) => node >= ENDS)
  .map((id) => ({
    id,
    variable: table.variable[id]!,
    children: Array.from({ length: arity[table.variable[id]!]! }, (_, i) => childOf(table, id, i)),
  }));
const order = [...arity.keys()].sort((a, b) => table.level[a]! - table.level[b]!);
const diagrams = sifting(arity, order, ENDS, nodes, kept);

const end = Date.now() + Number(process.argv[2] ?? 300) * 1000;
const hasTime = () => Date.now() < end;
console.log(`before: ${diagrams.size()} nodes`);
for (let before = Number.POSITIVE_INFINITY; diagrams.size() < before && hasTime(); ) {
  before = diagrams.size();
  for (const variable of [...diagrams.order].sort((a, b) => diagrams.width(b) - diagrams.width(a)))
    if (hasTime()) diagrams.sift(diagrams.order.indexOf(variable), 1);
  for (const first of heads()) {
    const from = diagrams.order.indexOf(first);
    const length = runFrom(from);
    if (length > 1 && hasTime()) diagrams.sift(from, length);
  }
  console.log(`so far: ${diagrams.size()} nodes`);
}

/** Diagrams as they are left once only the markets are known: few facts make few cells, and that is the longest wait. */
function madeForTheFirstQuestion(): number[] {
  const regime = regimeAt(engine, { at: today, known: today, jurisdictions: ["JP", "INTL", "EU"] });
  const subject = subjectOf(engine, { "market.countries": { JP: true, EU: true } });
  const from = table.count;
  nextQuestion(engine, regime, subject, { layers: FIRST_INTERVIEW });
  return Array.from({ length: table.count - from }, (_, i) => from + i);
}

/** The first variable of every run of one fact's variables. */
function heads(): number[] {
  return diagrams.order.filter((variable, level) => owner[variable] !== owner[diagrams.order[level - 1] ?? -1]);
}

/** How many variables from a level on are one fact's. */
function runFrom(level: number): number {
  const slot = owner[diagrams.order[level]!];
  let length = 1;
  while (owner[diagrams.order[level + length] ?? -1] === slot) length++;
  return length;
}

const keys = diagrams.order.map((variable) => variableKey(owner[variable]!, variable));
writeFileSync(
  join(LAW_FOLDER, "vocabulary/order.yaml"),
  [
    "# An order of the answers in which the diagrams are small. Found by `npm run order`; it changes speed, never an outcome.",
    "order:",
    ...keys.map((key) => `  - ${key}`),
    "",
  ].join("\n"),
);

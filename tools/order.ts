// Looks for an order of the variables in which the law's diagrams are small, and writes law/vocabulary/order.yaml.
// `node tools/order.ts [seconds]`: moves single answers and whole facts about, keeps what makes the diagrams smaller.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LAW_FOLDER } from "@yawara/exchange/node";
import { readLawFolder } from "../packages/cli/src/law-folder.ts";
import { type Compiler, compile } from "../packages/engine/src/diagram/compile.ts";
import { variableKey } from "../packages/engine/src/diagram/order.ts";
import { childOf, newTable, type Table } from "../packages/engine/src/diagram/table.ts";
import { layOut, type Variables } from "../packages/engine/src/diagram/variables.ts";
import { type Condition, conditionOf } from "../packages/engine/src/index.ts";
import { readLaw } from "../packages/engine/src/source/index.ts";

const { files, version } = readLawFolder(LAW_FOLDER);
const { corpus } = readLaw(files, version);
const variables = layOut(corpus);
const definitions = new Map(corpus.definitions.map((definition) => [definition.id, definition]));
/** What provisions are built of: quick to compile, and what makes them small makes the whole small. */
const blocks: Condition[] = [
  ...corpus.definitions.map(({ id }): Condition => ({ kind: "definition", id })),
  ...corpus.constraints.map(({ when }) => when),
];
const whole = [...blocks, ...corpus.provisions.map(conditionOf)];

/** Nodes of all diagrams of some conditions together in an order. */
function cost(order: readonly number[], conditions = blocks): number {
  const table = newTable(variables.arity, order);
  const compiler: Compiler = { table, variables, definitions, compiled: new Map(), lapsing: true };
  return reached(table, new Set(conditions.map((condition) => compile(compiler, condition))));
}

function reached(table: Table, roots: ReadonlySet<number>): number {
  const seen = new Set<number>();
  const stack = [...roots];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node < 3 || seen.has(node)) continue;
    seen.add(node);
    for (let i = 0; i < table.arity[table.variable[node]!]!; i++) stack.push(childOf(table, node, i));
  }
  return seen.size;
}

function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One variable, or the run of its fact's variables it stands in, moved somewhere else. */
function moved(order: readonly number[], { owner }: Variables, roll: (below: number) => number): number[] {
  let first = roll(order.length);
  let last = first;
  if (roll(2) === 0) {
    const slot = owner[order[first]!];
    while (first > 0 && owner[order[first - 1]!] === slot) first--;
    while (last + 1 < order.length && owner[order[last + 1]!] === slot) last++;
  }
  const block = order.slice(first, last + 1);
  const rest = [...order.slice(0, first), ...order.slice(last + 1)];
  const near = Math.max(0, Math.min(rest.length, first + roll(61) - 30));
  const to = roll(2) === 0 ? near : roll(rest.length + 1);
  return [...rest.slice(0, to), ...block, ...rest.slice(to)];
}

const seconds = Number(process.argv[2] ?? 300);
const roll = dice(Date.now() >>> 0);
const end = Date.now() + seconds * 1000;
let order = variables.order;
let best = cost(order);
console.log(`before: ${best} nodes in definitions, ${cost(order, whole)} in all`);
while (Date.now() < end) {
  const tried = moved(order, variables, roll);
  const found = cost(tried);
  if (found > best) continue;
  order = tried;
  best = found;
}
console.log(`after: ${best} nodes in definitions, ${cost(order, whole)} in all`);
const keys = order.map((variable) => variableKey(variables.owner[variable]!, variable));
writeFileSync(
  join(LAW_FOLDER, "vocabulary/order.yaml"),
  [
    "# An order of the answers in which the diagrams are small. Found by `npm run order`; it changes speed, never an outcome.",
    "order:",
    ...keys.map((key) => `  - ${key}`),
    "",
  ].join("\n"),
);

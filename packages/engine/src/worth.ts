// What is open about one diagram for one subject: the facts it turns on, and how far each can move it. Remembered between answers.
import { IMPOSSIBLE, TRUE, UNKNOWN } from "./diagram/table.ts";
import { support } from "./diagram/walk.ts";
import type { Engine } from "./engine.ts";
import { cellWeight } from "./likelihood.ts";
import { codeOfRoot, OPEN, remaining } from "./outcome.ts";
import type { Subject } from "./subject.ts";

/** Numbers only, no nodes, so that it outlives the nodes it was computed from. */
export interface Worth {
  /** Slots an open outcome turns on, ascending; empty where the outcome is decided. */
  slots: number[];
  /** For each slot the expected distance it moves the chance that the condition holds, 0 to 1. */
  moves: number[];
}

/** A worth with all it was computed from: equal here, equal in the result. */
export interface RememberedWorth extends Worth {
  variables: Int32Array;
  cells: Int16Array;
  allowed: Int32Array;
  /** The groups that tied the diagram's variables, with the state each was in. */
  tied: string;
}

/** The worth of a diagram that outlives this call (of a provision or a goal). An answer that does not touch it costs a comparison. */
export function worthOf(engine: Engine, root: number, subject: Subject): Worth {
  const before = engine.worths.get(root);
  const variables = before?.variables ?? Int32Array.from(support(engine.table, root));
  const tied = tiesOn(variables, subject);
  if (before !== undefined && before.tied === tied && isSame(before, subject)) return before;
  const worth: RememberedWorth = {
    ...computed(engine, root, subject),
    variables,
    cells: Int16Array.from(variables, (variable) => subject.state.cells[variable]!),
    allowed: Int32Array.from(variables, (variable) => subject.state.allowed[variable]!),
    tied,
  };
  engine.worths.set(root, worth);
  return worth;
}

function tiesOn(variables: Int32Array, { ties, state }: Subject): string {
  if (ties === undefined) return "";
  let first = -1;
  let keys = "";
  for (const variable of variables) {
    const group = ties.groupOf[variable]!;
    if (group < 0 || group === first || state.cells[variable] !== UNKNOWN) continue;
    if (first < 0) first = group;
    if (!keys.includes(ties.keys[group]!)) keys += ties.keys[group]!;
  }
  return keys;
}

function isSame({ variables, cells, allowed }: RememberedWorth, { state }: Subject): boolean {
  for (let i = 0; i < variables.length; i++) {
    const variable = variables[i]!;
    if (cells[i] !== state.cells[variable] || allowed[i] !== state.allowed[variable]) return false;
  }
  return true;
}

function computed(engine: Engine, root: number, subject: Subject): Worth {
  if (codeOfRoot(engine, root, subject) !== OPEN) return { slots: [], moves: [] };
  const moved = movesOf(engine, remaining(engine, root, subject));
  const slots = [...moved.keys()].sort((a, b) => a - b);
  return { slots, moves: slots.map((slot) => moved.get(slot)!) };
}

/**
 * How far each slot moves the chance of a diagram: at every node of the slot, the chance to get there times the mean
 * distance between the node's chance and its children's. A slot none of whose nodes has two possible children says nothing.
 */
function movesOf(engine: Engine, root: number): Map<number, number> {
  const { table, variables, axioms } = engine;
  const order = childrenFirst(engine, root);
  const yes = new Float64Array(order.length);
  const possible = new Float64Array(order.length);
  const reach = new Float64Array(order.length);
  const holds = (node: number) => (node <= IMPOSSIBLE ? (node === TRUE ? 1 : 0) : yes[table.place[node]!]!);
  const mass = (node: number) => (node <= IMPOSSIBLE ? (node === IMPOSSIBLE ? 0 : 1) : possible[table.place[node]!]!);
  order.forEach((node, i) => {
    const variable = table.variable[node]!;
    for (let cell = 0, at = table.offset[node]!; cell < table.arity[variable]!; cell++) {
      const weight = cellWeight(engine, variable, cell);
      yes[i]! += weight * holds(table.kids[at + cell]!);
      possible[i]! += weight * mass(table.kids[at + cell]!);
    }
  });
  const moved = new Map<number, number>();
  reach[order.length - 1] = 1;
  for (let i = order.length - 1; i >= 0; i--) {
    const variable = table.variable[order[i]!]!;
    const here = yes[i]! / possible[i]!;
    let distance = 0;
    let ways = 0;
    for (let cell = 0, at = table.offset[order[i]!]!; cell < table.arity[variable]!; cell++) {
      const child = table.kids[at + cell]!;
      if (child === IMPOSSIBLE) continue;
      ways++;
      const share = (cellWeight(engine, variable, cell) * mass(child)) / possible[i]!;
      distance += share * Math.abs(holds(child) / mass(child) - here);
      if (child > IMPOSSIBLE) reach[table.place[child]!]! += reach[i]! * share;
    }
    if (ways < 2) continue;
    const slot = axioms.slotIndex.get(variables.owner[variable]!)!;
    moved.set(slot, (moved.get(slot) ?? 0) + reach[i]! * distance);
  }
  return moved;
}

/** Inner nodes of a diagram, children before parents; `table.place` says where each stands. */
function childrenFirst({ table }: Pick<Engine, "table">, root: number): number[] {
  const walk = ++table.walk;
  const order: number[] = [];
  const visit = (node: number): void => {
    if (node <= IMPOSSIBLE || table.seen[node] === walk) return;
    table.seen[node] = walk;
    for (let i = table.offset[node]!, end = i + table.arity[table.variable[node]!]!; i < end; i++)
      visit(table.kids[i]!);
    table.place[node] = order.length;
    order.push(node);
  };
  visit(root);
  return order;
}

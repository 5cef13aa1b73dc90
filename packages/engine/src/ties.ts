// What the axioms still tie together for one subject: facts not known that depend on each other because of facts that are.
import { AND, apply, GIVEN } from "./diagram/apply.ts";
import { projected, variablesOf } from "./diagram/axioms.ts";
import { FALSE, IMPOSSIBLE, type State, TRUE, UNKNOWN } from "./diagram/table.ts";
import { reachableEnds, restrict, support } from "./diagram/walk.ts";
import type { Engine } from "./engine.ts";

/** Undecided axioms, grouped where they share an undecided variable. Only groups that something known bears on. */
export interface Ties {
  /** Group of each variable, -1 for none. */
  groupOf: Int16Array;
  /** Indexes of the axioms of each group. */
  groups: number[][];
  /** For each group its axioms and the state of all they speak of: equal keys, equal ties. */
  keys: string[];
  /** Projections made so far, valid in one generation of the table. */
  generation: number;
  made: Map<string, number>;
}

type Known = Omit<Engine, "worths" | "goals" | "floor">;

/** The ties in a state, or `undefined` if the diagrams say all there is to say: the usual case. */
export function tiesOf(engine: Known, state: State): Ties | undefined {
  const touched = variablesTouched(engine, state);
  const axioms = tying(engine, state, touched);
  if (axioms.length === 0) return undefined;
  const { list } = engine.axioms;
  const groupOf = new Int16Array(state.cells.length).fill(-1);
  let groups: number[][] = [];
  for (const { axiom, variables } of axioms) {
    const merged = new Set(variables.map((variable) => groupOf[variable]!).filter((group) => group >= 0));
    const members = [axiom, ...[...merged].flatMap((group) => groups[group]!)];
    for (const group of merged) groups[group] = [];
    for (let i = 0; i < groupOf.length; i++) if (merged.has(groupOf[i]!)) groupOf[i] = groups.length;
    for (const variable of variables) groupOf[variable] = groups.length;
    groups.push(members);
  }
  const bearing = (group: number[]) =>
    group.some((axiom) => list[axiom]!.lapsedOn.some((variable) => touched[variable] === 1));
  const kept = groups.map(bearing);
  if (!kept.includes(true)) return undefined;
  for (let i = 0; i < groupOf.length; i++) if (groupOf[i]! >= 0 && !kept[groupOf[i]!]) groupOf[i] = -1;
  groups = groups.map((group, i) => (kept[i] ? group : []));
  const keys = groups.map((group) => keyOf(engine, group, state));
  return { groupOf, groups, keys, generation: engine.table.generation, made: new Map() };
}

function keyOf({ axioms }: Known, group: number[], { cells, allowed }: State): string {
  const variables = new Set(group.flatMap((axiom) => axioms.list[axiom]!.lapsedOn));
  const parts: string[] = [group.toSorted((a, b) => a - b).join()];
  for (const variable of variables) parts.push(`${variable}=${cells[variable]}/${allowed[variable]}`);
  return `{${parts.join()}}`;
}

/** Variables of which something is known: the cell, or cells that are ruled out beyond the baseline. */
function variablesTouched({ baseline }: Known, state: State): Uint8Array {
  return Uint8Array.from(state.cells, (cell, i) =>
    cell !== UNKNOWN || state.allowed[i] !== baseline.allowed[i] ? 1 : 0,
  );
}

/**
 * Undecided axioms that can tie: every constraint, and the `onlyIf` of facts something is known of. The `onlyIf` of any
 * other fact leaves everything else free, and the diagrams that use the fact let it lapse.
 */
function tying(
  { table, axioms, variables }: Known,
  state: State,
  touched: Uint8Array,
): { axiom: number; variables: number[] }[] {
  return axioms.list.flatMap(({ lapsed, child }, axiom) => {
    if (child >= 0 && !variablesOf(variables, child).some((variable) => touched[variable] === 1)) return [];
    const open = lapsed.filter((node) => (reachableEnds(table, node, state) & 3) === 3);
    const on = new Set(open.flatMap((node) => support(table, node, state)));
    return on.size === 0 ? [] : [{ axiom, variables: [...on] }];
  });
}

/** An axiom of a group that cannot hold as a whole, if there is one. */
export function brokenTie(engine: Known, state: State, ties: Ties): number | undefined {
  return ties.groups.find(
    (group, i) => group.length > 1 && groupNode(engine, state, ties, i, new Set()) === FALSE,
  )?.[0];
}

/** Whether something known bears on the variables a diagram still turns on, beyond what the diagram holds. */
export function isTied(variables: readonly number[], ties: Ties | undefined): ties is Ties {
  return ties !== undefined && variables.some((variable) => ties.groupOf[variable]! >= 0);
}

/** A diagram, already restricted to a state, with the ties taken in: impossible wherever they rule a case out. */
export function withTies(engine: Known, state: State, ties: Ties, left: number): number {
  if (left <= IMPOSSIBLE) return left;
  const variables = support(engine.table, left);
  if (!isTied(variables, ties)) return left;
  const bySlots = new Map<number, Set<number>>();
  for (const variable of variables) {
    const group = ties.groupOf[variable]!;
    if (group < 0) continue;
    const slot = engine.axioms.slotIndex.get(engine.variables.owner[variable]!)!;
    const slots = bySlots.get(group);
    if (slots === undefined) bySlots.set(group, new Set([slot]));
    else slots.add(slot);
  }
  let tie = TRUE;
  for (const [group, slots] of bySlots)
    tie = apply(engine.table, AND, tie, groupNode(engine, state, ties, group, slots));
  return apply(engine.table, GIVEN, tie, left);
}

/** What a group says about some slots, everything else projected out. */
function groupNode(engine: Known, state: State, ties: Ties, group: number, slots: ReadonlySet<number>): number {
  if (ties.generation !== engine.table.generation) {
    ties.generation = engine.table.generation;
    ties.made.clear();
  }
  const key = `${group}:${[...slots].sort((a, b) => a - b).join()}`;
  let node = ties.made.get(key);
  if (node === undefined) {
    const nodes = ties.groups[group]!.flatMap((axiom) =>
      engine.axioms.list[axiom]!.lapsed.map((part) => restrict(engine.table, part, state, FALSE)),
    );
    const kept = new Set([...slots].flatMap((slot) => variablesOf(engine.variables, slot)));
    node = projected(engine.compiler, nodes, kept);
    ties.made.set(key, node);
  }
  return node;
}

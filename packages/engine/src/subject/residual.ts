// What the axioms leave undecided for one subject: facts not known that depend on each other because of facts that are.

import type { Engine } from "../compiled/engine.ts";
import { type Supports, supportsOf } from "../compiled/support.ts";
import { AND, apply } from "../diagram/apply.ts";
import { type Axiom, projected, variablesOf } from "../diagram/axioms.ts";
import { FALSE, type State, type Table, TRUE, UNKNOWN } from "../diagram/table.ts";
import { reachableEnds, restrict, support } from "../diagram/walk.ts";

/** Undecided axioms, grouped where they share an undecided variable. Only groups that something known bears on. */
export interface Residual {
  /** Group of each variable, -1 for none. */
  groupOf: Int16Array;
  /** Indexes of the axioms of each group. */
  groups: number[][];
  /** What is left of each group's axioms, valid in one generation of the table. */
  generation: number;
  left: Map<number, number[]>;
  /** What is remembered for all subjects of the engine, at hand where every diagram is looked at. */
  supports: Supports;
  projections: Projections;
}

type Known = Pick<Engine, "table" | "variables" | "axioms" | "compiler" | "baseline">;

/** What axioms left over say of some slots, by those axioms and slots: valid in one generation of the table. */
interface Projections {
  generation: number;
  nodes: Map<string, number>;
}
const ofTable = new WeakMap<Table, Projections>();

function projectionsOf(table: Table): Projections {
  let projections = ofTable.get(table);
  if (projections === undefined) {
    projections = { generation: table.generation, nodes: new Map() };
    ofTable.set(table, projections);
  }
  return projections;
}

/** Projections that are remembered before they are forgotten. */
const MOST_PROJECTED = 10_000;

/** An undecided axiom, or several that share variables. */
interface Undecided {
  axioms: number[];
  variables: readonly number[];
}

/** The residual of a state, or `undefined` if the diagrams say all there is to say. `touched` has 1 for each slot something is known of. */
export function residualOf(engine: Known, state: State, touched: Uint8Array): Residual | undefined {
  const groups = grouped(undecidedAxioms(engine, state, touched));
  if (groups.length === 0) return undefined;
  const groupOf = new Int16Array(state.cells.length).fill(-1);
  for (const [group, { variables }] of groups.entries()) for (const variable of variables) groupOf[variable] = group;
  return {
    groupOf,
    groups: groups.map(({ axioms }) => axioms),
    generation: engine.table.generation,
    left: new Map(),
    supports: supportsOf(engine),
    projections: projectionsOf(engine.table),
  };
}

/** Whether something is known of a variable: the cell, or cells that are ruled out beyond the baseline. */
function isTouched({ baseline }: Known, { cells, allowed }: State, variable: number): boolean {
  return cells[variable] !== UNKNOWN || allowed[variable] !== baseline.allowed[variable];
}

/** Axioms put together where they share a variable. */
function grouped(tying: readonly Undecided[]): Undecided[] {
  const groupOf = new Map<number, number>();
  const groups: Undecided[] = [];
  for (const { axioms, variables } of tying) {
    const merged = new Set<number>();
    for (const variable of variables) {
      const group = groupOf.get(variable);
      if (group !== undefined) merged.add(group);
    }
    const whole: Undecided = { axioms, variables };
    for (const group of merged) {
      whole.axioms = [...whole.axioms, ...groups[group]!.axioms];
      whole.variables = [...whole.variables, ...groups[group]!.variables];
      groups[group] = { axioms: [], variables: [] };
    }
    for (const variable of whole.variables) groupOf.set(variable, groups.length);
    groups.push(whole);
  }
  return groups.filter(({ axioms }) => axioms.length > 0);
}

/**
 * Undecided axioms that can tie, in their order: the `onlyIf` of facts something is known of, constraints on such facts,
 * and constraints that hang together with those. The `onlyIf` of any other fact leaves everything else free, and the
 * diagrams that use the fact let it lapse.
 */
function undecidedAxioms(engine: Known, state: State, touched: Uint8Array): Undecided[] {
  const { list } = engine.axioms;
  const found: Undecided[] = [];
  let waiting: number[] = [];
  const reached = new Set<number>();
  const add = (axiom: number) => {
    const variables = undecided(engine, list[axiom]!, state);
    if (variables.length > 0) found.push({ axioms: [axiom], variables });
    for (const variable of variables) reached.add(variable);
    return variables.length > 0;
  };
  list.forEach((axiom, index) => {
    if (axiom.child >= 0) {
      if (touched[axiom.child] === 1 && canTie(engine, state, axiom)) add(index);
    } else if (bears(engine, state, axiom)) add(index);
    else waiting.push(index);
  });
  for (let grown = reached.size > 0; grown; ) {
    const near = waiting.filter((axiom) => list[axiom]!.lapsedOn.some((variable) => reached.has(variable)));
    waiting = waiting.filter((axiom) => !near.includes(axiom));
    grown = near.filter(add).length > 0;
  }
  return found.sort((a, b) => a.axioms[0]! - b.axioms[0]!);
}

/** Variables on which it hangs whether an axiom holds; none where it does for certain. */
function undecided({ table }: Known, { lapsed }: Axiom, state: State): readonly number[] {
  let found: readonly number[] = [];
  for (const node of lapsed) {
    if ((reachableEnds(table, node, state) & 3) !== 3) continue;
    const variables = support(table, node, state);
    found = found.length === 0 ? variables : [...new Set([...found, ...variables])];
  }
  return found;
}

/** Whether something is known of what an axiom speaks of. */
function bears(engine: Known, state: State, { lapsedOn }: Axiom): boolean {
  for (const variable of lapsedOn) if (isTouched(engine, state, variable)) return true;
  return false;
}

/** Whether a fact something is known of has neither lapsed nor is certain to be asked: then its `onlyIf` may be undecided. */
function canTie(engine: Known, state: State, { child, askedLapsed }: Axiom): boolean {
  const { first, count, noValue } = engine.variables.slots[child]!;
  if (noValue >= 0) return true;
  let lapsed = true;
  for (let variable = first; lapsed && variable < first + count; variable++) lapsed = state.cells[variable] === 0;
  return !lapsed && reachableEnds(engine.table, askedLapsed, state) !== 1 << TRUE;
}

/** An axiom of a group that cannot hold as a whole, if there is one. */
export function brokenGroup(engine: Known, state: State, residual: Residual): number | undefined {
  return residual.groups.find(
    (group, i) => group.length > 1 && groupNode(engine, state, residual, i, new Set()) === FALSE,
  )?.[0];
}

/** Whether something known bears on one of some variables beyond what diagrams hold. */
export function bearsOn(variables: readonly number[], residual: Residual): boolean {
  for (const variable of variables) if (residual.groupOf[variable]! >= 0) return true;
  return false;
}

/** What the residual says of some variables: a two-ended diagram, restricted to the state. */
export function residualOn(engine: Known, state: State, residual: Residual, variables: readonly number[]): number {
  const bySlots = new Map<number, Set<number>>();
  for (const variable of variables) {
    const group = residual.groupOf[variable]!;
    if (group < 0) continue;
    const slot = engine.variables.owner[variable]!.index;
    const slots = bySlots.get(group);
    if (slots === undefined) bySlots.set(group, new Set([slot]));
    else slots.add(slot);
  }
  let said = TRUE;
  for (const [group, slots] of bySlots)
    said = apply(engine.table, AND, said, groupNode(engine, state, residual, group, slots));
  return said;
}

/** What a group says about some slots, everything else projected out. */
function groupNode(engine: Known, state: State, residual: Residual, group: number, slots: ReadonlySet<number>): number {
  const left = leftOf(engine, state, residual, group);
  const { projections } = residual;
  if (projections.generation !== engine.table.generation || projections.nodes.size > MOST_PROJECTED) {
    projections.generation = engine.table.generation;
    projections.nodes.clear();
  }
  const key = `${left.join()}:${[...slots].join()}`;
  let node = projections.nodes.get(key);
  if (node === undefined) {
    const kept = new Set([...slots].flatMap((slot) => variablesOf(engine.variables, slot)));
    node = projected(engine.compiler, left, kept);
    projections.nodes.set(key, node);
  }
  return node;
}

/** What is left of the axioms of a group. */
function leftOf({ table, axioms }: Known, state: State, residual: Residual, group: number): number[] {
  if (residual.generation !== table.generation) {
    residual.generation = table.generation;
    residual.left.clear();
  }
  let left = residual.left.get(group);
  if (left === undefined) {
    left = residual.groups[group]!.flatMap((axiom) =>
      axioms.list[axiom]!.lapsed.map((part) => restrict(table, part, state, FALSE)),
    ).filter((node) => node !== TRUE);
    residual.left.set(group, left);
  }
  return left;
}

// How far each fact is expected to move what is open, over many diagrams at once: they share most of their nodes.
import { FALSE, IMPOSSIBLE, type Table, TRUE } from "../diagram/table.ts";
import { type Engine, rootOf } from "./engine.ts";

/** Prior that any one member of an any-of fact holds; the other cells of a fact share their weight evenly. */
const MEMBER_PRIOR = 0.15;

/** A diagram restricted to a subject, with what it counts for. */
export interface Weighed {
  left: number;
  weight: number;
  /** How many conditions it stands for. */
  count: number;
}

/** What is summed up over some diagrams. */
interface Influences {
  /** By slot, the distance the fact is expected to move each diagram's chance, times its weight; -1 where none is open on it. */
  weighed: Float64Array;
  /** The same times how many conditions each diagram stands for. */
  plain: Float64Array;
  /** The nodes of the diagrams, parents before children. */
  nodes: number[];
}

/** The weighted model counts of nodes, whatever they stand under, by node, under a plain prior. A node is made after its children, so its number is higher. */
interface ModelCounts {
  /** Weights of the cells of each variable, made on demand. */
  weights: Float64Array[];
  /** Nodes below are counted already, in one generation of the table. */
  upTo: number;
  generation: number;
  /** The prior mass of what makes the condition true, and of what is possible at all. */
  yes: Float64Array;
  mass: Float64Array;
  /** The mean distance between the node's chance and its children's; -1 where it has one possible child, and says nothing. */
  distance: Float64Array;
  /** Scratch, nought between calls: the chance to get to each node. */
  reach: Float64Array;
  reachPlain: Float64Array;
}

const countsOf = new WeakMap<Table, ModelCounts>();

/** Nothing counted yet. */
function newModelCounts(): ModelCounts {
  const none = new Float64Array(0);
  return { weights: [], upTo: 0, generation: -1, yes: none, mass: none, distance: none, reach: none, reachPlain: none };
}

/**
 * The influence of every slot on some diagrams: over the nodes of the slot, the chance to get there times the distance there.
 * Getting there adds up over the diagrams, the distance is the node's own: one pass down their union does for all.
 */
export function influencesOf(engine: Engine, diagrams: readonly Weighed[]): Influences {
  const { table, variables } = engine;
  const counts = counted(engine);
  const { mass, distance, reach, reachPlain } = counts;
  const nodes: number[] = [];
  const weighed = new Float64Array(variables.slots.length).fill(-1);
  const plain = new Float64Array(variables.slots.length);
  let top = 0;
  for (const { left, weight, count } of diagrams) {
    reach[left]! += weight;
    reachPlain[left]! += count;
    top = Math.max(top, left);
  }
  for (let node = top; node > IMPOSSIBLE; node--) {
    const here = reach[node]!;
    if (here === 0) continue;
    nodes.push(node);
    const variable = table.variable[node]!;
    const first = table.offset[node]!;
    const weights = weightsOf(engine, counts, variable);
    const per = here / mass[node]!;
    const perPlain = reachPlain[node]! / mass[node]!;
    for (let cell = 0; cell < weights.length; cell++) {
      const child = table.kids[first + cell]!;
      const share = weights[cell]! * mass[child]!;
      reach[child]! += per * share;
      reachPlain[child]! += perPlain * share;
    }
    const slot = variables.owner[variable]!.index;
    if (distance[node]! >= 0) {
      weighed[slot] = Math.max(weighed[slot]!, 0) + here * distance[node]!;
      plain[slot]! += reachPlain[node]! * distance[node]!;
    }
    reach[node] = 0;
    reachPlain[node] = 0;
  }
  for (let end = 0; end <= IMPOSSIBLE; end++) reach[end] = reachPlain[end] = 0;
  return { weighed, plain, nodes };
}

/**
 * How particular a rule is: the weighted share of all possible cases in which a provision or a definition holds, 0 to 1, by its
 * weighted model count over that of everything the vocabulary allows. 0 where nothing has that id.
 *
 * @example
 * modelShare(engine, "eu.demo/inform").toFixed(2); // → "0.05"
 */
export function modelShare(engine: Engine, id: string): number {
  const root = rootOf(engine, id);
  if (root === undefined) return 0;
  const { yes, mass } = counted(engine);
  return mass[root] === 0 ? 0 : yes[root]! / mass[root]!;
}

/** The counts of an engine, with the nodes counted that were made since. */
function counted(engine: Engine): ModelCounts {
  const { table } = engine;
  let counts = countsOf.get(table);
  if (counts === undefined) {
    counts = newModelCounts();
    countsOf.set(table, counts);
  }
  if (counts.generation !== table.generation) {
    counts.generation = table.generation;
    counts.upTo = Math.min(counts.upTo, table.kept.count);
  }
  if (counts.yes.length < table.count) grow(counts, table.variable.length);
  counts.yes[TRUE] = counts.mass[TRUE] = counts.mass[FALSE] = 1;
  for (let node = Math.max(counts.upTo, IMPOSSIBLE + 1); node < table.count; node++) countNode(engine, counts, node);
  counts.upTo = table.count;
  return counts;
}

function countNode(engine: Engine, counts: ModelCounts, node: number): void {
  const { table } = engine;
  const { yes, mass, distance } = counts;
  const weights = weightsOf(engine, counts, table.variable[node]!);
  const first = table.offset[node]!;
  let holds = 0;
  let possible = 0;
  let ways = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    const child = table.kids[first + cell]!;
    holds += weights[cell]! * yes[child]!;
    possible += weights[cell]! * mass[child]!;
    if (child !== IMPOSSIBLE) ways++;
  }
  let apart = 0;
  for (let cell = 0; cell < weights.length; cell++) {
    const child = table.kids[first + cell]!;
    apart += weights[cell]! * Math.abs(yes[child]! - (holds / possible) * mass[child]!);
  }
  yes[node] = holds;
  mass[node] = possible;
  distance[node] = ways < 2 ? -1 : apart / possible;
}

/** The prior weights of the cells of a variable. */
function weightsOf({ variables, table }: Engine, counts: ModelCounts, variable: number): Float64Array {
  let weights = counts.weights[variable];
  if (weights === undefined) {
    const size = table.arity[variable]!;
    weights =
      variables.owner[variable]!.fact.type === "choices"
        ? Float64Array.of(1 - MEMBER_PRIOR, MEMBER_PRIOR)
        : new Float64Array(size).fill(1 / size);
    counts.weights[variable] = weights;
  }
  return weights;
}

function grow(counts: ModelCounts, size: number): void {
  for (const array of ["yes", "mass", "distance"] as const) {
    const larger = new Float64Array(size);
    larger.set(counts[array]);
    counts[array] = larger;
  }
  counts.reach = new Float64Array(size);
  counts.reachPlain = new Float64Array(size);
}

/** Which of some diagrams, whose nodes are given parents first, are open on a slot. */
export function openOnSlot(engine: Engine, nodes: readonly number[], slot: number): (node: number) => boolean {
  const { table, variables } = engine;
  const { distance } = counted(engine);
  const found = new Uint8Array((nodes[0] ?? 0) + 1);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i]!;
    const variable = table.variable[node]!;
    let leads = variables.owner[variable]!.index === slot && distance[node]! >= 0;
    for (let at = table.offset[node]!, end = at + table.arity[variable]!; !leads && at < end; at++)
      leads = found[table.kids[at]!] === 1;
    if (leads) found[node] = 1;
  }
  return (node) => found[node] === 1;
}

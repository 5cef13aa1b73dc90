// A compiled corpus as plain data, so that a start reads what a build has compiled; taken only for the same law.
import { corpusAt } from "../condition/parameters.ts";
import type { Axiom, Axioms } from "../diagram/axioms.ts";
import { makeNode, newTable, type Table } from "../diagram/table.ts";
import { spreadOut, type Variables } from "../diagram/variables.ts";
import { indexOf } from "../law/law-index.ts";
import type { Corpus } from "../law/model.ts";
import { type Engine, forget, keptEngine, load } from "./engine.ts";

/** To be raised with every change of what a compiled diagram means: a snapshot of another number is refused. */
const FORMAT = 2;

/** The first node that is not an end. */
const FIRST = 3;

/** Diagrams of a corpus, as `snapshotOf` wrote them. Nodes are numbered as they stand, from 3 on, children before parents. */
export interface Snapshot {
  format: number;
  /** Version of the corpus, and the instruments of it that were compiled. */
  version: string;
  instruments: string[];
  /** Each fact with the bounds of its cells, in the order of the variables; a date has no least bound: `null`. */
  facts: [string, (number | null)[]][];
  order: number[];
  /** Variable of each node, and the children of all of them in a row. */
  variable: number[];
  kids: number[];
  roots: number[];
  breaches: number[];
  compiled: [string, number][];
  projections: [string, number][];
  axioms: Omit<Axiom, "id" | "why">[];
  up: number[][];
}

/**
 * A loaded corpus as plain data.
 *
 * @example
 * snapshotOf(engine).roots.length; // → 4
 */
export function snapshotOf(engine: Engine): Snapshot {
  forget(engine);
  const { corpus, variables, table, compiler, axioms } = engine;
  return {
    format: FORMAT,
    version: corpus.version,
    instruments: instrumentsOf(corpus),
    facts: variables.slots.map(({ fact, bounds }) => [
      fact.id,
      bounds.map((one) => (Number.isFinite(one) ? one : null)),
    ]),
    order: variables.order,
    variable: [...table.variable.subarray(FIRST, table.count)],
    kids: [...table.kids.subarray(0, table.kidsCount)],
    roots: [...engine.roots],
    breaches: [...engine.breaches],
    compiled: [...compiler.compiled],
    projections: [...axioms.projections],
    axioms: axioms.list.map(({ id: _, why: __, ...axiom }) => axiom),
    up: axioms.up,
  };
}

/**
 * Loads a corpus as it is shipped with the thresholds of a day: from the snapshot where that is of this very law and the
 * newest thresholds hold on the day, else compiled. The answers are the same.
 *
 * @example
 * loadAt(corpus, "2026-06-01", snapshotOf(load(corpus))).roots.length; // → 4
 * loadAt(corpus, "2025-06-01").roots.length; // → 4
 */
export function loadAt(corpus: Corpus, at: string, snapshot?: Snapshot): Engine {
  const then = corpusAt(corpus, at);
  const restored = snapshot !== undefined && then === corpus ? restore(corpus, snapshot) : undefined;
  return restored ?? load(then);
}

/** The engine a snapshot was made of; `undefined` where it is of another law or format. */
function restore(corpus: Corpus, snapshot: Snapshot): Engine | undefined {
  if (!isOf(snapshot, corpus)) return undefined;
  const law = indexOf(corpus);
  const bounds = new Map(snapshot.facts);
  const spread = spreadOut(
    snapshot.facts.map(([id]) => law.facts.get(id)!),
    ({ id }) => bounds.get(id)!.map((one) => one ?? Number.NEGATIVE_INFINITY),
  );
  const variables: Variables = { ...spread, order: snapshot.order };
  const size = { nodes: FIRST + snapshot.variable.length, kids: snapshot.kids.length };
  const table = newTable(variables.arity, variables.order, size);
  remake(table, snapshot);
  const axioms = axiomsFrom(corpus, variables, snapshot);
  const compiled = new Map(snapshot.compiled);
  const compiler = { table, variables, definitions: law.definitions, compiled, lapsing: true };
  const roots = Int32Array.from(snapshot.roots);
  const breaches = Int32Array.from(snapshot.breaches);
  return keptEngine({ ...law, variables, table, compiler, axioms, roots, breaches, goals: new Map() });
}

function isOf({ format, version, instruments }: Snapshot, corpus: Corpus): boolean {
  return format === FORMAT && version === corpus.version && `${instruments}` === `${instrumentsOf(corpus)}`;
}

function instrumentsOf({ instruments }: Corpus): string[] {
  return instruments.map(({ id }) => id);
}

/** Makes every node again: in their order each comes to stand where it stood. */
function remake(table: Table, { variable, kids }: Snapshot): void {
  const children = Int32Array.from(kids);
  let at = 0;
  for (const one of variable) {
    makeNode(table, one, children, at);
    at += table.arity[one]!;
  }
}

function axiomsFrom(corpus: Corpus, { slots }: Variables, snapshot: Snapshot): Axioms {
  const { constraints } = corpus;
  const before = snapshot.axioms.length - constraints.length;
  const list = snapshot.axioms.map((axiom, i): Axiom => {
    const constraint = constraints[i - before];
    return constraint === undefined
      ? { ...axiom, id: slots[axiom.child]!.fact.id }
      : { ...axiom, id: constraint.id, why: constraint.why };
  });
  const ofSlot: number[][] = slots.map(() => []);
  list.forEach((axiom, i) => {
    for (const slot of axiom.slots) ofSlot[slot]!.push(i);
  });
  const constrained = new Set(list.filter(({ child }) => child < 0).flatMap(({ lapsedOn }) => lapsedOn));
  return { list, ofSlot, up: snapshot.up, constrained, projections: new Map(snapshot.projections) };
}

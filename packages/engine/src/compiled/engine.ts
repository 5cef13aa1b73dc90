// Loads a corpus: compiles every definition, axiom and provision to diagrams, once.

import type { RankedStep } from "../decide/next-steps.ts";
import { AND, apply, complement } from "../diagram/apply.ts";
import { type Axioms, axiomsOf, given } from "../diagram/axioms.ts";
import { type Compiler, compile } from "../diagram/compile.ts";
import { baselineOf } from "../diagram/propagate.ts";
import { cutBack, keepSoFar, newTable, type State, type Table } from "../diagram/table.ts";
import { layOut, type Variables } from "../diagram/variables.ts";
import type { Condition, Corpus, Definition, EventType, Fact, Instrument, Provision } from "../law/model.ts";
import type { Regime } from "../law/regime.ts";
import { type Chances, newChances } from "./model-count.ts";
import type { Plan } from "./regime-roots.ts";
import type { Turns } from "./support.ts";

/** A corpus with its parts by id: enough to look at the law, not to decide by it. */
export interface LawIndex {
  corpus: Corpus;
  /** Place of every provision in the corpus. */
  index: Map<string, number>;
  facts: Map<string, Fact>;
  definitions: Map<string, Definition>;
  instruments: Map<string, Instrument>;
  eventTypes: Map<string, EventType>;
}

export interface Engine extends LawIndex {
  variables: Variables;
  table: Table;
  compiler: Compiler;
  axioms: Axioms;
  /** What the axioms force before anything is known. */
  baseline: State;
  /** Root of every provision's diagram, in the order of the corpus: three ends. */
  roots: Int32Array;
  /** Roots of definitions asked for as goals, compiled on demand. */
  goals: Map<string, number>;
  /** Nodes that stay: everything compiled at load lies below. */
  floor: number;
  /** What diagrams turn on, by their roots. */
  turns: Map<number, Turns>;
  /** What axioms left over for subjects say of some slots, by those axioms and slots: valid in one generation of the table. */
  projected: { generation: number; nodes: Map<string, number> };
  /** What nodes are worth, made on demand. */
  chances: Chances;
  /** Provisions that may be steps to take, ranked on demand. */
  ranked: RankedStep[];
  /** The diagrams of regimes that were asked for. */
  plans: WeakMap<Regime, Plan>;
}

/** Nodes that may be made for questions before they are forgotten: some megabytes. */
const MOST_SCRATCH = 1 << 17;

/** Finds everything in a corpus by its id. */
export function indexOf(corpus: Corpus): LawIndex {
  return {
    corpus,
    index: new Map(corpus.provisions.map((provision, i) => [provision.id, i])),
    facts: new Map(corpus.facts.map((fact) => [fact.id, fact])),
    definitions: new Map(corpus.definitions.map((definition) => [definition.id, definition])),
    instruments: new Map(corpus.instruments.map((instrument) => [instrument.id, instrument])),
    eventTypes: new Map(corpus.eventTypes.map((type) => [type.id, type])),
  };
}

/**
 * Compiles a corpus. Takes some tens of milliseconds for a country's law; everything after is read-only.
 * `more` are conditions from outside the corpus that will be asked about (a draft, a filter): numbers are told apart only
 * at the thresholds the corpus and these name.
 */
export function load(corpus: Corpus, more: readonly Condition[] = []): Engine {
  const variables = layOut(corpus, more);
  const table = newTable(variables.arity, variables.order);
  const law = indexOf(corpus);
  const compiler: Compiler = { table, variables, definitions: law.definitions, compiled: new Map(), lapsing: true };
  const axioms = axiomsOf(compiler, corpus);
  const roots = Int32Array.from(corpus.provisions, (provision) =>
    given(compiler, axioms, compileProvision(compiler, provision)),
  );
  const engine = {
    ...law,
    variables,
    table,
    compiler,
    axioms,
    roots,
    goals: new Map<string, number>(),
    floor: 0,
    turns: new Map<number, Turns>(),
    projected: { generation: table.generation, nodes: new Map<string, number>() },
    chances: newChances(),
    ranked: [],
    plans: new WeakMap<Regime, Plan>(),
  };
  const baseline = baselineOf(engine);
  keepSoFar(table);
  return { ...engine, baseline, floor: table.count };
}

/**
 * Forgets what was made to answer questions, once it is much: interviews of any length and any number run in bounded memory.
 * Every public entry that makes nodes begins with it; node ids above the floor never live longer than one call.
 */
export function tidy(engine: Engine): void {
  const { table, floor, goals, compiler, axioms, turns } = engine;
  if (table.count < floor + MOST_SCRATCH) return;
  for (const kept of [goals, compiler.compiled, axioms.projections] as Map<string, number>[])
    for (const [key, node] of kept) if (node >= floor) kept.delete(key);
  for (const root of turns.keys()) if (root >= floor) turns.delete(root);
  cutBack(table);
}

/** `when` without any of the exceptions, as a two-ended diagram. */
function compileProvision(compiler: Compiler, provision: Provision): number {
  return provision.unless.reduce(
    (node, { when }) => apply(compiler.table, AND, node, complement(compiler.table, compile(compiler, when))),
    compile(compiler, provision.when),
  );
}

/** The condition of a provision as it stands, exceptions taken out. */
export function conditionOf(provision: Provision): Condition {
  if (provision.unless.length === 0) return provision.when;
  return {
    kind: "and",
    of: [provision.when, ...provision.unless.map(({ when }): Condition => ({ kind: "not", of: when }))],
  };
}

/** The three-ended diagram of any condition. */
export function rootOfCondition(engine: Engine, condition: Condition): number {
  return given(engine.compiler, engine.axioms, compile(engine.compiler, condition));
}

/** The diagram of a provision or a definition by id; `undefined` if there is none of that name. */
export function rootOf(engine: Engine, id: string): number | undefined {
  const index = engine.index.get(id);
  if (index !== undefined) return engine.roots[index];
  const definition = engine.definitions.get(id);
  if (definition === undefined) return undefined;
  let root = engine.goals.get(id);
  if (root === undefined) {
    root = rootOfCondition(engine, { kind: "definition", id });
    engine.goals.set(id, root);
  }
  return root;
}

/** The diagram of a fact's `onlyIf`; the fact must have one. */
export function onlyIfRoot(engine: Engine, fact: Fact): number {
  const key = `only_if ${fact.id}`;
  let root = engine.goals.get(key);
  if (root === undefined) {
    root = rootOfCondition(engine, fact.onlyIf!);
    engine.goals.set(key, root);
  }
  return root;
}

/** The condition of a provision or a definition by id, without the axioms; `undefined` if there is none of that name. */
export function conditionNamed(engine: Engine, id: string): Condition | undefined {
  const index = engine.index.get(id);
  if (index !== undefined) return conditionOf(engine.corpus.provisions[index]!);
  return engine.definitions.has(id) ? { kind: "definition", id } : undefined;
}

/** A provision known to exist, by id. */
export function provisionOf(law: LawIndex, id: string): Provision {
  return law.corpus.provisions[law.index.get(id)!]!;
}

// Loads a corpus: compiles every definition, axiom and provision to diagrams, once.

import { brokenCondition, conditionNamed } from "../condition/build.ts";
import { refuseCycles } from "../condition/cycle.ts";
import { AND, apply, complement } from "../diagram/apply.ts";
import { type Axioms, axiomsOf, given } from "../diagram/axioms.ts";
import { type Compiler, compile } from "../diagram/compile.ts";
import { baselineOf } from "../diagram/propagate.ts";
import { cutBack, FALSE, keepOnly, newTable, type State, type Table } from "../diagram/table.ts";
import { layOut, type Variables } from "../diagram/variables.ts";
import { provisionBroken } from "../law/breach-id.ts";
import { indexOf, type LawIndex } from "../law/law-index.ts";
import type { Condition, Corpus, Fact, Provision } from "../law/model.ts";

/** A compiled corpus. What is remembered of answers stands beside the code that answers, not here. */
export interface Engine extends LawIndex {
  variables: Variables;
  table: Table;
  compiler: Compiler;
  axioms: Axioms;
  /** What the axioms force before anything is known. */
  baseline: State;
  /** Root of every provision's diagram, in the order of the corpus: three ends. */
  roots: Int32Array;
  /** Root of every provision's breach, whom it binds included, in the same order; `NO_BREACH` and `OPEN_BREACH` where there is none. */
  breaches: Int32Array;
  /** Roots of definitions asked for as goals, compiled on demand. */
  goals: Map<string, number>;
}

/** In `breaches`, of a provision that says of no breach. */
export const NO_BREACH = -1;
/** In `breaches`, of one whose breach cannot be decided with the facts there are. */
export const OPEN_BREACH = -2;

/** Nodes that may be made for questions before they are forgotten: some megabytes. */
const MOST_SCRATCH = 1 << 17;

/**
 * Compiles a corpus, some tens of milliseconds for a country's law; everything after only reads it. `more` are conditions
 * from outside the corpus that will be asked about (a draft, a filter): numbers are told apart only at the thresholds the
 * corpus and these name. Throws `CyclicCorpus` where a definition, or a fact by its `only_if`, leads back to itself.
 *
 * @example
 * load(corpus).roots.length; // → 4
 */
export function load(corpus: Corpus, more: readonly Condition[] = []): Engine {
  refuseCycles(corpus);
  const variables = layOut(corpus, more);
  const law = indexOf(corpus);
  const compiler: Compiler = {
    table: newTable(variables.arity, variables.order),
    variables,
    definitions: law.definitions,
    compiled: new Map(),
    lapsing: true,
  };
  const axioms = axiomsOf(compiler, corpus);
  const roots = Int32Array.from(corpus.provisions, (provision) =>
    given(compiler, axioms, compileProvision(compiler, provision)),
  );
  const breaches = Int32Array.from(corpus.provisions, (provision) => compileBreach(compiler, axioms, provision));
  return keptEngine({ ...law, variables, table: compiler.table, compiler, axioms, roots, breaches, goals: new Map() });
}

/**
 * Forgets what was made to answer questions, once it is much: interviews of any length and any number run in bounded memory.
 * Every public entry that makes nodes begins with it; ids of nodes not kept never live longer than one call.
 */
export function tidy(engine: Engine): void {
  if (engine.table.count >= engine.table.kept.count + MOST_SCRATCH) forget(engine);
}

/** Forgets every diagram made since the corpus was loaded. */
export function forget({ table, goals, compiler, axioms }: Engine): void {
  for (const known of [goals, compiler.compiled, axioms.projections])
    for (const [key, node] of known) if (node >= table.kept.count) known.delete(key);
  cutBack(table);
}

/** What was compiled, without the nodes nobody will ask for, and with what holds of everyone. */
export function keptEngine(compiled: Omit<Engine, "baseline">): Engine {
  const { table, compiler, axioms, variables, roots, breaches } = compiled;
  const placeOf = keepOnly(table, [
    ...roots,
    ...breaches.filter((root) => root >= FALSE),
    ...compiler.compiled.values(),
    ...axioms.projections.values(),
    ...axioms.list.flatMap(({ node, lapsed, asked, askedLapsed }) => [node, ...lapsed, asked, askedLapsed]),
  ]);
  for (const nodes of [compiler.compiled, axioms.projections])
    for (const [key, node] of nodes) nodes.set(key, placeOf(node));
  for (const axiom of axioms.list) {
    axiom.node = placeOf(axiom.node);
    axiom.lapsed = axiom.lapsed.map(placeOf);
    axiom.asked = placeOf(axiom.asked);
    axiom.askedLapsed = placeOf(axiom.askedLapsed);
  }
  return {
    ...compiled,
    roots: roots.map(placeOf),
    breaches: breaches.map((root) => (root < FALSE ? root : placeOf(root))),
    baseline: baselineOf({ variables, table, axioms }),
  };
}

/** `when` without any of the exceptions, as a two-ended diagram. */
function compileProvision(compiler: Compiler, provision: Provision): number {
  return provision.unless.reduce(
    (node, { when }) => apply(compiler.table, AND, node, complement(compiler.table, compile(compiler, when))),
    compile(compiler, provision.when),
  );
}

function compileBreach(compiler: Compiler, axioms: Axioms, provision: Provision): number {
  if (provision.breach === undefined) return NO_BREACH;
  const broken = brokenCondition(provision);
  return broken === undefined ? OPEN_BREACH : given(compiler, axioms, compile(compiler, broken));
}

/** The three-ended diagram of any condition. */
export function rootOfCondition(engine: Engine, condition: Condition): number {
  return given(engine.compiler, engine.axioms, compile(engine.compiler, condition));
}

/** The diagram of a provision, of its breach or conduct, or of a definition by id; `undefined` if there is none of that name. */
export function rootOf(engine: Engine, id: string): number | undefined {
  const index = engine.index.get(id);
  if (index !== undefined) return engine.roots[index];
  const broken = provisionBroken(id);
  if (broken !== undefined) return breachRootOf(engine, broken);
  let root = engine.goals.get(id);
  if (root !== undefined) return root;
  const condition = conditionNamed(engine, id);
  if (condition === undefined) return undefined;
  root = rootOfCondition(engine, condition);
  engine.goals.set(id, root);
  return root;
}

/** The diagram of a provision's breach; `undefined` where there is none to decide. */
function breachRootOf(engine: Engine, provision: string): number | undefined {
  const index = engine.index.get(provision);
  const root = index === undefined ? NO_BREACH : engine.breaches[index]!;
  return root < 0 ? undefined : root;
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

// What changed between two conditions, read back from their diagrams as a few plain conditions.

import { type Engine, tidy } from "../compiled/engine.ts";
import { constant, not } from "../condition/build.ts";
import { AND, apply, complement, mapped, OR } from "../diagram/apply.ts";
import { given } from "../diagram/axioms.ts";
import { compile } from "../diagram/compile.ts";
import type { Slot } from "../diagram/slot.ts";
import { FALSE, IMPOSSIBLE, makeNode, type Table, TRUE } from "../diagram/table.ts";
import type { Condition } from "../law/model.ts";
import { writtenDifference } from "./written-difference.ts";

export interface ConditionDiff {
  /** Where it holds now and did not before: alternatives. Empty if there is none. */
  gained: Condition[];
  /** Where it held before and does no longer. */
  lost: Condition[];
}

/**
 * Where one condition holds and the other does not, within what the vocabulary allows: alternatives, each a conjunction, as few
 * and as wide as can be; where that takes more than 24, the one condition and not the other, by the names of their definitions. A missing condition holds nowhere; both lists are empty for two that say the same. Throws a `RangeError`
 * at a threshold that `load` was not told of.
 *
 * @example
 * const { lost } = conditionDiff(engine, provisionOf(engine, "jp.demo/inform").when, provisionOf(engine, "eu.demo/inform").when);
 * lost.map((one) => toCel(one, () => false)); // → [ 'use.area == "hiring" && !("EU" in market.countries)' ]
 */
export function conditionDiff(
  engine: Engine,
  before: Condition | undefined,
  after: Condition | undefined,
): ConditionDiff {
  tidy(engine);
  const { table, compiler, axioms } = engine;
  const was = before === undefined ? FALSE : compile(compiler, before);
  const is = after === undefined ? FALSE : compile(compiler, after);
  const outside = (node: number, other: number, a: Condition = NOWHERE, b: Condition = NOWHERE) => {
    const root = given(compiler, axioms, apply(table, AND, node, complement(table, other)));
    return plainConditions(engine, root, MOST_ALTERNATIVES) ?? [writtenDifference(a, b)];
  };
  return { gained: outside(is, was, after, before), lost: outside(was, is, before, after) };
}

const NOWHERE = constant(false);

/** Alternatives nobody would read to the end: past so many, a difference is said in the words of the conditions themselves. */
const MOST_ALTERNATIVES = 24;

/** The cells each variable may have in one alternative; a variable that is not named is free. */
type Cube = Map<number, number[]>;

/**
 * Reads a three-ended diagram as alternatives that together hold wherever it is true, and nowhere where it is false.
 * Each alternative is as wide as it can be made; one covered by the others is left out. Nothing, where more than `most` are needed.
 */
function plainConditions(engine: Engine, root: number, most: number): Condition[] | undefined {
  const { table } = engine;
  const never = mapped(table, root, (end) => (end === FALSE ? TRUE : FALSE));
  const target = mapped(table, root, (end) => (end === TRUE ? TRUE : FALSE));
  const cubes: { cube: Cube; node: number }[] = [];
  for (let uncovered = target; uncovered !== FALSE; ) {
    if (cubes.length === most) return undefined;
    const cube = widened(engine, onePath(table, uncovered), never);
    const node = nodeOf(table, cube);
    cubes.push({ cube, node });
    uncovered = apply(table, AND, uncovered, complement(table, node));
  }
  const real = realIn(engine, root, new Set(cubes.flatMap(({ cube }) => [...cube.keys()])));
  for (let i = 0; i < cubes.length; ) {
    const others = cubes.filter((_, j) => j !== i).reduce((all, { node }) => apply(table, OR, all, node), FALSE);
    if (apply(table, AND, real, complement(table, others)) === FALSE) cubes.splice(i, 1);
    else i++;
  }
  return cubes.map(({ cube }) => conditionOfCube(engine, cube));
}

/** Facts whose axioms are taken in when alternatives are compared: with more the diagrams would burst. */
const MOST_FACTS = 24;

/** Where a diagram is true in a world that can be: with every axiom that bears on some variables, if these are not too many. */
function realIn(engine: Engine, root: number, some: ReadonlySet<number>): number {
  const { table, variables, axioms, compiler } = engine;
  const slots = new Set([...some].flatMap((v) => axioms.up[variables.owner[v]!.index]!));
  const within = slots.size <= MOST_FACTS ? given(compiler, axioms, root, slots) : root;
  const target = mapped(table, within, (end) => (end === TRUE ? TRUE : FALSE));
  return apply(table, AND, target, askedTogether(engine, some));
}

/** What the `onlyIf` of the facts of some variables, and of what these hang on, says of them: two-ended. */
function askedTogether({ table, variables, axioms }: Engine, some: ReadonlySet<number>): number {
  const slots = new Set([...some].flatMap((v) => axioms.up[variables.owner[v]!.index]!));
  return axioms.list
    .filter(({ child }) => slots.has(child))
    .reduce((all, { node }) => apply(table, AND, node, all), TRUE);
}

function onePath(table: Table, root: number): Cube {
  const cube: Cube = new Map();
  for (let node = root; node > IMPOSSIBLE; ) {
    const variable = table.variable[node]!;
    const at = table.offset[node]!;
    let cell = 0;
    while (table.kids[at + cell] === FALSE) cell++;
    cube.set(variable, [cell]);
    node = table.kids[at + cell]!;
  }
  return cube;
}

/** Frees every variable, then every cell, that can be freed without reaching what is never true; the last variables first. */
function widened(engine: Engine, cube: Cube, never: number): Cube {
  const { table } = engine;
  const clear = (tried: Cube) => {
    const real = apply(table, AND, nodeOf(table, tried), askedTogether(engine, new Set(tried.keys())));
    return apply(table, AND, real, never) === FALSE;
  };
  for (const variable of [...cube.keys()].sort((a, b) => b - a)) {
    const without = new Map(cube);
    without.delete(variable);
    if (clear(without)) cube.delete(variable);
  }
  for (const [variable, cells] of cube)
    for (let cell = 0; cell < table.arity[variable]!; cell++) {
      if (cells.includes(cell)) continue;
      const wider = new Map(cube).set(variable, [...cube.get(variable)!, cell]);
      if (clear(wider)) cube.set(variable, wider.get(variable)!);
    }
  return cube;
}

function nodeOf(table: Table, cube: Cube): number {
  let node = TRUE;
  for (const variable of [...cube.keys()].sort((a, b) => table.level[b]! - table.level[a]!)) {
    const children = new Int32Array(table.arity[variable]!);
    for (const cell of cube.get(variable)!) children[cell] = node;
    node = makeNode(table, variable, children);
  }
  return node;
}

function conditionOfCube({ variables }: Engine, cube: Cube): Condition {
  const parts = [...cube.keys()]
    .sort((a, b) => a - b)
    .map((variable) =>
      literalOf(
        variables.owner[variable]!,
        variable,
        cube.get(variable)!.sort((a, b) => a - b),
      ),
    );
  if (parts.length === 1) return parts[0]!;
  return parts.length === 0
    ? { kind: "const", value: true }
    : { kind: "and", of: parts.flatMap((part) => (part.kind === "and" ? part.of : [part])) };
}

const anyOf = (of: Condition[]): Condition => (of.length === 1 ? of[0]! : { kind: "or", of });

function literalOf(slot: Slot, variable: number, cells: number[]): Condition {
  const { fact } = slot;
  if (fact.type === "boolean") {
    const is: Condition = { kind: "fact", fact: fact.id };
    return cells[0] === 1 ? is : not(is);
  }
  if (fact.type === "choices") {
    const has: Condition = { kind: "has", fact: fact.id, member: fact.choices[variable - slot.first]!.id };
    return cells[0] === 1 ? has : not(has);
  }
  if (fact.type === "choice") return choiceLiteral(slot, cells);
  return numberLiteral(slot, cells);
}

function choiceLiteral({ fact, noValue }: Slot, cells: number[]): Condition {
  const is = (cell: number): Condition => ({ kind: "is", fact: fact.id, member: fact.choices[cell]!.id });
  const others = fact.choices.map((_, i) => i).filter((i) => !cells.includes(i));
  const shorter = noValue < 0 && others.length < cells.length;
  if (!shorter && (noValue < 0 || !cells.includes(noValue))) return anyOf(cells.map(is));
  return not(anyOf(others.map(is)));
}

/** Cells of a number as ranges; "no value" is the negation of being anywhere outside them. */
function numberLiteral(slot: Slot, cells: number[]): Condition {
  const { bounds, noValue } = slot;
  if (cells.includes(noValue)) {
    const rest = bounds.map((_, i) => i).filter((i) => !cells.includes(i));
    return not(anyOf(rangesOf(slot, rest)));
  }
  return anyOf(rangesOf(slot, cells));
}

/** That there is a value at all: on one side of some cut or the other. */
function anyValue(fact: string, bounds: number[]): Condition[] {
  const cut = bounds[1] ?? 0;
  return [
    { kind: "compare", fact, op: "<", value: cut },
    { kind: "compare", fact, op: ">=", value: cut },
  ];
}

function rangesOf({ fact, bounds }: Slot, cells: number[]): Condition[] {
  const ranges: Condition[] = [];
  for (let i = 0; i < cells.length; ) {
    let j = i;
    while (cells[j + 1] === cells[j]! + 1) j++;
    const low = bounds[cells[i]!]!;
    const next = bounds[cells[j]! + 1];
    const parts: Condition[] = [];
    if (cells[i] !== 0) parts.push({ kind: "compare", fact: fact.id, op: ">=", value: low });
    if (next !== undefined) parts.push({ kind: "compare", fact: fact.id, op: "<", value: next });
    if (parts.length === 0) ranges.push(...anyValue(fact.id, bounds));
    else ranges.push(parts.length === 1 ? parts[0]! : { kind: "and", of: parts });
    i = j + 1;
  }
  return ranges;
}

// The one walk over a condition: callers say what each kind of node comes to, never how to get there.
import type { Condition, Definition } from "../law/model.ts";

/** A comparison of one fact: what a condition ends in, beside constants and definitions. */
export type Test = Extract<Condition, { fact: string }>;
export type Reference = Extract<Condition, { kind: "definition" }>;

/** What each kind of node comes to, given what its parts came to. The node itself comes last. */
export interface Cases<T> {
  constant: (value: boolean) => T;
  test: (at: Test) => T;
  definition: (at: Reference) => T;
  not: (of: T, at: Extract<Condition, { kind: "not" }>) => T;
  and: (of: T[], at: Extract<Condition, { kind: "and" }>) => T;
  or: (of: T[], at: Extract<Condition, { kind: "or" }>) => T;
}

/**
 * What a condition comes to, from its leaves up, left to right. A definition is a leaf: to look into it, fold its `when`.
 *
 *     fold(condition, { constant: () => 1, test: () => 1, definition: () => 1, not: (n) => n, and: sum, or: sum }) // leaves
 */
export function fold<T>(condition: Condition, cases: Cases<T>): T {
  switch (condition.kind) {
    case "const":
      return cases.constant(condition.value);
    case "definition":
      return cases.definition(condition);
    case "not":
      return cases.not(fold(condition.of, cases), condition);
    case "and":
      return cases.and(
        condition.of.map((part) => fold(part, cases)),
        condition,
      );
    case "or":
      return cases.or(
        condition.of.map((part) => fold(part, cases)),
        condition,
      );
    default:
      return cases.test(condition);
  }
}

/** The condition with its tests and definitions exchanged for others. */
export function mapLeaves(
  condition: Condition,
  leaf: { test: (at: Test) => Condition; definition: (at: Reference) => Condition },
): Condition {
  return fold<Condition>(condition, {
    constant: (value) => ({ kind: "const", value }),
    not: (of) => ({ kind: "not", of }),
    and: (of) => ({ kind: "and", of }),
    or: (of) => ({ kind: "or", of }),
    ...leaf,
  });
}

/** The tests and the definitions a condition is made of, from left to right. */
export function leavesOf(condition: Condition): (Test | Reference)[] {
  const all = (parts: (Test | Reference)[][]) => parts.flat();
  return fold<(Test | Reference)[]>(condition, {
    constant: () => [],
    test: (at) => [at],
    definition: (at) => [at],
    not: (of) => of,
    and: all,
    or: all,
  });
}

/** The tests a condition turns on, through definitions, each of which is opened once; one there is nothing of is passed over. */
export function testsThrough(condition: Condition, definitions: ReadonlyMap<string, Definition>): Test[] {
  const opened = new Set<string>();
  const open = (at: Condition): Test[] =>
    leavesOf(at).flatMap((leaf) => {
      if (leaf.kind !== "definition") return [leaf];
      if (opened.has(leaf.id)) return [];
      opened.add(leaf.id);
      const definition = definitions.get(leaf.id);
      return definition === undefined ? [] : open(definition.when);
    });
  return open(condition);
}

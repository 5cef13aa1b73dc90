// The node store: equal diagrams are one node, and what was made for a question can be forgotten.
import { describe, expect, it } from "vitest";
import { AND, apply, complement, exists, GIVEN, OR, XOR } from "./apply.ts";
import { cutBack, FALSE, IMPOSSIBLE, keepOnly, makeNode, newTable, type Table, TRUE, UNKNOWN } from "./table.ts";
import { childrenFirst, jointEnds, reachableEnds, restrict, support } from "./walk.ts";

const arity = [2, 3, 2, 4];
const literal = (table: Table, variable: number, ...cells: number[]) =>
  makeNode(
    table,
    variable,
    Int32Array.from({ length: arity[variable]! }, (_, i) => (cells.includes(i) ? TRUE : FALSE)),
  );

describe("the table", () => {
  it("holds equal diagrams once, and none that turns on nothing", () => {
    const table = newTable(arity);
    expect(literal(table, 1, 0, 2)).toBe(literal(table, 1, 0, 2));
    expect(literal(table, 1, 0, 1, 2)).toBe(TRUE);
    const [a, b] = [literal(table, 0, 1), literal(table, 3, 2)];
    expect(apply(table, AND, a, b)).toBe(apply(table, AND, b, a));
    expect(complement(table, apply(table, OR, a, b))).toBe(
      apply(table, AND, complement(table, a), complement(table, b)),
    );
    expect(apply(table, XOR, a, a)).toBe(FALSE);
  });

  it("keeps what is impossible apart from what is false", () => {
    const table = newTable(arity);
    const axiom = literal(table, 0, 1);
    const left = apply(table, GIVEN, axiom, literal(table, 2, 1));
    const state = { cells: new Int16Array(4).fill(UNKNOWN), allowed: new Int32Array(4).fill(-1) };
    expect(reachableEnds(table, left, { ...state, cells: Int16Array.of(0, -1, -1, -1) })).toBe(1 << IMPOSSIBLE);
    expect(restrict(table, left, { ...state, cells: Int16Array.of(1, -1, 1, -1) }, IMPOSSIBLE)).toBe(TRUE);
    expect(exists(table, apply(table, AND, axiom, literal(table, 2, 1)), (variable) => variable === 0)).toBe(
      literal(table, 2, 1),
    );
  });

  it("forgets what came after a floor and finds all that came before", () => {
    const table = newTable(arity);
    const kept = Array.from({ length: 4 }, (_, cell) => literal(table, 3, cell));
    const before = apply(table, AND, literal(table, 0, 1), kept[2]!);
    const stay = keepOnly(table, [...kept, literal(table, 0, 1), before]);
    expect([...kept, before].map(stay)).toEqual([...kept, before]);
    const floor = table.count;
    for (let round = 0; round < 3; round++) {
      const made = apply(table, OR, before, literal(table, 1, round));
      expect(support(table, made)).toEqual([0, 1, 3]);
      for (let cell = 0; cell < 3; cell++) {
        for (const first of [0, 1]) {
          const state = { cells: Int16Array.of(first, cell, -1, 0), allowed: new Int32Array(4).fill(-1) };
          expect(reachableEnds(table, made, state)).toBe(cell === round ? 1 << TRUE : 1 << FALSE);
        }
      }
      cutBack(table);
      expect(table.count).toBe(floor);
      kept.forEach((node, cell) => {
        expect(literal(table, 3, cell)).toBe(node);
      });
      expect(apply(table, AND, literal(table, 0, 1), kept[2]!)).toBe(before);
    }
  });

  it("keeps what some roots lead to, each saying what it said, and nothing else", () => {
    const table = newTable(arity);
    const [a, b, c] = [literal(table, 0, 1), literal(table, 1, 2), literal(table, 3, 0, 3)];
    apply(table, XOR, apply(table, OR, a, c), b);
    const root = apply(table, AND, b, c);
    const said = (node: number) =>
      [0, 1, 2].flatMap((second) =>
        [0, 1, 2, 3].map((last) => {
          const state = { cells: Int16Array.of(0, second, 0, last), allowed: new Int32Array(4).fill(-1) };
          return reachableEnds(table, node, state);
        }),
      );
    const before = said(root);
    const placeOf = keepOnly(table, [root]);
    expect(said(placeOf(root))).toEqual(before);
    expect(table.count).toBe(childrenFirst(table, [placeOf(root)]).length);
    expect(apply(table, AND, literal(table, 1, 2), literal(table, 3, 0, 3))).toBe(placeOf(root));
  });

  it("is walked side by side with an axiom as if the axiom were taken in", () => {
    const table = newTable(arity);
    const parts = arity.flatMap((size, variable) =>
      Array.from({ length: size }, (_, cell) => literal(table, variable, cell)),
    );
    const roots = parts.flatMap((a, i) =>
      parts.slice(i + 1).flatMap((b) => [apply(table, OR, a, b), apply(table, XOR, a, b)]),
    );
    const state = { cells: Int16Array.of(-1, 2, -1, -1), allowed: Int32Array.of(-1, -1, -1, 0b1011) };
    let both = 0;
    for (const part of parts) {
      const axiom = restrict(table, part, state, FALSE);
      for (const root of roots) {
        const ends = reachableEnds(table, apply(table, GIVEN, axiom, root), state) & 3;
        expect(jointEnds(table, axiom, root, state)).toBe(ends);
        if (ends === 3) both++;
      }
    }
    expect(both).toBeGreaterThan(100);
  });

  it("is gone through with children before parents, each node once", () => {
    const table = newTable(arity);
    const root = apply(table, XOR, apply(table, XOR, literal(table, 0, 1), literal(table, 1, 2)), literal(table, 3, 0));
    const order = childrenFirst(table, [root, literal(table, 3, 0), root]);
    expect(order.at(-1)).toBe(root);
    expect(new Set(order).size).toBe(order.length);
    for (const [i, node] of order.entries()) {
      expect(table.place[node]).toBe(i);
      if (node <= IMPOSSIBLE) continue;
      for (let at = table.offset[node]!, end = at + arity[table.variable[node]!]!; at < end; at++)
        expect(table.place[table.kids[at]!]).toBeLessThan(i);
    }
  });
});

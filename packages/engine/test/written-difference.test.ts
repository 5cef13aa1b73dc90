// A difference too large to spell out is said in the conditions' own words, and is the same difference.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Condition, conditionDiff, load, toCel } from "../src/index.ts";
import { writtenDifference } from "../src/relate/written-difference.ts";
import { conditionArbitrary, emptyCorpus, fact, holds, worldArbitrary } from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

describe("a difference in the conditions' own words", () => {
  it("holds where the one does and the other does not, whatever both share", () => {
    const scenes = worldArbitrary.chain((world) =>
      fc.tuple(
        fc.constant(world),
        fc.array(conditionArbitrary(world.corpus.facts), { minLength: 1, maxLength: 4 }),
        fc.constantFrom("and" as const, "or" as const),
        fc.nat(15),
        fc.nat(15),
      ),
    );
    fc.assert(
      fc.property(scenes, ([world, parts, kind, some, others]) => {
        const chosen = (mask: number): Condition => ({ kind, of: parts.filter((_, i) => (mask >> i) & 1) });
        const [a, b] = [chosen(some), chosen(others)];
        const difference = writtenDifference(a, b);
        for (const one of world.completions)
          expect(holds(difference, one, world.corpus)).toBe(
            holds(a, one, world.corpus) && !holds(b, one, world.corpus),
          );
      }),
      RUNS,
    );
  });

  it("takes the place of more alternatives than anybody reads", () => {
    const bits = ["f.a", "f.b", "f.c", "f.d", "f.e", "f.g"];
    const is = (id: string): Condition => ({ kind: "fact", fact: id });
    const odd = bits.map(is).reduce((x, y) => ({
      kind: "or",
      of: [
        { kind: "and", of: [x, { kind: "not", of: y }] },
        { kind: "and", of: [{ kind: "not", of: x }, y] },
      ],
    }));
    const named = (id: string): Condition => ({ kind: "definition", id });
    const definition = (id: string, when: Condition) => ({ id, at: "", name: { en: id, ja: id }, when, cel: "" });
    const facts = [...bits, "f.sold", "f.small"].map((id) => fact(id, "boolean", undefined));
    const engine = load({
      ...emptyCorpus(facts),
      definitions: [definition("d.small", is("f.small")), definition("d.odd", odd)],
    });
    const before: Condition = { kind: "and", of: [is("f.sold"), named("d.small")] };
    const after: Condition = {
      kind: "and",
      of: [is("f.sold"), { kind: "or", of: [named("d.small"), named("d.odd")] }],
    };
    const { gained, lost } = conditionDiff(engine, before, after);
    expect(gained.map((one) => toCel(one, (id) => id.startsWith("d.")))).toEqual(["f.sold && d.odd && !d.small"]);
    expect(lost).toEqual([]);
  });
});

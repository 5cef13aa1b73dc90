// A subject that grows by facts: in whatever order they are said, it stands as one of which all was said at once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, load, regimeAt, subjectOf, withFacts } from "../src/index.ts";
import { partOf, worldArbitrary } from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const clocks = { at: "2026-01-01", known: "2026-01-01" };

describe("a subject with more said of it", () => {
  it("has the state, the findings and the contradiction of all facts at once", () => {
    fc.assert(
      fc.property(worldArbitrary, fc.nat(), fc.nat(1023), fc.nat(), fc.nat(1023), (world, one, said, other, more) => {
        const engine = load(world.corpus);
        const regime = regimeAt(engine, clocks);
        const of = (pick: number, mask: number) =>
          partOf(world, world.completions[pick % world.completions.length]!, mask);
        const first = of(one, said);
        // Facts of two worlds may contradict each other.
        const then = Object.fromEntries(Object.entries(of(other, more)).filter(([id]) => first[id] === undefined));
        const grown = withFacts(engine, subjectOf(engine, first), then);
        const whole = subjectOf(engine, { ...first, ...then });
        expect(grown.facts).toEqual(whole.facts);
        expect(grown.given).toEqual(whole.given);
        expect(grown.contradiction).toBe(whole.contradiction);
        expect(grown.state.cells).toEqual(whole.state.cells);
        expect(grown.residual?.groups).toEqual(whole.residual?.groups);
        expect(decide(engine, regime, grown)).toEqual(decide(engine, regime, whole));
      }),
      RUNS,
    );
  });
});

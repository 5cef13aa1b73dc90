// Deciding is exact: the answers agree with trying every subject that is still possible.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, explain, type Facts, load, type Outcome, regimeAt, subjectOf, withChanges } from "../src/index.ts";
import { agrees, appliesTo, partOf, type World, worldArbitrary } from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 400) };
const clocks = { at: "2026-01-01", known: "2026-01-01" };

const scene = fc.tuple(worldArbitrary, fc.nat(), fc.nat(1023)).map(([world, pick, mask]) => {
  const completion = world.completions[pick % world.completions.length]!;
  return { world, facts: partOf(world, completion, mask) };
});

function outcomesByForce(world: World, provision: World["corpus"]["provisions"][number], facts: Facts): Outcome {
  const possible = world.completions.filter((completion) => agrees(facts, completion));
  const applying = possible.filter((completion) => appliesTo(provision, completion, world.corpus)).length;
  return applying === possible.length ? "applies" : applying === 0 ? "does-not-apply" : "open";
}

describe("decide", () => {
  it("agrees with brute force over every completion of a partial subject", () => {
    fc.assert(
      fc.property(scene, ({ world, facts }) => {
        const engine = load(world.corpus);
        const subject = subjectOf(engine, facts);
        expect(subject.contradiction).toBeUndefined();
        for (const finding of decide(engine, regimeAt(engine, clocks), subject)) {
          const provision = world.corpus.provisions.find((one) => one.id === finding.provision)!;
          expect([finding.provision, finding.outcome]).toEqual([
            finding.provision,
            outcomesByForce(world, provision, facts),
          ]);
          expect(finding.openOn.length > 0).toBe(finding.outcome === "open");
        }
      }),
      RUNS,
    );
  });
});

describe("explain", () => {
  it("gives reasons that are enough, and of which none can be left out", () => {
    fc.assert(
      fc.property(scene, ({ world, facts }) => {
        const engine = load(world.corpus);
        const subject = subjectOf(engine, facts);
        for (const provision of world.corpus.provisions) {
          const { outcome, because } = explain(engine, provision.id, subject);
          if (outcome === "open") continue;
          const said = (left: typeof because) => {
            const reasons: Facts = {};
            for (const { fact, member, value } of left) {
              if (member === undefined) reasons[fact] = value as never;
              else reasons[fact] = { ...(reasons[fact] as Record<string, boolean>), [member]: value as boolean };
            }
            return reasons;
          };
          expect(outcomesByForce(world, provision, said(because))).toBe(outcome);
          because.forEach((_, i) => {
            const rest = because.filter((_, j) => j !== i);
            if (because[i]!.low === undefined && because[i]!.high === undefined)
              expect(outcomesByForce(world, provision, said(rest))).toBe("open");
          });
        }
      }),
      RUNS,
    );
  });

  it("gives changes that really flip the outcome", () => {
    fc.assert(
      fc.property(scene, ({ world, facts }) => {
        const engine = load(world.corpus);
        const subject = subjectOf(engine, facts);
        for (const provision of world.corpus.provisions) {
          const { outcome, counterfactual } = explain(engine, provision.id, subject);
          if (counterfactual.length === 0) continue;
          const after = withChanges(engine, subject, counterfactual)!;
          expect(outcomesByForce(world, provision, after.facts)).toBe(
            outcome === "applies" ? "does-not-apply" : "applies",
          );
          for (const id of Object.keys(facts)) {
            const kept = JSON.stringify(after.facts[id]) === JSON.stringify(facts[id]);
            expect(kept || after.facts[id] === undefined || counterfactual.some((change) => change.fact === id)).toBe(
              true,
            );
          }
        }
      }),
      RUNS,
    );
  });
});

// Checks made for being kept are shared between systems the law cannot tell apart: which of them is checked first makes no difference.

import type { LawStore } from "@yawara/answers";
import { keptChecks, type SystemToCheck } from "@yawara/answers/kept";
import { openLawStore } from "@yawara/answers/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lawChanges, storeOf } from "./changed-law.ts";
import { BANK, store as shared, TODAY } from "./store.ts";

const kinds = fc.record(
  {
    "organisation.uses_ai": fc.boolean(),
    "organisation.employees": fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constantFrom(50, 51, 100, 300, 301)),
    "market.countries": fc.subarray(["JP", "DE", "US"], { minLength: 1 }),
    "system.functions": fc.subarray(["predicts_scores", "generates_content"]),
  },
  { requiredKeys: ["market.countries"] },
);

/** The checks of some systems, each with its lines in full. */
const wholeOf = (store: LawStore, systems: readonly SystemToCheck[], enough?: () => boolean) => {
  const { of, checks, lines } = keptChecks(store, { systems }, enough);
  const whole = checks.map((check) => ({ ...check, standings: check.standings.map((place) => lines[place]!) }));
  return of.map((place) => (place === null ? null : whole[place]!));
};

describe("checks made for being kept", () => {
  it("are the same of each system whichever of those that are alike to the law is checked first", () => {
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 2, maxLength: 12 }), (systems) => {
        // Each order makes the check that systems share from another of them.
        const [forth, back] = [systems, systems.toReversed()].map((some) => {
          const asked = some.map((facts) => ({ facts }));
          return wholeOf(openLawStore({ today: () => TODAY }), asked);
        });
        expect(forth).toEqual(back!.toReversed());
      }),
      { numRuns: 4 },
    );
  });

  it("are byte for byte what a check made afresh is, after any change of law", () => {
    const asked = fc.record({
      facts: kinds.map((facts) => ({ ...facts, "market.countries": ["KR", "BR"] })),
      regimes: fc.subarray(["KR", "BR"], { minLength: 1 }),
    });
    const lists = fc.array(asked, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(lawChanges, lawChanges, lists, lists, (was, is, before, systems) => {
        const [old, now] = [storeOf(was), storeOf(is)];
        // What was found by the law before, and of other systems by the law of now, is known by then.
        wholeOf(old, systems);
        wholeOf(now, before);
        const afresh = systems.flatMap((system) => wholeOf(storeOf(is), [system]));
        expect(JSON.stringify(wholeOf(now, systems))).toBe(JSON.stringify(afresh));
      }),
      { numRuns: 5 },
    );
  });

  it("are the first of those asked for where it is enough, one at the least", () => {
    const systems = [10, 60, 400].map((employees) => ({ facts: { "organisation.employees": employees } }));
    const all = wholeOf(shared, systems);
    expect(wholeOf(shared, systems, () => true)).toEqual(all.slice(0, 1));
    let asked = 0;
    expect(wholeOf(shared, systems, () => ++asked === 2)).toEqual(all.slice(0, 2));
  });

  it("are none of facts that cannot be read or contradict each other, however often they are asked for", () => {
    const contradicting = { "system.functions": ["classifies"], "autonomy.actions": ["runs_code"] };
    const unreadable = { "organisation.employees": "many" };
    const systems = [contradicting, unreadable, {}, contradicting].map((facts) => ({ facts }));
    expect(wholeOf(shared, systems).map((check) => check === null)).toEqual([true, true, false, true]);
  });

  it("are others once another day is known", () => {
    let today = TODAY;
    const store = openLawStore({ today: () => today });
    const system = { facts: BANK.facts, at: "2031-04-01" };
    const then = wholeOf(store, [system]);
    today = "2031-03-31";
    const now = wholeOf(store, [system]);
    expect(now).toEqual(wholeOf(openLawStore({ today: () => today }), [system]));
    expect(now).not.toEqual(then);
  });

  it("tell apart what the law tells apart, by day and regimes too", () => {
    const of = (system: object) => wholeOf(shared, [{ facts: {}, ...system }])[0]!;
    expect(of({ at: "2026-11-24" }).at).not.toBe(of({ at: "2027-11-24" }).at);
    expect(of({ regimes: ["JP"] }).jurisdictions).toEqual(["JP"]);
    expect(of({ regimes: ["EU"] }).standings).not.toEqual(of({ regimes: ["JP"] }).standings);
  });
});

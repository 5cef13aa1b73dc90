// Checks made for being kept are shared between systems the law cannot tell apart: which of them is checked first makes no difference.

import { type KeptCheck, keptChecks } from "@yawara/answers/kept";
import { openLawStore } from "@yawara/answers/node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { store as shared, TODAY } from "./store.ts";

const kinds = fc.record(
  {
    "organisation.uses_ai": fc.boolean(),
    "organisation.employees": fc.oneof(fc.integer({ min: 0, max: 700 }), fc.constantFrom(50, 51, 100, 300, 301)),
    "market.countries": fc.subarray(["JP", "DE", "US"], { minLength: 1 }),
    "system.functions": fc.subarray(["predicts_scores", "generates_content"]),
  },
  { requiredKeys: ["market.countries"] },
);

/** A check with its lines in full. */
const whole = (check: KeptCheck | null, lines: readonly string[]) =>
  check && { ...check, standings: check.standings.map((place) => lines[place]!) };

describe("checks made for being kept", () => {
  it("are the same of each system whichever of those that are alike to the law is checked first", () => {
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 2, maxLength: 12 }), (systems) => {
        // Each order makes the check that systems share from another of them.
        const [forth, back] = [systems, systems.toReversed()].map((some) => {
          const { checks, lines } = keptChecks(openLawStore({ today: () => TODAY }), {
            systems: some.map((facts) => ({ facts })),
          });
          return checks.map((check) => whole(check, lines));
        });
        expect(forth).toEqual(back!.toReversed());
      }),
      { numRuns: 4 },
    );
  });

  it("tell apart what the law tells apart, by day and regimes too", () => {
    const of = (system: object) => {
      const { checks, lines } = keptChecks(shared, { systems: [{ facts: {}, ...system }] });
      return whole(checks[0]!, lines)!;
    };
    expect(of({ at: "2026-11-24" }).at).not.toBe(of({ at: "2027-11-24" }).at);
    expect(of({ regimes: ["JP"] }).jurisdictions).toEqual(["JP"]);
    expect(of({ regimes: ["EU"] }).standings).not.toEqual(of({ regimes: ["JP"] }).standings);
  });
});

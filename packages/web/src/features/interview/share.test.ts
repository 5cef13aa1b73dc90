// The bar of an interview never runs back: not when an answer brings in other law, only when it begins anew.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIRST, heldShare, shareOf, usualQuestions } from "./share.ts";

const shareWith = (question: number, remainingAtMost: number, usual = 14) =>
  shareOf({ remainingAtMost }, question, usual);

describe("how far an interview has come", () => {
  it("is nothing at the first question, all of it at the end, and between them otherwise", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 90 }), (question, remaining) => {
        const share = shareWith(question, remaining);
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThan(1);
      }),
    );
    expect(shareWith(1, 60)).toBe(0);
    expect(shareWith(12, 0)).toBe(1);
  });

  it("is judged by how many questions there usually are, which other countries raise", () => {
    expect(usualQuestions({})).toBe(usualQuestions({ "market.countries": ["JP"] }));
    expect(usualQuestions({ "market.countries": ["JP", "EU"] })).toBeGreaterThan(usualQuestions({}));
    expect(usualQuestions({ "market.countries": { EU: true } })).toBe(
      usualQuestions({ "organisation.home_country": "EU" }),
    );
  });

  it("never runs back, whatever is known next", () => {
    const steps = fc.array(fc.record({ remaining: fc.nat(90), usual: fc.constantFrom(14, 25) }), { minLength: 2 });
    fc.assert(
      fc.property(steps, (known) => {
        const shown = known.map(({ remaining, usual }, i) =>
          heldShare(FIRST, shareWith(i + 1, remaining + 1, usual), i + 1),
        );
        expect(shown[0]).toBe(0);
        expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      }),
    );
  });
});

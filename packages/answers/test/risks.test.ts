// Risks: how one stands on a day, what is worst in a cell, and which measures are suggested, as laws that hold for all risks.
import {
  type Acceptable,
  firmCell,
  RISK_WORDS,
  type RiskSaid,
  STANDINGS,
  STEPS,
  type Standing,
  standingOf,
  suggestedFor,
  worstOf,
} from "@yawara/answers/risks";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const DAYS = ["2026-11-29", "2026-11-30", "2026-12-01", "2027-06-30"];
const step = fc.constantFrom(...STEPS);
const level = fc.record({ likelihood: step, impact: step });
const risk: fc.Arbitrary<RiskSaid> = fc.record(
  {
    state: fc.constantFrom("open", "closed"),
    before: level,
    after: level,
    measuresInPlace: fc.nat(3),
    measuresPlanned: fc.nat(3),
    acceptedUntil: fc.constantFrom(...DAYS),
  },
  { requiredKeys: ["state", "measuresInPlace", "measuresPlanned"] },
) as fc.Arbitrary<RiskSaid>;
const acceptable: fc.Arbitrary<Acceptable> = fc.option(
  fc.array(level.map(({ likelihood, impact }) => `${likelihood}-${impact}`)),
  { nil: undefined },
);
const day = fc.constantFrom(...DAYS);
/** The higher, the worse. */
const badness = (standing: Standing): number => STANDINGS.length - STANDINGS.indexOf(standing);

describe("how a risk stands", () => {
  it("is never worse for one more measure in place", () => {
    fc.assert(
      fc.property(risk, acceptable, day, (one, cells, on) => {
        const more = { ...one, measuresInPlace: one.measuresInPlace + 1 };
        expect(badness(standingOf(more, cells, on))).toBeLessThanOrEqual(badness(standingOf(one, cells, on)));
      }),
    );
  });

  it("is open again the day after its acceptance, as if it had never been", () => {
    fc.assert(
      fc.property(risk, acceptable, (one, cells) => {
        const accepted = { ...one, acceptedUntil: "2026-11-30" };
        const { acceptedUntil: _, ...never } = one;
        expect(standingOf(accepted, cells, "2026-12-01")).toBe(standingOf(never, cells, "2026-12-01"));
        expect(standingOf(accepted, cells, "2026-11-30")).not.toBe("above");
      }),
    );
  });

  it("above the appetite needs an acceptance, whatever measures there are", () => {
    fc.assert(
      fc.property(risk, level, (one, at) => {
        const above: RiskSaid = { ...one, state: "open", after: at };
        const { acceptedUntil: _, ...unaccepted } = above;
        expect(standingOf(unaccepted, [], "2026-11-30")).toBe("above");
        expect(standingOf({ ...above, acceptedUntil: "2026-11-30" }, [], "2026-11-30")).toBe("accepted");
      }),
    );
  });

  it("goes by the level after measures where it was said", () => {
    const said: RiskSaid = {
      ...{ state: "open", measuresInPlace: 1, measuresPlanned: 0 },
      before: { likelihood: 5, impact: 5 },
    };
    expect(standingOf(said, ["1-1"], "2026-11-30")).toBe("above");
    expect(standingOf({ ...said, after: { likelihood: 1, impact: 1 } }, ["1-1"], "2026-11-30")).toBe("in_place");
  });
});

describe("a cell of the map", () => {
  it("is for the firm the worst of its systems, and counts each once", () => {
    const cells = fc.array(fc.option(fc.constantFrom(...STANDINGS), { nil: undefined }));
    fc.assert(
      fc.property(cells, (systems) => {
        const looked = systems.filter((one) => one !== undefined);
        const { worst, counts, notLookedAt } = firmCell(systems);
        expect(worst).toBe(worstOf(looked));
        expect(looked.every((one) => badness(one) <= badness(worst!))).toBe(true);
        expect(Object.values(counts).reduce((a, b) => a + b, 0) + notLookedAt).toBe(systems.length);
      }),
    );
  });

  it("of nothing but systems not looked at has no standing", () => {
    expect(firmCell([undefined, undefined])).toMatchObject({ notLookedAt: 2 });
    expect(firmCell([undefined])).not.toHaveProperty("worst");
    expect(firmCell([undefined], ["without"]).worst).toBe("without");
  });
});

describe("suggested measures", () => {
  const offer = (id: string, because: string[], ...helps: ("duty" | "guideline")[]) => ({
    ...{ id, because, due: "now" as const },
    helps: helps.map((modality) => ({ modality })),
  });

  it("are those against the risk that are not in use, what helps with binding rules first", () => {
    const offers = [
      offer("plain", ["privacy.leak"]),
      offer("other", ["misuse.fraud"], "duty"),
      offer("guided", ["privacy.leak"], "guideline"),
      offer("bound", ["privacy.leak"], "guideline", "duty"),
      offer("used", ["privacy.leak"], "duty"),
    ];
    expect(suggestedFor(offers, "privacy.leak", ["used"]).map(({ id }) => id)).toEqual(["bound", "guided", "plain"]);
  });
});

describe("the words", () => {
  it("give a reason for every standing in both languages, with the day of an acceptance that ran out", () => {
    for (const words of Object.values(RISK_WORDS))
      for (const standing of STANDINGS) {
        const said = { standing, inPlace: 1, planned: 1, acceptedUntil: "DAY", hasExpired: true };
        const reason = words.reason(said);
        expect(reason).toMatch(/[.。]$/);
        if (["above", "without", "planned"].includes(standing)) expect(reason).toContain("DAY");
      }
  });
});

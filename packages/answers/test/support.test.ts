// What a firm may get: whether a call is open on a day, what is certain, what may be, what was just missed, and what it comes to.
import { callOf, isAvailable, type Offer, STANDINGS, type SupportAnswer, support } from "@yawara/answers/support";
import { daysOf, type Facts, isoOf, provisionOf } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, EXAMPLES, store, TODAY } from "./store.ts";

/** A bakery with eight shops that plans software, labour saving and training. */
const BAKERY: Facts = {
  "organisation.home_country": "JP",
  "organisation.kind": "stock_company",
  "organisation.uses_ai": true,
  "organisation.industry": "food_service",
  "organisation.employees": 45,
  "organisation.capital": 10_000_000,
  "organisation.traits": [],
  "organisation.designations": [],
  "support.projects": ["software_small", "labour_saving_catalogue", "training"],
  "support.ai_projects": [],
  "support.prerequisites": ["blue_form"],
  "support.training_hours": 8,
  "support.investment": 6_000_000,
};

const on = (at: string, facts: Facts = BAKERY) => answered(support(store, { facts, at, known: TODAY }));
const offerIn = ({ offers }: SupportAnswer, provision: string): Offer =>
  offers.find((offer) => offer.provision === provision)!;
const law = store.law(["JP"]);
const call = (provision: string, at: string, known = TODAY) => callOf(law, provisionOf(law, provision), { at, known });

describe("a call on a day", () => {
  const SOFTWARE = "jp.digital-ai-subsidy-2026/ordinary";

  it.each([
    ["2026-03-29", { state: "opens", opens: "2026-03-30" }],
    ["2026-03-30", { state: "open", until: "2026-08-25", deadline: { day: "2026-05-12" } }],
    ["2026-05-12", { state: "open", until: "2026-08-25", deadline: { day: "2026-05-12" } }],
    ["2026-05-13", { state: "open", until: "2026-08-25", deadline: { day: "2026-06-15" } }],
    ["2026-08-25", { state: "open", until: "2026-08-25", deadline: { day: "2026-08-25" } }],
    ["2026-08-26", { state: "closed", since: "2026-08-25" }],
  ])("with four deadlines, on %s", (at, expected) => {
    expect(call(SOFTWARE, at)).toMatchObject(expected);
  });

  it.each([
    ["2025-12-20", "jp.new-business-entry-subsidy/grant", { state: "opens", opens: "2025-12-23" }],
    ["2026-03-26", "jp.new-business-entry-subsidy/grant", { state: "open", until: "2026-03-26" }],
    ["2026-03-27", "jp.new-business-entry-subsidy/grant", { state: "closed", since: "2026-03-26" }],
    ["2026-11-23", "jp.monozukuri-subsidy/product", { state: "unknown", since: "2026-02-06" }],
    ["2026-11-23", "jp.labour-saving-subsidy/catalogue", { state: "open", until: "2027-03-31" }],
    ["2026-11-23", "jp.labour-saving-subsidy/general", { state: "unknown", since: "2025-01-30" }],
    ["2026-11-23", "jp.geniac/scope", { state: "closed", since: "2026-06-04" }],
    ["2026-11-23", "jp.geniac/cost", { state: "held" }],
    ["2026-05-28", "jp.geniac-prize/area-1", { state: "opens", opens: "2026-05-29" }],
    ["2026-09-30", "jp.geniac-prize/area-1", { state: "open", until: "2026-09-30" }],
    ["2026-10-01", "jp.geniac-prize/area-1", { state: "closed", since: "2026-09-30" }],
    ["2026-11-23", "jp.dx-selection/eligible", { state: "unknown" }],
    ["2026-11-23", "jp.new-business-monozukuri-subsidy/entry", { state: "announced" }],
    ["2026-11-23", "jp.gbizid/prime", { state: "anytime" }],
    ["2027-03-31", "jp.sme-management-enhancement-tax/incentive", { state: "open", until: "2027-03-31" }],
  ])("%s: %s", (at, provision, expected) => {
    expect(call(provision, at)).toMatchObject(expected);
  });

  it("is none once the programme has ended", () => {
    expect(call("jp.sme-management-enhancement-tax/incentive", "2027-04-01")).toBeUndefined();
    expect(call("jp.dx-investment-tax/incentive", TODAY)).toBeUndefined();
  });

  it("is never open before its opening nor after its last deadline", () => {
    const grants = law.corpus.provisions.filter(({ worth }) => worth?.through === "calls");
    expect(grants.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...grants), fc.integer({ min: 19_000, max: 21_500 }), ({ id }, day) => {
        const at = isoOf(day);
        const found = call(id, at);
        if (found?.state === "open") expect(found.until! >= at).toBe(true);
        if (found?.state === "opens") expect(found.opens! > at).toBe(true);
        if (found?.state === "closed") expect(found.since! <= at).toBe(true);
        if (found?.deadline !== undefined) expect(daysOf(found.deadline.day)).toBeGreaterThanOrEqual(day);
      }),
    );
  });
});

describe("what a firm may get", () => {
  it("is certain on the last day of a call, and closed on the next", () => {
    const before = on("2026-08-25");
    expect(offerIn(before, "jp.digital-ai-subsidy-2026/ordinary")).toMatchObject({
      standing: "certain",
      kind: "money",
      rate: "1/2",
      expects: { low: 3_000_000, high: 3_000_000 },
    });
    expect(before.deadline).toEqual({ day: "2026-08-25", provision: "jp.digital-ai-subsidy-2026/ordinary" });
    const after = on("2026-08-26");
    expect(offerIn(after, "jp.digital-ai-subsidy-2026/ordinary")).toMatchObject({
      standing: "closed",
      outcome: "applies",
    });
    expect(after.counts.certain.money).toBe(before.counts.certain.money - 1);
  });

  it("names what is missing where it was just missed, and what it would come to", () => {
    const training = offerIn(on(TODAY), "jp.human-resource-subsidy-reskilling/aid");
    expect(training).toMatchObject({ standing: "missed", outcome: "does-not-apply", kind: "money" });
    expect(training.change).toMatchObject([{ fact: "support.training_hours", low: 10 }]);
    expect(training.office?.en).toContain("labour bureaus");
    expect(training.do.length).toBeGreaterThan(0);
  });

  it("says of what may be which answers it waits for, and asks for them", () => {
    const { "support.training_hours": _, ...unsaid } = BAKERY;
    const answer = on(TODAY, unsaid);
    expect(offerIn(answer, "jp.human-resource-subsidy-reskilling/aid")).toMatchObject({
      standing: "may",
      waits: [{ fact: "support.training_hours" }],
    });
    expect(answer.question?.fact.id).toBeDefined();
  });

  it("counts duties eased apart: they are no money and no offer", () => {
    const { offers, relief } = on(TODAY);
    expect(relief.length).toBeGreaterThan(0);
    const offered = new Set(offers.map(({ provision }) => provision));
    expect(relief.filter(({ provision }) => offered.has(provision))).toEqual([]);
  });

  it("is nothing of Japan for a firm that is neither there nor sells there", () => {
    const abroad: Facts = {
      "organisation.home_country": "other",
      "organisation.kind": "other_company",
      "organisation.uses_ai": true,
      "market.countries": ["other"],
    };
    expect(on(TODAY, abroad).jurisdictions).toEqual(["INTL"]);
    const here = { ...abroad, "organisation.establishments": ["other"], "market.countries": ["JP", "other"] };
    const { "support.training_hours": _, ...firm } = BAKERY;
    const { offers } = on(TODAY, { ...firm, ...here, "support.projects": ["equipment_tax", "rd"] });
    expect(offers.filter(({ kind, standing }) => kind === "tax" && standing !== "closed")).toEqual([]);
  });

  it("holds for every example and day: certain applies, missed does not until it is changed, closed is never on offer", () => {
    const subjects = [BAKERY, ...EXAMPLES.map(({ facts }) => facts as Facts)];
    fc.assert(
      fc.property(fc.constantFrom<Facts>(...subjects), fc.integer({ min: 20_000, max: 21_200 }), (facts, day) => {
        const { offers, counts, deadline } = on(isoOf(day), facts);
        for (const { standing, outcome, call: state, change } of offers) {
          if (standing === "certain" || standing === "held") expect(outcome).toBe("applies");
          if (standing === "may") expect(outcome).toBe("open");
          if (standing === "certain" || standing === "may") expect(isAvailable(state)).toBe(true);
          if (standing === "closed") expect(state.state).toBe("closed");
          if (standing === "missed" || standing === "other-plan") {
            expect(outcome).toBe("does-not-apply");
            expect(change.length).toBeGreaterThan(0);
          }
        }
        for (const standing of STANDINGS)
          expect(counts[standing].all).toBe(offers.filter((offer) => offer.standing === standing).length);
        if (deadline !== null) expect(daysOf(deadline.day)).toBeGreaterThanOrEqual(day);
      }),
      { numRuns: 25 },
    );
  });

  it("comes with the change that was named", () => {
    const missed = on(TODAY).offers.filter(({ standing, change }) => standing === "missed" && change.length === 1);
    expect(missed.length).toBeGreaterThan(0);
    for (const { provision, change } of missed) {
      const [{ fact, member, value, low }] = change as [Offer["change"][number]];
      const kept = BAKERY[fact];
      const said = member === undefined ? (low ?? value!) : [...(Array.isArray(kept) ? kept : []), member];
      expect(offerIn(on(TODAY, { ...BAKERY, [fact]: said as Facts[string] }), provision).standing).toBe("certain");
    }
  });
});

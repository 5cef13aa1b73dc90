// What is not decided is told as sentences, that first on which most hangs; and a few voluntary items come before all of them.
import { type CheckAnswer, check, checkedSubject, reportView } from "@yawara/answers/check";
import { classify, type Facts, isVoluntary, LANGUAGES, provisionOf } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { answered, BANK, EXAMPLES, store } from "./store.ts";

const AT = "2026-11-30";
/** A scoring tool for employers in the EU, of which little was said. */
const THIN: Facts = {
  "organisation.uses_ai": true,
  "organisation.home_country": "JP",
  "role.functions": ["builds_system", "offers_under_own_name"],
  "system.functions": ["predicts_scores"],
  "use.areas": ["employment"],
  "employment.uses": ["screening"],
  "market.countries": ["EU"],
  "market.eu_link": ["placed_on_market"],
};
const documentOf = (facts: Record<string, unknown>, at = AT): CheckAnswer => answered(check(store, { facts, at }));

describe("what is not decided", () => {
  it("begins with that on which most duties and bans hang", () => {
    for (const { facts, at } of [...EXAMPLES, { facts: THIN, at: AT }]) {
      const counts = documentOf(facts, at).summary.open_points.map(({ provisions }) => provisions);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      expect(counts.length).toBeLessThanOrEqual(5);
      expect(counts.every((count) => count > 0)).toBe(true);
    }
  });

  it("says on how many answers a class hangs, by the facts the class itself waits for", () => {
    const { engine, regime, read, jurisdictions } = answered(checkedSubject(store, { facts: THIN, at: AT }));
    const classes = new Map(
      classify(engine, regime, read.subject, jurisdictions).map((one) => [one.definition, one] as const),
    );
    const points = documentOf(THIN).summary.open_points.filter(({ definition }) => definition !== undefined);
    expect(points.length).toBeGreaterThan(0);
    for (const { definition, open_on, provisions, says } of points) {
      const { outcome, openOn, hanging } = classes.get(definition!)!;
      expect(outcome).toBe("open");
      expect(open_on.toSorted()).toEqual([...openOn].toSorted());
      expect(provisions).toBeLessThanOrEqual(hanging.length);
      for (const language of LANGUAGES) {
        expect(says[language]).toContain(engine.definitions.get(definition!)!.name[language]);
        expect(says[language]).toContain(engine.facts.get(open_on[0]!)!.name[language]);
      }
    }
    expect(points[0]!.says.en).toMatch(/^European Union: whether “.+” fits hangs on .+ answers?[:,]/);
  });

  it("ends where the answer is given", () => {
    const [first] = documentOf(THIN).summary.open_points;
    const known = documentOf({ ...THIN, "use.exclusive_purpose": "none" }).summary.open_points;
    expect(first!.open_on).toContain("use.exclusive_purpose");
    for (const { open_on } of known) expect(open_on).not.toContain("use.exclusive_purpose");
  });

  it("counts details too where facts are told by what waits for them", () => {
    const { waiting } = reportView(answered(checkedSubject(store, { facts: BANK.facts, at: AT })), "en");
    const { counts } = documentOf(BANK.facts).summary;
    expect(counts.detail).toBeGreaterThan(0);
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.map(({ count }) => count)).toEqual(waiting.map(({ count }) => count).toSorted((a, b) => b - a));
  });
});

describe("voluntary items to take up first", () => {
  it.each(EXAMPLES)("of $id are at most seven, say what to do, and are no step already", ({ facts, at }) => {
    const { engine } = answered(checkedSubject(store, { facts, at }));
    const { summary, findings } = answered(check(store, { facts, at }));
    const should = new Set(findings.filter(({ group }) => group === "should").map(({ provision }) => provision));
    const next = summary.next.map(({ provision }) => provision);
    expect(summary.voluntary.length).toBeGreaterThan(0);
    expect(summary.voluntary.length).toBeLessThanOrEqual(7);
    for (const { provision: id, do: step } of summary.voluntary) {
      const { modality, do: steps } = provisionOf(engine, id);
      expect(isVoluntary(modality)).toBe(true);
      expect(should).toContain(id);
      expect(next).not.toContain(id);
      expect(steps).toContain(step);
    }
  });
});

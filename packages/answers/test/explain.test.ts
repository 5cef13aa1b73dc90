// Any provision and any definition can be explained for a subject.
import { plainText, readAsked } from "@yawara/answers";
import { type ExplainedDefinition, type ExplainedProvision, explain, explanationText } from "@yawara/answers/explain";
import { decide, LANGUAGES } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { answered, BANK, refused, store } from "./store.ts";

const { facts } = BANK;
const ofDefinition = (asked: Parameters<typeof explain>[1]) => answered(explain(store, asked)) as ExplainedDefinition;
const ofProvision = (asked: Parameters<typeof explain>[1]) => answered(explain(store, asked)) as ExplainedProvision;

describe("explain", () => {
  it("says whether a definition holds, why, what would change it, and how it is decided", () => {
    const found = ofDefinition({ facts, provision: "jp.ai_developer" });
    expect(found).toMatchObject({ definition: "jp.ai_developer", outcome: "does-not-apply" });
    expect(found.because.every(({ fact }) => fact === "role.functions")).toBe(true);
    expect(found.what_if).toMatchObject([{ fact: "role.functions", value: true }]);
    expect(found.trace).toMatchObject({ kind: "definition", id: "jp.ai_developer", outcome: "does-not-apply" });
    expect(found.when).toContain("role.functions");
  });

  it("names what a definition still waits for", () => {
    const { outcome, open_on, because } = ofDefinition({ facts: {}, provision: "eu.high_risk" });
    expect([outcome, because]).toEqual(["open", []]);
    expect(open_on.length).toBeGreaterThan(0);
  });

  it("names the facts an open provision waits for as a check of the same facts does", () => {
    const asked = { facts: { "organisation.uses_ai": true } };
    const { engine, regime, subject } = answered(readAsked(store, asked));
    const open = decide(engine, regime, subject).filter(({ outcome }) => outcome === "open");
    for (const { provision, openOn } of open.slice(0, 20))
      expect(ofProvision({ ...asked, provision }).open_on.map(({ fact }) => fact)).toEqual(openOn);
  });

  it("tells a provision in force from one that is not on that day, which is no other outcome", () => {
    const provision = "jp.ai-promotion-act/art-7-2";
    const [now, before] = ["2026-11-24", "2024-06-01"].map((at) => ofProvision({ facts, at, provision }));
    expect([now!.in_force, before!.in_force]).toEqual([true, false]);
    expect(now!.outcome).toBe(before!.outcome);
    for (const language of LANGUAGES)
      expect(plainText(explanationText(before!, language, store.base.facts))).toMatch(
        /not in force on|効力がありません/,
      );
  });

  it("gives the sums a sanction comes to: fixed ones, and those that turn on facts", () => {
    const asked = { provision: "eu.ai-act/art-9", regimes: ["EU"], at: "2028-09-01" };
    const unknown = ofProvision({ facts: {}, ...asked }).sums.find(({ whom }) => whom === "firm")!;
    const small = ofProvision({ facts: { "organisation.annual_revenue": 1_000_000 }, ...asked }).sums[0]!;
    expect(unknown).toMatchObject({ by_facts: true, high: null });
    expect(small.high).toBeGreaterThan(0);
  });

  it("refuses what is neither a provision nor a definition, with the nearest", () => {
    expect(refused(explain(store, { facts, provision: "jp.ai_devloper" }))).toMatchObject([
      { code: "unknown-goal", path: ["provision"], args: { suggestion: "jp.ai_developer" } },
    ]);
  });
});

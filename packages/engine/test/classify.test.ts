// Roles and classes: certain, excluded or open as their definitions are, and since when their duties bind.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classify, load, outcomeOf, regimeAt, subjectOf } from "../src/index.ts";
import { corpus, engine } from "./example-law.ts";
import { partOf, provision, worldArbitrary } from "./small-worlds.ts";

describe("a role or class", () => {
  it("is what its definition is, and a duty that requires it binds nobody who is not of it", () => {
    const scene = fc.tuple(worldArbitrary, fc.nat(), fc.nat(1023));
    fc.assert(
      fc.property(scene, ([world, pick, mask]) => {
        const at = "t/world.yaml:1";
        const definitions = world.corpus.definitions.map((one) => ({ ...one, at }));
        const instruments = [{ ...corpus.instruments[0]!, id: "t", provisions: [] }];
        const known = { ...world.corpus, instruments, definitions };
        const small = load({ ...known, classifications: [{ definition: "d.one", kind: "role", points: ["d.one"] }] });
        const subject = subjectOf(small, partOf(world, world.completions[pick % world.completions.length]!, mask));
        const regime = regimeAt(small, { at: "2026-01-01", known: "2026-01-01" });
        const [found] = classify(small, regime, subject, ["T"]);
        const outcome = outcomeOf(small, "d.one", subject);
        expect(found).toMatchObject({ definition: "d.one", outcome });
        expect(found!.openOn.length > 0).toBe(outcome === "open");
        expect(found!.points).toHaveLength(outcome === "does-not-apply" ? 0 : 1);
      }),
      { numRuns: 150 },
    );
  });

  const on = (at: string, facts: Parameters<typeof subjectOf>[1] = { "use.area": "hiring" }, whose = ["JP"]) =>
    classify(engine, regimeAt(engine, { at, known: at, jurisdictions: ["JP"] }), subjectOf(engine, facts), whose);

  it("matters from the day its first duty binds, and says nothing of a day once one does", () => {
    expect(on("2024-06-01")).toMatchObject([{ outcome: "applies", from: "2025-04-01" }]);
    expect(on("2026-06-01")[0]).not.toHaveProperty("from");
    expect(on("2024-06-01", { "use.area": "credit" })[0]).not.toHaveProperty("from");
  });

  it("is told only where its law was asked for", () => {
    expect(on("2026-06-01", {}, ["EU"])).toEqual([]);
    expect(on("2026-06-01", {})).toMatchObject([{ outcome: "open", openOn: ["use.area"] }]);
  });

  it("does not begin to matter by a bill, or by a duty that binds others too", () => {
    const hires = { kind: "definition", id: "demo.hires" } as const;
    const either = { kind: "or", of: [hires, { kind: "is", fact: "use.area", member: "credit" }] } as const;
    const beginning = (kind: "statute" | "bill", when: typeof hires | { kind: "or"; of: unknown }) => {
      const later = { ...provision("jp.demo/later", when as typeof hires, undefined), instrument: "jp.demo" };
      const small = load({
        ...corpus,
        instruments: [{ ...corpus.instruments[0]!, kind, provisions: ["jp.demo/later"] }],
        provisions: [{ ...later, inForce: [{ from: "2027-04-01", known: "2024-01-01" }] }],
      });
      const regime = regimeAt(small, { at: "2026-06-01", known: "2026-06-01" });
      return classify(small, regime, subjectOf(small, { "use.area": "hiring" }), ["JP"])[0]!.from;
    };
    expect(beginning("statute", hires)).toBe("2027-04-01");
    expect(beginning("bill", hires)).toBeUndefined();
    expect(beginning("statute", either as never)).toBeUndefined();
  });
});

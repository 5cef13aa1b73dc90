// Specification: a firm sees whether a request concerns it and why, and what its register proposes, each value with its source.
import { type Condition, type Facts, indexOf } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpus } from "../../engine/test/example-law.ts";
import {
  concernOf,
  concernOutcome,
  concernText,
  conditionEngine,
  prefill,
  proposalText,
  type RegisteredFirm,
  type RequestDocument,
  readAnswerValue,
  readRequestCondition,
} from "../src/index.ts";
import { request } from "./request-of-hiring.ts";

const law = indexOf(corpus);
const CELS = ['use.area == "hiring" && firm.employees >= 300', "firm.employees >= 300"];
const known = conditionEngine(
  corpus,
  CELS.map((cel) => (readRequestCondition(law, cel) as { condition: Condition }).condition),
);

const firmOf = (facts: Facts, ...systems: Facts[]): RegisteredFirm => ({
  facts,
  systems: systems.map((of, i) => ({ id: `s${i + 1}`, name: `System ${i + 1}`, facts: of, confirmed: "2026-11-01" })),
});

const fact = (id: string, of: string): RequestDocument["questions"][number] => ({
  ...request.questions[3]!,
  id,
  kind: "fact",
  fact: of,
});
const asked = {
  questions: [
    fact("area", "use.area"),
    fact("staff", "firm.employees"),
    fact("markets", "market.countries"),
    request.questions[3]!,
  ],
};

describe("whether a condition concerns a firm", () => {
  it("is told for each of its systems, with what forces it", () => {
    const firm = firmOf({ "firm.employees": 400 }, { "use.area": "hiring" }, { "use.area": "credit" }, {});
    const { outcome, systems } = concernOf(known, 0, firm);
    expect(outcome).toBe("concerned");
    expect(Object.values(systems).map((one) => [one.outcome, one.missing])).toEqual([
      ["concerned", []],
      ["not-concerned", []],
      ["open", ["use.area"]],
    ]);
    expect(Object.values(systems).map((one) => concernText(law, one, "en"))).toEqual([
      "This concerns you: Area of use: hiring; Employees: 300 people or more",
      "This does not concern you: Area of use: credit",
      "Whether this concerns you is open: not known yet: Area of use",
    ]);
    expect(concernText(law, systems.s3!, "ja")).toBe(
      "この依頼が貴社に関係するかどうかは、まだ分かりません。分かっていないこと:利用分野",
    );
  });

  it("is open while a system is, and false only where it is false of all", () => {
    const large = { "firm.employees": 400 };
    expect(concernOf(known, 0, firmOf(large, { "use.area": "credit" }, {})).outcome).toBe("open");
    expect(concernOf(known, 0, firmOf(large, { "use.area": "credit" }, { "use.area": "none" })).outcome).toBe(
      "not-concerned",
    );
    expect(concernOf(known, 0, firmOf(large)).outcome).toBe("open");
    expect(concernOf(known, 0, firmOf({ "firm.employees": 3 })).outcome).toBe("not-concerned");
  });

  it("needs no system where the condition turns on the firm alone", () => {
    expect(concernOf(known, 1, firmOf({ "firm.employees": 400 })).outcome).toBe("concerned");
    expect(concernOf(known, 1, firmOf({}, { "use.area": "hiring" })).systems.s1!.missing).toEqual(["firm.employees"]);
  });

  it("is the same without why, whatever is known of whatever systems", () => {
    const area = fc.constantFrom<Facts>(
      {},
      { "use.area": "hiring" },
      { "use.area": "credit" },
      { "use.automated": true },
    );
    const staff = fc.constantFrom<Facts>({}, { "firm.employees": 3 }, { "firm.employees": 400 });
    fc.assert(
      fc.property(staff, fc.array(area, { maxLength: 4 }), fc.constantFrom(0, 1), (facts, systems, place) => {
        const firm = firmOf(facts, ...systems);
        expect(concernOutcome(known, place, firm)).toBe(concernOf(known, place, firm).outcome);
      }),
    );
  });

  it("says so where the register contradicts itself", () => {
    const { outcome, systems } = concernOf(known, 0, firmOf({}, { "use.area": "credit", "use.automated": true }));
    expect(outcome).toBe("open");
    expect(concernText(law, systems.s1!, "en")).toContain("cannot all be so");
  });
});

describe("what the register proposes", () => {
  const hiring: Facts = { "use.area": "hiring", "market.countries": ["JP"] };
  const said = (firm: RegisteredFirm, systems = firm.systems.map(({ id }) => id)) =>
    prefill(asked, law, firm, systems).map((one) => [one.question, one.value, proposalText(one, firm.systems, "en")]);

  it("is what all systems that are answered for say, with its source; nothing to what is asked in words", () => {
    const firm = firmOf({ "firm.employees": 40 }, hiring, hiring, { "use.area": "credit", "market.countries": ["EU"] });
    expect(said(firm, ["s1", "s2"])).toEqual([
      [
        "area",
        "hiring",
        "from the register: System 1 (confirmed on 1 November 2026); System 2 (confirmed on 1 November 2026)",
      ],
      ["staff", 40, "from the register: your organisation's facts"],
      [
        "markets",
        ["JP"],
        "from the register: System 1 (confirmed on 1 November 2026); System 2 (confirmed on 1 November 2026)",
      ],
    ]);
  });

  it("is left to a person where systems differ, but unites several answers", () => {
    const firm = firmOf({}, hiring, { "use.area": "credit", "market.countries": ["EU", "JP"] });
    const [area, staff, markets] = prefill(asked, law, firm, ["s1", "s2"]);
    expect(area).toMatchObject({ candidates: [{ value: "hiring" }, { value: "credit" }], unknown: [] });
    expect(area).not.toHaveProperty("value");
    expect(proposalText(area!, firm.systems, "ja")).toBe("システムによって異なるので、選んでください");
    expect(proposalText(staff!, firm.systems, "en")).toBe("the register does not say it");
    expect(markets).toMatchObject({ value: ["JP", "EU"], united: true });
  });

  it("is nothing while one of them does not say it, or says it of some choices only: unknown is never no", () => {
    const firm = firmOf({}, hiring, { "market.countries": { JP: true } });
    const [area, , markets] = prefill(asked, law, firm, ["s1", "s2"]);
    for (const one of [area!, markets!]) {
      expect(one).not.toHaveProperty("value");
      expect(one.unknown).toEqual(["s2"]);
      expect(proposalText(one, firm.systems, "en")).toBe("the register does not say it of: System 2");
    }
  });

  it("can be sent as it is", () => {
    const firm = firmOf({ "firm.employees": 40 }, hiring);
    const values = Object.fromEntries(
      prefill(asked, law, firm, ["s1"]).flatMap(({ question, value }) =>
        value === undefined ? [] : [[question, { value, source: "register" }]],
      ),
    );
    const published = { id: "r1", version: 1, document: { ...request, ...asked } };
    expect(readAnswerValue({ request: "r1", version: 1, values, notPublic: [] }, published, law)).toHaveProperty(
      "answer",
    );
  });
});

// The duties of a vendor's customers are told to the vendor as theirs, never as its own, and nobody else is told of any.
import { plainText } from "@yawara/answers";
import {
  AT_WORK,
  audienceAtWork,
  type CheckAnswer,
  CUSTOMER,
  check,
  checkedSubject,
  checkText,
  customerFacts,
  EXPANSIONS,
  OFFERING,
  reportMarkdown,
  reportView,
  VENDORS,
} from "@yawara/answers/check";
import { type Facts, LANGUAGES, provisionOf, subjectOf } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answered, EXAMPLES, store } from "./store.ts";

const AT = "2026-11-30";
const RECRUITER = EXAMPLES.find(({ id }) => id === "recruiter-screening")!;

/** A firm that offers CV screening under its own name to employers in Japan and in the EU. */
const VENDOR: Facts = {
  "organisation.uses_ai": true,
  "organisation.kind": "stock_company",
  "organisation.home_country": "JP",
  "organisation.keeps_person_database": true,
  "role.functions": ["builds_system", "offers_under_own_name"],
  "model.origin": "service",
  "system.functions": ["predicts_scores"],
  "system.forms": ["online_service"],
  "lifecycle.stage": "in_use",
  "use.areas": ["employment"],
  "use.red_flags": [],
  "use.effect_on_persons": "significant",
  "people.affected": ["job_applicants"],
  "data.personal_kinds": ["ordinary", "job_seekers"],
  "data.other_kinds": [],
  "market.countries": ["JP", "EU"],
  "market.eu_link": ["placed_on_market"],
  "market.audience": ["businesses"],
  "employment.uses": ["screening"],
  "employment.roles": [],
};

const documentOf = (facts: Facts): CheckAnswer => answered(check(store, { facts, at: AT, expand: EXPANSIONS }));
const customersOf = ({ customers }: CheckAnswer) =>
  customers?.instruments.flatMap(({ provisions }) => provisions) ?? [];
/** What is told as binding or perhaps binding the subject itself. */
const ownOf = ({ findings }: CheckAnswer) =>
  new Set(findings.filter(({ outcome }) => outcome !== "does-not-apply").map(({ provision }) => provision));

describe("the vendor of a hiring tool", () => {
  const document = documentOf(VENDOR);
  const theirs = new Map(customersOf(document).map((one) => [one.provision, one]));

  it("is told its customers' duties as employers, for certain", () => {
    for (const id of ["eeoa-5", "eeoa-7", "dea-34"])
      expect(theirs.get(`jp.equal-employment-act/${id}`)).toMatchObject({
        outcome: "applies",
        audience: ["businesses"],
      });
    expect(theirs.get("jp.employment-security-act/art-5-5")).toMatchObject({ open_on: ["employment.roles"] });
  });

  it("is told its customers' duties as deployers, with the day they begin", () => {
    const deployers = [...theirs.values()].filter(({ provision }) => provision.startsWith("eu.ai-act/art-26-"));
    expect(deployers.length).toBeGreaterThan(5);
    for (const { from } of deployers) expect(from).toBe("2027-12-02");
  });

  it("has none of them among its own musts or first steps", () => {
    const { findings, summary } = document;
    const own = [...findings.filter(({ group }) => group === "must"), ...summary.next].map(
      ({ provision }) => provision,
    );
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((id) => theirs.has(id))).toEqual([]);
  });

  it("is told how to help by the steps and the papers of the law itself", () => {
    const { help } = theirs.get("jp.equal-employment-act/eeoa-5")!;
    const { engine } = answered(checkedSubject(store, { facts: VENDOR, at: AT }));
    const { do: steps, evidence } = provisionOf(engine, "jp.equal-employment-act/eeoa-5");
    for (const language of LANGUAGES)
      for (const part of [...steps, ...evidence]) expect(help![language]).toContain(part[language].replace(/。$/, ""));
    expect(help!.en).toMatch(/^Your customer will have to: .* Help with /);
    expect(theirs.get("jp.employment-security-act/art-5-5")!.help!.en).toMatch(/^Your customer may have to: /);
  });

  it("reads them in every form, the first few at once and the rest where all is shown", () => {
    const checked = answered(checkedSubject(store, { facts: VENDOR, at: AT }));
    for (const language of LANGUAGES) {
      const view = reportView(checked, language).customers!;
      const lines = view.instruments.flatMap(({ lines }) => lines);
      expect(lines.map(({ provision }) => provision)).toEqual([...theirs.keys()]);
      expect(lines.filter(({ first }) => first)).toHaveLength(5);
      const markdown = reportMarkdown(checked, language);
      const text = plainText(checkText(checked, language, { bansBy: "ask", shownBy: "check --md" }));
      const flat = text.replace(/\s+/g, "");
      for (const { help, first } of lines) {
        expect(markdown).toContain(help);
        expect(flat.includes(help.replace(/\s+/g, ""))).toBe(first);
      }
    }
  });

  it("is told what is certain before what may apply", () => {
    const [first] = document.customers!.instruments;
    expect(first!.provisions[0]!.outcome).toBe("applies");
    const { certain, open } = document.customers!;
    const outcomes = [...theirs.values()].map(({ outcome }) => outcome);
    expect([certain, open]).toEqual(
      ["applies", "open"].map((one) => outcomes.filter((outcome) => outcome === one).length),
    );
  });

  it("that uses it itself too has those duties as its own", () => {
    const own = documentOf({ ...VENDOR, "role.functions": ["builds_system", "offers_under_own_name", "uses_at_work"] });
    expect(ownOf(own)).toContain("jp.equal-employment-act/eeoa-5");
    expect(customersOf(own).map(({ provision }) => provision)).not.toContain("jp.equal-employment-act/eeoa-5");
  });
});

describe("nobody is told of customers", () => {
  it.each([
    ["who only uses it", RECRUITER.facts],
    ["who offers it to consumers alone", { ...VENDOR, "market.audience": ["consumers"] }],
    ["who keeps it inside", { ...VENDOR, "market.audience": ["internal"] }],
    ["of whose role nothing is known", { "organisation.uses_ai": true, "use.areas": ["employment"] }],
  ])("%s", (_, facts) => {
    expect(documentOf(facts as Facts)).not.toHaveProperty("customers");
  });
});

describe("whatever a vendor says", () => {
  const { engine } = answered(checkedSubject(store, { facts: VENDOR, at: AT }));
  const some = (fact: string) => fc.subarray(engine.facts.get(fact)!.choices.map(({ id }) => id));
  const one = (fact: string) => fc.constantFrom(...engine.facts.get(fact)!.choices.map(({ id }) => id));
  const vendors = fc.record(
    {
      "organisation.kind": one("organisation.kind"),
      "organisation.home_country": fc.constantFrom("JP", "EU", "KR"),
      "role.functions": some("role.functions"),
      "system.functions": some("system.functions"),
      "use.areas": some("use.areas"),
      "people.affected": some("people.affected"),
      "data.personal_kinds": some("data.personal_kinds"),
      "market.countries": fc.subarray(["JP", "EU"]),
      "market.audience": some("market.audience"),
    },
    { requiredKeys: [] },
  );

  it("nothing stands in both, and what is the customers' binds or may bind who uses it at work", () => {
    fc.assert(
      fc.property(vendors, (given) => {
        const facts = { ...given, "organisation.uses_ai": true } as Facts;
        const checked = checkedSubject(store, { facts, at: AT, regimes: ["JP", "EU"] });
        // Some answers cannot be so together.
        fc.pre("report" in checked);
        const document = answered(check(store, { facts, at: AT, regimes: ["JP", "EU"] }));
        const theirs = customersOf(document);
        const own = ownOf(document);
        expect(theirs.filter(({ provision }) => own.has(provision))).toEqual([]);
        expect(theirs.every(({ modality }) => modality === "duty" || modality === "prohibition")).toBe(true);
        if (audienceAtWork(checked.read.subject.facts).length === 0) expect(theirs).toEqual([]);
        const customer = customerFacts(checked.engine, checked.read.subject.facts);
        expect(subjectOf(checked.engine, customer).contradiction).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it("speaks of facts there are", () => {
    for (const id of [...VENDORS, ...Object.keys(CUSTOMER)]) expect(engine.facts.has(id), id).toBe(true);
    const choicesOf = (fact: string) => engine.facts.get(fact)!.choices.map(({ id }) => id);
    expect(choicesOf("role.functions")).toEqual(expect.arrayContaining([...OFFERING]));
    expect(choicesOf("market.audience")).toEqual(expect.arrayContaining(Object.keys(AT_WORK)));
    expect(choicesOf("organisation.kind")).toEqual(expect.arrayContaining(Object.values(AT_WORK).flat()));
  });
});

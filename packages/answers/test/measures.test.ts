// What is said of risk measures: the library by risk, role and item, what is for a system and in which order, the crosswalks as SSSOM.
import { measure, measures, measuresForSubject, sssom } from "@yawara/answers/measures";
import { readMeasures } from "@yawara/answers/node";
import { evaluate, isBinding, provisionOf } from "@yawara/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Ranked, ranked } from "../src/measures/rank.ts";
import { answered, BANK, EXAMPLES, refused, store, TODAY } from "./store.ts";

const library = readMeasures();

describe("the library as it ships", () => {
  it("has the 7 domains and 24 subdomains of the taxonomy, each with two measures or more", () => {
    const { domains, risks, taxonomy } = answered(measures(store, {}));
    expect(domains).toHaveLength(7);
    expect(risks).toHaveLength(24);
    expect(Math.min(...risks.map((risk) => risk.measures))).toBeGreaterThanOrEqual(2);
    expect(taxonomy.url).toBe("https://airisk.mit.edu/");
  });

  it("has at least 120 measures, each mapped to the AI Guidelines for Business, to ISO/IEC 42001 and to the NIST AI RMF", () => {
    expect(library.measures.length).toBeGreaterThanOrEqual(120);
    for (const list of ["jp.ai-guidelines-for-business/", "iso-42001/", "nist-ai-rmf/"]) {
      const mapped = new Set(library.mappings.filter(({ to }) => to.startsWith(list)).map(({ from }) => from));
      expect(library.measures.filter(({ id }) => !mapped.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it("leads to provisions that are in force or to come, never to one that is over", () => {
    const law = store.law(["JP", "EU", "INTL"]);
    const over = library.mappings
      .map(({ to }) => to)
      .filter((id) => law.index.has(id))
      .filter((id) => provisionOf(law, id).inForce.every(({ to }) => to !== undefined && to <= TODAY));
    expect(over).toEqual([]);
  });

  it("calls published only what is mapped by others, and names where", () => {
    const published = library.mappings.filter(({ basis }) => basis === "published");
    expect(published.length).toBeGreaterThan(50);
    for (const { from, source } of published) {
      expect(from.startsWith("nist-ai-rmf/")).toBe(true);
      expect(library.sources[source]!.url).toBe(
        "https://airc.nist.gov/docs/NIST_AI_RMF_to_ISO_IEC_42001_Crosswalk.pdf",
      );
    }
  });
});

describe("measures by risk, stage, role and item", () => {
  it("are those that have all of it", () => {
    const asked = { risk: "privacy.leak", stage: "operate", role: "business-user" };
    const { measures: found, total } = answered(measures(store, asked));
    const expected = library.measures.filter(
      ({ risks, stages, roles }) =>
        risks.includes("privacy.leak") && stages.includes("operate") && roles.includes("business-user"),
    );
    expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(found.length).toBeGreaterThan(3);
    expect(total).toBe(library.measures.length);
  });

  it("are those of every risk of a domain", () => {
    const { measures: found } = answered(measures(store, { risk: "privacy" }));
    expect(new Set(found.flatMap(({ risks }) => risks.filter((risk) => risk.startsWith("privacy."))))).toEqual(
      new Set(["privacy.leak", "privacy.security-attacks"]),
    );
  });

  it("are those mapped to an item, which is named; to a provision there may be none", () => {
    const { item, measures: found } = answered(measures(store, { item: "iso-42001/A.6.2.8" }));
    expect(item).toEqual({
      id: "iso-42001/A.6.2.8",
      of: { en: "ISO/IEC 42001", ja: "ISO/IEC 42001" },
      ref: { en: "A.6.2.8", ja: "A.6.2.8" },
      name: { en: "Event logs", ja: "イベントログの記録" },
    });
    expect(found.map(({ id }) => id)).toContain("decision-log");
    expect(answered(measures(store, { item: "jp.ai-promotion-act/art-7-2" })).measures).toEqual([]);
  });

  it.each([
    [{ risk: "privacy.leek" }, "unknown-risk", "privacy.leak"],
    [{ stage: "testing" }, "unknown-stage", undefined],
    [{ role: "providers" }, "unknown-role", "provider"],
    [{ item: "iso-42001/A.6.2.9" }, "unknown-item", "iso-42001/A.6.2.6"],
  ])("%j is refused", (asked, code, suggestion) => {
    const [problem] = refused(measures(store, asked));
    expect(problem).toMatchObject({ code, path: Object.keys(asked) });
    if (suggestion !== undefined) expect(problem!.args.suggestion).toBe(suggestion);
  });
});

describe("one measure", () => {
  it("comes with what it helps with, on whose word and where that was read", () => {
    const { measure: whole, risks } = answered(measure(store, { id: "decision-log" }));
    expect(risks.map(({ number }) => number)).toEqual(["6.5", "7.4"]);
    const article = whole.helps.find(({ id }) => id === "eu.ai-act/art-12")!;
    expect(article).toMatchObject({ basis: "judged", relation: "part-of", modality: "duty" });
    expect(article.source.url).toBe("https://eur-lex.europa.eu/eli/reg/2024/1689/oj");
    expect(whole.evidence.length).toBeGreaterThan(0);
  });

  it("is refused where there is none of the name", () => {
    expect(refused(measure(store, { id: "desicion-log" }))[0]!.args.suggestion).toBe("decision-log");
  });
});

describe("measures for a system", () => {
  it.each(EXAMPLES)("of $id lessen a risk it carries or may carry, and are for its kind", ({ facts }) => {
    const answer = answered(measuresForSubject(store, { facts }));
    const engine = store.engine(answer.jurisdictions, TODAY);
    const carried = new Map(answer.risks.map((risk) => [risk.id, risk]));
    for (const [id, { certain }] of carried) {
      const definition = `risk.${id.split(".")[1]!.replaceAll("-", "_")}`;
      if (!engine.definitions.has(definition)) continue;
      const { facts: given } = answerSubject(facts);
      expect(evaluate(engine, { kind: "definition", id: definition }, given)).toBe(certain ? true : undefined);
    }
    expect(answer.measures.length).toBe(answer.total);
    for (const one of answer.measures) {
      expect(one.because.length).toBeGreaterThan(0);
      expect(one.because.every((risk) => carried.has(risk) && one.risks.includes(risk))).toBe(true);
      expect(one.waits.length > 0).toBe(!one.certain);
      for (const risk of one.because) expect(carried.get(risk)!.measures).toContain(one.id);
    }
  });

  it("name binding rules that apply, found by the crosswalk or, of law made for AI, by their risks", () => {
    const { rules, jurisdictions } = answered(measuresForSubject(store, { facts: BANK.facts }));
    const engine = store.engine(jurisdictions, TODAY);
    expect(rules.length).toBeGreaterThan(3);
    for (const { provision, modality, by_crosswalk, by_risk } of rules) {
      expect(isBinding(modality)).toBe(true);
      const mapped = by_crosswalk.every((id) =>
        library.mappings.some(({ from, to }) => from === id && to === provision),
      );
      expect(mapped).toBe(true);
      const isForAi = engine.instruments.get(provisionOf(engine, provision).instrument)!.forAi === true;
      if (!isForAi) expect(by_risk).toEqual([]);
    }
  });

  it("are not of another role, nor of another kind of system", () => {
    const facts = {
      "organisation.uses_ai": true,
      "role.functions": ["uses_at_work"],
      "system.functions": ["generates"],
      "people.affected": ["consumers"],
      "data.personal_kinds": ["ordinary"],
      "market.audience": ["internal"],
    };
    const ids = answered(measuresForSubject(store, { facts })).measures.map(({ id }) => id);
    expect(ids).toContain("vendor-retention-setting");
    expect(ids).not.toContain("weights-protected");
    expect(ids).not.toContain("physical-safe-state");
  });

  it("are for the stage the system is in; of one that is over only those of its end", () => {
    const of = (stage: string) =>
      answered(measuresForSubject(store, { facts: { ...BANK.facts, "lifecycle.stage": stage } }));
    expect(of("in_use").stages?.map(({ id }) => id)).toEqual(["operate"]);
    expect(of("in_use").measures.find(({ id }) => id === "reviewers-stay-awake")?.due).toBe("now");
    expect(of("in_use").measures.find(({ id }) => id === "error-cost-table")?.due).toBe("earlier");
    expect(of("idea_research").measures.find(({ id }) => id === "reviewers-stay-awake")?.due).toBe("later");
    expect(of("retired").measures.map(({ id }) => id)).toEqual(["retirement-plan"]);
    expect(answered(measuresForSubject(store, { facts: BANK.facts })).stages).toBeNull();
  });

  it("are as many as asked for", () => {
    const { measures: found, total } = answered(measuresForSubject(store, { facts: BANK.facts, limit: 5 }));
    expect(found).toHaveLength(5);
    expect(total).toBeGreaterThan(5);
  });

  it("refuse facts that are none", () => {
    expect(refused(measuresForSubject(store, { facts: { "use.aria": true } }))[0]!.code).toBe("unknown-fact");
  });
});

/** Facts as the engine reads them. */
function answerSubject(facts: Record<string, unknown>) {
  return { facts: facts as Parameters<typeof evaluate>[2] };
}

const RISKS = ["a", "b", "c", "d"];
const candidates = fc
  .array(
    fc.record({
      risks: fc.uniqueArray(fc.constantFrom(...RISKS), { minLength: 1, maxLength: 3 }),
      isCertain: fc.boolean(),
      due: fc.constantFrom("now", "earlier", "later", "unknown"),
      helpsBinding: fc.boolean(),
      helpsVoluntary: fc.boolean(),
      hours: fc.nat(40),
    }),
    { maxLength: 12 },
  )
  .map((made) =>
    made.map(
      ({ risks, hours, ...one }, i): Ranked => ({
        ...one,
        carried: risks,
        open: [],
        measure: {
          id: `m${i}`,
          risks,
          effort: { once: { low: hours, high: hours }, yearly: { low: 0, high: 0 }, basis: { en: "", ja: "" } },
        },
      }),
    ),
  );

describe("the order of measures", () => {
  it("has each once, whatever the order they come in", () => {
    fc.assert(
      fc.property(candidates, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (made, chances) => {
        const ids = (list: readonly Ranked[]) => list.map(({ measure: { id } }) => id);
        const order = ids(ranked(made));
        const shuffled = made
          .map((one) => ({ one, at: chances.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(ids(ranked(shuffled))).toEqual(order);
        expect([...order].sort()).toEqual(ids(made).sort());
      }),
    );
  });

  it("gives every risk its first measure before one its second, where they are alike otherwise", () => {
    const plain = candidates.map((made) =>
      made.map((one) => ({
        ...one,
        carried: one.carried.slice(0, 1),
        due: "now" as const,
        isCertain: true,
        helpsBinding: false,
        helpsVoluntary: false,
      })),
    );
    fc.assert(
      fc.property(plain, (made) => {
        const seen = new Map<string, number>();
        for (const one of made) seen.set(one.carried[0]!, (seen.get(one.carried[0]!) ?? 0) + 1);
        const first = ranked(made).slice(0, seen.size);
        expect(new Set(first.map(({ carried }) => carried[0])).size).toBe(seen.size);
      }),
    );
  });

  it("puts what helps with binding law before the same that does not", () => {
    const [one] = fc.sample(
      candidates.filter((made) => made.length > 0),
      { numRuns: 1, seed: 7 },
    )[0]!;
    const twin = { ...one!, helpsBinding: true, measure: { ...one!.measure, id: "z" } };
    expect(ranked([{ ...one!, helpsBinding: false }, twin])[0]).toBe(twin);
  });
});

/** Slots of a mapping and of a mapping set by the published schema of SSSOM 1.0 (mapping-commons/sssom, sssom_schema.yaml). */
const MAPPING_SLOTS =
  "subject_id subject_label subject_category predicate_id predicate_label predicate_modifier object_id object_label object_category mapping_justification author_id author_label reviewer_id reviewer_label creator_id creator_label license subject_type subject_source subject_source_version object_type object_source object_source_version mapping_provider mapping_source mapping_cardinality mapping_tool mapping_tool_version mapping_date publication_date confidence curation_rule curation_rule_text subject_match_field object_match_field match_string subject_preprocessing object_preprocessing similarity_score similarity_measure see_also issue_tracker_item other comment".split(
    " ",
  );
const SET_SLOTS =
  "curie_map mapping_set_id mapping_set_version mapping_set_source mapping_set_title mapping_set_description creator_id creator_label license subject_type subject_source subject_source_version object_type object_source object_source_version mapping_provider mapping_tool mapping_tool_version mapping_date publication_date subject_match_field object_match_field subject_preprocessing object_preprocessing see_also issue_tracker other comment extension_definitions".split(
    " ",
  );

describe("the crosswalks as SSSOM", () => {
  const lines = sssom(store).text.trimEnd().split("\n");
  const metadata = parse(
    lines
      .filter((line) => line.startsWith("#"))
      .map((line) => line.slice(1))
      .join("\n"),
  );
  const [columns, ...rows] = lines.filter((line) => !line.startsWith("#")).map((line) => line.split("\t"));
  const column = (name: string) => rows.map((row) => row[columns!.indexOf(name)]!);

  it("has only slots of the standard, and those it requires", () => {
    expect(Object.keys(metadata).filter((slot) => !SET_SLOTS.includes(slot))).toEqual([]);
    expect(columns!.filter((slot) => !MAPPING_SLOTS.includes(slot))).toEqual([]);
    for (const slot of ["mapping_set_id", "license"]) expect(metadata[slot]).toMatch(/^[a-z]+:/);
    for (const slot of ["subject_id", "predicate_id", "object_id", "mapping_justification"])
      expect(column(slot).every((value) => value !== "")).toBe(true);
  });

  it("has a row for every mapping, as wide as its head", () => {
    expect(rows).toHaveLength(library.mappings.length);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns!.length]));
  });

  it("has ids whose prefixes it declares, and the same mapping once", () => {
    for (const slot of ["subject_id", "predicate_id", "object_id", "mapping_justification"])
      expect(column(slot).filter((id) => metadata.curie_map[id.split(":")[0]!] === undefined)).toEqual([]);
    const pairs = column("subject_id").map((id, i) => `${id} ${column("object_id")[i]}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("says of a published row who published it, of a judged one that we did", () => {
    rows.forEach((_, i) => {
      const published = column("comment")[i]!.startsWith("published");
      expect(column("mapping_provider")[i] !== "").toBe(published);
      expect(column("author_label")[i] === "Yawara").toBe(!published);
    });
  });
});

// The law folder as shipped: readable, lint-clean, every worked case holds, and the artefact is made from it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  CORPUS_FOLDER,
  corpusArtefacts,
  LAW_FOLDER,
  readBase,
  readCorpus,
  readDisclosureFolder,
  readDisclosureTemplates,
  readLawFolder,
} from "@yawara/answers/node";
import { isBinding, load, problemLine } from "@yawara/engine";
import { editorSchemas, lintDisclosures, lintLaw, readDisclosures, readLaw, runCases } from "@yawara/engine/source";
import { describe, expect, it } from "vitest";

const { files, version } = readLawFolder(LAW_FOLDER);
const law = readLaw(files, version);
const engine = load(law.corpus);
const lines = (problems: Parameters<typeof problemLine>[0][]) => problems.map((problem) => problemLine(problem, "en"));

describe("the law folder", () => {
  it("can be read whole", () => {
    expect(lines(law.problems)).toEqual([]);
  });

  it("is lint-clean", () => {
    expect(lines(lintLaw(law, engine, "2026-11-24").errors)).toEqual([]);
  });

  it("is what law/corpus/ was made from", () => {
    const artefacts = corpusArtefacts(law);
    const inCorpus = [...artefacts.keys()].filter((file) => dirname(file) === CORPUS_FOLDER);
    expect(readdirSync(CORPUS_FOLDER).sort()).toEqual(inCorpus.map((file) => basename(file)).sort());
    for (const [file, text] of artefacts) expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("has templates of disclosures that can be read, are lint-clean, and are what was built", () => {
    const folder = readDisclosureFolder(LAW_FOLDER);
    const { templates, problems } = readDisclosures(folder.files, law.corpus);
    expect(lines([...folder.problems, ...problems])).toEqual([]);
    expect(lines(lintDisclosures(templates, "2026-11-24").errors)).toEqual([]);
    expect(readDisclosureTemplates()).toEqual(templates);
  });

  it.each(readBase().jurisdictions)("of %s stands on the shared vocabulary alone", (jurisdiction) => {
    expect(load(readCorpus([jurisdiction])).corpus.provisions.length).toBeGreaterThan(0);
  });

  it("has the editors' schemas of the reader as it is", () => {
    for (const [name, text] of Object.entries(editorSchemas(law.corpus)))
      expect(readFileSync(join(LAW_FOLDER, name), "utf8")).toBe(text);
  });

  it("has no type of event that nothing is of, and none without words in both languages", () => {
    const used = new Set(law.corpus.instruments.flatMap(({ events }) => events.map(({ type }) => type)));
    expect(law.corpus.eventTypes.filter(({ id }) => !used.has(id))).toEqual([]);
    expect(new Set(law.corpus.eventTypes.map(({ name }) => name.en)).size).toBe(law.corpus.eventTypes.length);
  });

  it("asks for countries and states by the names its jurisdictions have", () => {
    const names = new Map(law.corpus.knownJurisdictions.map(({ id, name, short }) => [id, short ?? name]));
    const choicesOf = (fact: string, before: string) =>
      engine.facts.get(fact)!.choices.filter(({ id }) => id !== "other" && names.get(before + id) !== undefined);
    const asked = [
      ...choicesOf("market.countries", "").map(({ id, name }) => [id, name] as const),
      ...choicesOf("market.us_states", "US-").map(({ id, name }) => [`US-${id}`, name] as const),
    ];
    expect(asked).toHaveLength(names.size - 1);
    for (const [id, name] of asked) expect(name, id).toEqual(names.get(id));
  });

  it("holds Japan's law in the breadth it claims", () => {
    const instruments = law.corpus.instruments.filter((one) => one.jurisdiction === "JP");
    expect(law.corpus.provisions.length).toBeGreaterThan(350);
    expect(instruments.filter((one) => one.kind === "statute" && one.sectors.length > 0).length).toBeGreaterThanOrEqual(
      28,
    );
  });

  it("puts one duty without sanction on businesses in the AI Promotion Act: to cooperate", () => {
    const act = law.corpus.provisions.filter((one) => one.instrument === "jp.ai-promotion-act");
    const onBusiness = act.filter((one) => one.addressee.includes("business-user"));
    expect(onBusiness.filter((one) => one.modality === "duty" || one.modality === "prohibition")).toEqual([]);
    expect(onBusiness.filter((one) => one.modality === "cooperate").map((one) => one.id)).toEqual([
      "jp.ai-promotion-act/art-7-2",
    ]);
    for (const one of act) expect(one.sanction.kind).toBe("none");
  });

  it("never lets a guideline bind", () => {
    const soft = law.corpus.instruments
      .filter((one) => one.kind === "guideline" || one.kind === "code-of-conduct")
      .flatMap((one) => one.provisions);
    const binding = law.corpus.provisions.filter((one) => soft.includes(one.id) && isBinding(one.modality));
    expect(binding.map((one) => one.id)).toEqual([]);
  });
});

describe("worked cases", () => {
  const results = runCases(engine, law.cases);
  const byInstrument = Map.groupBy(results, (result) => result.case.instrument);
  it.each([...byInstrument.keys()])("%s", (instrument) => {
    expect(lines(byInstrument.get(instrument)!.flatMap((result) => result.problems))).toEqual([]);
  });
});

// A check in a pipeline: what it stops on is what the report says, and its files are what those who read them take.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { RawFacts } from "@yawara/answers";
import { type Checked, check, checkedSubject } from "@yawara/answers/check";
import {
  type CheckedFile,
  GITHUB_LIMITS,
  gateOf,
  junitText,
  KINDS,
  type Kind,
  OSCAL_VERSION,
  oscalText,
  type SarifLimits,
  sarifText,
} from "@yawara/answers/pipeline";
import { readEarlier, rechecked, standingsOf } from "@yawara/answers/recheck";
import { LANGUAGES, provisionOf } from "@yawara/engine";
import { Ajv } from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { parse as parseJunit } from "junit2json";
import { describe, expect, it } from "vitest";
import { BAN, BROKEN, KEPT } from "./mood-reader.ts";
import { oscalSchema } from "./oscal-schema.ts";
import { answered, EXAMPLES, store } from "./store.ts";

const TOOL = { version: "0.1.0" };
const NO_LIMIT: SarifLimits = { ...GITHUB_LIMITS, sizeOf: () => 0 };

/** A file in which every fact stands in a line of its own, the third the first. */
function fileOf(checked: Checked, uri = "ai/system.yaml"): CheckedFile {
  const ids = Object.keys(checked.read.subject.facts);
  return {
    name: uri,
    uri,
    checked,
    place: (fact) => ({ line: fact === undefined ? 2 : ids.indexOf(fact) + 3, column: 3 }),
  };
}

const checkedOf = (facts: RawFacts, at?: string) => answered(checkedSubject(store, { facts, at }));
const files = EXAMPLES.map(({ id, facts, at }) => fileOf(checkedOf(facts, at), `examples/${id}.yaml`));
const broken = fileOf(checkedOf(BROKEN));

interface SarifResult {
  ruleId: string;
  ruleIndex: number;
  level: string;
  locations: { physicalLocation: { region: { startLine: number } } }[];
  partialFingerprints: Record<string, string>;
  baselineState?: string;
  properties: { modality: string; kinds: Kind[] };
}

interface SarifRun {
  tool: { driver: { rules: { id: string; help: { text: string }; helpUri: string }[] } };
  invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
  results: SarifResult[];
}

const sarifOf = (of: readonly CheckedFile[], limits = NO_LIMIT, language: "en" | "ja" = "en"): { runs: SarifRun[] } =>
  JSON.parse(sarifText(of, language, TOOL, limits));

describe("the kinds a pipeline stops on", () => {
  it.each([...EXAMPLES, { id: "mood-reader", facts: BROKEN, at: undefined }])(
    "are those the report of $id counts",
    ({ facts, at }) => {
      const { summary, findings } = answered(check(store, { facts, at }));
      const file = fileOf(checkedOf(facts, at));
      const found = (kind: Kind) =>
        gateOf(file, { failOn: [kind] })
          .stops.map(({ provision }) => provision)
          .sort();
      const where = (holds: (one: (typeof findings)[number]) => boolean) =>
        findings
          .filter(holds)
          .map(({ provision }) => provision)
          .sort();
      expect(found("prohibition")).toEqual(summary.forbidden.toSorted());
      expect(found("unmet-duty")).toEqual(summary.unmet.toSorted());
      expect(found("would-break")).toEqual(summary.would_break.toSorted());
      expect(found("open-prohibition")).toEqual([...summary.unseen_bans, ...summary.undecided_bans].sort());
      expect(found("open")).toEqual(where(({ group }) => group === "open"));
      expect(found("duty")).toEqual(where(({ group }) => ["must", "ban", "cooperate"].includes(group!)));
      expect(found("coming").length).toBeLessThanOrEqual(summary.counts.watch);
    },
  );

  it("none stops where none is named, whatever was found", () => {
    expect(gateOf(broken, { failOn: [] })).toMatchObject({ stops: [], fails: false });
  });
});

describe("an earlier check", () => {
  const earlier = (facts: RawFacts, more: object = {}) =>
    answered(readEarlier({ ...answered(check(store, { facts })), ...more }));
  const against = (before: ReturnType<typeof earlier>, onLawChange = false) => {
    const compared = rechecked(store, before, broken.checked);
    return gateOf({ ...broken, compared }, { failOn: ["prohibition"], onLawChange });
  };

  it("lets what it found pass, and stops on what the facts made new", () => {
    expect(against(earlier(BROKEN))).toMatchObject({ stops: [], lawChanged: [], before: 1, fails: false });
    expect(against(earlier(KEPT))).toMatchObject({
      stops: [{ provision: BAN, kinds: ["prohibition"] }],
      lawChanged: [],
      before: 0,
      fails: true,
    });
  });

  it("sets apart what the law made new, which stops only where that is asked", () => {
    const found = earlier(BROKEN);
    const standings = new Map([...found.standings].filter(([provision]) => provision !== BAN));
    const older = { ...found, corpus: "0123456789ab", standings };
    const lawChanged = [{ provision: BAN, kinds: ["prohibition"] }];
    expect(against(older)).toMatchObject({ stops: [], lawChanged, before: 0, fails: false });
    expect(against(older, true)).toMatchObject({ stops: [], lawChanged, fails: true });
  });

  it("marks in SARIF what is new and what is not", () => {
    const stateOf = (facts: RawFacts) => {
      const compared = rechecked(store, earlier(facts), broken.checked);
      return sarifOf([{ ...broken, compared }]).runs[0]!.results.find(({ ruleId }) => ruleId === BAN)!.baselineState;
    };
    expect([stateOf(BROKEN), stateOf(KEPT), stateOf({})]).toEqual(["unchanged", "updated", "new"]);
  });
});

describe("SARIF", () => {
  const schema = createRequire(import.meta.url)
    .resolve("@microsoft/jest-sarif")
    .replace(/lib\/.*$/, "");
  const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv as never);
  const isValid = ajv.compile(JSON.parse(readFileSync(`${schema}lib/schemas/sarif-2.1.0-rtm.5.json`, "utf8")));

  it.each(LANGUAGES)("of every example meets the published schema, in %s", (language) => {
    const log = sarifOf([...files, broken], NO_LIMIT, language);
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
    expect(log.runs.length).toBe(files.length + 1);
    for (const { tool, results } of log.runs)
      for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  it("that is broken does not", () => {
    const log = sarifOf([broken]);
    expect(isValid({ ...log, runs: [{ ...log.runs[0], results: [{ level: "dire" }] }] })).toBe(false);
    expect(isValid({ ...log, version: "2.0.0" })).toBe(false);
  });

  it("calls an error only what is broken, and nothing voluntary more than a note", () => {
    for (const file of [...files, broken]) {
      const { forbidden, unmet } = file.checked.report;
      const { results } = sarifOf([file]).runs[0]!;
      const errors = results.filter(({ level }) => level === "error").map(({ ruleId }) => ruleId);
      expect(errors.sort()).toEqual([...forbidden, ...unmet].sort());
      for (const { level, properties } of results)
        if (["guideline", "effort-duty", "cooperate"].includes(properties.modality)) expect(level).toBe("note");
    }
    expect(sarifOf([broken]).runs[0]!.results[0]).toMatchObject({ ruleId: BAN, level: "error" });
  });

  it("points at the line of the fact that breaks the ban, and at the source", () => {
    const { results, tool } = sarifOf([broken]).runs[0]!;
    const line = Object.keys(broken.checked.read.subject.facts).indexOf("use.red_flags") + 3;
    expect(results[0]!.locations[0]!.physicalLocation.region.startLine).toBe(line);
    expect(tool.driver.rules[0]!.helpUri).toBe(provisionOf(broken.checked.engine, BAN).source.url);
  });

  it("follows a finding by provision and file: not by the day, other facts or the language", () => {
    const printOf = (file: CheckedFile, language: "en" | "ja" = "en") =>
      sarifOf([file], NO_LIMIT, language).runs[0]!.results.find(({ ruleId }) => ruleId === BAN)!.partialFingerprints;
    const print = printOf(broken);
    expect(printOf(fileOf(checkedOf(BROKEN, "2026-06-01")))).toEqual(print);
    expect(printOf(fileOf(checkedOf({ ...BROKEN, "organisation.employees": 12 })))).toEqual(print);
    expect(printOf(broken, "ja")).toEqual(print);
    expect(printOf({ ...broken, uri: "ai/other.yaml" })).not.toEqual(print);
    const all = sarifOf(files).runs.flatMap(({ results }) =>
      results.map((one) => one.partialFingerprints["yawara/v1"]),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ["results", { ...NO_LIMIT, results: 5 }],
    ["size", { results: 25_000, bytes: 40_000, sizeOf: (text: string) => text.length }],
  ])("is cut to what a code host takes in %s, softest first, and says what was cut", (_, limits) => {
    const whole = sarifOf([broken]).runs[0]!.results;
    const text = sarifText([broken], "en", TOOL, limits);
    const [run] = (JSON.parse(text) as { runs: SarifRun[] }).runs;
    expect(isValid(JSON.parse(text))).toBe(true);
    expect(limits.sizeOf(text)).toBeLessThanOrEqual(limits.bytes);
    expect(run!.results.length).toBeLessThanOrEqual(limits.results);
    expect(run!.results.length).toBeGreaterThan(0);
    expect(run!.results).toEqual(whole.slice(0, run!.results.length));
    const [notice] = run!.invocations[0]!.toolExecutionNotifications;
    const cut = [...notice!.message.text.matchAll(/(\d+) of \d+ of level/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(cut).toBe(whole.length - run!.results.length);
  });

  it("that is whole says nothing of a cut", () => {
    expect(sarifOf([broken]).runs[0]!.invocations[0]!.toolExecutionNotifications).toEqual([]);
  });
});

describe("JUnit", () => {
  const gated = (failOn: Kind[]) => [...files, broken].map((file) => ({ file, gate: gateOf(file, { failOn }) }));
  /** As a program that shows test results reads it. */
  const read = async (failOn: Kind[]) => {
    const found = await parseJunit(junitText(gated(failOn), "ja"));
    if (found === null || found === undefined || !("testsuite" in found)) throw new Error("no suites");
    return found.testsuite!;
  };

  it("has a suite a file and a case a provision, and fails where the pipeline stops and nowhere else", async () => {
    for (const failOn of [[], ["prohibition"], [...KINDS]] as Kind[][]) {
      const suites = await read(failOn);
      expect(suites.length).toBe(files.length + 1);
      for (const [i, { file, gate }] of gated(failOn).entries()) {
        const { name, tests, failures, skipped, testcase } = suites[i]!;
        const failed = testcase!.filter((one) => one.failure !== undefined);
        expect(name).toBe(file.name);
        expect(Number(tests)).toBe(testcase!.length);
        expect(Number(failures)).toBe(failed.length);
        expect(Number(skipped)).toBe(testcase!.filter((one) => one.skipped !== undefined).length);
        const said = new Set(failed.map((one) => one.name!.split(" ")[0]));
        const shown = testcase!.map((one) => one.name!.split(" ")[0]);
        expect(new Set(shown).size).toBe(shown.length);
        expect(said).toEqual(new Set(gate.stops.map(({ provision }) => provision).filter((id) => shown.includes(id))));
      }
    }
  });

  it("leaves out nothing a pipeline can be told to stop on but what asks for nothing", () => {
    for (const { file, gate } of gated([...KINDS])) {
      const text = junitText([{ file, gate }], "en");
      const standings = standingsOf(file.checked);
      for (const { provision } of gate.stops)
        if (!["right", "benefit", "power"].includes(standings.get(provision)!.modality))
          expect(text).toContain(`"${provision} `);
    }
  });
});

describe("OSCAL assessment results", () => {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const schema = oscalSchema();
  const isValid = ajv.compile(schema);
  const documentOf = (of: readonly CheckedFile[], language: "en" | "ja" = "en") =>
    JSON.parse(oscalText(of, language, TOOL));

  it.each(LANGUAGES)("of every example meet the published schema, in %s", (language) => {
    const document = documentOf([...files, broken, fileOf(checkedOf({}), "ai/empty.yaml")], language);
    expect(isValid(document), JSON.stringify(isValid.errors)).toBe(true);
    expect(schema.$id).toContain(`/${OSCAL_VERSION}/`);
  });

  it("that are broken do not", () => {
    const document = documentOf([broken]);
    const { "assessment-results": results } = document;
    const { "import-ap": _, ...withoutPlan } = results;
    expect(isValid({ "assessment-results": withoutPlan })).toBe(false);
    expect(isValid({ "assessment-results": { ...results, uuid: "one" } })).toBe(false);
    expect(isValid({ "assessment-results": { ...results, results: [] } })).toBe(false);
  });

  it("find only what is known to be broken or kept, and observe all that binds or may", () => {
    const [result] = documentOf([broken])["assessment-results"].results;
    const states = result.findings.map(
      (one: { title: string; target: { "target-id": string; status: object } }) => one.target,
    );
    expect(states.find((one: { "target-id": string }) => one["target-id"] === "eu.ai-act_art-5-1-f").status.state).toBe(
      "not-satisfied",
    );
    expect(result.observations.length).toBeGreaterThan(result.findings.length);
  });

  it("are the same for the same check, with names of their own for every part", () => {
    const text = oscalText([...files, broken], "en", TOOL);
    expect(oscalText([...files, broken], "en", TOOL)).toBe(text);
    const uuids = [...text.matchAll(/"uuid": "([^"]+)"/g)].map(([, uuid]) => uuid);
    expect(new Set(uuids).size).toBe(uuids.length);
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

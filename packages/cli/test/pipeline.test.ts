// The check in a pipeline and the comparison with an earlier one, as a script meets them: what they print, where, and the code they end with.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { file, folder, type Said, yawara } from "./yawara.ts";

const KEPT = `name: Moods of staff
facts:
  organisation.uses_ai: true
  organisation.kind: stock_company
  organisation.home_country: EU
  organisation.establishments: [EU]
  role.functions: [uses_at_work]
  lifecycle.stage: in_use
  system.functions: [recognises_people]
  use:
    areas: [employment]
    exclusive_purpose: none
    red_flags: []
  people.affected: [own_workers]
  data.personal_kinds: [ordinary]
  market.countries: [EU]
  market.audience: [internal]
  market.eu_link: [put_into_own_use, user_located]
`;
const BROKEN = KEPT.replace("red_flags: []", "red_flags: [emotion_work_school]\n    practice_reasons: []");
const BAN = "eu.ai-act/art-5-1-f";
const LINE = BROKEN.split("\n").findIndex((line) => line.includes("red_flags")) + 1;

const kept = file("kept.yaml", KEPT);
const broken = file("broken.yaml", BROKEN);

/** Writes the document of a check as a script does. */
async function written(name: string, ...args: string[]): Promise<string> {
  return file(name, (await yawara(["check", ...args, "--json"])).out);
}

const refusal = ({ code, out, err }: Said) => {
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err).not.toMatch(/\n\s+at /);
  expect(err.trimEnd().split("\n").length).toBe(1);
  return err.trimEnd();
};

describe("yawara check --fail-on", () => {
  it("ends with 1 where what is named is found, at the line of the fact, and with 0 where not", async () => {
    const found = await yawara(["check", broken, "--fail-on", "prohibition", "--brief"]);
    expect(found.code).toBe(1);
    expect(found.out).toContain(`${broken}:${LINE}:5: ■ ban broken as described`);
    expect((await yawara(["check", kept, "--fail-on", "prohibition", "--brief"])).code).toBe(0);
    expect((await yawara(["check", broken, "--fail-on", "unmet-duty", "--brief"])).code).toBe(0);
    expect((await yawara(["check", kept, broken, "--fail-on", "prohibition,unmet-duty"])).code).toBe(1);
  });

  it("says it in Japanese where the language is", async () => {
    const { out } = await yawara(["check", broken, "--fail-on", "prohibition", "--brief"], { LANG: "ja_JP.UTF-8" });
    expect(out).toContain("ここで止めます(1件)");
    expect(out).toContain("お答えのとおりなら違反している禁止");
  });

  it("leaves the documents as they are, and tells what stops beside them", async () => {
    for (const form of ["--json", "--md"]) {
      const plain = await yawara(["check", broken, form]);
      const gated = await yawara(["check", broken, form, "--fail-on", "prohibition"]);
      expect(gated.out).toBe(plain.out);
      expect([plain.code, gated.code]).toEqual([0, 1]);
      expect([plain.err, gated.err.includes("ban broken as described")]).toEqual(["", true]);
    }
  });

  it("reads standard input", async () => {
    const { code, out } = await yawara(["check", "-", "--fail-on", "prohibition", "--brief"], { input: BROKEN });
    expect([code, out.includes(`-:${LINE}:5:`)]).toEqual([1, true]);
  });
});

describe("yawara check --baseline", () => {
  it("stops on what the file made new and lets pass what was there", async () => {
    const before = await written("before.json", kept);
    const stop = ["--fail-on", "prohibition", "--brief"];
    const changed = await yawara(["check", broken, ...stop, "--baseline", before]);
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("new since the earlier check (1)");
    const same = await yawara(["check", broken, ...stop, "--baseline", await written("same.json", broken)]);
    expect(same.code).toBe(0);
    expect(same.out).toContain("Known from the earlier check: 1");
  });

  it("shows apart what a change of law did, and stops on it only where told to", async () => {
    const earlier = await written("older.json", broken, "--at", "2024-01-01");
    const args = ["check", broken, "--fail-on", "prohibition", "--brief", "--baseline", earlier];
    const passed = await yawara(args);
    expect(passed.code).toBe(0);
    expect(passed.out).toContain("New by law or day, not by this file (1): this stops nothing");
    const stopped = await yawara([...args, "--fail-on-law-change"]);
    expect(stopped.code).toBe(1);
    expect(stopped.out).toContain("this stops too, as asked");
  });

  it("takes a folder with an earlier check a file; what has none there is all new", async () => {
    const baseline = join(folder, "baseline");
    mkdirSync(baseline, { recursive: true });
    writeFileSync(join(baseline, "broken.json"), (await yawara(["check", broken, "--json"])).out);
    const stop = ["--fail-on", "prohibition", "--brief", "--baseline", baseline];
    expect((await yawara(["check", kept, broken, ...stop])).code).toBe(0);
    const fresh = file("fresh.yaml", BROKEN);
    expect((await yawara(["check", broken, fresh, ...stop])).code).toBe(1);
  });
});

describe("forms for other programs", () => {
  it("SARIF has a run a file, from the folder of the run, with the line of the fact", async () => {
    const { code, out, err } = await yawara(["check", kept, broken, "--sarif", "--fail-on", "prohibition"]);
    expect([code, err.includes("ban broken as described")]).toEqual([1, true]);
    const { runs } = JSON.parse(out);
    expect(runs.map((run: { automationDetails: { id: string } }) => run.automationDetails.id).length).toBe(2);
    const [first] = runs[1].results;
    expect([first.ruleId, first.level]).toEqual([BAN, "error"]);
    expect(first.locations[0].physicalLocation.region).toEqual({ startLine: LINE, startColumn: 5 });
  });

  it("JUnit fails the case that stops, OSCAL says what is not satisfied", async () => {
    const junit = await yawara(["check", broken, "--junit", "--fail-on", "prohibition"]);
    expect(junit.code).toBe(1);
    expect(junit.out.match(/<failure /g)).toHaveLength(1);
    expect((await yawara(["check", broken, "--junit"])).code).toBe(0);
    const oscal = await yawara(["check", kept, broken, "--oscal"]);
    expect(oscal.code).toBe(0);
    expect(JSON.parse(oscal.out)["assessment-results"].results).toHaveLength(2);
    expect(oscal.out).toContain('"not-satisfied"');
  });

  it("print nothing where one of the files cannot be read", async () => {
    for (const form of ["--sarif", "--junit", "--oscal", "--brief"])
      expect(refusal(await yawara(["check", broken, join(folder, "none.yaml"), form]))).toContain("none.yaml");
  });
});

describe("yawara recheck", () => {
  it("tells what changed and by what, in text, Markdown and JSON", async () => {
    const earlier = await written("then.json", kept);
    const text = await yawara(["recheck", earlier, broken]);
    expect(text.code).toBe(0);
    expect(text.out).toContain("By changed facts");
    expect(text.out).toContain("Reads emotions of workers");
    expect((await yawara(["recheck", earlier, broken, "--md", "--lang", "ja"])).out).toMatch(
      /^## 回答の変更によるもの/m,
    );
    const { changes } = JSON.parse((await yawara(["recheck", earlier, broken, "--json"])).out);
    const ban = changes.find(({ provision }: { provision: string }) => provision === BAN);
    expect([ban.causes, ban.facts]).toEqual([["facts"], ["use.red_flags"]]);
  });
});

describe("bad input", () => {
  it("names the kind that was meant", async () => {
    const said = refusal(await yawara(["check", broken, "--fail-on", "prohibitions"]));
    expect(said).toContain('there is no kind "prohibitions"; did you mean "prohibition"?');
    expect(refusal(await yawara(["check", broken, "--fail-on", "duty,"]))).toContain("one of the names is empty");
    expect(refusal(await yawara(["check", broken, "--fail-on", "xyz", "--lang", "ja"]))).toContain(
      "「xyz」という種類はありません",
    );
  });

  it.each([
    ["nothing there", async () => join(folder, "no.json"), "no such file"],
    ["not JSON", async () => file("text.json", "hello"), "not the output of yawara check --json"],
    ["another document", async () => file("other.json", '{"version":"2.1.0"}'), "corpus is missing or wrong"],
    [
      "a later format",
      async () => file("later.json", (await yawara(["check", kept, "--json"])).out.replace("{", '{ "format": 9,')),
      'has "format", which this version does not know',
    ],
    [
      "another subject",
      async () => written("another.json", join(import.meta.dirname, "../../../examples/level-4-bus.yaml")),
      "another subject",
    ],
    ["bytes of no text", async () => file("bytes.json", Buffer.from([0, 1, 2, 255])), "not a text file"],
  ])("a baseline that is %s gets one line", async (_, baseline, words) => {
    const args = ["check", broken, "--fail-on", "duty", "--brief", "--baseline", await baseline()];
    expect(refusal(await yawara(args))).toContain(words);
  });

  it.each([
    ["a form beside another", ["--sarif", "--junit"], "cannot be given together"],
    ["a brief document", ["--brief", "--json"], "cannot be given together"],
    ["a baseline for nothing", ["--baseline", kept, "--junit"], "--baseline needs --fail-on"],
    ["law changes without a baseline", ["--fail-on", "duty", "--fail-on-law-change"], "needs --baseline"],
  ])("%s gets one line", async (_, options, words) => {
    expect(refusal(await yawara(["check", broken, ...options]))).toContain(words);
  });

  it("of several files is told too: one baseline, one name twice, too many for SARIF", async () => {
    const stop = ["--fail-on", "duty", "--brief"];
    const before = await written("one.json", kept);
    expect(refusal(await yawara(["check", kept, broken, ...stop, "--baseline", before]))).toContain("need a folder");
    expect(refusal(await yawara(["check", kept, kept, ...stop]))).toContain("named twice");
    const many = Array.from({ length: 21 }, (_, i) => file(`many-${i}.yaml`, KEPT));
    expect(refusal(await yawara(["check", ...many, "--sarif"]))).toContain("at most 20 files");
    expect(refusal(await yawara(["check", kept, broken, "--json", "--fail-on", "duty"]))).toContain("takes one file");
  });

  it("of recheck is told as of check", async () => {
    expect(refusal(await yawara(["recheck"]))).toContain("OLD.json is missing");
    expect(refusal(await yawara(["recheck", kept]))).toContain("FILE is missing");
    expect(refusal(await yawara(["recheck", kept, broken]))).toContain("not the output of yawara check --json");
    expect(refusal(await yawara(["recheck", "-", "-"]))).toContain("standard input (-) can be read only once");
  });
});

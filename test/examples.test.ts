// The twelve examples and the reports they are expected to give: a frozen set that shows what a change of law or engine does.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "@yawara/answers/node";
import { FIRST_INTERVIEW, indexOf, nextQuestion, provisionOf, subjectOf } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { checkedFrom } from "../packages/cli/src/commands/check.ts";
import { readSubjectLaw, type SubjectLaw } from "../packages/cli/src/subject-law.ts";

const folder = join(import.meta.dirname, "../examples");
const expectedFolder = join(folder, "expected");
const law = indexOf(readCorpus());
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

/** The options a check is made with when nothing is given but the day the law is known at. */
const OPTIONS = {
  words: [],
  given: [],
  language: "en" as const,
  support: false,
  basket: false,
  asIs: false,
  csv: false,
  atom: false,
  json: false,
  md: false,
  help: false,
  version: false,
  known: "2026-11-24",
};

function lawOf(file: string): SubjectLaw {
  const law = readSubjectLaw(OPTIONS, "check", join(folder, file));
  if ("problems" in law) throw new Error(JSON.stringify(law.problems));
  return law;
}

/** What is held fast of a report: which provisions stand in which group, and the steps it leads with. */
function held(file: string) {
  const law = lawOf(file);
  const { report } = checkedFrom(OPTIONS, law);
  const ids = (group: keyof typeof report.groups) =>
    report.groups[group].filter((entry) => entry.outcome === "applies").map((entry) => entry.provision);
  return {
    sources: law.read.sources.length,
    next: report.next.map((step) => step.provision),
    must: ids("must"),
    cooperate: ids("cooperate"),
    should: ids("should"),
    get: ids("get"),
    watch: ids("watch"),
    open: report.open.map((entry) => entry.provision),
  };
}

describe("examples", () => {
  it("are twelve, each citing where the use is described", () => {
    expect(files.length).toBe(12);
    for (const file of files) expect(held(file).sources).toBeGreaterThan(0);
  });

  it.each(files)("%s gives the expected report", (file) => {
    const path = join(expectedFolder, file.replace(".yaml", ".json"));
    if (process.env.YAWARA_WRITE_EXPECTED === "1") {
      mkdirSync(expectedFolder, { recursive: true });
      writeFileSync(path, `${JSON.stringify(held(file), null, 2)}\n`);
    }
    expect(held(file)).toEqual(JSON.parse(readFileSync(path, "utf8")));
  });

  it.each(files)(
    "%s leaves nothing open that the first interview asks about, and leads with at most seven steps",
    (file) => {
      const { next, open, cooperate } = held(file);
      expect(open).toEqual([]);
      expect(next.length).toBeLessThanOrEqual(7);
      for (const id of cooperate) expect(provisionOf(law, id).sanction.kind).toBe("none");
    },
  );

  it("are asked for with at most fifteen questions at the median", () => {
    const counts = files.map((file) => questions(file)).sort((a, b) => a - b);
    expect((counts[5]! + counts[6]!) / 2).toBeLessThanOrEqual(15);
  });
});

function questions(file: string): number {
  const law = lawOf(file);
  const { engine } = law;
  const { facts } = law.read.subject;
  const { regime } = checkedFrom(OPTIONS, law);
  const given: typeof facts = {};
  const declined = new Set<string>();
  for (let count = 0; ; count++) {
    const question = nextQuestion(engine, regime, subjectOf(engine, given), { layers: FIRST_INTERVIEW, declined });
    if (question === undefined) return count;
    const answer = facts[question.fact];
    if (answer === undefined) declined.add(question.fact);
    else given[question.fact] = answer;
  }
}

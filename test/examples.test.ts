// The twelve examples and the reports they are expected to give: a frozen set that shows what a change of law or engine does.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { whoseLaw } from "@yawara/answers";
import { type Checked, checkSubject } from "@yawara/answers/check";
import { openLawStore } from "@yawara/answers/node";
import { dayOf, openSubject, readOpened, type SubjectFile, saidOf } from "@yawara/answers/subject-file";
import { FIRST_INTERVIEW, nextQuestion, provisionOf, subjectOf } from "@yawara/engine";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "../examples");
const expectedFolder = join(folder, "expected");
const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));

const TODAY = "2026-11-24";
const store = openLawStore({ today: () => TODAY });

/** An example, checked by the law of its jurisdictions on its day. */
function checked(file: string): Checked & { read: SubjectFile } {
  const path = join(folder, file);
  const opening = openSubject(path, readFileSync(path, "utf8"));
  if ("problems" in opening) throw new Error(JSON.stringify(opening.problems));
  const { opened } = opening;
  const jurisdictions = whoseLaw(store.base.jurisdictions, (fact) => saidOf(opened, fact));
  const at = dayOf(opened) ?? TODAY;
  const engine = store.engine(jurisdictions, at);
  const reading = readOpened(engine, opened, "en");
  if ("problems" in reading) throw new Error(JSON.stringify(reading.problems));
  const { read } = reading;
  return { ...checkSubject(engine, { at, known: TODAY, jurisdictions }, read), read };
}

/** What is held fast of a report: which provisions stand in which group, and the steps it leads with. */
function held(file: string) {
  const { report, read } = checked(file);
  const ids = (group: keyof typeof report.groups) =>
    report.groups[group].filter((entry) => entry.outcome === "applies").map((entry) => entry.provision);
  return {
    sources: read.sources.length,
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
      for (const id of cooperate) expect(provisionOf(store.law(), id).sanction.kind).toBe("none");
    },
  );

  it("are asked for with at most fifteen questions at the median", () => {
    const counts = files.map((file) => questions(file)).sort((a, b) => a - b);
    expect((counts[5]! + counts[6]!) / 2).toBeLessThanOrEqual(15);
  });
});

function questions(file: string): number {
  const { engine, regime, read } = checked(file);
  const { facts } = read.subject;
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

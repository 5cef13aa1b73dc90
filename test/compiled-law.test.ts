// The law as it is shipped compiled answers as the law compiled anew, and what was compiled of anything else is not taken.
import { readFileSync } from "node:fs";
import { ALWAYS } from "@yawara/answers";
import { checkAnswer, checkSubject, EXPANSIONS } from "@yawara/answers/check";
import { BASKET_FOLDER, EXAMPLES_FOLDER, readCompiled, readCorpus, subjectFiles } from "@yawara/answers/node";
import { openSubject, readOpened } from "@yawara/answers/subject-file";
import {
  type Corpus,
  decide,
  type Engine,
  explain,
  FIRST_INTERVIEW,
  load,
  loadAt,
  nextQuestion,
  regimeAt,
  type Snapshot,
  snapshotOf,
} from "@yawara/engine";
import { describe, expect, it } from "vitest";

const DAY = "2026-11-24";
const clocks = { at: DAY, known: DAY, jurisdictions: ALWAYS };
const corpus = readCorpus(ALWAYS);
const shipped = readCompiled(ALWAYS)!;
const files = [...subjectFiles(EXAMPLES_FOLDER), ...subjectFiles(BASKET_FOLDER)];

function readSubjectFile(engine: Engine, file: string) {
  const opened = openSubject(file, readFileSync(file, "utf8"));
  if ("problems" in opened) throw new Error(file);
  const read = readOpened(engine, opened.opened, "en");
  if ("problems" in read) throw new Error(file);
  return read.read;
}

/** All that is said of a subject: the report, the next question, and why some findings are as they are. */
function answers(engine: Engine, file: string): string {
  const read = readSubjectFile(engine, file);
  const regime = regimeAt(engine, clocks);
  return JSON.stringify({
    report: checkAnswer(checkSubject(engine, clocks, read), { expand: EXPANSIONS }),
    question: nextQuestion(engine, regime, read.subject, { layers: FIRST_INTERVIEW }),
    why: decide(engine, regime, read.subject)
      .slice(0, 4)
      .map(({ provision }) => explain(engine, provision, read.subject)),
  });
}

describe("the law as it is shipped compiled", () => {
  const compiled = load(corpus);
  const restored = loadAt(corpus, DAY, shipped);

  it("is what compiling comes to", () => {
    expect(snapshotOf(compiled)).toEqual(shipped);
    expect(snapshotOf(restored)).toEqual(shipped);
  });

  it.each(files)("says the same of %s, to the letter", (file) => {
    expect(answers(restored, file)).toBe(answers(compiled, file));
  });
});

describe("what was compiled of something else", () => {
  /** Says that nothing applies: whoever takes it cannot go unnoticed. */
  const wrong: Snapshot = { ...shipped, roots: shipped.roots.map(() => 0) };
  const file = files[0]!;
  const findings = (engine: Engine) => decide(engine, regimeAt(engine, clocks), readSubjectFile(engine, file).subject);
  const asCompiled = (of: Corpus) => findings(load(of));

  it("would be noticed", () => {
    expect(findings(loadAt(corpus, DAY, wrong))).not.toEqual(asCompiled(corpus));
  });

  it.each<[string, Snapshot]>([
    ["another version of the law", { ...wrong, version: "000000000000" }],
    ["other instruments", { ...wrong, instruments: wrong.instruments.slice(1) }],
    ["another form", { ...wrong, format: wrong.format + 1 }],
  ])("of %s is compiled instead", (_, snapshot) => {
    expect(findings(loadAt(corpus, DAY, snapshot))).toEqual(asCompiled(corpus));
  });

  it("of less law than is asked about is compiled instead", () => {
    const more = readCorpus([...ALWAYS, "KR"]);
    expect(findings(loadAt(more, DAY, wrong))).toEqual(asCompiled(more));
  });

  it("of newer thresholds than a day had is compiled instead", () => {
    const parameters = corpus.parameters.map((one) => ({
      ...one,
      values: [...one.values, { from: "2099-01-01", value: one.values.at(-1)!.value + 1 }],
    }));
    expect(findings(loadAt({ ...corpus, parameters }, DAY, wrong))).toEqual(asCompiled(corpus));
  });
});

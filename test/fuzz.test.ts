// Ten thousand mutated subject and law files: every one is read or refused in words, none crashes, none hangs.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "@yawara/answers/node";
import { decodeText, openSubject, readOpened } from "@yawara/answers/subject-file";
import { load, problemLine } from "@yawara/engine";
import { readLaw } from "@yawara/engine/source";
import { describe, expect, it } from "vitest";
import { random } from "./random.ts";

const root = join(import.meta.dirname, "..");
const SUBJECTS = 9000;
const LAWS = 1000;
const LONGEST_MS = 2000;

const PIECES = [
  "\0",
  "\t",
  ": ",
  "- ",
  "[",
  "]",
  "{",
  "}",
  "&a ",
  "*a",
  "!!",
  "|\n",
  ">\n",
  '"',
  "'",
  "#",
  "\n\n",
  "null",
  "~",
  "1e999",
  "-1",
  "9007199254740993",
  "true",
  "2026-13-45",
  "__proto__",
  "constructor",
  "日本",
  "\u202e",
  "💥",
  "<<: *a",
  "?",
  "@",
  "`",
  "%",
  "\\",
];

/** One to six edits: cut, double, swap, insert, replace. */
function mutated(text: string, next: () => number): string {
  let result = text;
  const at = () => Math.floor(next() * (result.length + 1));
  for (let edits = 1 + Math.floor(next() * 6); edits > 0; edits--) {
    const [a, b] = [at(), at()].sort((x, y) => x - y) as [number, number];
    const piece = PIECES[Math.floor(next() * PIECES.length)]!;
    const kind = Math.floor(next() * 5);
    if (kind === 0) result = result.slice(0, a) + result.slice(Math.min(b, a + 40));
    else if (kind === 1) result = result.slice(0, b) + result.slice(a, Math.min(b, a + 200)) + result.slice(b);
    else if (kind === 2) result = result.slice(0, a) + piece + result.slice(a);
    else if (kind === 3) result = result.slice(0, a) + piece + result.slice(a + piece.length);
    else result = result.slice(0, a) + result.slice(a, b).split("\n").reverse().join("\n") + result.slice(b);
  }
  return result;
}

/** A law that is read whole: the shipped one's vocabulary cut to what an act of it needs, so that a mutated part is read, not all the rest. */
function smallLaw(): { path: string; text: string }[] {
  const text = (path: string) => readFileSync(join(root, "law", path), "utf8");
  const facts = text("vocabulary/organisation.yaml").split(/\n(?=\n {2}- id: )/);
  const wanted = ["uses_ai", "kind", "employees", "capital"].map((name) => `id: organisation.${name}\n`);
  const lists = text("vocabulary/glossary.yaml").split(/\n(?= {2}\w+:)/);
  return [
    {
      path: "vocabulary/organisation.yaml",
      text: facts.filter((fact) => wanted.some((one) => fact.includes(one))).join("\n"),
    },
    {
      path: "vocabulary/glossary.yaml",
      text: lists.map((list) => list.split("\n").slice(0, 6).join("\n")).join("\n"),
    },
    {
      path: "vocabulary/event-types.yaml",
      text: text("vocabulary/event-types.yaml").split("\n").slice(0, 8).join("\n"),
    },
    { path: "vocabulary/tasks.yaml", text: text("vocabulary/tasks.yaml") },
    {
      path: "vocabulary/jurisdictions.yaml",
      text: text("vocabulary/jurisdictions.yaml")
        .split(/\n(?= {2}- )/)
        .slice(0, 3)
        .join("\n"),
    },
    {
      path: "jp/companies-act.yaml",
      text: firstOf(text("jp/companies-act.yaml")).replace(
        /when: .*/,
        "when: 'organisation.capital >= 500000000 && organisation.uses_ai'",
      ),
    },
    {
      path: "jp/companies-act.cases.yaml",
      text: firstOf(text("jp/companies-act.cases.yaml"))
        .replace(/ +base: .*\n/g, "")
        .replace(/ +organisation.traits: .*\n/, ""),
    },
  ];
}

/** A file of law or cases with the first of its provisions or cases alone. */
function firstOf(text: string): string {
  return text
    .split(/\n(?= {2}- id: )/)
    .slice(0, 2)
    .join("\n");
}

/** The longest of the calls in milliseconds of this thread's own processor time, which no busy machine adds to. */
function slowest(runs: number, call: (i: number) => void): number {
  let longest = 0;
  for (let i = 0; i < runs; i++) {
    const start = process.threadCpuUsage();
    call(i);
    const { user, system } = process.threadCpuUsage(start);
    longest = Math.max(longest, (user + system) / 1000);
  }
  return longest;
}

describe("fuzzed files", () => {
  it(`${SUBJECTS} subjects`, () => {
    const engine = load(readCorpus());
    const next = random(20261124);
    const seeds = ["bank-loan-screening", "image-generator", "level-4-bus"].map((name) =>
      readFileSync(join(root, "examples", `${name}.yaml`), "utf8"),
    );
    let refused = 0;
    const longest = slowest(SUBJECTS, (i) => {
      const read = decodeText(Buffer.from(mutated(seeds[i % seeds.length]!, next)));
      const file = "problem" in read ? { problems: [read.problem] } : openSubject("subject.yaml", read.text);
      const result = "problems" in file ? file : readOpened(engine, file.opened, i % 2 === 0 ? "en" : "ja");
      if ("problems" in result) {
        refused++;
        for (const problem of result.problems)
          expect(problemLine(problem, "en").split("\n").length, JSON.stringify(problem)).toBe(1);
      }
    });
    expect(refused).toBeGreaterThan(SUBJECTS / 4);
    expect(longest).toBeLessThan(LONGEST_MS);
  });

  it(`${LAWS} law files`, () => {
    const next = random(53);
    const seeds = smallLaw();
    expect(readLaw(seeds, "seed").problems.map((one) => problemLine(one, "en"))).toEqual([]);
    let refused = 0;
    const longest = slowest(LAWS, (i) => {
      const files = [...seeds];
      const victim = i % files.length;
      files[victim] = { ...files[victim]!, text: mutated(files[victim]!.text, next) };
      const { corpus, problems } = readLaw(files, "fuzz");
      if (problems.length > 0) refused++;
      else load(corpus);
      for (const problem of problems)
        expect(problemLine(problem, "en").split("\n").length, JSON.stringify(problem)).toBe(1);
    });
    expect(refused).toBeGreaterThan(LAWS / 4);
    expect(longest).toBeLessThan(LONGEST_MS);
  });
});

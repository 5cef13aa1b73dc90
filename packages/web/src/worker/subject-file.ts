// Reads a subject file that a person chose: what it says, or everything that is wrong with it.

import { answersOf, whoseLaw } from "@yawara/answers";
import { type Facts, type Language, type Problem, problemLine, type Text } from "@yawara/engine";
import { engineFor, lawBase } from "./law-store.ts";

/** Something to mend, with the line of the file it stands in. */
export interface FileProblem {
  line?: number;
  column?: number;
  /** What is wrong, in words. */
  text: string;
  /** The line as it stands in the file. */
  source?: string;
}

export interface FileSubject {
  name?: Text;
  at?: string;
  facts: Facts;
}

/** What a file says; in which encoding it was read, where that is not UTF-8. */
export interface ReadFile {
  subject: FileSubject;
  encoding?: string;
}

/** Reads the bytes of a file by the law of its own subject on a day. */
export async function readSubjectFile(
  file: string,
  bytes: Uint8Array,
  at: string,
  language: Language,
): Promise<ReadFile | { problems: FileProblem[] }> {
  const { decodeText, openSubject, readOpened, saidOf } = await import("@yawara/answers/subject-file");
  const read = decodeText(bytes);
  if ("problem" in read) return { problems: [problemOf(read.problem, "", language)] };
  const { text, encoding } = read;
  const inWords = (problems: readonly Problem[]) => ({
    problems: problems.map((one) => problemOf(one, text, language)),
  });
  const form = openSubject(file, text);
  if ("problems" in form) return inWords(form.problems);
  const { jurisdictions } = await lawBase(language);
  const engine = await engineFor(
    language,
    whoseLaw(jurisdictions, (fact) => saidOf(form.opened, fact)),
    at,
  );
  const result = readOpened(engine, form.opened, language);
  if ("problems" in result) return inWords(result.problems);
  const { subject, name, at: day } = result.read;
  return {
    subject: { facts: answersOf(engine, subject.facts), ...(name && { name }), ...(day && { at: day }) },
    ...(encoding && { encoding }),
  };
}

function problemOf({ code, args, line, column }: Problem, text: string, language: Language): FileProblem {
  const source = line === undefined ? undefined : text.split(/\r?\n/)[line - 1];
  return {
    text: problemLine({ code, args }, language),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(source !== undefined && { source: source.slice(0, LONGEST_LINE) }),
  };
}

const LONGEST_LINE = 120;

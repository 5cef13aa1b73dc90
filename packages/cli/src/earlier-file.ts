// Reads the document of an earlier check from a file, or from a folder that has one a subject file.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { isProblems, problemText, visible } from "@yawara/answers";
import { type EarlierCheck, readEarlier } from "@yawara/answers/recheck";
import { decodeText } from "@yawara/answers/subject-file";
import { problemLine } from "@yawara/engine";
import { BadInput, type Options } from "./args.ts";
import { readBytes } from "./read-bytes.ts";
import { WORDS } from "./words/index.ts";

/** Characters of a document: some three million for the law of all places. */
const LARGEST = 20_000_000;

/** The earlier check a file holds. Throws BadInput, with the file's name, where it holds none. */
export function readEarlierFile(
  file: string,
  { language, terminal }: Pick<Options, "language" | "terminal">,
): EarlierCheck {
  const refuse = (line: string): never => {
    throw new BadInput(`${visible(file)}: ${line}`);
  };
  const bytes = readBytes(file, LARGEST, terminal.input);
  if ("code" in bytes) return refuse(problemLine({ code: bytes.code, args: bytes.args }, language));
  const text = decodeText(bytes);
  if ("problem" in text) return refuse(problemLine({ code: text.problem.code, args: text.problem.args }, language));
  const read = readEarlier(parsed(text.text));
  return isProblems(read) ? refuse(read.problems.map((one) => problemText(one, language)).join("; ")) : read;
}

/** Nothing where it is no JSON: that is no check either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The earlier check of each subject file: of one the file named, or in a folder the one of its name, where there is one. */
export function earlierChecks(options: Options, files: readonly string[]): (EarlierCheck | undefined)[] {
  const { baseline } = options;
  if (baseline === undefined) return files.map(() => undefined);
  if (!isFolder(baseline)) {
    if (files.length > 1) throw new BadInput(WORDS[options.language].baselineFolder);
    return [readEarlierFile(baseline, options)];
  }
  const names = files.map((file) => `${file.replace(/^.*[/\\]/, "").replace(/\.\w+$/, "")}.json`);
  const twin = names.find((name, i) => names.indexOf(name) < i);
  if (twin !== undefined) throw new BadInput(WORDS[options.language].namedTwice(join(baseline, twin)));
  return names.map((name) => {
    const file = join(baseline, name);
    return existsSync(file) ? readEarlierFile(file, options) : undefined;
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

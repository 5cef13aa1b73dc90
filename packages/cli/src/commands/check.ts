// `yawara check FILE`: reads a subject, decides, and prints the report.
import { type Checked, checkAnswer, checkSubject, checkText, EXPANSIONS, reportMarkdown } from "@yawara/answers/check";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems } from "../output.ts";
import { readSubjectLaw, type SubjectLaw } from "../subject-law.ts";
import { styled } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { today, zoneOfToday } from "./today.ts";

/** What shows a report whole. */
const WHOLE = "yawara check FILE --md";

export function check(options: Options, files: string[]): number {
  if (files.length < 2) return checkFile(options, files[0]);
  const form = options.json ? "json" : options.md ? "md" : undefined;
  if (form !== undefined) throw new BadInput(WORDS[options.language].oneFile(`check --${form}`));
  const codes = files.map((file) => {
    print(styled("bold", `${file}:\n`));
    const code = checkFile(options, file);
    print("");
    return code;
  });
  return Math.max(...codes);
}

function checkFile(options: Options, file: string | undefined): number {
  const law = readSubjectLaw(options, "check", file);
  if ("problems" in law) {
    printProblems(law.problems, options.language);
    return EXIT.badInput;
  }
  printReport(options, checkedFrom(options, law));
  return EXIT.done;
}

/** Decides a subject by the law of its jurisdictions on its day, as known on `--known`, else today. */
export function checkedFrom(options: Pick<Options, "known">, { engine, jurisdictions, at, read }: SubjectLaw): Checked {
  return checkSubject(engine, { at, known: options.known ?? today(), jurisdictions }, read);
}

export function printReport(options: Options, checked: Checked): void {
  if (options.json) printAnswer(options, checkAnswer(checked, { expand: EXPANSIONS }));
  else if (options.md) print(reportMarkdown(checked, options.language));
  else printBlocks(checkText(checked, options.language, { shownBy: WHOLE, zone: zoneOf(options) }), options.language);
}

/** The zone of today, where either day was taken from the clock. */
function zoneOf({ at, known }: Options): string | undefined {
  return at === undefined || known === undefined ? zoneOfToday() : undefined;
}

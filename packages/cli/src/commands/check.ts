// `yawara check FILE`: reads a subject, decides, and prints the report.
import { type Checked, checkSubject, reportJson, reportMarkdown } from "@yawara/answers";
import type { Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { reportText } from "../report-text.ts";
import { readSubjectLaw, type SubjectLaw } from "../subject-law.ts";
import { today } from "./today.ts";

export function check(options: Options, [file]: string[]): number {
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
  if (options.json) printJson(reportJson(checked));
  else if (options.md) print(reportMarkdown(checked, options.language));
  else print(reportText(checked, options.language));
}

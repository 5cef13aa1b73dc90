// `yawara check FILE`: reads a subject, decides, and prints the report.
import { decide, regimeAt, report } from "@yawara/engine";
import type { Options } from "../args.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { reportJson } from "../report-json.ts";
import { reportMarkdown } from "../report-markdown.ts";
import { reportText } from "../report-text.ts";
import type { Checked } from "../report-view.ts";
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
  const regime = regimeAt(engine, { at, known: options.known ?? today(), jurisdictions });
  const findings = decide(engine, regime, read.subject);
  return { engine, regime, read, findings, report: report(engine, regime, read.subject, findings) };
}

export function printReport(options: Options, checked: Checked): void {
  if (options.json) printJson(reportJson(checked));
  else if (options.md) print(reportMarkdown(checked, options.language));
  else print(reportText(checked, options.language));
}

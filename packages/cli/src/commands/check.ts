// `yawara check FILE`: reads a subject, decides, and prints the report.
import { decide, type Engine, load, type Regime, regimeAt, report } from "@yawara/engine";
import { BadInput, type Options } from "../args.ts";
import { readCorpus } from "../corpus-file.ts";
import { EXIT, print, printJson, printProblems } from "../output.ts";
import { reportJson } from "../report-json.ts";
import { reportMarkdown } from "../report-markdown.ts";
import { reportText } from "../report-text.ts";
import type { Checked } from "../report-view.ts";
import { readSubjectFile, type SubjectFile } from "../subject-file.ts";
import { WORDS } from "../words/index.ts";
import { today } from "./today.ts";

export function check(options: Options, [file]: string[]): number {
  if (file === undefined) throw new BadInput(WORDS[options.language].missing("FILE", "check"));
  const engine = load(readCorpus());
  const result = readSubjectFile(engine, file, options.language);
  if ("problems" in result) {
    printProblems(result.problems, options.language);
    return EXIT.badInput;
  }
  printReport(options, checkedFrom(engine, options, result.read));
  return EXIT.done;
}

/** Decides a subject at the asked date: `--at`, else the file's own, else today. */
export function checkedFrom(engine: Engine, options: Options, read: SubjectFile): Checked {
  const regime = regimeOf(engine, options, read);
  const findings = decide(engine, regime, read.subject);
  return { engine, regime, read, findings, report: report(engine, regime, read.subject, findings) };
}

function regimeOf(engine: Engine, options: Options, read: SubjectFile): Regime {
  const at = options.at ?? read.at ?? today();
  return regimeAt(engine, { at, known: options.known ?? today() });
}

export function printReport(options: Options, checked: Checked): void {
  if (options.json) printJson(reportJson(checked));
  else if (options.md) print(reportMarkdown(checked, options.language));
  else print(reportText(checked, options.language));
}

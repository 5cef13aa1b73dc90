// `yawara check FILE…`: reads subjects, decides, prints the reports, and ends with code 1 where something named is found.
import { type Checked, checkAnswer, checkSubject, checkText, EXPANSIONS, reportMarkdown } from "@yawara/answers/check";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems } from "../output.ts";
import { readSubjectLaw, type SubjectLaw } from "../subject-law.ts";
import { styled } from "../terminal.ts";
import { WORDS } from "../words/index.ts";
import { today, zoneOfToday } from "./today.ts";

/** What shows a report whole. */
const WHOLE = "yawara check FILE --md";
/** What asks about the bans on which nothing was said. */
const BANS_ASKED = "yawara ask FILE --about bans";

/** What is for a pipeline is loaded only where it is asked for. */
export async function check(options: Options, files: string[]): Promise<number> {
  const { failOn, baseline, failOnLawChange, brief, sarif, junit, oscal } = options;
  if (failOn !== undefined || baseline !== undefined || failOnLawChange || brief || sarif || junit || oscal)
    return (await import("./check-in-pipeline.ts")).checkInPipeline(options, files);
  if (files.length < 2) return checkFile(options, files[0]);
  refuseSeveral(options);
  const codes = files.map((file) => {
    print(options, styled("bold", `${file}:\n`, options.terminal));
    const code = checkFile(options, file);
    print(options, "");
    return code;
  });
  return Math.max(...codes);
}

/** A document is of one file. */
export function refuseSeveral(options: Options): void {
  const form = options.json ? "json" : options.md ? "md" : undefined;
  if (form !== undefined) throw new BadInput(WORDS[options.language].oneFile(`check --${form}`));
}

function checkFile(options: Options, file: string | undefined): number {
  const law = readSubjectLaw(options, "check", file);
  if ("problems" in law) {
    printProblems(options, law.problems);
    return EXIT.badInput;
  }
  printReport(options, checkedFrom(options, law));
  return EXIT.done;
}

/** Decides a subject by the law of its jurisdictions on its day, as known on `--known`, else today. */
export function checkedFrom(
  { known, terminal }: Pick<Options, "known" | "terminal">,
  { engine, jurisdictions, at, read }: Omit<SubjectLaw, "opened">,
): Checked {
  return checkSubject(engine, { at, known: known ?? today(terminal), jurisdictions }, read);
}

export function printReport(options: Options, checked: Checked): void {
  if (options.json) printAnswer(options, checkAnswer(checked, { expand: EXPANSIONS }));
  else if (options.md) print(options, reportMarkdown(checked, options.language));
  else
    printBlocks(
      options,
      checkText(checked, options.language, { bansBy: BANS_ASKED, shownBy: WHOLE, zone: zoneOf(options) }),
    );
}

/** The zone of today, where either day was taken from the clock. */
function zoneOf({ at, known, terminal }: Options): string | undefined {
  return at === undefined || known === undefined ? zoneOfToday(terminal) : undefined;
}

// The report of a subject as commands print it: decided by the law of its day, in the form that was asked for.
import { type Checked, checkAnswer, checkSubject, checkText, EXPANSIONS, reportMarkdown } from "@yawara/answers/check";
import { BadInput, type Options } from "../args.ts";
import { print, printAnswer, printBlocks } from "../output.ts";
import type { SubjectLaw } from "../subject-law.ts";
import { WORDS } from "../words/index.ts";
import { today, zoneOfToday } from "./today.ts";

/** What shows a report whole. */
const WHOLE = "yawara check FILE --md";
/** What asks about the bans on which nothing was said. */
const BANS_ASKED = "yawara ask FILE --about bans";

/** A document is of one file. */
export function refuseSeveral(options: Options): void {
  const form = options.json ? "json" : options.md ? "md" : undefined;
  if (form !== undefined) throw new BadInput(WORDS[options.language].oneFile(`check --${form}`));
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

// `yawara plan FILE`: what to do by when, with what the firm said of each step; as lines, a checklist, tasks of a calendar, or data.
import { isProblems, problemText } from "@yawara/answers";
import { NO_STATES, type PlanStates, planMarkdown, planText, planWith, readStates } from "@yawara/answers/plan";
import { decodeText } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { LARGEST_FILE, readDocument } from "@yawara/engine/document";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems, printText } from "../output.ts";
import { readBytes } from "../read-bytes.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { checkedFrom } from "./report.ts";
import { today } from "./today.ts";

/** What shows a plan whole. */
const WHOLE = "yawara plan FILE --md";

export async function plan(options: Options, [file]: string[]): Promise<number> {
  const { language, terminal } = options;
  const said = statesIn(options);
  if ("problems" in said) return refused(options, said.problems);
  const law = readSubjectLaw(options, "plan", file);
  if ("problems" in law) return refused(options, law.problems);
  const made = planWith(checkedFrom(options, law), said.states);
  if (options.json) printAnswer(options, made);
  else if (options.md) print(options, planMarkdown(made, language));
  else if (options.ics) {
    const { planCalendar } = await import("@yawara/answers/plan-calendar");
    printText(options, planCalendar(made, language, today(terminal)));
  } else printBlocks(options, planText(made, language, WHOLE));
  return EXIT.done;
}

function refused(options: Options, problems: readonly Problem[]): number {
  printProblems(options, problems);
  return EXIT.badInput;
}

/** What the file of `--states` says of the steps of a plan; nothing where there is none. All that is wrong is told with its line. */
function statesIn({ states: file, language, terminal }: Options): { states: PlanStates } | { problems: Problem[] } {
  if (file === undefined) return { states: NO_STATES };
  const bytes = readBytes(file, LARGEST_FILE, terminal.input);
  if ("code" in bytes) return { problems: [bytes] };
  const decoded = decodeText(bytes);
  if ("problem" in decoded) return { problems: [{ ...decoded.problem, file }] };
  const document = readDocument(file, decoded.text);
  if (document.problems.length > 0) return { problems: document.problems };
  const read = readStates(document.value ?? {});
  if (!isProblems(read)) return { states: read };
  const lines = read.problems.map((one) => {
    const { line, column } = document.place(one.path.slice(1));
    return `${file}:${line}:${column}: ${problemText(one, language)}`;
  });
  throw new BadInput(lines.join("\n"));
}

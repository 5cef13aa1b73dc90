// `yawara plan FILE`: what to do by when, with what the firm said of each step; as lines, a checklist, tasks of a calendar, or data.
import { isProblems, problemText } from "@yawara/answers";
import { NO_STATES, type PlanStates, planMarkdown, planText, planWith, readStates } from "@yawara/answers/plan";
import { planCalendar } from "@yawara/answers/plan-calendar";
import { decodeText } from "@yawara/answers/subject-file";
import type { Problem } from "@yawara/engine";
import { LARGEST_FILE, readDocument } from "@yawara/engine/document";
import { BadInput, type Options } from "../args.ts";
import { EXIT, print, printAnswer, printBlocks, printProblems, printText } from "../output.ts";
import { readBytes } from "../read-bytes.ts";
import { readSubjectLaw } from "../subject-law.ts";
import { checkedFrom } from "./check.ts";
import { today } from "./today.ts";

/** What shows a plan whole. */
const WHOLE = "yawara plan FILE --md";

export function plan(options: Options, [file]: string[]): number {
  const { language, terminal } = options;
  const states = options.states === undefined ? { states: NO_STATES } : statesIn(options, options.states);
  const law = "problems" in states ? states : readSubjectLaw(options, "plan", file);
  if ("problems" in states || "problems" in law) {
    printProblems(options, "problems" in law ? law.problems : []);
    return EXIT.badInput;
  }
  const made = planWith(checkedFrom(options, law), states.states);
  if (options.json) printAnswer(options, made);
  else if (options.md) print(options, planMarkdown(made, language));
  else if (options.ics) printText(options, planCalendar(made, language, today(terminal)));
  else printBlocks(options, planText(made, language, WHOLE));
  return EXIT.done;
}

/** What a file says of the steps of a plan. What is wrong with it is told with its line, one for each. */
function statesIn(options: Options, file: string): { states: PlanStates } | { problems: Problem[] } {
  const { language, terminal } = options;
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

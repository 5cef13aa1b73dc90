// Answers a call of a tool: data with its text, or what is wrong with the question, a line each.
import type { Language } from "@yawara/engine";
import type { LawShelf } from "../law-shelf.ts";
import { isProblems } from "../verbs/problem.ts";
import { problemLines } from "./problem-lines.ts";
import { type Answer, isRefusal, type Refusal } from "./tool.ts";
import { toolNamed } from "./tools.ts";

/** A call whose arguments have been read by the tool's schema. */
export interface ToolAsked {
  tool: string;
  asked: Record<string, unknown>;
}

/** What a tool says to a call. */
export async function answerTool(
  shelf: LawShelf,
  { tool, asked }: ToolAsked,
): Promise<{ said: Answer<object> } | Refusal> {
  const given = await toolNamed(tool)!.answer(shelf, asked);
  if (isRefusal(given)) return given;
  if (isProblems(given)) return { refused: problemLines(given.problems, asked.language as Language) };
  return { said: given };
}

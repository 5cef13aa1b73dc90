// Every question about the law by its name: what a worker thread is sent, and the function that answers it.
import { ALWAYS } from "@yawara/exchange";
import type { LawShelf } from "../law-shelf.ts";
import type { MessageAsked } from "../mcp/answer-message.ts";
import { type Asked, largeness, type RawFacts, readFacts } from "../verbs/asked.ts";
import { aboutFindings, check, checkedSubject, type Expansion } from "../verbs/check.ts";
import { compare } from "../verbs/compare.ts";
import { describeFacts } from "../verbs/describe-facts.ts";
import { explain } from "../verbs/explain.ts";
import { instrument, lawList, provision } from "../verbs/law.ts";
import { calendarFeed } from "../verbs/law-calendar.ts";
import { lawDiff } from "../verbs/law-diff.ts";
import { nextQuestion } from "../verbs/next-question.ts";
import { isProblems } from "../verbs/problem.ts";
import { search } from "../verbs/search.ts";
import { Written } from "./json.ts";
import { leanFindings } from "./lean-findings.ts";

type CheckAsked = Asked & { expand?: readonly Expansion[] | undefined };

export const QUESTIONS = {
  calendarFeed,
  check: checkWritten,
  compare,
  describeFacts,
  explain,
  instrument,
  lawDiff,
  lawList,
  nextQuestion,
  provision,
  readable,
  search,
  mcp: async (shelf: LawShelf, asked: MessageAsked) =>
    (await import("../mcp/answer-message.ts")).answerMessage(shelf, asked),
};

export type QuestionName = keyof typeof QUESTIONS;
export type AskedOf<Name extends QuestionName> = Parameters<(typeof QUESTIONS)[Name]>[1];
export type AnswerOf<Name extends QuestionName> = Awaited<ReturnType<(typeof QUESTIONS)[Name]>>;

/** A question with what it asks: plain data, which a thread can send to another. */
export type Question = { [Name in QuestionName]: { name: Name; asked: AskedOf<Name> } }[QuestionName];

/** Answers a question in the thread that calls. */
export async function answerHere(shelf: LawShelf, { name, asked }: Question): Promise<object> {
  return QUESTIONS[name](shelf, asked as never);
}

/** A check whose findings are JSON already, where no more of them is asked for. */
function checkWritten(shelf: LawShelf, asked: CheckAsked) {
  if (asked.expand !== undefined) return check(shelf, asked);
  const checked = checkedSubject(shelf, asked);
  if (isProblems(checked)) return checked;
  return { ...aboutFindings(checked), findings: new Written(leanFindings(checked.report)) };
}

/** Whether facts can be read, for whoever wants to keep them: problems, or nothing. */
function readable(shelf: LawShelf, { facts }: { facts: RawFacts }) {
  const large = largeness(facts, ["facts"]);
  if (large !== undefined) return large;
  const read = readFacts(shelf.engine(ALWAYS, shelf.today()), facts, ["facts"]);
  return isProblems(read) ? read : {};
}

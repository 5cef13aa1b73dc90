// How many minutes an answer costs: a stated model by kind of question, as a range.
import type { LawIndex } from "@yawara/engine";
import type { Question, RequestDocument } from "../request/request.ts";

/** Minutes from the least to the most. */
export interface Minutes {
  low: number;
  high: number;
}

/**
 * Minutes by kind of question. All of it is our assumption, told as a range; what answers really took is measured, and the register
 * of collections tells the median beside. Of a fact: the seconds the vocabulary gives for it, once where it is confirmed and three
 * times where it has to be found out. A choice is read and ticked. A number may stand ready or have to be put together. Words are
 * written, and seen by a second person where it is much.
 */
export const MINUTES_BY_KIND: Record<Exclude<Question["kind"], "fact">, Minutes> = {
  choice: { low: 0.2, high: 1 },
  number: { low: 0.5, high: 15 },
  text: { low: 2, high: 15 },
};

const TIMES_FOUND_OUT = 3;

/** Opening it, looking over what is sent, and sending. Our assumption. */
export const MINUTES_AROUND: Minutes = { low: 2, high: 10 };

/** Characters of Japanese read in a minute: 400 to 600, our assumption. */
export const READ_A_MINUTE: Minutes = { low: 400, high: 600 };

export interface MinutesOfAnswer extends Minutes {
  /** Of each question, by its id, what answering takes; reading and what is around it are not in it. */
  questions: Record<string, Minutes>;
  reading: Minutes;
}

/** What an answer to every question costs: reading, answering, and what is around it. Only `facts` of the law is looked at. */
export function minutesOf(request: RequestDocument, law: Pick<LawIndex, "facts">): MinutesOfAnswer {
  const questions = Object.fromEntries(request.questions.map((question) => [question.id, minutesOfOne(question, law)]));
  const read = charactersOf(request);
  const reading = { low: read / READ_A_MINUTE.high, high: read / READ_A_MINUTE.low };
  const all = [MINUTES_AROUND, reading, ...Object.values(questions)];
  const sum = (end: keyof Minutes) => all.reduce((whole, minutes) => whole + minutes[end], 0);
  return { low: sum("low"), high: sum("high"), questions, reading };
}

function minutesOfOne({ kind, fact }: Question, { facts }: Pick<LawIndex, "facts">): Minutes {
  if (kind !== "fact") return MINUTES_BY_KIND[kind];
  const seconds = facts.get(fact!)?.seconds;
  // Of a fact that is not known nothing better can be said than of any choice.
  if (seconds === undefined) return MINUTES_BY_KIND.choice;
  return { low: seconds / 60, high: (TIMES_FOUND_OUT * seconds) / 60 };
}

function charactersOf({ title, purpose, voluntary, questions }: RequestDocument): number {
  const asked = questions.flatMap(({ asks, reason, choices = [] }) => [
    asks,
    reason,
    ...choices.map(({ label }) => label),
  ]);
  return [title, purpose, voluntary, ...asked].reduce((sum, { ja }) => sum + ja.length, 0);
}

/**
 * Hours all answers together cost, if so many firms answer.
 *
 * @example
 * hoursOfAll({ low: 6, high: 30 }, { low: 100, high: 200 }); // → { low: 10, high: 100 }
 */
export function hoursOfAll(minutes: Minutes, respondents: { low: number; high: number }): Minutes {
  return { low: (minutes.low * respondents.low) / 60, high: (minutes.high * respondents.high) / 60 };
}

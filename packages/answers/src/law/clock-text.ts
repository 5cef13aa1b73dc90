// A time limit of the law as an answer gives it, and in a line.
import {
  conditionText,
  evaluate,
  type Facts,
  type Language,
  type LawIndex,
  type LegalClock,
  type Provision,
  type Text,
  WORDS,
} from "@yawara/engine";
import { CLOCK_WORDS } from "../words/clock-words.ts";

/** A time limit: what has to happen by when, counted from what. */
export interface ClockAnswer extends Omit<LegalClock, "when" | "place"> {
  /** The condition in CEL under which this clock runs, of those the provision binds; always where absent. */
  when?: string;
  /** All of it in a line. */
  says: Text;
}

/** The time limits of a provision; given facts, only those that run or may run. */
export function clockAnswers(law: LawIndex, { clocks = [] }: Provision, facts?: Facts): ClockAnswer[] {
  return clocks.flatMap(({ when, place: _, ...clock }) => {
    const runs = when === undefined || (facts && evaluate(law, when.condition, facts));
    if (runs === false) return [];
    const line = (language: Language) => {
      const text = clockText(clock, language);
      return runs ? text : CLOCK_WORDS[language].where(text, conditionText(law, when!.condition, language));
    };
    return [{ ...clock, ...(when && { when: when.cel }), says: { en: line("en"), ja: line("ja") } }];
  });
}

function clockText(
  { what, to, pace, kind, term, from, by, guidance }: Omit<LegalClock, "when" | "place">,
  language: Language,
): string {
  const words = CLOCK_WORDS[language];
  const start = from === undefined ? undefined : words.starts[from];
  const limits = [
    ...(pace === undefined ? [] : [words.paces[pace](term === undefined ? start : undefined)]),
    ...(term === undefined ? [] : [words.kinds[kind!](words.term(term), start ?? "", term)]),
    ...(by === undefined ? [] : [words.by(WORDS[language].day(by))]),
  ];
  const line = words.line(what[language], to?.[language], limits);
  return guidance ? words.byGuidance(line) : line;
}

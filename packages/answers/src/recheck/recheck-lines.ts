// What became of a check in plain lines, from which every way of writing it is made.
import { WORDS as ENGINE_WORDS, type Language, type Modality } from "@yawara/engine";
import { breachText, MARK } from "../check/check-lines.ts";
import { WORDS } from "../words/index.ts";
import type { Change } from "./change.ts";
import type { RecheckAnswer } from "./recheck.ts";
import { CAUSES, type Cause } from "./rechecked.ts";
import type { Standing } from "./standing.ts";
import { RECHECK_WORDS } from "./words.ts";

/** Changes of one cause in lines. */
export interface CauseLines {
  cause: Cause;
  title: string;
  lines: { mark: string; where: string; says: string; note: string }[];
}

/** The changes by their first cause; causes that made none are left out. */
export function causeLines({ changes, facts }: RecheckAnswer, language: Language): CauseLines[] {
  const names = new Map(facts.map(({ fact, name }) => [fact, name[language]]));
  return CAUSES.flatMap((cause) => {
    const these = changes.filter(({ causes }) => causes[0] === cause);
    if (these.length === 0) return [];
    const lines = these.map((change) => ({
      mark: MARK[modalityOf(change)],
      where: change.where[language],
      says: change.says[language],
      note: noteOf(change, names, language),
    }));
    return [{ cause, title: `${RECHECK_WORDS[language].cause[cause]} (${these.length})`, lines }];
  });
}

function modalityOf({ before, after }: Change): Modality {
  return (after ?? before)!.modality;
}

/** From what to what, by which facts, and what else had a part in it. */
function noteOf(
  { before, after, causes, facts }: Change,
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const words = RECHECK_WORDS[language];
  const { list } = ENGINE_WORDS[language];
  const others = causes.slice(1).map((cause) => words.cause[cause]);
  return [
    words.moved(standingText(before, language), standingText(after, language)),
    ...(facts.length === 0 ? [] : [words.by(list(facts.map((fact) => names.get(fact) ?? fact)))]),
    ...(others.length === 0 ? [] : [words.also(list(others))]),
  ].join(" · ");
}

/** How a provision stands in a few words: applies, broken as described. */
export function standingText(standing: Standing | null, language: Language): string {
  if (standing === null) return RECHECK_WORDS[language].nothing;
  const { outcome, modality, breach, would_break, from } = standing;
  const { outcome: outcomes, parts, day } = ENGINE_WORDS[language];
  const words = WORDS[language];
  return parts([
    outcomes[outcome],
    ...(from === undefined ? [] : [from === "pending" ? words.pending : words.from(day(from))]),
    ...(would_break
      ? [RECHECK_WORDS[language].wouldBreak]
      : breach === undefined
        ? []
        : [breachText(modality, breach, language)]),
  ]);
}

/** The days and law data of both checks, the sum in a sentence, and the answers that were changed. */
export function headLines(answer: RecheckAnswer, language: Language) {
  const words = RECHECK_WORDS[language];
  const { day, list } = ENGINE_WORDS[language];
  const { earlier, now, facts, left_out } = answer;
  return {
    title: words.title(day(earlier.at), day(now.at)),
    corpora: words.corpora(earlier.corpus, now.corpus),
    summary: answer.summary[language],
    facts: { title: words.factsChanged(facts.length), lines: facts.map(({ text }) => text[language]) },
    leftOut: left_out.length === 0 ? undefined : words.leftOut(list(left_out)),
  };
}

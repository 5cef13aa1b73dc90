// What became of a kept check in sentences and lines: the same words as the terminal's.
import type { Language, Text } from "@yawara/engine";
import type { RecheckAnswer } from "../recheck/recheck.ts";
import { causeLines, headLines } from "../recheck/recheck-lines.ts";

/** A difference in words. */
export interface SinceLine {
  where: Text;
  says: Text;
  /** From what to what, and by which facts. */
  note: Text;
}

/** What became of a check in words. */
export interface SinceSaid {
  title: Text;
  /** The law data of both checks. */
  corpora: Text;
  /** Answers that were changed, from what to what. */
  facts: Text[];
  /** Differences by what made them. */
  causes: { title: Text; lines: SinceLine[] }[];
}

/** Says what became of a check, in both languages. */
export function sinceSaid(answer: RecheckAnswer): SinceSaid {
  const [en, ja] = [partsIn(answer, "en"), partsIn(answer, "ja")];
  const both = (of: (parts: ReturnType<typeof partsIn>) => string): Text => ({ en: of(en), ja: of(ja) });
  return {
    title: both(({ head }) => head.title),
    corpora: both(({ head }) => head.corpora),
    facts: answer.facts.map(({ text }) => text),
    causes: en.causes.map(({ lines }, n) => ({
      title: both(({ causes }) => causes[n]!.title),
      lines: lines.map((_, k) => ({
        where: both(({ causes }) => causes[n]!.lines[k]!.where),
        says: both(({ causes }) => causes[n]!.lines[k]!.says),
        note: both(({ causes }) => causes[n]!.lines[k]!.note),
      })),
    })),
  };
}

const partsIn = (answer: RecheckAnswer, language: Language) => ({
  head: headLines(answer, language),
  causes: causeLines(answer, language),
});

// What became of a check, for a terminal.
import type { Language } from "@yawara/engine";
import { type Block, GAP, paragraph } from "../marked-text.ts";
import type { RecheckAnswer } from "./recheck.ts";
import { causeLines, headLines } from "./recheck-lines.ts";

/** The lines of a comparison of two checks. */
export function recheckText(answer: RecheckAnswer, language: Language): Block[] {
  const { title, corpora, summary, facts, leftOut } = headLines(answer, language);
  return [
    paragraph(title, { role: "strong" }),
    paragraph(corpora, { role: "quiet" }),
    GAP,
    paragraph(summary),
    ...(leftOut === undefined ? [] : [paragraph(leftOut)]),
    ...(facts.lines.length === 0
      ? []
      : [GAP, paragraph(facts.title, { role: "strong" }), ...facts.lines.map((line) => listed("·", line))]),
    ...causeLines(answer, language).flatMap((cause) => [
      GAP,
      paragraph(cause.title, { role: "strong" }),
      ...cause.lines.flatMap(({ mark, where, says, note }) => [
        listed(mark, says),
        paragraph(where, { indent: 4, role: "quiet" }),
        paragraph(note, { indent: 4 }),
      ]),
    ]),
  ];
}

function listed(mark: string, text: string): Block {
  return paragraph(text, { indent: 4, first: `  ${mark} ` });
}

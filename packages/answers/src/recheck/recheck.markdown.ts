// What became of a check, as Markdown for a ticket or the summary of a pipeline.
import type { Language } from "@yawara/engine";
import type { RecheckAnswer } from "./recheck.ts";
import { causeLines, headLines } from "./recheck-lines.ts";

/** A comparison of two checks with a heading a cause; `level` is that of its own heading. */
export function recheckMarkdown(answer: RecheckAnswer, language: Language, level = 1): string {
  const { title, corpora, summary, facts, leftOut } = headLines(answer, language);
  const heading = (text: string, below: number) => `${"#".repeat(level + below)} ${text}`;
  return [
    heading(title, 0),
    "",
    corpora,
    "",
    `**${summary}**`,
    "",
    ...(leftOut === undefined ? [] : [leftOut, ""]),
    ...(facts.lines.length === 0 ? [] : [heading(facts.title, 1), "", ...facts.lines.map((line) => `- ${line}`), ""]),
    ...causeLines(answer, language).flatMap((cause) => [
      heading(cause.title, 1),
      "",
      ...cause.lines.map(({ mark, where, says, note }) => `- ${mark} ${says} (${where})  \n  ${note}`),
      "",
    ]),
  ].join("\n");
}

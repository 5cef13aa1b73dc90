// What stops a pipeline, for a terminal and a log.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { type Block, GAP, paragraph } from "../marked-text.ts";
import { recheckAnswer } from "../recheck/recheck.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { Gate } from "./gate.ts";
import { gateLines } from "./gate-lines.ts";
import { PIPELINE_WORDS } from "./words.ts";

/** Lines of one section shown: SARIF and JUnit have all. */
const MOST_LINES = 20;

/** A gate in lines; `withVerdict` where nothing else says what was checked. */
export function gateText(file: CheckedFile, gate: Gate, language: Language, withVerdict: boolean): Block[] {
  const { name, verdict, sections, notes: ownNotes } = gateLines(file, gate, language);
  const { compared } = file;
  const notes = [...ownNotes, ...(compared === undefined ? [] : [recheckAnswer(compared).summary[language]])];
  const { colon } = ENGINE_WORDS[language];
  return [
    ...(withVerdict ? [paragraph(`${name}${colon}${verdict}`, { role: "strong", indent: 2, first: "" })] : []),
    ...sections.flatMap(({ title, lines }) => [
      GAP,
      paragraph(title, { role: "strong" }),
      ...lines
        .slice(0, MOST_LINES)
        .flatMap(({ place, mark, kind, says, where, why }) => [
          paragraph(`${place}: ${mark} ${kind}${colon}${says}`, { indent: 4, first: "  " }),
          paragraph(where, { indent: 4, role: "quiet" }),
          ...(why === "" ? [] : [paragraph(why, { indent: 4, role: "quiet" })]),
        ]),
      ...(lines.length > MOST_LINES
        ? [paragraph(PIPELINE_WORDS[language].more(lines.length - MOST_LINES), { indent: 2 })]
        : []),
    ]),
    ...(notes.length === 0 ? [] : [...(sections.length > 0 ? [GAP] : []), ...notes.map((note) => paragraph(note))]),
  ];
}

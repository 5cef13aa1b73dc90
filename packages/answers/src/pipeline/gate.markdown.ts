// What stops a pipeline, as Markdown: the summary of a job.
import type { Language } from "@yawara/engine";
import { recheckMarkdown } from "../recheck/recheck.markdown.ts";
import { recheckAnswer } from "../recheck/recheck.ts";
import type { CheckedFile } from "./checked-file.ts";
import type { Gate } from "./gate.ts";
import { gateLines } from "./gate-lines.ts";
import { PIPELINE_WORDS } from "./words.ts";

/** Lines of one section shown: a summary that is too long is not shown at all. */
const MOST_LINES = 50;

/** A gate with the verdict, and below it what became of the earlier check where there is one. */
export function gateMarkdown(file: CheckedFile, gate: Gate, language: Language): string {
  const { name, verdict, sections, notes } = gateLines(file, gate, language);
  return [
    `## ${name}`,
    "",
    `**${verdict}**`,
    "",
    ...sections.flatMap(({ title, lines }) => [
      `### ${title}`,
      "",
      ...lines
        .slice(0, MOST_LINES)
        .map(({ place, mark, kind, says, where, why }) =>
          [`- ${mark} **${kind}** ${says} (${where}) \`${place}\``, ...(why === "" ? [] : [`  ${why}`])].join("  \n"),
        ),
      ...(lines.length > MOST_LINES ? [`- ${PIPELINE_WORDS[language].more(lines.length - MOST_LINES)}`] : []),
      "",
    ]),
    ...notes.flatMap((note) => [note, ""]),
    ...(file.compared === undefined ? [] : [recheckMarkdown(recheckAnswer(file.compared), language, 3)]),
  ].join("\n");
}

// The library of risk measures as Markdown, every measure opened: a list by risk, and what is for a system.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import type { MeasuresForSubject } from "./for-subject.ts";
import type { MeasureLine } from "./measure-answer.ts";
import { byRisk, carriedLine, itemTitle, offeredReasons, riskTitle, ruleMeasures } from "./measures.text.ts";
import type { MeasuresAnswer } from "./measures.ts";
import { MEASURE_WORDS } from "./words.ts";

/** A list of measures. */
export function measuresMarkdown(answer: MeasuresAnswer, language: Language): string {
  const words = MEASURE_WORDS[language];
  const title = words.listed(answer.measures.length, answer.total);
  return [
    `# ${answer.item === undefined ? title : words.itemMeasures(itemTitle(answer.item, language))}`,
    "",
    ...(answer.measures.length === 0 ? [words.none, ""] : []),
    ...byRisk(answer).flatMap(([risk, these]) => [
      `## ${riskTitle(risk, language)}`,
      "",
      risk.says[language],
      "",
      ...these.flatMap((one) => [...measureLines(one, language), ""]),
    ]),
  ].join("\n");
}

/** What is for a system. */
export function measuresForSubjectMarkdown(answer: MeasuresForSubject, language: Language): string {
  const words = MEASURE_WORDS[language];
  const said = ([label, text]: readonly [string, string]) => `- ${label}${ENGINE_WORDS[language].colon}${text}`;
  return [
    `# ${words.first}`,
    "",
    `**${answer.summary[language]}**`,
    "",
    `## ${words.risks}`,
    "",
    ...(answer.risks.length === 0 ? [words.noRisk] : answer.risks.map((risk) => `- ${carriedLine(risk, language)}`)),
    "",
    `## ${words.first}`,
    "",
    words.firstNote,
    "",
    ...answer.measures.flatMap((one, i) => [
      ...measureLines(one, language, `${i + 1}. `),
      `- ${words.due[one.due]}`,
      ...offeredReasons(one, answer, language).map(said),
      "",
    ]),
    ...(answer.rules.length === 0 ? [] : [`## ${words.binding}`, ""]),
    ...answer.rules.flatMap((rule) => [
      `### ${rule.name[language]} ${rule.ref[language]}`,
      "",
      rule.says[language],
      "",
      ...ruleMeasures(rule, answer, language).map(said),
      "",
    ]),
    answer.read_with[language],
  ].join("\n");
}

function measureLines({ id, name, says, small, effort }: MeasureLine, language: Language, place = ""): string[] {
  const words = MEASURE_WORDS[language];
  const { colon } = ENGINE_WORDS[language];
  return [
    `### ${place}${name[language]}`,
    "",
    says[language],
    "",
    ...(small === undefined ? [] : [`- ${words.small}${colon}${small[language]}`]),
    `- ${words.effortLabel}${colon}${words.effort(effort.once, effort.yearly)}`,
    `- \`${id}\``,
  ];
}

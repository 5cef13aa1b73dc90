// The report as Markdown: the same groups, every entry opened, for a file or a ticket.
import { WORDS as ENGINE_WORDS, type Language, provisionOf } from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import { because, breachText, MARK } from "./check-lines.ts";
import { type GroupView, headText, type ReportView, reportView, type StepView } from "./check-view.ts";
import type { Checked } from "./checked.ts";
import type { FindingLine } from "./finding-line.ts";
import { sanctionLines } from "./sanction-sums.ts";

/** Reasons named with an entry. */
const MOST_REASONS = 6;

export function reportMarkdown(checked: Checked, language: Language): string {
  const words = WORDS[language];
  const view = reportView(checked, language);
  return [
    `# ${view.title}`,
    "",
    view.asOf,
    "",
    ...classLines(view, language),
    `**${view.verdict}**`,
    "",
    words.gauge(view.gauge),
    "",
    ...wouldBreak(view, language),
    ...nextSteps(view, language),
    ...customers(view, language),
    ...view.groups.flatMap((group) =>
      groupLines(checked, group, group.group === "should" ? view.voluntary : [], language),
    ),
    ...openPoints(view, language),
    ...unknowns(view, language),
    `## ${words.assumptions}`,
    "",
    ...view.assumptions.map((text) => `- ${text}`),
  ].join("\n");
}

function classLines({ classes }: ReportView, language: Language): string[] {
  if (classes.length === 0) return [];
  const words = WORDS[language].classes;
  const lines = classes.flatMap(({ place, certain, open }) => [
    ...(certain.length === 0 ? [] : [`- ${words.certain(place, certain)}`]),
    ...(open.length === 0 ? [] : [`- ${words.open(place, open)}`]),
  ]);
  return [`## ${words.title}`, "", ...lines, ""];
}

function wouldBreak({ wouldBreak: lines }: ReportView, language: Language): string[] {
  if (lines.length === 0) return [];
  return [`## ${WORDS[language].wouldBreak}`, "", ...lines.map((line) => listed(line, language)), ""];
}

function nextSteps({ next }: ReportView, language: Language): string[] {
  if (next.length === 0) return [];
  return [`## ${WORDS[language].nextSteps}`, "", ...stepLines(next), ""];
}

function stepLines(steps: readonly StepView[]): string[] {
  return steps.map(
    ({ modality, step, where, seen }, i) => `${i + 1}. ${MARK[modality]} ${step} (${where}${seen ? "" : " †"})`,
  );
}

/** What the customers have to heed, all of it by instrument. */
function customers({ customers: view }: ReportView, language: Language): string[] {
  if (view === undefined) return [];
  return [
    `## ${view.title}`,
    "",
    `*${view.note}*`,
    "",
    ...view.instruments.flatMap(({ name, lines }) => [
      `### ${name} (${lines.length})`,
      "",
      ...lines.flatMap((line) => [listed(line, language), `  ${line.help}`]),
      "",
    ]),
  ];
}

function groupLines(checked: Checked, group: GroupView, first: StepView[], language: Language): string[] {
  if (group.count === 0) return [];
  const isOpened = group.group === "must" || group.group === "cooperate";
  return [
    `## ${headText(group, language)}`,
    "",
    `*${group.note}*`,
    "",
    ...(first.length === 0 ? [] : [`### ${WORDS[language].voluntary}`, "", ...stepLines(first), ""]),
    ...group.sections.flatMap(({ name, lines }) => [
      ...(name === undefined ? [] : [`### ${name} (${lines.length})`, ""]),
      ...(isOpened
        ? lines.flatMap((line) => opened(checked, line, language))
        : [...lines.map((line) => listed(line, language)), ""]),
    ]),
  ];
}

function opened(checked: Checked, line: FindingLine, language: Language): string[] {
  const { provision: id, where, seen, says, breach } = line;
  const words = WORDS[language];
  const { list, parts, confidence } = ENGINE_WORDS[language];
  const provision = provisionOf(checked.engine, id);
  const { source, evidence } = provision;
  const reasons = because(checked, id, language, MOST_REASONS);
  const sanction = sanctionLines(checked.engine, provision, checked.read.subject, language);
  return [
    `### ${MARK[provision.modality]} ${where}${seen ? "" : " †"}`,
    "",
    says,
    "",
    ...(breach === undefined ? [] : [`- ${breachText(line.modality, breach, language)}`]),
    ...(reasons === "" ? [] : [`- ${words.because}: ${reasons}`]),
    ...provision.do.map((step) => `- [ ] ${step[language]}`),
    ...(evidence.length === 0 ? [] : [`- ${words.evidence}: ${list(evidence.map((item) => item[language]))}`]),
    ...(sanction.length === 0 ? [] : [`- ${words.sanction}: ${parts(sanction)}`]),
    `- ${words.source}: <${source.url}> (${confidence[source.confidence]}, ${words.checked(source.checked)})`,
    "",
  ];
}

function listed({ modality, says, where, seen, begins, call, waits, breach }: FindingLine, language: Language): string {
  const { openOn } = WORDS[language];
  const { list } = ENGINE_WORDS[language];
  const tail = [
    ...(begins === undefined ? [] : [begins]),
    ...(call === undefined ? [] : [call]),
    ...(waits.length === 0 ? [] : [`${openOn} ${list(waits)}`]),
    ...(breach === undefined ? [] : [breachText(modality, breach, language)]),
  ];
  const place = [`${where}${seen ? "" : " †"}`, ...tail].join(" · ");
  return `- ${MARK[modality]} ${says} (${place})`;
}

function openPoints({ openPoints: points }: ReportView, language: Language): string[] {
  if (points.length === 0) return [];
  return [`## ${WORDS[language].openPoints}`, "", ...points.map(({ says }) => `- ${says}`), ""];
}

function unknowns({ waiting }: ReportView, language: Language): string[] {
  if (waiting.length === 0) return [];
  const lines = waiting.map(({ name, count }) => `- ${name} (${WORDS[language].opens(count)})`);
  return [`## ${WORDS[language].unknowns}`, "", ...lines, ""];
}

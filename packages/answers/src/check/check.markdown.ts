// The report as Markdown: the same groups, every entry opened, for a file or a ticket.
import { WORDS as ENGINE_WORDS, type Entry, type Language, provisionOf } from "@yawara/engine";
import { WORDS } from "../words/index.ts";
import {
  assumptions,
  because,
  byPrinciple,
  dagger,
  MARK,
  sanctionText,
  titleOf,
  verdict,
  waitingFor,
  whereFrom,
} from "./check-lines.ts";
import type { Checked } from "./checked.ts";

export function reportMarkdown(checked: Checked, language: Language): string {
  const words = WORDS[language];
  const { engine, regime, report } = checked;
  const day = ENGINE_WORDS[language].day;
  const lines = [
    `# ${titleOf(checked, language)}`,
    "",
    words.asOf({ at: day(regime.at), known: day(regime.known), version: engine.corpus.version }),
    "",
    `**${verdict(checked, language)}**`,
    "",
    words.gauge(report.gauge),
    "",
  ];
  if (report.next.length > 0) {
    lines.push(`## ${words.nextSteps}`, "");
    report.next.forEach(({ provision: id, action }, i) => {
      const provision = provisionOf(engine, id);
      lines.push(
        `${i + 1}. ${MARK[provision.modality]} ${provision.do[action]![language]} (${whereFrom(engine, provision, language)}${dagger(provision)})`,
      );
    });
    lines.push("");
  }
  for (const name of ["must", "cooperate"] as const) lines.push(...opened(checked, name, language));
  lines.push(...principles(checked, language));
  for (const name of ["get", "watch", "if", "power"] as const) lines.push(...listed(checked, name, language));
  lines.push(
    ...unknowns(checked, language),
    `## ${words.assumptions}`,
    "",
    ...assumptions(checked, language).map((text) => `- ${text}`),
  );
  return lines.join("\n");
}

function title(checked: Checked, name: keyof Checked["report"]["groups"], language: Language): string[] {
  const { group, groupNote } = ENGINE_WORDS[language];
  return [`## ${group[name]} (${checked.report.groups[name].length})`, "", `*${groupNote[name]}*`, ""];
}

function opened(checked: Checked, name: "must" | "cooperate", language: Language): string[] {
  const entries = checked.report.groups[name];
  if (entries.length === 0) return [];
  return [...title(checked, name, language), ...entries.flatMap((entry) => openedEntry(checked, entry, language))];
}

function openedEntry(checked: Checked, entry: Entry, language: Language): string[] {
  const words = WORDS[language];
  const provision = provisionOf(checked.engine, entry.provision);
  const reasons = because(checked, entry.provision, language, 6);
  return [
    `### ${MARK[provision.modality]} ${whereFrom(checked.engine, provision, language)}${dagger(provision)}`,
    "",
    provision.says[language],
    "",
    ...(reasons === "" ? [] : [`- ${words.because}: ${reasons}`]),
    ...provision.do.map((step) => `- [ ] ${step[language]}`),
    ...(provision.evidence.length === 0
      ? []
      : [`- ${words.evidence}: ${ENGINE_WORDS[language].list(provision.evidence.map((e) => e[language]))}`]),
    ...(provision.sanction.kind === "none" ? [] : [`- ${words.sanction}: ${sanctionText(provision, language)}`]),
    `- ${words.source}: <${provision.source.url}> (${ENGINE_WORDS[language].confidence[provision.source.confidence]}, ${words.checked(provision.source.checked)})`,
    "",
  ];
}

function principles(checked: Checked, language: Language): string[] {
  const entries = checked.report.groups.should;
  if (entries.length === 0) return [];
  const lines = title(checked, "should", language);
  for (const group of byPrinciple(checked.engine, entries, language)) {
    lines.push(`### ${group.name} (${group.entries.length})`, "");
    for (const entry of group.entries) lines.push(line(checked, entry, language));
    lines.push("");
  }
  return lines;
}

function line(checked: Checked, entry: Entry, language: Language): string {
  const words = WORDS[language];
  const provision = provisionOf(checked.engine, entry.provision);
  const begins =
    entry.from === undefined ? "" : entry.from === "pending" ? ` · ${words.pending}` : ` · ${words.from(entry.from)}`;
  const waits =
    entry.openOn.length === 0
      ? ""
      : ` · ${words.openOn} ${waitingFor(checked.engine, [entry], language)
          .map((one) => one.name)
          .join(", ")}`;
  return `- ${MARK[provision.modality]} ${provision.says[language]} (${whereFrom(checked.engine, provision, language)}${dagger(provision)}${begins}${waits})`;
}

function listed(checked: Checked, name: "get" | "watch" | "if" | "power", language: Language): string[] {
  const entries = checked.report.groups[name];
  if (entries.length === 0) return [];
  return [...title(checked, name, language), ...entries.map((entry) => line(checked, entry, language)), ""];
}

function unknowns(checked: Checked, language: Language): string[] {
  const waiting = waitingFor(checked.engine, checked.report.open, language);
  if (waiting.length === 0) return [];
  return [
    `## ${WORDS[language].unknowns}`,
    "",
    ...waiting.map(({ name, count }) => `- ${name} (${WORDS[language].opens(count)})`),
    "",
  ];
}

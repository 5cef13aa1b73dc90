// The report for a terminal: what to do next first, everything else grouped by force, closed where it is long.

import {
  assumptions,
  because,
  byPrinciple,
  type Checked,
  dagger,
  MARK,
  titleOf,
  verdict,
  waitingFor,
  whereFrom,
} from "@yawara/answers";
import { WORDS as ENGINE_WORDS, type Entry, type Language, provisionOf } from "@yawara/engine";
import { columns, pad, styled, widthOf, wrap } from "./terminal.ts";
import { WORDS } from "./words/index.ts";

/** Entries a group shows before it says how many more there are. */
const MOST_SHOWN = { must: 30, get: 6, watch: 6, if: 4, power: 3 } as const;

/** The report; `zone` is that of today, where a day was taken from the clock. */
export function reportText(checked: Checked, language: Language, zone?: string): string {
  const lines = [
    ...head(checked, language, zone),
    ...nextSteps(checked, language),
    ...binding(checked, language),
    ...voluntary(checked, language),
    ...rest(checked, language),
    ...foot(checked, language),
  ];
  return lines.map((line) => line.trimEnd()).join("\n");
}

function paragraph(text: string, indent: string, language: Language, first = indent): string[] {
  return wrap(text, columns() - widthOf(indent), language).map((line, i) => (i === 0 ? first : indent) + line);
}

function head(checked: Checked, language: Language, zone: string | undefined): string[] {
  const words = WORDS[language];
  const { regime, engine, report } = checked;
  const day = ENGINE_WORDS[language].day;
  const asOf = words.asOf({ at: day(regime.at), known: day(regime.known), version: engine.corpus.version });
  return [
    styled("bold", titleOf(checked, language)),
    styled("dim", zone === undefined ? asOf : words.todayIn(asOf, zone)),
    "",
    ...paragraph(verdict(checked, language), "", language),
    "",
    gaugeBar(report.gauge),
    words.gauge(report.gauge),
    "",
  ];
}

/** Forty cells: full where a sanction stands behind, half where it binds without one, light where it is voluntary. */
function gaugeBar({ sanctioned, unsanctioned, voluntary }: Checked["report"]["gauge"]): string {
  const total = Math.max(1, sanctioned + unsanctioned + voluntary);
  const full = Math.round((40 * sanctioned) / total);
  const half = Math.min(40 - full, unsanctioned > 0 ? Math.max(1, Math.round((40 * unsanctioned) / total)) : 0);
  return "█".repeat(full) + "▓".repeat(half) + "░".repeat(40 - full - half);
}

function nextSteps(checked: Checked, language: Language): string[] {
  const { engine, report } = checked;
  if (report.next.length === 0) return [];
  const lines = [styled("bold", WORDS[language].nextSteps)];
  report.next.forEach(({ provision: id, action }, i) => {
    const provision = provisionOf(engine, id);
    lines.push(
      ...paragraph(`${MARK[provision.modality]} ${provision.do[action]![language]}`, "     ", language, ` ${i + 1}.  `),
    );
    const reasons = because(checked, id, language, 3);
    const where = whereFrom(engine, provision, language) + dagger(provision);
    const text = reasons === "" ? where : `${where} · ${WORDS[language].because} ${reasons}`;
    lines.push(...paragraph(text, "     ", language).map((line) => styled("dim", line)));
  });
  return [...lines, ""];
}

function heading(
  name: "must" | "cooperate" | "should" | "get" | "watch" | "if" | "power",
  count: number,
  language: Language,
): string {
  const { group, groupNote } = ENGINE_WORDS[language];
  return `${styled("bold", `${group[name]} (${count})`)}  ${styled("dim", groupNote[name])}`;
}

function entryLines(checked: Checked, entry: Entry, language: Language, tail = ""): string[] {
  const provision = provisionOf(checked.engine, entry.provision);
  const where = `${whereFrom(checked.engine, provision, language)}${dagger(provision)}${tail}`;
  return [
    ...paragraph(`${MARK[provision.modality]} ${provision.says[language]}`, "    ", language, "  "),
    ...paragraph(where, "    ", language).map((line) => styled("dim", line)),
  ];
}

function group(
  checked: Checked,
  name: "must" | "cooperate" | "get" | "watch" | "if" | "power",
  language: Language,
): string[] {
  const entries = checked.report.groups[name];
  if (entries.length === 0) return [];
  const most = name === "cooperate" ? entries.length : MOST_SHOWN[name];
  const lines = entries
    .slice(0, most)
    .flatMap((entry) => entryLines(checked, entry, language, tailOf(checked, entry, language)));
  if (entries.length > most) lines.push(`  ${styled("dim", WORDS[language].shown(entries.length - most))}`);
  return [heading(name, entries.length, language), ...lines, ""];
}

/** What an entry still waits for, or when it begins. */
function tailOf(checked: Checked, entry: Entry, language: Language): string {
  const words = WORDS[language];
  if (entry.from !== undefined)
    return ` · ${entry.from === "pending" ? words.pending : words.from(ENGINE_WORDS[language].day(entry.from))}`;
  if (entry.openOn.length === 0) return "";
  const names = waitingFor(checked.engine, [entry], language).map((one) => one.name);
  return ` · ${words.openOn} ${ENGINE_WORDS[language].list(names.slice(0, 3))}`;
}

function binding(checked: Checked, language: Language): string[] {
  return [...group(checked, "must", language), ...group(checked, "cooperate", language)];
}

/** Guidelines by principle, one line each: a hundred items in a row would not be a light touch. */
function voluntary(checked: Checked, language: Language): string[] {
  const { engine, report } = checked;
  const entries = report.groups.should;
  if (entries.length === 0) return [];
  const groups = byPrinciple(engine, entries, language);
  const width = Math.max(...groups.map((one) => widthOf(one.name)));
  const lines = groups.map(({ name, entries: members }) => {
    const first = provisionOf(engine, members[0]!.provision);
    const start = `  ${MARK[first.modality]} ${pad(name, width)}  ${pad(WORDS[language].items(members.length), 9)}`;
    const room = columns() - widthOf(start) - 1;
    const text = wrap(first.says[language], room, language);
    return start + text[0]! + (text.length > 1 ? "…" : "");
  });
  return [heading("should", entries.length, language), ...lines, ""];
}

function rest(checked: Checked, language: Language): string[] {
  return (["get", "watch", "if", "power"] as const).flatMap((name) => group(checked, name, language));
}

function foot(checked: Checked, language: Language): string[] {
  const words = WORDS[language];
  const unknowns = waitingFor(checked.engine, checked.report.open, language);
  const lines: string[] = [];
  if (unknowns.length > 0) {
    lines.push(styled("bold", words.unknowns));
    for (const { name, count } of unknowns.slice(0, 12)) lines.push(`  ${name}  ${styled("dim", words.opens(count))}`);
    lines.push("");
  }
  lines.push(styled("bold", words.assumptions));
  for (const text of assumptions(checked, language)) lines.push(...paragraph(text, "    ", language, "  · "));
  lines.push("", styled("dim", words.legend));
  return lines;
}

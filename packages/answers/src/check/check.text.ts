// A report as marked text for a terminal: what to do next first, everything else grouped by force, closed where it is long.
import { WORDS as ENGINE_WORDS, type Group, type Language } from "@yawara/engine";
import { type Block, GAP, line, paragraph, quiet, strong } from "../marked-text.ts";
import { WORDS } from "../words/index.ts";
import { breachText, MARK } from "./check-lines.ts";
import { type GroupView, headText, type ReportView, reportView } from "./check-view.ts";
import type { Checked } from "./checked.ts";
import { gaugeCells } from "./figures.ts";
import type { FindingLine } from "./finding-line.ts";

/** Entries a group shows before it says how many more there are; the rest are shown whole. */
const MOST_SHOWN: Partial<Record<Group, number>> = { must: 30, get: 6, watch: 6, detail: 4, if: 4, scope: 3, power: 3 };
/** Facts an entry waits for that are named, and facts that are not known. */
const MOST_WAITS = 3;
const MOST_UNKNOWN = 12;
const CELLS = 40;
const ITEMS_WIDTH = 9;

/** What the one who prints a report knows besides. */
interface Printed {
  /** What to type to be asked what would break the bans. */
  bansBy: string;
  /** What to type to see all of it. */
  shownBy: string;
  /** The zone of today, where a day was taken from the clock. */
  zone?: string | undefined;
}

/** The lines of a report. */
export function checkText(checked: Checked, language: Language, { bansBy, shownBy, zone }: Printed): Block[] {
  const view = reportView(checked, language);
  return [
    ...head(view, language, zone),
    ...wouldBreak(view, language),
    ...notLookedAt(view, language, bansBy),
    ...nextSteps(view, language),
    ...customers(view, language, shownBy),
    ...view.groups.flatMap((group) =>
      ROWS.includes(group.group)
        ? rowsOf(group, chosen(view, group, language), language)
        : listed(group, language, shownBy),
    ),
    ...foot(view, language),
  ];
}

function head(view: ReportView, language: Language, zone: string | undefined): Block[] {
  const { full, half, light } = gaugeCells(view.gauge, CELLS);
  return [
    line(strong(view.title)),
    line(quiet(zone === undefined ? view.asOf : WORDS[language].todayIn(view.asOf, zone))),
    GAP,
    ...classLines(view, language),
    paragraph(view.verdict),
    GAP,
    line("█".repeat(full) + "▓".repeat(half) + "░".repeat(light)),
    line(WORDS[language].gauge(view.gauge)),
    GAP,
  ];
}

/** Roles and classes, a paragraph a place. */
function classLines({ classes }: ReportView, language: Language): Block[] {
  if (classes.length === 0) return [];
  const words = WORDS[language].classes;
  return [
    line(strong(words.title)),
    ...classes.flatMap(({ place, certain, open }) => [
      ...(certain.length === 0 ? [] : [paragraph(words.certain(place, certain), { indent: 4, first: "  " })]),
      ...(open.length === 0 ? [] : [paragraph(words.open(place, open), { indent: 4, first: "  ", role: "quiet" })]),
    ]),
    GAP,
  ];
}

/** Bans that are broken if they come to apply, each with what that hangs on. */
function wouldBreak({ wouldBreak: lines }: ReportView, language: Language): Block[] {
  if (lines.length === 0) return [];
  return [line(strong(WORDS[language].wouldBreak)), ...lines.flatMap((one) => entry(one, language)), GAP];
}

/** How to look at the bans on which nothing was said. */
function notLookedAt({ unseenBans }: ReportView, language: Language, bansBy: string): Block[] {
  return unseenBans === 0 ? [] : [line(quiet(WORDS[language].lookAtBans(bansBy))), GAP];
}

function nextSteps({ next }: ReportView, language: Language): Block[] {
  if (next.length === 0) return [];
  const words = WORDS[language];
  return [
    line(strong(words.nextSteps)),
    ...next.flatMap(({ modality, step, because, ...place }, i) => {
      const where = whereSeen(place);
      const why = because === "" ? where : `${where} · ${words.because} ${because}`;
      return [
        paragraph(`${MARK[modality]} ${step}`, { indent: 5, first: ` ${i + 1}.  ` }),
        paragraph(why, { indent: 5, role: "quiet" }),
      ];
    }),
    GAP,
  ];
}

/** What the customers have to heed: the few to read at once, by instrument. */
function customers({ customers: view }: ReportView, language: Language, shownBy: string): Block[] {
  if (view === undefined) return [];
  const shown = view.instruments
    .map(({ name, lines }) => ({ name, lines: lines.filter(({ first }) => first) }))
    .filter(({ lines }) => lines.length > 0);
  const left = view.count - shown.reduce((sum, { lines }) => sum + lines.length, 0);
  return [
    line(strong(view.title)),
    paragraph(view.note, { indent: 2, first: "  ", role: "quiet" }),
    ...shown.flatMap(({ lines }) =>
      lines.flatMap((one) => [...entry(one, language), paragraph(one.help, { indent: 4 })]),
    ),
    ...(left > 0 ? [line("  ", quiet(WORDS[language].moreShownBy(left, shownBy)))] : []),
    GAP,
  ];
}

function heading(group: GroupView, language: Language): Block {
  return line(strong(headText(group, language)), "  ", quiet(group.note));
}

function listed(group: GroupView, language: Language, shownBy: string): Block[] {
  const lines = group.sections.flatMap((section) => section.lines);
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_SHOWN[group.group]);
  const left = lines.length - shown.length;
  return [
    heading(group, language),
    ...shown.flatMap((one) => entry(one, language)),
    ...(left > 0 ? [line("  ", quiet(WORDS[language].moreShownBy(left, shownBy)))] : []),
    GAP,
  ];
}

function entry(one: FindingLine, language: Language): Block[] {
  return [
    paragraph(`${MARK[one.modality]} ${one.says}`, { indent: 4, first: "  " }),
    paragraph(`${whereSeen(one)}${tailOf(one, language)}`, { indent: 4, role: "quiet" }),
  ];
}

function whereSeen({ where, seen }: { where: string; seen: boolean }): string {
  return seen ? where : `${where} †`;
}

/** When an entry begins, and what it still waits for; of one that waits for nothing how its call stands, or that it is broken. */
function tailOf({ modality, begins, call, waits, breach }: FindingLine, language: Language): string {
  const { openOn } = WORDS[language];
  const { list } = ENGINE_WORDS[language];
  const begun = begins === undefined ? "" : ` · ${begins}`;
  if (waits.length > 0) return `${begun} · ${openOn} ${list(waits.slice(0, MOST_WAITS))}`;
  if (begins !== undefined) return begun;
  if (call !== undefined) return ` · ${call}`;
  return breach === "broken" ? ` · ${breachText(modality, breach, language)}` : "";
}

/** Groups of which only sections are shown: a hundred items in a row would not be a light touch. */
const ROWS: readonly Group[] = ["should", "ban"];

/** Guidelines by principle and bans by instrument, one line each. */
function rowsOf(group: GroupView, before: Block[], language: Language): Block[] {
  if (group.count === 0) return [];
  const words = WORDS[language];
  const rows = group.sections.map(({ name = "", lines }) => {
    const { modality, says } = lines[0]!;
    const unseen = lines.filter(({ breach }) => breach === "open").length;
    const kept = group.group === "ban" ? breachText(modality, "kept", language) : says;
    return {
      cells: [`  ${MARK[modality]} ${name}`, words.items(lines.length)],
      rest: unseen > 0 ? words.unseen(unseen, lines.length) : kept,
    };
  });
  return [heading(group, language), ...before, { kind: "rows", rows, atLeast: [0, ITEMS_WIDTH] }, GAP];
}

/** Of what is voluntary, what to take up first. */
function chosen({ voluntary }: ReportView, { group }: GroupView, language: Language): Block[] {
  if (group !== "should" || voluntary.length === 0) return [];
  return [
    line("  ", WORDS[language].voluntary),
    ...voluntary.flatMap(({ modality, step, ...place }) => [
      paragraph(`${MARK[modality]} ${step}`, { indent: 6, first: "    " }),
      paragraph(whereSeen(place), { indent: 6, role: "quiet" }),
    ]),
  ];
}

function foot({ openPoints, waiting, assumptions }: ReportView, language: Language): Block[] {
  const words = WORDS[language];
  const open = openPoints.map(({ says }) => paragraph(says, { indent: 4, first: "  · " }));
  const unknown = waiting
    .slice(0, MOST_UNKNOWN)
    .map(({ name, count }) => line(`  ${name}  `, quiet(words.opens(count))));
  return [
    ...(open.length > 0 ? [line(strong(words.openPoints)), ...open, GAP] : []),
    ...(unknown.length > 0 ? [line(strong(words.unknowns)), ...unknown, GAP] : []),
    line(strong(words.assumptions)),
    ...assumptions.map((text) => paragraph(text, { indent: 4, first: "  · " })),
    GAP,
    line(quiet(words.legend)),
  ];
}

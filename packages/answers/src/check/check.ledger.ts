// A row of a ledger of AI systems with its findings on a second sheet: heads, widths and typed cells, for any writer of sheets.
import {
  answerText,
  WORDS as ENGINE_WORDS,
  type Entry,
  type Group,
  type Language,
  MODALITIES,
  provisionOf,
} from "@yawara/engine";
import { LEDGER_WORDS } from "../words/ledger.ts";
import { because, breachText, MARK, sanctionText, titleOf, verdict, whereFrom } from "./check-lines.ts";
import type { Checked } from "./checked.ts";
import { countsByForce, entriesOf, waitingFor } from "./figures.ts";

export type LedgerCell = string | number | Date | undefined;

export interface LedgerSheet {
  name: string;
  columns: { head: string; width: number }[];
  rows: LedgerCell[][];
}

/** A column: its head, its width in characters, and its cell. */
interface Column<T> {
  head: string;
  width: number;
  cell: (one: T) => LedgerCell;
}

interface Row {
  group: Group;
  entry: Entry;
}

/** Facts a ledger tells systems apart by. */
const TOLD = ["organisation.kind", "system.functions", "role.functions", "use.areas", "market.countries"] as const;

/** The two sheets of a report. `link` opens the same report again. */
export function ledgerSheets(checked: Checked, language: Language, link: string): LedgerSheet[] {
  const { sheets } = LEDGER_WORDS[language];
  const rows = entriesOf(checked.report).flatMap(({ group, entry }) => (group === "open" ? [] : [{ group, entry }]));
  return [
    sheetOf(sheets.ledger, ledgerColumns(checked, language, link), [checked]),
    sheetOf(sheets.findings, findingColumns(checked, language), rows),
  ];
}

function ledgerColumns(checked: Checked, language: Language, link: string): Column<Checked>[] {
  const words = LEDGER_WORDS[language];
  const { engine, regime, report, read } = checked;
  const { modality } = ENGINE_WORDS[language];
  const applying = countsByForce(report);
  const told = TOLD.map((id): Column<Checked> => {
    const fact = engine.facts.get(id)!;
    const value = read.subject.facts[id];
    return {
      head: fact.name[language],
      width: 24,
      cell: () => (value === undefined ? ENGINE_WORDS[language].unknown : answerText(fact, value, language)),
    };
  });
  const counts = MODALITIES.filter((one) => one !== "power").map(
    (one): Column<Checked> => ({
      head: modality[one],
      width: 12,
      cell: () => applying[one],
    }),
  );
  return [
    { head: words.name, width: 32, cell: () => titleOf(checked, language) },
    { head: words.checkedOn, width: 13, cell: () => dayCell(regime.known) },
    { head: words.lawOf, width: 13, cell: () => dayCell(regime.at) },
    ...told,
    ...counts,
    { head: words.sanctioned, width: 14, cell: () => report.gauge.sanctioned },
    { head: words.forbidden, width: 14, cell: () => report.forbidden.length },
    { head: words.unseenBans, width: 14, cell: () => report.unseenBans.length },
    { head: words.unsanctioned, width: 14, cell: () => report.gauge.unsanctioned },
    { head: words.voluntary, width: 10, cell: () => report.gauge.voluntary },
    { head: words.verdict, width: 48, cell: () => verdict(checked)[language] },
    { head: words.next, width: 60, cell: () => nextText(checked, language) },
    {
      head: words.open,
      width: 32,
      cell: () => lines(waitingFor(engine, report.open, language).map(({ name }) => name)),
    },
    { head: words.corpus, width: 15, cell: () => engine.corpus.version },
    { head: words.link, width: 32, cell: () => link },
  ];
}

function nextText({ engine, report }: Checked, language: Language): string {
  return lines(
    report.next.map(({ provision: id, action }, i) => {
      const provision = provisionOf(engine, id);
      return `${i + 1}. ${MARK[provision.modality]} ${provision.do[action]![language]} (${whereFrom(engine, provision, language)})`;
    }),
  );
}

function findingColumns(checked: Checked, language: Language): Column<Row>[] {
  const words = LEDGER_WORDS[language];
  const { modality, group, confidence } = ENGINE_WORDS[language];
  const { engine } = checked;
  const of = ({ entry }: Row) => provisionOf(engine, entry.provision);
  return [
    { head: words.group, width: 16, cell: (row) => group[row.group] },
    { head: words.force, width: 16, cell: ({ entry }) => `${MARK[entry.modality]} ${modality[entry.modality]}` },
    {
      head: words.breach,
      width: 14,
      cell: ({ entry: { modality, breach } }) => breach && breachText(modality, breach.outcome, language),
    },
    { head: words.where, width: 32, cell: (row) => whereFrom(engine, of(row), language) },
    { head: words.says, width: 60, cell: (row) => of(row).says[language] },
    { head: words.because, width: 40, cell: ({ entry }) => because(checked, entry.provision, language, 6) },
    {
      head: words.waits,
      width: 24,
      cell: ({ entry }) => lines(waitingFor(engine, [entry], language).map(({ name }) => name)),
    },
    { head: words.begins, width: 13, cell: ({ entry: { from } }) => beginsCell(from, language) },
    { head: words.steps, width: 48, cell: (row) => lines(of(row).do.map((step) => step[language])) },
    {
      head: words.sanction,
      width: 28,
      cell: (row) => (of(row).sanction.kind === "none" ? undefined : sanctionText(of(row), language)),
    },
    { head: words.source, width: 40, cell: (row) => of(row).source.url },
    { head: words.confidence, width: 20, cell: (row) => confidence[of(row).source.confidence] },
    { head: words.checked, width: 13, cell: (row) => dayCell(of(row).source.checked) },
    { head: words.id, width: 32, cell: ({ entry }) => entry.provision },
  ];
}

function beginsCell(from: string | undefined, language: Language): Date | string | undefined {
  if (from === undefined) return undefined;
  return from === "pending" ? ENGINE_WORDS[language].unknown : dayCell(from);
}

function sheetOf<T>(name: string, columns: Column<T>[], rows: readonly T[]): LedgerSheet {
  return {
    name,
    columns: columns.map(({ head, width }) => ({ head, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

function dayCell(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function lines(items: readonly string[]): string {
  return items.join("\n");
}

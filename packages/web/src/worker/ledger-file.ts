// A row of a ledger of AI systems as a spreadsheet, with the findings on a second sheet: typed cells, heads that stay in sight.

import {
  because,
  type Checked,
  cellText,
  MARK,
  sanctionText,
  titleOf,
  verdict,
  waitingFor,
  whereFrom,
} from "@yawara/answers";
import {
  answerText,
  WORDS as ENGINE_WORDS,
  type Entry,
  GROUPS,
  type Group,
  type Language,
  MODALITIES,
  provisionOf,
} from "@yawara/engine";
import writeSheets, { type Cell } from "write-excel-file/universal";
import { LEDGER_WORDS } from "./ledger-words.ts";

/** A column: its head, its width in characters, and its cell. */
interface Column<T> {
  head: string;
  width: number;
  cell: (one: T) => string | number | Date | undefined;
}

interface Row {
  group: Group;
  entry: Entry;
}

/** Facts a ledger tells systems apart by. */
const TOLD = ["organisation.kind", "system.functions", "role.functions", "use.areas", "market.countries"] as const;

export function ledgerFile(checked: Checked, language: Language, link: string): Promise<Blob> {
  const words = LEDGER_WORDS[language];
  const rows = GROUPS.flatMap((group) => checked.report.groups[group].map((entry) => ({ group, entry })));
  return writeSheets([
    sheetOf(words.sheets.ledger, ledgerColumns(checked, language, link), [checked]),
    sheetOf(words.sheets.findings, findingColumns(checked, language), rows),
  ]).toBlob();
}

function ledgerColumns(checked: Checked, language: Language, link: string): Column<Checked>[] {
  const words = LEDGER_WORDS[language];
  const { engine, regime, report, read } = checked;
  const { modality } = ENGINE_WORDS[language];
  const applying = Object.values(report.groups)
    .flat()
    .filter(({ outcome, from }) => outcome === "applies" && from === undefined);
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
      cell: () => applying.filter((entry) => entry.modality === one).length,
    }),
  );
  return [
    { head: words.name, width: 32, cell: () => titleOf(checked, language) },
    { head: words.checkedOn, width: 13, cell: () => dayCell(regime.known) },
    { head: words.lawOf, width: 13, cell: () => dayCell(regime.at) },
    ...told,
    ...counts,
    { head: words.sanctioned, width: 14, cell: () => report.gauge.sanctioned },
    { head: words.unsanctioned, width: 14, cell: () => report.gauge.unsanctioned },
    { head: words.voluntary, width: 10, cell: () => report.gauge.voluntary },
    { head: words.verdict, width: 48, cell: () => verdict(checked, language) },
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

function sheetOf<T>(sheet: string, columns: Column<T>[], rows: readonly T[]) {
  return {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    data: [
      columns.map(({ head }): Cell => ({ value: head, fontWeight: "bold", wrap: true, alignVertical: "top" })),
      ...rows.map((row) => columns.map(({ cell }) => typedCell(cell(row)))),
    ],
  };
}

function typedCell(value: string | number | Date | undefined): Cell {
  if (value === undefined || value === "") return null;
  if (value instanceof Date) return { value, type: Date, format: "yyyy-mm-dd", alignVertical: "top" };
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" };
  return { value: cellText(value), type: String, wrap: true, alignVertical: "top" };
}

function dayCell(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function lines(items: readonly string[]): string {
  return items.join("\n");
}

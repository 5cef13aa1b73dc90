// What the worker answers about tables that come in and go out: a file's sheets, what its columns are read as, its rows; files of the ledger.
import { LANGUAGES, type Language, type Text } from "@yawara/engine";
import type { Field, KeptMapping, MatchedBy, Sheet, Table, TableProblem, Value, Values } from "@yawara/tables";
import type { ApplicationsRead } from "@yawara/tables/applications";
import { lawBase } from "./law-store.ts";
import { fileName, type MadeFile } from "./report-files.ts";

/** Readers and writers of tables come only when a table is asked for. */
const tables = () => import("@yawara/tables");

/** A file that was opened: by its number it is asked about until another is opened. */
export interface OpenedTable {
  file: number;
  sheets: { name: string; rows: number }[];
  /** Of a text file that is not UTF-8. */
  encoding?: string;
}

/** A column with its first values, and what it is read as. */
export interface TableColumn {
  /** What a mapping keeps it by. */
  key: string;
  letters: string;
  /** Empty where the column has none. */
  head: string;
  firsts: string[];
  /** The id of a field, or `#id` for our own id of a record. */
  field?: string;
  by?: MatchedBy;
}

export interface TableColumns {
  rows: number;
  /** Lines above the head, such as a title. */
  above: string[];
  columns: TableColumn[];
  /** What the next file with this head is read by; `null` where a column was left out. */
  mapping: KeptMapping;
}

/** A row as the server is told it. */
export interface TableRow {
  sheet: string;
  /** From 1, as Excel numbers it. */
  number: number;
  id?: string;
  values: Record<string, Value>;
  blank: string[];
}

/** A row of which something cannot be read: it is shown here and sent nowhere. */
export interface WrongRow {
  sheet: string;
  number: number;
  id?: string;
  name?: string;
  problems: Text[];
}

export interface TableRows {
  rows: TableRow[];
  wrong: WrongRow[];
  /** Units and people as the file writes them, by the key they are compared by. */
  written: Record<string, string>;
}

export type TableFileKind = "workbook" | "csv" | "json";

interface Opened {
  file: number;
  sheets: Sheet[];
}

let opened: Opened | undefined;
let files = 0;
let known: Promise<Field[]> | undefined;

/** The ledger's own fields, then every fact, with their names in both languages: a file may be in either. */
async function allFields(): Promise<Field[]> {
  const [{ LEDGER_FIELDS, fieldsOfFacts }, base] = await Promise.all([tables(), lawBase("en"), lawBase("ja")]);
  return [...LEDGER_FIELDS, ...fieldsOfFacts(base.facts)];
}

function fieldsKnown(): Promise<Field[]> {
  known ??= allFields();
  known.catch(() => {
    known = undefined;
  });
  return known;
}

async function inBoth(problem: TableProblem): Promise<Text> {
  const { tableProblemLine } = await tables();
  return { en: tableProblemLine(problem, "en"), ja: tableProblemLine(problem, "ja") };
}

async function tableIn(file: number, sheet: string): Promise<Table | { problem: TableProblem }> {
  const { findTable, namesOfFields } = await tables();
  const found = opened?.file === file ? opened.sheets.find(({ name }) => name === sheet) : undefined;
  if (found === undefined) throw new Error("the file is no longer open");
  return findTable(found, namesOfFields(await fieldsKnown()));
}

const FIRSTS = 3;
const LONGEST_FIRST = 60;

function firstsOf({ rows }: Table, index: number, shown: (cell: Table["rows"][number]["cells"][number]) => string) {
  const firsts: string[] = [];
  for (const { cells } of rows) {
    const text = shown(cells[index]).replace(/\s+/g, " ").trim().slice(0, LONGEST_FIRST);
    if (text !== "" && !firsts.includes(text)) firsts.push(text);
    if (firsts.length === FIRSTS) break;
  }
  return firsts;
}

/** What a template asks for beside the ledger's own fields: where a system stands in its life, and what is asked of everyone. */
async function templateFields(): Promise<Field[]> {
  const { LEDGER_FIELDS, fieldsOfFacts } = await tables();
  const { facts } = await lawBase("en");
  const asked = facts.filter(({ id, layer }) => layer === "core" || id === "lifecycle.stage");
  return [...LEDGER_FIELDS, ...fieldsOfFacts(asked)];
}

const TYPE: Record<TableFileKind, string> = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
  json: "application/json;charset=utf-8",
};
const EXTENSION: Record<TableFileKind, string> = { workbook: "xlsx", csv: "csv", json: "json" };

/** Records with some fields as a file of a kind, named by its title. */
async function tableFile(
  kind: TableFileKind,
  title: string,
  records: ReadonlyMap<string, Values>,
  fields: readonly Field[],
  language: Language,
): Promise<MadeFile> {
  const { exportTable, writeCsv, writeJson, writeWorkbook } = await tables();
  const sheet = exportTable(title, records, fields, language);
  const content =
    kind === "workbook"
      ? await writeWorkbook([{ ...sheet, frozenColumns: 2 }])
      : kind === "csv"
        ? writeCsv(sheet)
        : writeJson(records, fields);
  return { name: fileName(title, EXTENSION[kind]), content: new Blob([content], { type: TYPE[kind] }) };
}

export const tableVerbs = {
  /** What a column can be read as: the ledger's own fields, then the facts. */
  ledgerFields: fieldsKnown,

  /** Opens a file of which nothing leaves this machine; or says in one line why it is no table. */
  async openTable(bytes: Uint8Array, name: string): Promise<OpenedTable | { problem: Text }> {
    const { readTable } = await tables();
    const read = await readTable(bytes, { name });
    if ("problem" in read) return { problem: await inBoth(read.problem) };
    opened = { file: ++files, sheets: read.sheets };
    return {
      file: opened.file,
      sheets: read.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.rows.length })),
      ...(read.encoding !== undefined && { encoding: read.encoding }),
    };
  },

  /** The applications a list names, with what is of persons left out; or why it cannot be read. */
  async applications(bytes: Uint8Array, name: string): Promise<ApplicationsRead | { problem: Text }> {
    const [{ findTable, readTable }, { readApplications }] = await Promise.all([
      tables(),
      import("@yawara/tables/applications"),
    ]);
    const read = await readTable(bytes, { name });
    if ("problem" in read) return { problem: await inBoth(read.problem) };
    const sheet = read.sheets.find(({ rows }) => rows.length > 0) ?? read.sheets[0];
    if (sheet === undefined) return { problem: await inBoth({ code: "file-empty", args: {} }) };
    const table = findTable(sheet, new Set());
    return "problem" in table ? { problem: await inBoth(table.problem) } : readApplications(table);
  },

  /** The columns of a sheet; what was kept of an earlier file with this head, or chosen now, comes first. */
  async tableColumns(file: number, sheet: string, kept: KeptMapping): Promise<TableColumns | { problem: Text }> {
    const { keptMapping, keyOf, proposeMapping, shownCell } = await tables();
    const table = await tableIn(file, sheet);
    if ("problem" in table) return { problem: await inBoth(table.problem) };
    const mapping = proposeMapping(table, await fieldsKnown(), kept);
    return {
      rows: table.rows.length,
      above: table.above,
      columns: mapping.columns.map(({ column, field, by }) => ({
        key: keyOf(column),
        letters: column.letters,
        head: column.head,
        firsts: firstsOf(table, column.index, shownCell),
        ...(field !== undefined && { field }),
        ...(by !== undefined && { by }),
      })),
      mapping: keptMapping(mapping),
    };
  },

  /** The rows of a sheet as its mapping reads them, those with something unreadable apart. */
  async tableRows(file: number, sheet: string, kept: KeptMapping): Promise<TableRows> {
    const { ID_COLUMN, proposeMapping, readRows, referenceKey, shownCell } = await tables();
    const fields = await fieldsKnown();
    const table = await tableIn(file, sheet);
    if ("problem" in table) throw new Error(table.problem.code);
    const mapping = proposeMapping(table, fields, kept);
    const rows: TableRow[] = [];
    const wrong: WrongRow[] = [];
    for (const { columns: _, problems, ...row } of readRows(table, mapping, fields)) {
      if (problems.length === 0) rows.push(row);
      else {
        const { sheet, number, id, values } = row;
        wrong.push({
          sheet,
          number,
          ...(id !== undefined && { id }),
          ...(typeof values.name === "string" && { name: values.name }),
          problems: await Promise.all(problems.map(inBoth)),
        });
      }
    }
    const referring = mapping.columns.filter(
      ({ field }) => field !== ID_COLUMN && fields.find(({ id }) => id === field)?.type === "reference",
    );
    const written = table.rows.flatMap(({ cells }) =>
      referring.map(({ column }) => shownCell(cells[column.index]).trim()).map((text) => [referenceKey(text), text]),
    );
    return { rows, wrong, written: Object.fromEntries(written) };
  },

  /** The ledger as a file that comes back unchanged: the ledger's own fields, and the facts said of any of its systems. */
  async ledgerTable(
    kind: TableFileKind,
    title: string,
    records: ReadonlyMap<string, Values>,
    language: Language,
  ): Promise<MadeFile> {
    const { LEDGER_FIELDS } = await tables();
    const said = new Set([...records.values()].flatMap((values) => Object.keys(values)));
    const own = new Set<string>(LEDGER_FIELDS.map(({ id }) => id));
    const fields = (await fieldsKnown()).filter(({ id }) => own.has(id) || said.has(id));
    return tableFile(kind, title, records, fields, language);
  },

  /** Any list as a file: records by id, with the fields that head its columns. */
  listTable: tableFile,

  /** An empty workbook with the heads, and lists to pick from. */
  async ledgerTemplate(title: string, language: Language): Promise<MadeFile> {
    for (const each of LANGUAGES) await lawBase(each);
    return tableFile("workbook", title, new Map(), await templateFields(), language);
  },
};

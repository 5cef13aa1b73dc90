// What an import would do, as the page shows it: the server's answer, with the rows beside it that could not be read here.
import type { Language } from "@yawara/engine";
import type { Field, ImportMode, RowOutcome, Value } from "@yawara/tables";
import { ask, isRefused, type Refused } from "../../api/client.ts";
import type { TableRow, TableRows, WrongRow } from "../../worker/table-verbs.ts";

/** How rows are imported. */
export interface Wishes {
  mode: ImportMode;
  blank: "keep" | "clear";
  whole: boolean;
}

interface Change {
  field: string;
  from?: Value;
  to?: Value;
}

/** A row and what becomes of it. */
export interface ShownRow {
  sheet: string;
  number: number;
  outcome: RowOutcome;
  name?: string;
  changes: Change[];
  problems: string[];
}

/** A unit or person the file names and the ledger does not know. */
export interface Unknown {
  to: "unit" | "person";
  key: string;
  rows: number[];
}

export interface ShownPlan {
  /** Names what was done; absent where nothing was. */
  batch?: string;
  applies: boolean;
  counts: Record<RowOutcome, number>;
  unknown: Unknown[];
  rows: ShownRow[];
}

/** The server's answer, in the language asked for. */
interface Answer extends Omit<ShownPlan, "rows"> {
  rows: {
    sheet: string;
    number: number;
    outcome: RowOutcome;
    id?: string;
    changes?: Change[];
    problems?: string[];
  }[];
}

const NOTHING: Answer = {
  applies: true,
  counts: { create: 0, update: 0, unchanged: 0, error: 0 },
  unknown: [],
  rows: [],
};

/** Asks the server what importing the rows would do, or to do it. Rows that could not be read are not sent. */
export async function askImport(
  language: Language,
  { rows, wrong }: TableRows,
  { mode, blank, whole }: Wishes,
  fields: readonly Field[],
  { preview, source }: { preview: boolean; source: string },
): Promise<ShownPlan | Refused> {
  const sent = {
    rows: rows.map(({ blank: cells, ...row }) => (blank === "clear" ? { ...row, blank: cells } : row)),
    mode,
    blank,
    all_or_nothing: whole,
    source,
    ...(preview && { preview }),
  };
  const answer = rows.length === 0 ? NOTHING : await ask<Answer>(language, "POST", "v1/subjects/import", sent);
  return isRefused(answer)
    ? answer
    : withWrong(answer, { rows, wrong: wrong.map(inLanguage(language)) }, whole || mode === "stop", fields);
}

const inLanguage =
  (language: Language) =>
  ({ problems, ...row }: WrongRow): ShownRow => ({
    ...row,
    outcome: "error",
    changes: [],
    problems: problems.map((problem) => problem[language]),
  });

/** The rows in the order of the file; one that could not be read stops all the others where one with an error would. */
function withWrong(
  answer: Answer,
  { rows, wrong }: { rows: readonly TableRow[]; wrong: readonly ShownRow[] },
  stops: boolean,
  fields: readonly Field[],
): ShownPlan {
  const sent = new Map(rows.map((row) => [row.number, row]));
  const shown = [...answer.rows.map((row) => shownRow(row, sent.get(row.number), fields)), ...wrong].sort(
    (one, other) => one.number - other.number,
  );
  return {
    ...answer,
    applies: answer.applies && !(stops && wrong.length > 0),
    counts: { ...answer.counts, error: answer.counts.error + wrong.length },
    rows: shown,
  };
}

function shownRow(row: Answer["rows"][number], sent: TableRow | undefined, fields: readonly Field[]): ShownRow {
  const { sheet, number, outcome, changes, problems = [] } = row;
  const name = sent?.values.name;
  const said = (): Change[] =>
    fields.flatMap(({ id }) => (sent?.values[id] === undefined ? [] : [{ field: id, to: sent.values[id] }]));
  return {
    sheet,
    number,
    outcome,
    ...(typeof name === "string" && { name }),
    changes: changes ?? (outcome === "create" ? said() : []),
    problems,
  };
}

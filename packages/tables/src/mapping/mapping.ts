// Which column is which field: proposed by names, kept as a value, and applied again to the next file with the same heads.
import { suggest } from "@yawara/engine";
import type { Field } from "../field.ts";
import type { Column, Table } from "../head/find-table.ts";
import { foldedText } from "../value/same-text.ts";

/** The head of the hidden column that carries our own id of a record, the same in every language. */
export const ID_HEAD = "yawara:id";
/** What a mapping says of the column with our id. */
export const ID_COLUMN = "#id";

/** How a column was recognised; `near` is a guess that a person has to confirm. */
export type MatchedBy = "id-column" | "remembered" | "id" | "label" | "synonym" | "near";

export interface MappedColumn {
  column: Column;
  /** The id of a field, or `#id` for our own id; none where the column is not read. */
  field?: string;
  by?: MatchedBy;
}

/** A mapping as it is kept: by folded head and occurrence; `null` where a person left a column out. */
export type KeptMapping = Readonly<Record<string, string | null>>;

/** What each column is read as, and what is left over on both sides. */
export interface Mapping {
  columns: MappedColumn[];
  /** Columns that are not read. */
  unread: Column[];
  /** Fields no column was found for. */
  missing: string[];
}

/** All names columns may have, for finding the head of a table. */
export function namesOfFields(fields: readonly Field[]): string[] {
  return [
    ID_HEAD,
    ...fields.flatMap((field) => [...namesById(field), ...namesByLabel(field), ...(field.synonyms ?? [])]),
  ];
}

/**
 * Proposes a mapping. What was kept of an earlier file with this head comes first, then our id column, field ids, labels in either
 * language, synonyms; what is only near to a name comes last and is marked so. A field is taken by one column: the first.
 */
export function proposeMapping(table: Table, fields: readonly Field[], kept: KeptMapping = {}): Mapping {
  const chosen = new Map<Column, { field: string; by: MatchedBy }>();
  const taken = new Set<string>();
  const take = (column: Column, field: string | undefined, by: MatchedBy) => {
    if (field === undefined || taken.has(field)) return;
    taken.add(field);
    chosen.set(column, { field, by });
  };
  const ids = new Set([ID_COLUMN, ...fields.map(({ id }) => id)]);
  const keptFor = (column: Column) => (Object.hasOwn(kept, keyOf(column)) ? kept[keyOf(column)] : undefined);
  for (const column of table.columns) {
    const field = keptFor(column) ?? undefined;
    const isOurs = field !== ID_COLUMN || foldedText(column.head) === foldedText(ID_HEAD);
    if (field !== undefined && ids.has(field) && isOurs) take(column, field, "remembered");
  }
  // A column left out stays so; one kept for a field there is no more is looked at anew.
  const isOpen = (column: Column) => {
    const field = keptFor(column);
    return column.head !== "" && !chosen.has(column) && field !== null && (field === undefined || !ids.has(field));
  };
  for (const [by, names] of waysToName(fields))
    for (const column of table.columns) if (isOpen(column)) take(column, fieldNamed(column, names, by), by);
  return mappingOf(table, fields, chosen);
}

function mappingOf(
  table: Table,
  fields: readonly Field[],
  chosen: ReadonlyMap<Column, { field: string; by: MatchedBy }>,
): Mapping {
  const found = new Set([...chosen.values()].map(({ field }) => field));
  return {
    columns: table.columns.map((column) => ({ column, ...chosen.get(column) })),
    unread: table.columns.filter((column) => !chosen.has(column)),
    missing: fields.map(({ id }) => id).filter((id) => !found.has(id)),
  };
}

/** The mapping as a person changed it: columns by their key, `null` to leave one out. */
export function changedMapping(
  mapping: Mapping,
  table: Table,
  fields: readonly Field[],
  changes: KeptMapping,
): Mapping {
  return proposeMapping(table, fields, { ...keptMapping(mapping), ...changes });
}

/** What of a mapping is kept for the next file. */
export function keptMapping({ columns }: Mapping): KeptMapping {
  return Object.fromEntries(columns.map(({ column, field }) => [keyOf(column), field ?? null]));
}

/** What a column is kept by: its folded head, and which of several with that head it is. A blank head is kept by its letters. */
export function keyOf({ head, occurrence, letters }: Column): string {
  if (head === "") return `@${letters}`;
  const folded = foldedText(head);
  return occurrence === 1 ? folded : `${folded} (${occurrence})`;
}

const namesById = ({ id, label }: Field) => [id, `${label.en} (${id})`, `${label.ja} (${id})`];
const namesByLabel = ({ label }: Field) => [label.en, label.ja].filter((text) => text !== "");

type Names = ReadonlyMap<string, readonly string[]>;

/** The ways a column is recognised, the surest first. */
function waysToName(fields: readonly Field[]): [MatchedBy, Names][] {
  const named = (namesOf: (field: Field) => readonly string[]) => {
    const names = new Map<string, string[]>();
    for (const field of fields)
      for (const name of new Set(namesOf(field).map(foldedText)))
        names.set(name, [...(names.get(name) ?? []), field.id]);
    return names;
  };
  const labels = named(namesByLabel);
  const synonyms = named(({ synonyms = [] }) => synonyms);
  return [
    ["id-column", new Map([[foldedText(ID_HEAD), [ID_COLUMN]]])],
    ["id", named(namesById)],
    ["label", labels],
    ["synonym", synonyms],
    ["near", new Map([...synonyms, ...labels])],
  ];
}

/** The one field of that name. A name of several fields names none. A head with a remark in brackets, or of two rows, counts by its own words too. */
function fieldNamed({ head, parts }: Column, names: Names, by: MatchedBy): string | undefined {
  const said = [
    head,
    ...(parts.length > 1 ? [parts.at(-1)!] : []),
    head.replace(/\s*[（(［[][^()（）[\]［］]*[)）\]］]\s*$/, ""),
  ];
  for (const text of said.map(foldedText)) {
    const key = by === "near" ? suggest(text, names.keys()) : text;
    const found = key === undefined ? undefined : names.get(key);
    if (found?.length === 1) return found[0];
  }
  return undefined;
}

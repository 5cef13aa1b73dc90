// Records as a table that comes back unchanged: our id in a hidden first column, a column a field, heads in the reader's language.
import type { Language } from "@yawara/engine";
import type { Cell } from "../cell.ts";
import type { Field, Values } from "../field.ts";
import { ID_HEAD } from "../mapping/mapping.ts";
import { foldedText } from "../value/same-text.ts";
import { WORDS } from "../words/index.ts";
import { writtenChoice, writtenValue } from "./written-value.ts";

export interface WrittenColumn {
  head: string;
  /** In characters. */
  width: number;
  hidden?: boolean;
  /** What may be picked in this column, as it would be written. */
  picks?: readonly string[];
}

/** A sheet ready for a writer. */
export interface WrittenSheet {
  name: string;
  columns: WrittenColumn[];
  rows: Cell[][];
  /** How many columns stay in sight beside the head. */
  frozenColumns?: number;
}

/** The table of records by id. A head is the field's label, with its id beside it where another field has the same label. */
export function exportTable(
  name: string,
  records: ReadonlyMap<string, Values>,
  fields: readonly Field[],
  language: Language,
): WrittenSheet {
  const heads = headsOf(fields, language);
  return {
    name,
    columns: [
      { head: ID_HEAD, width: 12, hidden: true },
      ...fields.map((field, i) => {
        const picks = picksOf(field, language);
        return { head: heads[i]!, width: WIDTH[field.type], ...(picks !== undefined && { picks }) };
      }),
    ],
    rows: [...records].map(([id, values]) => [
      id,
      ...fields.map((field) => writtenValue(values[field.id], field, language)),
    ]),
  };
}

const WIDTH: Record<Field["type"], number> = {
  text: 32,
  integer: 12,
  number: 12,
  money: 16,
  day: 13,
  boolean: 9,
  choice: 32,
  choices: 40,
  email: 28,
  key: 16,
  reference: 28,
};

/** Labels, with the id where a label alone would not be recognised as this field's in either language. */
function headsOf(fields: readonly Field[], language: Language): string[] {
  const named = new Map<string, Set<string>>();
  for (const { id, label, synonyms = [] } of fields)
    for (const name of [id, label.en, label.ja, ...synonyms].map(foldedText))
      named.set(name, (named.get(name) ?? new Set()).add(id));
  return fields.map(({ id, label }) => {
    const head = label[language].replace(/\s+/g, " ").trim() || id;
    return named.get(foldedText(head))?.size === 1 ? head : `${head} (${id})`;
  });
}

function picksOf(field: Field, language: Language): string[] | undefined {
  if (field.type === "boolean") return [WORDS[language].yes, WORDS[language].no];
  if (field.type !== "choice") return undefined;
  return field.choices?.map(({ id }) => writtenChoice(id, field.choices, language));
}

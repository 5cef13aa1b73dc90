// Writes records as JSON: ids and values as they are kept, without labels.
import type { Field, Values } from "../field.ts";

/** The text of a JSON file: a list of records, each with its id and the fields asked for. */
export function writeJson(records: ReadonlyMap<string, Values>, fields: readonly Field[]): string {
  const ids = fields.map(({ id }) => id);
  const list = [...records].map(([id, values]) => ({
    id,
    values: Object.fromEntries(
      ids.filter((field) => values[field] !== undefined).map((field) => [field, values[field]]),
    ),
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}

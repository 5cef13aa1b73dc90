// What a column can be: a field with its labels, its type and its choices; facts of the law become fields too.
import type { Choice, Fact, FactType, Text } from "@yawara/engine";

/**
 * `number` may have a fraction and be below zero; `integer` and `money` (in yen) are whole and not below zero, as the law's facts
 * are. A `reference` names a person or a unit by its e-mail or code; a `key` is a code of the firm's own, kept as text.
 */
export const FIELD_TYPES = [
  "text",
  "integer",
  "number",
  "money",
  "day",
  "boolean",
  "choice",
  "choices",
  "email",
  "key",
  "reference",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A column a table may have. */
export interface Field {
  id: string;
  /** What heads the column, in both languages. */
  label: Text;
  /** Other names people give the column, in any language. */
  synonyms?: readonly string[];
  type: FieldType;
  /** Of a `choice` or `choices`. */
  choices?: readonly Choice[];
  /** What a number counts: the unit is read where it is the field's own. */
  unit?: Text;
  /** A new record needs it. */
  required?: boolean;
  /** Of a `reference`: what is named, by a word of the caller's own such as `person` or `unit`. */
  to?: string;
}

/**
 * A value of a field: text, a number (yen of money), a day as YYYY-MM-DD, yes or no, the id of a choice, ids of several, or which of
 * several are known to hold and which not.
 */
export type Value = string | number | boolean | readonly string[] | Readonly<Record<string, boolean>>;
export type Values = Readonly<Record<string, Value>>;

const TYPE_OF: Record<FactType, FieldType> = {
  boolean: "boolean",
  choice: "choice",
  choices: "choices",
  integer: "integer",
  money: "money",
  date: "day",
};

/** The facts of a vocabulary as fields of the same id: what one asks of a system in an interview, one can have in a column. */
export function fieldsOfFacts(facts: Iterable<Pick<Fact, "id" | "name" | "type" | "choices" | "unit">>): Field[] {
  return [...facts].map(({ id, name, type, choices, unit }) => ({
    id,
    label: name,
    type: TYPE_OF[type],
    ...(choices.length > 0 && { choices }),
    ...(unit !== undefined && { unit }),
  }));
}

// A value of a field in words, in full: two values that differ read differently.
import { type Language, WORDS } from "@yawara/engine";
import type { Field, Value } from "@yawara/tables";

/** Yes or no, names of choices, a whole sum of yen, a number with its unit, a day; anything else as it is. */
export function valueText(field: Field | undefined, value: Value, language: Language): string {
  const words = WORDS[language];
  const named = (id: string) => field?.choices?.find((choice) => choice.id === id)?.name[language] ?? id;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number")
    return words.number(value, field?.unit?.[language] ?? (field?.type === "money" ? words.yenUnit : undefined));
  if (typeof value === "string") return field?.type === "day" ? words.day(value) : named(value);
  if (isList(value)) return value.length === 0 ? words.none : words.list(value.map(named));
  return words.list(Object.entries(value).map(([id, holds]) => (holds ? named(id) : words.not(named(id)))));
}

const isList = (value: object): value is readonly string[] => Array.isArray(value);

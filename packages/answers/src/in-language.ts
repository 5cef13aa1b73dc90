// From texts in both languages to those of one, for whoever reads an answer in one.
import type { Language, Text } from "@yawara/engine";

/** A value with every text in both languages replaced by that of one. */
export type InLanguage<Value> = Value extends Text
  ? string
  : Value extends (infer Member)[]
    ? InLanguage<Member>[]
    : Value extends object
      ? { [Key in keyof Value]: InLanguage<Value[Key]> }
      : Value;

/** Replaces every `{ en, ja }` in plain data by the text of a language. */
export function inLanguage<Value>(value: Value, language: Language): InLanguage<Value> {
  return said(value, language) as InLanguage<Value>;
}

function said(value: unknown, language: Language): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((member) => said(member, language));
  if (isText(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, said(part, language)]));
}

function isText(value: object): value is Text {
  const { en, ja } = value as Partial<Text>;
  return typeof en === "string" && typeof ja === "string" && Object.keys(value).length === 2;
}

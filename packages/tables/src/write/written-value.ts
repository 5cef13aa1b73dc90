// A value as it stands in a table: codes beside labels, so that the language of a file changes no fact.
import type { Choice, Language } from "@yawara/engine";
import { WORDS as ENGINE } from "@yawara/engine";
import type { Cell } from "../cell.ts";
import type { Field, Value } from "../field.ts";
import { NONE, NOT, OPEN } from "../value/read-choices.ts";
import { keptText } from "../value/same-text.ts";
import { WORDS } from "../words/index.ts";

/** The cell of a value: figures as figures, days as days, choices as `code: label`, one a line where there are several. */
export function writtenValue(value: Value | undefined, field: Field, language: Language): Cell {
  if (value === undefined) return undefined;
  if (typeof value === "boolean") return value ? WORDS[language].yes : WORDS[language].no;
  if (typeof value === "number") return value;
  if (typeof value === "object") return writtenChoices(value, field, language);
  if (field.type === "day") return { day: value };
  return field.type === "choice" ? writtenChoice(value, field.choices, language) : keptText(value) || undefined;
}

/** `code: label`; the code alone where there is no label in the language. */
export function writtenChoice(id: string, choices: readonly Choice[] = [], language: Language): string {
  const label = choices.find((choice) => choice.id === id)?.name[language];
  return label === undefined || label === "" ? id : `${id}: ${label.replace(/\s+/g, " ")}`;
}

function writtenChoices(
  value: readonly string[] | Readonly<Record<string, boolean>>,
  { choices = [] }: Field,
  language: Language,
): string {
  const isWhole = Array.isArray(value);
  const members = isWhole ? (value as readonly string[]) : Object.keys(value);
  const lines = members.map((id) => {
    const holds = isWhole || (value as Readonly<Record<string, boolean>>)[id];
    return `${holds ? "" : NOT}${writtenChoice(id, choices, language)}`;
  });
  if (!isWhole) return [...lines, OPEN].join("\n");
  return lines.length === 0 ? `${NONE}: ${ENGINE[language].none}` : lines.join("\n");
}

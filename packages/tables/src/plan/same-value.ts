// When two values of a field say the same: lists in any order, texts apart from line ends and blanks around them.
import type { Field, Value } from "../field.ts";
import { referenceKey } from "../value/read-value.ts";
import { keptText } from "../value/same-text.ts";

export function sameValue({ type }: Pick<Field, "type">, one: Value | undefined, other: Value | undefined): boolean {
  const [a, b] = [one, other].map((value) => comparable(type, value));
  return a === b;
}

/** A value as what reading it back from a table would give, in one text. */
function comparable(type: Field["type"], value: Value | undefined): string | undefined {
  if (typeof value === "string") {
    const text = type === "email" || type === "reference" ? referenceKey(value) : keptText(value);
    return text === "" ? undefined : `"${text}"`;
  }
  if (typeof value !== "object") return value === undefined ? undefined : String(value);
  if (isList(value)) return JSON.stringify(value.toSorted());
  return JSON.stringify(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)));
}

function isList(value: readonly string[] | Readonly<Record<string, boolean>>): value is readonly string[] {
  return Array.isArray(value);
}

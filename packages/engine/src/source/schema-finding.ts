// What a schema found, as data of our own: a finding, and what the words for it need.
import type { z } from "zod";
import { shownValue } from "../law/shown-value.ts";
import { isForm, type SchemaFinding, type ValueKind } from "../words/schema-words.ts";

type Finding = { finding: SchemaFinding } & Record<string, string>;

/** The finding of an issue of a schema about a value of the file. */
export function schemaFinding(issue: z.core.$ZodIssue, value: unknown): Finding {
  if (value === undefined) return { finding: "missing" };
  if (issue.code === "invalid_key") return { finding: "key" };
  const found = { value: shown(value) };
  if (isForm(issue.message)) return { finding: "form", form: issue.message, ...found };
  if (issue.code === "invalid_value")
    return { finding: "not-listed", list: issue.values.map(shown).join(", "), ...found };
  if (issue.code === "too_small")
    return { finding: SMALL[issue.origin] ?? "low", least: String(issue.minimum), ...found };
  if (issue.code === "too_big")
    return { finding: LARGE[issue.origin] ?? "high", most: String(issue.maximum), ...found };
  return { finding: "kind", kind: (issue.code === "invalid_type" && KINDS[issue.expected]) || "other", ...found };
}

const SMALL: Record<string, SchemaFinding> = { string: "short", array: "few" };
const LARGE: Record<string, SchemaFinding> = { array: "many" };
const KINDS: Record<string, ValueKind> = {
  string: "text",
  number: "number",
  boolean: "true-false",
  array: "list",
  object: "map",
  record: "map",
};

const LONGEST = 60;

/** What stands there. */
function shown(value: unknown): string {
  return shownValue(value, LONGEST);
}

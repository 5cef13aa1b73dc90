// A JSON text, or a value of any kind, held to a schema: what it has wrong becomes problems at their places.
import { shownValue } from "@yawara/engine";
import type { z } from "zod";
import { FORMS, type Form } from "../request/request.ts";
import { type DocumentPath, type DocumentProblem, problemAt } from "./problem.ts";
import type { ValueKind } from "./words.ts";

/** Most characters of a text that is read: sixty questions in both languages at their longest stay below it. */
const LARGEST_TEXT = 1_000_000;

/** Most problems told at once of a document's shape. */
const MOST_PROBLEMS = 50;

const LONGEST_VALUE = 60;

/** The value a JSON text stands for. Nothing is thrown. */
export function parsedJson(text: string): { value: unknown } | { problems: DocumentProblem[] } {
  if (text.length > LARGEST_TEXT)
    return { problems: [problemAt([], "text-too-large", { most: String(LARGEST_TEXT) })] };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problems: [problemAt([], "json-broken")] };
  }
}

/** What a schema makes of a value. */
export function heldTo<S extends z.ZodType>(
  schema: S,
  value: unknown,
): { value: z.infer<S> } | { problems: DocumentProblem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.slice(0, MOST_PROBLEMS).flatMap((issue) => problemsOf(issue, value)) };
}

const KINDS: Record<string, ValueKind> = {
  string: "text",
  number: "number",
  int: "number",
  boolean: "true-false",
  array: "list",
  object: "map",
  record: "map",
};

function problemsOf(issue: z.core.$ZodIssue, whole: unknown): DocumentProblem[] {
  const path = issue.path as DocumentPath;
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => problemAt([...path, key], "unknown-key"));
  const value = valueAt(whole, path);
  if (value === undefined) return [problemAt(path, "missing")];
  if (issue.code === "invalid_key") return [problemAt(path, "form", { form: "id", found: shown(path.at(-1)) })];
  const found = shown(value);
  if (isForm(issue.message)) return [problemAt(path, "form", { form: issue.message, found })];
  if (issue.code === "invalid_value")
    return [problemAt(path, "not-listed", { found, list: issue.values.map(shown).join(", ") })];
  if (issue.code === "too_small") return [tooSmall(issue, path, found)];
  if (issue.code === "too_big") return [tooBig(issue, path, found)];
  const expected = (issue.code === "invalid_type" && KINDS[issue.expected]) || "other";
  return [problemAt(path, "kind", { expected, found })];
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, path: DocumentPath, found: string): DocumentProblem {
  if (issue.origin === "string") return problemAt(path, "too-short");
  if (issue.origin === "array") return problemAt(path, "few", { least: String(issue.minimum) });
  return problemAt(path, "range", { found });
}

function tooBig(issue: z.core.$ZodIssueTooBig, path: DocumentPath, found: string): DocumentProblem {
  const most = String(issue.maximum);
  if (issue.origin === "string") return problemAt(path, "too-long", { most });
  return issue.origin === "array" ? problemAt(path, "many", { most }) : problemAt(path, "range", { found });
}

function isForm(message: string): message is Form {
  return (FORMS as readonly string[]).includes(message);
}

function valueAt(value: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((within, step) => {
    const inside = typeof within === "object" && within !== null && Object.hasOwn(within, step);
    return inside ? (within as Record<string | number, unknown>)[step] : undefined;
  }, value);
}

/** What stands there, in short; of what is nested too deep to be written, nothing but that there is more. */
export function shown(value: unknown): string {
  try {
    return shownValue(value, LONGEST_VALUE);
  } catch (error) {
    if (error instanceof RangeError) return "[…]";
    throw error;
  }
}

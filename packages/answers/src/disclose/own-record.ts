// Reads the organisation's own record: its name, whom to ask, the product, its version, the day of the document.
import { OWN_ENTRIES, type OwnEntry, type Problem, readDay, suggest } from "@yawara/engine";
import { readDocument } from "@yawara/engine/document";
import { isProblems, type Problems, problem } from "../problem.ts";
import { visible } from "../visible.ts";
import type { OwnRecord } from "./draft-model.ts";

/** Characters an entry may have: a line. */
export const LONGEST_ENTRY = 500;

/** Reads a record that was given as data. What is no entry, no line or no day is refused; an empty entry counts as left out. */
export function readOwnRecord(given: Readonly<Record<string, unknown>>): OwnRecord | Problems {
  const own: OwnRecord = {};
  for (const [key, value] of Object.entries(given)) {
    const entry = OWN_ENTRIES.find((one) => one === key);
    if (entry === undefined) return unknownEntry(key);
    if (value === null || value === undefined) continue;
    const read = readEntry(entry, value);
    if (typeof read !== "string") return read;
    if (read !== "") own[entry] = read;
  }
  return own;
}

function unknownEntry(key: string): Problems {
  const suggestion = suggest(key, OWN_ENTRIES);
  const args = { entry: key, list: OWN_ENTRIES.join(", "), ...(suggestion !== undefined && { suggestion }) };
  return problem("unknown-entry", ["organisation", key], args);
}

function readEntry(entry: OwnEntry, value: unknown): string | Problems {
  if (typeof value !== "string" && typeof value !== "number")
    return problem("entry-no-line", ["organisation", entry], { entry, most: String(LONGEST_ENTRY) });
  const text = String(value).trim();
  if (entry === "day" && text !== "") {
    const read = readDay(text);
    return "day" in read ? read.day : problem(read.problem.code, ["organisation", entry], read.problem.args);
  }
  return text.length > LONGEST_ENTRY || /[\r\n]/.test(text) || visible(text) !== text
    ? problem("entry-no-line", ["organisation", entry], { entry, most: String(LONGEST_ENTRY) })
    : text;
}

/** Reads a record's file (YAML or JSON). What is wrong comes back with file, line and column. */
export function readOwnFile(file: string, text: string): { own: OwnRecord } | { problems: Problem[] } {
  const document = readDocument(file, text);
  if (document.problems.length > 0) return { problems: document.problems };
  const { value } = document;
  const start = { file, line: 1, column: 1 };
  if (value === null || value === undefined) return { problems: [{ code: "file-empty", args: {}, ...start }] };
  if (typeof value !== "object" || Array.isArray(value))
    return { problems: [{ code: "record-not-a-map", args: {}, ...start }] };
  const own = readOwnRecord(value as Record<string, unknown>);
  if (!isProblems(own)) return { own };
  return {
    problems: own.problems.map(({ code, args, path }) => ({
      code: code as Problem["code"],
      args,
      ...document.placeOfKey(path.slice(1)),
    })),
  };
}

// Reads choices by id, by their label in either language, or as `id: label`; several of them with the separators people use.
import { type Choice, suggest } from "@yawara/engine";
import type { Field } from "../field.ts";
import { problem, type TableProblem } from "../problem.ts";
import { foldedText } from "./same-text.ts";
import type { ValueRead } from "./value-read.ts";

/** None of the choices; the rest is not known; the next one does not hold. */
export const NONE = "[]";
export const OPEN = "?";
export const NOT = "!";

/** What choices are called. */
interface Names {
  ids: ReadonlySet<string>;
  /** Folded ids, labels and `id: label`, each with the ids it may mean. */
  folded: ReadonlyMap<string, readonly string[]>;
  /** Of how many parts, told apart by separators, the longest name consists. */
  parts: number;
}

type Match = { id: string } | { several: readonly string[] };

const SEPARATOR = /([\n;；、,，/／・])/;

const KNOWN = new WeakMap<readonly Choice[], Names>();

function namesOf(choices: readonly Choice[]): Names {
  const known = KNOWN.get(choices);
  if (known !== undefined) return known;
  const folded = new Map<string, string[]>();
  let parts = 1;
  for (const { id, name } of choices) {
    const labels = [name.en, name.ja].filter((label) => label !== "");
    for (const text of new Set([id, ...labels, ...labels.map((label) => `${id}: ${label}`)])) {
      const key = foldedText(text);
      folded.set(key, [...new Set([...(folded.get(key) ?? []), id])]);
      parts = Math.max(parts, text.split(SEPARATOR).length);
    }
  }
  const names = { ids: new Set(choices.map(({ id }) => id)), folded, parts };
  KNOWN.set(choices, names);
  return names;
}

/** What a text is the name of: an id in its own letters before anything folded. */
function nameMatch(text: string, { ids, folded }: Names): Match | undefined {
  if (ids.has(text)) return { id: text };
  const found = folded.get(foldedText(text));
  if (found === undefined) return undefined;
  return found.length === 1 ? { id: found[0]! } : { several: found };
}

/** A code with words behind it that are no label of its choice, as after a label was worded anew: the code counts. */
function codeMatch(text: string, { ids }: Names): Match | undefined {
  const code = /^([^:：]+?)\s*[:：]/.exec(text)?.[1];
  return code !== undefined && ids.has(code) ? { id: code } : undefined;
}

/** The id of the one choice a cell names. */
export function readChoice(text: string, { choices = [] }: Field): ValueRead {
  const names = namesOf(choices);
  const match = nameMatch(text.trim(), names) ?? codeMatch(text.trim(), names);
  return match !== undefined && "id" in match
    ? { value: match.id }
    : { problem: unmatched(text.trim(), match, choices) };
}

/**
 * The ids of the choices a cell names, in the choices' order. `[]` is none of them. Where `?` says that the rest is not known, or
 * `!` stands before one that does not hold, what is known of each comes back instead of a list.
 */
export function readChoices(text: string, { choices = [] }: Field): ValueRead {
  const names = namesOf(choices);
  if (/^\[\]\s*(?:[:：]|$)/.test(text.trim())) return { value: [] };
  const held = new Map<string, boolean>();
  let isPartly = false;
  const tokens = text.split(SEPARATOR);
  for (let at = 0; at < tokens.length; at += 2) {
    const token = tokens[at]!.trim();
    isPartly ||= token === OPEN || token.startsWith(NOT);
    if (token === "" || token === OPEN) continue;
    const found = longestAt(tokens, at, names);
    if (found === undefined || "several" in found.match)
      return { problem: unmatched(withoutNot(token), found?.match, choices) };
    const { id } = found.match;
    const holds = !token.startsWith(NOT);
    if (held.get(id) === !holds) return { problem: problem("choice-both-ways", { choice: id }) };
    held.set(id, holds);
    at = found.end - 1;
  }
  const inOrder = choices.filter(({ id }) => held.has(id)).map(({ id }) => id);
  return { value: isPartly ? Object.fromEntries(inOrder.map((id) => [id, held.get(id)!])) : inOrder };
}

function withoutNot(text: string): string {
  const trimmed = text.trim();
  return trimmed.startsWith(NOT) ? trimmed.slice(NOT.length).trim() : trimmed;
}

/** Labels have separators in them too (農林漁業・鉱業): of the runs of parts that begin here, the longest that is a name counts. */
function longestAt(tokens: readonly string[], at: number, names: Names): { match: Match; end: number } | undefined {
  for (let end = Math.min(tokens.length, at + names.parts); end > at; end--) {
    const run = tokens.slice(at, end).join("");
    const match = (end - at) % 2 === 1 && !run.trim().includes("\n") ? nameMatch(withoutNot(run), names) : undefined;
    if (match !== undefined) return { match, end };
  }
  const match = codeMatch(withoutNot(tokens[at]!), names);
  return match === undefined ? undefined : { match, end: at + 1 };
}

const MOST_LISTED = 12;

function unmatched(text: string, match: Match | undefined, choices: readonly Choice[]): TableProblem {
  if (match !== undefined && "several" in match)
    return problem("choice-of-several", { choice: text, choices: match.several.join(", ") });
  const known = choices.flatMap(({ id, name }) => [id, name.en, name.ja]).filter((name) => name !== "");
  const suggestion = suggest(text, known);
  const listed = (language: "en" | "ja") => {
    const names = choices.slice(0, MOST_LISTED).map(({ id, name }) => name[language] || id);
    return names.join(" / ") + (choices.length > MOST_LISTED ? " …" : "");
  };
  return problem("choice-unknown", {
    choice: text,
    "choices.en": listed("en"),
    "choices.ja": listed("ja"),
    ...(suggestion !== undefined && { suggestion }),
  });
}

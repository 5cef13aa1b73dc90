// Reads the text of a subject file: what somebody says of an organisation and an AI system, with the place of everything said.
import {
  type Engine,
  type Facts,
  type Language,
  type Problem,
  readDay,
  readSubject,
  type Subject,
  shownValue,
  type Text,
} from "@yawara/engine";
import { type Document, readDocument } from "@yawara/engine/document";
import { stringify } from "yaml";
import { axiomWhy } from "../explain/axiom-why.ts";

export { type Decoded, decodeText } from "./decode-text.ts";

/** What a subject file says, read by the law. */
export interface SubjectFile {
  /** Title in either language, where the file gives one. */
  name?: Text;
  sources: string[];
  at?: string;
  subject: Subject;
}

/** Keys a subject file may have beside `facts`, or beside the facts where there is no key `facts`. */
const HEAD = ["name", "about", "sources", "at"];

/** A subject file that is a map of facts; what the facts say is not looked at yet. */
export interface OpenedFile {
  document: Document;
  head: Record<string, unknown>;
  facts: Record<string, unknown>;
  /** Whether the facts stand under `facts`. */
  headed: boolean;
}

/** Opens the text of a subject file (YAML or JSON). What is wrong with its form comes back with file, line and column. */
export function openSubject(file: string, text: string): { opened: OpenedFile } | { problems: Problem[] } {
  const document = readDocument(file, text);
  if (document.problems.length > 0) return { problems: document.problems };
  const value = document.value;
  if (value === null || value === undefined)
    return { problems: [{ code: "file-empty", args: {}, file, line: 1, column: 1 }] };
  if (!isRecord(value)) return { problems: [{ code: "subject-not-a-map", args: {}, file, line: 1, column: 1 }] };
  const headed = "facts" in value;
  const isHead = ([key]: [string, unknown]) => HEAD.includes(key);
  const entries = Object.entries(value);
  const facts = headed ? value.facts : Object.fromEntries(entries.filter((entry) => !isHead(entry)));
  if (!isRecord(facts)) return { problems: [{ code: "subject-not-a-map", args: {}, ...document.place(["facts"]) }] };
  const { facts: _, ...rest } = value;
  const head = headed ? rest : Object.fromEntries(entries.filter(isHead));
  return { opened: { document, head, facts, headed } };
}

/** What an opened file says of a fact, written in one key or nested; not checked. */
export function saidOf({ facts }: OpenedFile, id: string): unknown {
  const [group, name] = id.split(".") as [string, string];
  const nested = facts[group];
  return facts[id] ?? (isRecord(nested) ? nested[name] : undefined);
}

/** Line and column of the key of a fact, both one-based; of the facts as a whole where the file does not say it. */
export function placeOfFact({ document, facts, headed }: OpenedFile, id?: string): { line: number; column: number } {
  const above = headed ? ["facts"] : [];
  const [group, name] = (id ?? "").split(".") as [string, string?];
  const nested = facts[group];
  const within = id === undefined ? [] : id in facts ? [id] : isRecord(nested) && name! in nested ? [group, name!] : [];
  const { line, column } = document.placeOfKey([...above, ...within]);
  return { line, column };
}

/** Reads what an opened file says. Everything wrong with it comes back as problems with file, line and column. */
export function readOpened(
  engine: Engine,
  { document, head, facts, headed }: OpenedFile,
  language: Language,
): { read: SubjectFile } | { problems: Problem[] } {
  const problems: Problem[] = [];
  for (const key of Object.keys(head))
    if (!HEAD.includes(key)) problems.push({ code: "unknown-key", args: { key }, ...document.placeOfKey([key]) });
  const at = readAt(head);
  if (at !== undefined && "problem" in at) problems.push({ ...at.problem, ...document.place(["at"]) });
  const name = readName(head.name);
  if (name === "wrong") problems.push(wrongHead("name", head.name, document));
  const sources = readSources(head.sources);
  if (sources === "wrong") problems.push(wrongHead("sources", head.sources, document));
  const read = readSubject(engine, facts);
  for (const problem of read.problems) {
    const path = [...(headed ? ["facts"] : []), ...problem.path];
    const place = problem.about === "key" ? document.placeOfKey(path) : document.place(path);
    const why = axiomWhy(engine, problem.args.constraint ?? "");
    problems.push({
      code: problem.code,
      args: { ...problem.args, ...(why && { why: why[language] }) },
      ...place,
    });
  }
  if (problems.length > 0 || name === "wrong" || sources === "wrong") return { problems };
  return {
    read: {
      subject: read.subject,
      sources,
      ...(name !== undefined && { name }),
      ...(at !== undefined && "day" in at && { at: at.day }),
    },
  };
}

/** The day an opened file says the law is asked for, where it says one that can be read. */
export function dayOf({ head }: OpenedFile): string | undefined {
  const at = readAt(head);
  return at !== undefined && "day" in at ? at.day : undefined;
}

function readAt({ at }: Record<string, unknown>) {
  if (at === undefined || at === null) return undefined;
  return readDay(typeof at === "string" || typeof at === "number" ? String(at) : shownValue(at));
}

/** A title in one language or without one stands for both. */
function readName(name: unknown): Text | undefined | "wrong" {
  if (name === undefined || name === null) return undefined;
  if (typeof name === "string" || typeof name === "number") return { en: String(name), ja: String(name) };
  if (!isRecord(name)) return "wrong";
  const { en = name.ja, ja = name.en, ...others } = name;
  return typeof en === "string" && typeof ja === "string" && Object.keys(others).length === 0 ? { en, ja } : "wrong";
}

function readSources(sources: unknown): string[] | "wrong" {
  if (sources === undefined || sources === null) return [];
  const list = Array.isArray(sources) ? sources : [sources];
  return list.every((one) => typeof one === "string") ? list : "wrong";
}

function wrongHead(key: "name" | "sources", value: unknown, document: Document): Problem {
  const args = { fact: key, expected: key === "name" ? "title" : "list-of-texts", found: shownValue(value) };
  return { code: "wrong-type", args, ...document.place([key]) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The text of a subject file that `openSubject` reads back to the same facts. */
export function subjectText(subject: { name?: Text; at?: string; facts: Facts }): string {
  return stringify(subject);
}

// Reads the text of a subject file: what somebody says of an organisation and an AI system, with the place of everything said.
import { type Engine, type Facts, isDay, type Language, type Problem, readSubject, type Subject } from "@yawara/engine";
import { type Document, readDocument } from "@yawara/engine/document";
import { stringify } from "yaml";
import { axiomWhy } from "../explain/axiom-why.ts";

/** What a subject file says, read by the law. */
export interface SubjectFile {
  /** Title in either language, where the file gives one. */
  name?: { en: string; ja: string };
  sources: string[];
  at?: string;
  subject: Subject;
}

/** Keys a subject file may have beside `facts`. A file without `facts` is all facts. */
const HEAD = ["name", "about", "sources", "at", "facts"];

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
  const facts = headed ? value.facts : value;
  if (!isRecord(facts)) return { problems: [{ code: "subject-not-a-map", args: {}, ...document.place(["facts"]) }] };
  return { opened: { document, head: headed ? value : {}, facts, headed } };
}

/** What an opened file says of a fact, written in one key or nested; not checked. */
export function saidOf({ facts }: OpenedFile, id: string): unknown {
  const [group, name] = id.split(".") as [string, string];
  const nested = facts[group];
  return facts[id] ?? (isRecord(nested) ? nested[name] : undefined);
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
  const { at } = head;
  if (at !== undefined && !(typeof at === "string" && isDay(at)))
    problems.push({ code: "not-a-day", args: { value: String(at) }, ...document.place(["at"]) });
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
  if (problems.length > 0) return { problems };
  const name = isText(head.name) ? head.name : undefined;
  const sources = Array.isArray(head.sources) ? head.sources.map(String) : [];
  return {
    read: {
      subject: read.subject,
      sources,
      ...(name === undefined ? {} : { name }),
      ...(typeof at === "string" ? { at } : {}),
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is { en: string; ja: string } {
  return isRecord(value) && typeof value.en === "string" && typeof value.ja === "string";
}

/** The text of a subject file that `openSubject` reads back to the same facts. */
export function subjectText(subject: { name?: { en: string; ja: string }; at?: string; facts: Facts }): string {
  return stringify(subject);
}

// What is known of the vocabulary while the law is read against it, and how conditions and names are held to it.
import { readCondition } from "../condition/from-cel.ts";
import type {
  Condition,
  Constraint,
  Definition,
  EventType,
  Fact,
  Glossary,
  Jurisdiction,
  Parameter,
  Problem,
  Text,
} from "../law/model.ts";
import type { ProblemCode } from "../law/problems.ts";
import { suggest } from "../law/suggest.ts";
import type { Document, Path } from "./document.ts";

/** Work that many provisions ask for, with its hours. */
export interface StandardTask {
  id: string;
  name: Text;
  onceHours: number;
  yearlyHours: number;
}

/** What has been read of the vocabulary so far; CEL is read against `names`. */
export interface Reading {
  facts: Fact[];
  definitions: Definition[];
  constraints: Constraint[];
  parameters: Parameter[];
  glossary: Glossary;
  eventTypes: EventType[];
  knownJurisdictions: Jurisdiction[];
  /** Standard tasks of work, and the sentence that says an effort is the sum of some. */
  tasks: StandardTask[];
  tasksBasis: Text;
  names: { facts: Map<string, Fact>; definitions: Set<string>; parameters: Parameter[] };
}

export type Places = Map<string, { file: string; line: number; column: number }>;

/** Reads a condition at a path of a document; on error adds the problems, placed, and answers `false`. */
export function readCel(document: Document, path: Path, cel: string, reading: Reading, problems: Problem[]): Condition {
  const read = readCondition(cel, reading.names);
  if ("condition" in read) return read.condition;
  for (const { code, args, offset } of read.problems) problems.push({ code, args, ...document.place(path, offset) });
  return { kind: "const", value: false };
}

/** A condition as a corpus keeps it: in one line, however a file breaks it. */
export function inOneLine(cel: string): string {
  return cel.trim().replaceAll(/\s*\n\s*/g, " ");
}

/** `file:line` of something read. */
export function placeText(places: Places, id: string): string {
  const place = places.get(id);
  return place === undefined ? "" : `${place.file}:${place.line}`;
}

type UnlistedCode = Extract<
  ProblemCode,
  | "unknown-jurisdiction"
  | "unknown-event-type"
  | "unknown-task"
  | "unknown-sanction"
  | "unknown-risk"
  | "unknown-stage"
  | "unknown-role"
  | "unknown-measure"
  | "unknown-item"
  | "unknown-scheme"
>;

/** What is wrong with an id that is not of a list, with the nearest that is. */
export function unlisted(id: string, list: readonly { id: string }[], code: UnlistedCode): Problem | undefined {
  const ids = list.map((member) => member.id);
  if (ids.includes(id)) return undefined;
  const suggestion = suggest(id, ids);
  return { code, args: { id, ...(suggestion !== undefined && { suggestion }) } };
}

/** Ids of one list that were given before. `placeOf` is where the one of an index stands. */
export function twice(
  list: readonly { id: string }[],
  placeOf: (index: number) => Partial<Problem>,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  for (const [i, { id }] of list.entries()) {
    if (seen.has(id)) problems.push({ code: "duplicate-id", args: { id }, ...placeOf(i) });
    seen.add(id);
  }
}

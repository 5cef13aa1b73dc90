// Verifies an exported log of changes: that no entry was changed, added, taken out or moved. Needs no database.
import { hash } from "node:crypto";
import type { VerifierKey } from "./signed-note.ts";
import { besideLog, type KeptCheckpoint, type VerifiedCheckpoints } from "./verify-checkpoints.ts";

/** The first line of an exported log. */
export interface LogHead {
  format: "yawara-chain";
  version: 1;
  organisation: string;
  /** How many entries the chain had, and the hash of the last. */
  entries: number;
  head: string;
}

/** A line of an exported log. `at` is to the microsecond, in UTC. */
export interface LogEntry {
  sequence: number;
  at: string;
  actor: string;
  via: string;
  kind: string;
  object: string;
  action: string;
  batch: string;
  commitment: string;
  prev: string;
  hash: string;
  /** What the commitment is to; both are absent where the value was erased. */
  salt?: string;
  value?: string;
}

export type LogFault =
  | "not-a-log"
  | "not-json"
  | "sequence"
  | "prev"
  | "hash"
  | "value"
  | "value-missing"
  | "cut-short"
  | "head";

export interface Verified {
  organisation: string;
  entries: number;
  /** Entries whose value was erased, which an entry of its own says: their place in the chain is proved, what they said is not kept. */
  erased: number;
  head: string;
  /** What is wrong, by the line of the file it was found at, from 1. Empty: the log is whole. */
  faults: { line: number; fault: LogFault }[];
}

const MOST_FAULTS = 20;

/** What is told of an entry that was looked at; `value` where it is not erased. */
export type EntrySeen = Pick<LogEntry, "sequence" | "kind" | "object" | "action" | "commitment" | "value" | "hash">;

/** A log that is read line by line. */
export interface LogReading {
  /** Takes the next line; false where more would tell nothing new. */
  take(line: string): boolean;
  /** What came of it. */
  done(): Verified;
}

/** Begins to read a log whose lines come one by one; `told` hears of each entry. */
export function readLog(told: (entry: EntrySeen) => void = () => {}): LogReading {
  const seen: Seen = { entries: 0, head: "", missing: [], erased: new Map(), faults: [], told };
  let head: LogHead | undefined;
  let line = 0;
  return {
    take(text) {
      line += 1;
      if (text.trim() === "") return true;
      if (head !== undefined) look(seen, head.organisation, text, line);
      head ??= headOf(text);
      return head !== undefined && seen.faults.length < MOST_FAULTS;
    },
    done: () => verified(seen, head, line),
  };
}

/**
 * Verifies a log: its lines, as `GET /api/v1/changes/log` gives them.
 * The hash of an entry is SHA-256 over its fields, a line each (migrations/0004-chain.sql, `chain_bytes`);
 * a commitment is SHA-256 over the salt and the value.
 *
 * @example
 * verifyLog(text.split("\n")).faults; // [] where nothing was changed
 */
export function verifyLog(lines: Iterable<string>): Verified {
  return read(readLog(), lines);
}

/**
 * Verifies a log, and that it is still the one for which checkpoints were signed that somebody kept. What is wrong with the log itself
 * is told first: of one that is not whole no checkpoint tells more.
 *
 * @example
 * verifyLogWith(text.split("\n"), [{ file: "march.checkpoint", text: note }], []).checkpoints.faults; // [{ fault: "rewritten", … }]
 */
export function verifyLogWith(
  lines: Iterable<string>,
  kept: readonly KeptCheckpoint[],
  keys: readonly VerifierKey[],
): Verified & { checkpoints: VerifiedCheckpoints } {
  const beside = besideLog(kept, keys);
  const log = read(
    readLog(({ hash }) => {
      if (HASH.test(hash)) beside.take(hash);
    }),
    lines,
  );
  return { ...log, checkpoints: beside.done(log.faults.length === 0 ? log.organisation : undefined) };
}

const HASH = /^[0-9a-f]{64}$/;

function read(reading: LogReading, lines: Iterable<string>): Verified {
  for (const line of lines) if (!reading.take(line)) break;
  return reading.done();
}

function verified(seen: Seen, head: LogHead | undefined, line: number): Verified {
  if (head === undefined)
    return {
      organisation: "",
      entries: 0,
      erased: 0,
      head: "",
      faults: [{ line: Math.max(line, 1), fault: "not-a-log" }],
    };
  if (seen.entries < head.entries) seen.faults.push({ line, fault: "cut-short" });
  else if (seen.entries > head.entries || seen.head !== head.head) seen.faults.push({ line, fault: "head" });
  for (const { line, object } of seen.missing)
    if (!(line < (seen.erased.get(object) ?? 0))) seen.faults.push({ line, fault: "value-missing" });
  const { entries, missing, faults } = seen;
  return { organisation: head.organisation, entries, erased: missing.length, head: seen.head, faults };
}

/** What has been seen of a log so far. */
interface Seen {
  entries: number;
  head: string;
  /** Entries without their value, by the object they are about. */
  missing: { line: number; object: string }[];
  /** Objects of which an entry says that they were erased, with the last line that says so: what came behind it was not. */
  erased: Map<string, number>;
  faults: Verified["faults"];
  told: (entry: EntrySeen) => void;
}

function headOf(text: string): LogHead | undefined {
  const head = parsed(text) as Partial<LogHead> | undefined;
  const isHead =
    head?.format === "yawara-chain" &&
    head.version === 1 &&
    typeof head.organisation === "string" &&
    typeof head.entries === "number" &&
    typeof head.head === "string";
  return isHead ? (head as LogHead) : undefined;
}

/** Looks at an entry, and counts it. */
function look(seen: Seen, organisation: string, text: string, line: number): void {
  const entry = entryOf(text);
  const add = (fault: LogFault) => seen.faults.push({ line, fault });
  if (entry === undefined) return void add("not-json");
  const object = `${entry.kind} ${entry.object}`;
  if (entry.sequence !== seen.entries + 1) add("sequence");
  if (entry.prev !== seen.head) add("prev");
  if (sha256(entryText(organisation, entry)) !== entry.hash) add("hash");
  if (entry.action === "erase") seen.erased.set(object, line);
  if (entry.salt === undefined && entry.value === undefined) seen.missing.push({ line, object });
  else if (sha256(`${entry.salt}${entry.value}`) !== entry.commitment) add("value");
  seen.entries += 1;
  seen.head = entry.hash;
  seen.told(entry);
}

const TEXTS = ["at", "actor", "via", "kind", "object", "action", "batch", "commitment", "prev", "hash"] as const;

/** An entry with every field it has to have: one left out would be hashed as if it were empty. */
function entryOf(text: string): LogEntry | undefined {
  const entry = parsed(text) as LogEntry | null | undefined;
  if (typeof entry !== "object" || entry === null) return undefined;
  return TEXTS.every((field) => typeof entry[field] === "string") ? entry : undefined;
}

function entryText(organisation: string, entry: LogEntry): string {
  const { sequence, at, actor, via, kind, object, action, batch, commitment, prev } = entry;
  return ["yawara chain 1", organisation, sequence, at, actor, via, kind, object, action, batch, commitment, prev].join(
    "\n",
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const sha256 = (text: string): string => hash("sha256", text);

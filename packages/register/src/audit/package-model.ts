// The shapes of an auditor's package: its manifest, the lines of its files, and what was left out of it.
export const PACKAGE_FORMAT = "yawara-audit-package";

/** Names of the files of a package besides `state/<kind>.ndjson`, `disclosures/<SHA-256>.json` and `evidence/<SHA-256>`. */
export const PACKAGE_FILES = {
  manifest: "manifest.json",
  log: "log.ndjson",
  leftOut: "evidence-left-out.ndjson",
  readme: "README.md",
} as const;

/** What builds a package: the law data and the version it bears, and whose midnight ends a day (an IANA name). */
export interface PackagedBy {
  corpus: string;
  version: string;
  zone: string;
}

export interface AuditPackage {
  /** Of the file. */
  name: string;
  /** A zip; it breaks off where the log changes under it, which only an erasing can do. */
  bytes: ReadableStream<Uint8Array>;
}

export interface PackagedFile {
  path: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

export interface PackageManifest {
  format: typeof PACKAGE_FORMAT;
  version: 1;
  organisation: string;
  /** The last day it tells of, and the moment that day ended, in UTC. */
  day: string;
  zone: string;
  until: string;
  /** Entries of the chain up to then, and the hash of the last. */
  entries: number;
  head: string;
  /** The law data and the version of Yawara it was built by. */
  corpus: string;
  yawara: string;
  /** Every file but this one, in the order of the package. */
  files: PackagedFile[];
}

/** A line of `state/<kind>.ndjson`: an object as its last change up to the day left it. */
export interface PackagedState {
  object: string;
  /** The entry of the chain that left it so, and that entry's commitment. */
  sequence: number;
  commitment: string;
  /** Absent where it was erased since. */
  state?: Record<string, unknown>;
  erased?: true;
}

/** Why a file's content is not in the package. */
export type LeftOutWhy = "not-scanned" | "infected" | "failed" | "not-there";

export interface LeftOut {
  sha256: string;
  size: number;
  why: LeftOutWhy;
}

/** Where the state of a kind of objects lies. */
export const stateFile = (kind: string): string => `state/${kind}.ndjson`;
/** Where the text that a version of a disclosure was drawn from lies: the hash is the one the version names. */
export const draftFile = (sha256: string): string => `disclosures/${sha256}.json`;
/** Where the content of a file of evidence lies. */
export const evidenceFile = (sha256: string): string => `evidence/${sha256}`;

// The shapes of a backup: its manifest, what it leaves out, and what an operator may ask of a database.
import type { Readable } from "node:stream";
import type { Verified } from "../audit/verify.ts";
import type { Problem } from "../problems.ts";

export const BACKUP_FORMAT = "yawara-backup";
/** Raised when an older program could no longer read what a newer one writes. */
export const BACKUP_VERSION = 1;

/** Names of the entries of a backup besides `tables/<table>.ndjson.gz` and `files/<organisation>/<SHA-256>`. */
export const BACKUP_FILES = {
  manifest: "manifest.json",
  chains: "chains.ndjson",
  files: "files.ndjson",
  secret: "secret",
  logKey: "log-key",
} as const;

export const tableFile = (name: string): string => `tables/${name}.ndjson.gz`;
export const contentFile = ({ organisation, sha256 }: FileLine): string => `files/${organisation}/${sha256}`;

/** An entry as it lies in the archive. `size` in bytes. */
export interface StoredEntry {
  size: number;
  sha256: string;
}

/** A table: each line of its entry is a JSON array of the columns' texts, as the type writes them, in this order. */
export interface BackedUpTable extends StoredEntry {
  name: string;
  columns: { name: string; type: string }[];
  rows: number;
  /** The sum over all rows of the first eight bytes of SHA-256 of the row's text: made by the database, whatever the order. */
  digest: string;
}

/** The end of an organisation's chain, a line of `chains.ndjson`. */
export interface ChainHead {
  organisation: string;
  entries: number;
  head: string;
}

/** A file of evidence the database tells of, a line of `files.ndjson`. */
export interface FileLine {
  organisation: string;
  sha256: string;
  size: number;
}

/** A file the database tells of that was gone, or no longer what it was, when the backup was made. */
export interface LackingFile extends FileLine {
  why: "missing" | "changed";
}

export interface Manifest {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** The moment of the database, in UTC. */
  at: string;
  /** The version of Yawara, and of the PostgreSQL it ran on. */
  yawara: string;
  postgres: string;
  migrations: { number: number; name: string; hash: string }[];
  tables: BackedUpTable[];
  sequences: { name: string; last: string | null }[];
  leftOut: string[];
  chains: StoredEntry & { organisations: number; entries: number };
  files: StoredEntry & { count: number; bytes: number };
  lacking: LackingFile[];
  /** Whether the secret that signs sessions is in it, and the key that signs checkpoints. */
  secret: boolean;
  logKey: boolean;
}

export interface BackupAsked {
  /** Whether the secret that signs sessions is put in too, and the key that signs checkpoints where it lies in the data folder. */
  withSecret?: boolean;
  /** Gives up, and leaves nothing behind. */
  signal?: AbortSignal;
}

/** A backup that is being made: its bytes break off where it cannot be finished. */
export interface MadeBackup {
  bytes: Readable;
  /** Bytes it will have, about. */
  about: number;
}

/** What whoever runs the installation may ask of its database. */
export interface Maintenance {
  backup(asked?: BackupAsked): Promise<MadeBackup | Problem>;
  /** Every organisation's chain, verified one after the other. */
  chains(): AsyncGenerator<Verified>;
  close(): Promise<void>;
}

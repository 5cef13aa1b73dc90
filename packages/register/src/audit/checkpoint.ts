// Checkpoints of a log as C2SP defines them (c2sp.org/tlog-checkpoint): whose log, how many entries, the root of their tree, signed.
import type { Hash } from "./merkle.ts";
import { type Note, readNote, type SignerKey, signedNote } from "./signed-note.ts";

export interface Checkpoint {
  /** Whose log it is: the name of the installation, a slash, the organisation's id. The name of the key too. */
  origin: string;
  /** How many entries. */
  size: number;
  /** The root of the tree over them. */
  root: Hash;
}

/** The name of an organisation's log in an installation. */
export const originOf = (installation: string, organisation: string): string => `${installation}/${organisation}`;

/** A checkpoint as a signed note. */
export function signedCheckpoint({ origin, size, root }: Checkpoint, signer: SignerKey): string {
  return signedNote(`${origin}\n${size}\n${Buffer.from(root, "hex").toString("base64")}\n`, signer);
}

/** Reads a checkpoint without believing it; nothing where the text is none. */
export function readCheckpoint(text: string): (Checkpoint & { note: Note }) | undefined {
  const note = readNote(text.replaceAll("\r\n", "\n"));
  const [origin = "", size = "", root = "", ...more] = note?.text.slice(0, -1).split("\n") ?? [];
  const bytes = Buffer.from(root, "base64");
  const isOne =
    note !== undefined &&
    origin !== "" &&
    /^(0|[1-9]\d{0,15})$/.test(size) &&
    Number.isSafeInteger(Number(size)) &&
    bytes.length === 32 &&
    bytes.toString("base64") === root &&
    !more.includes("");
  return isOne ? { origin, size: Number(size), root: bytes.toString("hex"), note } : undefined;
}

/** What shows that an entry stands in a log: for whoever keeps it, and verifies without the log. */
export interface LogReceipt {
  /** The signed note. */
  checkpoint: string;
  /** The entry's place, from 0: its sequence less one. */
  index: number;
  /** The hash of the entry, in hexadecimal, as the log has it: the leaf's data. */
  leaf: Hash;
  /** The hashes on the way up from the leaf's sibling, in base64. */
  proof: string[];
}

/** Hashes as they are handed out. */
export const inBase64 = (hashes: readonly Hash[]): string[] =>
  hashes.map((hash) => Buffer.from(hash, "hex").toString("base64"));

/** Hashes as they were handed out; nothing where one is none. */
export function fromBase64(proof: readonly string[]): Hash[] | undefined {
  const hashes = proof.map((text) => Buffer.from(text, "base64"));
  const areHashes = hashes.every((bytes, at) => bytes.length === 32 && bytes.toString("base64") === proof[at]);
  return areHashes ? hashes.map((bytes) => bytes.toString("hex")) : undefined;
}

// Verifies checkpoints that somebody kept against an exported log, or against each other: whether the log is still the one they were signed for.
import { fromBase64, type LogReceipt, readCheckpoint } from "./checkpoint.ts";
import { type GrowingTree, growTree, type Hash, isIncluded, leafHash } from "./merkle.ts";
import { isSigned, type VerifierKey } from "./signed-note.ts";

/** A checkpoint as somebody kept it, by the name of its file. */
export interface KeptCheckpoint {
  file: string;
  text: string;
}

/**
 * `not-a-checkpoint`: nothing that can be read as one; `signature`: none of the keys given signed it, or its text is another;
 * `other-log`: it is of another organisation; `cut`: it stands over more entries than the log has; `rewritten`: the log's entries up to
 * there are not those it was signed for; `two-views`: another checkpoint over as many entries has another root.
 */
export type CheckpointFault = "not-a-checkpoint" | "signature" | "other-log" | "cut" | "rewritten" | "two-views";

export interface VerifiedCheckpoints {
  /** Checkpoints that the log agrees with, and the most entries one of them stands over. */
  agreeing: number;
  upTo: number;
  /** Whether signatures were looked at: without a key they cannot be. */
  signed: boolean;
  /** `entries` is how many the checkpoint stands over; `other` the file it does not go with. */
  faults: { file: string; fault: CheckpointFault; entries?: number; other?: string }[];
}

/** Checkpoints beside a log that is read entry by entry. */
export interface CheckpointsBeside {
  /** Takes the hash of the next entry. */
  take(hash: Hash): void;
  /** What came of it, of the log of an organisation; nothing is said of a log that is not whole itself. */
  done(organisation: string | undefined): VerifiedCheckpoints;
}

/** Begins to hold a log against checkpoints; without keys their signatures are left unlooked at. */
export function besideLog(kept: readonly KeptCheckpoint[], keys: readonly VerifierKey[]): CheckpointsBeside {
  const { read, faults } = readKept(kept, keys);
  const sizes = new Set(read.map(({ size }) => size));
  const tree: GrowingTree = growTree();
  const roots = new Map<number, Hash>([[0, tree.root()]]);
  return {
    take(hash) {
      if (sizes.size === 0) return;
      tree.add(leafHash(hash));
      if (sizes.has(tree.size)) roots.set(tree.size, tree.root());
    },
    done(organisation) {
      const agreeing = read.filter(({ file, origin, size, root }) => {
        const add = (fault: CheckpointFault) => faults.push({ file, fault, entries: size });
        if (organisation === undefined) return false;
        if (!origin.endsWith(`/${organisation}`)) return void add("other-log");
        if (size > tree.size) return void add("cut");
        if (roots.get(size) !== root) return void add("rewritten");
        return true;
      });
      const upTo = Math.max(0, ...agreeing.map(({ size }) => size));
      return { agreeing: agreeing.length, upTo, signed: keys.length > 0, faults };
    },
  };
}

/** A receipt has its checkpoint within. */
function noteIn(text: string): string {
  return readReceipt(text)?.checkpoint ?? text;
}

interface Read {
  file: string;
  origin: string;
  size: number;
  root: Hash;
}

/** Those that can be read and are believed; two over as many entries show two views of one log, whatever the log at hand is. */
function readKept(kept: readonly KeptCheckpoint[], keys: readonly VerifierKey[]) {
  const faults: VerifiedCheckpoints["faults"] = [];
  const read: Read[] = [];
  for (const { file, text } of kept) {
    const one = readCheckpoint(noteIn(text));
    if (one === undefined) faults.push({ file, fault: "not-a-checkpoint" });
    else if (keys.length > 0 && !isSigned(one.note, keys)) faults.push({ file, fault: "signature", entries: one.size });
    else {
      const { origin, size, root } = one;
      const other = read.find((before) => before.origin === origin && before.size === size && before.root !== root);
      if (other !== undefined) faults.push({ file, fault: "two-views", entries: size, other: other.file });
      read.push({ file, origin, size, root });
    }
  }
  return { read, faults };
}

export interface VerifiedReceipt {
  origin: string;
  /** The entry's sequence, and how many entries the checkpoint stands over. */
  entry: number;
  entries: number;
  signed: boolean;
  /** `proof`: the hashes do not lead from the entry to the checkpoint's root. */
  faults: ("not-a-checkpoint" | "signature" | "proof")[];
}

/** Reads a receipt as it is handed out; nothing where a text is none. */
export function readReceipt(text: string): LogReceipt | undefined {
  try {
    const read = JSON.parse(text) as Partial<LogReceipt> | null;
    const isReceipt =
      typeof read?.checkpoint === "string" &&
      Number.isSafeInteger(read.index) &&
      /^[0-9a-f]{64}$/.test(String(read.leaf)) &&
      Array.isArray(read.proof) &&
      read.proof.every((hash) => typeof hash === "string");
    return isReceipt ? (read as LogReceipt) : undefined;
  } catch {
    return undefined;
  }
}

/** Verifies a receipt: that the entry stands in the log of its checkpoint, and, with keys, that this was signed. Needs no log. */
export function verifyReceipt(
  { checkpoint, index, leaf, proof }: LogReceipt,
  keys: readonly VerifierKey[],
): VerifiedReceipt {
  const read = readCheckpoint(checkpoint);
  const entry = index + 1;
  const signed = keys.length > 0;
  if (read === undefined) return { origin: "", entry, entries: 0, signed, faults: ["not-a-checkpoint"] };
  const { origin, size, note } = read;
  const faults: VerifiedReceipt["faults"] = [];
  if (signed && !isSigned(note, keys)) faults.push("signature");
  const hashes = fromBase64(proof);
  if (hashes === undefined || !isIncluded({ leaf: leafHash(leaf), index, proof: hashes }, read)) faults.push("proof");
  return { origin, entry, entries: size, signed, faults };
}

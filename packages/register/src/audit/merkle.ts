// The Merkle tree over the entries of a log, as RFC 6962 (2.1) and RFC 9162 (2.1) define it: roots, inclusion and consistency proofs.
import { hash } from "node:crypto";

/** A SHA-256 in hexadecimal, 64 digits. */
export type Hash = string;

/** The root of the tree without leaves. */
export const EMPTY_ROOT: Hash = hash("sha256", "");

const HASH_BYTES = 32;
const leafBytes = Buffer.alloc(1 + HASH_BYTES);
const nodeBytes = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** The hash of a leaf whose data are a hash: SHA-256 over 0x00 and its 32 bytes. */
export function leafHash(data: Hash): Hash {
  leafBytes.write(data, 1, "hex");
  return hash("sha256", leafBytes);
}

/** The hash of the node over two: SHA-256 over 0x01 and both. */
export function nodeHash(left: Hash, right: Hash): Hash {
  nodeBytes.write(left, 1, "hex");
  nodeBytes.write(right, 1 + HASH_BYTES, "hex");
  return hash("sha256", nodeBytes);
}

/** A complete subtree: the leaves from `number × 2^height`, `2^height` of them. No leaf that comes later changes its hash. */
export interface Subtree {
  height: number;
  number: number;
}

/** Leaves from the first up to before the last, counted from 0. */
export type Leaves = readonly [from: number, upTo: number];

/** The complete subtrees that leaves are made of, the largest first. The first leaf has to be one where a subtree as large begins. */
export function subtreesOf([from, upTo]: Leaves): Subtree[] {
  const found: Subtree[] = [];
  for (let at = from; at < upTo; ) {
    const height = Math.floor(Math.log2(upTo - at));
    found.push({ height, number: at / 2 ** height });
    at += 2 ** height;
  }
  return found;
}

/** The hash over subtrees that stand side by side, the largest first: of all of a tree's leaves its root. */
export function joined(hashes: readonly Hash[]): Hash {
  if (hashes.length === 0) return EMPTY_ROOT;
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), hashes.at(-1)!);
}

/** A tree that grows leaf by leaf and keeps no more than the hashes along its right side. */
export interface GrowingTree {
  readonly size: number;
  /** Takes the hash of the next leaf. */
  add(leaf: Hash): void;
  root(): Hash;
}

/** Grows a tree on from a size at which the hashes of its complete subtrees are known; `completed` hears of each subtree that becomes complete. */
export function growTree(
  size = 0,
  hashes: readonly Hash[] = [],
  completed: (subtree: Subtree, hash: Hash) => void = () => {},
): GrowingTree {
  const heights = subtreesOf([0, size]).map(({ height }) => height);
  const right = [...hashes];
  let count = size;
  return {
    get size() {
      return count;
    },
    add(leaf) {
      let height = 0;
      let made = leaf;
      count += 1;
      for (; heights.at(-1) === height; height++) {
        heights.pop();
        made = nodeHash(right.pop()!, made);
        completed({ height: height + 1, number: count / 2 ** (height + 1) - 1 }, made);
      }
      heights.push(height);
      right.push(made);
    },
    root: () => joined(right),
  };
}

/** The largest power of two below a number of leaves of two or more: where its tree parts. */
const parting = (leaves: number): number => 2 ** (Math.ceil(Math.log2(leaves)) - 1);

/** Of which leaves each hash of an inclusion proof is, from the leaf's sibling up (RFC 9162, 2.1.3.1). */
export function inclusionPath(index: number, size: number): Leaves[] {
  const path: Leaves[] = [];
  for (let [from, upTo] = [0, size]; upTo - from > 1; ) {
    const middle = from + parting(upTo - from);
    path.push(index < middle ? [middle, upTo] : [from, middle]);
    [from, upTo] = index < middle ? [from, middle] : [middle, upTo];
  }
  return path.reverse();
}

/** Of which leaves each hash of a consistency proof is, of a tree of `old` leaves, at least one, in one of `size` (RFC 9162, 2.1.4.1). */
export function consistencyPath(old: number, size: number): Leaves[] {
  const path: Leaves[] = [];
  let isWhole = true;
  let [from, upTo] = [0, size];
  while (upTo > old) {
    const middle = from + parting(upTo - from);
    if (old <= middle) {
      path.push([middle, upTo]);
      upTo = middle;
    } else {
      path.push([from, middle]);
      from = middle;
      isWhole = false;
    }
  }
  if (!isWhole) path.push([from, upTo]);
  return path.reverse();
}

/** Whether a proof shows that the leaf of an index, by its hash, is in the tree of a size and root (RFC 9162, 2.1.3.2). */
export function isIncluded(
  { leaf, index, proof }: { leaf: Hash; index: number; proof: readonly Hash[] },
  { size, root }: { size: number; root: Hash },
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  const path = inclusionPath(index, size);
  if (path.length !== proof.length) return false;
  const made = path.reduce((under, [from], at) => {
    const beside = proof[at]!;
    return from > index ? nodeHash(under, beside) : nodeHash(beside, under);
  }, leaf);
  return made === root;
}

/** Whether a proof shows that the tree of a size and root goes on from an older one and left it as it was (RFC 9162, 2.1.4.2). */
export function isConsistent(
  old: { size: number; root: Hash },
  now: { size: number; root: Hash },
  proof: readonly Hash[],
): boolean {
  if (!isCount(old.size) || !isCount(now.size) || old.size > now.size) return false;
  if (old.size === 0) return proof.length === 0 && old.root === EMPTY_ROOT;
  if (old.size === now.size) return proof.length === 0 && old.root === now.root;
  const path = consistencyPath(old.size, now.size);
  if (path.length !== proof.length) return false;
  // What both trees have whole is where the way up begins: the old tree itself, where it is one subtree of the new one.
  const isWhole = path[0]![0] >= old.size;
  let was = isWhole ? old.root : proof[0]!;
  let is = was;
  for (let at = isWhole ? 0 : 1; at < proof.length; at++) {
    const beside = proof[at]!;
    if (path[at]![0] >= old.size) is = nodeHash(is, beside);
    else {
      was = nodeHash(beside, was);
      is = nodeHash(beside, is);
    }
  }
  return was === old.root && is === now.root;
}

const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;

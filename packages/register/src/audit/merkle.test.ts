// The tree over a log: what it proves holds for every log and every entry, and nothing else is proved by it.
import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  consistencyPath,
  EMPTY_ROOT,
  growTree,
  type Hash,
  inclusionPath,
  isConsistent,
  isIncluded,
  joined,
  type Leaves,
  leafHash,
  nodeHash,
  subtreesOf,
} from "./merkle.ts";

/** The definition of RFC 6962 (2.1), word by word. */
function treeHash(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return hash("sha256", "");
  if (leaves.length === 1) return leaves[0]!;
  let parting = 1;
  while (2 * parting < leaves.length) parting *= 2;
  const bytes = [treeHash(leaves.slice(0, parting)), treeHash(leaves.slice(parting))];
  return hash("sha256", Buffer.concat([Buffer.of(1), ...bytes.map((half) => Buffer.from(half, "hex"))]));
}

const leavesUpTo = (size: number): Hash[] => Array.from({ length: size }, (_, at) => leafHash(hash("sha256", `${at}`)));
const LEAVES = leavesUpTo(600);
const over = ([from, upTo]: Leaves): Hash => treeHash(LEAVES.slice(from, upTo));
const treeOf = (size: number) => ({ size, root: over([0, size]) });
const sizes = fc.integer({ min: 1, max: LEAVES.length });

describe("the tree over a log", () => {
  it("has the roots that the reference implementation of Certificate Transparency has", () => {
    const data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const tree = growTree();
    const roots = data.map((bytes) => {
      tree.add(hash("sha256", Buffer.from(`00${bytes}`, "hex")));
      return tree.root();
    });
    expect(EMPTY_ROOT).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect([roots[0], roots[1], roots[2], roots[7]]).toEqual([
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]);
  });

  it("grows to the same root from any size on, and tells of each subtree that becomes complete", () => {
    fc.assert(
      fc.property(sizes, fc.nat(LEAVES.length), (upTo, begun) => {
        const from = Math.min(begun, upTo);
        const told = new Map<string, Hash>();
        const known = subtreesOf([0, from]).map(({ height, number }) => over(leavesOf(height, number)));
        const tree = growTree(from, known, ({ height, number }, made) => told.set(`${height} ${number}`, made));
        for (const leaf of LEAVES.slice(from, upTo)) tree.add(leaf);
        expect([tree.size, tree.root()]).toEqual([upTo, over([0, upTo])]);
        for (const [which, made] of told) {
          const [height, number] = which.split(" ").map(Number) as [number, number];
          expect(made).toBe(over(leavesOf(height, number)));
        }
        const complete = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((h) => Math.floor(upTo / 2 ** h) - Math.floor(from / 2 ** h));
        expect(told.size).toBe(complete.reduce((sum, count) => sum + count));
      }),
      { numRuns: 25 },
    );
  });

  it("proves each entry of it, by hashes of subtrees that join to its root", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, at) => {
        const index = at % size;
        const proof = inclusionPath(index, size).map(over);
        expect(isIncluded({ leaf: LEAVES[index]!, index, proof }, treeOf(size))).toBe(true);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        for (const range of inclusionPath(index, size))
          expect(joined(subtreesOf(range).map(({ height, number }) => over(leavesOf(height, number))))).toBe(
            over(range),
          );
      }),
    );
  });

  it("proves no other entry, place, size or root", () => {
    const how = fc.constantFrom("leaf", "index", "size", "root", "hash", "less", "more");
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), how, (size, at, other, harm) => {
        const index = at % size;
        const proof = inclusionPath(index, size).map(over);
        const asked = { leaf: LEAVES[index]!, index, proof };
        const tree = treeOf(size);
        const wrong = nodeHash(EMPTY_ROOT, tree.root);
        if (harm === "leaf") asked.leaf = wrong;
        if (harm === "index") asked.index = other % (2 * size);
        if (harm === "size") tree.size = 1 + (other % LEAVES.length);
        if (harm === "root") tree.root = wrong;
        if (harm === "hash") proof[other % Math.max(proof.length, 1)] = wrong;
        if (harm === "less") proof.pop();
        if (harm === "more") proof.push(wrong);
        // Another size may have the same way up: then it is the root that tells, which is asked for beside.
        fc.pre(harm !== "index" || asked.index !== index);
        fc.pre(harm !== "less" || size > 1);
        fc.pre(harm !== "size" || inclusionPath(index, tree.size).join(" ") !== inclusionPath(index, size).join(" "));
        const isSamePath = harm === "size" && sameSides(index, size, tree.size);
        expect(isIncluded(asked, tree)).toBe(isSamePath);
      }),
    );
  });

  it("proves that a log goes on from each of its earlier sizes", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (size, at) => {
        const old = 1 + (at % size);
        const proof = consistencyPath(old, size).map(over);
        expect(isConsistent(treeOf(old), treeOf(size), proof)).toBe(true);
      }),
    );
    expect(isConsistent({ size: 0, root: EMPTY_ROOT }, treeOf(5), [])).toBe(true);
  });

  it("proves it of no log in which an earlier entry is another one", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, at, place) => {
        const old = 1 + (at % size);
        const others = LEAVES.slice(0, old).with(place % old, leafHash(EMPTY_ROOT));
        const other = { size: old, root: treeHash(others) };
        const proof = consistencyPath(old, size).map(over);
        expect(isConsistent(other, treeOf(size), proof)).toBe(false);
        expect(isConsistent(treeOf(old), { size, root: other.root }, proof)).toBe(false);
        expect(isConsistent(treeOf(old), treeOf(size), [...proof, EMPTY_ROOT])).toBe(false);
      }),
    );
  });
});

const leavesOf = (height: number, number: number): Leaves => [number * 2 ** height, (number + 1) * 2 ** height];

/** Whether the way up goes by the same sides in both sizes: then the same hashes prove the same root, whatever the size. */
function sameSides(index: number, one: number, other: number): boolean {
  const sides = (size: number) => inclusionPath(index, size).map(([from]) => from > index);
  return index < other && sides(one).join() === sides(other).join();
}

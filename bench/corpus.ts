// What every suite measures on: the shipped corpus, the twelve examples and the basket.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCorpus } from "@yawara/answers/node";
import type { Corpus, Facts } from "@yawara/engine";
import { readDocument } from "@yawara/engine/document";

export const root = join(import.meta.dirname, "..");

/** The law of some jurisdictions as shipped; of all if left out. */
export function shippedCorpus(jurisdictions?: readonly string[]): Corpus {
  return readCorpus(jurisdictions);
}

/** Facts of the examples, by file name. */
export function exampleFacts(): Map<string, Facts> {
  return factsIn("examples", (file) => file);
}

/** Facts of the standard basket, by number. */
export function basketFacts(): Map<string, Facts> {
  return factsIn("basket", (file) => file.slice(0, 2));
}

function factsIn(name: string, key: (file: string) => string): Map<string, Facts> {
  const folder = join(root, name);
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return new Map(
    files.map((file) => [
      key(file),
      (readDocument(file, readFileSync(join(folder, file), "utf8")).value as { facts: Facts }).facts,
    ]),
  );
}

/** Milliseconds of each of `runs` calls. */
export function timed(runs: number, call: () => void): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
}

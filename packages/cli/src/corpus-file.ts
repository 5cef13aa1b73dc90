// Finds the pre-parsed corpus beside the command and loads it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Corpus } from "@yawara/engine";

/** The artefact that `yawara law build` writes from the law folder. */
export const CORPUS_FILE = fileURLToPath(new URL("../../../law/corpus.json", import.meta.url));
/** The law folder the artefact is made from. */
export const LAW_FOLDER = fileURLToPath(new URL("../../../law", import.meta.url));

export function readCorpus(): Corpus {
  return JSON.parse(readFileSync(CORPUS_FILE, "utf8")) as Corpus;
}

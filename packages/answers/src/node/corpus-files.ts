// Finds the pre-parsed corpus in the law folder and loads what is asked for of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type Corpus,
  type CorpusBase,
  type CorpusPart,
  type DisclosureTemplate,
  joinCorpus,
  type MeasureLibrary,
  type Snapshot,
} from "@yawara/engine";

/** The law folder the corpus is made from. */
export const LAW_FOLDER = fileURLToPath(new URL("../../../../law", import.meta.url));
/** The artefacts that `yawara law build` writes: `base.json` and a file a jurisdiction. */
export const CORPUS_FOLDER = join(LAW_FOLDER, "corpus");

/** The file of a jurisdiction's law, or of the base. */
export function corpusFile(jurisdiction: string | undefined): string {
  return join(CORPUS_FOLDER, `${(jurisdiction ?? "base").toLowerCase()}.json`);
}

/** The artefact of the library of risk measures: no part of the corpus, for few who ask about law ask for it. */
export const MEASURES_FILE = join(CORPUS_FOLDER, "measures.json");

/** The artefact in which `yawara law build` keeps the law of some federations compiled. */
export function compiledFile(federations: readonly string[]): string {
  return join(LAW_FOLDER, "compiled", `${[...federations].sort().join("-").toLowerCase()}.json`);
}

/** The law of some federations as it was compiled; `undefined` where it was not, or the file cannot be read. */
export function readCompiled(federations: readonly string[]): Snapshot | undefined {
  try {
    return JSON.parse(readFileSync(compiledFile(federations), "utf8")) as Snapshot;
  } catch {
    return undefined;
  }
}

/** The templates of disclosures as `yawara law build` keeps them, apart from the corpus. */
export const DISCLOSURES_FILE = join(LAW_FOLDER, "compiled", "disclosures.json");

/** Every template of a disclosure, in its order. */
export function readDisclosureTemplates(): DisclosureTemplate[] {
  return JSON.parse(readFileSync(DISCLOSURES_FILE, "utf8")) as DisclosureTemplate[];
}

/** The jurisdictions there is law of. */
export function readBase(): CorpusBase {
  return JSON.parse(readFileSync(corpusFile(undefined), "utf8")) as CorpusBase;
}

/** The library of risk measures. */
export function readMeasures(): MeasureLibrary {
  return JSON.parse(readFileSync(MEASURES_FILE, "utf8")) as MeasureLibrary;
}

/** The corpus with the law of some jurisdictions, or of all. One that there is no law of adds none. */
export function readCorpus(jurisdictions?: readonly string[]): Corpus {
  const base = readBase();
  const wanted =
    jurisdictions === undefined ? base.jurisdictions : base.jurisdictions.filter((one) => jurisdictions.includes(one));
  const parts = wanted
    .map(corpusFile)
    .filter((file) => existsSync(file))
    .map((file) => JSON.parse(readFileSync(file, "utf8")) as CorpusPart);
  return joinCorpus(base, parts);
}

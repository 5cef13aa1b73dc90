// The files the law is shipped in: a base and one file a jurisdiction, so that a browser loads only what it asks about, and
// what most people ask compiled, so that a start need not.

import { federationOf, joinCorpus, load, snapshotOf, splitCorpus } from "@yawara/engine";
import type { Law } from "@yawara/engine/source";
import { ALWAYS } from "../whose-law.ts";
import { compiledFile, corpusFile, MEASURES_FILE } from "./corpus-files.ts";

/** Path and text of every artefact made from a law folder that was read without problems. */
export function corpusArtefacts({ corpus, cases, library }: Law): Map<string, string> {
  const jurisdictions = new Map(corpus.instruments.map((one) => [one.id, federationOf(one.jurisdiction)]));
  const { base, parts } = splitCorpus(
    corpus,
    (jurisdiction) => cases.filter((one) => jurisdictions.get(one.instrument) === jurisdiction).length,
  );
  const compiled = load(
    joinCorpus(
      base,
      parts.filter(({ jurisdiction }) => ALWAYS.includes(jurisdiction)),
    ),
  );
  return new Map([
    [compiledFile(ALWAYS), `${JSON.stringify(snapshotOf(compiled))}\n`],
    [corpusFile(undefined), `${JSON.stringify(base)}\n`],
    ...(library === undefined ? [] : [[MEASURES_FILE, `${JSON.stringify(library)}\n`] as const]),
    ...parts.map((part) => [corpusFile(part.jurisdiction), `${JSON.stringify(part)}\n`] as const),
  ]);
}

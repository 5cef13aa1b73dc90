// Finds instruments and provisions by words in either language, the best first.
import { type Clocks, provisionOf } from "@yawara/engine";
import { type ProvisionLine, provisionLine } from "../law/instrument.ts";
import { type LawLine, lawLine } from "../law/law-list.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem } from "../problem.ts";
import { type AskedClocks, type AskedRegimes, type RawFacts, readClocks, readRegimes, saidOf } from "../request.ts";
import { visible } from "../visible.ts";
import { ALWAYS, whoseLaw } from "../whose-law.ts";
import { rank } from "./rank.ts";

export interface SearchAsked extends AskedClocks {
  /** Words, a law's name and article, its number. */
  q: string;
  /** The only jurisdictions that are looked at. */
  regimes?: AskedRegimes;
  /** The subject whose law comes first; Japan's and the international texts where left out. */
  facts?: RawFacts | undefined;
  /** Provisions given back; 50 if left out. */
  limit?: number | undefined;
}

export interface SearchAnswer extends Clocks {
  corpus: string;
  /** Nothing has all the words: what is given has most of them. */
  loose: boolean;
  /** Instruments found by their names, number or summary, the best first. */
  instruments: LawLine[];
  /** Provisions, the best first; at most `limit`. */
  provisions: ProvisionLine[];
  /** How many provisions there are. */
  total: number;
}

/** Provisions given back where nobody says how many. */
const USUAL_LIMIT = 50;

/** All words where some text has them, else most. Letters, digits and ways to write an article count as one. */
export function search(store: LawStore, asked: SearchAsked): SearchAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const only = readRegimes(store, asked.regimes);
  if (only !== undefined && isProblems(only)) return only;
  if (visible(asked.q) === "") return problem("no-words", ["q"]);
  const { facts } = asked;
  const first = facts === undefined ? ALWAYS : whoseLaw(store.base.jurisdictions, (fact) => saidOf(facts, fact));
  const law = store.law();
  const { hits, loose } = rank(law, { q: asked.q, first, only });
  const instruments = hits.filter(({ id }) => !id.includes("/"));
  const provisions = hits.filter(({ id }) => id.includes("/"));
  return {
    corpus: law.corpus.version,
    ...clocks,
    loose,
    instruments: instruments.map(({ id }) => lawLine(law, law.instruments.get(id)!, clocks)),
    provisions: provisions
      .slice(0, asked.limit ?? USUAL_LIMIT)
      .map(({ id }) => provisionLine(provisionOf(law, id), clocks)),
    total: provisions.length,
  };
}

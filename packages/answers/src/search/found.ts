// What a search found as a screen shows it: by instrument, with what was searched for marked.
import {
  type Instrument,
  type Language,
  type LawIndex,
  type Modality,
  type Provision,
  provisionOf,
} from "@yawara/engine";
import { type Forces, forcesOf } from "../law/forces.ts";
import { instrumentName } from "../law/instrument-name.ts";
import { highlighted, isHit, type Part } from "./highlight.ts";
import { byInstrument, type Hit, rank } from "./rank.ts";
import { definitionsNamed, isWhole } from "./search-index.ts";

export interface FoundProvision {
  id: string;
  modality: Modality;
  ref: string;
  says: Part[];
  /** Other texts of it that were found, such as steps and names of definitions, in the language that was searched. */
  also: Part[][];
}

export interface FoundInstrument {
  id: string;
  title: Part[];
  /** Of the instrument itself, where it was found by its title or summary. */
  also: Part[][];
  /** The best of its provisions. */
  provisions: FoundProvision[];
  /** How many of its provisions were found, and how many of each force. */
  count: number;
  forces: Forces;
}

export interface Found {
  /** The language of the texts that were searched. */
  language: Language;
  /** No text has all the words: these have most. */
  loose: boolean;
  /** The best first. */
  instruments: FoundInstrument[];
}

/** Provisions of one instrument that are told; its own page has the others. */
const MOST_TOLD = 20;

interface FoundAsked {
  query: string;
  /** Jurisdictions whose law comes first. */
  first: readonly string[];
  /** The language of the page. */
  language: Language;
}

/** What has the words of a query, grouped by instrument, the best first. */
export function foundLaw(law: LawIndex, { query, first, language }: FoundAsked): Found {
  const { hits, loose, language: script } = rank(law, { q: query, first });
  const tell: Telling = { law, query, loose, script, language };
  const instruments = byInstrument(hits).map(([id, of]) => foundInstrument(tell, law.instruments.get(id)!, of));
  return { language: script, loose, instruments };
}

interface Telling {
  law: LawIndex;
  query: string;
  loose: boolean;
  /** The language that was searched. */
  script: Language;
  /** The language of the page. */
  language: Language;
}

/** The words to mark: pairs of kanji only where the run they come from was not found whole. */
function marked(hit: Hit | undefined, { loose }: Telling): string[] {
  return (hit?.terms ?? []).filter((term) => loose || isWhole(term));
}

function foundInstrument(tell: Telling, one: Instrument, hits: readonly Hit[]): FoundInstrument {
  const { query, script, language, law } = tell;
  const own = hits.find(({ id }) => id === one.id);
  const provisions = hits.filter((hit) => hit !== own);
  const all = provisions.map(({ id }) => provisionOf(law, id));
  const words = marked(own ?? provisions[0], tell);
  const title = highlighted(instrumentName(one, language), query, words);
  const texts = [...(script === language ? [] : [one.short, one.title]), one.summary];
  return {
    id: one.id,
    title,
    also: own === undefined ? [] : found(texts, tell, words).slice(0, 1),
    provisions: all
      .slice(0, MOST_TOLD)
      .map((provision, i) => foundProvision(tell, provision, marked(provisions[i], tell))),
    count: all.length,
    forces: forcesOf(all),
  };
}

function foundProvision(tell: Telling, one: Provision, words: readonly string[]): FoundProvision {
  const { query, script, language, law } = tell;
  const says = highlighted(one.says[language], query, words);
  const others = [...one.do, ...definitionsNamed(law, one).map(({ name }) => name)];
  const also =
    script !== language ? found([one.says, ...others], tell, words) : isHit(says) ? [] : found(others, tell, words);
  return {
    id: one.id,
    modality: one.modality,
    ref: one.ref[language],
    says,
    also: also.slice(0, 2),
  };
}

/** Those texts, in the language that was searched, that have what was searched for. */
function found(
  texts: readonly (Record<Language, string> | undefined)[],
  { query, script }: Telling,
  words: readonly string[],
): Part[][] {
  return texts.flatMap((text) => (text === undefined ? [] : [highlighted(text[script], query, words)])).filter(isHit);
}

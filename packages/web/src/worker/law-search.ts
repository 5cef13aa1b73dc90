// Search in the law as the screen shows it: by instrument, with what was searched for marked.
import {
  byInstrument,
  definitionsNamed,
  type Hit,
  highlighted,
  isHit,
  isWhole,
  type Part,
  rank,
  scriptOf,
  searchIndex,
} from "@yawara/answers/search";
import type { Facts, Instrument, Language, LawIndex, Modality, Provision } from "@yawara/engine";
import { lawIndex } from "./law-store.ts";
import { jurisdictionsAsked } from "./subject-request.ts";

export interface FoundProvision {
  id: string;
  local: string;
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
  force: Partial<Record<Modality, number>>;
}

export interface Found {
  /** The language of the texts that were searched. */
  language: Language;
  /** No text has all the words: these have most. */
  loose: boolean;
  /** The best first. */
  instruments: FoundInstrument[];
}

/** What is searched for, and the subject whose law comes first. */
export interface SearchAsked {
  query: string;
  language: Language;
  facts: Facts;
  regimes?: string[];
}

/** Provisions of one instrument that are told; its own page has the others. */
const MOST_TOLD = 20;

/** Makes ready for a search in the script of what is typed, or of the page. */
export async function readySearch(query: string, language: Language): Promise<void> {
  const script = query.trim() === "" ? language : scriptOf(query);
  searchIndex(await lawIndex(script), script);
}

/** What has the words of a query, grouped by instrument, the best first; told in the page's language. */
export async function searchLaw({ query, language, ...subject }: SearchAsked): Promise<Found> {
  const script = scriptOf(query);
  const [law, first] = await Promise.all([
    lawIndex(script),
    jurisdictionsAsked({ ...subject, language }),
    lawIndex(language),
  ]);
  const { hits, loose } = rank(law, { q: query, first });
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
  const all = provisions.map(({ id }) => law.corpus.provisions[law.index.get(id)!]!);
  const force: FoundInstrument["force"] = {};
  for (const { modality } of all) force[modality] = (force[modality] ?? 0) + 1;
  const words = marked(own ?? provisions[0], tell);
  const title = highlighted((one.short ?? one.title)[language], query, words);
  const texts = [...(script === language ? [] : [one.short, one.title]), one.summary];
  return {
    id: one.id,
    title,
    also: own === undefined ? [] : found(texts, tell, words).slice(0, 1),
    provisions: all
      .slice(0, MOST_TOLD)
      .map((provision, i) => foundProvision(tell, provision, marked(provisions[i], tell))),
    count: all.length,
    force,
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
    local: one.id.split("/")[1]!,
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

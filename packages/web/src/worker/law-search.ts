// Search in the law, in Japanese and English: an index a language, made when first asked for.
import type { Instrument, Language, LawIndex, Modality, Provision } from "@yawara/engine";
import MiniSearch, { type SearchResult } from "minisearch";
import { definitionsNamed } from "./law-conditions.ts";
import { highlighted, isHit, type Part } from "./law-highlight.ts";
import { lawIndex } from "./law-store.ts";
import { HIRAGANA, queryTokens, scriptOf, textTokens } from "./law-tokens.ts";

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
  /** No text has all the words: these have some. */
  loose: boolean;
  instruments: FoundInstrument[];
}

interface Entry {
  id: string;
  title: string;
  short: string;
  summary: string;
  ref: string;
  says: string;
  steps: string;
  names: string;
}

/** Provisions of one instrument that are told; its own page has the others. */
const MOST_TOLD = 20;
const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

const indexes = new Map<Language, Promise<MiniSearch<Entry>>>();

function entriesOf(law: LawIndex, language: Language): Entry[] {
  const none = { title: "", short: "", summary: "", ref: "", says: "", steps: "", names: "" };
  const ofInstrument = (one: Instrument): Entry => ({
    ...none,
    id: one.id,
    title: one.title[language],
    short: `${one.short?.[language] ?? ""} ${one.number ?? ""} ${one.id.replace(".", " ")}`,
    summary: one.summary[language],
  });
  const ofProvision = (one: Provision): Entry => {
    const { title, short } = law.instruments.get(one.instrument)!;
    return {
      ...none,
      id: one.id,
      title: `${title[language]} ${short?.[language] ?? ""}`,
      ref: one.ref[language],
      says: one.says[language],
      steps: one.do.map((step) => step[language]).join("\n"),
      names: definitionsNamed(law, one)
        .map(({ name }) => name[language])
        .join("\n"),
    };
  };
  return [...law.corpus.instruments.map(ofInstrument), ...law.corpus.provisions.map(ofProvision)];
}

async function makeIndex(language: Language): Promise<MiniSearch<Entry>> {
  const law = await lawIndex(language);
  const index = new MiniSearch<Entry>({
    fields: ["title", "short", "summary", "ref", "says", "steps", "names"],
    tokenize: textTokens,
    processTerm: (term) => term,
    searchOptions: {
      tokenize: queryTokens,
      boost: { title: 2, short: 3, says: 1.5 },
      prefix: (term) => !LATIN.test(term) || term.length > 2,
      fuzzy: (term) => LATIN.test(term) && (term.length > 8 ? 2 : term.length > 4 && 1),
      weights: { fuzzy: 0.2, prefix: 0.5 },
    },
  });
  await index.addAllAsync(entriesOf(law, language), { chunkSize: 200 });
  return index;
}

/** The index of a language. */
export function searchIndex(language: Language): Promise<MiniSearch<Entry>> {
  const known = indexes.get(language);
  if (known !== undefined) return known;
  const made = makeIndex(language);
  indexes.set(language, made);
  made.catch(() => indexes.delete(language));
  return made;
}

/** Whether more than the title of its instrument speaks for a provision. */
function isOwn({ id, match }: SearchResult): boolean {
  return !id.includes("/") || Object.values(match).some((fields) => fields.some((field) => field !== "title"));
}

/** What has the words of a query, grouped by instrument, the best first; told in the page's language. */
export async function searchLaw(query: string, language: Language): Promise<Found> {
  const script = scriptOf(query);
  const [index, law] = await Promise.all([searchIndex(script), lawIndex(language)]);
  const strict = index.search(query, { combineWith: "AND" }).filter(isOwn);
  const results = strict.length > 0 ? strict : index.search(query, { combineWith: "OR" }).filter(isOwn);
  const groups = Map.groupBy(results, ({ id }) => String(id).split("/")[0]!);
  const loose = strict.length === 0;
  const tell: Telling = { law, query, loose, script, language };
  const instruments = [...groups]
    .map(([id, hits]) => ({ hits, instrument: law.instruments.get(id)! }))
    .sort((a, b) => scoreOf(b.hits) - scoreOf(a.hits))
    .map(({ hits, instrument }) => foundInstrument(tell, instrument, hits));
  return { language: script, loose: loose && results.length > 0, instruments };
}

/** The best hit of an instrument; many others beside it count a little. */
function scoreOf(hits: readonly SearchResult[]): number {
  return Math.max(...hits.map(({ score }) => score)) * (1 + Math.log10(hits.length) / 2);
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
function marked(hit: SearchResult | undefined, { loose }: Telling): string[] {
  return (hit?.terms ?? []).filter((term) => loose || LATIN.test(term) || HIRAGANA.test(term));
}

function foundInstrument(tell: Telling, one: Instrument, hits: readonly SearchResult[]): FoundInstrument {
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

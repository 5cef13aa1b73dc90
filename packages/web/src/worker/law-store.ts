// The law in the worker: loaded a jurisdiction and a language at a time, kept, and made into engines when asked about.

import { type Kept, keep, kept } from "@yawara/answers/lru";
import {
  type Corpus,
  type CorpusBase,
  type CorpusPart,
  corpusAt,
  type Engine,
  federationOf,
  indexOf,
  joinCorpus,
  type Language,
  type LawIndex,
  load,
  type MeasureLibrary,
  withTranslations,
} from "@yawara/engine";

interface Shelved<T> {
  document: T;
  addLanguage: (language: Language, texts: string[]) => void;
}

/** Where the data files lie. */
const FOLDER = `${import.meta.env.BASE_URL}data/${__CORPUS_VERSION__}`;
/** Engines kept: the law of a subject's own jurisdictions, and that of a comparison. */
const MOST_ENGINES = 4;
/** Indexes kept: of all law and of the jurisdictions looked at last. */
const MOST_INDEXES = 8;

const documents = new Map<string, Promise<Shelved<unknown>>>();
const languages = new Map<string, Promise<void>>();
const engines: Kept<Engine> = new Map();
const indexes: Kept<LawIndex> = new Map();

/** A data file as JSON. Throws where it cannot be had: the page then says what still works. */
export async function dataFile<T>(name: string): Promise<T> {
  const response = await fetch(`${FOLDER}/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return (await response.json()) as T;
}

/** Keeps what is being loaded, so that it is loaded once; what failed is tried again. */
function once<T>(kept: Map<string, Promise<T>>, name: string, begin: () => Promise<T>): Promise<T> {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const begun = begin();
  kept.set(name, begun);
  begun.catch(() => kept.delete(name));
  return begun;
}

async function document<T>(name: string, language: Language): Promise<T> {
  const [shelved] = await Promise.all([
    once(documents, name, async () => withTranslations(await dataFile(`${name}.json`))) as Promise<Shelved<T>>,
    once(languages, `${name}.${language}`, async () => {
      const [texts, { addLanguage }] = await Promise.all([
        dataFile<string[]>(`${name}.${language}.json`),
        once(documents, name, async () => withTranslations(await dataFile(`${name}.json`))),
      ]);
      addLanguage(language, texts);
    }),
  ]);
  return shelved.document;
}

/** What every jurisdiction's law is written in. */
export function lawBase(language: Language): Promise<CorpusBase> {
  return document("base", language);
}

/** The library of risk measures: loaded when it is first asked for, for most pages never do. */
export function measureLibrary(language: Language): Promise<MeasureLibrary> {
  return document("measures", language);
}

/** The law of some jurisdictions, of all where none are named; a state's stands with its federation's. */
async function corpusOf(language: Language, jurisdictions?: readonly string[]): Promise<Corpus> {
  const base = await lawBase(language);
  const wanted = new Set((jurisdictions ?? base.jurisdictions).map(federationOf));
  const names = base.jurisdictions.filter((one) => wanted.has(one));
  return joinCorpus(base, await Promise.all(names.map((name) => document<CorpusPart>(name.toLowerCase(), language))));
}

/** The law to look things up in, without deciding: every jurisdiction's where none are named. Kept: what is made of it is found by it. */
export async function lawIndex(language: Language, jurisdictions?: readonly string[]): Promise<LawIndex> {
  const corpus = await corpusOf(language, jurisdictions);
  const key = [...new Set(corpus.instruments.map((one) => federationOf(one.jurisdiction)))].join();
  return kept(indexes, key) ?? keep(indexes, key, indexOf(corpus), MOST_INDEXES);
}

/** An engine for the law of some jurisdictions with the thresholds of a day; the ones used last are kept. */
export async function engineFor(language: Language, jurisdictions: readonly string[], at: string): Promise<Engine> {
  const corpus = await corpusOf(language, jurisdictions);
  const key = `${[...new Set(jurisdictions.map(federationOf))].sort().join()} ${at}`;
  return kept(engines, key) ?? keep(engines, key, load(corpusAt(corpus, at)), MOST_ENGINES);
}

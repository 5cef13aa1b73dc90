// The index of the law in one language: what can be found, by which words, and how much each place counts.
import type { Instrument, Language, LawIndex, Provision } from "@yawara/engine";
import { leavesOf } from "@yawara/engine/condition";
import MiniSearch from "minisearch";
import { folded, namesOf, numbersOf, synonymsOf } from "./names.ts";
import { HIRAGANA, textTokens } from "./tokens.ts";

interface Entry {
  id: string;
  /** Of a provision, those of its instrument. */
  title: string;
  /** What else an instrument is called, its numbers. */
  called: string;
  summary: string;
  ref: string;
  says: string;
  steps: string;
  /** Names of the definitions it rests on, and other words for it. */
  terms: string;
  /** Who may do what if it is broken. */
  sanction: string;
}

export interface SearchIndex {
  index: MiniSearch<Entry>;
  /** What each instrument is called, by its id. */
  names: Map<string, string[]>;
  /** Provisions by the name of a definition they rest on. */
  termed: Map<string, Set<string>>;
  /** Provisions by a word that stands for them. */
  meant: Map<string, string[]>;
}

export const LATIN = /^[\p{Script=Latin}\p{N}]+$/u;

/** The field that a provision has of its instrument: alone it says nothing of it. */
export const OF_INSTRUMENT = "title";

const indexes = new WeakMap<LawIndex, Partial<Record<Language, SearchIndex>>>();

/** The index of a language, made when it is first asked for. */
export function searchIndex(law: LawIndex, language: Language): SearchIndex {
  const known = indexes.get(law) ?? {};
  indexes.set(law, known);
  known[language] ??= madeIndex(law, language);
  return known[language];
}

function madeIndex(law: LawIndex, language: Language): SearchIndex {
  const index = new MiniSearch<Entry>({
    fields: ["title", "called", "summary", "ref", "says", "steps", "terms", "sanction"],
    tokenize: onceEach(textTokens),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 1.5, called: 2, ref: 2, says: 1.5, terms: 2, sanction: 0.5 },
      prefix: (term) => !isNumber(term) && (!LATIN.test(term) || term.length > 2),
      fuzzy: (term) => LATIN.test(term) && !isNumber(term) && (term.length > 8 ? 2 : term.length > 4 && 1),
      boostTerm: (term) => (isNumber(term) ? 2 : 1),
      weights: { fuzzy: 0.2, prefix: 0.5 },
    },
  });
  const synonyms = synonymsOf(law);
  const entries = entriesOf(law, language, synonyms);
  index.addAll(entries);
  const termed = new Map<string, Set<string>>();
  for (const { id, terms } of entries)
    for (const term of terms.split("\n").map(folded)) termed.set(term, (termed.get(term) ?? new Set()).add(id));
  const meant = new Map<string, string[]>();
  for (const [id, words] of synonyms)
    if (law.index.has(id)) for (const word of words.map(folded)) meant.set(word, [...(meant.get(word) ?? []), id]);
  const names = law.corpus.instruments.map((one) => [one.id, namesOf(law, one, synonyms.get(one.id) ?? [])] as const);
  return { index, names: new Map(names), termed, meant };
}

/** Titles stand in every provision of an instrument: a text is read once. */
function onceEach(tokens: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>();
  return (text) => {
    const read = known.get(text) ?? tokens(text);
    known.set(text, read);
    return read;
  };
}

/** Numbers are found as they are: article 5 is not the beginning of article 50. */
function isNumber(term: string): boolean {
  return term.startsWith("§") || /^\d+$/.test(term);
}

function entriesOf(law: LawIndex, language: Language, synonyms: ReadonlyMap<string, string[]>): Entry[] {
  const none = { called: "", summary: "", ref: "", says: "", steps: "", terms: "", sanction: "" };
  const titleOf = ({ title, short }: Instrument) => `${title[language]}\n${short?.[language] ?? ""}`;
  const ofInstrument = (one: Instrument): Entry => ({
    ...none,
    id: one.id,
    title: titleOf(one),
    called: [...numbersOf(law, one), one.id.replace(".", " "), ...(synonyms.get(one.id) ?? [])].join("\n"),
    summary: one.summary[language],
  });
  const ofProvision = (one: Provision): Entry => {
    const definitions = definitionsNamed(law, one);
    return {
      ...none,
      id: one.id,
      title: titleOf(law.instruments.get(one.instrument)!),
      ref: one.ref[language],
      says: one.says[language],
      steps: one.do.map((step) => step[language]).join("\n"),
      terms: [
        ...definitions.flatMap(({ id, name }) => [name[language], ...(synonyms.get(id) ?? [])]),
        ...(synonyms.get(one.id) ?? []),
      ].join("\n"),
      sanction: `${one.sanction.by?.[language] ?? ""}\n${one.sanction.note?.[language] ?? ""}`,
    };
  };
  return [...law.corpus.instruments.map(ofInstrument), ...law.corpus.provisions.map(ofProvision)];
}

/** The definitions that a provision's condition and its exceptions name. */
export function definitionsNamed(law: LawIndex, { when, unless, breach }: Provision) {
  const broken = typeof breach === "object" ? [breach.when] : [];
  const leaves = [when, ...unless.map((exception) => exception.when), ...broken].flatMap(leavesOf);
  const ids = new Set(leaves.flatMap((leaf) => (leaf.kind === "definition" ? [leaf.id] : [])));
  return [...ids].map((id) => law.definitions.get(id)!);
}

/** Whether a word is marked where it stands: pairs of kanji are only parts of what was typed. */
export function isWhole(term: string): boolean {
  return LATIN.test(term) || HIRAGANA.test(term);
}

// Ranks the law by a query: all words where some text has them, else most of them; what is called by name and where it was asked first.
import { isWithin, type Language, type LawIndex } from "@yawara/engine";
import type { SearchResult } from "minisearch";
import { articlesIn } from "./articles.ts";
import { folded } from "./names.ts";
import { OF_INSTRUMENT, type SearchIndex, searchIndex } from "./search-index.ts";
import { queryTokens, scriptOf } from "./tokens.ts";

interface Ranking {
  /** The language of the texts that were searched. */
  language: Language;
  /** No text has all the words: these have most of them. */
  loose: boolean;
  /** The best first. */
  hits: Hit[];
}

/** An instrument or a provision that was found. */
export interface Hit {
  id: string;
  score: number;
  /** Words of the law it was found by. */
  terms: string[];
}

interface Ranked {
  q: string;
  /** Jurisdictions whose law comes first, each with its states. */
  first: readonly string[];
  /** The only jurisdictions that are looked at, each with its states; all where left out. */
  only?: readonly string[] | undefined;
}

/** How much more the asker's own law counts, a provision whose paragraph is named, and one the query is the very word for. */
const OWN = 5;
const PARAGRAPH = 3;
const TERMED = 6;
/** Added to what is called by name: it comes before all else. */
const NAMED = 1e6;
/** Of the best hit's words, the share a looser hit has to have. */
const ENOUGH = 0.75;

/** What has the words of a query, in the language it is typed in. */
export function rank(law: LawIndex, { q, first, only }: Ranked): Ranking {
  const language = scriptOf(q);
  const index = searchIndex(law, language);
  const { paragraphs } = queryTokens(q);
  const termed = index.termed.get(folded(q));
  const isOf = (id: string, some: readonly string[]) =>
    some.some((one) => isWithin(law.instruments.get(instrumentOf(id))!.jurisdiction, one));
  const find: Find = (text, combineWith, may = () => true) => {
    const { words } = queryTokens(text);
    return index.index
      .search(words.join(" "), {
        combineWith,
        tokenize: () => words,
        boostDocument: (id: string) =>
          (isOf(id, first) ? OWN : 1) *
          (hasParagraph(law, id, language, paragraphs) ? PARAGRAPH : 1) *
          (termed?.has(id) === true ? TERMED : 1),
        filter: ({ id }) => may(id) && (only === undefined || isOf(id, only)),
      })
      .map((result) => ({ ...result, id: String(result.id) }));
  };
  const called = longestName(index.names, folded(q));
  called.ids = called.ids
    .filter((id) => only === undefined || isOf(id, only))
    .sort((a, b) => Number(isOf(b, first)) - Number(isOf(a, first)));
  const meant = (index.meant.get(folded(q)) ?? []).filter((id) => only === undefined || isOf(id, only));
  const strict = find(q, "AND").filter(isOwn);
  const exact = onceEach([
    ...meant.map((id) => ({ id, score: NAMED, terms: [] })),
    ...ofNamed(law, called, q, find).map((hit) => ({ ...hit, score: hit.score + NAMED })),
    ...strict,
  ]);
  const loose = exact.length === 0;
  const found = loose ? nearestHits(called, q, find) : exact;
  const hits = found.map(({ id, score, terms }) => ({ id, score, terms }));
  return { language, loose: loose && hits.length > 0, hits };
}

function onceEach(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ id }) => !seen.has(id) && seen.add(id));
}

interface Called {
  name: string;
  ids: string[];
}

/** What has most of the words: of the law that is called by name, else of all. */
function nearestHits({ name, ids }: Called, q: string, find: Find): Hit[] {
  if (ids.length === 0) return withMostWords(find(q, "OR").filter(isOwn));
  const besides = find(folded(q).replace(name, " "), "OR", (id) => ids.includes(instrumentOf(id))).filter(isOwn);
  const { words: terms } = queryTokens(name);
  return [
    ...ids.map((id) => ({ id, score: 1, terms })),
    ...withMostWords(besides).filter(({ id }) => id.includes("/")),
  ];
}

type Find = (text: string, combineWith: "AND" | "OR", may?: (id: string) => boolean) => SearchResult[];

/** What a query asks of the law it calls by name: the whole of it, or what has the words besides the name. */
function ofNamed(law: LawIndex, { name, ids }: Called, q: string, find: Find): Hit[] {
  if (ids.length === 0) return [];
  const besides = folded(q).replace(name, " ");
  if (queryTokens(besides).words.length > 0)
    return find(besides, "AND", (id) => ids.includes(instrumentOf(id))).filter(isOwn);
  const terms = queryTokens(q).words;
  return ids.flatMap((id) => [id, ...law.instruments.get(id)!.provisions].map((one) => ({ id: one, score: 1, terms })));
}

/** The longest name that a query holds, and the instruments that bear it. */
function longestName(names: SearchIndex["names"], asked: string): Called {
  let longest: Called = { name: "", ids: [] };
  for (const [id, all] of names)
    for (const name of all) {
      if (name.length < longest.name.length || !holds(asked, name)) continue;
      longest = name === longest.name ? { name, ids: [...longest.ids, id] } : { name, ids: [id] };
    }
  return longest;
}

const LATIN_SIGN = /[\p{Script=Latin}\p{N}]/u;

/** Whether a text holds a name; one in Latin letters only where words begin and end. */
function holds(text: string, name: string): boolean {
  const goesOn = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && LATIN_SIGN.test(a) && LATIN_SIGN.test(b);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!goesOn(text[at - 1], name[0]) && !goesOn(name.at(-1), text[at + name.length])) return true;
  return false;
}

/** Whether more than the title of its instrument speaks for a provision. */
function isOwn({ id, match }: SearchResult): boolean {
  return !id.includes("/") || Object.values(match).some((fields) => fields.some((field) => field !== OF_INSTRUMENT));
}

function withMostWords(results: readonly SearchResult[]): SearchResult[] {
  const most = Math.max(0, ...results.map(({ queryTerms }) => queryTerms.length));
  return results.filter(({ queryTerms }) => queryTerms.length >= most * ENOUGH);
}

function hasParagraph(law: LawIndex, id: string, language: Language, paragraphs: readonly string[]): boolean {
  const place = paragraphs.length === 0 ? undefined : law.index.get(id);
  if (place === undefined) return false;
  const found = articlesIn(folded(law.corpus.provisions[place]!.ref[language])).paragraphs;
  return paragraphs.some((one) => found.includes(one));
}

/** Hits by instrument, the best first: one with many good hits comes before one with a single one as good. */
export function byInstrument(hits: readonly Hit[]): [string, Hit[]][] {
  const weight = (of: readonly Hit[]) => Math.max(...of.map(({ score }) => score)) * (1 + Math.log10(of.length) / 2);
  return [...Map.groupBy(hits, ({ id }) => instrumentOf(id))].sort((a, b) => weight(b[1]) - weight(a[1]));
}

/** The instrument that is found, or that a provision belongs to. */
export function instrumentOf(id: string): string {
  return id.split("/")[0]!;
}

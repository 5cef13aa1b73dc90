// Texts as words to search by: Japanese by its segments and by pairs of kanji or katakana, Latin by lowercased words, articles by number.
import type { Language } from "@yawara/engine";
import { articlesIn, withDigits } from "./articles.ts";

/** A run of kanji or katakana: it has no spaces inside, so its pairs are its words. */
const RUN = /[\p{Script=Han}々〆ヶ\p{Script=Katakana}ー]+/gu;
const LATIN_WORD = /[\p{Script=Latin}\p{N}]+/gu;
export const HIRAGANA = /\p{Script=Hiragana}/u;
/** Words that stand in nearly every text and tell nothing. */
const TOO_COMMON = new Set(
  "the of and a an to in for on or by with is are be as at する こと ある いる ため もの です ます から まで など れる られ した して よう".split(
    " ",
  ),
);
const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** The text as it is compared: full-width and half-width alike, small letters. */
export function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The script a query is typed in: Japanese where any of its signs is. */
export function scriptOf(query: string): Language {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(query) ? "ja" : "en";
}

/** The runs of one script a query is made of, as typed. */
export function runsOf(query: string): string[] {
  return [
    ...plain(query).matchAll(
      /[\p{Script=Han}々〆ヶ\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{N}]+|\p{Script=Hiragana}+/gu,
    ),
  ].map(([run]) => run);
}

/** Words a text is found by. The last sign of a run stands alone too, so that every sign begins a word. */
export function textTokens(text: string): string[] {
  const at = withDigits(plain(text));
  const { articles, paragraphs } = articlesIn(at);
  return [
    ...articles,
    ...paragraphs,
    ...latinWords(at),
    ...[...at.matchAll(RUN)].flatMap(([run]) => [...pairs(run), run.at(-1)!]),
    ...kanaWords(at),
  ];
}

/** Words of a query: all of them have to be found, and of its articles those with a paragraph are the better ones. */
export function queryTokens(query: string): { words: string[]; paragraphs: string[] } {
  const { articles, paragraphs, rest: at } = articlesIn(withDigits(plain(query)));
  const found = [
    ...latinWords(at),
    ...[...at.matchAll(RUN)].flatMap(([run]) => (run.length === 1 ? [run] : pairs(run))),
    ...kanaWords(at),
  ];
  const telling = found.filter((word) => !TOO_COMMON.has(word));
  return { words: [...new Set([...articles, ...(telling.length > 0 ? telling : found)])], paragraphs };
}

function latinWords(at: string): string[] {
  return [...at.matchAll(LATIN_WORD)].map(([word]) => word);
}

function pairs(run: string): string[] {
  return Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
}

/** Segments with hiragana in them (取り組み, なりすまし): pairs of kanji do not find these. */
function kanaWords(at: string): string[] {
  return [...segmenter.segment(at)]
    .filter(({ segment, isWordLike }) => isWordLike === true && segment.length > 1 && HIRAGANA.test(segment))
    .map(({ segment }) => segment);
}

// Lint of sentences people read: none longer than can be taken in at once, each in the language it says it is.
import type { Problem, Text } from "../law/model.ts";

/** Longest sentence: English words, Japanese characters. */
const MOST_WORDS = 60;
const MOST_CHARACTERS = 160;

/** The sentences of a text that are too long, as problems of an id. */
export function longSentences(id: string, text: Text): Problem[] {
  const long = (count: number, most: number): Problem => ({
    code: "long-sentence",
    args: { id, count: String(count), most: String(most) },
  });
  return [
    ...text.en
      .split(/(?<=[.;:!?])\s+/)
      .map((sentence) => sentence.trim().split(/\s+/).length)
      .filter((words) => words > MOST_WORDS)
      .map((words) => long(words, MOST_WORDS)),
    ...text.ja
      .split(/(?<=[。!?!?])/)
      .filter((sentence) => sentence.length > MOST_CHARACTERS)
      .map((sentence) => long(sentence.length, MOST_CHARACTERS)),
  ];
}

const KANA_OR_KANJI = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** A text whose Japanese is none, or whose English has Japanese in it. */
export function wrongLanguage(id: string, { en, ja }: Text): Problem[] {
  return [
    ...(KANA_OR_KANJI.test(ja) ? [] : [{ code: "not-its-language" as const, args: { id, language: "ja", text: ja } }]),
    ...(KANA_OR_KANJI.test(en) ? [{ code: "not-its-language" as const, args: { id, language: "en", text: en } }] : []),
  ];
}

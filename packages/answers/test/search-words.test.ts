// Words texts are found by.
import { expect, test } from "vitest";
import { highlighted } from "../src/search/highlight.ts";
import { queryTokens, scriptOf, textTokens } from "../src/search/tokens.ts";

/** Whether a text has every word of a query, each as the beginning of one of its own. */
function finds(query: string, text: string): boolean {
  const words = textTokens(text);
  return queryTokens(query).words.every((wanted) =>
    words.some((word) => (wanted.startsWith("§") ? word === wanted : word.startsWith(wanted))),
  );
}

test.each([
  ["個人情報", "個人情報保護法の定め"],
  ["情報", "個人情報保護法の定め"],
  ["法", "個人情報保護法の定め"],
  ["ＡＩ", "AIの開発"],
  ["ディープフェイク", "性的なディープフェイクの公開"],
  ["フェイク", "性的なディープフェイクの公開"],
  ["取り組み", "自主的な取り組みを促す"],
  ["watermark", "Watermarks on generated images"],
  ["personal DATA", "Keep records of personal data"],
  ["第二十三条", "第23条・第24条"],
  ["23条", "Art. 23"],
  ["Article 23", "第23条"],
  ["第三十条の四", "Art. 30-4"],
  ["第16条第2項", "Art. 16(2)"],
  ["33条", "第32条〜第35条"],
  ["Art. 33", "Arts. 32-35"],
  ["第35条の2の10", "Arts. 35-2-3, 35-2-9 to 35-2-11"],
])("%s is found in %s", (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test("a word is not found in a text that only has its signs apart", () => {
  expect(finds("人情", "個人と情報")).toBe(false);
  expect(finds("第5条", "第50条")).toBe(false);
  expect(finds("第30条", "第30条の4")).toBe(false);
});

test("a query is Japanese as soon as one of its signs is", () => {
  expect([scriptOf("GDPR"), scriptOf("AI 規制"), scriptOf("なりすまし")]).toEqual(["en", "ja", "ja"]);
});

test("words that stand everywhere do not narrow a search, unless there are no others", () => {
  expect(queryTokens("the use of AI").words).toEqual(["use", "ai"]);
  expect(queryTokens("the").words).toEqual(["the"]);
});

test("what was searched for is marked, and the text stays whole", () => {
  const parts = highlighted("Personal data and databases; impersonal", "personal data", ["personal", "data"]);
  expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Personal", "data", "data"]);
  expect(parts.map(({ text }) => text).join("")).toBe("Personal data and databases; impersonal");
  expect(highlighted("個人情報の保護", "個人情報", ["個人", "人情", "情報"])[0]).toEqual({
    text: "個人情報",
    hit: true,
  });
});

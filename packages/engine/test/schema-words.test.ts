// What is wrong with the shape of a file of the law is told in the reader's language, with its place: keys, ids and what stands in quotes aside, no word of another.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { problemLine } from "@yawara/engine";
import { readLaw } from "@yawara/engine/source";
import { describe, expect, it } from "vitest";

const path = "sg/ai-verify.yaml";
const sound = readFileSync(join(import.meta.dirname, "../../../law", path), "utf8");

/** What is said of the file once something in it is replaced. */
function told(part: string | RegExp, by: string) {
  const text = sound.replace(part, by);
  expect(text).not.toBe(sound);
  const { problems } = readLaw([{ path, text }], "test");
  const shape = problems.filter(({ code }) => code === "schema" || code === "unknown-key");
  return { en: shape.map((one) => problemLine(one, "en")), ja: shape.map((one) => problemLine(one, "ja")) };
}

describe("the shape of a file of the law", () => {
  it.each([
    ["a key left out", /^kind: .*\n/m, "", "kind: missing", "kind:必要な項目がありません"],
    [
      "a key that is none",
      /^kind:/m,
      "sort: 1\nkind:",
      '"sort" is not a key',
      "「sort」はここに書くものではありません",
    ],
    ["a word of no list", /^kind: .*/m, "kind: law", '"law" is none of "statute", ', 'kind:"law" は "statute", '],
    [
      "a number for a text",
      /^number: .*\n|^kind:/m,
      "number: 5\nkind:",
      "number: should be a text, is 5",
      "number:文字列が必要ですが、5 になっています",
    ],
    [
      "a text for a list",
      /^events:[\s\S]*?(?=^\w)/m,
      "events: none\n",
      'events: should be a list, is "none"',
      'events:一覧が必要ですが、"none" になっています',
    ],
    [
      "a text too short",
      /^jurisdiction: .*/m,
      "jurisdiction: sg",
      "jurisdiction: should be capitals",
      "jurisdiction:英大文字",
    ],
    [
      "a text without letters",
      /^title: .*/m,
      'title: { en: "", ja: 法 }',
      "title.en: too short: at least 1 character",
      "title.en:短すぎます。1字以上必要です",
    ],
  ])("%s", (_, part, by, en, ja) => {
    const lines = told(part, by);
    expect(lines.en).toEqual([expect.stringContaining(en)]);
    expect(lines.ja).toEqual([expect.stringContaining(ja)]);
    const [, said] = /^sg\/ai-verify\.yaml:\d+:\d+: (.*)$/.exec(lines.ja[0]!)!;
    const words = said!.replaceAll(/"[^"]*"|「[^」]*」/g, "").replace(/^[\w.]+:/, "");
    expect(words).not.toMatch(/[A-Za-z]/);
  });
});

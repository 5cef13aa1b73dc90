// Words stand in tables: code outside them takes what a language needs from its table and never asks which language it is.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const shipped = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
  .map((path) => `packages/${path.replaceAll("\\", "/")}`)
  .filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
/** A file of words is named so, or stands in a folder that is. */
const isWords = (path: string) => /\/words\/|\/([a-z]+-)*words(-[a-z]+)*\.tsx?$/.test(path);
const others = shipped.filter((path) => !isWords(path));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

/** The lines of files that match, each with its place. */
function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  );
}

describe("words", () => {
  it("are looked up by language: no code outside a table compares the language with one of them", () => {
    expect(linesWith(/[!=]==? "(ja|en)"|case "(ja|en)":/, others)).toEqual([]);
  });

  it("locales of numbers and days are named in one place", () => {
    const files = shipped.filter((path) => path !== "packages/engine/src/words/locale.ts");
    expect(linesWith(/"(en-GB|ja-JP)"/, files)).toEqual([]);
  });

  it("stand in one layout: English is written, its type is the table's, Japanese fills it", () => {
    const tables = shipped.filter((path) => /^(export )?const ja\b/m.test(textOf(path)));
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((path) => !isWords(path))).toEqual([]);
    const otherwise = tables.filter((path) => {
      const type = /^(?:export )?const ja: (\w+) = \{$/m.exec(textOf(path))?.[1];
      const beside = new RegExp(`import (?:type )?\\{[^}]*\\b${type}\\b[^}]*\\} from "\\./([a-z-]+)\\.ts"`).exec(
        textOf(path),
      )?.[1];
      const english = textOf(beside === undefined ? path : join(dirname(path), `${beside}.ts`));
      return !english.includes(`type ${type} = typeof en;`) || !/^(export )?const en = \{$/m.test(english);
    });
    expect(otherwise).toEqual([]);
  });

  it("are not listed a second time as a shape", () => {
    expect(linesWith(/\binterface \w*Words\b/, shipped)).toEqual([]);
  });

  it("are not paired language by language where they are used", () => {
    expect(linesWith(/^(?!\s*(\*|\/\/)).*\b(en|ja): ["`][^"`$]/, others)).toEqual([]);
  });

  it("promise of this browser only that nothing leaves it: whether it keeps anything, its storage says", () => {
    const promises =
      /(safe|kept|lost) in this browser|stays in this browser\.|this browser is lost|このブラウザに残|ブラウザの内容は失われ/;
    expect(linesWith(promises, shipped.filter(isWords))).toEqual([]);
  });
});

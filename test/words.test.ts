// Words stand in tables: code outside them takes what a language needs from its table and never asks which language it is.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const shipped = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" })
  .map((path) => `packages/${path.replaceAll("\\", "/")}`)
  .filter((path) => /^packages\/[^/]+\/src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
/** A file of words is named so, or stands in a folder that is. */
const others = shipped.filter((path) => !/\/words\/|\/([a-z]+-)*words(-[a-z]+)*\.tsx?$/.test(path));

/** The lines of files that match, each with its place. */
function linesWith(pattern: RegExp, files: readonly string[]): string[] {
  return files.flatMap((path) =>
    readFileSync(join(root, path), "utf8")
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
});

// Every public function of the engine shows an example in its doc comment, and each `// → …` in it is what comes out.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import * as engine from "@yawara/engine";
import { describe, expect, it } from "vitest";
import * as law from "./example-law.ts";

const source = join(import.meta.dirname, "../src");
const index = readFileSync(join(source, "index.ts"), "utf8");
/** The file each public name stands in. */
const files = new Map(
  [...index.matchAll(/export \{([^}]+)\} from "([^"]+)"/g)].flatMap(([, names, file]) =>
    names!.split(",").map((name) => [name.trim(), file!] as const),
  ),
);
/** A function that is no class: `new` is no way to call it. */
const functions = Object.entries(engine)
  .filter(([, value]) => typeof value === "function" && !/^class\b/.test(String(value)))
  .map(([name]) => name)
  .sort();

/** The lines of the example in a function's doc comment. */
function exampleOf(name: string): string[] {
  const text = readFileSync(join(source, files.get(name)!), "utf8");
  const comment =
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export (?:function\\*?|const) ${name}\\b`).exec(text)?.[1] ?? "";
  const [, example = ""] = comment.split("@example\n");
  return example
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .filter((line) => line.trim() !== "");
}

/** What an example is expected to give and gives, a pair for each of its arrows. */
function run(lines: readonly string[]): { expected: unknown; found: unknown }[] {
  const body = lines.map((line) => {
    const [statement, expected] = line.split(" // → ");
    return expected === undefined
      ? line
      : `pairs.push({ found: ${statement!.replace(/;$/, "")}, expected: (${expected}) });`;
  });
  const names = { ...engine, ...law };
  const code = stripTypeScriptTypes(`const pairs = [];\n${body.join("\n")}\n`);
  const made = new Function(...Object.keys(names), `${code}return pairs;`);
  return made(...Object.values(names)) as { expected: unknown; found: unknown }[];
}

describe("the example of", () => {
  it.each(functions)("%s gives what it says", (name) => {
    const pairs = run(exampleOf(name));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { expected, found } of pairs) expect(found).toEqual(expected);
  });
});

// The documents are true: the vocabulary and glossary pages are current, links lead somewhere, the README's report is what the command prints.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readCorpus } from "@yawara/answers/node";
import { LANGUAGES } from "@yawara/engine";
import { TERMS } from "@yawara/engine/glossary";
import { describe, expect, it } from "vitest";
import { glossaryPage, vocabularyPage } from "../tools/docs.ts";

const root = join(import.meta.dirname, "..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

describe("documents", () => {
  it("the vocabulary page is generated from the corpus as it is (npm run docs)", () => {
    expect(readFileSync(join(root, "docs/vocabulary.md"), "utf8")).toBe(vocabularyPage(readCorpus()));
  });

  it("the glossary page is generated from the terms as they are (npm run docs)", () => {
    expect(readFileSync(join(root, "docs/glossary.md"), "utf8")).toBe(glossaryPage());
  });

  it("a term has one name in each language", () => {
    for (const language of LANGUAGES) {
      const names = TERMS.map(({ name }) => name[language]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it.each(pages)("%s: links lead somewhere", (page) => {
    const text = readFileSync(join(root, page), "utf8");
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map((match) => match[1]!);
    expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
  });

  it("the README shows the report the command prints", () => {
    const shown = /```\n\$ npx yawara check (\S+)\n([\s\S]*?)\n…\n```/.exec(
      readFileSync(join(root, "README.md"), "utf8"),
    )!;
    const env = { ...process.env, NO_COLOR: "1", YAWARA_TODAY: "2026-11-24" };
    const args = [join(root, "packages/cli/src/main.ts"), "check", join(root, shown[1]!), "--lang", "en"];
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", env });
    expect(
      stdout.replace(/corpus [0-9a-f]+/, "corpus …").startsWith(shown[2]!.replace(/corpus [0-9a-f]+/, "corpus …")),
    ).toBe(true);
  });
});

// Vite plugin: the law as the browser loads it, a file a jurisdiction and a file a language, and the subjects that come with Yawara.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  BASKET_FOLDER,
  corpusFile,
  EXAMPLES_FOLDER,
  MEASURES_FILE,
  readBase,
  readDisclosureTemplates,
  subjectFiles,
} from "@yawara/answers/node";
import { type Text, withoutTranslations } from "@yawara/engine";
import type { Plugin } from "vite";
import { parse } from "yaml";
import type { ShippedSubject } from "../src/worker/shipped-subject.ts";

/** Name and text of every data file. */
function lawData(disclosures: DisclosureData): Map<string, string> {
  const base = readBase();
  const files = new Map<string, string>();
  for (const path of [...[undefined, ...base.jurisdictions].map(corpusFile), MEASURES_FILE]) {
    const name = basename(path, ".json");
    const { bare, texts } = withoutTranslations(JSON.parse(readFileSync(path, "utf8")));
    files.set(`${name}.json`, JSON.stringify(bare));
    files.set(`${name}.en.json`, JSON.stringify(texts.en));
    files.set(`${name}.ja.json`, JSON.stringify(texts.ja));
  }
  files.set("examples.json", JSON.stringify(subjectFiles(EXAMPLES_FOLDER).map(shipped)));
  files.set("basket.json", JSON.stringify(subjectFiles(BASKET_FOLDER).map(shipped)));
  files.set(disclosures.file, disclosures.text);
  return files;
}

interface DisclosureData {
  file: string;
  text: string;
  kinds: string[];
  titles: Record<string, Text>;
}

/** The templates of disclosures: the folder is named after the law alone, so the file's name has their own hash. */
function disclosureData(): DisclosureData {
  const templates = readDisclosureTemplates();
  const text = JSON.stringify(templates);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const titles = Object.fromEntries(templates.map(({ id, title }) => [id, title]));
  return { file: `disclosures-${hash}.json`, text, kinds: templates.map(({ id }) => id), titles };
}

function idsIn(folder: string): string[] {
  return subjectFiles(folder).map((path) => basename(path, ".yaml"));
}

function shipped(path: string): ShippedSubject {
  return { id: basename(path, ".yaml"), ...parse(readFileSync(path, "utf8")) };
}

/** Serves the data while developing and writes it into the build, under a folder named after the corpus version. */
export function lawDataPlugin(): Plugin {
  const { version, jurisdictions, knownJurisdictions } = readBase();
  const disclosures = disclosureData();
  const { file, kinds, titles } = disclosures;
  return {
    name: "yawara-law-data",
    config: () => ({
      define: {
        __CORPUS_VERSION__: JSON.stringify(version),
        __JURISDICTIONS__: JSON.stringify(knownJurisdictions),
        __LAW_OF__: JSON.stringify(jurisdictions),
        __DISCLOSURES__: JSON.stringify({ file, kinds }),
        __DISCLOSURE_TITLES__: JSON.stringify(titles),
        __SUBJECTS__: JSON.stringify({ examples: idsIn(EXAMPLES_FOLDER), basket: idsIn(BASKET_FOLDER) }),
      },
    }),
    configureServer(server) {
      const files = lawData(disclosures);
      server.middlewares.use(`/data/${version}`, (request, response, next) => {
        const text = files.get(request.url?.slice(1) ?? "");
        if (text === undefined) next();
        else response.setHeader("Content-Type", "application/json").end(text);
      });
    },
    generateBundle() {
      for (const [name, source] of lawData(disclosures))
        this.emitFile({ type: "asset", fileName: `data/${version}/${name}`, source });
    },
  };
}

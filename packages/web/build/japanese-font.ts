// Vite plugin: Japanese for devices without a Japanese font: one small font of what the interface says, one of what else the law says.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BASKET_FOLDER, corpusFile, EXAMPLES_FOLDER, readBase, subjectFiles } from "@yawara/answers/node";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const WHOLE = createRequire(import.meta.url).resolve(
  "@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff2",
);
const PACKAGES = join(import.meta.dirname, "../..");
/** Where the interface's words stand, those of the engine and of the answers among them. */
const SPEAKING = ["web", "engine", "answers"].map((room) => join(PACKAGES, room, "src"));
/** What is made here; the style sheet of the application takes it in. */
const MADE = join(import.meta.dirname, "../generated");
/** The same font where the device has it: then nothing is waited for. */
const LOCAL = ["Noto Sans CJK JP Regular", "NotoSansCJKjp-Regular", "Noto Sans JP Regular", "NotoSansJP-Regular"];

/** Every sign beyond ASCII, which every device can write. */
function signsIn(text: string): Set<string> {
  return new Set([...text].filter((sign) => sign > "\u007f"));
}

/** Said behind a sign-in, or never in a browser: the page that is seen first does not wait for their signs. */
const LATER = /[/\\](?:features[/\\](?:account|register[a-z-]*)|pipeline|risks|verify|notices|reports)[/\\]/;

function sources(folder: string): { first: string; later: string } {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes(".test."))
    .map((path) => join(folder, path));
  const text = (paths: string[]) => paths.map((path) => readFileSync(path, "utf8")).join();
  const { first = [], later = [] } = Object.groupBy(files, (path) => (LATER.test(path) ? "later" : "first"));
  return { first: text(first), later: text(later) };
}

/** The titles that lists of law show, from the texts of a part of the corpus. */
function titlesIn({ instruments = [] }: { instruments?: { title?: unknown; short?: unknown }[] }): string {
  return JSON.stringify(instruments.map(({ title, short }) => [title, short]));
}

/** The signs of the interface and of the titles of the law, and those that only its texts and the examples add. */
function signs(): { interface: Set<string>; law: Set<string> } {
  const { jurisdictions, knownJurisdictions } = readBase();
  const parts = [undefined, ...jurisdictions].map((one) => readFileSync(corpusFile(one), "utf8"));
  const titles = parts.map((part) => titlesIn(JSON.parse(part)));
  const said = SPEAKING.map(sources);
  const shown = signsIn([...said.map(({ first }) => first), ...titles, JSON.stringify(knownJurisdictions)].join());
  const subjects = [EXAMPLES_FOLDER, BASKET_FOLDER].flatMap(subjectFiles).map((file) => readFileSync(file, "utf8"));
  return {
    interface: shown,
    law: signsIn([...parts, ...subjects, ...said.map(({ later }) => later)].join()).difference(shown),
  };
}

/** Code points as the style sheet writes them: runs put together. */
function unicodeRange(signs: ReadonlySet<string>): string {
  const runs: [number, number][] = [];
  for (const point of [...signs].map((sign) => sign.codePointAt(0)!).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === point - 1) run[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(",");
}

function face(name: string, signs: ReadonlySet<string>): string {
  const local = LOCAL.map((font) => `local("${font}")`).join(", ");
  return `@font-face {
  font-family: "Yawara Japanese";
  font-weight: 400;
  font-display: block;
  src: ${local}, url("./${name}.woff2") format("woff2");
  unicode-range: ${unicodeRange(signs)};
}
`;
}

/** Writes the fonts and their style sheet, unless they are there for the same signs. */
async function make(): Promise<void> {
  const wanted = signs();
  const whole = readFileSync(WHOLE);
  const sheet = [face("interface", wanted.interface), face("law", wanted.law)].join("\n");
  const key = createHash("sha256").update(sheet).update(whole).digest("hex");
  const css = `/* Made by build/japanese-font.ts: ${key} */\n${sheet}`;
  const path = join(MADE, "japanese.css");
  if (existsSync(path) && readFileSync(path, "utf8") === css) return;
  mkdirSync(MADE, { recursive: true });
  for (const name of ["interface", "law"] as const) {
    const text = [...wanted[name]].join("");
    // Without glyphs that only features for typesetting would reach: a seventh of the size.
    writeFileSync(
      join(MADE, `${name}.woff2`),
      await subsetFont(whole, text, { targetFormat: "woff2", noLayoutClosure: true }),
    );
  }
  writeFileSync(path, css);
}

/** Makes the fonts before anything asks for them, and lets every page ask for the interface's at once. */
export function japaneseFontPlugin(): Plugin {
  let base: string;
  return {
    name: "yawara-japanese-font",
    configResolved: (config) => {
      base = config.base;
    },
    buildStart: make,
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /(^|\/)interface-[^/]+\.woff2$/.test(name));
        if (file === undefined) return [];
        const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `${base}${file}` };
        return [{ tag: "link", attrs, injectTo: "head" }];
      },
    },
  };
}

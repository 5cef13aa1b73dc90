// Vite plugin: a page a place, so that any file server can serve every address, with its language, title, description and first picture.

import { readCorpus } from "@yawara/answers/node";
import { indexOf, LANGUAGES, type Language } from "@yawara/engine";
import type { Plugin, ResolvedConfig } from "vite";
import { PAGES, type PageText } from "../src/shell/pages.ts";
import { firstPictures } from "./first-picture.ts";

interface Page {
  language: Language;
  path: string;
  title: string;
  description: string;
  /** File of the program of this page, as the source names it. */
  program?: string;
}

/** The application's own places. */
function ownPages(): Page[] {
  const all: PageText[] = Object.values(PAGES);
  const places = all.filter(({ served }) => served !== true || process.env.VITE_STATIC !== "1");
  return LANGUAGES.flatMap((language) =>
    places.map(({ path, title, description, program }) => ({
      language,
      path,
      title: title[language],
      description: description[language],
      ...(program !== undefined && { program }),
    })),
  );
}

/** A place for every instrument; their pictures would only be the shape of lines to come, so they have none. */
function instrumentPages(): Page[] {
  const { corpus } = indexOf(readCorpus());
  return LANGUAGES.flatMap((language) =>
    corpus.instruments.map(({ id, title, summary }) => ({
      language,
      path: `/law/${id}`,
      title: title[language],
      description: summary[language],
      program: "src/features/law/instrument-page.tsx",
    })),
  );
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

const addressOf = ({ path }: Page, language: Language) => `${language}${path === "/" ? "/" : `${path}/`}`;

/** The page's own HTML: what the shell has, in its language, with its head and its first picture. */
function pageHtml(shell: string, page: Page, base: string, picture: string, programs: string[]): string {
  const { language, path, title, description } = page;
  const links = programs.map((file) => `<link rel="modulepreload" crossorigin href="${base}${file}" />`);
  return shell
    .replace(/<html lang="\w+">/, `<html lang="${language}">`)
    .replace(/<title>.*<\/title>/, `<title>${escaped(path === "/" ? "Yawara 柔" : `${title} – Yawara 柔`)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${escaped(description)}`)
    .replace("</head>", `  ${links.join("\n    ")}\n  </head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${picture}</div>`);
}

/** The address picks the language; scripts a server would run are not for a page that is only a picture. */
async function picturesOf(config: ResolvedConfig, pages: readonly Page[]): Promise<string[]> {
  const addresses = pages.map((page) => `${config.base}${addressOf(page, page.language)}`);
  const pictures = await firstPictures(config.root, config.base, addresses);
  return pictures.map((picture) => picture.replace(/<script\b[^>]*>.*?<\/script>/gs, ""));
}

/** Writes `/en/check/index.html` and so on beside the one `index.html`, and a `404.html`, which says so in the page. */
export function pagesPlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "yawara-pages",
    configResolved: (resolved) => {
      config = resolved;
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        if (config.command !== "build") return;
        const shell = bundle["index.html"];
        if (shell?.type !== "asset") throw new Error("the build has no index.html");
        const html = String(shell.source);
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const programsOf = ({ program }: Page) => {
          if (program === undefined) return [];
          const chunk = chunks.find((one) => one.facadeModuleId?.endsWith(program));
          if (chunk === undefined) throw new Error(`the build has no program ${program}`);
          return [chunk.fileName, ...chunk.imports.filter((file) => !html.includes(file))];
        };
        const emit = (page: Page, picture: string) =>
          this.emitFile({
            type: "asset",
            fileName: `${addressOf(page, page.language)}index.html`,
            source: pageHtml(html, page, config.base, picture, programsOf(page)),
          });
        this.emitFile({ type: "asset", fileName: "404.html", source: html });
        const own = ownPages();
        const pictures = await picturesOf(config, own);
        own.forEach((page, i) => void emit(page, pictures[i]!));
        for (const page of instrumentPages()) emit(page, "");
      },
    },
  };
}

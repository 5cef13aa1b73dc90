// Vite plugin: a page a place, so that any file server can serve every address, with its language, title and description in the HTML.
import { indexOf, LANGUAGES, type Language } from "@yawara/engine";
import { readCorpus } from "@yawara/exchange/node";
import type { Plugin } from "vite";
import { PAGES } from "../src/shell/pages.ts";

interface Page {
  path: string;
  title: string;
  description: string;
}

function pagesOf(language: Language): Page[] {
  const own = Object.values(PAGES).map(({ path, title, description }) => ({
    path,
    title: title[language],
    description: description[language],
  }));
  const { corpus } = indexOf(readCorpus());
  const instruments = corpus.instruments.map(({ id, title, summary }) => ({
    path: `/law/${id}`,
    title: title[language],
    description: summary[language],
  }));
  return [...own, ...instruments];
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);

function pageHtml(shell: string, language: Language, { path, title, description }: Page, base: string): string {
  const alternates = LANGUAGES.map(
    (one) => `<link rel="alternate" hreflang="${one}" href="${base}${one}${path === "/" ? "/" : `${path}/`}" />`,
  );
  return shell
    .replace(/<html lang="\w+">/, `<html lang="${language}">`)
    .replace(/<title>.*<\/title>/, `<title>${escaped(path === "/" ? "Yawara 柔" : `${title} – Yawara 柔`)}</title>`)
    .replace(/(<meta name="description" content=")[^"]*/, `$1${escaped(description)}`)
    .replace("</head>", `  ${alternates.join("\n    ")}\n  </head>`);
}

/** Writes `/en/check/index.html` and so on beside the one `index.html`, and a `404.html`, which says so in the page. */
export function pagesPlugin(): Plugin {
  let base = "/";
  return {
    name: "yawara-pages",
    configResolved: (config) => {
      base = config.base;
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const shell = bundle["index.html"];
        if (shell?.type !== "asset") throw new Error("the build has no index.html");
        this.emitFile({ type: "asset", fileName: "404.html", source: shell.source });
        for (const language of LANGUAGES)
          for (const page of pagesOf(language))
            this.emitFile({
              type: "asset",
              fileName: `${language}${page.path === "/" ? "" : page.path}/index.html`,
              source: pageHtml(String(shell.source), language, page, base),
            });
      },
    },
  };
}

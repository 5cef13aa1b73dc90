// The public page of a disclosure, its withdrawal and an organisation's list, as HTML that needs no script and no other file.
import { type Language, otherLanguage, WORDS } from "@yawara/engine";
import { escaped } from "./disclose.html.ts";
import type { PublicDocument, PublicItem, PublicStatement } from "./public-document.ts";
import type { Tier } from "./version.ts";
import { VERSION_WORDS } from "./version-words.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** A version as its disclosure lists it: days, ISO. */
export interface PublishedVersion {
  version: number;
  published: string;
  withdrawn?: string;
}

/** What is served of a disclosure; without a document it was withdrawn. */
export interface PublishedPage {
  /** Its address, which never changes: `/disclosures/…`. */
  address: string;
  organisation: string;
  version: number;
  published: string;
  withdrawn?: { day: string; reason: string };
  document?: PublicDocument;
  /** All that were ever published, the newest first. */
  versions: PublishedVersion[];
}

/** How much of a page is shown. */
export type Shown = Exclude<Tier, "kept">;

export interface PageAsked {
  language: Language;
  shown: Shown;
  /** The origin people use, for whole addresses; without it they are given from the root. */
  origin?: string | undefined;
}

/** The style of the pages, in a place of its own so that a policy can name it by its hash. */
export const PUBLIC_STYLE = `:root{color-scheme:light dark}
body{font-family:"Hiragino Sans","Yu Gothic UI","Meiryo","Noto Sans JP","Noto Sans CJK JP",system-ui,sans-serif;line-height:1.7;max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem;overflow-wrap:anywhere}
:lang(ja){line-break:strict}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none;padding:0;margin:0}
nav a,.step{display:inline-flex;min-height:2.75rem;align-items:center}
a[aria-current]{font-weight:bold;text-decoration:none}
h1{font-size:1.75rem;line-height:1.3;margin:1rem 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem;border-top:1px solid;padding-top:1rem}
.note{margin:.25rem 0}
dt{font-weight:bold;margin-top:1rem}
dd{margin:0}
ul{padding-left:1.25rem}
.note{font-size:.9375rem}
.told{border-left:4px solid;padding-left:1rem;white-space:pre-line}
footer{margin-top:3rem;font-size:.9375rem}
@media print{@page{size:A4;margin:18mm 16mm}nav,.step{display:none}body{max-width:none;padding:0;color:#000;background:#fff}}`;

/** The page of a disclosure, or what is told of one that was withdrawn. */
export function publicPageHtml(page: PublishedPage, asked: PageAsked): string {
  const { document } = page;
  return document === undefined ? withdrawnHtml(page, asked) : documentHtml(page, document, asked);
}

function documentHtml(page: PublishedPage, document: PublicDocument, asked: PageAsked): string {
  const { language } = asked;
  const words = VERSION_WORDS[language];
  const { name, corporate_number: number, product, version, contact } = document.own;
  const numbered = number && `${DISCLOSURE_WORDS[language].own.corporate_number} ${number}`;
  const day = WORDS[language].day;
  const system = [product, version].filter(Boolean).join(" ");
  const [newest] = page.versions;
  const isEarlier = newest !== undefined && newest.version !== page.version;
  const sections = document.sections.flatMap(({ title, items }) => {
    const parts = items.flatMap((item) => itemHtml(document, item, asked));
    if (parts.length === 0) return [];
    const [open, close] = document.layout === "table" ? ["<dl>", "</dl>"] : ["<ul>", "</ul>"];
    return [`<section><h2>${escaped(title[language])}</h2>${open}${parts.join("")}${close}</section>`];
  });
  const body = [
    languageNav(page, asked),
    `<h1>${escaped(document.title[language])}</h1>`,
    `<p>${escaped([name ?? page.organisation, numbered, system].filter(Boolean).join(" · "))}</p>`,
    `<p class="note">${escaped(`${words.version(page.version)} · ${words.published(day(page.published))}`)}</p>`,
    ...(isEarlier
      ? [
          `<p class="told">${escaped(words.earlier(newest.version))} <a href="${hrefOf(page, asked)}">${escaped(words.toLatest)}</a></p>`,
        ]
      : []),
    tierNav(page, document, asked),
    ...(sections.length === 0 ? [`<p>${escaped(words.none)}</p>`] : sections),
    ...(contact === undefined ? [] : [`<p>${escaped(`${words.person}${WORDS[language].colon}${contact}`)}</p>`]),
    footer(page, asked, [words.by(page.organisation), words.lawOf(day(document.at), document.corpus)]),
  ];
  return wrapped(document.title[language], body, page, { ...asked, isIndexed: !isEarlier });
}

function itemHtml({ layout }: PublicDocument, item: PublicItem, { language, shown }: PageAsked): string[] {
  const words = VERSION_WORDS[language];
  const told = item.statements.filter(({ tier }) => shown === "detail" || tier === "everybody");
  if (told.length === 0) return [];
  const cited = item.provisions.map(({ where }) => where[language]);
  const rests =
    shown === "detail" && cited.length > 0
      ? `<p class="note">${escaped(`${words.provisions}${WORDS[language].colon}${WORDS[language].list(cited)}`)}</p>`
      : "";
  const lines = told.map((one) => statementHtml(one, language));
  const last = lines.length - 1;
  if (layout === "text") return lines.map((line, i) => `<li>${line}${i === last ? rests : ""}</li>`);
  const asks = [item.ref?.[language], item.asks[language]].filter((text) => text !== undefined).join(" ");
  const all = lines.map((line) => `<li>${line}</li>`).join("");
  return [`<dt>${escaped(asks)}</dt><dd><ul>${all}</ul>${rests}</dd>`];
}

/** What was written in the other language alone stands in it, and says so. */
function statementHtml({ text }: PublicStatement, language: Language): string {
  const own = text[language];
  if (own !== undefined) return escaped(own);
  const other = otherLanguage(language);
  return `<span lang="${other}">${escaped(text[other] ?? "")}</span> ${escaped(VERSION_WORDS[language].onlyOther)}`;
}

function withdrawnHtml(page: PublishedPage, asked: PageAsked): string {
  const { language } = asked;
  const words = VERSION_WORDS[language];
  const { day = page.published, reason = "" } = page.withdrawn ?? {};
  const body = [
    languageNav(page, asked),
    `<h1>${escaped(words.withdrawnTitle)}</h1>`,
    `<p>${escaped(words.withdrawn(WORDS[language].day(day), page.organisation))}</p>`,
    `<p class="told">${escaped(words.reason(reason))}</p>`,
    footer(page, asked, []),
  ];
  return wrapped(words.withdrawnTitle, body, page, { ...asked, isIndexed: false });
}

/** One line of an organisation's list. */
export interface ListedDisclosure {
  address: string;
  title: Record<Language, string>;
  product?: string;
  version: number;
  published: string;
}

/** What an organisation has published, on a page of its own. */
export function publicListHtml(
  { address, organisation, disclosures }: { address: string; organisation: string; disclosures: ListedDisclosure[] },
  asked: Omit<PageAsked, "shown">,
): string {
  const { language } = asked;
  const words = VERSION_WORDS[language];
  const lines = disclosures.map(({ address: at, title, product, version, published }) => {
    const named = [title[language], product].filter(Boolean).join(" · ");
    const line = words.versionLine(version, WORDS[language].day(published));
    return `<li><a class="step" href="${at}?lang=${language}">${escaped(named)}</a> <span class="note">${escaped(line)}</span></li>`;
  });
  const title = words.list(organisation);
  const body = [
    languageNav({ address }, { ...asked, shown: "everybody" }),
    `<h1>${escaped(title)}</h1>`,
    `<p>${escaped(words.listNote)}</p>`,
    lines.length === 0 ? `<p>${escaped(words.empty)}</p>` : `<ul>${lines.join("")}</ul>`,
    `<footer><p><a class="step" href="${address}.json">${escaped(words.json)}</a></p></footer>`,
  ];
  return wrapped(title, body, { address }, { ...asked, shown: "everybody", isIndexed: true });
}

/** What stands at an address where nothing is published. It does not tell whether something is kept there. */
export function nothingPublishedHtml(language: Language): string {
  const words = VERSION_WORDS[language];
  const body = [`<h1>${escaped(words.notFoundTitle)}</h1>`, `<p>${escaped(words.notFound)}</p>`];
  return wrapped(words.notFoundTitle, body, undefined, { language, shown: "everybody", isIndexed: false });
}

/** The address of a page in a language and a tier; of an earlier version where one is named. */
function hrefOf({ address }: { address: string }, { language, shown }: PageAsked, version?: number): string {
  const detail = shown === "detail" ? "/detail" : "";
  return `${address}${detail}?lang=${language}${version === undefined ? "" : `&amp;version=${version}`}`;
}

/** The version in the address, where it is not the latest. */
const versionIn = (page: { version?: number; versions?: PublishedVersion[] }): number | undefined =>
  page.versions?.[0]?.version === page.version ? undefined : page.version;

function languageNav(page: { address: string; version?: number; versions?: PublishedVersion[] }, asked: PageAsked) {
  const language = otherLanguage(asked.language);
  const href = hrefOf(page, { ...asked, language }, versionIn(page));
  return `<p><a class="step" lang="${language}" hreflang="${language}" href="${href}">${VERSION_WORDS[asked.language].otherLanguage}</a></p>`;
}

/** The way between the two tiers, where there is more than one. */
function tierNav(page: PublishedPage, { sections }: PublicDocument, asked: PageAsked): string {
  const words = VERSION_WORDS[asked.language];
  const hasDetail = sections.some(({ items }) =>
    items.some((item) => item.provisions.length > 0 || item.statements.some(({ tier }) => tier === "detail")),
  );
  if (!hasDetail) return "";
  const links = (["everybody", "detail"] as const).map((shown) => {
    const current = shown === asked.shown ? ' aria-current="page"' : "";
    return `<li><a${current} href="${hrefOf(page, { ...asked, shown }, versionIn(page))}">${escaped(words[shown])}</a></li>`;
  });
  return `<nav aria-label="${escaped(words.tiers)}"><ul>${links.join("")}</ul></nav>`;
}

function footer(page: PublishedPage, asked: PageAsked, lines: readonly string[]): string {
  const { language } = asked;
  const words = VERSION_WORDS[language];
  const day = WORDS[language].day;
  const versions = page.versions.map(({ version, published, withdrawn }) => {
    const line = words.versionLine(version, day(published));
    if (withdrawn !== undefined) return `<li>${escaped(words.withdrawnLine(line, day(withdrawn)))}</li>`;
    const isOpen = page.document !== undefined && version !== page.version;
    return isOpen
      ? `<li><a class="step" href="${hrefOf(page, asked, version)}">${escaped(line)}</a></li>`
      : `<li>${escaped(line)}</li>`;
  });
  const about = lines.map((line) => `<p>${escaped(line)}</p>`).join("");
  return `<footer><h2>${escaped(words.about)}</h2>${about}<p>${escaped(words.versions)}</p><ul>${versions.join("")}</ul><p><a class="step" href="${page.address}.json">${escaped(words.json)}</a></p></footer>`;
}

function wrapped(
  title: string,
  body: readonly string[],
  page: { address: string } | undefined,
  { language, shown, origin = "", isIndexed }: PageAsked & { isIndexed: boolean },
): string {
  const at = (one: Language) => `${origin}${hrefOf(page!, { language: one, shown })}`;
  const links =
    page === undefined
      ? []
      : [
          `<link rel="canonical" href="${at(language)}">`,
          ...(["en", "ja"] as const).map((one) => `<link rel="alternate" hreflang="${one}" href="${at(one)}">`),
          `<link rel="alternate" type="application/json" href="${page.address}.json">`,
        ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="${isIndexed ? "index,follow" : "noindex"}">
<title>${escaped(title)}</title>
${links.join("\n")}
<style>${PUBLIC_STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

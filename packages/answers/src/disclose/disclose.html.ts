// A draft as a page of its own: it reads with a screen reader, prints on A4 and needs no other file.
import { WORDS } from "@yawara/engine";
import {
  type DraftView,
  type ItemView,
  numbered,
  type PassageView,
  partsOfNote,
  type SectionView,
} from "./draft-view.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

const STYLE = `:root{color-scheme:light dark}
body{font-family:"Hiragino Sans","Yu Gothic UI","Meiryo","Noto Sans JP","Noto Sans CJK JP",system-ui,sans-serif;line-height:1.7;max-width:60rem;margin:2rem auto;padding:0 1rem}
:lang(ja){line-break:strict}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid;padding:.5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
tbody th{font-weight:normal;width:34%}
td:last-child{width:24%;font-size:.875rem}
ul{padding-left:1.25rem}
td ul{margin:0}
.gap{font-weight:bold;border-bottom:2px dashed}
.status{font-weight:bold}
.state{font-size:.875rem}
@media (max-width:40rem){thead{position:absolute;clip-path:inset(50%)}table,tbody,tr,th,td{display:block}tbody th,td:last-child{width:auto}tr{margin-bottom:1rem}}
@media print{@page{size:A4;margin:18mm 16mm}body{margin:0;max-width:none;font-size:10.5pt;color:#000;background:#fff}tr,li{break-inside:avoid}h2{break-after:avoid}}`;

/** The document as HTML with its language, headings in order, and tables whose heads name their columns and rows. */
export function draftHtml(view: DraftView): string {
  const { language, title, head, about, status, sections, layout } = view;
  const words = DISCLOSURE_WORDS[language];
  const body = [
    `<h1>${escaped(title)}</h1>`,
    ...(head.length === 0 ? [] : [`<p>${escaped(WORDS[language].parts(head))}</p>`]),
    `<p>${escaped(about)}</p>`,
    `<p class="status">${escaped(status)}</p>`,
    ...sections.map((section) => (layout === "table" ? tableSection(view, section) : textSection(view, section))),
    ...(layout === "text" ? [groundsList(view)] : []),
    leftOutList(view),
    `<section><h2>${escaped(words.notes)}</h2>${list(view.notes.map(linked))}</section>`,
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.filter((part) => part !== "").join("\n")}
</main>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text with the signs of HTML written as they are. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/** A note whose address can be followed. */
function linked(note: string): string {
  return partsOfNote(note)
    .map((part, i) => (i % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join("");
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

function shown({ state, text }: PassageView, { language }: DraftView): string {
  const words = DISCLOSURE_WORDS[language];
  if (state === "gap") return `<span class="gap">${escaped(words.gapMark(text))}</span>`;
  return escaped(text).replaceAll("\n", "<br>");
}

function tableSection(view: DraftView, { title, intro, items }: SectionView): string {
  const words = DISCLOSURE_WORDS[view.language];
  const head = [words.asks, words.said, words.grounds].map((name) => `<th scope="col">${escaped(name)}</th>`);
  const rows = items.map(
    (item) =>
      `<tr><th scope="row">${asked(item)}</th><td>${saidCell(view, item)}</td><td>${groundsCell(item)}</td></tr>`,
  );
  return `<section><h2>${escaped(title)}</h2>${intro === undefined ? "" : `<p>${escaped(intro)}</p>`}
<table><thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></section>`;
}

function asked({ ref, asks }: ItemView): string {
  return ref === undefined ? escaped(asks) : `<b>${escaped(ref)}</b><br>${escaped(asks)}`;
}

function saidCell(view: DraftView, { passages, steps }: ItemView): string {
  const words = DISCLOSURE_WORDS[view.language];
  const said = passages.map((passage) => {
    const state = passage.state === "gap" ? "" : ` <span class="state">(${escaped(words.state[passage.state])})</span>`;
    return `${shown(passage, view)}${state}`;
  });
  const hasGap = passages.some(({ state }) => state === "gap");
  return `${list(said)}${hasGap && steps.length > 0 ? `<p>${escaped(words.stepsHead)}</p>${list(steps.map(escaped))}` : ""}`;
}

function groundsCell({ passages, provisions }: ItemView): string {
  const grounds = new Set([...passages.flatMap((passage) => passage.grounds), ...provisions.map(({ text }) => text)]);
  return grounds.size === 0 ? "" : list([...grounds].map(escaped));
}

function textSection(view: DraftView, { title, intro, items }: SectionView): string {
  const passages = items.flatMap((item) => item.passages);
  const said = passages.map(
    (passage) => `${shown(passage, view)}${passage.number === undefined ? "" : ` <sup>[${passage.number}]</sup>`}`,
  );
  return `<section><h2>${escaped(title)}</h2>${intro === undefined ? "" : `<p>${escaped(intro)}</p>`}${list(said)}</section>`;
}

function groundsList(view: DraftView): string {
  const all = numbered(view);
  if (all.length === 0) return "";
  const lines = all.map(({ number, grounds }) => `[${number}] ${escaped(WORDS[view.language].list(grounds))}`);
  return `<section><h2>${escaped(DISCLOSURE_WORDS[view.language].groundsTitle)}</h2>${list(lines)}</section>`;
}

function leftOutList(view: DraftView): string {
  if (view.leftOut.length === 0) return "";
  const lines = view.leftOut.map(({ why, grounds, what }) => {
    const because = grounds.length === 0 ? "" : ` (${escaped(WORDS[view.language].list(grounds))})`;
    return `${escaped(why)}${because}${list(what.map(escaped))}`;
  });
  return `<section><h2>${escaped(DISCLOSURE_WORDS[view.language].leftOut)}</h2>${list(lines)}</section>`;
}

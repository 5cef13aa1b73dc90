// A draft as Markdown: a table of what is asked and said, or running text, with gaps marked and the grounds below.
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

export function draftMarkdown(view: DraftView): string {
  const { title, head, about, status, sections, layout } = view;
  const blocks = [
    `# ${escaped(title)}`,
    ...(head.length === 0 ? [] : [escaped(WORDS[view.language].parts(head))]),
    `> ${escaped(about)}\n>\n> **${escaped(status)}**`,
    ...sections.flatMap((section) => (layout === "table" ? tableSection(view, section) : textSection(view, section))),
    ...(layout === "text" ? groundsList(view) : []),
    ...leftOutList(view),
    `## ${DISCLOSURE_WORDS[view.language].notes}`,
    view.notes.map((note) => `- ${linked(note)}`).join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** Signs that would begin a mark, a table's cell or a tag stand as they are written. */
function escaped(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>|#]/g, (sign) => `\\${sign}`).replaceAll(/\s*\n\s*/g, " ");
}

/** A note with its address left whole. */
function linked(note: string): string {
  return partsOfNote(note)
    .map((part, i) => (i % 2 === 1 ? `<${part}>` : escaped(part)))
    .join("");
}

function shown({ state, text }: PassageView, { language }: DraftView): string {
  const words = DISCLOSURE_WORDS[language];
  if (state === "gap") return `**${escaped(words.gapMark(text))}**`;
  return escaped(text);
}

function tableSection(view: DraftView, { title, intro, items }: SectionView): string[] {
  const words = DISCLOSURE_WORDS[view.language];
  const rows = items.map((item) => `| ${askedCell(item)} | ${saidCell(view, item)} | ${groundsCell(item)} |`);
  return [
    `## ${escaped(title)}`,
    ...(intro === undefined ? [] : [escaped(intro)]),
    [`| ${words.asks} | ${words.said} | ${words.grounds} |`, "| --- | --- | --- |", ...rows].join("\n"),
  ];
}

function askedCell({ ref, asks }: ItemView): string {
  return ref === undefined ? escaped(asks) : `**${escaped(ref)}**<br>${escaped(asks)}`;
}

/** A box to be ticked by whoever confirms it stands before each statement. */
function saidCell(view: DraftView, { passages, steps }: ItemView): string {
  const words = DISCLOSURE_WORDS[view.language];
  const lines = passages.map((passage) => {
    const box = { gap: "☐", draft: "☐", confirmed: "☑", written: "☑" }[passage.state];
    return `${box} ${shown(passage, view)}`;
  });
  const hasGap = passages.some(({ state }) => state === "gap");
  const hints = hasGap && steps.length > 0 ? [`*${words.stepsHead}* ${steps.map(escaped).join(" ")}`] : [];
  return [...lines, ...hints].join("<br>");
}

function groundsCell({ passages, provisions }: ItemView): string {
  const grounds = [...passages.flatMap((passage) => passage.grounds), ...provisions.map(({ text }) => text)];
  return [...new Set(grounds)].map(escaped).join("<br>");
}

function textSection(view: DraftView, { title, intro, items }: SectionView): string[] {
  const passages = items.flatMap((item) => item.passages);
  return [
    `## ${escaped(title)}`,
    ...(intro === undefined ? [] : [escaped(intro)]),
    passages
      .map((passage) => `- ${shown(passage, view)}${passage.number === undefined ? "" : ` \\[${passage.number}\\]`}`)
      .join("\n"),
  ];
}

function groundsList(view: DraftView): string[] {
  const { list } = WORDS[view.language];
  const lines = numbered(view).map(({ number, grounds }) => `- \\[${number}\\] ${escaped(list(grounds))}`);
  return lines.length === 0 ? [] : [`## ${DISCLOSURE_WORDS[view.language].groundsTitle}`, lines.join("\n")];
}

function leftOutList(view: DraftView): string[] {
  if (view.leftOut.length === 0) return [];
  const { list } = WORDS[view.language];
  const { aside } = DISCLOSURE_WORDS[view.language];
  const lines = view.leftOut.map(({ why, grounds, what }) => {
    const said = grounds.length === 0 ? why : aside(why, list(grounds));
    return [`- ${escaped(said)}`, ...what.map((one) => `  - ${escaped(one)}`)].join("\n");
  });
  return [`## ${DISCLOSURE_WORDS[view.language].leftOut}`, lines.join("\n")];
}

// A draft as a Word file, with a font for Japanese of its own, so that nothing falls back to a font that cannot write it.

import { LOCALES, WORDS } from "@yawara/engine";
import {
  Document,
  HeadingLevel,
  type ILevelsOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type DraftView, type ItemView, numbered, type PassageView, type SectionView } from "./draft-view.ts";
import { DISCLOSURE_WORDS } from "./words.ts";

/** Latin and Japanese each in a font that comes with Word; where one is missing, Word takes another of its kind. */
const FONT = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: "Yu Mincho" };
const HEADING_FONT = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Yu Gothic" };
/** Half-points. */
const BODY_SIZE = 21;
/** Twentieths of a point: A4 upright, 20 mm of margin. */
const PAGE = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };
const COLUMNS = [3100, 4138, 2400] as const;
const BULLET = "bullet";
const LANGUAGE = { value: LOCALES.en, eastAsia: LOCALES.ja };

/** The bytes of a .docx. */
export async function draftDocx(view: DraftView): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: view.title,
    description: view.about,
    creator: "Yawara",
    styles: {
      default: {
        document: { run: { font: FONT, size: BODY_SIZE, language: LANGUAGE }, paragraph: { spacing: { after: 100 } } },
        title: { run: { font: HEADING_FONT, size: 36, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading1: {
          run: { font: HEADING_FONT, size: 26, bold: true, color: "000000" },
          paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
        },
      },
    },
    numbering: { config: [{ reference: BULLET, levels: bulletLevels() }] },
    sections: [{ properties: { page: PAGE }, children: contentOf(view) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function bulletLevels(): ILevelsOptions[] {
  return [0, 1].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: "•",
    style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
  }));
}

function contentOf(view: DraftView): (Paragraph | Table)[] {
  const { title, head, about, status, sections, layout, notes, language } = view;
  const words = DISCLOSURE_WORDS[language];
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...(head.length === 0 ? [] : [plain(WORDS[language].parts(head))]),
    plain(about),
    new Paragraph({ children: [new TextRun({ text: status, bold: true })] }),
    ...sections.flatMap((section) => (layout === "table" ? tableSection(view, section) : textSection(view, section))),
    ...(layout === "text" ? groundsList(view) : []),
    ...leftOutList(view),
    heading(words.notes),
    ...notes.map((note) => bullet(runs(note))),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(text) });
}

function plain(text: string): Paragraph {
  return new Paragraph({ children: runs(text) });
}

function bullet(children: TextRun[], level = 0): Paragraph {
  return new Paragraph({ numbering: { reference: BULLET, level }, children });
}

/** A text with its ends of lines. What XML cannot hold is left away. */
function runs(text: string, look: { bold?: boolean; size?: number } = {}): TextRun[] {
  const lines = text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").split(/\r?\n/);
  return lines.map((line, i) => new TextRun({ text: line, ...look, ...(i > 0 && { break: 1 }) }));
}

/** A gap is marked by words, bold and underlined: it must not be missed on paper either. */
function shown({ state, text }: PassageView, { language }: DraftView): TextRun[] {
  const words = DISCLOSURE_WORDS[language];
  if (state === "gap") return [new TextRun({ text: words.gapMark(text), bold: true, underline: {} })];
  return runs(text);
}

function tableSection(view: DraftView, { title, intro, items }: SectionView): (Paragraph | Table)[] {
  const words = DISCLOSURE_WORDS[view.language];
  const head = [words.asks, words.said, words.grounds].map((name, i) =>
    cell([new Paragraph({ children: [new TextRun({ text: name, bold: true })] })], i),
  );
  const table = new Table({
    width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...COLUMNS],
    rows: [
      new TableRow({ tableHeader: true, children: head }),
      ...items.map((item) => new TableRow({ cantSplit: true, children: itemCells(view, item) })),
    ],
  });
  return [heading(title), ...(intro === undefined ? [] : [plain(intro)]), table];
}

function cell(children: Paragraph[], column: number): TableCell {
  return new TableCell({
    width: { size: COLUMNS[column]!, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    children: children.length === 0 ? [new Paragraph({})] : children,
  });
}

function itemCells(view: DraftView, item: ItemView): TableCell[] {
  const words = DISCLOSURE_WORDS[view.language];
  const { ref, asks, passages, steps, provisions } = item;
  const asked = [...(ref === undefined ? [] : [new Paragraph({ children: runs(ref, { bold: true }) })]), plain(asks)];
  const said = passages.map((passage) => {
    const state = passage.state === "gap" ? "" : ` (${words.state[passage.state]})`;
    return bullet([...shown(passage, view), ...(state === "" ? [] : [new TextRun({ text: state, size: 18 })])]);
  });
  const hasGap = passages.some(({ state }) => state === "gap") && steps.length > 0;
  const hints = hasGap
    ? [
        new Paragraph({ children: runs(words.stepsHead, { size: 18 }) }),
        ...steps.map((step) => bullet(runs(step, { size: 18 }), 0)),
      ]
    : [];
  const grounds = new Set([...passages.flatMap((passage) => passage.grounds), ...provisions.map(({ text }) => text)]);
  const rests = [...grounds].map((ground) => new Paragraph({ children: runs(ground, { size: 18 }) }));
  return [cell(asked, 0), cell([...said, ...hints], 1), cell(rests, 2)];
}

function textSection(view: DraftView, { title, intro, items }: SectionView): Paragraph[] {
  const passages = items.flatMap((item) => item.passages);
  const lines = passages.map((passage) => {
    const number =
      passage.number === undefined ? [] : [new TextRun({ text: `[${passage.number}]`, superScript: true })];
    return bullet([...shown(passage, view), ...number]);
  });
  return [heading(title), ...(intro === undefined ? [] : [plain(intro)]), ...lines];
}

function groundsList(view: DraftView): Paragraph[] {
  const all = numbered(view);
  if (all.length === 0) return [];
  const lines = all.map(({ number, grounds }) => plain(`[${number}] ${WORDS[view.language].list(grounds)}`));
  return [heading(DISCLOSURE_WORDS[view.language].groundsTitle), ...lines];
}

function leftOutList(view: DraftView): Paragraph[] {
  if (view.leftOut.length === 0) return [];
  const lines = view.leftOut.flatMap(({ why, grounds, what }) => {
    const because = grounds.length === 0 ? "" : ` (${WORDS[view.language].list(grounds)})`;
    return [bullet(runs(why + because)), ...what.map((one) => bullet(runs(one), 1))];
  });
  return [heading(DISCLOSURE_WORDS[view.language].leftOut), ...lines];
}

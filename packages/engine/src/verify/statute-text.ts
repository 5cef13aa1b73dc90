// The text of a Japanese statute by its places: read from the official law XML, or from a Markdown copy of it.
import { DOMParser, type Element, type Node, ParseError } from "@xmldom/xmldom";
import { articleNumber } from "./japanese-numeral.ts";

/** Articles of a statute by number, `30-4` of 第三十条の四; those of its supplementary provisions apart. */
export interface StatuteText {
  articles: Map<string, ArticleText>;
  supplementary: Map<string, ArticleText>;
}

export interface ArticleText {
  /** All of it, a line a sentence or column, white space within taken out. */
  text: string;
  /** By number; absent where the copy does not tell paragraphs from items. */
  paragraphs?: Map<number, ParagraphText>;
}

interface ParagraphText {
  text: string;
  /** By number, `1` or `1-2`. */
  items: Map<string, string>;
}

/**
 * Reads a statute from law XML of the official schema, wherever in the document its `Law` stands (an answer of the law API has
 * it inside); `undefined` where there is none, or the document is no XML.
 */
export function statuteFromXml(xml: string): StatuteText | undefined {
  const law = parsed(xml)?.getElementsByTagName("Law").item(0);
  const main = law?.getElementsByTagName("MainProvision").item(0);
  if (law == null || main == null) return undefined;
  const own = [...law.getElementsByTagName("SupplProvision")].find((one) => !one.hasAttribute("AmendLawNum"));
  return { articles: articlesIn(main), supplementary: own === undefined ? new Map() : articlesIn(own) };
}

function parsed(xml: string) {
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(xml, "text/xml");
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** Of a part without articles its paragraphs are one article without a number, as in short acts and supplements. */
function articlesIn(part: Element): Map<string, ArticleText> {
  const articles = [...part.getElementsByTagName("Article")].filter((one) => one.hasAttribute("Num"));
  return articles.length === 0
    ? new Map([["", articleFrom(part)]])
    : new Map(articles.map((article) => [numberOf(article), articleFrom(article)]));
}

function articleFrom(article: Element): ArticleText {
  const paragraphs = childrenNamed(article, "Paragraph").map((paragraph): [number, ParagraphText] => [
    Number(paragraph.getAttribute("Num")),
    {
      text: textOf(paragraph),
      items: new Map(childrenNamed(paragraph, "Item").map((item) => [numberOf(item), textOf(item)])),
    },
  ]);
  return { text: textOf(article), paragraphs: new Map(paragraphs) };
}

function childrenNamed(of: Element, name: string): Element[] {
  return [...of.childNodes].filter((node): node is Element => node.nodeName === name);
}

function numberOf(element: Element): string {
  return element.getAttribute("Num")!.replaceAll("_", "-");
}

/** Elements within a sentence: what is beside them belongs to the same words. */
const INLINE = ["Sentence", "Ruby", "Line", "Sub", "Sup"];

/** All text below a node but the readings of characters, a line a sentence or column: 第七十九条の二 and 一億円 are two numbers. */
function textOf(node: Node): string {
  if (node.nodeName === "Rt") return "";
  if (node.nodeValue !== null) return node.nodeValue.replace(/\s+/g, "");
  return [...node.childNodes]
    .map(textOf)
    .filter(Boolean)
    .join(INLINE.includes(node.nodeName) ? "" : "\n");
}

const HEADING = /^\*\*(第[^*]+条[^*]*)\*\*((?:の[〇一二三四五六七八九十百千]+)*)$/;

const ANCHOR = /^<a id="[^"]*"><\/a>$/;

/**
 * Reads a statute from a Markdown copy in which each article begins with its number alone on a line, in bold (of a branch of a
 * branch the first part only: `**第三十条の二**の二`), after an empty line or a heading. Numbers rise; a line with a lower one, or in the
 * middle of a text, is a sentence that begins with it, but for Article 1: with that the statute's supplementary provisions begin, and later those of its amendments, which are left out.
 */
export function statuteFromMarkdown(markdown: string): StatuteText {
  const parts: ArticleLines[][] = [];
  let current: ArticleLines | undefined;
  let before = "";
  for (const line of markdown.split(/\r?\n/)) {
    const [, heading = "", branch = ""] = HEADING.exec(line.trim()) ?? [];
    const number = before === "" || before.startsWith("#") ? articleNumber(heading + branch) : undefined;
    if (!ANCHOR.test(line)) before = line.trim();
    if (number === undefined || (current !== undefined && number !== "1" && !isAfter(number, current.number)))
      current?.lines.push(line);
    else {
      if (current === undefined || number === "1") parts.push([]);
      current = { number, lines: [] };
      parts.at(-1)!.push(current);
    }
  }
  const textsOf = (found: readonly ArticleLines[] = []) =>
    new Map(found.map(({ number, lines }) => [number, { text: lines.map(plain).filter(Boolean).join("\n") }]));
  return { articles: textsOf(parts[0]), supplementary: textsOf(parts[1]) };
}

interface ArticleLines {
  number: string;
  lines: string[];
}

/** Whether an article comes after another: 30-4 after 30, and before 31. */
function isAfter(number: string, other: string): boolean {
  const [a, b] = [number, other].map((one) => one.split("-").map(Number)) as [number[], number[]];
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && a[at]! > (b[at] ?? -1);
}

/** A line without its links, anchors, signs and white space. */
function plain(line: string): string {
  return line
    .replace(/<[^>]*>/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*#\s]/g, "");
}

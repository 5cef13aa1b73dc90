// Numbers of articles as one word whoever writes them: 第二十三条, 23条, Article 23 and Art. 23 are all `§23`.

const DIGITS: Record<string, number> = { 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const KANJI = "[〇一二三四五六七八九十百千]+";
const COUNTED = new RegExp(
  `${KANJI}(?=[条項号章年月日])|(?<=条(?:の[\\d〇一二三四五六七八九十百千]+)*の)${KANJI}`,
  "g",
);

/** A text with the numbers that kanji write before 条, 項, 号 and the like, and in の四 after an article, as digits. */
export function withDigits(text: string): string {
  return text.replace(COUNTED, (kanji) => String(numberOf(kanji)));
}

/** 三十二 is 32, and so is 三二. */
function numberOf(kanji: string): number {
  let sum = 0;
  let digits: number | undefined;
  for (const sign of kanji) {
    const place = PLACES[sign];
    if (place === undefined) digits = (digits ?? 0) * 10 + DIGITS[sign]!;
    else {
      sum += (digits ?? 1) * place;
      digits = undefined;
    }
  }
  return sum + (digits ?? 0);
}

/** The articles a text names: words such as `§30-4`, and with the paragraph `§16(2)`; and the text without them. */
interface Articles {
  articles: string[];
  paragraphs: string[];
  rest: string;
}

const NUMBER = "\\d+[a-z]?(?:[.-]\\d+[a-z]?)*";
const JAPANESE =
  /第?(\d+[a-z]?(?:[.-]\d+[a-z]?)*)([a-z]?)条((?:の\d+)*)(?:第?(\d+[a-z]?)項|第?(\d+)号)?(?:\([a-z]+\))?|[〜~](?=第?\d)/g;
const PLACE = `${NUMBER}(?:\\(\\w+\\))*`;
const ENGLISH = new RegExp(
  `(?:\\b(?:articles?|arts?|sections?|sec|rules?)\\b\\.?|§+)\\s*(${PLACE}(?:\\s*(?:,|;|and\\b|&|to\\b|-)\\s*${PLACE})*)`,
  "g",
);

/** Reads a text in lower case whose kanji numbers are digits. */
export function articlesIn(text: string): Articles {
  const found: Articles = { articles: [], paragraphs: [], rest: "" };
  found.rest = withoutEnglish(withoutJapanese(text, found), found);
  return found;
}

function withoutJapanese(text: string, found: Articles): string {
  let open: string | undefined;
  return text.replace(JAPANESE, (whole, number?: string, letter = "", branches = "", paragraph?: string) => {
    if (number === undefined) {
      open = found.articles.at(-1);
      return whole;
    }
    const article = `${number}${letter}${branches.replaceAll("の", "-")}`;
    if (open !== undefined) found.articles.push(...between(open.slice(1), article));
    open = undefined;
    add(found, article, paragraph);
    return " ";
  });
}

function withoutEnglish(text: string, found: Articles): string {
  return text.replace(ENGLISH, (_, list: string) => {
    let last: string | undefined;
    for (const [, before, article, paragraph] of list.matchAll(
      new RegExp(`(to\\s+)?(${NUMBER})(?:\\((\\w+)\\))?(?:\\(\\w+\\))*`, "g"),
    )) {
      if (before !== undefined && last !== undefined) found.articles.push(...between(last, article!));
      add(found, article!, paragraph);
      last = article;
    }
    return " ";
  });
}

function add(found: Articles, article: string, paragraph: string | undefined): void {
  found.articles.push(...rangeOf(article));
  if (paragraph !== undefined) found.paragraphs.push(`§${article}(${paragraph})`);
}

/** `32-35` are four articles, `30-4` is one: a branch of an article has a lower number than it. */
function rangeOf(article: string): string[] {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(article) ?? [];
  if (first === undefined || last === undefined || Number(first) >= Number(last)) return [`§${article}`];
  return [`§${first}`, ...between(first, last), `§${last}`];
}

/** More articles than any law here says at once: a range as wide is misread. */
const WIDEST = 60;

/** The articles between two of one stem: of 35-2-9 and 35-2-11 that is `§35-2-10`. */
function between(first: string, last: string): string[] {
  const [, stem, from] = /^(.*?)(\d+)$/.exec(first) ?? [];
  const [, end, to] = /^(.*?)(\d+)$/.exec(last) ?? [];
  if (stem === undefined || stem !== end) return [];
  const count = Number(to) - Number(from) - 1;
  if (count < 1 || count > WIDEST) return [];
  return Array.from({ length: count }, (_, i) => `§${stem}${Number(from) + 1 + i}`);
}

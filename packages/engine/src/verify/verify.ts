// Compares provisions with the text of the statutes they cite: the place, the sums and terms of the sanction, thresholds, the force of the words.
import { leavesOf } from "../condition/fold.ts";
import { LAST_DAY } from "../law/days.ts";
import type {
  ArticlePlace,
  Commencement,
  Condition,
  Corpus,
  LegalClock,
  Modality,
  Problem,
  Provision,
  StatutePlace,
  Term,
} from "../law/model.ts";
import { rowsKnown } from "../law/regime.ts";
import { numerals } from "./japanese-numeral.ts";
import type { ArticleText, StatuteText } from "./statute-text.ts";

/** Why a provision of a statute could not be compared. */
export const UNCOMPARED = ["no-place", "no-text", "later", "ended"] as const;
export type Uncompared = (typeof UNCOMPARED)[number];

export interface Verification {
  provision: string;
  /** What does not stand in the text; empty where all was found. */
  problems: Problem[];
  /** Absent where it was compared. */
  uncompared?: Uncompared;
  /** Law id and article of every place it cites that was opened. */
  places: { law: string; article: string; text: string }[];
}

/** Finds the text of a statute by its law id; `undefined` where it is not at hand. */
export type StatuteTexts = (law: string) => StatuteText | undefined;

const CITING = ["statute", "regulation"];

/**
 * Compares the provisions of a jurisdiction's statutes with the texts of a day (ISO): whether each place is there, whether the
 * sums, the years and the thresholds stand in the words of the articles named, and whether a duty has a duty's words and an
 * effort an effort's. What came into force later than the texts, or had ended, is not compared and said to be so.
 */
export function verifyLaw(corpus: Corpus, jurisdiction: string, texts: StatuteTexts, day: string): Verification[] {
  const cited = new Set(
    corpus.instruments
      .filter((one) => one.jurisdiction === jurisdiction && CITING.includes(one.kind))
      .map(({ id }) => id),
  );
  return corpus.provisions
    .filter(({ instrument }) => cited.has(instrument))
    .map((provision) => verifyProvision(provision, texts, day));
}

/** Compares one provision with the texts of a day. */
export function verifyProvision(provision: Provision, texts: StatuteTexts, day: string): Verification {
  const { id, place, sanction } = provision;
  const uncompared = (why: Uncompared) => ({ provision: id, problems: [], uncompared: why, places: [] });
  if (place === undefined) return uncompared("no-place");
  const when = standingOn(provision.inForce, day);
  if (when !== undefined) return uncompared(when);
  if (isMissing(texts(place.law), place)) return uncompared("no-text");
  const own = opened(id, place, texts);
  const penal = sanction.place === undefined ? own : opened(id, sanction.place, texts);
  const problems = [
    ...own.problems,
    ...(penal === own ? [] : penal.problems),
    ...(own.problems.length > 0
      ? []
      : [...wordsMissing(provision, own.words), ...thresholdsMissing(provision, own.words)]),
    ...(penal.problems.length > 0 ? [] : sumsMissing(provision, penal.words)),
  ];
  const timed = (provision.clocks ?? []).flatMap((clock) => {
    const at = clock.place;
    if (at !== undefined && isMissing(texts(at.law), at)) return [];
    const found = at === undefined ? own : opened(id, at, texts);
    if (found !== own) problems.push(...found.problems);
    if (found.problems.length === 0) problems.push(...termMissing(id, clock, found.words));
    return [found];
  });
  return { provision: id, problems, places: [...new Set([own, penal, ...timed])].flatMap(({ places }) => places) };
}

/** Whether a text is not at hand, or is a copy without the supplementary provisions that are cited alone. */
function isMissing(statute: StatuteText | undefined, { at }: StatutePlace): boolean {
  return statute === undefined || (statute.supplementary.size === 0 && at.every((one) => one.supplementary === true));
}

/** Whether it began later than the texts' day, or had ended by then, by what is known of it now. */
function standingOn(rows: readonly Commencement[], day: string): "later" | "ended" | undefined {
  const counting = rowsKnown(rows, LAST_DAY);
  if (counting.every(({ to }) => to !== undefined && to <= day)) return "ended";
  return counting.every(({ from }) => from > day) ? "later" : undefined;
}

interface Opened {
  /** The text of all places together. */
  words: string;
  places: Verification["places"];
  problems: Problem[];
}

function opened(provision: string, { law, at }: StatutePlace, texts: StatuteTexts): Opened {
  const found: Opened = { words: "", places: [], problems: [] };
  for (const place of at) {
    const own = place.law ?? law;
    const statute = texts(own);
    const article = (place.supplementary ? statute?.supplementary : statute?.articles)?.get(place.article);
    const words = article && wordsAt(article, place);
    if (article === undefined || words === undefined)
      found.problems.push({ code: "text-no-place", args: { id: provision, law: own, place: placeText(place) } });
    else {
      found.words += `${words}\n`;
      found.places.push({ law: own, article: `${place.supplementary ? "s" : ""}${place.article}`, text: article.text });
    }
  }
  return found;
}

/** What stands at a place; all of the article where the copy does not tell its paragraphs; `undefined` where there is no such place. */
function wordsAt({ text, paragraphs }: ArticleText, { paragraph, item }: ArticlePlace): string | undefined {
  if (paragraphs === undefined || (paragraph === undefined && item === undefined)) return text;
  const found = paragraphs.get(paragraph ?? 1);
  if (item === undefined || found === undefined) return found?.text;
  return found.items.has(item) ? found.text : undefined;
}

/** A place as a statute numbers it: 27, 30-4, 27(1), 27(1)(ii). */
function placeText({ article, paragraph, item, supplementary }: ArticlePlace): string {
  const within = [paragraph, item].filter((part) => part !== undefined).map((part) => `(${part})`);
  return `${supplementary ? "supplementary " : ""}${article}${within.join("")}`;
}

/** The words by which a statute binds, asks, bans, allows. A force that is not here has no words of its own. */
const WORDS_OF: Partial<Record<Modality, RegExp>> = {
  prohibition: /(?:てはなら|ではなら|得ない|できない|禁止|ないものとする|限度で|無効|処す|処し|罰する|不正競争)/,
  duty: /(?:なければならない|ならない|ものとする|義務|責めに任|責任を負う|賠償|負う|責務|できる|処する)/,
  "effort-duty": /努め/,
  cooperate: /協力/,
  right: /(?:できる|請求|求められた|権利|賠償|責めに任|負う|無効|取り消)/,
  power: /(?:できる|命ず|命じ|命令|ものとする|処する|公表|勧告|指示)/,
};

function wordsMissing({ id, modality, scope }: Provision, words: string): Problem[] {
  const expected = scope === true ? undefined : WORDS_OF[modality];
  return expected === undefined || expected.test(words) ? [] : [{ code: "text-no-words", args: { id, modality } }];
}

/** Numbers the provision's own condition compares with stand in the text as they are, or one off where the statute says 以下 for below. */
function thresholdsMissing({ id, when, unless }: Provision, words: string): Problem[] {
  const conditions: Condition[] = [when, ...unless.map((exception) => exception.when)];
  const numbers = conditions
    .flatMap(leavesOf)
    .flatMap((leaf) => (leaf.kind === "compare" && leaf.value > 1 ? [leaf.value] : []));
  return [...new Set(numbers)]
    .filter((value) => ![value - 1, value, value + 1].some((near) => stands(near, words)))
    .map((value) => ({ code: "text-no-threshold", args: { id, value: String(value) } }));
}

/** Signs numbers are written with: what stands beside one of them is part of another number. */
const SIGNS = "〇一二三四五六七八九十百千万億兆0-9０-９";

/** Whether a number stands in words by itself, before what comes after it: 百万 does not stand in 三百万. */
function stands(value: number, words: string, after = ""): boolean {
  if (!Number.isInteger(value) || value < 1) return false;
  const written = [...numerals(value), String(value)].join("|");
  return new RegExp(`(?<![${SIGNS}])(?:${written})${after === "" ? `(?![${SIGNS}])` : after}`).test(words);
}

/** Fixed sums and terms of a sanction. */
function sumsMissing({ id, sanction: { max, maxPerson, confinementYears } }: Provision, words: string): Problem[] {
  const sums = [max, maxPerson].flatMap((amount) => (amount?.kind === "number" ? [amount.value] : []));
  const missing: Problem[] = [...new Set(sums)]
    .filter((sum) => !stands(sum, words, "円"))
    .map((sum) => ({ code: "text-no-sum", args: { id, sum: String(sum) } }));
  if (confinementYears !== undefined && !termStands(confinementYears, words))
    missing.push({ code: "text-no-term", args: { id, years: String(confinementYears) } });
  return missing;
}

/** How a statute writes the unit of a term, after the number. */
const UNIT_WORDS: Record<Term["unit"], string> = {
  hour: "時間",
  day: "日",
  "business-day": "日",
  week: "週間",
  month: "(?:月|箇月|か月|カ月|ヶ月)",
  year: "年",
};

/** How a statute says that something comes back with each unit. */
const EACH: Partial<Record<Term["unit"], string>> = { year: "毎年", month: "毎月", week: "毎週", day: "毎日" };

/** The ends of a clock's term: 三日, 三十日; of what comes back every single year 毎年 does as well. */
function termMissing(id: string, { kind, term, guidance }: LegalClock, words: string): Problem[] {
  if (term === undefined || guidance) return [];
  const { min, max, unit } = term;
  const each = EACH[unit];
  if (kind === "every" && max === 1 && each !== undefined && words.includes(each)) return [];
  return [min, max]
    .filter((count) => count !== undefined && !stands(count, words, UNIT_WORDS[unit]))
    .map((count) => ({ code: "text-no-clock", args: { id, count: String(count), unit } }));
}

/** A term in years, below one year in months: 三年以下, 六月以下. */
function termStands(years: number, words: string): boolean {
  const months = Math.round(years * 12);
  return (
    (Number.isInteger(years) && (stands(years, words, "年以下") || stands(years, words, "年"))) ||
    stands(months, words, "月")
  );
}

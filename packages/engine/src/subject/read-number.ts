// Reads a whole number as people write it: full-width and kanji figures, commas, 千 to 兆, million, the fact's own unit; never by leaving something out.
import type { Fact, Text } from "../law/model.ts";
import { kanjiFigure, plainSigns } from "../law/plain-signs.ts";

type NumberProblemCode =
  | "not-a-number"
  | "number-below-zero"
  | "number-grouping"
  | "number-not-whole"
  | "number-qualified"
  | "number-scale"
  | "number-too-large"
  | "number-word";

/** Why a text is no whole number. `args.value` is the text, `args.word` what stands in the way. */
export interface NumberProblem {
  code: NumberProblemCode;
  args: Record<string, string>;
}

/** What a number counts: the unit is read where it is the fact's own. */
export type NumberFact = Pick<Fact, "type"> & { unit?: Text | undefined };

/** Words and signs that make a figure something else than that figure. */
const QUALIFIERS = [
  /およそ|おおよそ|大体|だいたい|概ね|おおむね|ほぼ|程度|くらい|ぐらい|頃|ごろ|前後|内外|見込み?|予定|約|数|余り?|強|弱/,
  /以上|以下|以内|未満|超える|超え|超|越え|より|上回る|下回る|足らず|最大|最低|最高|最小|上限|下限|少なくとも|多くとも|から|まで/,
  /\b(?:about|around|approx(?:imately)?|approximate|roughly|circa|ca|nearly|almost|some|several|estimated|est)\b/,
  /\b(?:over|above|under|below|more|less|fewer|least|most|exceeding|up to|max(?:imum)?|min(?:imum)?|plus|between|or so)\b/,
  /[~〜≈≒±<>≤≥≦≧+?]|(?<=\d ?)[-–—](?= ?\d)/,
];
/** The same word for thousand here and for million or metre there. */
const TWO_MEANINGS = /^(?:k|m|mm|mn|mil|mio|b|t)(?![a-z])/;
const NEGATIVE = /^(?:[-−▲△]|マイナス ?|minus )/;
const SMALL: Record<string, number> = { 十: 1, 拾: 1, 百: 2, 千: 3 };
const LARGE: Record<string, number> = {
  ...{ 万: 4, 萬: 4, 億: 8, 兆: 12, 京: 16 },
  ...{ thousand: 3, million: 6, billion: 9, bn: 9, trillion: 12 },
};
const FIGURES = /^\d+(?:[,_ ]\d+)*(?:\.\d+)*/;
const KANJI = /^[〇零一二三四五六七八九壱弐参]+/;
const UNIT_OF_TEN = /^(?:[十拾百千万萬億兆京]|(?:thousand|million|billion|bn|trillion)(?![a-z]))/;
/** 二三 is "two or three", not 23. */
const TWO_OR_THREE = /^(?:一二|二三|三四|四五|五六|六七|七八|八九)$/;
const FORMAL: Record<string, string> = { 壱: "一", 弐: "二", 参: "三" };

/** No number people write is longer. */
const LONGEST = 100;

type Token = { figures: string; decimals: number; kanji: boolean } | { power: number; small: boolean };

/**
 * The whole number a text says, or why it says none.
 *
 * @example
 * readWholeNumber("300百万円", { type: "money" }); // → 300000000
 * readWholeNumber("約3億円", { type: "money" }); // → { code: "number-qualified", args: { value: "約3億円", word: "約" } }
 */
export function readWholeNumber(text: string, fact: NumberFact): number | NumberProblem {
  const value = text.trim().slice(0, LONGEST);
  if (text.length > LONGEST) return { code: "not-a-number", args: { value } };
  const problem = (code: NumberProblemCode, word?: string): NumberProblem => ({
    code,
    args: { value, ...(word !== undefined && { word }) },
  });
  const body = withoutUnit(plainSigns(text).toLowerCase(), fact);
  if (NEGATIVE.test(body)) return problem(/\d|[一二三四五六七八九]/.test(body) ? "number-below-zero" : "not-a-number");
  const numeric = /[\d〇零一二三四五六七八九十百千]/.test(body);
  if (numeric)
    for (const qualifier of QUALIFIERS) {
      const found = qualifier.exec(body);
      if (found !== null) return problem("number-qualified", found[0]);
    }
  const tokens: Token[] = [];
  for (let rest = body; rest !== ""; ) {
    const token = tokenOf(rest);
    if ("code" in token) return numeric ? problem(token.code, token.word) : problem("not-a-number");
    tokens.push(token.token);
    rest = rest.slice(token.length).trimStart();
  }
  const sum = sumOf(tokens);
  if (sum === undefined) return problem("not-a-number");
  if (sum === "not-whole") return problem("number-not-whole");
  return sum > BigInt(Number.MAX_SAFE_INTEGER) ? problem("number-too-large") : Number(sum);
}

type Found = { token: Token; length: number } | { code: NumberProblemCode; word?: string };

/** What stands at the beginning of a text: figures or a power of ten, or what is in the way. */
function tokenOf(rest: string): Found {
  const figures = FIGURES.exec(rest)?.[0];
  if (figures !== undefined) return figuresOf(figures, UNIT_OF_TEN.test(rest.slice(figures.length).trimStart()));
  const kanji = KANJI.exec(rest)?.[0];
  if (kanji !== undefined) {
    if (TWO_OR_THREE.test(kanji)) return { code: "number-qualified", word: kanji };
    const digits = [...kanji].map((sign) => kanjiFigure(FORMAL[sign] ?? sign)).join("");
    return { token: { figures: digits, decimals: 0, kanji: true }, length: kanji.length };
  }
  const unit = UNIT_OF_TEN.exec(rest)?.[0];
  if (unit !== undefined) {
    const small = unit in SMALL;
    return { token: { power: (small ? SMALL : LARGE)[unit]!, small }, length: unit.length };
  }
  const word = /^[^\d\s]{1,20}/.exec(rest)![0];
  return { code: TWO_MEANINGS.test(rest) ? "number-scale" : "number-word", word };
}

/** Figures with their commas: those that are no thousands, and a point that may be one, are refused. */
function figuresOf(written: string, scaled: boolean): Found {
  const [whole = "", fraction, ...more] = written.split(".");
  const groups = whole.split(/[,_ ]/);
  const signs = new Set(whole.replace(/\d/g, ""));
  const grouped = groups.length === 1 || (signs.size === 1 && groups[0]!.length <= 3 && groups.slice(1).every(isThree));
  const dotted = fraction !== undefined && whole.length <= 3 && whole !== "0" && [fraction, ...more].every(isThree);
  if (more.length > 0) return { code: dotted ? "number-grouping" : "not-a-number", word: written };
  if (!grouped || (dotted && !scaled)) return { code: "number-grouping", word: written };
  const figures = groups.join("") + (fraction ?? "");
  return { token: { figures, decimals: fraction?.length ?? 0, kanji: false }, length: written.length };
}

const isThree = (group: string): boolean => group.length === 3;

/** The sum of tokens, each power of ten smaller than the one before: 1億2千万, 3百五十, 10十億. */
function sumOf(tokens: readonly Token[]): bigint | "not-whole" | undefined {
  const numbers = tokens.filter((token) => "figures" in token);
  const decimals = Math.max(0, ...numbers.map((one) => one.decimals));
  if (tokens.length === 0 || (decimals > 0 && numbers.length > 1)) return undefined;
  const one = 10n ** BigInt(decimals);
  let sum = 0n;
  let lastLarge: number | undefined;
  let section: bigint | undefined;
  let lastSmall: number | undefined;
  /** A part like 300百, beside which nothing else stands. */
  let alone = false;
  let pending: bigint | undefined;
  let kanjiRun = false;
  const close = (power: number): boolean => {
    if (section === undefined && pending === undefined) return power === 0 && lastLarge !== undefined;
    if (alone && pending !== undefined) return false;
    const part = (section ?? 0n) + (pending ?? 0n);
    if (lastSmall !== undefined && pending !== undefined && pending >= one * 10n ** BigInt(lastSmall)) return false;
    if (lastLarge !== undefined && (power >= lastLarge || part >= one * 10n ** BigInt(lastLarge - power))) return false;
    sum += part * 10n ** BigInt(power);
    [lastLarge, section, lastSmall, pending, alone] = [power, undefined, undefined, undefined, false];
    return true;
  };
  for (const token of tokens)
    if ("figures" in token) {
      if (pending !== undefined) return undefined;
      pending = BigInt(token.figures) * 10n ** BigInt(decimals - token.decimals);
      kanjiRun = token.kanji && token.figures.length > 1;
    } else if (token.small) {
      const factor = pending ?? one;
      const large = factor >= one * 10n;
      if (alone || (lastSmall !== undefined && (token.power >= lastSmall || large)) || (large && kanjiRun))
        return undefined;
      section = (section ?? 0n) + factor * 10n ** BigInt(token.power);
      [lastSmall, pending, alone] = [token.power, undefined, large];
    } else if (!close(token.power)) return undefined;
  if (!close(0)) return undefined;
  return sum % one === 0n ? sum / one : "not-whole";
}

/** Other names of a unit. */
const SAME: readonly (readonly string[])[] = [
  ["人", "名", "persons", "person", "people", "users", "user"],
  ["円", "yen", "jpy"],
  ["時間", "hours", "hour"],
  ["gpu時間", "gpu hours", "gpu-hours"],
  ["年", "years", "year"],
  ["g", "グラム", "grams", "gram"],
  ["%", "percent", "per cent", "パーセント"],
];

/** A text without the fact's own unit behind it or the sign of the yen before it; another unit stays and is in the way. */
function withoutUnit(text: string, fact: NumberFact): string {
  const money = fact.type === "money";
  const body = money ? text.replace(/^(?:[¥\\]|jpy\b) ?/, "") : text;
  const unit = unitsOf(fact)
    .sort((a, b) => b.length - a.length)
    .find((one) => body.endsWith(one) && !/[a-z]$/.test(isLetter(one) ? body.slice(0, -one.length) : ""));
  return unit === undefined ? body : body.slice(0, -unit.length).trimEnd();
}

const isLetter = (unit: string): boolean => /^[a-z]/.test(unit);

function unitsOf({ type, unit }: NumberFact): string[] {
  // Law that is loaded for one language leaves the other's words empty.
  const own = [unit?.ja, unit?.en].flatMap((one) => (one ? namesOf(plainSigns(one).toLowerCase()) : []));
  const names = type === "money" ? [...own, "円"] : own;
  return [...new Set([...names, ...SAME.filter((same) => same.some((one) => names.includes(one))).flat()])];
}

/** A unit in full and without what it is counted by: 人/月 and 人, `users a month` and `users`. One with figures in it is never left out. */
function namesOf(unit: string): string[] {
  if (/\d/.test(unit)) return [];
  const base = unit.replace(/^(percent|%) of .*|.*する%$/, "%").replace(/(?:\/| an? | in |, ).*$/, "");
  return base === "" ? [unit] : [unit, base];
}

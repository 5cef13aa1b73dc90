// Reads a day as people write it, and says why what is no day is none.
import { FIRST_DAY, isoOf, LAST_DAY } from "./days.ts";
import { plainSigns, withoutKanjiFigures } from "./plain-signs.ts";

type DayProblemCode =
  | "not-a-day"
  | "day-impossible"
  | "day-out-of-range"
  | "day-era"
  | "day-ambiguous"
  | "day-number"
  | "day-timestamp";

/** Why a text is no day. `args.value` is the text. */
export interface DayProblem {
  code: DayProblemCode;
  args: Record<string, string>;
}

/** A day as YYYY-MM-DD, or why there is none. */
export type DayRead = { day: string } | { problem: DayProblem };

/** Eras by first and last day; a new era's first year is 元年. On the day of two changes both eras were used. */
const ERAS = [
  { names: ["明治", "m"], from: "1868-10-23", to: "1912-07-30" },
  { names: ["大正", "t"], from: "1912-07-30", to: "1926-12-25" },
  { names: ["昭和", "s"], from: "1926-12-25", to: "1989-01-07" },
  { names: ["平成", "h"], from: "1989-01-08", to: "2019-04-30" },
  { names: ["令和", "r"], from: "2019-05-01", to: LAST_DAY },
];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})| ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日)$/;
const ERA =
  /^(明治|大正|昭和|平成|令和|[mtshr]\.?) ?(元|\d{1,2})(?:([-/.])(\d{1,2})\3(\d{1,2})| ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日)$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -](\d{4})$/;
const MONTH_NAME_DAY = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;
/** A day, then an hour. */
const TIMESTAMP = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日)[ t]+\d{1,2} ?[:時]/;
/** No day people write is longer. */
const LONGEST = 100;
/** Days from Excel's day 0 to 1970-01-01. */
const EXCEL_EPOCH = 25_569;

/**
 * Reads a day as people write it: `2026-08-02`, `2026/8/2`, `2026年8月2日`, `令和8年8月2日`, `R8.8.2`, `2 August 2026`, also in
 * full-width signs. What can be read in two ways, a time stamp and a bare number are refused with the day they may mean.
 *
 * @example
 * readDay("令和8年8月2日"); // → { day: "2026-08-02" }
 * readDay("02/08/2026").problem.code; // → "day-ambiguous"
 */
export function readDay(text: string): DayRead {
  const value = text.trim().slice(0, LONGEST);
  if (text.length > LONGEST) return wrong("not-a-day", { value });
  const plain = withoutKanjiFigures(plainSigns(text))
    .replace(/[‐-―−ー]/g, "-")
    .toLowerCase();
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst !== null) {
    const [, year, , month, day, monthWord, dayWord] = yearFirst;
    return existing(value, Number(year), Number(month ?? monthWord), Number(day ?? dayWord));
  }
  const era = ERA.exec(plain);
  if (era !== null) return readEra(value, era);
  const named = readNamedMonth(plain);
  if (named !== undefined) return existing(value, ...named);
  const stamp = TIMESTAMP.exec(plain);
  if (stamp !== null) {
    const of = readDay(stamp[1]!);
    return "problem" in of ? of : wrong("day-timestamp", { value, day: of.day });
  }
  const yearLast = YEAR_LAST.exec(plain);
  if (yearLast !== null) return eitherWay(value, Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4]));
  if (/^\d{1,8}$/.test(plain)) return bareNumber(value, plain);
  return wrong("not-a-day", { value });
}

function wrong(code: DayProblemCode, args: Record<string, string>): DayRead {
  return { problem: { code, args } };
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  return month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function existing(value: string, year: number, month: number, day: number): DayRead {
  if (month < 1 || month > 12) return wrong("day-impossible", { value });
  const days = daysIn(year, month);
  if (day < 1 || day > days) return wrong("day-impossible", { value, days: String(days) });
  const found = iso(year, month, day);
  if (found < FIRST_DAY || found > LAST_DAY)
    return wrong("day-out-of-range", { value, first: FIRST_DAY, last: LAST_DAY });
  return { day: found };
}

function readEra(value: string, [, name, years, , month, day, monthWord, dayWord]: RegExpExecArray): DayRead {
  const { names, from, to } = ERAS.find((one) => one.names.includes(name!.replace(".", "")))!;
  const year = Number(from.slice(0, 4)) - 1 + (years === "元" ? 1 : Number(years));
  const read = existing(value, year, Number(month ?? monthWord), Number(day ?? dayWord));
  if ("problem" in read && read.problem.code === "day-impossible") return read;
  const found = "day" in read ? read.day : undefined;
  if (years === "0" || years === "00" || (found !== undefined && (found < from || found > to)))
    return wrong("day-era", { value, era: names[0]!, from, ...(to !== LAST_DAY && { to }) });
  return read;
}

function readNamedMonth(plain: string): [number, number, number] | undefined {
  const [, dayFirst, monthThen, yearThen] = DAY_MONTH_NAME.exec(plain) ?? [];
  const [, monthFirst, dayThen, yearLast] = MONTH_NAME_DAY.exec(plain) ?? [];
  const month = monthThen ?? monthFirst;
  if (month === undefined || !MONTH_NAMES.test(month)) return undefined;
  return [Number(yearThen ?? yearLast), MONTHS.indexOf(month.slice(0, 3)) + 1, Number(dayFirst ?? dayThen)];
}

/** Day and month in either order: never guessed, also where only one order gives a day. */
function eitherWay(value: string, a: number, b: number, year: number): DayRead {
  const days = [...(exists(year, b, a) ? [iso(year, b, a)] : []), ...(exists(year, a, b) ? [iso(year, a, b)] : [])];
  const [first, second] = [...new Set(days)];
  if (first === undefined) return wrong("day-impossible", { value });
  return wrong("day-ambiguous", { value, first, ...(second !== undefined && { second }) });
}

/** A number is no day, even where it looks like one: a spreadsheet's serial number, or a date without its signs. */
function bareNumber(value: string, figures: string): DayRead {
  if (figures.length === 8) {
    const [year, month, day] = [figures.slice(0, 4), figures.slice(4, 6), figures.slice(6)].map(Number);
    const read = existing(value, year!, month!, day!);
    return "day" in read ? wrong("day-number", { value, day: read.day }) : wrong("not-a-day", { value });
  }
  const day = figures.length > 6 ? LAST_DAY : isoOf(Number(figures) - EXCEL_EPOCH);
  if (day < FIRST_DAY || day >= LAST_DAY || figures.length < 5) return wrong("not-a-day", { value });
  return wrong("day-number", { value, day, serial: figures });
}

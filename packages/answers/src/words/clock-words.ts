// Words of time limits: how soon, within what term, counted from what.
import type { ClockKind, Language, LegalClock, Term } from "@yawara/engine";

type Start = NonNullable<LegalClock["from"]>;
type Pace = NonNullable<LegalClock["pace"]>;

const UNITS_EN: Record<Term["unit"], [one: string, several: string]> = {
  hour: ["hour", "hours"],
  day: ["day", "days"],
  "business-day": ["working day", "working days"],
  week: ["week", "weeks"],
  month: ["month", "months"],
  year: ["year", "years"],
};

const after = (start: string | undefined) => (start === undefined ? "" : ` after ${start}`);

const en = {
  starts: {
    awareness: "becoming aware of it",
    occurrence: "it happens",
    order: "the order",
    request: "the request",
    notice: "the notice",
    designation: "the designation",
    decision: "the decision",
    change: "the change",
    start: "the start",
    filing: "the filing",
    "placing-on-market": "placing on the market or putting into service",
    collection: "getting the data",
    threshold: "reaching the threshold",
    "last-contact": "the last contact",
    end: "the end",
  } satisfies Record<Start, string>,
  paces: {
    immediately: (start) => `immediately${after(start)}`,
    promptly: (start) => `promptly${after(start)}`,
    "without-delay": (start) => `without delay${after(start)}`,
  } satisfies Record<Pace, (start: string | undefined) => string>,
  term: ({ min, max, unit }: Term) => {
    const [one, several] = UNITS_EN[unit];
    const most = max ?? min!;
    return `${min !== undefined && max !== undefined ? `${min} to ` : ""}${most} ${most === 1 ? one : several}`;
  },
  kinds: {
    within: (term, start) => `within ${term} of ${start}`,
    before: (term, start, { min }) => `${min === undefined ? "" : "at least "}${term} before ${start}`,
    wait: (term, start) => `not before ${term} after ${start}`,
    keep: (term, start, { max }) => `for ${max === undefined ? "at least" : "at most"} ${term} from ${start}`,
    every: (term) => `every ${term}`,
  } satisfies Record<ClockKind, (term: string, start: string, bounds: Term) => string>,
  byGuidance: (line: string) => `${line}, by the authority's guidance`,
  by: (day: string) => `by ${day}`,
  line: (what: string, to: string | undefined, limits: readonly string[]) =>
    `${what}${to === undefined ? "" : ` to ${to}`}: ${limits.join(", at the latest ")}`,
  where: (line: string, condition: string) => `${line} (where: ${condition})`,
};

type ClockWords = typeof en;

const UNITS_JA: Record<Term["unit"], string> = {
  hour: "時間",
  day: "日",
  "business-day": "営業日",
  week: "週間",
  month: "か月",
  year: "年",
};

const since = (start: string | undefined) => (start === undefined ? "" : `${start}から`);

const ja: ClockWords = {
  starts: {
    awareness: "知った時",
    occurrence: "発生した時",
    order: "命令",
    request: "請求・求め",
    notice: "通知",
    designation: "指定",
    decision: "決定",
    change: "変更",
    start: "開始",
    filing: "届出・申請",
    "placing-on-market": "市場に出し、又は使い始めた時",
    collection: "データの取得",
    threshold: "基準に達した時",
    "last-contact": "最後の接触",
    end: "終了",
  },
  paces: {
    immediately: (start) => `${since(start)}直ちに`,
    promptly: (start) => `${since(start)}速やかに`,
    "without-delay": (start) => `${since(start)}遅滞なく`,
  },
  term: ({ min, max, unit }) =>
    `${min !== undefined && max !== undefined ? `${min}〜` : ""}${max ?? min}${UNITS_JA[unit]}`,
  kinds: {
    within: (term, start) => `${start}から${term}以内`,
    before: (term, start, { min }) => `${start}の${term}${min === undefined ? "前" : "以上前"}`,
    wait: (term, start) => `${start}から${term}を過ぎるまで待ちます`,
    keep: (term, start, { max }) => `${start}から${term}${max === undefined ? "以上" : "以内"}`,
    every: (term) => `${term}ごと`,
  },
  byGuidance: (line) => `${line}(当局の指針による目安)`,
  by: (day) => `${day}まで`,
  line: (what, to, limits) => `${what}${to === undefined ? "" : `(宛先: ${to})`}: ${limits.join("、遅くとも")}`,
  where: (line, condition) => `${line}(次の場合: ${condition})`,
};

export const CLOCK_WORDS: Record<Language, ClockWords> = { en, ja };

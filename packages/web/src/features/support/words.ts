// Words of the page of what a firm may get.
import type { Language } from "@yawara/engine";

const en = {
  emptyTitle: "Nothing is known of your firm yet",
  empty:
    "Here will stand what your firm can get: the sum, whether one can apply today, the next deadline, the office, and what is missing. A few questions about the firm and its plans are enough; nothing you answer leaves this browser.",
  ask: "Answer the questions",
  /** `left`: how many at most. */
  askMore: (left: number) => `Answer ${left === 1 ? "one more question" : `up to ${left} more questions`}`,
  nextAsked: "Next question:",
  sayCost: "Say what you will invest, and the sums are worked out",
  toReport: "Report of the system",
  print: "Print",
  sum: "Sum",
  law: "Read the conditions",
  more: "Conditions, reasons and source",
  source: "Source",
  checked: (day: string) => `checked on ${day}`,
  none: {
    certain: "Nothing yet that one can apply for and whose conditions are certainly met.",
  },
  counted: (all: number, money: number) => `${all}${money === 0 ? "" : ` · ${money} of money`}`,
};

export type SupportPageWords = typeof en;

const ja: SupportPageWords = {
  emptyTitle: "まだ会社のことを伺っていません",
  empty:
    "ここに、使える支援の金額、今日申請できるかどうか、次の期限、窓口、足りないものが並びます。会社と計画についての質問にいくつか答えるだけです。回答はこのブラウザの外に出ません。",
  ask: "質問に答える",
  askMore: (left) => `質問に答える(残り最大${left}問)`,
  nextAsked: "次の質問:",
  sayCost: "投資額を答えると、金額の目安が出ます",
  toReport: "システムの結果",
  print: "印刷する",
  sum: "金額",
  law: "条件を読む",
  more: "条件・理由・出典",
  source: "出典",
  checked: (day) => `${day}確認`,
  none: {
    certain: "条件を確実に満たし、いま申請できるものは、まだありません。",
  },
  counted: (all, money) => `${all}件${money === 0 ? "" : `(うち補助金など${money}件)`}`,
};

export const SUPPORT_PAGE_WORDS: Record<Language, SupportPageWords> = { en, ja };

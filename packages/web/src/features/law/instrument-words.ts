// Words of the page of one instrument.
import type { LifeEvent } from "@yawara/answers/law";
import { type Language, WORDS } from "@yawara/engine";

const en = {
  back: "All law",
  none: "There is no instrument of this name",
  noneHelp: "The link may be cut short, or the instrument has another name now.",
  jurisdiction: "Whose law",
  kind: "Kind",
  issuer: "Issued by",
  number: "Number",
  status: "Standing",
  sectors: "Field",
  onDay: (day: string) => `on ${day}`,
  toSource: "Read the source",
  life: "Its life",
  chartLabel: (count: number) => `Timeline of ${count} days; the list below says the same`,
  chartNote: "Busy times are drawn wider. Days without a label are in the list.",
  allDates: (count: number) => `Show all ${count} days`,
  today: "Today",
  source: "source",
  notSeen: "from a commentary or an unconfirmed source",
  review: (what: string) => `Review: ${what}`,
  begins: (count: number, refs: string) =>
    `${count === 1 ? "1 provision begins" : `${count} provisions begin`} to apply: ${refs}`,
  ends: (count: number, refs: string) => `${count === 1 ? "1 provision ends" : `${count} provisions end`}: ${refs}`,
  provisions: "Provisions",
  noProvisions: "This text is described as a whole; no single provision of it is in the data.",
  inForce: (count: number, all: number) => `${count} of ${all} in force`,
  force: "Force",
  anyForce: "all",
  of: (count: number) => `${count} shown`,
};

type InstrumentWords = typeof en;

const ja: InstrumentWords = {
  back: "法令・指針の一覧",
  none: "この名前の法令・指針はありません",
  noneHelp: "リンクが途中で切れているか、名前が変わった可能性があります。",
  jurisdiction: "国・地域",
  kind: "種類",
  issuer: "制定・発行",
  number: "番号",
  status: "状態",
  sectors: "分野",
  onDay: (day) => `${day}時点`,
  toSource: "原典を読む",
  life: "経過とこれから",
  chartLabel: (count) => `${count}日分の年表です。下の一覧に同じ内容があります`,
  chartNote: "出来事の多い時期ほど幅を広くしています。名前のない点は下の一覧にあります。",
  allDates: (count) => `全${count}日を表示`,
  today: "今日",
  source: "出典",
  notSeen: "解説又は未確認の情報によるもの",
  review: (what) => `見直し:${what}`,
  begins: (count, refs) => `規定${count}件の適用開始:${refs}`,
  ends: (count, refs) => `規定${count}件の終了:${refs}`,
  provisions: "規定",
  noProvisions: "この文書は全体として収録しています。個々の規定のデータはありません。",
  inForce: (count, all) => `${all}件のうち${count}件が施行中`,
  force: "強さ",
  anyForce: "すべて",
  of: (count) => `${count}件を表示`,
};

export const INSTRUMENT_WORDS: Record<Language, InstrumentWords> = { en, ja };

/** What happened or is to come on a day, in a line. */
export function lifeText({ kind, what = "", count = 0, refs = [] }: LifeEvent, language: Language): string {
  const words = INSTRUMENT_WORDS[language];
  if (kind === "event") return what;
  if (kind === "review") return words.review(what);
  const more = count > refs.length ? [...refs, "…"] : refs;
  return words[kind](count, WORDS[language].names(more));
}

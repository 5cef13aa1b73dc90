// Words of the library of risk measures: what a measure is for, when it is due, how it stands to what others ask.
import type { HoursRange, Language, MappingBasis, MappingRelation } from "@yawara/engine";
import type { Due } from "./fit.ts";

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
const hours = ({ low, high }: HoursRange) => (low === high ? String(low) : `${low}–${high}`);

/** What a system carries and what is offered against it. */
interface Offered {
  carried: number;
  open: number;
  all: number;
  measures: number;
}

const en = {
  due: {
    now: "for this stage",
    earlier: "from an earlier stage; catch up if it was not done",
    later: "for a later stage",
    unknown: "stage not given",
  } satisfies Record<Due, string>,
  relation: {
    "part-of": "a part of what it asks",
    close: "about what it asks",
    related: "has to do with it",
  } satisfies Record<MappingRelation, string>,
  basis: { published: "published mapping", judged: "our judgement" } satisfies Record<MappingBasis, string>,
  effort: (once: HoursRange, yearly: HoursRange) =>
    [
      ...(once.high === 0 ? [] : [`${hours(once)} h once`]),
      ...(yearly.high === 0 ? [] : [`${hours(yearly)} h a year`]),
    ].join(", ") || "hardly any work",
  summary: ({ carried, open, all, measures }: Offered) =>
    `Of ${all} kinds of risk this system carries ${carried}${open === 0 ? "" : `, and ${open} more depend on answers not given`}. ${s(measures, "measure fits", "measures fit")}.`,
  listed: (count: number, all: number) => (count === all ? s(all, "measure") : `${count} of ${s(all, "measure")}`),
  none: "No measure is like that.",
  noRisk: "No risk of the taxonomy is known to be carried; say more of the system.",
  risks: "Risks it carries",
  depends: (facts: string) => `depends on: ${facts}`,
  /** Something with what is not sure, or what force it has. */
  with: (text: string, beside: string) => `${text} (${beside})`,
  first: "What to do first",
  firstNote:
    "In this order every risk gets a measure before one gets its second; what fits the stage and helps with law that binds comes earlier. It is our judgement, not a score.",
  more: (count: number) => `… and ${count} more (--json or --md gives all)`,
  lessens: "Lessens",
  helps: "Helps with",
  small: "With five people",
  shows: "What shows it",
  effortLabel: "Work",
  stages: "Stages",
  roles: "For",
  only: "Only where",
  binding: "Binding rules that apply, and what helps to keep them",
  byCrosswalk: "mapped to it",
  byRisk: "against the risks it names",
  itemMeasures: (item: string) => `Measures that help with ${item}`,
  source: (basis: string, checked: string) => `${basis}, checked ${checked}`,
  dagger: "† The text of the item was not opened for this; see the note of its source (--json).",
  readWith: (taxonomy: string) =>
    `Measures and hours are ours and voluntary. Risks by the ${taxonomy}. A mapping says that a measure helps with an item, never that the item is met.`,
};

export type MeasureWords = typeof en;

const ja: MeasureWords = {
  due: {
    now: "今の段階で行うもの",
    earlier: "前の段階のもの(まだなら今からでも)",
    later: "これからの段階で行うもの",
    unknown: "段階は未回答",
  },
  relation: {
    "part-of": "求める内容の一部に当たる",
    close: "求める内容にほぼ当たる",
    related: "関係がある",
  },
  basis: { published: "公表された対応", judged: "当方の判断" },
  effort: (once, yearly) =>
    [
      ...(once.high === 0 ? [] : [`初回${once.low === once.high ? once.low : `${once.low}〜${once.high}`}時間`]),
      ...(yearly.high === 0
        ? []
        : [`年${yearly.low === yearly.high ? yearly.low : `${yearly.low}〜${yearly.high}`}時間`]),
    ].join("、") || "ほとんど手間はかかりません",
  summary: ({ carried, open, all, measures }) =>
    `${all}種類のリスクのうち、このシステムに当てはまるものは${carried}種類です${open === 0 ? "" : `(ほかに${open}種類は未回答の事実によります)`}。合う対策は${measures}件あります。`,
  listed: (count, all) => (count === all ? `対策${all}件` : `対策${all}件のうち${count}件`),
  none: "当てはまる対策はありません。",
  noRisk: "当てはまると分かるリスクはありません。システムについてもう少しお答えください。",
  risks: "当てはまるリスク",
  depends: (facts) => `未回答の事実によります:${facts}`,
  with: (text, beside) => `${text}(${beside})`,
  first: "まず行うこと",
  firstNote:
    "どのリスクにも一つ目の対策が行き渡ってから二つ目を挙げる順に並べています。今の段階に合うもの、守るべき法令に役立つものを先にしています。点数ではなく、当方の判断による順です。",
  more: (count) => `ほか${count}件(すべて見るには「--json」か「--md」)`,
  lessens: "減らせるリスク",
  helps: "役立つ規定・項目",
  small: "5人の会社なら",
  shows: "示し方",
  effortLabel: "手間",
  stages: "段階",
  roles: "対象",
  only: "対象となる条件",
  binding: "守るべき規定と、それに役立つ対策",
  byCrosswalk: "対応表によるもの",
  byRisk: "規定が減らすリスクに効くもの",
  itemMeasures: (item) => `${item}に役立つ対策`,
  source: (basis, checked) => `${basis}、${checked}確認`,
  dagger: "† この対応付けでは項目の原文を改めて確認していません。出典の注記は「--json」で見られます。",
  readWith: (taxonomy) =>
    `対策と時間の目安は当方によるもので、任意です。リスクの分類は${taxonomy}によります。対応表は「その項目に役立つ」ことを示すもので、項目を満たすことを保証するものではありません。`,
};

export const MEASURE_WORDS: Record<Language, MeasureWords> = { en, ja };

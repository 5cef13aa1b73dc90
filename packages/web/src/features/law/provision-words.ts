// Words of one provision, opened.
import type { InForceState } from "@yawara/answers/law";
import type { Language } from "@yawara/engine";

const hours = (count: number) => `${count} ${count === 1 ? "hour" : "hours"}`;

const en = {
  stands: {
    "in-force": (_, until) => (until === undefined ? "" : `ends on ${until}`),
    coming: (from) => `from ${from}`,
    pending: () => "to come, no date yet",
    ended: (_, until) => `ended on ${until ?? ""}`,
    never: () => "not to come",
  } satisfies Record<InForceState["state"], (from: string, until: string | undefined) => string>,
  forWhom: "For whom",
  when: "When it applies",
  always: "To everyone it addresses, without condition.",
  never: "To nobody.",
  all: "All of these hold:",
  any: "Any of these holds:",
  notSo: "This does not hold:",
  not: (name: string) => `not: ${name}`,
  means: (name: string) => `What “${name}” means`,
  unless: "It does not apply where",
  broken: "What breaks it",
  unmet: "It is not met where",
  steps: "Steps",
  evidence: "What shows it",
  sanction: "Sanction",
  clocks: "Time limits",
  effort: "Effort",
  hours: (once: number | undefined, yearly: number | undefined) =>
    [once !== undefined && `${hours(once)} once`, yearly !== undefined && `${hours(yearly)} a year`]
      .filter((one) => one !== false)
      .join(", "),
  worth: "What it is worth",
  rate: (rate: string) => `rate ${rate}`,
  upTo: (sum: string) => `up to ${sum}`,
  regulator: "Authority",
  principles: "Principles",
  risks: "Risks it speaks to",
  scope: "It says whom the law reaches; it asks nothing by itself.",
  beforeMarket: "A step to be taken before the product comes to market or into use.",
  inForce: "In force",
  fromTo: (from: string, to: string | undefined) => (to === undefined ? `from ${from}` : `from ${from}, ends on ${to}`),
  knownSince: (day: string) => `(known since ${day})`,
  pending: "no date yet",
  neverComes: "not to come",
  source: "Source",
  checked: (day: string) => `checked on ${day}`,
  note: "Note",
  replaces: "Took the place of",
  replacedBy: "Replaced by",
  id: "Id",
  copyId: "Copy the id",
  copyLink: "Copy link",
  copied: "Copied",
  otherExamples: (count: number) => `${count} more`,
  notSeen: "from a commentary or an unconfirmed source",
};

type ProvisionWords = typeof en;

const ja: ProvisionWords = {
  stands: {
    "in-force": (_, until) => (until === undefined ? "" : `${until}に終了`),
    coming: (from) => `${from}から`,
    pending: () => "日付未定",
    ended: (_, until) => `${until ?? ""}に終了`,
    never: () => "施行されません",
  },
  forWhom: "対象となる人",
  when: "適用される場合",
  always: "対象となるすべての人に、条件なく適用されます。",
  never: "適用される人はいません。",
  all: "次のすべてに当たる場合",
  any: "次のいずれかに当たる場合",
  notSo: "次に当たらない場合",
  not: (name) => `「${name}」に当たらない`,
  means: (name) => `「${name}」とは`,
  unless: "適用されない場合",
  broken: "違反となる場合",
  unmet: "果たされていない場合",
  steps: "手順",
  evidence: "示す資料",
  sanction: "制裁",
  clocks: "期限",
  effort: "手間",
  hours: (once, yearly) =>
    [once !== undefined && `初回${once}時間`, yearly !== undefined && `毎年${yearly}時間`]
      .filter((one) => one !== false)
      .join("、"),
  worth: "支援の大きさ",
  rate: (rate) => `補助率 ${rate}`,
  upTo: (sum) => `上限${sum}`,
  regulator: "所管",
  principles: "関わる原則",
  risks: "関わるリスク",
  scope: "法令が及ぶ範囲を定める規定で、これ自体は何も求めません。",
  beforeMarket: "製品を市場に出す前、又は使い始める前に行う手続です。",
  inForce: "施行の期間",
  fromTo: (from, to) => (to === undefined ? `${from}から` : `${from}から、${to}に終了`),
  knownSince: (day) => `(${day}に判明)`,
  pending: "日付未定",
  neverComes: "施行されません",
  source: "出典",
  checked: (day) => `${day}に確認`,
  note: "注記",
  replaces: "置き換えた規定",
  replacedBy: "置き換えた先の規定",
  id: "ID",
  copyId: "IDをコピー",
  copyLink: "リンクをコピー",
  copied: "コピーしました",
  otherExamples: (count) => `ほか${count}件`,
  notSeen: "解説又は未確認の情報によるもの",
};

export const PROVISION_WORDS: Record<Language, ProvisionWords> = { en, ja };

// Words of the difference of two days.
import type { Language } from "@yawara/engine";

export type ChangeKind = "came" | "went" | "changed";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en = {
  back: "All law",
  days: "Between which days",
  from: "From",
  to: "To",
  presets: {
    promotionAct: "Since Japan's AI Promotion Act took full effect",
    lastYear: "Last 12 months",
    nextYear: "Next 12 months",
  },
  wrongOrder: "The first day is after the second. Choose an earlier first day.",
  /** Whose law is compared, and of how many other places it is not. */
  compared: (names: string, left: number) =>
    `Compared: the law of ${names}.${left === 0 ? "" : ` That of ${plural(left, "other place")} is left out; choose it above.`}`,
  all: "All",
  usual: "Japan and international",
  mine: (name: string | undefined) => `Only what concerns my system${name === undefined ? "" : ` (${name})`}`,
  mineHelp: "By the facts you gave in Check. What is still open counts as concerning it.",
  noDraft: "Describe your system first to see only what concerns it.",
  toCheck: "To Check",
  comparing: "Jurisdictions compared",
  working: (name: string) => `Comparing: ${name}`,
  progress: (done: number, all: number) => `${done} of ${all}`,
  stop: "Stop",
  stopped: "Stopped. What is below is not all of it.",
  goOn: "Go on",
  counted: ({ came, went, changed }: Record<ChangeKind, number>) =>
    `${plural(came, "provision")} came, ${went} went, ${changed} changed ${changed === 1 ? "its" : "their"} condition or text.`,
  nothing: "Nothing changed between these days",
  nothingHelp: "Choose days further apart, or more law.",
  kind: { came: "Came", went: "Went", changed: "Changed" } satisfies Record<ChangeKind, string>,
  kindNote: {
    came: "in force on the second day, not on the first",
    went: "in force on the first day, not on the second",
    changed: "another text took its place, or a threshold moved",
  } satisfies Record<ChangeKind, string>,
  when: "When it applies",
  gained: "Applies now, did not before",
  lost: "Applied before, does no longer",
  breaksNow: "Breaks it now, did not before",
  brokeBefore: "Broke it before, does no longer",
  always: "without condition",
  commonly: "all of these",
  oneOf: "and one of these ways",
  moreWays: (count: number) => `${plural(count, "more way")}`,
  sameReach: "The text changed; whom it reaches did not.",
  saveJson: "Download JSON",
  saveCsv: "Download CSV",
  columns: [
    "change",
    "jurisdiction",
    "instrument",
    "reference",
    "force",
    "says",
    "applies when",
    "gained",
    "lost",
    "id",
    "source",
  ],
};

type DiffWords = typeof en;

const ja: DiffWords = {
  back: "法令・指針の一覧",
  days: "比べる日",
  from: "この日から",
  to: "この日まで",
  presets: {
    promotionAct: "AI推進法の全面施行から",
    lastYear: "この12か月",
    nextYear: "これからの12か月",
  },
  wrongOrder: "初めの日が終わりの日より後です。初めの日を早めてください。",
  compared: (names, left) =>
    `比べた法令:${names}。${left === 0 ? "" : `ほかの${left}か国・地域は含みません(上で選べます)。`}`,
  all: "すべて",
  usual: "日本と国際文書",
  mine: (name) => `自分のシステムに関わるものだけ${name === undefined ? "" : `(${name})`}`,
  mineHelp: "チェックでの回答によります。未定のものは関わるものとして示します。",
  noDraft: "先にシステムを説明すると、関わるものだけを表示できます。",
  toCheck: "チェックへ",
  comparing: "比べ終えた国・地域",
  working: (name) => `比べています:${name}`,
  progress: (done, all) => `${all}のうち${done}`,
  stop: "止める",
  stopped: "途中で止めました。下の内容はすべてではありません。",
  goOn: "続ける",
  counted: ({ came, went, changed }) =>
    `加わった規定${came}件、なくなった規定${went}件、変わった規定${changed}件です。`,
  nothing: "この間に変わったものはありません",
  nothingHelp: "日の間を広げるか、国・地域を増やしてください。",
  kind: { came: "加わったもの", went: "なくなったもの", changed: "変わったもの" },
  kindNote: {
    came: "初めの日には施行されておらず、終わりの日に施行されている規定",
    went: "初めの日に施行されていて、終わりの日には施行されていない規定",
    changed: "別の文言に置き換わったか、基準の数値が動いた規定",
  },
  when: "適用される場合",
  gained: "新しく適用される場合",
  lost: "適用されなくなった場合",
  breaksNow: "新たに違反となる場合",
  brokeBefore: "違反でなくなった場合",
  always: "条件なし",
  commonly: "次のすべて",
  oneOf: "加えて次のいずれか",
  moreWays: (count) => `ほか${count}通り`,
  sameReach: "文言が変わり、適用される範囲は変わっていません。",
  saveJson: "JSONを保存",
  saveCsv: "CSVを保存",
  columns: [
    "変化",
    "国・地域",
    "法令・指針",
    "条項",
    "強さ",
    "内容",
    "適用される場合",
    "新しく適用",
    "適用されなくなった",
    "ID",
    "出典",
  ],
};

export const DIFF_WORDS: Record<Language, DiffWords> = { en, ja };

// Words of kept checks: what the ledger says of each system, how it is filtered by it, and what changed since.
import type { Language } from "@yawara/engine";
import type { Force } from "../../api/types.ts";

const en = {
  force: "By force",
  forces: {
    must: "must",
    must_not: "must not",
    cooperate: "cooperate",
    should: "should",
    offered: "on offer",
  } satisfies Record<Force, string>,
  /** A force to choose, with the systems in which something of it applies. */
  forceOf: (name: string, systems: number) => `${name} (${systems})`,
  any: "All",
  brokenOnly: (systems: number) => `Broken as described (${systems})`,
  openOnly: (systems: number) => `Something open (${systems})`,
  changed: "The law says something else",
  changedAny: "Whenever",
  changedMonth: "in the last 30 days",
  changedSinceLook: (day: string) => `since you last looked, ${day}`,
  changedSince: (day: string) => `since ${day}`,
  count: (name: string, count: number) => `${name} ${count}`,
  broken: (count: number) => (count === 1 ? "One ban broken as described" : `${count} bans broken as described`),
  unmet: (count: number) => (count === 1 ? "One duty not met" : `${count} duties not met`),
  open: (count: number) => (count === 1 ? "One answer open" : `${count} answers open`),
  nothing: "Nothing applies",
  state: {
    again: "Being checked again",
    never: "Being checked",
    unreadable: "Its answers cannot be read by today's law data",
  },
  changedOn: (day: string) => `Says something else since ${day}`,
  running: (done: number, total: number) => `Being checked again: ${done} of ${total} systems.`,
  waiting: (count: number) =>
    count === 1
      ? "One system is being checked; until then it is in no list by force."
      : `${count} systems are being checked; until then they are in no list by force.`,
  since: "What changed since",
  noSince: "The law has said nothing else of it since it was first checked.",
  sinceWaits: "It is being checked. What changed is said when that is done.",
  sinceUnreadable: "Its answers cannot be read by today's law data. Open it in Check and save it again.",
  facts: "Changed answers",
  until: (day: string) => `The law may say something else from ${day} on.`,
  more: (count: number) => `Show ${count} more`,
};

type CheckWords = typeof en;

const ja: CheckWords = {
  force: "強さ",
  forces: {
    must: "義務",
    must_not: "禁止",
    cooperate: "協力",
    should: "推奨",
    offered: "支援・権利",
  },
  forceOf: (name, systems) => `${name}(${systems}件)`,
  any: "すべて",
  brokenOnly: (systems) => `お答えのとおりなら違反(${systems}件)`,
  openOnly: (systems) => `未回答の質問がある(${systems}件)`,
  changed: "結果が変わった時期",
  changedAny: "指定なし",
  changedMonth: "過去30日",
  changedSinceLook: (day) => `前回見た${day}以降`,
  changedSince: (day) => `${day}以降`,
  count: (name, count) => `${name}${count}`,
  broken: (count) => `お答えのとおりなら違反 ${count}件`,
  unmet: (count) => `守られていない義務 ${count}件`,
  open: (count) => `未回答 ${count}件`,
  nothing: "該当なし",
  state: {
    again: "再チェック中",
    never: "チェック中",
    unreadable: "いまの法令データでは回答を読めません",
  },
  changedOn: (day) => `${day}に結果が変わりました`,
  running: (done, total) => `再チェック中です(${total}件のうち${done}件が完了)。`,
  waiting: (count) => `${count}件をチェック中です。終わるまで、強さなどの絞り込みには出ません。`,
  since: "前回から変わったこと",
  noSince: "最初のチェックから、結果は変わっていません。",
  sinceWaits: "チェック中です。終わりしだい、変わったことを表示します。",
  sinceUnreadable: "いまの法令データでは回答を読めません。チェックで開いて保存し直してください。",
  facts: "変わった回答",
  until: (day) => `${day}から、結果が変わる可能性があります。`,
  more: (count) => `ほか${count}件を表示`,
};

export const CHECK_WORDS: Record<Language, CheckWords> = { en, ja };

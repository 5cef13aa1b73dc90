// Words of a check in a pipeline: the kinds of finding it may stop on, and what stops it.
import type { Language } from "@yawara/engine";
import type { Kind } from "./kinds.ts";

const en = {
  /** What one finding is, in the singular. */
  kind: {
    prohibition: "ban broken as described",
    "would-break": "ban broken as described if it applies",
    "unmet-duty": "duty not met as described",
    "open-prohibition": "ban not looked at",
    "open-duty": "duty not looked at",
    duty: "binding",
    coming: "binding from a later day",
    open: "undecided",
  } satisfies Record<Kind, string>,
  stops: (count: number) => `Stops here (${count})`,
  stopsNew: (count: number) => `Stops here: new since the earlier check (${count})`,
  lawChanged: (count: number) => `New by law or day, not by this file (${count})`,
  stopsToo: "this stops too, as asked",
  doesNotStop: "this stops nothing",
  before: (count: number) => `Known from the earlier check: ${count}`,
  passed: "Nothing here stops.",
  because: (reasons: string) => `because ${reasons}`,
  waits: (facts: string) => `waits for ${facts}`,
  more: (count: number) => `… and ${count} more`,
  cut: (what: string) => `Cut to keep within what code hosts take: ${what}. The whole: yawara check FILE --json`,
  cutOf: (count: number, of: number, level: string) => `${count} of ${of} of level ${level}`,
  evidence: "What shows it",
  sanction: "Behind it",
  source: "Source",
  oscal: {
    title: "Check of the law that applies to an AI system",
    plan: "What the check looks at: every provision in force for the day and the places named, held against the facts of the subject file",
    planTitle: "The check as it is described in docs/report.md",
    result: (name: string, at: string) => `${name}, by the law of ${at}`,
    open: "Not decided, or not looked at: this is no finding either way.",
    tool: "Rules as code; decided from the facts of the subject file alone, nothing was examined on the spot.",
  },
};

export type PipelineWords = typeof en;

const ja: PipelineWords = {
  kind: {
    prohibition: "お答えのとおりなら違反している禁止",
    "would-break": "適用される場合はお答えのとおりなら違反となる禁止",
    "unmet-duty": "お答えのとおりなら果たされていない義務",
    "open-prohibition": "確認していない禁止",
    "open-duty": "確認していない義務",
    duty: "拘束力あり",
    coming: "先の日から拘束力あり",
    open: "未定",
  },
  stops: (count) => `ここで止めます(${count}件)`,
  stopsNew: (count) => `以前のチェックになかったもののため、ここで止めます(${count}件)`,
  lawChanged: (count) => `法令や日付により新しく生じたもので、このファイルの変更によりません(${count}件)`,
  stopsToo: "指定により、これでも止めます",
  doesNotStop: "これでは止めません",
  before: (count) => `以前のチェックにもあったもの:${count}件`,
  passed: "止めるものはありません。",
  because: (reasons) => `理由:${reasons}`,
  waits: (facts) => `次の回答によります:${facts}`,
  more: (count) => `…ほか${count}件`,
  cut: (what) =>
    `コードホストの受け付ける大きさに収めるため、次を除きました:${what}。全体は yawara check FILE --json で出せます`,
  cutOf: (count, of, level) => `${level} の${of}件のうち${count}件`,
  evidence: "それを示すもの",
  sanction: "制裁",
  source: "出典",
  oscal: {
    title: "AIシステムに適用される法令のチェック",
    plan: "チェックの対象は、その日に、指定した国・地域で効力のあるすべての規定です。対象ファイルの事実に照らして判断します",
    planTitle: "docs/report.md に記載のチェック",
    result: (name, at) => `${name}(${at}の法令)`,
    open: "未定、または確認していないものです。どちらとも判断していません。",
    tool: "法令をデータとして扱うツールによる判断です。対象ファイルの事実だけに基づき、現場での検査はしていません。",
  },
};

export const PIPELINE_WORDS: Record<Language, PipelineWords> = { en, ja };

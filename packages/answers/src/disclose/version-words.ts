// Words of versions of a disclosure and of its public page.
import { type Language, WORDS } from "@yawara/engine";

/** Who approved a version, and when: a day, ISO. */
export interface Approval {
  version: number;
  day: string;
  approver: string;
}

const en = {
  version: (number: number) => `Version ${number}`,
  approved: ({ day, approver }: Approval) => `Approved on ${WORDS.en.day(day)} by ${approver}.`,
  by: (organisation: string) => `Published by ${organisation}`,
  published: (day: string) => `Published on ${day}`,
  tiers: "How much to show",
  everybody: "For everybody",
  detail: "In detail",
  otherLanguage: "日本語",
  onlyOther: "(in Japanese only)",
  provisions: "Answers to",
  person: "Contact",
  about: "About this page",
  lawOf: (day: string, corpus: string) => `Drawn from the law as of ${day} (law data ${corpus}).`,
  json: "The same as data (JSON)",
  versions: "Versions",
  versionLine: (number: number, day: string) => `Version ${number}, published on ${day}`,
  withdrawnLine: (line: string, day: string) => `${line}, withdrawn on ${day}`,
  earlier: (number: number) => `This is an earlier version. The latest is version ${number}.`,
  toLatest: "To the latest version",
  withdrawnTitle: "This disclosure was withdrawn",
  withdrawn: (day: string, organisation: string) => `${organisation} withdrew it on ${day}.`,
  reason: (text: string) => `Reason: ${text}`,
  none: "Nothing of this document is published at this level. See it in detail.",
  list: (organisation: string) => `Disclosures of ${organisation}`,
  listNote: "What this organisation has published about the AI systems it makes or uses.",
  empty: "Nothing is published at the moment.",
  notFoundTitle: "There is no such page",
  notFound: "The address is wrong, or nothing has been published here.",
};

export type VersionWords = typeof en;

const ja: VersionWords = {
  version: (number) => `第${number}版`,
  approved: ({ day, approver }) => `${WORDS.ja.day(day)}に${approver}が承認しました。`,
  by: (organisation) => `公表者:${organisation}`,
  published: (day) => `${day}公表`,
  tiers: "表示する内容",
  everybody: "一般の方へ",
  detail: "くわしく",
  otherLanguage: "English",
  onlyOther: "(英語のみ)",
  provisions: "対応する規定",
  person: "連絡先",
  about: "このページについて",
  lawOf: (day, corpus) => `${day}時点の法令等(データの版 ${corpus})をもとに作成しています。`,
  json: "同じ内容のデータ(JSON)",
  versions: "版の一覧",
  versionLine: (number, day) => `第${number}版(${day}公表)`,
  withdrawnLine: (line, day) => `${line}、${day}取り下げ`,
  earlier: (number) => `これは以前の版です。最新は第${number}版です。`,
  toLatest: "最新の版を見る",
  withdrawnTitle: "この開示は取り下げられました",
  withdrawn: (day, organisation) => `${organisation}が${day}に取り下げました。`,
  reason: (text) => `理由:${text}`,
  none: "ここで公表している内容はありません。「くわしく」をご覧ください。",
  list: (organisation) => `${organisation}の開示`,
  listNote: "この組織が、開発・利用するAIシステムについて公表している文書です。",
  empty: "現在、公表している文書はありません。",
  notFoundTitle: "ページが見つかりません",
  notFound: "アドレスが違うか、まだ公表されていません。",
};

export const VERSION_WORDS: Record<Language, VersionWords> = { en, ja };

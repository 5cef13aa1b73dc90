// Words of what is reported without an account, and of near misses told to others.
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import type { UseData, UseOften, UseTouches } from "./use-choices.ts";

const en = {
  /** Where the facts of a system that was reported are from. */
  source: "Reported by a link",
  line: (name: string, value: string) => `${name}: ${value}`,
  list: (items: readonly string[]) => ENGINE_WORDS.en.list([...items]),
  purpose: "What for",
  data: "What goes in",
  datas: {
    people: "Names, contacts or other data of customers and other people",
    staff: "Data about colleagues",
    health: "Health or medical data",
    own_secrets: "Our own confidential information",
    others_secrets: "Confidential information of other firms",
    nothing_of_these: "None of these",
    not_sure: "I am not sure",
  } satisfies Record<UseData, string>,
  often: "How often",
  oftens: {
    daily: "Every day",
    weekly: "Every week",
    seldom: "Now and then",
    planned: "Not yet: it is planned",
  } satisfies Record<UseOften, string>,
  touches: "Whom what comes out touches",
  touched: {
    myself: "Only the person who uses it",
    colleagues: "Colleagues",
    customers: "Customers or other people outside",
  } satisfies Record<UseTouches, string>,
  unit: "Unit",
};

type ReportedUseWords = typeof en;

const ja: ReportedUseWords = {
  source: "リンクからの申告",
  line: (name, value) => `${name}:${value}`,
  list: (items) => ENGINE_WORDS.ja.list([...items]),
  purpose: "用途",
  data: "入力するデータ",
  datas: {
    people: "お客様など、社外の人の氏名・連絡先などの個人情報",
    staff: "同僚・従業員の情報",
    health: "健康・医療の情報",
    own_secrets: "自社の秘密情報",
    others_secrets: "他社の秘密情報",
    nothing_of_these: "どれも入力しない",
    not_sure: "わからない",
  },
  often: "頻度",
  oftens: { daily: "毎日", weekly: "毎週", seldom: "ときどき", planned: "まだ使っていない(予定)" },
  touches: "出力に関わる人",
  touched: { myself: "使う本人だけ", colleagues: "社内の人", customers: "お客様など社外の人" },
  unit: "部署",
};

export const REPORTED_USE_WORDS: Record<Language, ReportedUseWords> = { en, ja };

const nearMissEn = {
  title: "Near misses, without names",
  about:
    "Names of systems, people, units and the organisation were taken out, and days made months. What nobody had in a list may still stand in the text: read it before it goes out.",
  head: (kinds: string, month: string) => `${kinds} (${month})`,
  noKind: "Kind not said",
  list: (items: readonly string[]) => ENGINE_WORDS.en.list([...items]),
  month: (month: string) => month,
  learnt: "What was learnt:",
};

const nearMissJa: typeof nearMissEn = {
  title: "ヒヤリハット(名前を除いたもの)",
  about:
    "システム、人、部署、組織の名前を除き、日付は月までにしました。一覧にない名前は文中に残ることがあります。外に出す前に必ずお読みください。",
  head: (kinds, month) => `${kinds}(${month})`,
  noKind: "種類は未回答",
  list: (items) => ENGINE_WORDS.ja.list([...items]),
  month: (month) => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`,
  learnt: "得られた教訓:",
};

export const NEAR_MISS_WORDS: Record<Language, typeof nearMissEn> = { en: nearMissEn, ja: nearMissJa };

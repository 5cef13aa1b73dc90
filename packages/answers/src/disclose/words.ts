// Words around drafts of disclosures: states of a passage, reasons for what is left out, heads of the written document.
import type { Language, OwnEntry } from "@yawara/engine";
import type { ProvisionStanding } from "./draft-model.ts";

const s = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;

const en = {
  own: {
    name: "organisation",
    corporate_number: "corporate number",
    contact: "contact",
    product: "product or system",
    version: "version",
    day: "day",
  } satisfies Record<OwnEntry, string>,
  /** In the place of what is not known. */
  blank: (name: string) => `[${name}]`,
  unanswered: (name: string) => `${name}: not answered yet`,
  undecided: (names: string) => `Whether this is to be told is not known yet. It turns on: ${names}`,
  standing: {
    applies: "speaks to this system",
    open: "may speak to this system",
    coming: "to come",
  } satisfies Record<ProvisionStanding, string>,
  from: (day: string) => `from ${day}`,
  /** A remark behind what it is about. */
  aside: (text: string, remark: string) => `${text} (${remark})`,
  standingFrom: (standing: string, day: string) => `${standing}, ${day}`,
  pending: "no day set",
  notLookedAt: (place: string) => `Law not looked at: ${place}.`,
  notThen: "It is not in force on this day and not known to come.",
  measureInPlace: (name: string) => `Measure in place: ${name}`,
  fileNamed: (name: string) => `File: ${name}`,
  doesNotApply: "It does not speak to this system as described.",
  fit: {
    due: (where: string) => `Asked for by ${where}.`,
    suggested: (where: string) => `A way to follow ${where}, which is voluntary.`,
    coming: (where: string, day: string) => `Will be asked for by ${where} (${day}).`,
    open: (where: string) => `May be asked for by ${where}; not all of its facts are known.`,
  },
  statementsAndGaps: (statements: number, gaps: number) =>
    `Draft: ${s(statements, "statement")} to be confirmed by a person, ${s(gaps, "gap")} still to be written.`,
  state: { gap: "To be written", draft: "To be confirmed", confirmed: "Confirmed", written: "Written by a person" },
  gapMark: (text: string) => `[To be written: ${text}]`,
  asks: "What is asked",
  said: "What is said, and what is still to be written",
  grounds: "Rests on",
  groundsTitle: "What each sentence rests on (take out before publishing)",
  stepsHead: "What may be written here:",
  leftOut: "Left out",
  notes: "How to read this draft",
  form: (link: string, confidence: string, day: string) => `The form: ${link} (${confidence}, looked at on ${day})`,
  readWith: {
    facts: (day: string, corpus: string) =>
      `Made from the facts that were given and the law as of ${day} (law data ${corpus}). Nothing was added to them: what is not known is marked as a gap.`,
    confirm: "A person who knows the system has to confirm each sentence before it is published or handed in.",
    wording: "The questions are in our own words. Where an authority has a form of its own, that form decides.",
  },
  kindsTitle: "Documents that can be drafted for this system, those that fit it first",
};

export type DisclosureWords = typeof en;

const ja: DisclosureWords = {
  own: {
    name: "組織名",
    corporate_number: "法人番号",
    contact: "連絡先",
    product: "製品・システム名",
    version: "版",
    day: "日付",
  },
  blank: (name) => `〔${name}〕`,
  unanswered: (name) => `${name}:まだ回答がありません`,
  undecided: (names) => `記載が必要かどうかは、次の回答によります:${names}`,
  standing: { applies: "このシステムに関わる", open: "関わる可能性がある", coming: "これから" },
  from: (day) => `${day}から`,
  aside: (text, remark) => `${text}(${remark})`,
  standingFrom: (standing, day) => `${standing}、${day}`,
  pending: "日付は未定",
  notLookedAt: (place) => `${place}の法令は対象にしていません。`,
  notThen: "この日には効力がなく、始まる予定も確認できていません。",
  measureInPlace: (name) => `実施中の対策: ${name}`,
  fileNamed: (name) => `ファイル: ${name}`,
  doesNotApply: "お答えのとおりなら、このシステムには関わりません。",
  fit: {
    due: (where) => `${where}が求めています。`,
    suggested: (where) => `${where}(任意)に沿うための文書です。`,
    coming: (where, day) => `${where}がこれから求めます(${day})。`,
    open: (where) => `${where}が求める可能性があります。まだわからない事実があります。`,
  },
  statementsAndGaps: (statements, gaps) => `下書き:人が確かめる文${statements}件、まだ書かれていない欄${gaps}件`,
  state: { gap: "未記入", draft: "要確認", confirmed: "確認済み", written: "人が記入" },
  gapMark: (text) => `【未記入:${text}】`,
  asks: "求められること",
  said: "記載内容と、これから書くこと",
  grounds: "根拠",
  groundsTitle: "各文の根拠(公表する前に削除してください)",
  stepsHead: "書く内容の例:",
  leftOut: "省いた項目",
  notes: "この下書きの読み方",
  form: (link, confidence, day) => `様式:${link}(${confidence}、${day}確認)`,
  readWith: {
    facts: (day, corpus) =>
      `いただいた回答と${day}時点の法令等(データの版 ${corpus})だけから作成しています。わからないことは書かず、未記入の欄として示しています。`,
    confirm: "公表・提出する前に、システムをよく知る人が一文ずつ確かめてください。",
    wording: "質問は独自の言葉で書いています。官公庁等の正式な様式がある場合は、その様式が優先します。",
  },
  kindsTitle: "このシステムについて下書きできる文書(合うものから順に)",
};

export const DISCLOSURE_WORDS: Record<Language, DisclosureWords> = { en, ja };

// Words of the page of documents drafted from a system's answers.
import type { PassageState } from "@yawara/answers/disclose";
import type { Language } from "@yawara/engine";
import type { DocumentForm } from "../../worker/disclosure-verbs.ts";

const en = {
  emptyTitle: "Nothing is known of your system yet",
  empty:
    "Here will stand documents you publish or hand in about your system, drafted from your answers: the guidelines’ checklist, a notice to the public, a system card, reports. Nothing you answer leaves this browser.",
  ask: "Answer the questions",
  example: "Begin from an example",
  another: "Choose another document",
  fits: "These fit your system",
  others: "Others",
  notMade: "Made only where the law asks for it",
  draftOf: (title: string) => `Draft: ${title}`,
  ownTitle: "Name, contact, product",
  ownNote: "Stands in the document; it is kept with your answers and sent nowhere.",
  own: {
    name: "Organisation",
    corporate_number: "Corporate number",
    contact: "Contact (address or page)",
    product: "System or product",
    version: "Version",
    day: "Day",
  },
  save: { docx: "Word", html: "HTML", md: "Markdown" } satisfies Record<DocumentForm, string>,
  saveAs: "Save as",
  saving: "Making the file…",
  saveFailed: "The file could not be made. Your draft is safe; try again.",
  print: "Print",
  counts: (counts: Record<PassageState, number>) =>
    `${counts.gap} still to be written · ${counts.draft} to be confirmed · ${counts.confirmed + counts.written} done`,
  confirm: "Confirmed",
  edit: "Change",
  fill: "Fill in",
  done: "Done",
  restore: "Back to the draft",
  answer: (name: string) => `Answer: ${name}`,
  grounds: "Rests on",
  steps: "What may be written here",
  leftOut: (count: number) => `Left out, with reasons (${count})`,
  notes: "How to read this draft",
  foreign: "To change it, make this system your own first (button above).",
  editing: (asks: string) => `Text for: ${asks}`,
  toReport: "Report of the system",
};

export type DisclosePageWords = typeof en;

const ja: DisclosePageWords = {
  emptyTitle: "まだシステムのことを伺っていません",
  empty:
    "ここに、公表・提出する文書の下書き(ガイドラインのチェックリスト、お知らせ、システムカード、報告書など)が、回答から作られます。回答はこのブラウザの外に出ません。",
  ask: "質問に答える",
  example: "例から始める",
  another: "ほかの文書を選ぶ",
  fits: "このシステムに合う文書",
  others: "そのほかの文書",
  notMade: "法令が求める場合だけ作成する文書",
  draftOf: (title) => `下書き:${title}`,
  ownTitle: "組織名・連絡先・製品名",
  ownNote: "文書に記載されます。回答とともに保存し、どこにも送りません。",
  own: {
    name: "組織名",
    corporate_number: "法人番号",
    contact: "連絡先(アドレスやページ)",
    product: "システム・製品名",
    version: "版",
    day: "日付",
  },
  save: { docx: "ワード文書", html: "HTML", md: "マークダウン" },
  saveAs: "保存する",
  saving: "ファイルを作っています…",
  saveFailed: "ファイルを作れませんでした。下書きは残っています。もう一度お試しください。",
  print: "印刷する",
  counts: (counts) => `未記入${counts.gap}件・要確認${counts.draft}件・済み${counts.confirmed + counts.written}件`,
  confirm: "確認済み",
  edit: "変更する",
  fill: "記入する",
  done: "終わる",
  restore: "下書きに戻す",
  answer: (name) => `質問に答える:${name}`,
  grounds: "根拠",
  steps: "書く内容の例",
  leftOut: (count) => `省いた項目と理由(${count})`,
  notes: "この下書きの読み方",
  foreign: "変更するには、先に上のボタンでこのシステムを自分のものにしてください。",
  editing: (asks) => `記入欄:${asks}`,
  toReport: "システムの結果",
};

export const DISCLOSE_PAGE_WORDS: Record<Language, DisclosePageWords> = { en, ja };

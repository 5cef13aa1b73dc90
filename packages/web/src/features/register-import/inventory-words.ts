// Words of inventories and subject files that come into the ledger, and of the ledger as a bill of materials.
import { type Language, LOCALES } from "@yawara/engine";

const things = (count: number) => `${count.toLocaleString(LOCALES.en)} ${count === 1 ? "entry" : "entries"}`;

const en = {
  list: (items: readonly string[]) => items.join(", "),
  about:
    "Bills of materials (CycloneDX 1.4 to 1.7, SPDX 3.0.1) and model cards go into the list of what systems stand on; a subject file becomes a system. A bill of materials or model card is sent to this server to be read, and is not kept.",
  previewTitle: "2. What would be added",
  format: (format: string) => `Read as ${format}. Nothing has been changed yet.`,
  counts: (create: number, update: number, unchanged: number) =>
    `${things(create)} new, ${update} changed, ${unchanged} here already.`,
  outcomes: { create: "new", update: "changed", unchanged: "here already", question: "which is it?" },
  fields: {
    version: "Version",
    url: "Address",
    note: "Note",
    externalIds: "Names elsewhere",
    card: "Details",
  } as Readonly<Record<string, string>>,
  filledIn: (names: string) => `Would change: ${names}`,
  which: (name: string) => `“${name}” has the name of something here. Is it the same?`,
  open: "Say which it is",
  isNew: "It is new: add it",
  isSame: (name: string) => `It is ${name}`,
  openQuestions: (count: number) =>
    `${count === 1 ? "One question is" : `${count} questions are`} open above. A name alone says too little; nothing is imported until it is answered.`,
  links: (create: number) => (create === 1 ? "One link would be added" : `${create} links would be added`),
  linkLine: (from: string, to: string) => `${from} stands on ${to}`,
  circle: (line: string) => `${line}: left out, or it would stand on itself`,
  left: (count: number) =>
    count === 1 ? "One place of the file does not carry over" : `${count} places of the file do not carry over`,
  leftNone: "All of the file carries over.",
  times: (path: string, count: number) => (count === 1 ? path : `${path} (${count} times)`),
  nothing: "There is nothing to import: all of it is here already.",
  apply: (assets: number, links: number) => `Import ${things(assets)} and ${links} ${links === 1 ? "link" : "links"}`,
  done: (assets: number, links: number) => `${things(assets)} and ${links} ${links === 1 ? "link" : "links"} imported.`,
  undone: (count: number) => `Undone: ${things(count)} as before.`,
  undoneKept: (count: number) => `${things(count)} changed by somebody since and left alone.`,
  subjectTitle: "2. The system in this file",
  cycloneDx: {
    "1.7": { name: "CycloneDX 1.7", note: "a bill of materials, with what the systems stand on" },
    "1.6": { name: "CycloneDX 1.6", note: "the same, for programs that read no 1.7" },
  },
};

type InventoryWords = typeof en;

const n = (count: number) => count.toLocaleString(LOCALES.ja);

const ja: InventoryWords = {
  list: (items) => items.join("、"),
  about:
    "部品表(CycloneDX 1.4〜1.7、SPDX 3.0.1)とモデルカードは「構成要素」の一覧に、対象のファイルはシステムとして取り込みます。部品表とモデルカードは読み取りのためにこのサーバーへ送りますが、残しません。",
  previewTitle: "2. 加わるもの",
  format: (format) => `${format} として読み取りました。まだ何も変更していません。`,
  counts: (create, update, unchanged) => `新規${n(create)}件、変更${n(update)}件、登録済み${n(unchanged)}件です。`,
  outcomes: { create: "新規", update: "変更", unchanged: "登録済み", question: "どれですか" },
  fields: { version: "版", url: "所在", note: "メモ", externalIds: "外部での名前", card: "詳細" },
  filledIn: (names) => `変更する項目:${names}`,
  which: (name) => `「${name}」と同じ名前のものが登録されています。同じものですか。`,
  open: "選んでください",
  isNew: "新しいものとして加える",
  isSame: (name) => `${name}と同じ`,
  openQuestions: (count) =>
    `上の${n(count)}件の質問に答えてください。名前だけでは同じものと決められないため、答えるまで何も取り込みません。`,
  links: (create) => `加わるつながり(${n(create)}件)`,
  linkLine: (from, to) => `${from}の構成要素に${to}を加える`,
  circle: (line) => `${line}:自分自身の構成要素になるため、加えません`,
  left: (count) => `取り込まない箇所(${n(count)}か所)`,
  leftNone: "ファイルのすべてを取り込みます。",
  times: (path, count) => (count === 1 ? path : `${path}(${n(count)}回)`),
  nothing: "取り込むものはありません。すべて登録済みです。",
  apply: (assets, links) => `${n(assets)}件と${n(links)}件のつながりを取り込む`,
  done: (assets, links) => `${n(assets)}件と${n(links)}件のつながりを取り込みました。`,
  undone: (count) => `元に戻しました。${n(count)}件が取り込み前のとおりです。`,
  undoneKept: (count) => `その後に変更された${n(count)}件は、そのままにしました。`,
  subjectTitle: "2. このファイルのシステム",
  cycloneDx: {
    "1.7": { name: "CycloneDX 1.7", note: "システムと構成要素の部品表" },
    "1.6": { name: "CycloneDX 1.6", note: "1.7を読めないプログラム用の部品表" },
  },
};

export const INVENTORY_WORDS: Record<Language, InventoryWords> = { en, ja };

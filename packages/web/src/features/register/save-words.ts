// Words for saving the system being described.
import type { Language } from "@yawara/engine";

const en = {
  save: "Save what you are describing",
  answers: (count: number, day: string | undefined) =>
    `${count === 1 ? "One answer" : `${count} answers`}${day === undefined ? "" : `, by the law of ${day}`}.`,
  systemName: "Name of the system",
  source: "Where the answers are from",
  sourceHint: "Kept with this revision, such as “interview with the vendor”. May stay empty.",
  noName: "Enter a name.",
  saveTo: (organisation: string) => `Save to ${organisation}`,
  savedHere: (name: string, revision: number) => `Saved here as “${name}”, revision ${revision}.`,
  saveRevision: (revision: number) => `Save as revision ${revision}`,
  saveAsNew: "Save as a new system",
  saved: (revision: number) => `Saved as revision ${revision}.`,
  seeReport: "See its report",
  seeSystem: "See it in the ledger",
  newer: "A newer revision was saved meanwhile",
  newerBy: (revision: number, by: string, moment: string, mine: number) =>
    `Revision ${revision} was saved by ${by} on ${moment}. Yours began from revision ${mine}. Nothing is lost either way.`,
  openTheirs: (revision: number) => `Open revision ${revision}`,
  openTheirsHelp: "Yours can be brought back on the Check page.",
  saveOver: (revision: number) => `Save mine as revision ${revision}`,
  saveOverHelp: "The other stays among the earlier revisions.",
};

type SaveWords = typeof en;

const ja: SaveWords = {
  save: "入力中のシステムを保存",
  answers: (count, day) => `回答${count}件${day === undefined ? "" : `(基準日 ${day})`}`,
  systemName: "システムの名前",
  source: "回答の出どころ",
  sourceHint: "この版とともに残ります。例: ベンダーへの聞き取り。空欄でもかまいません。",
  noName: "名前を入力してください。",
  saveTo: (organisation) => `${organisation}に保存`,
  savedHere: (name, revision) => `「${name}」の第${revision}版として保存されています。`,
  saveRevision: (revision) => `第${revision}版として保存`,
  saveAsNew: "新しいシステムとして保存",
  saved: (revision) => `第${revision}版として保存しました。`,
  seeReport: "結果を見る",
  seeSystem: "台帳で見る",
  newer: "その間に新しい版が保存されました",
  newerBy: (revision, by, moment, mine) =>
    `第${revision}版は${by}が${moment}に保存しました。入力中のものは第${mine}版から始めたものです。どちらを選んでも、失われるものはありません。`,
  openTheirs: (revision) => `第${revision}版を開く`,
  openTheirsHelp: "入力中のものは、チェックのページで元に戻せます。",
  saveOver: (revision) => `入力中のものを第${revision}版として保存`,
  saveOverHelp: "もう一方は以前の版として残ります。",
};

export const SAVE_WORDS: Record<Language, SaveWords> = { en, ja };

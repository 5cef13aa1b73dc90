// Words of checkpoints: what was signed of the log, the key it was signed with, and the receipt of one entry.
import type { Language } from "@yawara/engine";

const en = {
  title: "Checkpoints",
  help: "A checkpoint is this server's signature over the whole log up to an entry. Keep it, and the public key, elsewhere: whoever later cuts the log or writes it anew is found out by them (yawara audit verify).",
  none: "None has been signed yet. One is signed each day on which something changed, or now.",
  last: (entries: number, when: string) =>
    `The last one stands over ${entries} ${entries === 1 ? "entry" : "entries"}, signed ${when}.`,
  make: "Sign a checkpoint now",
  making: "Looking through what is new…",
  save: "Save the checkpoint",
  saveKey: "Save the public key",
  entry: "Receipt of an entry: its number",
  entryHint: "The number stands beside each change.",
  saveReceipt: "Save the receipt",
  noEntry: "Enter the number of an entry.",
  file: "log",
  checkpointFile: "checkpoint",
  receiptFile: "receipt",
};

type CheckpointWords = typeof en;

const ja: CheckpointWords = {
  title: "チェックポイント",
  help: "チェックポイントは、ある時点までの履歴全体に対する、このサーバーの署名です。公開鍵とともに別の場所に保管しておくと、後で履歴が切り取られたり作り直されたりしたときに分かります(yawara audit verify)。",
  none: "まだ署名したものはありません。変更のあった日ごとに署名します。今すぐ署名することもできます。",
  last: (entries, when) => `最新のものは${entries}件に対するもので、${when}に署名しました。`,
  make: "今すぐ署名する",
  making: "新しい履歴を確かめています…",
  save: "チェックポイントを保存",
  saveKey: "公開鍵を保存",
  entry: "受領証が必要な変更の番号",
  entryHint: "番号は、それぞれの変更に付いています。",
  saveReceipt: "受領証を保存",
  noEntry: "変更の番号を入力してください。",
  file: "履歴",
  checkpointFile: "チェックポイント",
  receiptFile: "受領証",
};

export const CHECKPOINT_WORDS: Record<Language, CheckpointWords> = { en, ja };

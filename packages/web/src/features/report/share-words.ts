// Words for passing a report on: link, files, paper, and where what is shown is from.
import type { Language } from "@yawara/engine";
import type { FileKind } from "../../worker/report-files.ts";

const en = {
  share: "Share",
  shareTitle: "A link to this report",
  shareNote:
    "The link itself holds the answers: whoever has it can read them. They stand after the “#”, the part of an address that is not sent to any server.",
  linkLabel: "Link",
  copy: "Copy link",
  copied: "Copied.",
  copyFailed: "The browser did not allow copying; the link is selected, copy it by hand.",
  save: "Save as…",
  saving: "Making the file…",
  saveFailed: "The file could not be made. Your answers are as they were; please try again.",
  kinds: {
    subject: { name: "Subject file (YAML)", note: "the answers, to open here or with the command line" },
    markdown: { name: "Markdown", note: "the report for a document or a ticket" },
    json: { name: "JSON", note: "every provision with its outcome, for programs" },
    ledger: { name: "Excel", note: "a row for a ledger of AI systems, findings on a second sheet" },
  } satisfies Record<FileKind, { name: string; note: string }>,
  print: "Print or PDF",
  from: {
    link: "This report comes from a link.",
    example: "This report is of an example.",
    broken: "This link is broken or not complete, so there is nothing to show from it.",
  },
  /** Where the person has answers of their own. */
  safe: "Your own answers are untouched.",
  keep: "Keep it as mine",
  toMine: "Back to mine",
  toStart: "To the start",
  kept: "Kept as yours. It took the place of your earlier answers.",
  putBack: "Put those back",
};

type ShareWords = typeof en;

const ja: ShareWords = {
  share: "共有",
  shareTitle: "この結果へのリンク",
  shareNote:
    "回答はリンクそのものに入っています。リンクを知る人は回答を読めます。「#」より後ろにあり、サーバーには送られません。",
  linkLabel: "リンク",
  copy: "リンクをコピー",
  copied: "コピーしました。",
  copyFailed: "ブラウザがコピーを許可しませんでした。選択したリンクを手でコピーしてください。",
  save: "保存…",
  saving: "ファイルを作っています…",
  saveFailed: "ファイルを作れませんでした。回答はそのままです。もう一度お試しください。",
  kinds: {
    subject: { name: "回答ファイル(YAML)", note: "ここやコマンドで開ける回答の記録" },
    markdown: { name: "Markdown", note: "文書やチケットに貼れる結果" },
    json: { name: "JSON", note: "全規定の判定(プログラム用)" },
    ledger: { name: "Excel", note: "AIシステム台帳の1行。2枚目に規定の一覧" },
  },
  print: "印刷・PDF",
  from: {
    link: "リンクで届いた結果を表示しています。",
    example: "例の結果を表示しています。",
    broken: "リンクが壊れているか、途中で切れているため、表示できません。",
  },
  safe: "あなたの回答はそのまま残っています。",
  keep: "自分のものにする",
  toMine: "自分の結果に戻る",
  toStart: "はじめに戻る",
  kept: "自分のものにしました。前の回答と入れ替わっています。",
  putBack: "前の回答に戻す",
};

export const SHARE_WORDS: Record<Language, ShareWords> = { en, ja };

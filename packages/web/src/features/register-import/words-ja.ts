// Japanese words of the import and export of the ledger.
import { LOCALES } from "@yawara/engine";
import type { ImportWords } from "./words-en.ts";

const n = (count: number) => count.toLocaleString(LOCALES.ja);

export const ja: ImportWords = {
  notYours: (role) => `${role}は台帳を書き出せますが、取り込みはできません。取り込めるのは所有者と編集者です。`,

  fileTitle: "1. ファイル",
  fileAbout:
    "Excel(.xlsx)かCSVを、そのまま選べます。表の上の題名、二段の見出し、和暦の日付、全角の数字も読み取ります。ファイルはこのブラウザの外に出ません。送るのは、取り込む行だけです。",
  choose: "ファイルを選ぶ",
  another: "別のファイルを選ぶ",
  dropHere: "またはここにドロップ",
  reading: "読み取っています…",
  tooLarge: "ファイルが50MBを超えているため、読み取っていません。分けるか、不要なシートを削除してください。",
  notRead: (name) => `「${name}」を読み取れません`,
  opened: (name, encoding) => (encoding === undefined ? name : `${name}(${encoding})`),
  sheet: "シート",
  template: "まだ一覧がない場合は、見出しと選択肢の入った空の表から始められます。",
  templateButton: "空の表を保存(Excel)",
  templateName: "AI台帳のひな形",

  columnsTitle: "2. 各列の意味",
  columnsAbout: (rows, columns) =>
    `${n(rows)}行、${n(columns)}列。選んだ内容は、同じ見出しの次のファイルでも使います。`,
  above: (lines) => `表の上にあり、読み飛ばした行:${lines}`,
  column: "列",
  firsts: "最初の値",
  readAs: "読み取り先",
  noHead: (letters) => `${letters}列(見出しなし)`,
  empty: "空",
  ownId: "この台帳のID。登録済みのシステムと行を結び付けます",
  notReadAs: "読み取らない",
  marks: {
    remembered: "前回の選択",
    near: "名前が近いだけです。確認してください",
    chosen: "選択済み",
  },
  confirm: "確定する",
  confirmNamed: (head, field) => `「${head}」を「${field}」として確定する`,
  change: "変える",
  changeNamed: (head) => `「${head}」の読み取り先を変える`,
  search: "項目を探す",
  searchHint: "名前の一部(日本語・英語)",
  leaveOut: "この列は読み取らない",
  noField: "この言葉を名前に含む項目はありません。",
  moreFields: (count) => `ほかに${n(count)}項目あります。名前の続きを入力してください。`,
  takenBy: (letters) => `現在は${letters}列`,
  confirmFirst: (count) => `名前が近いだけの列が${n(count)}列あります。確定するか変えてから進んでください。`,
  nameMissing: "システム名として読み取る列がありません。まだ台帳にない行は登録できません。",
  nothingRead: "読み取る列がありません。少なくとも一つの列の読み取り先を選んでください。",

  optionsTitle: "3. 取り込み方",
  mode: "登録済みのシステムの行(この台帳のIDで判断)",
  modes: {
    update: "更新する。システムの内容をファイルの値に変えます。",
    skip: "飛ばす。システムはそのままにし、新しい行だけを登録します。",
    stop: "止める。そのような行が一つでもあれば、何も取り込みません。",
  },
  blank: "空のセル",
  blanks: {
    keep: "残す。空のセルでは、値を変えません。",
    clear: "消す。空のセルでは、値を取り除きます。",
  },
  whole: "すべてか、なしか。一行でも誤りがあれば何も取り込みません。選ばなければ、ほかの行は取り込みます。",
  preview: "結果を確かめる",
  asking: "すべての行を確かめています…",

  previewTitle: "4. 取り込むとどうなるか",
  nothingDone: "まだ何も変わっていません。",
  outcomes: { create: "新規", update: "変更", unchanged: "変更なし", error: "誤り" },
  all: "すべて",
  filter: "表示する行",
  stops:
    "何も取り込みません。選んだ取り込み方では、誤りがあると全体が止まります。ファイルを直すか、上の選択を変えてください。",
  leftOut: (count) => `誤りのある${n(count)}行は取り込みません。`,
  onlyWrong: (count) =>
    `まだ取り込めるものがありません。誤りが${n(count)}行あり、ほかに新しい行も変わる行もありません。`,
  nothingToDo: "取り込むものはありません。新しい行も、変わる行もありません。",
  place: (sheet, number) => (sheet === "" ? `${number}行目` : `${sheet} ${number}行目`),
  arrow: "から",
  none: "(なし)",
  more: (count) => `さらに${n(count)}行を表示`,
  noneOf: "この種類の行はありません。",
  unknownTitle: "まだ台帳にないもの",
  unknownAbout:
    "ファイルにある次の部署や人は、まだ台帳にありません。ここで加えるか、ファイルを直してください。加えると、もう一度すべての行を確かめます。",
  unit: "部署",
  person: "人",
  inRows: (numbers) => `${numbers}行目`,
  nameOf: (key) => `${key}の名前`,
  add: { unit: "加える", person: "加える" },
  addNamed: { unit: (key) => `${key} を部署として加える`, person: (key) => `${key} を人として加える` },
  added: (name) => `${name}を台帳に加えました。`,
  apply: (count) => `${n(count)}行を取り込む`,
  applying: "取り込んでいます…",

  doneTitle: "取り込みました",
  done: (create, update) => `${n(create)}件を登録し、${n(update)}件を変更しました。`,
  wasLeftOut: (count) => `誤りのある${n(count)}行は取り込んでいません。`,
  doneNothing: "何も取り込んでいません。その間に台帳が変わりました。もう一度結果を確かめてください。",
  undo: "取り込みを元に戻す",
  undone: (count) => `元に戻しました。${n(count)}件が取り込み前のとおりです。`,
  undoneKept: (count) => `その後に変更された${n(count)}件は、そのままにしました。`,
  sentences: (said) => said.join(""),
  addedStay: "加えた部署と人は残ります。",

  exportTitle: "台帳の書き出し",
  exportAbout:
    "ExcelとCSVは、どの言語で保存しても、そのまま取り込み直せます。各行にID、各選択肢にコードが付いています。",
  exportName: "AI台帳",
};

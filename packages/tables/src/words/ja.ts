// Japanese words of tables.
import { LOCALES } from "@yawara/engine";
import type { TableWords } from "./en.ts";

const count = (figure: string | undefined) => Number(figure).toLocaleString(LOCALES.ja);
const megabytes = (bytes: string | undefined) => `${count(String(Math.round(Number(bytes) / 1_000_000)))}MB`;
const answers = (a: Record<string, string>) =>
  a.suggestion === undefined ? `答え:${a.choices}` : `「${a.suggestion}」のことですか`;

export const ja: TableWords = {
  problem: {
    "archive-not-excel": () =>
      "ZIPファイルですが、Excelのブックではありません。展開するか、表を.xlsxかCSVで保存してください",
    "card-head-open": () => "モデルカードの先頭部分(---)が閉じられていません",
    "cell-error": (a) => `${a.label}の欄は、値ではなくExcelのエラー ${a.value} になっています`,
    "cell-too-long": (a) => `一つのセルが${count(a.limit)}字を超えています`,
    "choice-both-ways": (a) => `${a.label}:「${a.choice}」が、該当するとも該当しないとも書かれています`,
    "choice-of-several": (a) =>
      `${a.label}:「${a.choice}」は答えが一つに決まりません。コードで書いてください:${a.choices}`,
    "choice-unknown": (a) => `${a.label}に「${a.choice}」という答えはありません。${answers(a)}`,
    "csv-quote": () => 'ここで始まる引用符(")が閉じられていないため、行の区切りがわかりません',
    "file-not-table": () => "Excelのブック(.xlsx)でもCSVでもありません",
    "formula-not-calculated": (a) => `${a.label}の欄の数式が計算されていません。Excelで開いて保存し直してください`,
    "head-missing": () => "列の見出しの行が見つかりません",
    "id-twice": (a) => `ID ${a.id} がこのファイルに二度以上あります(${a.rows}行目)`,
    "id-unknown": (a) => `ID ${a.id} の記録はありません。新しい記録なら、IDを空欄にしてください`,
    "inventory-unknown": () => "部品表(JSONのCycloneDXかSPDX)でもモデルカードでもありません",
    "inventory-version": (a) => `${a.format} ${a.version} です。読めるのは ${a.versions} です`,
    "json-broken": () => "JSONとして読めません",
    "not-an-email": (a) => `${a.label}:「${a.value}」はメールアドレスではありません`,
    "not-yes-or-no": (a) =>
      `${a.label}:「${a.value}」は「はい」とも「いいえ」とも読めません。「はい」「いいえ」か、○・×で書いてください`,
    "record-exists": (a) => `ID ${a.id} の記録は既にあります。更新するか、飛ばすかを選んでください`,
    "reference-unknown": (a) => `${a.label}:「${a.value}」に当たる人や部署がありません`,
    "required-cleared": (a) => `${a.label}は空にできません`,
    "required-missing": (a) => `新しい記録には${a.label}が必要です`,
    "sheet-too-long": (a) => `シートが${count(a.rows)}行あります。読めるのは${count(a.limit)}行までです`,
    "sheet-too-many-cells": (a) => `シートのセルが${count(a.limit)}個を超えています`,
    "sheet-too-wide": (a) => `シートが${count(a.columns)}列あります。読めるのは${count(a.limit)}列までです`,
    "sheet-unknown": (a) => `「${a.sheet}」というシートはありません。このファイルにあるシート:${a.sheets}`,
    "text-unfit": (a) => `${a.label}が長すぎるか、保存できない文字を含んでいます`,
    "table-too-large": (a) => `ファイルが${megabytes(a.size)}あります。読めるのは${megabytes(a.limit)}までです`,
    "value-without-column": (a) => `「${a.value}」が、見出しのない列にあります`,
    "workbook-binary": () => "バイナリ形式のブック(.xlsb)です。.xlsxで保存し直してください",
    "workbook-broken": () => "ブックが壊れていて読めません。Excelで開いて保存し直してください",
    "workbook-entities": (a) =>
      `ブックの中の ${a.part} に、Excelが書くことのない文書型宣言があります。このファイルは読みません`,
    "workbook-many-parts": (a) => `ブックの中のファイルが${count(a.limit)}個を超えています`,
    "workbook-old": () => "Excel 97-2003形式(.xls)のブックです。.xlsxで保存し直してください",
    "workbook-part-size": (a) =>
      `ブックの中の ${a.part} の大きさが、書かれている大きさと違います。このファイルは読みません`,
    "workbook-part-twice": (a) => `ブックの中に ${a.part} が二つあります。このファイルは読みません`,
    "workbook-password": () => "ブックがパスワードで保護されています。パスワードを外して保存し直してください",
    "workbook-path": (a) => `ブックの中に、外を指すパス「${a.part}」があります。このファイルは読みません`,
    "workbook-unpacks-too-large": (a) => `展開すると${megabytes(a.limit)}を超えるブックです。このファイルは読みません`,
  },
  ledger: {
    name: "システム名",
    code: "管理番号",
    unit: "部署",
    owner: "責任者",
    reviewer: "確認者",
    next_review: "次回見直し日",
    confirmed_on: "最終確認日",
    note: "備考",
  },
  row: (number) => `${number}行目`,
  yes: "はい",
  no: "いいえ",
};

// Words of lists that go out as files: the menu, the columns that lists share, the files' names.
import type { Language, Text } from "@yawara/engine";

const en = {
  save: "Save this list",
  kinds: {
    workbook: { name: "Excel", note: "as it is narrowed down here" },
    csv: { name: "CSV", note: "as it is narrowed down here" },
    json: { name: "JSON", note: "with ids, for other programs" },
  },
  saving: "Gathering…",
  saveFailed: "The file could not be made. Try again.",
  titles: {
    tasks: "Tasks",
    risks: "Risks",
    incidents: "Incidents",
    evidence: "Evidence",
    disclosures: "Disclosures",
    uses: "Reported uses",
    notices: "Notices",
    assets: "What systems stand on",
    units: "Units",
    people: "People",
    log: "Log of changes",
    differences: "What differs",
    proposals: "Applications in use",
  },
  columns: {
    systems: "Systems that name it",
    sequence: "Number",
    on: "When",
    by: "By",
    via: "By way of",
    kind: "Of what",
    action: "What was done",
    object: "ID",
    changed: "What changed",
    batch: "Done together",
    system: "System",
    was: "Before",
    is: "After",
    fact: "Question",
    removed: "Removed",
  },
};

type ExportWords = typeof en;

const ja: ExportWords = {
  save: "この一覧を保存",
  kinds: {
    workbook: { name: "Excel", note: "いまの絞り込みのとおり" },
    csv: { name: "CSV", note: "いまの絞り込みのとおり" },
    json: { name: "JSON", note: "ほかのプログラム用、ID付き" },
  },
  saving: "集めています…",
  saveFailed: "ファイルを作れませんでした。もう一度お試しください。",
  titles: {
    tasks: "やること",
    risks: "リスク",
    incidents: "インシデント",
    evidence: "証拠",
    disclosures: "開示",
    uses: "申告された利用",
    notices: "お知らせ",
    assets: "構成要素",
    units: "部署",
    people: "担当者",
    log: "変更履歴",
    differences: "違い",
    proposals: "利用中のアプリ",
  },
  columns: {
    systems: "直接のシステム数",
    sequence: "番号",
    on: "日時",
    by: "変更した人",
    via: "方法",
    kind: "対象",
    action: "内容",
    object: "ID",
    changed: "変更点",
    batch: "一括の番号",
    system: "システム",
    was: "前",
    is: "後",
    fact: "質問",
    removed: "削除",
  },
};

export const EXPORT_WORDS: Record<Language, ExportWords> = { en, ja };

/** Something said in both languages, of a table of words. */
export const inBoth = <Words>(table: Record<Language, Words>, say: (words: Words) => string): Text => ({
  en: say(table.en),
  ja: say(table.ja),
});

/** The head of a column in both languages: a file saved in one is told by the other. */
export const headOf = (column: keyof ExportWords["columns"]) => ({ en: en.columns[column], ja: ja.columns[column] });

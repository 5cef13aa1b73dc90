// Words of the ledger's columns.
import { WORDS as ENGINE, type Language } from "@yawara/engine";

const en = {
  sheets: { ledger: "AI systems", findings: "Findings" },
  name: "AI system",
  checkedOn: "Checked on",
  lawOf: "Law of",
  sanctioned: "Binding, with a sanction",
  unsanctioned: "Binding, without a sanction",
  voluntary: "Voluntary",
  verdict: "Verdict",
  next: "Next steps",
  open: "Not known",
  corpus: "Law data",
  link: "Link to the report",
  group: "Group",
  force: "Force",
  where: "Where from",
  says: "What it says",
  because: "Because",
  waits: "Waits for",
  begins: "Begins",
  steps: "Steps",
  sanction: "Sanction",
  source: "Source",
  confidence: "How sure",
  checked: "Source checked",
  id: "Provision",
};

type LedgerWords = typeof en;

const ja: LedgerWords = {
  sheets: { ledger: "AIシステム", findings: "規定" },
  name: "AIシステム",
  checkedOn: "確認日",
  lawOf: "法令の基準日",
  sanctioned: ENGINE.ja.gauge.sanctioned,
  unsanctioned: ENGINE.ja.gauge.unsanctioned,
  voluntary: "任意",
  verdict: "結論",
  next: "まず行うこと",
  open: "不明な点",
  corpus: "法令データ",
  link: "結果へのリンク",
  group: "区分",
  force: "強さ",
  where: "根拠",
  says: "内容",
  because: "理由",
  waits: "未定の事実",
  begins: "始まる日",
  steps: "手順",
  sanction: "制裁",
  source: "出典",
  confidence: "確かさ",
  checked: "出典の確認日",
  id: "規定ID",
};

export const LEDGER_WORDS: Record<Language, LedgerWords> = { en, ja };

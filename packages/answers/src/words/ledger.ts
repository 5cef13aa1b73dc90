// Words of the ledger's columns.
import type { Language } from "@yawara/engine";

interface LedgerWords {
  sheets: { ledger: string; findings: string };
  name: string;
  checkedOn: string;
  lawOf: string;
  sanctioned: string;
  unsanctioned: string;
  voluntary: string;
  verdict: string;
  next: string;
  open: string;
  corpus: string;
  link: string;
  group: string;
  force: string;
  where: string;
  says: string;
  because: string;
  waits: string;
  begins: string;
  steps: string;
  sanction: string;
  source: string;
  confidence: string;
  checked: string;
  id: string;
}

export const LEDGER_WORDS: Record<Language, LedgerWords> = {
  en: {
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
  },
  ja: {
    sheets: { ledger: "AIシステム", findings: "規定" },
    name: "AIシステム",
    checkedOn: "確認日",
    lawOf: "法令の基準日",
    sanctioned: "制裁を伴う義務",
    unsanctioned: "制裁のない義務",
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
  },
};

// The columns of the ledger of AI systems (AI台帳): what the register keeps of a system, then its facts.
import type { Field } from "./field.ts";

/** What the register keeps of a system beside its facts. `unit` names a unit by its code, `owner` and `reviewer` a person by the e-mail. */
export const LEDGER_FIELDS = [
  {
    id: "name",
    label: { en: "Name of the system", ja: "システム名" },
    synonyms: [
      "name",
      "system",
      "system name",
      "AI system",
      "名称",
      "AIシステム名",
      "案件名",
      "サービス名",
      "ツール名",
    ],
    type: "text",
    required: true,
  },
  {
    id: "code",
    label: { en: "Number", ja: "管理番号" },
    synonyms: ["code", "no.", "system id", "番号", "台帳番号", "整理番号"],
    type: "key",
  },
  {
    id: "unit",
    label: { en: "Unit", ja: "部署" },
    synonyms: ["department", "division", "team", "部門", "所管部署", "所属", "担当部署", "部署コード"],
    type: "reference",
    to: "unit",
  },
  {
    id: "owner",
    label: { en: "Owner", ja: "責任者" },
    synonyms: ["responsible", "owner e-mail", "システム責任者", "担当者", "主管者", "オーナー"],
    type: "reference",
    to: "person",
  },
  {
    id: "reviewer",
    label: { en: "Reviewer", ja: "確認者" },
    synonyms: ["reviewed by", "審査者", "レビュー担当", "承認者"],
    type: "reference",
    to: "person",
  },
  {
    id: "next_review",
    label: { en: "Next review", ja: "次回見直し日" },
    synonyms: ["review date", "review by", "次回見直し", "次回レビュー", "見直し予定日", "次回確認日"],
    type: "day",
  },
  {
    id: "confirmed_on",
    label: { en: "Last confirmed", ja: "最終確認日" },
    synonyms: ["confirmed", "last review", "最終確認", "最終レビュー日", "前回確認日"],
    type: "day",
  },
  {
    id: "note",
    label: { en: "Note", ja: "備考" },
    synonyms: ["notes", "remarks", "comment", "メモ", "コメント", "摘要"],
    type: "text",
  },
] as const satisfies readonly Field[];

export type LedgerFieldId = (typeof LEDGER_FIELDS)[number]["id"];

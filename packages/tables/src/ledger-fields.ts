// The columns of the ledger of AI systems (AI台帳): what the register keeps of a system, then its facts.
import type { Text } from "@yawara/engine";
import type { Field } from "./field.ts";
import type { TableWords } from "./words/en.ts";
import { WORDS } from "./words/index.ts";

const labelled = (id: keyof TableWords["ledger"]): Text => ({ en: WORDS.en.ledger[id], ja: WORDS.ja.ledger[id] });

/** What the register keeps of a system beside its facts. `unit` names a unit by its code, `owner` and `reviewer` a person by the e-mail. */
export const LEDGER_FIELDS = [
  {
    id: "name",
    label: labelled("name"),
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
    label: labelled("code"),
    synonyms: ["code", "no.", "system id", "番号", "台帳番号", "整理番号"],
    type: "key",
  },
  {
    id: "unit",
    label: labelled("unit"),
    synonyms: ["department", "division", "team", "部門", "所管部署", "所属", "担当部署", "部署コード"],
    type: "reference",
    to: "unit",
  },
  {
    id: "owner",
    label: labelled("owner"),
    synonyms: ["responsible", "owner e-mail", "システム責任者", "担当者", "主管者", "オーナー"],
    type: "reference",
    to: "person",
  },
  {
    id: "reviewer",
    label: labelled("reviewer"),
    synonyms: ["reviewed by", "審査者", "レビュー担当", "承認者"],
    type: "reference",
    to: "person",
  },
  {
    id: "next_review",
    label: labelled("next_review"),
    synonyms: ["review date", "review by", "次回見直し", "次回レビュー", "見直し予定日", "次回確認日"],
    type: "day",
  },
  {
    id: "confirmed_on",
    label: labelled("confirmed_on"),
    synonyms: ["confirmed", "last review", "最終確認", "最終レビュー日", "前回確認日"],
    type: "day",
  },
  {
    id: "note",
    label: labelled("note"),
    synonyms: ["notes", "remarks", "comment", "メモ", "コメント", "摘要"],
    type: "text",
  },
] as const satisfies readonly Field[];

export type LedgerFieldId = (typeof LEDGER_FIELDS)[number]["id"];

// Words of audits: the package of a day, an auditor's scope and end, what was read, and questions.
import type { Language } from "@yawara/engine";

const en = {
  package: "Package for an auditor",
  packageHelp:
    "The register as it stood at the end of a past day, as a zip: the log, every object, sign-offs and evidence, with one command that verifies all of it without this server.",
  day: "End of which day",
  noDay: "Choose a day.",
  save: "Save the package",
  saving: "Putting it together…",

  reads: "What auditors read",
  ownReads: "What you read",
  readsHelp: "Everything an auditor opens here is kept: when, and what.",
  noReads: "Nothing has been read by an auditor yet.",
  read: (what: string) => `read ${what}`,
  times: (count: number) => ` (${count} times)`,
  all: "Show earlier",

  ask: "Ask a question",
  askHelp: "It becomes a task for whoever answers for this system. Comments on the task are the conversation.",
  question: "Your question",
  due: "Answer wished by (may stay empty)",
  send: "Ask",
  asked: "The question is asked: it stands among the tasks.",
  noQuestion: "Write a question of at most 200 characters.",

  closedTitle: "Your audit is not open",
  notSet: "The owners of this organisation have not set yet what you may see and until when.",
  over: (day: string) => `Your audit ended on ${day}. An owner can set a later end.`,
  until: (day: string, whole: boolean) =>
    whole ? `You audit the whole organisation until ${day}.` : `You audit a part of the organisation until ${day}.`,

  audit: "Audit",
  auditOf: (name: string) => `Set the audit of ${name}`,
  unset: "Sees nothing yet: set what and until when.",
  sees: (day: string, scope: string) => `Until ${day}: ${scope}`,
  ended: (day: string) => `Ended on ${day}.`,
  everything: "the whole organisation",
  parts: (units: number, systems: number) =>
    [
      units > 0 ? `${units} ${units === 1 ? "unit" : "units"}` : "",
      systems > 0 ? `${systems} ${systems === 1 ? "system" : "systems"}` : "",
    ]
      .filter(Boolean)
      .join(", "),
  scope: "May see",
  scopes: { whole: "the whole organisation", part: "units with those below them, and systems" },
  lastDay: "Last day",
  addUnit: "Add a unit",
  addSystem: "Add a system",
  chooseOne: "choose",
  leaveOut: (name: string) => `Leave out ${name}`,
  gone: "no longer listed",
  set: "Set the audit",
  cancel: "Cancel",
  isSet: (name: string) => `The audit of ${name} is set.`,
  noScope: "Add at least one unit or system.",
};

type AuditWords = typeof en;

const ja: AuditWords = {
  package: "監査用の一式",
  packageHelp:
    "過ぎた日の終わりの台帳を、ZIPにまとめます。履歴、すべての項目、承認、証拠が入り、このサーバーがなくても一つのコマンドで確かめられます。",
  day: "どの日の終わりか",
  noDay: "日を選んでください。",
  save: "一式を保存",
  saving: "まとめています…",

  reads: "監査人が読んだもの",
  ownReads: "あなたが読んだもの",
  readsHelp: "監査人がここで開いたものは、日時とともにすべて残ります。",
  noReads: "監査人が読んだものは、まだありません。",
  read: (what) => `${what}を閲覧`,
  times: (count) => `(${count}回)`,
  all: "さらに前を表示",

  ask: "質問する",
  askHelp: "このシステムの責任者の「やること」になります。やり取りは、そのコメントで行います。",
  question: "質問",
  due: "回答の希望日(空欄でもかまいません)",
  send: "質問する",
  asked: "質問しました。「やること」に入っています。",
  noQuestion: "質問を200文字以内で入力してください。",

  closedTitle: "監査はまだ開いていません",
  notSet: "監査の範囲と終了日を、組織の所有者がまだ決めていません。",
  over: (day) => `監査は${day}に終わりました。所有者が終了日を延ばせます。`,
  until: (day, whole) => (whole ? `${day}まで、組織全体を監査できます。` : `${day}まで、組織の一部を監査できます。`),

  audit: "監査",
  auditOf: (name) => `${name}の監査を設定`,
  unset: "まだ何も見られません。範囲と終了日を決めてください。",
  sees: (day, scope) => `${day}まで:${scope}`,
  ended: (day) => `${day}に終わりました。`,
  everything: "組織全体",
  parts: (units, systems) =>
    [units > 0 ? `部署${units}件` : "", systems > 0 ? `システム${systems}件` : ""].filter(Boolean).join("、"),
  scope: "見られる範囲",
  scopes: { whole: "組織全体", part: "部署(下位を含む)とシステム" },
  lastDay: "最終日",
  addUnit: "部署を加える",
  addSystem: "システムを加える",
  chooseOne: "選択",
  leaveOut: (name) => `${name}を外す`,
  gone: "一覧にありません",
  set: "監査を設定",
  cancel: "やめる",
  isSet: (name) => `${name}の監査を設定しました。`,
  noScope: "部署かシステムを一つ以上加えてください。",
};

export const AUDIT_WORDS: Record<Language, AuditWords> = { en, ja };

/** The parts of the register, as reads name them before the dot. What is not here is named as it is. */
const PARTS: Record<Language, Readonly<Record<string, string>>> = {
  en: {
    subjects: "systems",
    units: "units",
    people: "people",
    assets: "what systems stand on",
    planItems: "plans",
    tasks: "tasks",
    comments: "comments",
    signOffs: "sign-offs",
    evidence: "evidence",
    risks: "risks",
    disclosures: "disclosures",
    incidents: "incidents",
    reports: "reports",
    reportLinks: "links for reporting",
    audit: "the log",
    auditReads: "what was read",
    checks: "what the law says",
    organisations: "members",
    own: "the organisation",
    snapshots: "named days",
    proposals: "applications in use",
    notices: "notices",
    mandates: "the scope of the audit",
    inventories: "inventories",
    auditQuestions: "a question asked",
    keys: "keys",
  },
  ja: {
    subjects: "システム",
    units: "部署",
    people: "担当者",
    assets: "構成要素",
    planItems: "計画",
    tasks: "やること",
    comments: "コメント",
    signOffs: "承認",
    evidence: "証拠",
    risks: "リスク",
    disclosures: "開示",
    incidents: "インシデント",
    reports: "報告",
    reportLinks: "報告用のリンク",
    audit: "履歴",
    auditReads: "閲覧の記録",
    checks: "法令上の位置づけ",
    organisations: "メンバー",
    own: "組織",
    snapshots: "名前を付けた時点",
    proposals: "利用中のアプリ",
    notices: "お知らせ",
    mandates: "監査の範囲",
    inventories: "部品表",
    auditQuestions: "質問",
    keys: "キー",
  },
};

export const partRead = (language: Language, what: string): string => {
  const [part = ""] = what.split(".");
  return PARTS[language][part] ?? part;
};

// Words of the log of changes, of what was done together, and of days that were given a name.
import type { Language } from "@yawara/engine";
import type { Change, Recorded } from "./ledger-types.ts";

/** Who did what to which thing; of a link both ends. */
export interface Did {
  who: string;
  kind: Recorded;
  action: Change["action"];
  name: string;
  /** Of a link: what the thing stands on. */
  on: string;
}

/** What has no name of its own. */
const NAMELESS: readonly Recorded[] = ["comment", "sign_off", "audit_mandate"];

const en = {
  did: ({ who, kind, action, name, on }: Did): string => {
    if (kind === "evidence_link")
      return capital(`${who} ${action === "delete" ? "took a link from" : "linked something to"} the evidence ${name}`);
    if (kind === "evidence_file") return capital(`${who} brought the file ${name}`);
    if (kind === "evidence_content")
      return capital(
        action === "create" ? `${who} brought in the content of a file` : `${who} looked at the content of a file`,
      );
    if (kind === "risk_measure")
      return capital(
        action === "delete"
          ? `${who} took a measure off the risk ${name}`
          : `${who} set a measure against the risk ${name}`,
      );
    if (kind === "subject_asset" || kind === "asset_part")
      return capital(
        action === "delete"
          ? `${who} took ${on} out of what ${name} stands on`
          : `${who} said that ${name} stands on ${on}`,
      );
    if (kind === "disclosure_list") return capital(`${who} ${EN_ACTIONS[action]} the public list of disclosures`);
    const thing = NAMELESS.includes(kind) ? EN_KINDS[kind] : `${EN_KINDS[kind]} ${name}`;
    return capital(`${who} ${EN_ACTIONS[action]} ${thing}`);
  },
  quoted: (name: string) => `“${name}”`,
  service: "The account service",
  scanner: "The virus scanner",
  reporter: "Somebody with a link",
  byKey: "by an API key",
  number: (sequence: number) => `No. ${sequence}`,
  nameless: "(name erased or no longer kept)",
  kinds: {
    subject: "Systems",
    unit: "Units",
    person: "People",
    asset: "What systems stand on",
    subject_asset: "Which system stands on what",
    asset_part: "What stands on what in turn",
    snapshot: "Named days",
    proposal: "Applications in use",
    plan_item: "Steps of plans",
    task: "Tasks",
    comment: "Comments",
    sign_off: "Sign-offs",
    evidence: "Evidence",
    evidence_content: "Contents of files and their scans",
    evidence_file: "Files of evidence",
    evidence_link: "What rests on evidence",
    risk: "Risks",
    measure_use: "Measures in use",
    risk_measure: "Which measure is against which risk",
    risk_appetite: "What is acceptable",
    risk_acceptance: "Accepted risks",
    disclosure: "Disclosures",
    disclosure_version: "Versions of disclosures",
    disclosure_list: "The public list of disclosures",
    incident: "Incidents",
    report_link: "Links for reporting",
    report: "Reports",
    report_contact: "How reporters can be reached",
    audit_mandate: "Scope and end of audits",
    member: "Members and roles",
    organization: "The organisation",
  } satisfies Record<Recorded, string>,
  /** Columns a person can read; others are left out. */
  columns: {
    name: "name",
    at: "day of the law",
    regimes: "whose law",
    code: "code",
    note: "note",
    unit_id: "unit",
    owner_id: "owner",
    reviewer_id: "reviewer",
    next_review: "next review",
    confirmed_on: "last confirmed",
    source: "source of the answers",
    parent_id: "unit above",
    email: "e-mail address",
    kind: "kind",
    version: "version",
    url: "address",
    valid_until: "holds until",
    scan: "virus scan",
    scan_said: "what the scanner said",
    role: "role",
    ends_on: "last day",
    whole: "of the whole organisation",
    external_ids: "names elsewhere",
    corporate_number: "corporate number",
    domain: "domain",
    users: "users",
    requests: "requests",
    last_seen: "last seen",
    step: "step",
    state: "state",
    reason: "reason",
    due: "day",
    done_on: "done on",
    title: "title",
    text: "text",
    subject_id: "system",
    description: "description",
    subdomain: "kind of risk",
    likelihood_before: "likelihood before measures",
    impact_before: "impact before measures",
    likelihood_after: "likelihood with measures",
    impact_after: "impact with measures",
    since: "since",
    shown: "how it is shown",
    measure: "measure of the library",
    acceptable: "acceptable levels",
    why: "reason",
    until: "until",
    listed: "named in the public list",
    slug: "address",
    said: "what happened",
    occurred: "when it happened",
    aware: "when it was confirmed",
    summary: "closing summary",
    notice: "text on the form",
  } as Readonly<Record<string, string>>,
  notGiven: "not given",
  erased: "What it was is erased.",
  colon: ": ",
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  values: (count: number) => `What changed (${count})`,
  firstValues: (count: number) => `What it began with (${count})`,
  none: "No change is recorded.",
  older: "Older",
  newest: "Back to the newest",
  total: (count: number) => (count === 1 ? "One entry" : `${count} entries`),
  which: "Changes of",
  all: "Everything",
  together: "Part of a change of many",
  ofBatch: "Only what was done together is shown.",
  showAll: "Show everything",
  batches: "Done together",
  batchesHelp: "Changes of many systems, imports, and what took them back.",
  batchLine: (count: number) => (count === 1 ? "one change" : `${count} changes`),
  noBatches: "Nothing has been done together yet.",
  undo: "Undo",
  undoNamed: (when: string) => `Undo what was done on ${when}`,
  undone: (count: number, left: number) =>
    `${count === 1 ? "One change is" : `${count} changes are`} taken back.${left === 0 ? "" : ` ${left} left as ${left === 1 ? "it is" : "they are"}: changed since, or no longer kept.`}`,
  look: "Look",
  lookNamed: (when: string) => `Look at what was done on ${when}`,

  snapshots: "Named days",
  snapshotsHelp: "Give the ledger as it is now a name, such as “Board meeting, November”. Later two can be compared.",
  snapshotName: "Name",
  makeSnapshot: "Name the ledger as it is now",
  noName: "Enter a name.",
  made: (name: string) => `The ledger as it is now is kept as “${name}”.`,
  noSnapshots: "No day has a name yet.",
  compareFrom: "From",
  compareTo: "With",
  now: "now",
  noDifference: "Nothing differs: the same systems, with the same answers.",
  came: (name: string) => `${name} came into the ledger.`,
  went: (name: string) => `${name} was removed from the ledger.`,
  renamed: (from: string, to: string) => `${from} is now called ${to}.`,
  changed: (name: string) => `${name}:`,
  takenBack: "not said",

  download: "The log as a file",
  downloadHelp:
    "Every entry with its place in the chain. The command `yawara audit verify` tells from the file alone whether an entry was changed, added or taken out later.",
  save: "Save the log",
  saving: (parts: number) => `Fetching… part ${parts}`,
  file: "yawara-log",
};

/** A sentence begins with a capital, also with "you". */
const capital = (sentence: string) => `${sentence[0]!.toUpperCase()}${sentence.slice(1)}`;

const EN_KINDS: Record<Recorded, string> = {
  subject: "the system",
  unit: "the unit",
  person: "the person",
  asset: "the entry",
  subject_asset: "",
  asset_part: "",
  snapshot: "the named day",
  proposal: "the application",
  plan_item: "the step",
  task: "the task",
  comment: "a comment",
  sign_off: "a sign-off",
  evidence: "the evidence",
  evidence_content: "",
  evidence_file: "",
  evidence_link: "",
  risk: "the risk",
  measure_use: "the measure",
  risk_measure: "",
  risk_appetite: "the acceptable levels",
  risk_acceptance: "the acceptance",
  disclosure: "the disclosure",
  disclosure_version: "the version",
  disclosure_list: "",
  incident: "the incident",
  report_link: "the link for reporting",
  report: "the report",
  report_contact: "how the reporter of a report can be reached:",
  audit_mandate: "the scope and end of an audit",
  member: "the member",
  organization: "the organisation",
};
const EN_ACTIONS: Record<Change["action"], string> = {
  adopt: "(when this log began) took over",
  create: "added",
  change: "changed",
  remove: "removed",
  restore: "brought back",
  delete: "took out",
  erase: "erased",
};

type LogWords = typeof en;

const ja: LogWords = {
  did: ({ who, kind, action, name, on }) => {
    if (kind === "evidence_link")
      return action === "delete"
        ? `${who}が、${name}を証拠から外しました`
        : `${who}が、${name}を証拠として結び付けました`;
    if (kind === "evidence_file") return `${who}が、ファイル${name}を加えました`;
    if (kind === "evidence_content")
      return action === "create" ? `${who}が、ファイルの中身を保存しました` : `${who}が、ファイルの中身を調べました`;
    if (kind === "risk_measure")
      return action === "delete"
        ? `${who}が、リスク${name}から対策を外しました`
        : `${who}が、リスク${name}に対策を関連付けました`;
    if (kind === "subject_asset" || kind === "asset_part")
      return action === "delete"
        ? `${who}が、${name}の構成要素から${on}を外しました`
        : `${who}が、${name}の構成要素に${on}を加えました`;
    if (kind === "disclosure_list") return `${who}が、開示の公開一覧を${JA_ACTIONS[action]}`;
    return `${who}が、${JA_KINDS[kind]}${NAMELESS.includes(kind) ? "" : name}を${JA_ACTIONS[action]}`;
  },
  quoted: (name) => `「${name}」`,
  service: "アカウント機能",
  scanner: "ウイルス検査",
  reporter: "リンクからの報告者",
  byKey: "APIキーによる",
  number: (sequence) => `${sequence}番`,
  nameless: "(名前は消去されたか、残っていません)",
  kinds: {
    subject: "システム",
    unit: "部署",
    person: "担当者",
    asset: "構成要素",
    subject_asset: "システムと構成要素の関係",
    asset_part: "構成要素どうしの関係",
    snapshot: "名前を付けた時点",
    proposal: "利用中のアプリ",
    plan_item: "計画の手順",
    task: "やること",
    comment: "コメント",
    sign_off: "承認",
    evidence: "証拠",
    evidence_content: "ファイルの中身と検査",
    evidence_file: "証拠のファイル",
    evidence_link: "証拠の結び付け",
    risk: "リスク",
    measure_use: "使っている対策",
    risk_measure: "リスクと対策の関係",
    risk_appetite: "許容範囲",
    risk_acceptance: "リスクの受容",
    disclosure: "開示",
    disclosure_version: "開示の版",
    disclosure_list: "開示の公開一覧",
    incident: "インシデント",
    report_link: "報告用のリンク",
    report: "報告",
    report_contact: "報告者の連絡先",
    audit_mandate: "監査の範囲と期間",
    member: "メンバーと役割",
    organization: "組織",
  },
  columns: {
    state: "状態",
    reason: "理由",
    listed: "公開一覧への掲載",
    shown: "公開一覧の表示",
    slug: "アドレス",
    name: "名前",
    at: "法令の基準日",
    regimes: "対象の国・地域",
    code: "管理番号",
    note: "備考",
    unit_id: "部署",
    owner_id: "責任者",
    reviewer_id: "確認者",
    next_review: "次回見直し",
    confirmed_on: "最終確認",
    source: "回答の出どころ",
    parent_id: "上位の部署",
    email: "メールアドレス",
    kind: "種類",
    version: "バージョン",
    url: "アドレス(URL)",
    valid_until: "有効期限",
    scan: "ウイルス検査",
    scan_said: "検査の結果",
    role: "役割",
    ends_on: "最終日",
    whole: "組織全体",
    external_ids: "外部での名前",
    corporate_number: "法人番号",
    domain: "ドメイン",
    users: "利用者数",
    requests: "アクセス数",
    last_seen: "最終利用日",
    step: "手順",
    due: "期限",
    done_on: "完了日",
    title: "行うこと",
    text: "本文",
    subject_id: "システム",
    description: "内容",
    subdomain: "リスクの種類",
    likelihood_before: "対策前の起こりやすさ",
    impact_before: "対策前の影響",
    likelihood_after: "対策後の起こりやすさ",
    impact_after: "対策後の影響",
    since: "開始日",
    measure: "対策集の対策",
    acceptable: "許容範囲",
    why: "理由",
    until: "期限",
    said: "何が起きたか",
    occurred: "発生した時",
    aware: "確認した時",
    summary: "まとめ",
    notice: "様式の案内文",
  },
  notGiven: "未設定",
  erased: "内容は消去されています。",
  colon: ":",
  fromTo: (from, to) => `${from} → ${to}`,
  values: (count) => `変わった項目(${count}件)`,
  firstValues: (count) => `登録時の内容(${count}件)`,
  none: "変更の記録はありません。",
  older: "さらに前",
  newest: "最新に戻る",
  total: (count) => `記録 ${count}件`,
  which: "対象",
  all: "すべて",
  together: "まとめて行った変更の一部",
  ofBatch: "まとめて行った変更だけを表示しています。",
  showAll: "すべて表示",
  batches: "まとめて行った変更",
  batchesHelp: "複数のシステムの一括変更、取り込み、それらを元に戻した記録です。",
  batchLine: (count) => `変更${count}件`,
  noBatches: "まとめて行った変更は、まだありません。",
  undo: "元に戻す",
  undoNamed: (when) => `${when}の変更を元に戻す`,
  undone: (count, left) =>
    `${count}件の変更を元に戻しました。${left === 0 ? "" : `${left}件は、その後に変わったか、元の値が残っていないため、そのままです。`}`,
  look: "内容を見る",
  lookNamed: (when) => `${when}の変更の内容を見る`,

  snapshots: "名前を付けた時点",
  snapshotsHelp: "今の台帳に「11月の取締役会」のような名前を付けて残せます。後で二つの時点を比べられます。",
  snapshotName: "名前",
  makeSnapshot: "今の台帳に名前を付ける",
  noName: "名前を入力してください。",
  made: (name) => `今の台帳を「${name}」として残しました。`,
  noSnapshots: "名前を付けた時点は、まだありません。",
  compareFrom: "比べる元",
  compareTo: "比べる先",
  now: "今",
  noDifference: "違いはありません。システムも回答も同じです。",
  came: (name) => `${name}が台帳に加わりました。`,
  went: (name) => `${name}が台帳から削除されました。`,
  renamed: (from, to) => `${from}の名前が${to}に変わりました。`,
  changed: (name) => `${name}:`,
  takenBack: "回答なし",

  download: "履歴をファイルで保存",
  downloadHelp:
    "すべての記録が、つながりとともに入っています。コマンド「yawara audit verify」に渡すと、後から書き換え、追加、削除がなかったかを、このファイルだけで確かめられます。",
  save: "履歴を保存",
  saving: (parts) => `取得しています… ${parts}部目`,
  file: "yawara-log",
};

const JA_KINDS: Record<Recorded, string> = {
  subject: "システム",
  unit: "部署",
  person: "担当者",
  asset: "構成要素",
  subject_asset: "",
  asset_part: "",
  snapshot: "時点",
  proposal: "アプリ",
  plan_item: "手順",
  task: "やること",
  comment: "コメント",
  sign_off: "承認",
  evidence: "証拠",
  evidence_content: "",
  evidence_file: "",
  evidence_link: "",
  risk: "リスク",
  measure_use: "対策",
  risk_measure: "",
  risk_appetite: "許容範囲",
  risk_acceptance: "リスクの受容",
  disclosure: "開示",
  disclosure_version: "開示の版",
  disclosure_list: "",
  incident: "インシデント",
  report_link: "報告用のリンク",
  report: "報告",
  report_contact: "報告者の連絡先",
  audit_mandate: "監査の範囲と期間",
  member: "メンバー",
  organization: "組織",
};
const JA_ACTIONS: Record<Change["action"], string> = {
  adopt: "引き継ぎました(履歴の開始時)",
  create: "追加しました",
  change: "変更しました",
  remove: "削除しました",
  restore: "一覧に戻しました",
  delete: "外しました",
  erase: "消去しました",
};

export const LOG_WORDS: Record<Language, LogWords> = { en, ja };

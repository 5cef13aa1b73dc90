// Words of evidence: the list, one file on its way, how long it holds, and what the scanner made of it.
import type { Language } from "@yawara/engine";
import type { EvidenceKind, Narrowing, Resting, Scan } from "./evidence-types.ts";

const en = {
  searchHint: "Title, note or name of the file.",
  total: (count: number) => (count === 1 ? "One piece of evidence" : `${count} pieces of evidence`),
  emptyTitle: "No evidence is kept yet",
  empty: "Bring a first file: a test report, a policy, minutes. Say what it shows and until when it holds.",
  emptyViewer: "Editors and owners of your organisation bring files here.",
  sheetTitle: "What shows it",
  sheetEmpty: "Nothing shows anything of this system yet. Bring a file, or link one from the list of evidence.",
  sheetEmptyViewer: "Nothing shows anything of this system yet.",
  stale: (count: number) =>
    count === 1
      ? "One piece of evidence has expired: what rests on it is out of date."
      : `${count} pieces of evidence have expired: what rests on them is out of date.`,
  toList: "All evidence of this system",

  bring: "Bring a file",
  choose: "Choose a file",
  another: "Choose another file",
  dropHere: "or drop one here",
  chosen: (name: string, size: string) => `${name} (${size})`,
  title: "What it shows",
  titleHint: "A title people will find it by.",
  kind: "Kind",
  note: "Note",
  validUntil: "Holds until",
  validHint: "The last day on which it holds; empty where it has no end.",
  send: "Keep it",
  sending: (percent: number) => `Sending: ${percent} %`,
  sendingLabel: "How much has been sent",
  stop: "Stop",
  sent: (name: string) => `“${name}” is kept.`,
  noFile: "Choose a file first.",
  noTitle: "Enter what it shows.",
  newer: "Newer file",
  newerNamed: (name: string) => `Bring a newer file of ${name}`,
  conflict: "Somebody changed this meanwhile. It is shown as it is now; choose the file again if it is still wanted.",

  holdsUntil: (day: string) => `Holds until ${day}`,
  holdsOn: "No end is given",
  expired: (day: string) => `Expired on ${day}: what rests on it is out of date`,
  otherType: (type: string | undefined) =>
    type === undefined
      ? "Its content is not of the type its name says."
      : `Its content is ${type}, not what its name says.`,
  open: "Save a copy",
  openNamed: (name: string) => `Save a copy of ${name}`,
  opening: "Fetching…",
  scans: {
    "not-scanned": "Not scanned",
    clean: "Found clean",
    infected: "The virus scanner found something",
    failed: "Could not be scanned",
  } satisfies Record<Scan, string>,
  closed: "It stays closed until it is found clean.",
  /** What follows from the outcome of a scan. */
  thus: (what: string) => `. ${what}`,
  openUnscanned: "This server lets files open that nobody scanned.",
  scanSaid: (said: string) => ` (${said})`,
  scanLabel: "Virus scan",
  size: (bytes: number) =>
    bytes < 1_000
      ? `${bytes} bytes`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1_000)} kB`
        : `${(bytes / 1_000_000).toFixed(1)} MB`,
  added: (day: string, by: string) => `brought on ${day} by ${by}`,
  rests: "Rests on it: ",
  restsNone: "Nothing is said to rest on it.",
  restKinds: {
    subject: "System",
    risk: "Risk",
    measure: "Measure",
    incident: "Incident",
    disclosure: "Disclosure",
    task: "Task",
    plan_item: "Step of a plan",
  } satisfies Record<Resting["kind"], string>,
  unlink: "Unlink",
  unlinkNamed: (from: string, name: string) => `Unlink ${from} from ${name}`,
  link: "Link another system",
  linkSearch: "Search for a system",
  linkHint: "Name, code, note, unit or owner.",
  linkNamed: (system: string, name: string) => `Link ${system} to ${name}`,
  linkIt: "Link",
  linkNone: "No further system fits.",
  evidence: (count: number | undefined) => (count === undefined ? "Evidence" : `Evidence (${count})`),
  ofNone: "No file shows it yet.",
  addExisting: "Link evidence that is here",
  existingSearch: "Search the evidence",
  existingNone: "No further evidence fits.",
  older: (count: number) => (count === 1 ? "One older file" : `${count} older files`),
  ofNamed: (name: string) => ` (${name})`,

  holds: "How long it holds",
  narrowings: {
    expired: "Expired",
    "30": "Expires within 30 days",
    "90": "Expires within 90 days",
  } satisfies Record<Narrowing, string>,
  system: "System that rests on it",
  oneSystem: (name: string) => `Only what “${name}” rests on`,
  oneSystemUnknown: "Only what one system rests on",
  showAll: "Show all evidence",

  heads: {
    name: "What it shows",
    kind: "Kind",
    file: "File",
    sha256: "SHA-256",
    size: "Bytes",
    validUntil: "Holds until",
    expired: "Expired",
    scan: "Virus scan",
    rests: "Rests on it",
    note: "Note",
  },
  yes: "yes",
  no: "no",

  kinds: {
    policy: "Policy or rule",
    record: "Record or minutes",
    test: "Test result",
    assessment: "Assessment",
    certificate: "Certificate",
    contract: "Contract",
    training: "Training record",
    screenshot: "Screenshot",
    other: "Other",
  } satisfies Record<EvidenceKind, string>,
};

type EvidenceWords = typeof en;

const ja: EvidenceWords = {
  searchHint: "内容、備考、ファイル名から探します。",
  total: (count) => `証拠 ${count}件`,
  emptyTitle: "証拠はまだありません",
  empty: "テスト結果、方針、議事録などのファイルを加え、何を示すか、いつまで有効かを記録します。",
  emptyViewer: "編集者か所有者が、ここにファイルを加えます。",
  sheetTitle: "このシステムの証拠",
  sheetEmpty:
    "このシステムについて示すファイルは、まだありません。ファイルを加えるか、証拠の一覧から結び付けてください。",
  sheetEmptyViewer: "このシステムについて示すファイルは、まだありません。",
  stale: (count) => `期限の切れた証拠が${count}件あります。これに基づくものは、最新とはいえません。`,
  toList: "このシステムの証拠をすべて見る",

  bring: "ファイルを加える",
  choose: "ファイルを選ぶ",
  another: "別のファイルを選ぶ",
  dropHere: "ここにドロップすることもできます",
  chosen: (name, size) => `${name}(${size})`,
  title: "何を示すか",
  titleHint: "後で探せる題名を付けます。",
  kind: "種類",
  note: "備考",
  validUntil: "有効期限",
  validHint: "有効な最後の日です。期限がなければ空のままにします。",
  send: "保存",
  sending: (percent) => `送信中: ${percent}%`,
  sendingLabel: "送信の進み具合",
  stop: "中止",
  sent: (name) => `「${name}」を保存しました。`,
  noFile: "ファイルを選んでください。",
  noTitle: "何を示すかを入力してください。",
  newer: "新しい版",
  newerNamed: (name) => `「${name}」の新しい版を加える`,
  conflict: "その間に、ほかの人が変更しました。今の内容を表示しています。必要なら、もう一度ファイルを選んでください。",

  holdsUntil: (day) => `有効期限 ${day}`,
  holdsOn: "期限なし",
  expired: (day) => `${day}に期限切れ。これに基づくものは、最新とはいえません`,
  otherType: (type) =>
    type === undefined
      ? "中身が、ファイル名の示す種類と違います。"
      : `中身は ${type} で、ファイル名の示す種類と違います。`,
  open: "手元に保存",
  openNamed: (name) => `「${name}」を手元に保存`,
  opening: "取得しています…",
  scans: {
    "not-scanned": "未検査",
    clean: "検査済み(問題なし)",
    infected: "ウイルス検査で問題が見つかりました",
    failed: "検査できませんでした",
  },
  closed: "問題がないと確かめられるまで開けません。",
  thus: (what) => `。${what}`,
  openUnscanned: "このサーバーは、検査していないファイルも開ける設定です。",
  scanSaid: (said) => `(${said})`,
  scanLabel: "ウイルス検査",
  size: (bytes) =>
    bytes < 1_000
      ? `${bytes}バイト`
      : bytes < 1_000_000
        ? `${Math.round(bytes / 1_000)}kB`
        : `${(bytes / 1_000_000).toFixed(1)}MB`,
  added: (day, by) => `${day}に${by}が追加`,
  rests: "これに基づくもの:",
  restsNone: "これに基づくものは、まだありません。",
  restKinds: {
    subject: "システム",
    risk: "リスク",
    measure: "対策",
    incident: "インシデント",
    disclosure: "開示",
    task: "やること",
    plan_item: "計画の項目",
  },
  unlink: "外す",
  unlinkNamed: (from, name) => `「${name}」から「${from}」を外す`,
  link: "ほかのシステムに結び付ける",
  linkSearch: "システムを探す",
  linkHint: "名前、管理番号、備考、部署、責任者から探します。",
  linkNamed: (system, name) => `「${name}」に「${system}」を結び付ける`,
  linkIt: "結び付ける",
  linkNone: "ほかに該当するシステムはありません。",
  evidence: (count) => (count === undefined ? "証拠" : `証拠(${count})`),
  ofNone: "示すファイルは、まだありません。",
  addExisting: "すでにある証拠を結び付ける",
  existingSearch: "証拠を探す",
  existingNone: "ほかに該当する証拠はありません。",
  older: (count) => `以前の版 ${count}件`,
  ofNamed: (name) => `(${name})`,

  holds: "有効期限での絞り込み",
  narrowings: { expired: "期限切れ", "30": "30日以内に期限", "90": "90日以内に期限" },
  system: "対象のシステム",
  oneSystem: (name) => `「${name}」の証拠だけを表示しています`,
  oneSystemUnknown: "一つのシステムの証拠だけを表示しています",
  showAll: "すべての証拠を表示",

  heads: {
    name: "何を示すか",
    kind: "種類",
    file: "ファイル",
    sha256: "SHA-256",
    size: "バイト数",
    validUntil: "有効期限",
    expired: "期限切れ",
    scan: "ウイルス検査",
    rests: "これに基づくもの",
    note: "備考",
  },
  yes: "はい",
  no: "いいえ",

  kinds: {
    policy: "方針・規程",
    record: "記録・議事録",
    test: "テスト結果",
    assessment: "評価・アセスメント",
    certificate: "証明書・認証",
    contract: "契約書",
    training: "研修の記録",
    screenshot: "画面の写し",
    other: "その他",
  },
};

export const EVIDENCE_WORDS: Record<Language, EvidenceWords> = { en, ja };

// Titles and descriptions of the pages, for their heads, for navigation and for the HTML of each.
import type { Language } from "@yawara/engine";

const en = {
  home: {
    title: "Home",
    description:
      "What law and guidelines on AI ask of your system, why, and what support there is: Japan's light-touch way, and other countries beside it.",
  },
  check: {
    title: "Check",
    description:
      "Describe an AI system, by questions or from an example, and see what binds it, what is voluntary and what it can get.",
  },
  ask: {
    title: "Questions",
    description: "One question at a time, each with the reason it is asked. Your answers stay in this browser.",
  },
  report: {
    title: "Report",
    description: "What applies to the system described, by force, with reasons, steps and sources.",
  },
  support: {
    title: "What you can get",
    description:
      "Subsidies, tax relief, computing, loans and help for a firm and its plans: sums, whether a call is open, the next deadline, the office, and what is missing.",
  },
  plan: {
    title: "Plan",
    description:
      "What to do by when, who does it and what shows it; what is voluntary, with a reason where it is left out; what can be applied for. Nothing you write leaves this browser.",
  },
  disclose: {
    title: "Documents",
    description:
      "Drafts of what you publish or hand in about a system, made from your answers: checklist, notice, system card, reports. What is not known is marked as a gap.",
  },
  incident: {
    title: "Incident",
    description:
      "Something happened? Say what and when, and see what is due: every time limit of the law, to whom, and the fields of the form. Nothing you say leaves this browser.",
  },
  law: {
    title: "Law",
    description:
      "The law and guidelines themselves: search, timelines, the law of any day, and what changed between two days.",
  },
  diff: {
    title: "What changed",
    description: "Provisions that came, went or changed between two days, as plain conditions.",
  },
  compare: {
    title: "Compare",
    description:
      "The same AI system under several countries' law: what binds, what is voluntary, effort, sanctions, offers.",
  },
  account: {
    title: "Account",
    description: "Keep systems together with your organisation, and make API keys. Nothing else here needs an account.",
  },
  register: {
    title: "Register",
    description:
      "The AI systems of your organisation in one ledger: who answers for each, where it stands, when it is looked at next.",
  },
  system: {
    title: "A system of the register",
    description:
      "One AI system: who answers for it, what the law says of it today or on a past day, what it stands on.",
  },
  tasks: {
    title: "Tasks",
    description: "What is to be done about your AI systems, by whom and by when, the most overdue first.",
  },
  risks: {
    title: "Risks",
    description: "What may go wrong with AI systems, what is done about it, and what is accepted until when.",
  },
  assets: {
    title: "What systems stand on",
    description: "Models, datasets, vendors, services, agents, prompts and tools, and which systems stand on them.",
  },
  incidents: {
    title: "Incidents",
    description:
      "What happened, or may have, with your AI systems: every time limit, what was reported, and what the system was at that moment.",
  },
  reportedUses: {
    title: "Reported uses",
    description: "Uses of AI that people reported by a link: each becomes a system, is one already, or is declined.",
  },
  tell: {
    title: "Report",
    description: "Tell the organisation about an incident or a use of AI. No account is needed.",
  },
  units: { title: "Units", description: "The units of your organisation, which AI systems belong to." },
  people: { title: "People", description: "Those who answer for AI systems, with an account here or without." },
  log: {
    title: "Log of changes",
    description: "Who changed what in the register, and when; days that were given a name; the log as a file.",
  },
  evidence: {
    title: "Evidence",
    description:
      "Files that show what you say of your AI systems: what rests on each, how long it holds, and whether it was found clean.",
  },
  notices: {
    title: "Notices",
    description: "What has changed about the systems that you answer for, and how you want to be told.",
  },
  disclosures: {
    title: "Disclosures",
    description:
      "What your organisation publishes or hands in about its AI: drafted from the ledger, approved by a second person, published at an address that stays.",
  },
  registerImport: {
    title: "Import a table",
    description:
      "Bring the Excel or CSV list of AI systems you already have into the ledger: see row by row what would happen, apply it, take it back.",
  },
};

type PageWords = typeof en;

const ja: PageWords = {
  home: {
    title: "ホーム",
    description:
      "あなたのAIに関わる法令・指針・支援と、その理由がわかります。日本のやわらかな制度を中心に、各国と並べて見られます。",
  },
  check: {
    title: "チェック",
    description: "質問に答えるか例を選んでAIシステムを説明すると、義務、望ましい取組、使える支援がわかります。",
  },
  ask: { title: "質問", description: "一問ずつ、尋ねる理由とともに進みます。回答はこのブラウザの中だけにあります。" },
  report: {
    title: "結果",
    description: "説明したシステムに関わる規定を、強さの順に、理由・手順・出典とともに示します。",
  },
  support: {
    title: "使える支援",
    description:
      "会社と計画に合う補助金、税の優遇、計算資源、融資、支援サービスを探せます。金額、受付中かどうか、次の期限、窓口、足りないものを示します。",
  },
  plan: {
    title: "計画",
    description:
      "いつまでに、誰が、何を行い、何で示すか。行わない任意の取組にはその理由を残し、申請できる支援も並べます。記入はこのブラウザの外に出ません。",
  },
  disclose: {
    title: "文書の下書き",
    description:
      "チェックリスト、お知らせ、システムカード、報告書など、公表・提出する文書の下書きを回答から作ります。わからないことは未記入の欄として示します。",
  },
  incident: {
    title: "事故対応",
    description:
      "何かが起きたとき、内容と時点を答えると、いつまでに誰へ何をするかと、様式の各欄がわかります。回答はこのブラウザの外に出ません。",
  },
  law: { title: "法令・指針", description: "法令・指針そのもの。検索、経過、任意の日の内容、二つの日の違い。" },
  diff: {
    title: "何が変わったか",
    description: "二つの日の間に加わった・なくなった・変わった規定を、平易な条件で示します。",
  },
  compare: {
    title: "比較",
    description: "同じAIシステムを各国の制度の下に置き、義務、任意の取組、手間、制裁、支援を比べます。",
  },
  account: {
    title: "アカウント",
    description: "組織でシステムを保存し、APIキーを作れます。ほかの機能にアカウントは要りません。",
  },
  register: {
    title: "台帳",
    description: "組織のAIシステムを一つの台帳にまとめ、部署、責任者、段階、次回見直しを管理します。",
  },
  system: {
    title: "台帳のシステム",
    description: "一つのAIシステムについて、責任者、今日や過去の日の法令上の位置づけ、構成要素を示します。",
  },
  tasks: {
    title: "やること",
    description: "AIシステムについて、誰がいつまでに何を行うかを、期限を過ぎたものから順に示します。",
  },
  risks: {
    title: "リスク",
    description: "AIシステムのリスクと対策、期限付きで認めたリスクを管理します。",
  },
  assets: {
    title: "構成要素",
    description: "モデル、データセット、ベンダー、サービスなどと、それを使うシステムを管理します。",
  },
  incidents: {
    title: "インシデント",
    description:
      "AIシステムで起きたこと、起きたかもしれないことを記録し、期限と報告、その時のシステムの内容を確かめます。",
  },
  reportedUses: {
    title: "申告された利用",
    description: "リンクから申告されたAIの利用を、台帳に加えるか、既存のシステムとするか、理由を添えて却下します。",
  },
  tell: {
    title: "報告",
    description: "事故やAIの利用を組織に知らせます。アカウントは要りません。",
  },
  units: { title: "部署", description: "AIシステムを受け持つ、組織の部署を管理します。" },
  people: { title: "担当者", description: "AIシステムの責任者や確認者を、アカウントの有無にかかわらず管理します。" },
  log: {
    title: "変更履歴",
    description: "台帳の何を、いつ、誰が変えたか。名前を付けて残した時点との比較や、履歴のファイル保存ができます。",
  },
  evidence: {
    title: "証拠",
    description: "AIシステムについての説明を裏付けるファイルを、対象、有効期限、ウイルス検査の結果とともに管理します。",
  },
  notices: {
    title: "お知らせ",
    description: "あなたが責任者・確認者になっているシステムの変化を届けます。受け取り方も選べます。",
  },
  disclosures: {
    title: "開示",
    description:
      "AIについて公表・提出する文書です。台帳から下書きを作り、別の人が承認し、変わらないアドレスで公開します。",
  },
  registerImport: {
    title: "表の取り込み",
    description:
      "手元のExcelやCSVのAIシステム一覧を台帳に取り込めます。一行ずつ結果を確かめてから取り込み、元に戻すこともできます。",
  },
};

export const PAGE_WORDS: Record<Language, PageWords> = { en, ja };

// The places of the application: address below the language, title and description, for navigation and for the HTML of each.
import type { Text } from "@yawara/engine";

export interface PageText {
  path: string;
  title: Text;
  description: Text;
  /** File of the page's program, which is loaded with the page; the home page's is part of the application. */
  program?: string;
  /** Only where the server is: no such page in the static build. */
  served?: true;
}

export const PAGES = {
  home: {
    path: "/",
    title: { en: "Home", ja: "ホーム" },
    description: {
      en: "What law and guidelines on AI ask of your system, why, and what support there is: Japan's light-touch way, and other countries beside it.",
      ja: "あなたのAIに関わる法令・指針・支援と、その理由がわかります。日本のやわらかな制度を中心に、各国と並べて見られます。",
    },
  },
  check: {
    path: "/check",
    program: "src/features/check/check-page.tsx",
    title: { en: "Check", ja: "チェック" },
    description: {
      en: "Describe an AI system, by questions or from an example, and see what binds it, what is voluntary and what it can get.",
      ja: "質問に答えるか例を選んでAIシステムを説明すると、義務、望ましい取組、使える支援がわかります。",
    },
  },
  ask: {
    path: "/check/ask",
    program: "src/features/interview/interview-page.tsx",
    title: { en: "Questions", ja: "質問" },
    description: {
      en: "One question at a time, each with the reason it is asked. Your answers stay in this browser.",
      ja: "一問ずつ、尋ねる理由とともに進みます。回答はこのブラウザの中だけにあります。",
    },
  },
  report: {
    path: "/check/report",
    program: "src/features/report/report-page.tsx",
    title: { en: "Report", ja: "結果" },
    description: {
      en: "What applies to the system described, by force, with reasons, steps and sources.",
      ja: "説明したシステムに関わる規定を、強さの順に、理由・手順・出典とともに示します。",
    },
  },
  law: {
    path: "/law",
    program: "src/features/law/law-page.tsx",
    title: { en: "Law", ja: "法令・指針" },
    description: {
      en: "The law and guidelines themselves: search, timelines, the law of any day, and what changed between two days.",
      ja: "法令・指針そのもの。検索、経過、任意の日の内容、二つの日の違い。",
    },
  },
  diff: {
    path: "/law/diff",
    program: "src/features/law-diff/diff-page.tsx",
    title: { en: "What changed", ja: "何が変わったか" },
    description: {
      en: "Provisions that came, went or changed between two days, as plain conditions.",
      ja: "二つの日の間に加わった・なくなった・変わった規定を、平易な条件で示します。",
    },
  },
  compare: {
    path: "/compare",
    program: "src/features/compare/compare-page.tsx",
    title: { en: "Compare", ja: "比較" },
    description: {
      en: "The same AI system under several countries' law: what binds, what is voluntary, effort, sanctions, offers.",
      ja: "同じAIシステムを各国の制度の下に置き、義務、任意の取組、手間、制裁、支援を比べます。",
    },
  },
  account: {
    path: "/account",
    program: "src/features/account/account-page.tsx",
    served: true,
    title: { en: "Account", ja: "アカウント" },
    description: {
      en: "Keep systems together with your organisation, and make API keys. Nothing else here needs an account.",
      ja: "組織でシステムを保存し、APIキーを作れます。ほかの機能にアカウントは要りません。",
    },
  },
} as const satisfies Record<string, PageText>;

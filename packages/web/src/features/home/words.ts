// Words of the home page.
import type { Language } from "@yawara/engine";

const en = {
  title: "What AI rules ask of your system, and why",
  lead: "Japan governs AI with a light touch: existing law binds, guidelines advise, support is offered. Yawara turns all of it into rules a computer can apply, and shows the reasons and sources of every answer.",
  goOnTitle: (name: string | undefined, count: number) =>
    name === undefined ? `You have begun: ${count} ${count === 1 ? "answer" : "answers"}` : `You have begun: ${name}`,
  goOn: "Continue",
  toReport: "To the report",
  check: {
    title: "My system",
    text: "About 14 questions, then what binds, what is voluntary, and what you can get.",
  },
  law: { title: "The law", text: "Search it, see its history, and read it as it stood or will stand on any day." },
  compare: { title: "Compare", text: "The same system in Japan, the EU, the US, Korea and elsewhere." },
  support: "Looking for subsidies or tax relief? See what your firm can get",
  exampleTitle: "An example, decided from public facts",
  exampleMore: "See this report",
  offers: (count: number) => `and ${count} ${count === 1 ? "right or offer" : "rights and offers"}`,
  forWhom: "For",
  people: ["people answerable for AI in a firm", "owners of small businesses", "those who make and study policy"],
  how: "How it works",
  promises: [
    "Your answers stay in this browser. No account, no charge.",
    "What you do not know stays unknown; it is never read as no.",
    "Every answer names its provision, its source and how sure it is.",
  ],
  holdings: (of: Record<"provisions" | "instruments" | "jurisdictions" | "cases", string>) =>
    `${of.provisions} provisions of ${of.instruments} laws, guidelines and programmes from ${of.jurisdictions} jurisdictions and international bodies, held to ${of.cases} worked cases.`,
};

type HomeWords = typeof en;

const ja: HomeWords = {
  title: "あなたのAIに、どのルールがなぜ関わるか",
  lead: "日本のAIガバナンスは、既存の法律が守るべき線を引き、指針が望ましい取組を示し、支援が後押しする、やわらかな仕組みです。柔はその全体をコンピューターが扱えるルールにし、答えの理由と出典をすべて示します。",
  goOnTitle: (name, count) => (name === undefined ? `途中の回答が${count}件あります` : `途中の回答があります:${name}`),
  goOn: "続ける",
  toReport: "結果を見る",
  check: { title: "自分のシステム", text: "約14問に答えると、義務、望ましい取組、使える支援がわかります。" },
  law: { title: "法令・指針", text: "検索し、経過をたどり、任意の日の内容を読めます。" },
  compare: { title: "比較", text: "同じシステムを、日本、EU、米国、韓国などの制度に置いて比べます。" },
  support: "補助金や税の優遇をお探しの方:使える支援を調べる",
  exampleTitle: "公表情報に基づく例",
  exampleMore: "この結果を見る",
  offers: (count) => `確実な権利・支援${count}件`,
  forWhom: "お使いになる方",
  people: ["企業でAIの責任を担う方", "小さな会社やお店を営む方", "制度をつくり、調べる方"],
  how: "しくみ",
  promises: [
    "回答はこのブラウザの中だけにあります。登録も料金も要りません。",
    "わからないことは「わからない」まま扱い、「いいえ」とはみなしません。",
    "どの答えにも、根拠の規定、出典、確かさを示します。",
  ],
  holdings: ({ provisions, instruments, jurisdictions, cases }) =>
    `${jurisdictions}の国・地域と国際機関の法令・指針・支援制度${instruments}本、${provisions}の規定を収め、${cases}の事例で確かめています。`,
};

export const HOME_WORDS: Record<Language, HomeWords> = { en, ja };

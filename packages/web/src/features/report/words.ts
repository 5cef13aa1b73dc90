// Words of the report.
import type { Language } from "@yawara/engine";

interface ReportWords {
  emptyTitle: string;
  empty: string;
  ways: { ask: string; example: string; file: string };
  rename: string;
  nameLabel: string;
  nameKeep: string;
  cancel: string;
  forbiddenTitle: string;
  forbiddenNote: string;
  gaugeTitle: string;
  gauge: (binding: number, all: number) => string;
  nextTitle: string;
  nextNote: string;
  because: string;
  asideTitle: string;
  openTitle: string;
  openNote: string;
  openNone: string;
  hangs: (count: number) => string;
  answerMore: string;
  whatIf: string;
  answersTitle: (count: number) => string;
  answersNote: string;
  changeAnswer: (name: string) => string;
  leftOut: (facts: string) => string;
  refusedTitle: string;
  refusedStep: string;
  clashTitle: string;
  clash: (names: string) => string;
  clashStep: string;
  findingsTitle: string;
  search: string;
  force: string;
  shown: (count: number, all: number) => string;
  noMatch: string;
  clear: string;
  nothingIn: string;
  waits: string;
  undecided: string;
  undecidedNote: string;
  finding: {
    because: string;
    always: string;
    open: string;
    otherwise: string;
    otherwiseAll: string;
    noOtherwise: string;
    tryIt: string;
    steps: string;
    evidence: string;
    sanction: string;
    firm: string;
    person: string;
    upTo: (low: string, high: string | undefined) => string;
    deadline: string;
    effort: string;
    once: (hours: number) => string;
    yearly: (hours: number) => string;
    worth: string;
    regulator: string;
    mitigates: string;
    since: string;
    sinceDay: (day: string) => string;
    source: string;
    checked: (day: string) => string;
    law: string;
  };
  answersInPrint: string;
  sourcesInPrint: string;
}

export const REPORT_WORDS: Record<Language, ReportWords> = {
  en: {
    emptyTitle: "No system has been described yet",
    empty: "This page will say what binds it, what is voluntary, what it can get, and why. Three ways to begin:",
    ways: {
      ask: "Answer questions (about 14)",
      example: "Begin from an example",
      file: "Open a subject file",
    },
    rename: "Rename",
    nameLabel: "Name of the system",
    nameKeep: "Keep this name",
    cancel: "Cancel",
    forbiddenTitle: "Forbidden as described",
    forbiddenNote: "Settle this before anything else. The reasons say which answers it turns on.",
    gaugeTitle: "How much of it binds",
    gauge: (binding, all) =>
      all === 0 ? "Nothing speaks to you yet." : `${binding} of the ${all} items that speak to you bind.`,
    nextTitle: "What to do next",
    nextNote: "Taken from what applies: the strongest and most particular first.",
    because: "Because",
    asideTitle: "Read this with it",
    openTitle: "Not known",
    openNote: "Answers that would settle the most:",
    openNone: "Nothing the first questions ask is left open.",
    hangs: (count) => `${count} ${count === 1 ? "item" : "items"}`,
    answerMore: "Answer them",
    whatIf: "What would change if…",
    answersTitle: (count) => `Your answers (${count})`,
    answersNote: "Choose one to see what another answer would change.",
    changeAnswer: (name) => `See what would change with another answer: ${name}`,
    leftOut: (facts) => `These answers could not be read and were left out: ${facts}.`,
    refusedTitle: "The law to look at is not there",
    refusedStep: "Choose whose law",
    clashTitle: "Two answers do not fit together",
    clash: (names) => `These cannot be so at once: ${names}.`,
    clashStep: "Change an answer",
    findingsTitle: "All of it, by force",
    search: "Find in this report",
    force: "Only these forces",
    shown: (count, all) => `${count} of ${all} items`,
    noMatch: "Nothing in this report matches.",
    clear: "Show everything",
    nothingIn: "Nothing here.",
    waits: "waits for",
    undecided: "Undecided",
    undecidedNote: "waits for an answer to the first questions",
    finding: {
      because: "Because",
      always: "It is so for everyone.",
      open: "Not decided. It waits for:",
      otherwise: "It would be otherwise if",
      otherwiseAll: "all of these were so:",
      noOtherwise: "No change of facts would turn it round.",
      tryIt: "See what else that would move",
      steps: "Steps",
      evidence: "What shows it",
      sanction: "Sanction",
      firm: "for you",
      person: "for a person",
      upTo: (low, high) =>
        high === undefined
          ? `from ${low}, no upper bound known`
          : high === low
            ? `up to ${high}`
            : `up to between ${low} and ${high}`,
      deadline: "Deadline",
      effort: "Effort",
      once: (hours) => `${hours} h once`,
      yearly: (hours) => `${hours} h a year`,
      worth: "Worth",
      regulator: "Overseen by",
      mitigates: "Risks it lessens",
      since: "In force since",
      sinceDay: (day) => day,
      source: "Source",
      checked: (day) => `checked on ${day}`,
      law: "Read it among the law",
    },
    answersInPrint: "The answers this rests on",
    sourcesInPrint: "Sources",
  },
  ja: {
    emptyTitle: "まだシステムの説明がありません",
    empty: "ここに、義務、任意の取組、使える支援と、その理由が並びます。始め方は三つあります。",
    ways: {
      ask: "質問に答える(14問ほど)",
      example: "例から始める",
      file: "ファイルを開く",
    },
    rename: "名前を変える",
    nameLabel: "システムの名前",
    nameKeep: "この名前にする",
    cancel: "やめる",
    forbiddenTitle: "このままでは禁止に当たり得ます",
    forbiddenNote: "まずこの点を確かめてください。どの回答によるものかは、理由に示します。",
    gaugeTitle: "拘束力のある割合",
    gauge: (binding, all) =>
      all === 0 ? "関わる項目はまだありません。" : `関わる${all}項目のうち、拘束力があるのは${binding}項目です。`,
    nextTitle: "まず行うこと",
    nextNote: "当てはまるもののうち、強いもの、このシステムに特有のものから順に並べています。",
    because: "理由",
    asideTitle: "あわせてお読みください",
    openTitle: "不明な点",
    openNote: "答えると多くが決まるもの:",
    openNone: "最初の質問で残っているものはありません。",
    hangs: (count) => `${count}件`,
    answerMore: "答える",
    whatIf: "もし違っていたら…",
    answersTitle: (count) => `あなたの回答(${count}件)`,
    answersNote: "選ぶと、別の答えなら何が変わるかがわかります。",
    changeAnswer: (name) => `別の答えなら何が変わるか:${name}`,
    leftOut: (facts) => `次の回答は読み取れず、除きました:${facts}。`,
    refusedTitle: "確かめる法令がありません",
    refusedStep: "どの国・地域の法令かを選ぶ",
    clashTitle: "両立しない回答があります",
    clash: (names) => `次の回答は同時には成り立ちません:${names}。`,
    clashStep: "回答を変える",
    findingsTitle: "強さの順にすべて見る",
    search: "この結果の中を探す",
    force: "強さで絞る",
    shown: (count, all) => `${all}件のうち${count}件`,
    noMatch: "当てはまる項目はありません。",
    clear: "すべて表示する",
    nothingIn: "ありません。",
    waits: "未定の事実:",
    undecided: "未定",
    undecidedNote: "最初の質問の答えを待っているもの",
    finding: {
      because: "理由",
      always: "すべての人に当てはまります。",
      open: "まだ決まりません。次の事実によります。",
      otherwise: "次の場合は変わります",
      otherwiseAll: "次のすべてが成り立つ場合:",
      noOtherwise: "事実が変わっても逆にはなりません。",
      tryIt: "ほかに何が変わるか見る",
      steps: "手順",
      evidence: "示す資料",
      sanction: "制裁",
      firm: "あなたの場合",
      person: "個人の場合",
      upTo: (low, high) =>
        high === undefined ? `${low}以上(上限は不明)` : high === low ? `${high}以下` : `上限は${low}〜${high}`,
      deadline: "期限",
      effort: "手間",
      once: (hours) => `初回${hours}時間`,
      yearly: (hours) => `毎年${hours}時間`,
      worth: "価値",
      regulator: "所管",
      mitigates: "減らせるリスク",
      since: "施行",
      sinceDay: (day) => `${day}から`,
      source: "出典",
      checked: (day) => `${day}確認`,
      law: "法令・指針の中で読む",
    },
    answersInPrint: "もとになった回答",
    sourcesInPrint: "出典",
  },
};

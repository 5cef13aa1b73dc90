// Words of the interview.
import { type BreachOutcome, type Language, WORDS } from "@yawara/engine";
import type { Missing } from "./entry.ts";

const s = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const en = {
  /** Which question, and how many may come yet, this one counted. */
  progress: (question: number, remaining: number) => `Question ${question} · at most ${remaining} left`,
  settled: (settled: number, provisions: number) => `${settled} of ${provisions} provisions settled`,
  /** While the bound says little: how many there usually are, for the countries named so far. */
  progressAbout: (question: number, usual: number) => `Question ${question} of about ${usual}`,
  /** Asked what would break the bans. */
  bansProgress: (remaining: number) => `About bans · at most ${s(remaining, "question")} left`,
  bansLooked: (looked: number, all: number) => `${looked} of ${s(all, "ban")} looked at`,
  bansTitle: "The bans so far",
  bansBy: { broken: "Broken as described", kept: "Not broken", open: "Not looked at" } satisfies Record<
    BreachOutcome,
    string
  >,
  bansSettled: (broken: number, kept: number) =>
    `Just looked at: ${[...(broken > 0 ? [`${broken} broken as described`] : []), ...(kept > 0 ? [`${kept} not broken`] : [])].join(", ")}.`,
  bansEnded: "That was all about bans",
  bansEndedAbout: (broken: number, kept: number, open: number) =>
    `${broken === 0 ? "None is" : s(broken, "is", "are")} broken as described, ${kept} ${kept === 1 ? "is" : "are"} not${open === 0 ? "" : `, and ${open} ${open === 1 ? "was" : "were"} not looked at`}.`,
  bansUntellable: (count: number) =>
    ` Of ${count} no answer here can tell: the law turns on something that is not asked.`,
  /** Asked what is planned, to find support. */
  plansProgress: (remaining: number) => `About support · at most ${s(remaining, "question")} left`,
  plansFound: (certain: number, may: number) => `${certain} certain, ${may} possible so far`,
  plansTitle: "Support so far",
  plansBy: { certain: "Conditions met", may: "Possible" },
  plansEnded: "That was all about support",
  toSupport: "See what you can get",
  changing: "Changing an answer",
  again: "Put off before",
  preparing: "Getting the law for your answer …",
  next: "Next",
  keep: "Keep this answer",
  dontKnow: "I don’t know",
  later: "Ask me later",
  back: "Back",
  toOpen: "To the open question",
  reportNow: "Report now",
  judgement: "The law asks for an assessment here: judge it by the tests above.",
  none: "None of these",
  unsure: "I am not sure about the others",
  filter: "Find in the list",
  filtered: (count: number) => s(count, "choice"),
  typed: "Your answer",
  thousands: "You can write 1.5 million, 1,500,000 or 150万.",
  missing: {
    "nothing-chosen": "Choose one answer, or “I don’t know”.",
    "nothing-ticked": "Choose at least one, “None of these”, or “I don’t know”.",
    "nothing-typed": "Write a number, or choose “I don’t know”.",
    "no-day": "Write the full date: day, month and year.",
  } satisfies Record<Missing, string>,
  why: "Why is this asked?",
  whyAbout: (count: number) =>
    count === 1 ? "One provision still hangs on it:" : `${count} provisions still hang on it. The weightiest:`,
  whyMore: (count: number) => `and ${count} more`,
  bearsOn: "Your answer helps settle",
  bearsOnNothing: "Nothing hangs on this answer any more.",
  certain: "Already certain",
  certainNone: "What applies whatever you answer next will appear here.",
  certainCount: (count: number) => `${s(count, "provision applies", "provisions apply")}`,
  justSettled: (settled: number, applying: number) =>
    applying === 0
      ? `${s(settled, "more is", "more are")} settled: ${settled === 1 ? "it does" : "none"} ${settled === 1 ? "not apply" : "applies"}.`
      : `${s(settled, "more is", "more are")} settled: ${s(applying, "applies", "apply")}.`,
  ruledOut: (count: number) => `, ${count} ${count === 1 ? "is" : "are"} ruled out`,
  andMore: (count: number) => `and ${count} more`,
  answers: (count: number) => `Your answers (${count})`,
  answersNone: "Your answers will be listed here.",
  change: "Change",
  changeOf: (name: string) => `Change: ${name}`,
  notKnown: "I don’t know",
  putOff: "later",
  lapsed: "These answers no longer fit what you changed and were set aside:",
  unreadable: "cannot be read any more",
  conflict: "These answers do not fit together",
  conflictHelp: "Change any one of them; the others stay.",
  setUnknown: "Say I don’t know",
  setUnknownOf: (name: string) => `Say I don’t know: ${name}`,
  ended: (questions: number) => `That was all: ${s(questions, "question")}`,
  endedAbout: (settled: number, provisions: number) =>
    `${settled} of ${provisions} provisions are settled for your system.`,
  endedOpen:
    "The rest turns on events and details that are not asked up front; the report shows it under “On details” and “If it happens”.",
  endedUnknown: (count: number) =>
    `You did not know ${s(count, "answer")}. Unknown is never read as no; you can still answer below.`,
  toReport: "See the report",
  keys: "Keyboard",
  key: {
    choose: "choose",
    type: "type",
    yesNo: "yes, no",
    none: "none",
    next: "next",
    dontKnow: "don’t know",
    later: "later",
    back: "back",
    why: "why",
  },
  yes: "Yes",
  no: "No",
};

type AskWords = typeof en;

const ja: AskWords = {
  progress: (question, remaining) => `${question}問目・残り最大${remaining}問`,
  settled: (settled, provisions) => `規定${provisions}件のうち${settled}件が決まりました`,
  progressAbout: (question, usual) => `約${usual}問のうち${question}問目`,
  bansProgress: (remaining) => `禁止についての質問・残り最大${remaining}問`,
  bansLooked: (looked, all) => `禁止${all}件のうち${looked}件を確認しました`,
  bansTitle: "禁止の確認状況",
  bansBy: { broken: "お答えのとおりなら違反", kept: "違反していないもの", open: "確認していないもの" },
  bansSettled: (broken, kept) =>
    `新たに確認:${[...(broken > 0 ? [`違反しているもの${broken}件`] : []), ...(kept > 0 ? [`違反していないもの${kept}件`] : [])].join("、")}`,
  bansEnded: "禁止についての質問は以上です",
  bansEndedAbout: (broken, kept, open) =>
    `お答えのとおりなら違反しているもの${broken}件、違反していないもの${kept}件${open === 0 ? "" : `、確認していないもの${open}件`}です。`,
  bansUntellable: (count) => `うち${count}件は、ここでの質問からは判断できません。`,
  plansProgress: (remaining) => `支援についての質問・残り最大${remaining}問`,
  plansFound: (certain, may) => `ここまでで確実${certain}件・可能性あり${may}件`,
  plansTitle: "ここまでに見つかった支援",
  plansBy: { certain: "条件を満たすもの", may: "可能性のあるもの" },
  plansEnded: "支援についての質問は以上です",
  toSupport: "使える支援を見る",
  changing: "回答の変更",
  again: "あとに回した質問",
  preparing: "回答に関わる法令を読み込んでいます…",
  next: "次へ",
  keep: "この回答にする",
  dontKnow: "わからない",
  later: "あとで答える",
  back: "戻る",
  toOpen: "未回答の質問へ",
  reportNow: "ここまでの結果を見る",
  judgement: "法令が評価を求めている点です。上の目安に照らして判断してください。",
  none: WORDS.ja.none,
  unsure: "ほかは、当たるかわからない",
  filter: "選択肢を絞り込む",
  filtered: (count) => `選択肢${count}件`,
  typed: "回答",
  thousands: "1500万、1.5億、300百万 とも書けます。",
  missing: {
    "nothing-chosen": "一つ選ぶか、「わからない」を選んでください。",
    "nothing-ticked": "一つ以上選ぶか、「該当なし」か「わからない」を選んでください。",
    "nothing-typed": "数を入力するか、「わからない」を選んでください。",
    "no-day": "年月日をすべて入力してください。",
  },
  why: "なぜ聞くのですか",
  whyAbout: (count) =>
    count === 1 ? "この答えで変わる規定:" : `この答えで変わり得る規定は${count}件です。重いものから:`,
  whyMore: (count) => `ほか${count}件`,
  bearsOn: "この答えで見通しがつくもの",
  bearsOnNothing: "この答えで変わるものは、もうありません。",
  certain: "すでに確かなこと",
  certainNone: "この先の回答にかかわらず適用されるものが、ここに現れます。",
  certainCount: (count) => `適用 ${count}件`,
  justSettled: (settled, applying) =>
    applying === 0
      ? `新たに${settled}件が決まり、適用されるものはありませんでした。`
      : `新たに${settled}件が決まり、うち${applying}件が適用されます。`,
  ruledOut: (count) => `・適用なし ${count}件`,
  andMore: (count) => `ほか${count}件`,
  answers: (count) => `これまでの回答(${count}件)`,
  answersNone: "回答がここに並びます。",
  change: "変更",
  changeOf: (name) => `${name}を変更`,
  notKnown: "わからない",
  putOff: "あとで",
  lapsed: "次の回答は、変更した内容と合わなくなったため外しました。",
  unreadable: "読み取れなくなりました",
  conflict: "両立しない回答があります",
  conflictHelp: "どれか一つを変えてください。ほかの回答はそのまま残ります。",
  setUnknown: "わからないにする",
  setUnknownOf: (name) => `${name}をわからないにする`,
  ended: (questions) => `質問は以上です(${questions}問)`,
  endedAbout: (settled, provisions) => `このシステムについて、規定${provisions}件のうち${settled}件が決まりました。`,
  endedOpen:
    "残りは、最初には尋ねない出来事や細部によるものです。結果の「詳しい事実によるもの」と「起きた場合」に示します。",
  endedUnknown: (count) => `「わからない」が${count}件あります。不明を「いいえ」とは読みません。下から答え直せます。`,
  toReport: "結果を見る",
  keys: "キー操作",
  key: {
    choose: "選ぶ",
    type: "入力",
    yesNo: "はい・いいえ",
    none: "該当なし",
    next: "次へ",
    dontKnow: "わからない",
    later: "あとで",
    back: "戻る",
    why: "理由",
  },
  yes: "はい",
  no: "いいえ",
};

export const ASK_WORDS: Record<Language, AskWords> = { en, ja };

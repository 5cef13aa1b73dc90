// Words for trying other answers.
import type { ReportGroup } from "@yawara/answers/check";
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";

const en = {
  title: "What would change if…",
  lead: "Try other answers. Your own stay as they are until you take the change over.",
  close: "Close",
  answers: "Your answers",
  open: "Not answered",
  openNote: "the ones most hangs on first",
  unanswered: "no answer",
  unknown: "I don’t know",
  number: "Another number",
  waits: (count: number) => `${count} ${count === 1 ? "item waits" : "items wait"}`,
  resultTitle: "What moves",
  untouched: "Choose another answer and see here what comes and goes.",
  before: "now",
  after: "then",
  moves: (came: number, went: number, moved: number) =>
    [
      ...(came > 0 ? [`${came} ${came === 1 ? "comes" : "come"}`] : []),
      ...(went > 0 ? [`${went} ${went === 1 ? "goes" : "go"}`] : []),
      ...(moved > 0 ? [`${moved} ${moved === 1 ? "changes its place" : "change their place"}`] : []),
    ].join(", "),
  nothingMoves: "Nothing moves: the report stays as it is.",
  came: (count: number) => `Comes (${count})`,
  went: (count: number) => `Goes (${count})`,
  moved: (count: number) => `Changes its place (${count})`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  more: (count: number) => `${count} more`,
  lapsed: (names: string) => `These questions then no longer arise: ${names}.`,
  clash: (names: string) => `These answers cannot be so at once: ${names}.`,
  see: "See what moves",
  question: "Answer it as a question, with help",
  takeOver: "Take this over",
  putBack: "Put back",
  standing: { ...ENGINE_WORDS.en.group, open: "Open" } satisfies Record<ReportGroup, string>,
};

type WhatIfWords = typeof en;

const ja: WhatIfWords = {
  title: "もし違っていたら…",
  lead: "別の答えを試せます。取り入れるまで、あなたの回答は変わりません。",
  close: "閉じる",
  answers: "あなたの回答",
  open: "未回答",
  openNote: "多くの項目に関わるものから",
  unanswered: "未回答",
  unknown: "わからない",
  number: "別の数",
  waits: (count) => `${count}件が未定`,
  resultTitle: "変わること",
  untouched: "別の答えを選ぶと、加わるもの・なくなるものがここに出ます。",
  before: "今",
  after: "変更後",
  moves: (came, went, moved) =>
    [
      ...(came > 0 ? [`加わるもの${came}件`] : []),
      ...(went > 0 ? [`なくなるもの${went}件`] : []),
      ...(moved > 0 ? [`区分が変わるもの${moved}件`] : []),
    ].join("、"),
  nothingMoves: "何も変わりません。",
  came: (count) => `加わるもの(${count}件)`,
  went: (count) => `なくなるもの(${count}件)`,
  moved: (count) => `区分が変わるもの(${count}件)`,
  fromTo: (from, to) => `${from} → ${to}`,
  more: (count) => `ほか${count}件`,
  lapsed: (names) => `次の質問は当てはまらなくなります:${names}。`,
  clash: (names) => `次の回答は同時には成り立ちません:${names}。`,
  see: "変わることを見る",
  question: "説明を読んで質問に答える",
  takeOver: "この答えを取り入れる",
  putBack: "元に戻す",
  standing: { ...ENGINE_WORDS.ja.group, open: ENGINE_WORDS.ja.outcome.open },
};

export const WHAT_IF_WORDS: Record<Language, WhatIfWords> = { en, ja };

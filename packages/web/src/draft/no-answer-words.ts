// Words for what a person has said that cannot be answered.
import type { Language } from "@yawara/engine";

const en = {
  refusedTitle: "The law to look at is not there",
  refusedStep: "Choose whose law",
  clashTitle: "Two answers do not fit together",
  clash: (names: string) => `These cannot be so at once: ${names}.`,
  clashStep: "Change an answer",
};

type NoAnswerWords = typeof en;

const ja: NoAnswerWords = {
  refusedTitle: "確かめる法令がありません",
  refusedStep: "どの国・地域の法令かを選ぶ",
  clashTitle: "両立しない回答があります",
  clash: (names) => `次の回答は同時には成り立ちません:${names}。`,
  clashStep: "回答を変える",
};

export const NO_ANSWER_WORDS: Record<Language, NoAnswerWords> = { en, ja };

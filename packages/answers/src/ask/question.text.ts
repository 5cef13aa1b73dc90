// A question as marked text for a terminal, and why it is asked.
import type { Language } from "@yawara/engine";
import { MARK } from "../check/check-lines.ts";
import { inLanguage } from "../in-language.ts";
import { type Block, line, paragraph } from "../marked-text.ts";
import { WORDS } from "../words/index.ts";
import type { NextAnswer, NextQuestion } from "./next-question.ts";

/** The question, its help and its answers, numbered. */
export function questionText({ fact }: NextQuestion, language: Language): Block[] {
  const { ask, help, choices } = inLanguage(fact, language);
  return [
    paragraph(ask, { role: "strong" }),
    paragraph(help, { role: "quiet" }),
    ...choices.map(({ name }, i) => line(`  ${String(i + 1).padStart(2)}  ${name}`)),
  ];
}

/** What the answer can still change: the weightiest provisions, all of them counted; or what the interview is about. */
export function whyText({ why, about_count }: NextQuestion, asked: NextAnswer["about"], language: Language): Block[] {
  const words = WORDS[language];
  const named = asked === undefined ? [] : [`${asked.name[language]} (${asked.id})`];
  const lines = named.length > 0 ? named : why.map(({ modality, where }) => `${MARK[modality]} ${where[language]}`);
  return [
    line(words.whyAsked),
    ...lines.map((one) => line(`  ${one}`)),
    ...(about_count > lines.length ? [line(`  ${words.opens(about_count)}`)] : []),
  ];
}

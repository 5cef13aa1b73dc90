// next_question: the one question worth most now, for all that is open or to settle one provision or definition.

import { type InLanguage, inLanguage, isProblems } from "@yawara/answers";
import { type DescribedFact, nextQuestion as nextOf } from "@yawara/answers/ask";
import { WORDS as ENGINE_WORDS, type Language } from "@yawara/engine";
import { z } from "zod";
import { nextSchema } from "../../schemas/answers.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";
import { WORDS } from "../words/index.ts";
import { described, factLines } from "./describe-facts.ts";

/** Ids of what hangs on a question that are named: `about_count` says how many there are. */
const MOST_ABOUT = 10;

const input = z.strictObject({
  facts,
  declined: z
    .array(z.string().max(100))
    .max(200)
    .optional()
    .describe("Ids of facts the person does not know: they stay unknown and are not asked again."),
  about: z
    .string()
    .max(200)
    .optional()
    .describe(
      "Ask only what settles this provision, with its breach, or definition: jp.appi/art-23-24, eu.high_risk; bans: only " +
        "whether the bans that apply are broken.",
    ),
  support: z.boolean().optional().describe("Ask about plans too, to find subsidies and programmes."),
  ...clocks,
  regimes,
  language,
});

const next = nextSchema(z.string(), described);
const output = next.extend({
  done: z.boolean().describe("Nothing that may be asked can change anything that is open: call check now."),
});

type Data = z.input<typeof output>;

export const nextQuestion = tool({
  name: "next_question",
  title: "The next question to put to the person",
  description:
    "Gives the one question whose answer settles most of what is still open, for what is known so far. Put it to the " +
    "person in your words, add the answer to facts (or the id to declined where they do not know), and call again until " +
    "done. With about, only what settles one provision or definition. The answers have to be the person's, not guesses.",
  input,
  output,
  answer: (store, { language: lang, ...asked }) => {
    const answer = nextOf(store, asked);
    if (isProblems(answer)) return answer;
    const { question } = answer;
    const shorter = question && { ...question, about: question.about.slice(0, MOST_ABOUT) };
    const data = { ...inLanguage({ ...answer, question: shorter }, lang), done: question === null } as Data;
    return { data, text: textOf(data, lang) };
  },
});

function textOf({ question, presumed, about, bans }: Data, lang: Language): string {
  const words = WORDS[lang];
  const taken = Object.entries(presumed).map(([fact, value]) => `${fact}: ${JSON.stringify(value)}`);
  return [
    ...(question === null ? [words.noQuestion] : factLines(question.fact as InLanguage<DescribedFact>, lang)),
    ...(question === null ? [] : [words.canChange(question.about_count), words.unlessKnown]),
    ...(question === null ? [] : [words.atMostLeft(question.remaining_at_most)]),
    ...(about === undefined ? [] : [words.standing(about.id, about.outcome)]),
    ...(about?.breach === undefined ? [] : [ENGINE_WORDS[lang].breach[about.breach.outcome]]),
    ...(bans === undefined ? [] : [words.bans(bans)]),
    ...(taken.length === 0 ? [] : [`${words.presumed}: ${taken.join("; ")}`]),
  ].join("\n");
}

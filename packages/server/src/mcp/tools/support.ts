// support: what a firm may get, with sum, deadline, office and what is missing.
import { inLanguage, isProblems, plainText } from "@yawara/answers";
import { type Standing, support as supported, supportText } from "@yawara/answers/support";
import { z } from "zod";
import { STANDING, supportSchema } from "../../schemas/answers.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";
import { described } from "./describe-facts.ts";

const USUAL: Standing[] = ["certain", "may", "coming", "call-unknown", "missed", "held"];

const input = z.strictObject({
  facts,
  declined: z
    .array(z.string().max(100))
    .max(200)
    .optional()
    .describe("Ids of facts the person does not know: they are not asked."),
  standings: z
    .array(STANDING)
    .min(1)
    .default(USUAL)
    .describe(
      "Only offers that stand so: certain (conditions met, one can apply), may (waits for a fact), coming, call-unknown (ask the " +
        "office), missed (but for one or two things), held (comes with an award); besides these other-plan and closed.",
    ),
  ...clocks,
  regimes: regimes.describe(
    'Whose offers: a list such as ["JP", "EU"]. If left out: those of the home, the offices and the markets that the facts name, and Japan where no home is.',
  ),
  language,
});

const output = supportSchema(z.string(), described);

export const support = tool({
  name: "support",
  title: "What a firm may get",
  description:
    "Finds what a firm may get on a day: subsidies and prizes, tax relief, computing, loans and guarantees, help; each with sum, " +
    "call and deadline, the office that runs it, the first step, what it waits for or why it was just missed. A closed call is never " +
    "among what can be had; duties eased are listed apart, they are no money. Put the question it gives to the person, add the " +
    "answer to facts and call again. For each offer say the day it is as of, and that the office decides.",
  input,
  output,
  answer: (store, { language: lang, standings, ...asked }) => {
    const answer = supported(store, asked);
    if (isProblems(answer)) return answer;
    const chosen = { ...answer, offers: answer.offers.filter(({ standing }) => standings.includes(standing)) };
    const data = inLanguage(chosen, lang) as z.input<typeof output>;
    return { data, text: plainText(supportText(chosen, lang)) };
  },
});

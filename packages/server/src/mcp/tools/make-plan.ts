// make_plan: what to do by when, with what the firm said of each step.
import { inLanguage, isProblems, plainText } from "@yawara/answers";
import { makePlan as made, planText } from "@yawara/answers/plan";
import { z } from "zod";
import { planSchema } from "../../schemas/plan.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";

const input = z.strictObject({
  facts,
  states: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      "What the person said of the steps before: states of the plan before, with items by id of the step, each with state (take, " +
        "doing, done, or leave with a reason), owner, due, on (the day it was done), note, evidence. Never leave a step of it out.",
    ),
  ...clocks,
  regimes,
  language,
});

const output = planSchema(z.string());

export const makePlan = tool({
  name: "make_plan",
  title: "What to do, by when",
  description:
    "Makes a plan from confirmed facts: what is broken as described first, with what would end it; what binds, by its day, with the " +
    "steps, what shows them and the law's place; what must not be done; cooperation asked for; voluntary items to take, or to leave " +
    "with a reason; offers with the deadline of their call; what is open. Give states of the plan before to keep what was done. It " +
    "has no score: never make one.",
  input,
  output,
  answer: (store, { language: lang, ...asked }) => {
    const answer = made(store, asked);
    if (isProblems(answer)) return answer;
    return { data: inLanguage(answer, lang) as z.input<typeof output>, text: plainText(planText(answer, lang)) };
  },
});

// check: what applies to a system, why, and what to do first.
import { inLanguage, isProblems } from "@yawara/answers";
import { check as checked } from "@yawara/answers/check";
import { z } from "zod";
import { checkSchema, EXPANSION, REPORT_GROUP } from "../../schemas/answers.ts";
import { clocks, facts, language, paging, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";
import { checkText } from "./check-text.ts";

const input = z.strictObject({
  facts,
  ...clocks,
  regimes,
  groups: z
    .array(REPORT_GROUP)
    .min(1)
    .optional()
    .describe(
      "Only these groups of findings: must (binds), ban (bans that apply and are not broken as described), cooperate (a duty without sanction), should (voluntary), get (rights " +
        "and offers), watch (coming, or a bill), detail (turns on details not asked at first), if (only on an event), power (what the State may do), open " +
        "(waits for a fact). All, hardest first, if left out.",
    ),
  expand: z
    .array(EXPANSION)
    .default(["text", "because", "source"])
    .describe(
      "What each finding says besides its outcome: text, because, source. All three if left out. does-not-apply adds what " +
        "does not apply, after all others.",
    ),
  language,
  ...paging(20),
});

const output = checkSchema(z.string());

export const check = tool({
  name: "check",
  title: "What applies to an AI system",
  description:
    "Decides, by the law as data, what applies to an AI system described by confirmed facts: prohibitions, duties, duties " +
    "to cooperate, voluntary items, offers, what is coming; each with its reason, steps, sanction and source. Exact for " +
    "the facts given; what is left out stays unknown and shows as open, never as no. The list is paged: ask for the " +
    "groups must and cooperate first.",
  input,
  output,
  answer: (store, { language: lang, ...asked }) => {
    const answer = checked(store, asked);
    if (isProblems(answer)) return answer;
    const data = inLanguage(answer, lang);
    return { data: data as z.input<typeof output>, text: checkText(data, lang) };
  },
});

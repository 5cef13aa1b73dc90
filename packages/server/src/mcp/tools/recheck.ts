// recheck: what became of an earlier check, each difference with its cause.
import { inLanguage, isProblems, plainText } from "@yawara/answers";
import { recheck as rechecked, recheckText } from "@yawara/answers/recheck";
import { z } from "zod";
import { recheckSchema } from "../../schemas/recheck.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";

const input = z.strictObject({
  facts,
  earlier: z
    .record(z.string(), z.unknown())
    .describe("The whole document of the earlier check, as `check` over HTTP or `yawara check --json` gave it."),
  ...clocks,
  regimes,
  language,
});

const output = recheckSchema(z.string());

export const recheck = tool({
  name: "recheck",
  title: "What became of an earlier check",
  description:
    "Compares an earlier check with one of the facts as they are now: every provision that came, went or stands otherwise, each with " +
    "its cause (changed facts, changed law data, the day alone, the law of other places), and the answers that were changed.",
  input,
  output,
  answer: (store, { language: lang, ...asked }) => {
    const answer = rechecked(store, asked);
    if (isProblems(answer)) return answer;
    return { data: inLanguage(answer, lang) as z.input<typeof output>, text: plainText(recheckText(answer, lang)) };
  },
});

// measures: the risks a system carries and the library's measures that fit it.
import { inLanguage, isProblems, plainText } from "@yawara/answers";
import { measuresForSubject, measuresForSubjectText } from "@yawara/answers/measures";
import { z } from "zod";
import { measuresForSubjectSchema } from "../../schemas/measure-answers.ts";
import { clocks, facts, language, regimes, stamp } from "../inputs.ts";
import { tool } from "../tool.ts";

const input = z.strictObject({
  facts,
  limit: z.int().min(1).max(500).optional().describe("Measures at most; all if left out."),
  ...clocks,
  regimes,
  language,
});

const output = measuresForSubjectSchema(z.string(), stamp);

export const measures = tool({
  name: "measures",
  title: "Risks, and measures against them",
  description:
    "Finds from confirmed facts which kinds of risk a system carries or may carry, and the library's measures that fit it, first " +
    "those that help with rules that bind it: what is done, for which risks, at which stage, how it is shown, the hours of work. " +
    "There is no score: never make one, and never say that a measure is a duty where its provision does not bind.",
  input,
  output,
  answer: (store, { language: lang, ...asked }) => {
    const answer = measuresForSubject(store, asked);
    if (isProblems(answer)) return answer;
    return {
      data: inLanguage(answer, lang) as z.input<typeof output>,
      text: plainText(measuresForSubjectText(answer, lang)),
    };
  },
});

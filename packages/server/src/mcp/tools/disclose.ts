// disclose: the draft of a document that is published or handed in.
import { inLanguage, isProblems } from "@yawara/answers";
import { disclosure, draftMarkdown, draftView } from "@yawara/answers/disclose";
import { z } from "zod";
import { draftSchema } from "../../schemas/disclosures.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";

const input = z.strictObject({
  kind: z
    .string()
    .max(64)
    .describe(
      "Which document: ai-guidelines-checklist, public-notice, system-card and so on; a wrong one names the near.",
    ),
  facts,
  organisation: z
    .record(z.string().max(50), z.unknown())
    .optional()
    .describe("The organisation's own record, a line each: name, contact and so on."),
  ...clocks,
  regimes,
  language,
});

const output = draftSchema(z.string());

export const disclose = tool({
  name: "disclose",
  title: "The draft of a document",
  description:
    "Drafts a document about a system from confirmed facts: the checklist of the AI Guidelines for Business, a notice to the public, " +
    "a system card and others. Each statement names the facts and provisions it rests on; what is not known is a gap with the facts " +
    "it waits for. Never fill a gap yourself: put its question to the person, add the answer to facts and call again.",
  input,
  output,
  answer: (store, { language: lang, ...asked }) => {
    const answer = disclosure(store, asked);
    if (isProblems(answer)) return answer;
    return {
      data: inLanguage(answer, lang) as z.input<typeof output>,
      text: draftMarkdown(draftView(answer, lang)),
    };
  },
});

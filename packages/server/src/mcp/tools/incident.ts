// incident: what an incident makes due, by when and to whom.
import { inLanguage, isProblems, plainText } from "@yawara/answers";
import { incident as answered, incidentText } from "@yawara/answers/incident";
import { z } from "zod";
import { incidentSchema } from "../../schemas/incident.ts";
import { clocks, facts, language, regimes } from "../inputs.ts";
import { tool } from "../tool.ts";

const moment = (meaning: string) =>
  z.string().max(100).optional().describe(`${meaning} A day, or a moment such as 2026-12-01T09:30+09:00.`);

const input = z.strictObject({
  facts: facts.describe(
    "Confirmed facts by id, of the system and of the event (event.incidents and what its questions ask), as describe_facts lists them.",
  ),
  occurred: moment("When it happened."),
  received: moment("When a report of it reached the firm."),
  aware: moment("When a person confirmed it: from then on clocks run."),
  since: z.record(z.string().max(40), z.string().max(100)).optional().describe("Other moments clocks run from."),
  done: z
    .record(z.string().max(200), z.string().max(100))
    .optional()
    .describe("When something was done, by the id of its clock."),
  now: moment("From when it is looked at; now if left out."),
  zone: z.string().max(60).optional().describe("The reader's zone; Asia/Tokyo if left out."),
  near_miss: z.boolean().optional().describe("Seen in time: it is told, and no clock starts."),
  form: z.string().max(100).optional().describe("An authority's form to fill, by its id."),
  ...clocks,
  regimes,
  language,
});

const output = incidentSchema(z.string());

export const incident = tool({
  name: "incident",
  title: "What an incident makes due",
  description:
    "Tells from confirmed facts of a system and of an event which reports, notices and records the law asks for: from what each " +
    "time limit runs, until when, to whom, what is overdue, and the fields of the authority's form. Until a person has confirmed the " +
    "incident leave aware out: the answer shows the clocks as they would run. Ends come from the law data alone: never reckon one.",
  input,
  output,
  answer: (store, { language: lang, now, ...asked }) => {
    // A server whose day is set looks from the beginning of that day.
    const instant = store.zone() === undefined ? undefined : new Date().toISOString();
    const answer = answered(store, { ...asked, now: now ?? instant });
    if (isProblems(answer)) return answer;
    return { data: inLanguage(answer, lang) as z.input<typeof output>, text: plainText(incidentText(answer, lang)) };
  },
});

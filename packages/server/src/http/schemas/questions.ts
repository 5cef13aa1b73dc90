// Questions about a subject: check, the next question, explain, and the facts they speak of.
import { z } from "@hono/zod-openapi";
import { EXPANSIONS, REPORT_GROUPS } from "@yawara/answers/check";
import { LAYERS, OUTCOMES } from "@yawara/engine";
import * as answers from "../../schemas/answers.ts";
import { incidentSchema } from "../../schemas/incident.ts";
import { planSchema } from "../../schemas/plan.ts";
import type { Expected } from "../../words/en.ts";
import { ASKED, LANG_QUERY, TEXT } from "./common.ts";

/** A subject file holds more than its facts: it may stay, and is not looked at. */
const FILE_HEAD = { name: z.unknown().optional(), about: z.unknown().optional(), sources: z.unknown().optional() };

export const CHECK_BODY = z.strictObject({ ...ASKED, ...FILE_HEAD }).openapi("CheckQuestion");

/** Some of a closed list, with commas between. */
const someOf = (terms: readonly string[], error: Expected, description: string, example: string) =>
  z
    .string()
    .regex(new RegExp(`^(${terms.join("|")})(,(${terms.join("|")}))*$`), { error })
    .openapi({ description: `${description}: ${terms.join(", ")}, with commas between.`, example });

export const CHECK_QUERY = LANG_QUERY.extend({
  expand: someOf(EXPANSIONS, "expansions", "More of each finding, and what does not apply", "text,source").optional(),
  groups: someOf(REPORT_GROUPS, "groups", "Only findings of these groups", "must,cooperate").optional(),
  limit: z.coerce.number().int().min(1).max(1000).optional().openapi({ description: "Findings at most." }),
  cursor: z.string().max(40).optional().openapi({ description: "`next_cursor` of the answer before." }),
});

export const CHECK_ANSWER = answers.checkSchema(TEXT).openapi("CheckAnswer");

export const FACT = answers.factSchema(TEXT).openapi("Fact");

export const FACTS_QUERY = LANG_QUERY.extend({
  ids: z.string().max(4000).optional().openapi({ description: "Only these, with commas between." }),
  layer: z.enum(LAYERS).optional().openapi({ description: "Only those asked then." }),
});

export const FACTS_ANSWER = z.strictObject({ corpus: z.string(), facts: z.array(FACT) }).openapi("FactsAnswer");

export const NEXT_BODY = z
  .strictObject({
    ...ASKED,
    declined: z
      .array(z.string().max(200))
      .max(400)
      .optional()
      .openapi({ description: "Facts the person does not know." }),
    about: z.string().max(200).optional().openapi({
      description: "Only what settles this provision, with its breach, or definition; `bans`: whether bans are broken.",
    }),
    support: z.boolean().optional().openapi({ description: "Ask about plans too, to find support." }),
  })
  .openapi("NextQuestion");

export const NEXT_ANSWER = answers.nextSchema(TEXT, FACT).openapi("NextAnswer");

export const SUPPORT_BODY = z
  .strictObject({ ...ASKED, ...FILE_HEAD, declined: NEXT_BODY.shape.declined })
  .openapi("SupportQuestion");

export const SUPPORT_ANSWER = answers.supportSchema(TEXT, FACT).openapi("SupportAnswer");

const MOMENT = z.string().max(100).openapi({
  description: "An instant with an offset, a time of a clock in `zone`, or a day.",
  example: "2026-12-01T09:30+09:00",
});

export const INCIDENT_BODY = z
  .strictObject({
    ...ASKED,
    ...FILE_HEAD,
    occurred: MOMENT.optional(),
    received: MOMENT.optional().openapi({ description: "When a report of it, or a request, reached the firm." }),
    aware: MOMENT.optional().openapi({ description: "When a person confirmed it: from then on clocks run." }),
    since: z
      .record(z.string().max(40), MOMENT)
      .optional()
      .openapi({ description: "Other moments clocks run from: order, notice, decision and so on." }),
    done: z
      .record(z.string().max(200), MOMENT)
      .optional()
      .openapi({ description: "When something was done, by the id of its clock: `jp.appi/art-26#first-report`." }),
    now: MOMENT.optional(),
    zone: z.string().max(60).optional().openapi({ description: "The reader's zone; Asia/Tokyo if left out." }),
    near_miss: z.boolean().optional().openapi({ description: "Seen in time: it is told, and no clock starts." }),
    form: z.string().max(100).optional().openapi({ description: "A form to fill: `jp-leak-report`." }),
  })
  .openapi("IncidentQuestion");

export const INCIDENT_ANSWER = incidentSchema(TEXT).openapi("IncidentAnswer");
export const PLAN_BODY = z
  .strictObject({
    ...ASKED,
    ...FILE_HEAD,
    states: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({
        description:
          "What was said of the steps before: `states` of a plan. Each step by its id with `state` (take, doing, done, leave), `reason`, `owner`, `due`, `on`, `note`, `evidence`; `seen` names the steps there were.",
        example: { items: { "jp.appi/art-32-1#0": { state: "done", on: "2026-11-20", owner: "Legal" } } },
      }),
  })
  .openapi("PlanQuestion");

export const PLAN_ANSWER = planSchema(TEXT).openapi("PlanAnswer");

export const EXPLAIN_BODY = z
  .strictObject({
    ...ASKED,
    provision: z
      .string()
      .max(200)
      .openapi({ description: "Id of a provision, or of a definition: `jp.ai_developer`." }),
  })
  .openapi("ExplainQuestion");

interface TraceShape {
  kind: string;
  outcome: string;
  of?: TraceShape[] | undefined;
}

const TRACE: z.ZodType<TraceShape> = z
  .strictObject({
    kind: z.enum([
      "provision",
      "breach",
      "unless",
      "definition",
      "and",
      "or",
      "not",
      "const",
      "fact",
      "has",
      "is",
      "compare",
    ]),
    outcome: z.enum(OUTCOMES),
    id: z.string().optional(),
    at: z.string().optional().openapi({ description: "File and line in the law folder." }),
    cel: z.string().optional(),
    fact: z.string().optional(),
    test: z.string().optional(),
    value: z.unknown().optional(),
    of: z.array(z.lazy(() => TRACE)).optional(),
  })
  .openapi("Trace");

const { common, provision, definition } = answers.explainParts(TEXT);

export const EXPLAIN_ANSWER = z
  .union([
    z.strictObject({ ...provision, ...common, trace: TRACE }).openapi("ExplainedProvision"),
    z.strictObject({ ...definition, ...common, trace: TRACE }).openapi("ExplainedDefinition"),
  ])
  .openapi("ExplainAnswer");

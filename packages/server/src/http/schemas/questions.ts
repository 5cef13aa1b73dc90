// Questions about a subject: check, the next question, explain, and the facts they speak of.
import { z } from "@hono/zod-openapi";
import { EXPANSIONS } from "@yawara/answers";
import { ASKED, ASSERTION, LANG_QUERY, SOURCE, STAMP, TEXT } from "./common.ts";
import { FACT_KINDS, GROUPS, LAYERS, MODALITIES, OUTCOMES, SCOPES } from "./terms.ts";

const OUTCOME = z.enum(OUTCOMES);
const MODALITY = z.enum(MODALITIES);
const GROUP = z.enum(GROUPS).nullable().openapi({ description: "`null` waits for a fact of the first interview." });

export const PROVISION_TEXT = {
  instrument: TEXT,
  ref: TEXT,
  says: TEXT,
  do: z.array(TEXT),
  evidence: z.array(TEXT),
  sanction: TEXT,
};

/** A subject file holds more than its facts: it may stay, and is not looked at. */
const FILE_HEAD = { name: z.unknown().optional(), about: z.unknown().optional(), sources: z.unknown().optional() };

export const CHECK_BODY = z.strictObject({ ...ASKED, ...FILE_HEAD }).openapi("CheckQuestion");

export const CHECK_QUERY = LANG_QUERY.extend({
  expand: z
    .string()
    .regex(new RegExp(`^(${EXPANSIONS.join("|")})(,(${EXPANSIONS.join("|")}))*$`), { error: "expansions" })
    .optional()
    .openapi({
      description: "More of each finding: text, because, source, with commas between.",
      example: "text,source",
    }),
});

const FINDING = z
  .strictObject({
    provision: z.string(),
    outcome: OUTCOME,
    modality: MODALITY,
    group: GROUP,
    open_on: z.array(z.string()).optional().openapi({ description: "Facts an open outcome waits for." }),
    from: z.string().optional().openapi({ description: "The day it begins to bind, or `pending`." }),
    ...z.strictObject(PROVISION_TEXT).partial().shape,
    because: z.array(ASSERTION).optional(),
    source: SOURCE.optional(),
  })
  .openapi("Finding");

export const CHECK_ANSWER = z
  .strictObject({
    ...STAMP,
    jurisdictions: z.array(z.string()),
    summary: z.strictObject({
      counts: z.strictObject(Object.fromEntries(GROUPS.map((group) => [group, z.int()]))),
      gauge: z.strictObject({ sanctioned: z.int(), unsanctioned: z.int(), voluntary: z.int() }),
      forbidden: z.array(z.string()),
      verdict: TEXT,
    }),
    findings: z.array(FINDING),
    next: z.array(z.strictObject({ provision: z.string(), do: TEXT })),
    questions_left: z.array(z.string()),
  })
  .openapi("CheckAnswer");

export const FACT = z
  .strictObject({
    id: z.string(),
    name: TEXT,
    type: z.enum(FACT_KINDS),
    scope: z.enum(SCOPES),
    asked: z.enum(LAYERS),
    ask: TEXT,
    help: TEXT,
    known_by: z.string(),
    seconds: z.number(),
    choices: z.array(z.strictObject({ id: z.string(), name: TEXT })),
    unit: TEXT.optional(),
    judgement: z.boolean().optional(),
    only_if: z.string().optional().openapi({ description: "CEL: when the question makes sense at all." }),
  })
  .openapi("Fact");

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
    about: z.string().max(200).optional().openapi({ description: "Only what settles this provision or definition." }),
    support: z.boolean().optional().openapi({ description: "Ask about plans too, to find support." }),
  })
  .openapi("NextQuestion");

export const NEXT_ANSWER = z
  .strictObject({
    ...STAMP,
    jurisdictions: z.array(z.string()),
    presumed: z
      .record(z.string(), z.unknown())
      .openapi({ description: "Taken for granted where nothing else was said." }),
    about: z.strictObject({ id: z.string(), outcome: OUTCOME }).optional(),
    question: z
      .strictObject({
        fact: FACT,
        settles: z.number(),
        about: z.array(z.string()),
        remaining_at_most: z.int(),
      })
      .nullable(),
  })
  .openapi("NextAnswer");

export const EXPLAIN_BODY = z.strictObject({ ...ASKED, provision: z.string().max(200) }).openapi("ExplainQuestion");

interface TraceShape {
  kind: string;
  outcome: string;
  of?: TraceShape[] | undefined;
}

const TRACE: z.ZodType<TraceShape> = z
  .strictObject({
    kind: z.enum(["provision", "unless", "definition", "and", "or", "not", "const", "fact", "has", "is", "compare"]),
    outcome: OUTCOME,
    id: z.string().optional(),
    at: z.string().optional().openapi({ description: "File and line in the law folder." }),
    cel: z.string().optional(),
    fact: z.string().optional(),
    test: z.string().optional(),
    value: z.unknown().optional(),
    of: z.array(z.lazy(() => TRACE)).optional(),
  })
  .openapi("Trace");

export const EXPLAIN_ANSWER = z
  .strictObject({
    ...STAMP,
    provision: z.string(),
    modality: MODALITY,
    in_force: z.boolean(),
    outcome: OUTCOME,
    because: z.array(ASSERTION),
    what_if: z.array(ASSERTION),
    open_on: z.array(z.strictObject({ fact: z.string(), name: TEXT })),
    sum: z.strictObject({ low: z.number(), high: z.number().nullable() }).optional(),
    ...PROVISION_TEXT,
    source: SOURCE,
    trace: TRACE,
  })
  .openapi("ExplainAnswer");

// The schema of what is answered about a subject, once for every door: `text` is how a door gives texts, in both languages or in one.
import { EXPANSIONS, REPORT_GROUPS } from "@yawara/answers/check";
import { CALL_STATES, STANDINGS, type Standing } from "@yawara/answers/support";
import {
  BREACH_OUTCOMES,
  CLASSIFICATION_KINDS,
  CONFIDENCES,
  LAYERS,
  MODALITIES,
  OUTCOMES,
  SANCTION_KINDS,
  SANCTION_STEPS,
  SUPPORT_KINDS,
} from "@yawara/engine";
import { z } from "zod";

export type TextSchema = z.ZodType<unknown, unknown>;

export const OUTCOME = z.enum(OUTCOMES);
const BREACH = z
  .enum(BREACH_OUTCOMES)
  .describe("Whether it is broken as described: of a norm that says what breaks it. open: nothing was said of that.");
export const MODALITY = z.enum(MODALITIES);
export const LAYER = z.enum(LAYERS);
export const REPORT_GROUP = z.enum(REPORT_GROUPS);
export const EXPANSION = z.enum(EXPANSIONS);
export const STANDING = z.enum(STANDINGS);

export const STAMP = {
  corpus: z.string().describe("Version of the law data: a content hash."),
  at: z.string().describe("The day the law is asked for."),
  known: z.string().describe("The day it was known."),
};

/** One thing said of a fact, with its words. */
export function reasonSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    fact: z.string(),
    member: z.string().optional(),
    value: z.union([z.boolean(), z.string(), z.number(), z.null()]),
    low: z.number().optional(),
    high: z.number().optional(),
    text,
  });
}

export function sourceSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    url: z.string(),
    confidence: z.enum(CONFIDENCES).describe("seen: read in the source itself."),
    checked: z.string(),
    reviewBy: z.string(),
    note: text.optional(),
  });
}

/** The texts of a provision as several answers give them. */
export function provisionTextSchema<T extends TextSchema>(text: T) {
  return { instrument: text, ref: text, says: text, do: z.array(text), evidence: z.array(text), sanction: text };
}

function sanctionSchema<T extends TextSchema>(text: T) {
  const amount = z.unknown().describe("In yen: a number, or arithmetic over facts.").optional();
  return z.strictObject({
    kind: z.enum(SANCTION_KINDS),
    place: z
      .strictObject({
        law: z.string(),
        at: z.array(
          z.strictObject({
            article: z.string(),
            law: z.string().optional(),
            paragraph: z.int().optional(),
            item: z.string().optional(),
            supplementary: z.boolean().optional(),
          }),
        ),
      })
      .optional()
      .describe("The penal article, where it is not the provision's own."),
    step: z.enum(SANCTION_STEPS).optional().describe("after-order: only who breaks an order given because of it."),
    by: text.optional(),
    note: text.optional(),
    max: amount,
    maxPerson: amount,
    confinementYears: z.number().optional(),
    text,
  });
}

function findingSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    provision: z.string(),
    outcome: OUTCOME,
    modality: MODALITY,
    group: REPORT_GROUP.nullable().describe(
      "Where it stands; open waits for a fact of the first interview, null does not apply.",
    ),
    breach: BREACH.optional(),
    open_on: z.array(z.string()).optional().describe("Facts an open outcome waits for."),
    breach_open_on: z.array(z.string()).optional().describe("Facts it hangs on whether it is broken."),
    from: z.string().optional().describe("Of what is not in force yet: its day, or pending."),
    where: text.optional().describe("Instrument and article in short; † where it was not read in the source itself."),
    ...z.strictObject({ ...provisionTextSchema(text), sanction: sanctionSchema(text) }).partial().shape,
    principle: z.array(z.string()).optional(),
    mitigates: z.array(z.string()).optional(),
    call: text
      .optional()
      .describe("How the call of an offer stands on the day, where it is given in calls or for a time."),
    because: z
      .array(reasonSchema(text))
      .optional()
      .describe("Enough of the given facts to force the outcome; empty while it is open."),
    source: sourceSchema(text).optional(),
  });
}

/** A role or class of one law. */
function classSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    definition: z.string(),
    name: text,
    kind: z.enum(CLASSIFICATION_KINDS),
    jurisdiction: z.string(),
    outcome: OUTCOME,
    open_on: z.array(z.string()).optional().describe("Facts an open outcome waits for."),
    points: z
      .array(z.strictObject({ definition: z.string(), name: text, outcome: OUTCOME }))
      .optional()
      .describe("The points by which it is met, or may be."),
    from: z.string().optional().describe("Where no duty or ban of it binds yet: the day the first begins, or pending."),
    because: z.array(reasonSchema(text)).optional(),
  });
}

/** What those who use a vendor's system at work have to heed. */
function customersSchema<T extends TextSchema>(text: T) {
  const provision = z.strictObject({
    provision: z.string(),
    outcome: z.enum(["applies", "open"]),
    modality: z.enum(["prohibition", "duty"]),
    audience: z.array(z.string()).describe("Those of market.audience it concerns."),
    from: z.string().optional().describe("Of what is not in force yet: its day."),
    open_on: z.array(z.string()).optional().describe("Facts of theirs, or of the system, it waits for."),
    where: text.optional(),
    says: text.optional(),
    help: text.optional().describe("What it will have them do, and with what the vendor can help."),
  });
  return z
    .strictObject({
      certain: z
        .int()
        .describe("How many apply, today or from a fixed day, to every kind of organisation asked about."),
      open: z.int().describe("How many may apply."),
      instruments: z.array(z.strictObject({ instrument: z.string(), name: text, provisions: z.array(provision) })),
    })
    .describe(
      "Bans and duties of those who use at work what the subject hands to others. They do not bind the subject itself and stand in no other part of the answer: say them as the customers'. Absent where there is none.",
    );
}

/** A class or act that is not decided, with what hangs on it. */
export function openPointSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    definition: z.string().optional().describe("The role or class that is not decided."),
    instrument: z.string().optional().describe("The act, where no such class is open."),
    provisions: z.int().describe("Duties and bans that hang on it, those to come too; each is counted once."),
    open_on: z.array(z.string()).describe("The facts it waits for, the most wanted first."),
    says: text,
  });
}

/** What applies to a subject. */
export function checkSchema<T extends TextSchema>(text: T) {
  const step = z.strictObject({
    provision: z.string(),
    do: text,
    where: text.optional(),
    because: z.array(reasonSchema(text)).optional(),
  });
  return z.strictObject({
    ...STAMP,
    jurisdictions: z.array(z.string()).describe("Whose law was asked for."),
    subject: z.record(z.string(), z.unknown()).describe("The facts as they were read."),
    classes: z.array(classSchema(text)).describe("What the subject is in the eyes of each law, what is excluded too."),
    summary: z.strictObject({
      verdict: text,
      provisions: z
        .int()
        .describe("Provisions in force that were looked at; where there are none nothing is said of what binds."),
      counts: z.strictObject(
        Object.fromEntries(REPORT_GROUPS.map((group) => [group, z.int()])) as Record<
          (typeof REPORT_GROUPS)[number],
          z.ZodInt
        >,
      ),
      offers: z
        .strictObject({
          certain: z.int(),
          conditional: z.int(),
          closed: z.int(),
          money: z.strictObject({ certain: z.int(), conditional: z.int() }),
        })
        .describe("Of the group get: what can be had on the day, how much of it is money, and what is closed."),
      gauge: z.strictObject({ sanctioned: z.int(), unsanctioned: z.int(), voluntary: z.int(), bans: z.int() }),
      forbidden: z.array(z.string()).describe("Bans broken as described."),
      unmet: z.array(z.string()).describe("Duties not met as described."),
      unseen_bans: z
        .array(z.string())
        .describe("Bans that bind and on which nothing was said: they are not known to be kept."),
      undecided_bans: z.array(z.string()).describe("Bans that may yet bind, and are not kept for sure."),
      would_break: z.array(z.string()).describe("Of these, the ones that are broken as described if they bind."),
      open_points: z
        .array(openPointSchema(text))
        .describe("What is not decided, at most five, that first on which most duties and bans hang."),
      next: z.array(step).describe("At most seven steps, the first to take first."),
      voluntary: z.array(step).describe("At most seven voluntary items to take up first, none of them among next."),
    }),
    customers: customersSchema(text).optional(),
    questions_left: z.array(z.string()).describe("Facts of the first interview that are unknown and matter."),
    read_with: z.array(text).describe("What the answer rests on; say it to the person."),
    total: z.int().optional().describe("Findings in the whole list, where a page of it was asked for."),
    next_cursor: z.string().optional().describe("Give it as cursor for more; absent on the last page."),
    findings: z.array(findingSchema(text)),
  });
}

/** A fact with its question. */
export function factSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    id: z.string(),
    name: text,
    type: z.enum(["boolean", "choice", "choices", "integer", "money", "date"]),
    scope: z.enum(["organisation", "system", "matter"]),
    asked: LAYER,
    ask: text.describe("The question."),
    help: text,
    known_by: z.string().describe("Who is likely to know."),
    seconds: z.number(),
    choices: z.array(z.strictObject({ id: z.string(), name: text })),
    unit: text.optional(),
    judgement: z.boolean().optional().describe("The law itself turns on an assessment; help gives the tests."),
    only_if: z.string().optional().describe("CEL over facts: the question makes sense only where this holds."),
  });
}

function outcomeParts<T extends TextSchema>(text: T) {
  return {
    outcome: OUTCOME,
    because: z.array(reasonSchema(text)).describe("Enough to force the outcome, and nothing in it can be left out."),
    what_if: z
      .array(reasonSchema(text))
      .describe("The fewest facts to say otherwise so that the outcome is the opposite for sure."),
    open_on: z.array(z.strictObject({ fact: z.string(), name: text })).describe("Facts an open outcome waits for."),
  };
}

/** Whether a norm is broken, and why. */
function breachSchema<T extends TextSchema>(text: T) {
  return z
    .strictObject({ ...outcomeParts(text), outcome: BREACH })
    .describe("Whether it is broken; what_if ends the breach, or makes it one.");
}

/** A question, with what hangs on it. */
function questionParts<T extends TextSchema, F extends z.ZodType>(text: T, fact: F) {
  const why = z.strictObject({ id: z.string(), modality: MODALITY, where: text, says: text });
  return {
    fact,
    about: z.array(z.string()).describe("Open provisions, or the one asked about, that the answer can still change."),
    about_count: z.int(),
    why: z.array(why).describe("The weightiest of them."),
    bears_on: z.array(z.strictObject({ modality: MODALITY, count: z.int() })).describe("All of them, by force."),
    remaining_at_most: z.int().describe("Questions left at most, this one counted."),
  };
}

/** What a firm may get. */
export function supportSchema<T extends TextSchema, F extends z.ZodType>(text: T, fact: F) {
  const bounds = z.strictObject({ low: z.number(), high: z.number().nullable() });
  const day = z.string();
  const call = z.strictObject({
    state: z.enum(CALL_STATES),
    until: day.optional().describe("The last day one can apply."),
    opens: day.optional(),
    since: day.optional().describe("Of what is closed the day it closed; of what is unknown the last opening."),
    deadline: z.strictObject({ day, what: text.optional() }).optional().describe("The next day something is due."),
    text,
  });
  const offer = z.strictObject({
    provision: z.string(),
    instrument: z.string(),
    name: text.describe("The programme."),
    ref: text.describe("The part of it."),
    says: text,
    kind: z.enum(SUPPORT_KINDS),
    standing: STANDING,
    outcome: OUTCOME.describe("Whether its conditions are met."),
    call: call.describe("Whether one can apply on the day."),
    rate: z.string().optional().describe("Of the cost."),
    max: bounds.optional().describe("The ceiling in yen; high is null where it turns on a fact not given."),
    expects: bounds.optional().describe("In yen: what the planned investment would bring if all of it counts."),
    sum: text.optional().describe("All that is known of the sum; absent of what is no money."),
    note: text.optional(),
    office: text.optional().describe("Who runs it."),
    apply: z.string().optional().describe("The office's page."),
    do: z.array(text).describe("What to do, the first first."),
    waits: z.array(z.strictObject({ fact: z.string(), name: text })).describe("Facts an open outcome waits for."),
    because: z.array(reasonSchema(text)),
    change: z.array(reasonSchema(text)).describe("Of what was missed: the fewest changes that would bring it."),
    source: sourceSchema(text),
  });
  const count = z.strictObject({ all: z.int(), money: z.int() });
  return z.strictObject({
    ...STAMP,
    jurisdictions: z.array(z.string()).describe("Whose offers were looked at."),
    summary: text,
    counts: z
      .strictObject(
        Object.fromEntries(STANDINGS.map((standing) => [standing, count])) as Record<Standing, typeof count>,
      )
      .describe("How many offers stand how, and how many of them are money."),
    deadline: z
      .strictObject({ day, provision: z.string() })
      .nullable()
      .describe("The nearest, of what is certain or may be."),
    offers: z.array(offer).describe("By standing, then by deadline."),
    relief: z
      .array(z.strictObject({ provision: z.string(), name: text, ref: text, says: text }))
      .describe("Duties eased and things allowed that apply: no money, counted apart."),
    question: z
      .strictObject(questionParts(text, fact))
      .nullable()
      .describe("The next question that decides an offer one may apply for."),
    read_with: text,
  });
}

/** The next question of an interview. `fact` is how a door describes facts. */
export function nextSchema<T extends TextSchema, F extends z.ZodType>(text: T, fact: F) {
  return z.strictObject({
    ...STAMP,
    jurisdictions: z.array(z.string()),
    presumed: z
      .record(z.string(), z.unknown())
      .describe("With about: facts taken for granted because nothing else was said. Confirm them with the person."),
    about: z
      .strictObject({
        id: z.string(),
        kind: z.enum(["provision", "definition"]),
        name: text,
        ...outcomeParts(text),
        breach: breachSchema(text).optional(),
      })
      .optional()
      .describe("How what was asked about stands by what is known, and why."),
    bans: z
      .strictObject({ broken: z.array(z.string()), kept: z.array(z.string()), open: z.array(z.string()) })
      .optional()
      .describe("Asked about bans: those that bind or may bind, by whether they are broken."),
    question: z
      .strictObject({
        ...questionParts(text, fact),
        settles: z.number().describe("How far the answer is expected to move what is open: up to 1 for each in about."),
      })
      .nullable(),
  });
}

/** What an explanation says of a provision, and of a definition. `trace` is how a door gives the steps of the decision. */
export function explainParts<T extends TextSchema>(text: T) {
  const whom = z.enum(["firm", "person"]);
  return {
    common: { ...STAMP, ...outcomeParts(text) },
    provision: {
      provision: z.string(),
      modality: MODALITY,
      breach: breachSchema(text).optional(),
      in_force: z.boolean().describe("On that day; the outcome is that of its condition either way."),
      where: text,
      ...provisionTextSchema(text),
      sanction_note: text.optional(),
      sums: z
        .array(z.strictObject({ whom, low: z.number(), high: z.number().nullable(), by_facts: z.boolean() }))
        .describe("Highest sums in yen for this subject; high is null where it turns on a fact not given."),
      source: sourceSchema(text),
    },
    definition: {
      definition: z.string(),
      name: text,
      when: z.string().describe("The condition, in CEL."),
      written: z.string().describe("File and line in the law folder."),
    },
  };
}

// The schema of what an incident makes due, once for every door: `text` is how a door gives texts, in both languages or in one.
import { CLOCK_STATES, type ClockState, FIELD_STATES, INCIDENT_STANDINGS } from "@yawara/answers/incident";
import { CLOCK_KINDS, CLOCK_PACES, CLOCK_STARTS, CONFIDENCES, PERIOD_RULES, TERM_UNITS } from "@yawara/engine";
import { z } from "zod";
import { MODALITY, OUTCOME, sourceSchema } from "./answers.ts";

type TextSchema = z.ZodType<unknown, unknown>;

/** What an incident makes due. */
export function incidentSchema<T extends TextSchema>(text: T) {
  const named = z.strictObject({ fact: z.string(), name: text });
  const listed = { id: z.string(), title: text, to: text, provisions: z.array(z.string()) };
  const moment = z.string().describe("A day, or an instant with the offset of the reader's zone.");
  return z.strictObject({
    corpus: z.string(),
    at: z.string().describe("The day whose law is looked at: that of awareness, else of receipt, else of the event."),
    known: z.string(),
    jurisdictions: z.array(z.string()),
    zone: z.string().describe("The reader's zone."),
    now: z.string(),
    standing: z.enum(INCIDENT_STANDINGS).describe("possible: reported, and confirmed by nobody yet."),
    moments: z.strictObject({
      occurred: moment.optional(),
      received: moment.optional(),
      aware: moment.optional(),
    }),
    summary: text,
    counts: z.strictObject(
      Object.fromEntries(CLOCK_STATES.map((state) => [state, z.int()])) as Record<ClockState, z.ZodInt>,
    ),
    next: z.string().nullable().describe("The clock whose end is next."),
    clocks: z.array(clockSchema(text)).describe("What is over first, then by their ends; what is done last."),
    would_bind: z
      .array(z.strictObject({ provision: z.string(), ref: text, name: text, outcome: OUTCOME }))
      .describe("Of a near miss: provisions that would bind had it been more."),
    waits: z
      .array(named.extend({ ask: text, clocks: z.int() }))
      .describe("Facts open clocks wait for, that first on which most hang."),
    forms: z.array(z.strictObject(listed)).describe("Forms and notices under these clocks."),
    form: z
      .strictObject({
        ...listed,
        fields: z.array(
          z.strictObject({
            id: z.string(),
            name: text,
            ref: text.describe("The place that asks it."),
            state: z.enum(FIELD_STATES),
            value: text.optional().describe("What is known, ready to be copied."),
            write: text.optional().describe("What is still to be written."),
            unsaid: z.array(z.string()).describe("Facts that would say more."),
          }),
        ),
        source: sourceSchema(text),
      })
      .nullable()
      .describe("The form asked for, filled as far as facts and moments say."),
    read_with: z.array(text).describe("What the ends rest on; say it with them."),
  });
}

function clockSchema<T extends TextSchema>(text: T) {
  const day = z.string();
  const end = z.strictObject({
    day: day.optional().describe("The last day, in the clock's zone; absent of a time in hours."),
    until: z.string().describe("The first instant after it, with the offset of the reader's zone."),
    counted: day.optional().describe("The last day as counted, where another takes its place."),
    moved: z.enum(["jp-office-closed", "jp-rest-day", "eu-weekend"]).optional(),
    may_end: day.optional().describe("A later day on which it may end by custom; not to be relied on."),
  });
  return z.strictObject({
    id: z.string().describe("`<provision>#<clock>`."),
    provision: z.string(),
    clock: z.string(),
    instrument: z.string(),
    name: text,
    ref: text,
    what: text.describe("What has to be done."),
    to: text.optional(),
    modality: MODALITY,
    outcome: OUTCOME.describe("Whether the provision binds because of what happened."),
    guidance: z.boolean().describe("The time is the authority's reading of words without a figure."),
    state: z.enum(CLOCK_STATES),
    from: z.enum(CLOCK_STARTS).optional(),
    pace: z.enum(CLOCK_PACES).optional(),
    kind: z.enum(CLOCK_KINDS).optional(),
    term: z.strictObject({ min: z.int().optional(), max: z.int().optional(), unit: z.enum(TERM_UNITS) }).optional(),
    started: z.string().optional().describe("The moment it runs from."),
    first_day: day.optional().describe("The first day that counts."),
    soonest: end.optional().describe("Of a time given as a range."),
    last: end.optional().describe("By when at the latest."),
    zone: z.string().describe("The zone in which its days begin and end."),
    periods: z.enum(PERIOD_RULES).optional().describe("By which rules on periods it was counted."),
    holidays_unknown: z.literal(true).optional(),
    done: z.string().optional(),
    left: z.string().optional().describe("From now to the end, as an ISO 8601 duration; negative where it is over."),
    waits: z.array(z.strictObject({ fact: z.string(), name: text })),
    waits_for: z.enum(CLOCK_STARTS).optional().describe("The moment it waits for."),
    says: z.strictObject({ rule: text, time: text, left: text.optional() }).describe("All of it in words."),
    confidence: z.enum(CONFIDENCES),
  });
}

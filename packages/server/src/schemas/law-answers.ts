// The schema of what is answered about the law itself, once for every door: `text` is how a door gives texts.
import { IN_FORCE_STATES } from "@yawara/answers/law";
import {
  CLOCK_KINDS,
  CLOCK_PACES,
  CLOCK_STARTS,
  CONFIDENCES,
  DECISIONS,
  INSTRUMENT_KINDS,
  MODALITIES,
  STATUSES,
  TERM_UNITS,
} from "@yawara/engine";
import { z } from "zod";
import { MODALITY, provisionTextSchema, sourceSchema } from "./answers.ts";

type TextSchema = z.ZodType<unknown, unknown>;

const FORCES = z.partialRecord(z.enum(MODALITIES), z.int());

function instrumentParts<T extends TextSchema>(text: T) {
  return {
    id: z.string(),
    title: text,
    short: text.optional(),
    kind: z.enum(INSTRUMENT_KINDS),
    jurisdiction: z.string(),
    status: z.enum(STATUSES),
    for_ai: z.boolean().describe("Made for AI; else law that reaches AI as it reaches everything."),
    sectors: z.array(z.string()),
    forces: FORCES.describe("Provisions of each force: those in force on the day, or all where none is."),
  };
}

/** An instrument in a list. */
export function instrumentLineSchema<T extends TextSchema>(text: T) {
  return z.strictObject({ ...instrumentParts(text), provisions: z.int() });
}

/** A provision in a list. */
export function provisionLineSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    id: z.string(),
    ref: text,
    modality: MODALITY,
    says: text,
    in_force: z.boolean(),
    state: z.enum(IN_FORCE_STATES),
    from: z.string().optional().describe("The day it begins or began."),
    until: z.string().optional().describe("The day it ends or ended."),
    confidence: z.enum(CONFIDENCES),
  });
}

/** An instrument with its life, without its provisions. */
export function instrumentSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    ...instrumentParts(text),
    issuer: text,
    number: z.string().optional(),
    url: z.string().optional(),
    summary: text,
    events: z.array(
      z.strictObject({
        date: z.string(),
        type: z.string(),
        note: text.optional(),
        what: text.describe("What happened: the note, else the name of the type."),
        source: z.string(),
        confidence: z.enum(CONFIDENCES),
      }),
    ),
    reviews: z.array(z.strictObject({ date: z.string(), what: text, source: z.string() })),
    in_force: z.int().describe("How many of its provisions are in force."),
  });
}

/** A provision in full. */
export function provisionSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    id: z.string(),
    instrument_id: z.string(),
    modality: MODALITY,
    in_force: z.boolean(),
    ...provisionTextSchema(text),
    addressee: z.array(z.string()),
    commencement: z.array(z.strictObject({ from: z.string(), to: z.string().optional(), known: z.string() })),
    when: z.string().describe("CEL over facts: it applies where this holds and none of unless."),
    unless: z.array(z.strictObject({ ref: text, when: z.string() })),
    breach: z
      .string()
      .optional()
      .describe("CEL over facts: what breaks it, of those it binds; open where no fact can tell."),
    scope: z.boolean().optional().describe("It says whom or what a law reaches and asks nothing by itself."),
    before_market: z
      .boolean()
      .optional()
      .describe("A step to be taken before the product comes to market or into use."),
    replaces: z.string().optional(),
    replaced_by: z.string().optional(),
    sanction_note: text.optional(),
    clocks: z.array(clockSchema(text)).optional().describe("Time limits, in the order they come."),
    effort: z
      .strictObject({ once: z.number().optional(), yearly: z.number().optional(), basis: text })
      .optional()
      .describe("Hours of work."),
    worth: z
      .strictObject({ rate: z.string().optional(), max: z.number().optional(), note: text.optional() })
      .optional()
      .describe("What a benefit is worth: a rate of the cost, a ceiling in yen."),
    regulator: text.optional(),
    principle: z.array(z.string()),
    mitigates: z.array(z.string()),
    source: sourceSchema(text),
    examples: z
      .array(
        z.strictObject({
          id: z.string(),
          by: text,
          what: text,
          in: text,
          decision: z.enum(DECISIONS),
          because: text,
          source: sourceSchema(text),
        }),
      )
      .optional()
      .describe("What authorities and courts decided of it."),
  });
}

/** A time limit: what has to happen by when, counted from what. */
function clockSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    id: z.string(),
    what: text,
    from: z.enum(CLOCK_STARTS).optional(),
    pace: z.enum(CLOCK_PACES).optional(),
    kind: z.enum(CLOCK_KINDS).optional().describe("How the term binds."),
    term: z.strictObject({ min: z.int().optional(), max: z.int().optional(), unit: z.enum(TERM_UNITS) }).optional(),
    guidance: z
      .literal(true)
      .optional()
      .describe("The term is how the authority's guidance reads words of the law that have no figure."),
    by: z.string().optional(),
    to: text.optional(),
    counts: z.literal("first-day").optional().describe("The day it runs from is its first day."),
    office: z
      .literal("state")
      .optional()
      .describe("Filed with an office of the State, whose closed days move the last day."),
    when: z.string().optional().describe("CEL over facts: when it runs, of those the provision binds."),
    says: text.describe("All of it in a line."),
  });
}

// The schema of a plan, once for every door: `text` is how a door gives texts, in both languages or in one.
import { DUE_KINDS, GONE_REASONS, SECTIONS, type Section, STEP_STATES } from "@yawara/answers/plan";
import { BREACH_OUTCOMES } from "@yawara/engine";
import { z } from "zod";
import { MODALITY, openPointSchema, reasonSchema, STAMP, type TextSchema } from "./answers.ts";

export const SECTION = z.enum(SECTIONS);

/** What a firm said of a step. */
const STEP_STATE = z
  .strictObject({
    state: z
      .enum(STEP_STATES)
      .optional()
      .describe("leave: left out; not-applicable: held not to bind; both for a reason."),
    reason: z.string().optional(),
    owner: z.string().optional(),
    due: z.string().optional().describe("The firm's own day."),
    on: z.string().optional().describe("The day it was done."),
    note: z.string().optional(),
    evidence: z.array(z.string()).optional(),
  })
  .describe("What the firm said of the step.");

function basisSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    provision: z.string(),
    modality: MODALITY,
    where: text.describe("Instrument and article in short; † where it was not read in the source itself."),
    says: text,
    due: dueSchema(text),
    breach: z.enum(BREACH_OUTCOMES).optional().describe("Whether it is broken as described."),
    ends: z.array(reasonSchema(text)).optional().describe("Of what is broken: the fewest answers that would end it."),
    steps: z
      .array(
        z.strictObject({
          id: z.string().describe("Provision and number of the step: what states are kept by."),
          do: text,
          state: STEP_STATE.optional(),
          new: z.literal(true).optional().describe("Not there when the plan was last looked at."),
          again: z.string().optional().describe("Of what was done and comes again: the day by which."),
        }),
      )
      .describe("The least that satisfies it first."),
    evidence: z.array(text).describe("What shows that it was done."),
    clocks: z.array(text).describe("Its time limits that run or may run."),
    sanction: text.optional(),
    effort: z
      .strictObject({ once: z.number().optional(), yearly: z.number().optional(), text })
      .optional()
      .describe("Hours by the standard cost model: an estimate."),
    source: z.string(),
  });
}

function dueSchema<T extends TextSchema>(text: T) {
  return z.strictObject({ kind: z.enum(DUE_KINDS), day: z.string().optional(), text });
}

function banSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    provision: z.string(),
    where: text,
    says: text,
    breach: z.enum(BREACH_OUTCOMES).optional().describe("open: nothing was said of what would break it."),
    from: z.string().optional().describe("Of a ban to come: its day."),
  });
}

const bySection = z.strictObject(
  Object.fromEntries(SECTIONS.map((section) => [section, z.int()])) as Record<Section, z.ZodInt>,
);

const SUMMARY = {
  counts: z.strictObject({
    tasks: bySection,
    steps: bySection,
    done: z.int(),
    doing: z.int(),
    undecided: z.int(),
    left: z.int(),
    kept: z.int(),
    bans: z.int(),
    unseen_bans: z.int(),
    new: z.int(),
    no_longer: z.int(),
  }),
  next: z
    .strictObject({ duty: z.string().nullable(), offer: z.string().nullable() })
    .describe("The nearest day of what binds, and of what is on offer."),
};

/** The plan of a subject. */
export function planSchema<T extends TextSchema>(text: T) {
  const question = { fact: z.string(), name: text, ask: text };
  return z.strictObject({
    ...STAMP,
    jurisdictions: z.array(z.string()),
    title: text,
    tasks: z
      .array(
        z.strictObject({
          id: z.string(),
          section: SECTION,
          modality: MODALITY,
          due: dueSchema(text).describe("By when, of the basis that asks first."),
          alike: text.optional().describe("What several provisions ask alike, where several do."),
          bases: z.array(basisSchema(text)).describe("The provisions that ask for it, each with its own steps."),
        }),
      )
      .describe("What is broken first, then by section, day, force and effort."),
    kept: z.array(basisSchema(text)).describe("Duties met as described: no work."),
    bans: z
      .array(
        z.strictObject({
          instrument: z.string(),
          name: text,
          kept: z.int(),
          unseen: z.int(),
          bans: z.array(banSchema(text)),
        }),
      )
      .describe("What must not be done, by instrument."),
    look_at: z.strictObject({
      bans: z.int().describe("Bans that bind and on which nothing was said."),
      undecided: z.int().describe("Bans that may bind."),
      would_break: z.array(banSchema(text)).describe("Bans broken as described if they bind."),
      questions: z
        .array(z.strictObject({ ...question, bans: z.int() }))
        .describe("What to answer, the most wanted first."),
      untellable: z.int().describe("Bans of which no answer can tell."),
    }),
    open: z.strictObject({
      points: z.array(openPointSchema(text)),
      questions: z.array(z.strictObject({ ...question, provisions: z.int() })),
      events: z.int().describe("Duties and bans that only an event brings about."),
      offers: z.int().describe("Offers that may be had, by answers not given."),
    }),
    read_with: z.array(text).describe("What to say with the plan."),
    summary: z.strictObject({
      says: text,
      progress: text.optional().describe("How many steps are done and begun, where any is: a count, no score."),
      moved: text.optional().describe("What moved since the plan was last looked at."),
      ...SUMMARY,
    }),
    no_longer: z
      .array(
        z.strictObject({
          id: z.string(),
          why: z.enum(GONE_REASONS),
          do: text.optional(),
          where: text.optional(),
          state: STEP_STATE,
        }),
      )
      .describe("Steps of which something was said and that are no longer asked."),
    states: z
      .strictObject({ seen: z.array(z.string()).optional(), items: z.record(z.string(), STEP_STATE) })
      .describe("What was said, to be kept and given again."),
  });
}

// What compare gives: the schema of its answer.
import { FORBIDDEN, TOUCH_PARTS } from "@yawara/engine";
import { z } from "zod";
import { modality, paged, stamp } from "../inputs.ts";

const hours = z.object({ once: z.number(), yearly: z.number() });

const openBinding = z.number().describe("Open provisions that would bind.");

const standingKnown = z.object({
  comparable: z.literal(true),
  subject: z.string(),
  name: z.string(),
  regime: z.string(),
  counts: z.record(modality, z.int()).describe("Provisions that apply, by force."),
  worst: z
    .object({
      kind: z.string(),
      max: z.number().nullable().optional().describe("Yen; null where it turns on a fact not given."),
      confinementYears: z.number().optional(),
      provision: z.string(),
      where: z.string(),
    })
    .optional()
    .describe("The worst sanction behind what binds."),
  bans: z.int().describe("Bans that apply and are not broken; counts.prohibition are the broken ones."),
  forbids: z
    .record(z.enum(FORBIDDEN), z.object({ binds: z.int(), broken: z.int() }))
    .describe("Bans that bind, by whether they forbid a use itself or conduct, and those broken."),
  beforeMarket: z.int().describe("Steps before the system comes to market or into use."),
  hours: hours.describe("Hours that binding provisions ask for, by the standard cost model."),
  voluntaryHours: hours,
  open: z.int().describe("Provisions that wait for facts of the first interview."),
  openBinding,
});

const standingOpen = z
  .object({
    comparable: z.literal(false),
    subject: z.string(),
    name: z.string(),
    regime: z.string(),
    open: z.int(),
    openBinding,
  })
  .describe("More than half of what could bind is open: say that it is not yet comparable, and claim nothing.");

const part = z.object({ value: z.number(), figure: z.number(), points: z.number() });

const touchKnown = z.object({
  regime: z.string(),
  comparable: z.literal(true),
  index: z.number(),
  parts: z.record(z.enum(TOUCH_PARTS), part),
  range: z
    .object({ alone: z.number(), everywhere: z.number(), isWeighted: z.boolean(), states: z.array(z.string()) })
    .optional()
    .describe("Of a federation: its law alone, and that of every state. Say it with the index."),
  weighs: z
    .array(z.object({ instrument: z.string(), points: z.number() }))
    .optional()
    .describe("Points the index would lose without each instrument."),
});

const touch = z.object({
  half: z.record(z.string(), z.number()).describe("Figures at which a part reads one half."),
  weights: z.record(z.enum(TOUCH_PARTS), z.number()).describe("A part of weight 0 stands beside the index."),
  regimes: z.array(z.union([touchKnown, z.object({ regime: z.string(), comparable: z.literal(false), openBinding })])),
  sensitivity: z
    .array(z.object({ change: z.string(), index: z.record(z.string(), z.number().nullable()) }))
    .describe("The index of each regime under other choices of weight and scale."),
  coming: z
    .array(
      z.object({
        day: z.string(),
        changes: z.array(z.object({ regime: z.string(), before: z.number().nullable(), index: z.number().nullable() })),
      }),
    )
    .describe("Days to come on which an index changes."),
});

export const output = z.object({
  ...stamp,
  regimes: z.array(z.string()),
  without_law: z.array(z.string()).describe("Regimes with no law in force on the day: say so, they have no standings."),
  standings: z.array(z.union([standingKnown, standingOpen])).describe("By all law in the corpus, systems first."),
  ...paged,
  touch: touch
    .optional()
    .describe(
      "Of the basket, by the instruments made for AI: 0 nothing binds, 100 all is banned. Say its parts with it.",
    ),
  read_with: z.array(z.string()).describe("What the figures rest on; say it to the person."),
});

export type CompareData = z.input<typeof output>;

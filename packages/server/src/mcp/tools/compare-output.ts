// What compare gives: the schema of its answer.
import { TOUCH_PARTS } from "@yawara/engine";
import { z } from "zod";
import { modality, paged, stamp } from "../inputs.ts";

const hours = z.object({ once: z.number(), yearly: z.number() });

const standing = z.object({
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
  beforeMarket: z.int().describe("Steps before the system comes to market or into use."),
  hours: hours.describe("Hours that binding provisions ask for, by the standard cost model."),
  voluntaryHours: hours,
  open: z.int().describe("Provisions that wait for facts of the first interview."),
});

const part = z.object({ value: z.number(), figure: z.number() });

const touch = z.object({
  half: z.record(z.string(), z.number()).describe("Figures at which a part reads one half."),
  regimes: z.array(z.object({ regime: z.string(), index: z.number(), parts: z.record(z.enum(TOUCH_PARTS), part) })),
  sensitivity: z
    .array(z.object({ change: z.string(), index: z.record(z.string(), z.number()) }))
    .describe("The index of each regime under other choices of weight and scale."),
});

export const output = z.object({
  ...stamp,
  regimes: z.array(z.string()),
  without_law: z.array(z.string()).describe("Regimes with no law in force on the day: say so, they have no standings."),
  standings: z.array(standing).describe("By all law in the corpus, systems first."),
  ...paged,
  touch: touch
    .optional()
    .describe(
      "Of the basket, by the instruments made for AI: 0 nothing binds, 100 all is banned. Say its parts with it.",
    ),
  read_with: z.array(z.string()).describe("What the figures rest on; say it to the person."),
});

export type CompareData = z.input<typeof output>;

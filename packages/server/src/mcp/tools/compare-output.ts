// What compare gives: the schema of its answer.
import { FORBIDDEN, TOUCH_PARTS } from "@yawara/engine";
import { z } from "zod";
import { modality, paged, stamp } from "../inputs.ts";

const hours = z.object({ once: z.number(), yearly: z.number() });

const open = {
  open: z.number().describe("Provisions that wait for facts of the first interview; of the index a mean."),
  openBinding: z.number().describe("Those of them that would bind."),
};
const comparable = z
  .boolean()
  .describe(
    "False where more than half of what could bind is open: no figures are given. Say that it is not yet comparable, how many are open, and claim nothing.",
  );

const standing = z.object({
  subject: z.string(),
  name: z.string(),
  regime: z.string(),
  comparable,
  counts: z.record(modality, z.int()).optional().describe("Provisions that apply, by force."),
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
  bans: z.int().optional().describe("Bans that apply and are not broken; counts.prohibition are the broken ones."),
  forbids: z
    .record(z.enum(FORBIDDEN), z.object({ binds: z.int(), broken: z.int() }))
    .optional()
    .describe("Bans that bind, by whether they forbid a use itself or conduct, and those broken."),
  beforeMarket: z.int().optional().describe("Steps before the system comes to market or into use."),
  hours: hours.optional().describe("Hours that binding provisions ask for, by the standard cost model."),
  voluntaryHours: hours.optional(),
  ...open,
});

const part = z.object({ value: z.number(), figure: z.number(), points: z.number() });

const regimeTouch = z.object({
  regime: z.string(),
  comparable,
  index: z.number().optional(),
  parts: z
    .record(z.enum(TOUCH_PARTS), part)
    .optional()
    .describe("From 0 to 1, the figure behind, and the points it adds to the index."),
  range: z
    .object({ alone: z.number(), everywhere: z.number(), isWeighted: z.boolean(), states: z.array(z.string()) })
    .optional()
    .describe("Of a federation: by its law alone, and by that of every state. Say it with the index."),
  weighs: z
    .array(z.object({ instrument: z.string(), points: z.number() }))
    .optional()
    .describe("Points the index would lose without each instrument."),
  open: open.open.optional(),
  openBinding: open.openBinding.optional(),
});

const change = z.object({ regime: z.string(), before: z.number().nullable(), index: z.number().nullable() });

const touch = z.object({
  half: z.record(z.string(), z.number()).describe("Figures at which a part reads one half."),
  weights: z.record(z.enum(TOUCH_PARTS), z.number()).describe("A part of weight 0 stands beside the index."),
  regimes: z.array(regimeTouch),
  sensitivity: z
    .array(z.object({ change: z.string(), index: z.record(z.string(), z.number().nullable()) }))
    .describe("The index of each regime under other choices of weight and scale."),
  coming: z
    .array(z.object({ day: z.string(), changes: z.array(change) }))
    .describe("Days to come on which an index changes."),
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

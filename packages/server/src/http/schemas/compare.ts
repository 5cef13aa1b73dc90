// Systems through several regimes.
import { z } from "@hono/zod-openapi";
import { FORBIDDEN, MODALITIES, SANCTION_KINDS, TOUCH_PARTS } from "@yawara/engine";
import { CLOCKS, FACTS, STAMP, TEXT } from "./common.ts";

export const COMPARE_BODY = z
  .strictObject({
    subjects: z
      .array(
        z.strictObject({
          id: z.string().min(1).max(100).openapi({ description: "Each its own." }),
          name: z.strictObject({ en: z.string().max(200), ja: z.string().max(200) }).optional(),
          facts: FACTS,
        }),
      )
      .max(24)
      .optional(),
    basket: z.boolean().optional().openapi({ description: "The 24 systems of the standard basket." }),
    regimes: z
      .array(z.string().min(1).max(300))
      .min(1)
      .max(16)
      .optional()
      .openapi({
        description: "Jurisdictions, or compositions of law.",
        example: ["JP", "EU", "EU - eu.ai-act + jp.ai-promotion-act"],
      }),
    as_is: z.boolean().optional().openapi({ description: "Leave the subjects' markets as they are." }),
    ...CLOCKS,
  })
  .openapi("CompareQuestion");

const HOURS = z.strictObject({ once: z.number(), yearly: z.number() });

const OPEN_BINDING = z
  .number()
  .openapi({ description: "Provisions that wait for facts of the first interview and would bind." });
const NOT_COMPARABLE = z
  .literal(false)
  .openapi({ description: "More than half of what could bind is open: nothing is claimed." });

const STANDING_KNOWN = z
  .strictObject({
    comparable: z.literal(true),
    subject: z.string(),
    regime: z.string(),
    counts: z.strictObject(Object.fromEntries(MODALITIES.map((modality) => [modality, z.int()]))),
    bans: z
      .int()
      .openapi({ description: "Bans that apply and are not broken; counts.prohibition are the broken ones." }),
    forbids: z
      .strictObject(
        Object.fromEntries(FORBIDDEN.map((one) => [one, z.strictObject({ binds: z.int(), broken: z.int() })])),
      )
      .openapi({ description: "Bans that bind, by whether they forbid a use itself or conduct, and those broken." }),
    worst: z
      .strictObject({
        kind: z.enum(SANCTION_KINDS),
        max: z.number().nullable().optional().openapi({ description: "Yen; null where it turns on a fact not given." }),
        confinementYears: z.number().optional(),
        provision: z.string(),
      })
      .optional(),
    beforeMarket: z.int(),
    hours: HOURS,
    voluntaryHours: HOURS,
    counted: z.array(z.string()),
    open: z.int(),
    openBinding: OPEN_BINDING,
  })
  .openapi("StandingKnown");

const STANDING_OPEN = z
  .strictObject({
    comparable: NOT_COMPARABLE,
    subject: z.string(),
    regime: z.string(),
    open: z.int(),
    openBinding: OPEN_BINDING,
  })
  .openapi("StandingOpen");

const STANDING = z.union([STANDING_KNOWN, STANDING_OPEN]).openapi("Standing");

const PART = z.strictObject({
  value: z.number().openapi({ description: "From 0 to 1." }),
  figure: z.number().openapi({ description: "The plain figure behind it, as a mean over the systems." }),
  points: z.number().openapi({ description: "What it adds to the index." }),
});

const TOUCH_KNOWN = z.strictObject({
  regime: z.string(),
  comparable: z.literal(true),
  index: z.number(),
  parts: z.strictObject(Object.fromEntries(TOUCH_PARTS.map((part) => [part, PART]))),
  range: z
    .strictObject({
      alone: z.number(),
      everywhere: z.number(),
      isWeighted: z.boolean(),
      states: z.array(z.string()),
    })
    .optional()
    .openapi({
      description:
        "Of a federation: the index by its law alone and by that of every state. Where weighted, the index is the mean over where its people live.",
    }),
  weighs: z
    .array(z.strictObject({ instrument: z.string(), points: z.number() }))
    .optional()
    .openapi({ description: "The points the index would lose without each instrument, heaviest first." }),
});

const TOUCH = z
  .union([
    TOUCH_KNOWN,
    z.strictObject({ regime: z.string(), comparable: NOT_COMPARABLE, open: z.number(), openBinding: OPEN_BINDING }),
  ])
  .openapi("Touch");

const CHANGE = z.union([
  z.strictObject({ part: z.enum(TOUCH_PARTS), weight: z.number() }),
  z.strictObject({ scale: z.number() }),
]);

export const COMPARE_ANSWER = z
  .strictObject({
    ...STAMP,
    subjects: z.array(z.strictObject({ id: z.string(), name: TEXT })),
    regimes: z.array(z.string()),
    without_law: z
      .array(z.string())
      .openapi({ description: "Regimes with no law in force on the day: there is nothing to count." }),
    standings: z.array(STANDING),
    for_ai: z.array(STANDING).openapi({ description: "By the instruments made for AI alone." }),
    touch: z.strictObject({
      parts: z.array(z.enum(TOUCH_PARTS)),
      weights: z
        .record(z.enum(TOUCH_PARTS), z.number())
        .openapi({ description: "A part that counts nothing stands beside the index." }),
      half: z.record(z.string(), z.number()),
      regimes: z.array(TOUCH),
      sensitivity: z.array(z.strictObject({ change: CHANGE, touches: z.array(TOUCH) })),
      coming: z
        .array(
          z.strictObject({
            day: z.string(),
            changes: z.array(
              z.strictObject({ regime: z.string(), before: z.number().nullable(), index: z.number().nullable() }),
            ),
          }),
        )
        .openapi({ description: "Days to come on which an index changes, as known; null where none is claimed." }),
    }),
  })
  .openapi("Comparison");

// Systems through several regimes.
import { z } from "@hono/zod-openapi";
import { MODALITIES, SANCTION_KINDS, TOUCH_PARTS } from "@yawara/engine";
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

const STANDING = z
  .strictObject({
    subject: z.string(),
    regime: z.string(),
    counts: z.strictObject(Object.fromEntries(MODALITIES.map((modality) => [modality, z.int()]))),
    bans: z
      .int()
      .openapi({ description: "Bans that apply and are not broken; counts.prohibition are the broken ones." }),
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
  })
  .openapi("Standing");

const PART = z.strictObject({ value: z.number(), figure: z.number() });

const TOUCH = z
  .strictObject({
    regime: z.string(),
    index: z.number(),
    parts: z.strictObject(Object.fromEntries(TOUCH_PARTS.map((part) => [part, PART]))),
  })
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
      parts: z.array(z.string()),
      half: z.record(z.string(), z.number()),
      regimes: z.array(TOUCH),
      sensitivity: z.array(z.strictObject({ change: CHANGE, touches: z.array(TOUCH) })),
    }),
  })
  .openapi("Comparison");

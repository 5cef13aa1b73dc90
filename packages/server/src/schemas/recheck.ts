// The schema of what became of a check, once for every door: `text` is how a door gives texts, in both languages or in one.
import { REPORT_GROUPS } from "@yawara/answers/check";
import { CAUSES, CHANGES } from "@yawara/answers/recheck";
import { BREACH_OUTCOMES } from "@yawara/engine";
import { z } from "zod";
import { MODALITY, type TextSchema } from "./answers.ts";

const BASIS = z.strictObject({
  corpus: z.string(),
  at: z.string(),
  known: z.string(),
  jurisdictions: z.array(z.string()),
});

const STANDING = z.strictObject({
  outcome: z.enum(["applies", "open"]),
  modality: MODALITY,
  group: z.enum(REPORT_GROUPS).describe("Where it stands in the report."),
  breach: z.enum(BREACH_OUTCOMES).optional(),
  would_break: z.literal(true).optional().describe("Of a ban that may apply: broken as described if it does."),
  from: z.string().optional().describe("Of what is not in force yet: the day, or pending."),
});

export function recheckSchema<T extends TextSchema>(text: T) {
  return z.strictObject({
    earlier: BASIS.describe("What the earlier check rests on."),
    now: BASIS,
    summary: text,
    facts: z
      .array(
        z.strictObject({
          fact: z.string(),
          name: text,
          before: z.unknown().describe("The answer; null where there was none."),
          after: z.unknown(),
          text,
        }),
      )
      .describe("Answers that were changed."),
    left_out: z.array(z.string()).describe("Facts of the earlier check that today's law data do not know, or not so."),
    changes: z
      .array(
        z.strictObject({
          provision: z.string(),
          change: z.enum(CHANGES),
          causes: z.array(z.enum(CAUSES)).describe("What made the difference, facts first."),
          before: STANDING.nullable(),
          after: STANDING.nullable(),
          facts: z.array(z.string()).describe("Of the changed facts, those it came by."),
          where: text,
          says: text,
        }),
      )
      .describe("Provisions that stand otherwise, by cause, then hard to soft."),
  });
}

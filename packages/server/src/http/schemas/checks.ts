// Checks that are kept for each system, and what became of an earlier one.
import { z } from "@hono/zod-openapi";
import { FORCES } from "@yawara/answers/kept";
import { recheckSchema } from "../../schemas/recheck.ts";
import { ASKED, ASKED_DAY, DAY, LANG_QUERY, TEXT } from "./common.ts";

const MOMENT = z.string().openapi({ format: "date-time" });
const BY_FORCE = z.strictObject(
  Object.fromEntries(FORCES.map((force) => [force, z.int()])) as Record<(typeof FORCES)[number], z.ZodInt>,
);

/** What a kept check says of a system; figures only while it holds. */
const LINE = {
  state: z.enum(["current", "again", "never", "unreadable"]).openapi({
    description:
      "`again`: facts or law changed, it is being checked again; `never`: not checked yet; `unreadable`: today's law data cannot read its facts.",
  }),
  figures: z
    .strictObject({
      applying: BY_FORCE.openapi({ description: "Provisions that apply today, by force." }),
      possible: BY_FORCE.openapi({ description: "Provisions that wait for an answer." }),
      broken: z.int().openapi({ description: "Bans broken as described." }),
      unmet: z.int().openapi({ description: "Duties not met as described." }),
      open: z.int().openapi({ description: "Questions of the first interview that something waits for." }),
    })
    .optional(),
  changed_at: MOMENT.optional().openapi({ description: "When the law was last found to say something else of it." }),
};
export const CHECK_LINE = z.strictObject(LINE).openapi("KeptCheck");

export const FORCE = z.enum(FORCES);

export const RECHECK_BODY = z
  .strictObject({
    ...ASKED,
    earlier: z
      .record(z.string(), z.unknown())
      .openapi({ description: "The document of the earlier check, as /check gave it, whole." }),
    name: z.unknown().optional(),
    about: z.unknown().optional(),
    sources: z.unknown().optional(),
  })
  .openapi("RecheckQuestion");
export const RECHECK_ANSWER = recheckSchema(TEXT).openapi("RecheckAnswer");

export const SINCE_ANSWER = z
  .strictObject({
    ...LINE,
    corpus: z.string().optional(),
    known: DAY.optional().openapi({ description: "The day it was checked." }),
    at: DAY.optional().openapi({ description: "The day whose law was asked for." }),
    jurisdictions: z.array(z.string()).optional(),
    until: DAY.optional().openapi({ description: "The day from which the law may answer otherwise." }),
    checked_at: MOMENT.optional(),
    said: z
      .strictObject({
        title: TEXT,
        corpora: TEXT,
        facts: z.array(TEXT),
        causes: z.array(
          z.strictObject({ title: TEXT, lines: z.array(z.strictObject({ where: TEXT, says: TEXT, note: TEXT })) }),
        ),
      })
      .optional()
      .openapi({ description: "The same in words." }),
    since: RECHECK_ANSWER.optional().openapi({
      description:
        "What became of the check before it that said otherwise; absent where there is none, and while it is being checked.",
    }),
  })
  .openapi("SystemSince");

export const CHECKS_QUERY = LANG_QUERY.extend({
  changed_since: ASKED_DAY.optional().openapi({
    description: "Of `changed`: on this day or later; today if left out.",
  }),
});
export const CHECKS_ANSWER = z
  .strictObject({
    systems: z.int(),
    current: z.int(),
    again: z.int(),
    never: z.int(),
    unreadable: z.int(),
    forces: BY_FORCE.openapi({ description: "Systems in which something of a force applies." }),
    broken: z.int(),
    open: z.int(),
    changed: z.int(),
    run: z
      .strictObject({ total: z.int(), done: z.int(), started_at: MOMENT, finished_at: MOMENT.optional() })
      .optional()
      .openapi({ description: "How far checking all again has come, or came." }),
  })
  .openapi("Checks");

// Schemas that several questions and answers share.
import { z } from "@hono/zod-openapi";

export const TEXT = z
  .union([z.strictObject({ en: z.string(), ja: z.string() }), z.string()])
  .openapi("Text", { description: "Both languages; with `lang`, that one alone." });

/** A day as an answer says it. */
export const DAY = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .openapi({ format: "date", example: "2026-11-25" });

/** A day as a question says it: read where every door's days are, so that all take the same. */
export const ASKED_DAY = z
  .string({ error: "day" })
  .max(100, { error: "day" })
  .openapi({ description: "YYYY-MM-DD, or as people write it: 2026/11/25, 令和8年11月25日.", example: "2026-11-25" });

export const LANG = z.enum(["en", "ja"]).openapi({ description: "Texts in this language alone, as plain strings." });

export const LANG_QUERY = z.strictObject({ lang: LANG.optional() });

export const FACTS = z.record(z.string().max(200), z.unknown()).openapi("Facts", {
  description:
    "Facts by id; see /facts. A choice is its id, several are a list of ids or a map of ids to true or false. What is left out stays unknown.",
  example: { "organisation.uses_ai": true, "organisation.home_country": "JP", "use.areas": ["finance"] },
});

/** In a body: a list, or `all`. */
export const REGIMES = z
  .union([z.literal("all"), z.array(z.string().max(20)).min(1).max(40)], { error: "regimes" })
  .openapi({ description: "Whose law: jurisdictions, each with its states.", example: ["JP", "EU"] });

/** In an address: with commas between. */
export const REGIMES_QUERY = z
  .string()
  .max(400)
  .openapi({ description: "Whose law: jurisdictions with commas between, or `all`.", example: "JP,EU" });

/** What `REGIMES_QUERY` says. */
export function regimesIn(text: string | undefined): string[] | undefined {
  return text?.split(",");
}

export const CLOCKS = {
  at: ASKED_DAY.optional().openapi({ description: "The day the law is asked for; today if left out." }),
  known: ASKED_DAY.optional().openapi({ description: "The day it was known; today if left out." }),
};

/** What every question about a subject says. A subject file as JSON fits as it is. */
export const ASKED = {
  facts: FACTS,
  ...CLOCKS,
  regimes: REGIMES.optional(),
};

export const STAMP = { corpus: z.string(), at: DAY, known: DAY };

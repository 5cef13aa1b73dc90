// What several tools take and give: the schemas of their common arguments and of their common parts.
import { LANGUAGES } from "@yawara/engine";
import { z } from "zod";
import { MODALITY } from "../schemas/answers.ts";

export const language = z
  .enum(LANGUAGES)
  .default("en")
  .describe("Language of the texts in the answer, the one the person reads.");

export const facts = z
  .record(z.string(), z.unknown())
  .describe(
    "Confirmed facts by id, as describe_facts lists them. A value is true or false; the id of one choice; a list of ids of " +
      "choices ([] for none of them), or an object of ids to true or false where only some are known; a whole number (yen " +
      "for money); a day as YYYY-MM-DD. Leave out what is not known: it stays unknown and is never read as no.",
  );

/** A day, with what it is for: read where every door's days are, so that all take the same. */
export const day = (meaning: string) => z.string({ error: "day" }).max(100, { error: "day" }).describe(meaning);

/** The two clocks of a question: which day's law, and known when. */
export const clocks = {
  at: day("The law of this day, YYYY-MM-DD. Today if left out.").optional(),
  known: day("As it was known on this day, YYYY-MM-DD. Today if left out.").optional(),
};

export const regimes = z
  .union([z.literal("all"), z.array(z.string().max(20)).min(1).max(40)], { error: "regimes" })
  .optional()
  .describe(
    'Whose law: a list such as ["JP", "EU", "US-CA", "KR", "INTL"], or ["all"]. If left out: Japan, the international texts, ' +
      "and the home and the markets that the facts name.",
  );

/** A page of a long list. */
export const paging = (usual: number) => ({
  limit: z.int().min(1).max(100).default(usual).describe(`How many entries at most; ${usual} if left out.`),
  cursor: z.string().max(40).optional().describe("next_cursor of the answer before, for the entries after it."),
});

/** What every page says of the list it is of. */
export const paged = {
  total: z.int().describe("Entries in the whole list."),
  next_cursor: z.string().optional().describe("Give it as cursor for more; absent on the last page."),
};

export const modality = MODALITY;

/** What law data and day an answer is of. */
export const stamp = {
  corpus: z.string().describe("Version of the law data: a content hash."),
  at: z.string(),
  known: z.string(),
};

// What law_at gives: the schema of its answer.
import { z } from "zod";
import {
  instrumentLineSchema,
  instrumentSchema,
  provisionLineSchema,
  provisionSchema,
} from "../../schemas/law-answers.ts";
import { paged, stamp } from "../inputs.ts";

const text = z.string();

export const output = z.object({
  ...stamp,
  instruments: z
    .array(instrumentLineSchema(text))
    .describe("Of a list or a search; a search gives these before provisions."),
  provisions: z.array(provisionLineSchema(text)).describe("Of an instrument, or of a search, the best first."),
  loose: z.boolean().optional().describe("Of a search: nothing has all the words; what is given has most of them."),
  instrument: instrumentSchema(text).optional(),
  provision: provisionSchema(text).optional(),
  ...paged,
});

export type LawData = z.input<typeof output>;

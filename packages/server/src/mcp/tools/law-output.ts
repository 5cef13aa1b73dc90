// What law_at gives: the schema of its answer.
import { STATUSES } from "@yawara/engine";
import { z } from "zod";
import { modality, paged, source, stamp } from "../inputs.ts";

const status = z.enum(STATUSES);

const instrumentLine = z.object({
  id: z.string(),
  title: z.string(),
  short: z.string().optional(),
  kind: z.string(),
  jurisdiction: z.string(),
  status,
  for_ai: z.boolean().describe("Made for AI; else law that reaches AI as it reaches everything."),
  sectors: z.array(z.string()),
  provisions: z.int(),
});

const provisionLine = z.object({
  id: z.string(),
  ref: z.string(),
  modality,
  says: z.string(),
  in_force: z.boolean(),
});

const instrumentWhole = instrumentLine.omit({ provisions: true }).extend({
  issuer: z.string(),
  number: z.string().optional(),
  url: z.string().optional(),
  summary: z.string(),
  events: z.array(
    z.object({
      date: z.string(),
      type: z.string(),
      note: z.string().optional(),
      what: z.string().describe("What happened: the note, else the name of the type."),
      source: z.string(),
      confidence: z.string(),
    }),
  ),
  reviews: z.array(z.object({ date: z.string(), what: z.string(), source: z.string() })),
});

const provisionWhole = provisionLine.extend({
  instrument_id: z.string(),
  instrument: z.string(),
  addressee: z.array(z.string()),
  commencement: z.array(z.object({ from: z.string(), to: z.string().optional(), known: z.string() })),
  when: z.string().describe("CEL over facts: it applies where this holds and none of unless."),
  unless: z.array(z.object({ ref: z.string(), when: z.string() })),
  do: z.array(z.string()),
  evidence: z.array(z.string()),
  sanction: z.string(),
  replaces: z.string().optional(),
  deadline: z.string().optional(),
  principle: z.array(z.string()),
  mitigates: z.array(z.string()),
  source,
});

export const output = z.object({
  ...stamp,
  instruments: z.array(instrumentLine).describe("Of a list or a search; a search gives these before provisions."),
  provisions: z.array(provisionLine).describe("Of an instrument, or of a search, the best first."),
  loose: z.boolean().optional().describe("Of a search: nothing has all the words; what is given has most of them."),
  instrument: instrumentWhole.optional(),
  provision: provisionWhole.optional(),
  ...paged,
});

export type LawData = z.input<typeof output>;

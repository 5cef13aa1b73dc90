// The shape of the files in law/disclosures/: one document a file, in zod.
import { z } from "zod";
import { DISCLOSURE_LAYOUTS } from "../law/disclosure-template.ts";
import { cel, id, instrumentId, provisionId, text, writtenSource } from "./schema.ts";

const source = writtenSource.required({ url: true });

const sentence = z.union([text, z.strictObject({ when: cel, text })]);

const item = z.strictObject({
  id,
  asks: text.optional(),
  ref: text.optional(),
  provisions: z.array(provisionId).min(1).optional(),
  bound: z.literal(true).optional(),
  when: cel.optional(),
  not: text.optional(),
  tells: z.array(z.string()).min(1).optional(),
  says: z.array(sentence).min(1).optional(),
  gap: text.optional(),
  still: text.optional(),
  source: source.optional(),
});

const section = z.strictObject({
  id,
  title: text,
  intro: text.optional(),
  when: cel.optional(),
  not: text.optional(),
  source: source.optional(),
  items: z.array(item).min(1).optional(),
  /** Provisions of an instrument, each an item that asks what the provision says. */
  of: z
    .strictObject({
      instrument: instrumentId,
      provisions: z.array(id).min(1),
      /** Facts that tell something of a provision. */
      tells: z.record(id, z.array(z.string()).min(1)).optional(),
      still: text.optional(),
    })
    .optional(),
});

/** A file of law/disclosures/. */
export const disclosureFile = z.strictObject({
  id,
  order: z.int().positive(),
  title: text,
  about: text,
  layout: z.enum(DISCLOSURE_LAYOUTS),
  due: z.array(provisionId).min(1).optional(),
  only_due: z.literal(true).optional(),
  fits: z.array(z.strictObject({ when: cel, why: text })).optional(),
  otherwise: text,
  covers: z.array(instrumentId).min(1).optional(),
  source,
  sections: z.array(section).min(1),
});
export type DisclosureFile = z.infer<typeof disclosureFile>;
export type SectionSource = z.infer<typeof section>;
export type ItemSource = z.infer<typeof item>;

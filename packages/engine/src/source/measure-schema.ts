// The shapes of the files in law/measures/ and law/crosswalks/: one zod schema a kind of document.
import { z } from "zod";
import { MAPPING_BASES, MAPPING_RELATIONS } from "../law/measures.ts";
import { cel, form, hours, id, instrumentId, listId, text, url, writtenSource } from "./schema.ts";

const source = writtenSource.required({ url: true });
/** `[low, high]` hours. */
const range = z.tuple([hours, hours]);
const number = z.string().regex(/^\d+(\.\d+)?$/, form("taxonomy-number"));
const itemId = z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/, form("item-id"));

/** The one file of law/measures/ that holds what the others share: taxonomy, stages, roles, the basis of efforts. */
export const libraryFile = z.strictObject({
  taxonomy: z.strictObject({
    title: text,
    source,
    domains: z.array(z.strictObject({ id: listId, number })).min(1),
    risks: z.array(z.strictObject({ id: listId, number, domain: listId, says: text, when: cel.optional() })).min(1),
  }),
  /** In the order of a system's life, each with when a system stands there. */
  stages: z.array(z.strictObject({ id: listId, when: cel })).min(1),
  roles: z.array(z.strictObject({ id: listId, when: cel })).min(1),
  /** What an effort in hours says of its figures where it names no basis of its own. */
  effort_basis: text,
});
export type LibraryFile = z.infer<typeof libraryFile>;

const measure = z.strictObject({
  id,
  name: text,
  says: text,
  risks: z.array(listId).min(1),
  stages: z.array(listId).min(1),
  roles: z.array(listId).min(1),
  evidence: z.array(text).min(1),
  effort: z.strictObject({
    task: id.optional(),
    once: range.optional(),
    yearly: range.optional(),
    basis: text.optional(),
  }),
  when: cel.optional(),
  small: text.optional(),
});
export type MeasureSource = z.infer<typeof measure>;

/** A file of law/measures/: measures, by theme. */
export const measuresFile = z.strictObject({ measures: z.array(measure).min(1) });
export type MeasuresFile = z.infer<typeof measuresFile>;

/** A file of law/crosswalks/ that lists the items of a published text which is not law of the corpus. */
export const schemeFile = z.strictObject({
  scheme: id,
  title: text,
  version: z.string().min(1),
  instrument: instrumentId.optional(),
  base: url,
  source,
  items: z.array(z.strictObject({ id: itemId, en: z.string().min(1), ja: z.string().min(1) })).min(1),
});
export type SchemeFile = z.infer<typeof schemeFile>;

const basis = z.enum(MAPPING_BASES);
const relation = z.enum(MAPPING_RELATIONS);

/** A file of law/crosswalks/: rows from measures, or from the items of a scheme, to items; what a row does not say the file says. */
export const crosswalkFile = z.strictObject({
  crosswalk: id,
  /** A scheme; measures where absent. */
  from: id.optional(),
  /** A scheme, or an instrument of the corpus. */
  to: z.string().regex(/^[a-z0-9.-]+$/, form("list-id")),
  basis,
  relation,
  source,
  rows: z
    .array(
      z.strictObject({
        from: itemId,
        to: z.array(itemId).min(1),
        relation: relation.optional(),
        basis: basis.optional(),
        source: source.optional(),
      }),
    )
    .min(1),
});
export type CrosswalkFile = z.infer<typeof crosswalkFile>;

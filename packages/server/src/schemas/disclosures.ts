// The schema of drafts of disclosures and of the kinds there are: `text` is how a door gives texts, in both languages or in one.
import { KIND_FITS, PROVISION_STANDINGS } from "@yawara/answers/disclose";
import { DISCLOSURE_LAYOUTS, OWN_ENTRIES } from "@yawara/engine";
import { z } from "zod";
import { sourceSchema } from "./answers.ts";

type TextSchema = z.ZodType<unknown, unknown>;

const STAMP = { corpus: z.string(), at: z.string(), known: z.string(), jurisdictions: z.array(z.string()) };

/** What a passage rests on. */
function basisSchema<T extends TextSchema>(text: T) {
  return z.union([
    z.strictObject({ fact: z.string(), name: text, answer: text }),
    provisionBasis(text),
    z.strictObject({ own: z.enum(OWN_ENTRIES), name: text, value: z.string() }),
    z.strictObject({ measure: z.string().describe("Its id among the measures in use."), name: text }),
    z.strictObject({ file: z.string().describe("The id of a piece of evidence."), name: text }),
  ]);
}

function provisionBasis<T extends TextSchema>(text: T) {
  return z.strictObject({
    provision: z.string(),
    where: text,
    standing: z.enum(PROVISION_STANDINGS).describe("Whether it speaks to the system, may do so, or will."),
    from: z.string().optional().describe("The day what is to come begins, or pending."),
  });
}

export function kindsSchema<T extends TextSchema>(text: T) {
  const kind = z.strictObject({
    kind: z.string(),
    title: text,
    about: text,
    fit: z
      .enum(KIND_FITS)
      .describe("due: a duty asks for it; coming, open: one will or may; not-due: it is made only where asked for."),
    why: text,
    rests_on: z.array(basisSchema(text)),
  });
  return z.strictObject({ ...STAMP, kinds: z.array(kind).describe("Those that fit the system first.") });
}

export function draftSchema<T extends TextSchema>(text: T) {
  const basis = basisSchema(text);
  const passage = z.strictObject({
    id: z.string().describe("The same in every draft of the kind."),
    kind: z.enum(["statement", "gap"]),
    text,
    rests_on: z.array(basis),
    undecided: z.literal(true).optional().describe("It is not known yet whether something is to be told here."),
    waits_for: z
      .array(z.strictObject({ fact: z.string(), name: text }))
      .optional()
      .describe("Facts that would fill the gap."),
  });
  const item = z.strictObject({
    id: z.string(),
    asks: text,
    ref: text.optional(),
    provisions: z.array(provisionBasis(text)),
    steps: z.array(text).describe("What provisions suggest to do: help for whoever fills a gap."),
    source: sourceSchema(text),
    passages: z.array(passage),
  });
  const section = z.strictObject({
    id: z.string(),
    title: text,
    intro: text.optional(),
    items: z.array(item),
  });
  const leftOut = z.strictObject({
    section: z.string(),
    item: z.string().optional(),
    what: text,
    why: text,
    rests_on: z.array(basis),
  });
  return z.strictObject({
    kind: z.string(),
    ...STAMP,
    title: text,
    about: text,
    layout: z.enum(DISCLOSURE_LAYOUTS),
    source: sourceSchema(text).describe("Where the form itself was read."),
    own: z.partialRecord(z.enum(OWN_ENTRIES), z.string()),
    subject: z.record(z.string(), z.unknown()),
    counts: z.strictObject({ statements: z.int(), gaps: z.int(), left_out: z.int() }),
    sections: z.array(section),
    left_out: z.array(leftOut),
    read_with: z.array(text),
  });
}

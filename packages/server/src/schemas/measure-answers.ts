// The schema of what is answered about risk measures, once for every door: `text` is how a door gives texts.
import { DUES } from "@yawara/answers/measures";
import { MAPPING_BASES, MAPPING_RELATIONS } from "@yawara/engine";
import { z } from "zod";
import { MODALITY, sourceSchema } from "./answers.ts";

type TextSchema = z.ZodType<unknown, unknown>;

function parts<T extends TextSchema>(text: T) {
  const hours = z.strictObject({ low: z.number(), high: z.number() });
  const named = { id: z.string(), name: text };
  const measure = {
    id: z.string(),
    name: text,
    says: text.describe("What is done."),
    risks: z.array(z.string()),
    stages: z.array(z.string()),
    roles: z.array(z.string()),
    effort: z.strictObject({ once: hours, yearly: hours, basis: text }).describe("Hours of work."),
    small: text.optional().describe("The least that counts where five people do everything."),
    when: z.string().optional().describe("CEL over facts: the kinds of system it is for."),
  };
  const item = {
    id: z.string().describe("A provision's id, or a list's and an item's: iso-42001/A.6.2.4."),
    of: text.describe("The standard, framework or instrument."),
    ref: text.describe("Its number there."),
    name: text.describe("What it is about, in our words."),
    modality: MODALITY.optional(),
  };
  const taxonomy = z.strictObject({ title: text, url: z.string() });
  const risk = z.strictObject({
    ...named,
    number: z.string().describe("Its number in the taxonomy."),
    domain: z.string(),
    says: text,
    measures: z.int().describe("How many measures there are against it."),
  });
  return { named, measure, item, taxonomy, risk };
}

/** A list of measures, with the lists their ids are of. */
export function measuresSchema<T extends TextSchema>(text: T) {
  const { named, measure, item, taxonomy, risk } = parts(text);
  return z.strictObject({
    corpus: z.string(),
    taxonomy,
    domains: z.array(z.strictObject({ ...named, number: z.string() })),
    risks: z.array(risk),
    stages: z.array(z.strictObject(named)).describe("In the order of a system's life."),
    roles: z.array(z.strictObject(named)),
    total: z.int().describe("How many measures there are in all."),
    item: z.strictObject(item).optional().describe("The item asked for."),
    measures: z.array(z.strictObject(measure)),
  });
}

/** One measure with everything it is mapped to. */
export function measureSchema<T extends TextSchema>(text: T) {
  const { named, measure, item, taxonomy, risk } = parts(text);
  const mapped = z.strictObject({
    ...item,
    relation: z.enum(MAPPING_RELATIONS).describe("How the measure stands to what the item asks."),
    basis: z.enum(MAPPING_BASES).describe("published: somebody published the mapping; judged: we judged it."),
    source: sourceSchema(text).describe("Where the mapping, or what it was judged by, was read."),
  });
  return z.strictObject({
    corpus: z.string(),
    taxonomy,
    risks: z.array(risk),
    stages: z.array(z.strictObject(named)),
    roles: z.array(z.strictObject(named)),
    measure: z.strictObject({
      ...measure,
      evidence: z.array(text).describe("What shows that it was done."),
      only: text.optional().describe("The kinds of system it is for, in words."),
      helps: z.array(mapped).describe("Items it helps with; never that they are met."),
    }),
  });
}

/** What is for a system. `stamp` is how a door gives corpus and days. */
export function measuresForSubjectSchema<T extends TextSchema, S extends z.ZodRawShape>(text: T, stamp: S) {
  const { named, measure } = parts(text);
  const waits = z.array(z.strictObject({ fact: z.string(), name: text })).describe("Facts not given it depends on.");
  const rule = { provision: z.string(), name: text, ref: text, modality: MODALITY };
  return z.strictObject({
    ...stamp,
    jurisdictions: z.array(z.string()),
    summary: text,
    stages: z.array(z.strictObject(named)).nullable().describe("Where the system stands; null where nobody said."),
    risks: z
      .array(
        z.strictObject({
          ...named,
          number: z.string(),
          domain: z.string(),
          says: text,
          certain: z.boolean(),
          waits,
          measures: z.array(z.string()).describe("Those that fit, in order."),
        }),
      )
      .describe("Risks the system carries or may carry."),
    total: z.int().describe("How many measures fit."),
    measures: z
      .array(
        z.strictObject({
          ...measure,
          due: z.enum(DUES),
          certain: z.boolean().describe("Whether it is for this system for certain."),
          waits,
          because: z.array(z.string()).describe("The risks of this system it lessens."),
          helps: z.array(z.strictObject(rule)).describe("Rules that apply and that it is mapped to."),
        }),
      )
      .describe("In the order to take them up."),
    rules: z
      .array(
        z.strictObject({
          ...rule,
          says: text,
          by_crosswalk: z.array(z.string()),
          by_risk: z
            .array(z.string())
            .describe("Of law made for AI: against the risks the rule names, and not mapped to it."),
        }),
      )
      .describe("Binding rules that apply, with the measures that help to keep them."),
    read_with: text,
  });
}

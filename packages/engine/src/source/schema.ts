// The shapes of the files in law/: one zod schema a kind of document, from which the editors' JSON Schemas are made.
import { z } from "zod";
import { isDay } from "../law/days.ts";
import {
  CLASSIFICATION_KINDS,
  CLOCK_PACES,
  CLOCK_STARTS,
  CONFIDENCES,
  EVENT_STAGES,
  FACT_TYPES,
  FORM_MOMENTS,
  INSTRUMENT_KINDS,
  LAYERS,
  MODALITIES,
  PERIOD_RULES,
  SANCTION_KINDS,
  SANCTION_STEPS,
  SUPPORT_KINDS,
  SUPPORT_WAYS,
  TERM_UNITS,
} from "../law/model.ts";
import type { Form } from "../words/schema-words.ts";

/** The name of the form a text must have, which a schema carries in place of a message. */
export const form = (name: Form) => name;

export const text = z.strictObject({ en: z.string().min(1), ja: z.string().min(1) });
/** Days are refused in words of their own. */
const NO_DAY = { params: { problem: "no-such-day" } };
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: form("day"), abort: true })
  .refine(isDay, NO_DAY);
const roughDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: form("rough-day"), abort: true })
  .refine((date) => isDay(`${date}-01-01`.slice(0, 10)), NO_DAY);
export const cel = z.string().min(1);
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, form("id"));
export const instrumentId = z.string().regex(/^[a-z]+(-[a-z]+)?\.[a-z0-9]+(-[a-z0-9]+)*$/, form("instrument-id"));
export const provisionId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)?\.[a-z0-9-]+\/[a-z0-9]+(-[a-z0-9]+)*$/, form("provision-id"));
const factId = z.string().regex(/^[a-z]+\.[a-z0-9_]+$/, form("fact-id"));
const memberId = z.string().regex(/^[A-Za-z0-9_]+$/, form("member-id"));
export const listId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/, form("list-id"));
const eventTypeId = z.string().regex(/^[a-z]+(-[a-z]+)*$/, form("event-type-id"));
const jurisdictionId = z.string().regex(/^[A-Z]+(-[A-Z]+)?$/, form("jurisdiction-id"));
export const url = z.string().regex(/^https?:\/\//, form("link"));
const amount = z.union([z.string().min(1), z.number()], form("amount")).transform(String);

const choice = z.strictObject({ id: memberId, en: z.string(), ja: z.string() });

const fact = z.strictObject({
  id: factId,
  name: text,
  type: z.enum(FACT_TYPES),
  scope: z.enum(["organisation", "system", "matter"]),
  asked: z.enum(LAYERS),
  unit: text.optional(),
  judgement: z.boolean().optional(),
  conduct: z.boolean().optional(),
  choices: z.array(choice).min(2).optional(),
  choices_from: factId.optional(),
  only_if: cel.optional(),
  ask: text,
  help: text,
  known_by: z.string(),
  seconds: z.number().positive().max(30),
});

const definition = z.strictObject({
  id: z.string().regex(/^[a-z_]+\.[a-z0-9_]+$/, form("definition-id")),
  en: z.string(),
  ja: z.string(),
  when: cel,
});

const constraint = z.strictObject({ id, when: cel, why: text });

const parameter = z.strictObject({
  /** The article that sets it; of a currency there is none. */
  ref: text.optional(),
  id: z.string().regex(/^[a-z0-9_]+$/, form("parameter-id")),
  values: z.array(z.strictObject({ from: day, value: z.number(), original: z.string().optional() })).min(1),
});

const factValue = z.union(
  [z.boolean(), z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.boolean()), z.null()],
  form("fact-value"),
);
const facts = z.record(z.string(), factValue);

export const hours = z.number().nonnegative();

const eventType = z.strictObject({ id: eventTypeId, stage: z.enum(EVENT_STAGES), en: z.string(), ja: z.string() });

const jurisdiction = z.strictObject({
  id: jurisdictionId,
  en: z.string(),
  ja: z.string(),
  short: text.optional(),
  with_states: text.optional(),
  also: z.array(z.string().regex(/^[A-Z]{2,3}$/, form("capitals"))).optional(),
  members: z.array(z.string().regex(/^[A-Z]{2}$/, form("country"))).optional(),
  authorities: z.array(z.string().min(2)).optional(),
  population: z
    .array(z.strictObject({ from: day, value: z.number().int().positive(), source: url }))
    .min(1)
    .optional(),
  within: jurisdictionId.optional(),
  zone: z
    .string()
    .regex(/^[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_]+$/, form("zone"))
    .optional(),
  periods: z.enum(PERIOD_RULES).optional(),
});

/** A file of law/vocabulary/: any of the parts, all optional. */
export const vocabularyFile = z.strictObject({
  facts: z.array(fact).optional(),
  definitions: z.array(definition).optional(),
  constraints: z.array(constraint).optional(),
  parameters: z.array(parameter).optional(),
  glossary: z.record(z.string(), z.array(z.strictObject({ id: listId, en: z.string(), ja: z.string() }))).optional(),
  event_types: z.array(eventType).optional(),
  jurisdictions: z.array(jurisdiction).optional(),
  bases: z.record(id, facts).optional(),
  tasks: z.array(z.strictObject({ id, en: z.string(), ja: z.string(), once: hours, yearly: hours })).optional(),
  /** What an effort by standard tasks says of its figure; `{tasks}` stands for their names. */
  tasks_basis: text.optional(),
  homes: z.record(jurisdictionId, facts).optional(),
  order: z.array(z.string()).optional(),
  classifications: z
    .array(
      z.strictObject({
        definition: z.string(),
        kind: z.enum(CLASSIFICATION_KINDS),
        points: z.array(z.string()).optional(),
      }),
    )
    .optional(),
  /** Fines and crimes, by provision or instrument, of which no text at hand says whether an order comes first; and why. */
  steps_unseen: z.array(z.strictObject({ of: z.array(z.string().min(1)).min(1), why: text })).optional(),
  synonyms: z
    .array(
      z.strictObject({
        stands_for: z.array(z.string().min(1)).min(1),
        en: z.array(z.string().min(2)).min(1),
        ja: z.array(z.string().min(2)).min(1),
      }),
    )
    .optional(),
});
export type VocabularyFile = z.infer<typeof vocabularyFile>;

export const writtenSource = z.strictObject({
  /** Where it is not that of the file's own `source`. */
  url: url.optional(),
  confidence: z.enum(CONFIDENCES),
  checked: day,
  review_by: day,
  note: text.optional(),
});

export type WrittenSource = z.infer<typeof writtenSource>;

const lawId = z.string().regex(/^[0-9]{3}[0-9A-Z]{6,14}$/, form("law-id"));
const numbered = z.string().regex(/^\d+(-\d+)*$/, form("article"));
const place = z.strictObject({
  article: numbered,
  law: lawId.optional(),
  paragraph: z.int().positive().optional(),
  item: numbered.optional(),
  supplementary: z.boolean().optional(),
});
/** Without `law` it is the instrument's. */
const statutePlace = z.strictObject({ law: lawId.optional(), at: z.array(place).min(1) });

const sanction = z.strictObject({
  kind: z.enum(SANCTION_KINDS),
  text: statutePlace.optional(),
  step: z.enum(SANCTION_STEPS).optional(),
  by: text.optional(),
  note: text.optional(),
  max: amount.optional(),
  max_person: amount.optional(),
  confinement_years: z.number().positive().optional(),
});
export type SanctionSource = z.infer<typeof sanction>;
/** Those that several provisions of the file name. */
const sanctions = z.record(id, sanction).optional();

const term = z.strictObject({
  min: z.int().positive().optional(),
  max: z.int().positive().optional(),
  unit: z.enum(TERM_UNITS),
});
const clock = z.strictObject({
  id,
  what: text,
  from: z.enum(CLOCK_STARTS).optional(),
  pace: z.enum(CLOCK_PACES).optional(),
  within: term.optional(),
  before: term.optional(),
  wait: term.optional(),
  keep: term.optional(),
  every: term.optional(),
  guidance: z.literal(true).optional(),
  by: day.optional(),
  to: text.optional(),
  counts: z.literal("first-day").optional(),
  office: z.literal("state").optional(),
  when: cel.optional(),
  text: statutePlace.optional(),
});

const provision = z.strictObject({
  id,
  ref: text,
  modality: z.enum(MODALITIES),
  addressee: z.array(listId).min(1),
  text: statutePlace.optional(),
  in_force: z
    .array(
      z.strictObject({
        from: z.union([day, z.literal("pending"), z.literal("never")], form("day-or-never")),
        to: day.optional(),
        known: day,
      }),
    )
    .min(1),
  when: cel,
  unless: z.array(z.strictObject({ ref: text, when: cel })).optional(),
  /** CEL, or `open` where the law's element cannot be said with the facts there are. */
  breach: cel.optional(),
  general: z.boolean().optional(),
  scope: z.boolean().optional(),
  before_market: z.boolean().optional(),
  replaces: id.optional(),
  says: text,
  do: z.array(text).max(6),
  evidence: z.array(text).optional(),
  sanction: z.union([id, sanction]),
  clocks: z.array(clock).min(1).optional(),
  effort: z
    .strictObject({
      tasks: z.array(id).min(1).optional(),
      once: hours.optional(),
      yearly: hours.optional(),
      basis: text.optional(),
    })
    .optional(),
  worth: z
    .strictObject({
      as: z.enum(SUPPORT_KINDS).optional(),
      through: z.enum(SUPPORT_WAYS).optional(),
      rate: z.string().optional(),
      max: amount.optional(),
      note: text.optional(),
    })
    .optional(),
  mitigates: z.array(listId).optional(),
  principle: z.array(listId).optional(),
  acts: z.array(listId).optional(),
  regulator: text.optional(),
  source: writtenSource,
});
export type ProvisionSource = z.infer<typeof provision>;

/** The texts that have to be one of a list the vocabulary closes. */
export const CLOSED = { eventTypes: eventTypeId, jurisdictions: jurisdictionId } as const;

/** A file of law/<jurisdiction>/: one instrument with its provisions. */
export const instrumentFile = z.strictObject({
  id: instrumentId,
  title: text,
  short: text.optional(),
  jurisdiction: jurisdictionId,
  kind: z.enum(INSTRUMENT_KINDS),
  issuer: text,
  number: z.string().optional(),
  law: lawId.optional(),
  url: url.optional(),
  for_ai: z.boolean().optional(),
  sectors: z.array(listId).optional(),
  summary: text,
  events: z.array(
    z.strictObject({
      date: roughDay,
      type: eventTypeId,
      note: text.optional(),
      /** The provisions it is of, where not of all. */
      of: z.array(id).min(1).optional(),
      source: url,
      confidence: z.enum(CONFIDENCES),
    }),
  ),
  reviews: z.array(z.strictObject({ date: day, what: text, source: url })).optional(),
  definitions: z.array(definition).optional(),
  /** Where its provisions were read, of those that name no address. */
  source: url.optional(),
  sanctions,
  provisions: z.array(provision),
});
export type InstrumentFile = z.infer<typeof instrumentFile>;

/** More provisions of a long instrument: a file in the folder named as the instrument's own. */
export const partFile = z.strictObject({
  part_of: instrumentId,
  definitions: z.array(definition).optional(),
  source: url.optional(),
  sanctions,
  provisions: z.array(provision).min(1),
});
export type PartFile = z.infer<typeof partFile>;

/** A file of law/forms/: what an authority's form or a notice to persons has to say, in its order. */
export const formFile = z.strictObject({
  id,
  title: text,
  to: text,
  provisions: z.array(z.string().min(1)).min(1),
  source: writtenSource.required({ url: true }),
  fields: z
    .array(
      z.strictObject({
        id,
        name: text,
        ref: text,
        facts: z.array(factId).min(1).optional(),
        moments: z.array(z.enum(FORM_MOMENTS)).min(1).optional(),
        write: text.optional(),
      }),
    )
    .min(1),
});
export type FormFile = z.infer<typeof formFile>;

/** Definitions shared by the instruments of one jurisdiction. */
export const definitionsFile = z.strictObject({ definitions: z.array(definition) });

/** Provisions of the instrument, and why they stand so. */
const expected = z
  .array(z.strictObject({ of: z.array(id).min(1), en: z.string().min(1), ja: z.string().min(1) }))
  .optional();

/** Worked cases of the instrument, or the part of one, whose file has the same stem. */
export const casesFile = z.strictObject({
  cases: z.array(
    z.strictObject({
      id,
      at: day,
      known: day.optional(),
      base: id.optional(),
      /** Where an authority or a court decided it: what it decided, where it says so. */
      decided: z
        .strictObject({ by: text, what: text, in: text, source: writtenSource.required({ url: true }) })
        .optional(),
      subject: facts,
      applies: expected,
      not: expected,
      open: expected,
      broken: expected,
      kept: expected,
      breach_open: expected,
    }),
  ),
});
export type CasesFile = z.infer<typeof casesFile>;

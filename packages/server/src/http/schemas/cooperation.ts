// Cooperation over HTTP: requests of an authority, what a firm is asked and answers, readings, and the public register of collections.
import { z } from "@hono/zod-openapi";
import { answerDocument, requestDocument } from "@yawara/cooperation";
import { ANSWER_STATES, DISPOSAL_STATES, READING_MEANS, REQUEST_STATES } from "@yawara/register/closed-lists";
import { DAY, LANG_QUERY } from "./common.ts";
import { FRAME, ID, LIST_QUERY, MOMENT, REVISION, TOTAL } from "./ledger.ts";

const { systems: _, ...ROW } = FRAME;
/** As it is kept: what is wrong with it is said when it is saved. */
const DOCUMENT = z.strictObject(requestDocument.shape).openapi("RequestDocument");
const KIND = z.enum(["condition", "inquiry"]);
const VALUES = answerDocument.shape.values;
const MINUTES = z.number().openapi({ description: "Minutes." });

export const COOPERATION_ANSWER = z
  .strictObject({
    authority: z.boolean().openapi({ description: "Whether whoever runs the server has named the organisation one." }),
    counted: z
      .boolean()
      .openapi({ description: "Whether its systems may be counted for authorities; not, unless an owner says so." }),
    revision: z.int(),
  })
  .openapi("OwnCooperation");
export const COUNTED_BODY = z
  .strictObject({
    revision: z
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    counted: z.boolean(),
  })
  .openapi("MayBeCounted");

export const REQUESTS_QUERY = LIST_QUERY.omit({ q: true }).extend({ state: z.enum(REQUEST_STATES).optional() });
const LINE = {
  ...ROW,
  kind: KIND,
  name: z.string(),
  state: z.enum(REQUEST_STATES),
  addressee: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  reason: z.string().optional(),
  version: z.int().optional().openapi({ description: "The newest published one." }),
  deadline: DAY.optional(),
  expires: DAY.optional(),
  drafting: z.boolean().openapi({ description: "Whether a version is being drafted." }),
  answers: z.int().openapi({ description: "Answers that stand now." }),
};
export const REQUESTS_ANSWER = z
  .strictObject({ requests: z.array(z.strictObject(LINE).openapi("RequestLine")), total: TOTAL })
  .openapi("Requests");

const COUNT = z
  .strictObject({
    condition: z.string(),
    outcome: z
      .enum(["counted", "recorded", "refused"])
      .openapi({ description: "`recorded`: it says the same as an earlier one, whose answer is given again." }),
    shown: z.int().optional().openapi({ description: "About so many; absent where it would be less than ten." }),
    reason: z.string().optional(),
    at: MOMENT,
  })
  .openapi("RequestCount");
const EDITION = { number: z.int(), published_at: MOMENT };
export const REQUEST_ANSWER = z
  .strictObject({
    ...LINE,
    versions: z.array(
      z.strictObject({
        number: z.int(),
        state: z.enum(["draft", "published"]),
        document: DOCUMENT,
        minutes: MINUTES,
        ...{
          revision: z.int(),
          created_by: z.string(),
          created_at: MOMENT,
          updated_by: z.string(),
          updated_at: MOMENT,
        },
        published_by: z.string().optional(),
        published_at: MOMENT.optional(),
      }),
    ),
    counts: z.array(COUNT),
    disposals: z.array(
      z.strictObject({
        version: z.int(),
        state: z.enum(DISPOSAL_STATES),
        reference: z.string().optional(),
        ended_at: MOMENT.optional(),
        answers: z.array(z.string()),
        revision: z.int(),
      }),
    ),
    editions: z.array(z.strictObject({ ...EDITION, document: z.unknown() })),
  })
  .openapi("Request");
export const REQUEST_BODY = z
  .strictObject({
    document: DOCUMENT,
    addressee: z
      .string()
      .max(200)
      .optional()
      .openapi({ description: "Of an inquiry: the organisation's id, address or corporate number." }),
  })
  .openapi("RequestToDraft");
export const REQUEST_CHANGE = z.strictObject({ revision: REVISION, document: DOCUMENT }).openapi("RequestToChange");
export const CLOSE_BODY = z
  .strictObject({ revision: REVISION, reason: z.string().max(8_000) })
  .openapi("RequestToClose");
export const COUNT_BODY = z.strictObject({ condition: z.string().min(1).max(4_000) }).openapi("ConditionToCount");
export const COUNT_ANSWER = COUNT;
export const DISPOSE_BODY = z
  .strictObject({
    version: z.int().min(1).max(10_000),
    revision: REVISION,
    reference: z.string().max(2_000).openapi({ description: "Of the archive's receipt, or of the consent." }),
  })
  .openapi("AnswersToEnd");

const MEANS = z.enum(READING_MEANS);
export const ANSWERS_ANSWER = z
  .strictObject({
    answers: z.array(
      z.strictObject({
        id: z.string(),
        pseudonym: z.string(),
        version: z.int(),
        state: z.enum(ANSWER_STATES),
        given_on: DAY,
      }),
    ),
  })
  .openapi("Answers");
export const READING_BODY = z
  .strictObject({
    answers: z
      .array(ID)
      .min(1)
      .max(10_000)
      .optional()
      .openapi({ description: "All that stand, where it is left out." }),
    fields: z
      .array(z.string().max(40))
      .min(1)
      .max(60)
      .optional()
      .openapi({ description: "Questions; all where it is left out." }),
    purpose: z.string().max(4_000),
    means: MEANS.extract(["screen", "api", "export"]),
    delay: z
      .strictObject({ until: DAY, reason: z.string().max(4_000) })
      .optional()
      .openapi({ description: "Respondents see it after that day; at most 90 days." }),
  })
  .openapi("ReadingOfAnswers");
export const OPENED_ANSWER = z
  .strictObject({
    read: z.string().openapi({ description: "The entry that was written before anything was opened." }),
    answers: z.array(
      z.strictObject({
        id: z.string(),
        pseudonym: z.string(),
        version: z.int(),
        values: VALUES,
        not_public: z.array(z.string()),
      }),
    ),
    lost: z.array(z.string()).openapi({ description: "Answers whose keys are gone: nobody reads them any more." }),
  })
  .openapi("OpenedAnswers");
export const READS_ANSWER = z
  .strictObject({
    reads: z.array(
      z.strictObject({
        id: z.string(),
        by: z.string(),
        role: z.string(),
        purpose: z.string(),
        fields: z.array(z.string()),
        means: MEANS,
        at: MOMENT,
        answers: z.array(z.string()),
        delayed_until: DAY.optional(),
        delay_reason: z.string().optional(),
      }),
    ),
  })
  .openapi("ReadingsOfAnswers");

const SEEN = z
  .strictObject({
    at: MOMENT,
    role: z.string(),
    purpose: z.string(),
    fields: z.array(z.string()),
    means: MEANS,
    was_delayed: z.boolean(),
  })
  .openapi("SeenReading");
const OUTCOME = z.enum(["concerned", "not-concerned", "open"]);
const ASKED = {
  id: z.string(),
  authority: z.string(),
  kind: KIND,
  state: z.enum(["published", "closed"]),
  reason: z.string().optional(),
  version: z.int(),
  document: DOCUMENT,
  minutes: MINUTES,
  published_at: MOMENT,
  open: z.boolean().openapi({ description: "Whether an answer is taken today." }),
  own: z
    .strictObject({ version: z.int(), state: z.enum(ANSWER_STATES), given_on: DAY, reads: z.array(SEEN) })
    .optional(),
  outcome: OUTCOME.optional().openapi({
    description: "Whether it concerns the organisation, by its own systems; of a condition alone. Kept nowhere.",
  }),
  systems: z.array(
    z.strictObject({ id: z.string(), name: z.string(), outcome: OUTCOME, missing: z.array(z.string()) }),
  ),
};
export const ASKED_ANSWER = z
  .strictObject({ asked: z.array(z.strictObject(ASKED).openapi("AskedRequest")) })
  .openapi("AskedRequests");
export const OWN_ANSWER = z
  .strictObject({
    receipt: z.strictObject({
      request: z.string(),
      version: z.int(),
      authority: z.string(),
      answer: z.string(),
      pseudonym: z.string(),
      state: z.enum(ANSWER_STATES),
      sha256: z.string(),
      given_on: DAY,
      not_public: z.array(z.string()),
      entry: z
        .strictObject({ sequence: z.int(), hash: z.string() })
        .openapi({ description: "In the authority's log." }),
    }),
    values: VALUES.optional(),
    lost: z.boolean().openapi({ description: "It should be there, and its key is gone." }),
    took: z.int().optional(),
    reads: z.array(SEEN),
  })
  .openapi("OwnAnswer");
const VALUE = answerDocument.shape.values.valueType.shape.value;
const PROPOSAL = z.strictObject({
  question: z.string(),
  value: VALUE.optional(),
  united: z.literal(true).optional(),
  candidates: z.array(
    z.strictObject({
      value: VALUE,
      sources: z.array(
        z.strictObject({ from: z.enum(["firm", "system"]), system: z.string().optional(), confirmed: DAY.optional() }),
      ),
    }),
  ),
  unknown: z.array(z.string()),
});
export const ONE_ASKED_ANSWER = z
  .strictObject({
    ...ASKED,
    versions: z.array(z.int()),
    answer: OWN_ANSWER.optional(),
    proposals: z
      .array(PROPOSAL)
      .openapi({ description: "What the register says to each question, with the systems it is from." }),
  })
  .openapi("OneAskedRequest");
export const ANSWER_BODY = z
  .strictObject({
    version: z.int().min(1).max(10_000),
    values: VALUES,
    not_public: z.array(z.string().max(40)).max(60),
    took: z.int().min(0).max(100_000).optional().openapi({ description: "Minutes it took." }),
  })
  .openapi("AnswerToGive");

const COLLECTION = {
  id: z.string(),
  authority: z.string(),
  state: z.enum(["published", "closed", "expired"]),
  reason: z.string().optional(),
  versions: z.array(z.strictObject({ number: z.int(), document: DOCUMENT, minutes: MINUTES, published_at: MOMENT })),
  asked: z.int().optional().openapi({
    description:
      "Told with `answered` once the time to answer is over, where both and their difference are 0 or at least 10.",
  }),
  answered: z.int().optional(),
  took: MINUTES.optional(),
  reads: z.int(),
  delayed: z.int().openapi({ description: "Readings that respondents are, or were, shown later." }),
  counts: z.array(COUNT),
  editions: z.array(z.strictObject({ ...EDITION, document: z.unknown().optional() })),
  disposals: z.array(z.strictObject({ version: z.int(), state: z.enum(DISPOSAL_STATES), ended_at: MOMENT.optional() })),
};
export const COLLECTION_ANSWER = z.strictObject(COLLECTION).openapi("Collection");
export const COLLECTIONS_ANSWER = z
  .strictObject({
    collections: z.array(COLLECTION_ANSWER),
    inquiries: z.array(z.strictObject({ authority: z.string(), inquiries: z.int() })),
  })
  .openapi("Collections");
export { LANG_QUERY };

// What an authority asks: the document of a request, as it is drafted, published, signed and answered.
import { isDay } from "@yawara/engine";
import { z } from "zod";

/** `condition`: whoever a condition is true of, unseen, under a pseudonym. `inquiry`: one firm by name (AI Promotion Act, Article 16). Never mixed. */
export const REQUEST_KINDS = ["condition", "inquiry"] as const;

/** `fact`: a fact of the vocabulary, prefilled from a register. The others are free: a choice of few, an amount, words. */
export const QUESTION_KINDS = ["fact", "choice", "number", "text"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** What becomes of an answer when its time is over; `consent`: destroyed once the Prime Minister has consented (Public Records Act, Article 8(2)). */
export const RETENTION_ENDS = ["delete", "archive", "consent"] as const;
export type RetentionEnd = (typeof RETENTION_ENDS)[number];

/** `none`: nothing of the answers is published. `tables`: protected tables of counts and amounts. `summary`: words, and no figure. */
export const PUBLICATION_FORMS = ["none", "tables", "summary"] as const;

export const MAX_QUESTIONS = 60;

/** The most years between a request's publication and its expiry. */
export const MAX_YEARS = 3;

/**
 * The forms a text may have to have; a schema carries the name in place of a message. `words`: something to read, without control
 * characters other than line ends.
 */
export const FORMS = ["day", "id", "words"] as const;
export type Form = (typeof FORMS)[number];

const form = (name: Form) => name;
const day = z.string().refine(isDay, form("day"));
const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, form("id"));

/** Words for people; a database and a signature take them as they are, so that what neither could keep is refused here. */
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => /\S/.test(value) && /^[^\p{Cc}\p{Cs}]*$/u.test(value.replaceAll("\n", "")), form("words"));
const text = (most: number) => z.strictObject({ ja: words(most), en: words(most) });

const question = z.strictObject({
  id,
  kind: z.enum(QUESTION_KINDS),
  /** The fact of the vocabulary that is asked for; of a question of kind `fact` alone. */
  fact: z.string().min(1).max(100).optional(),
  asks: text(500),
  /** Why this is asked: every question has its reason. */
  reason: text(1_000),
  /** Of a question of kind `choice` alone. */
  choices: z
    .array(z.strictObject({ id, label: text(200) }))
    .min(2)
    .max(30)
    .optional(),
  /** What a number counts; of a question of kind `number` alone. */
  unit: text(40).optional(),
  /** Whether 0 % or 100 % of a group would tell on its members. */
  sensitive: z.boolean().optional(),
});

/** A table that is to be published: one or two questions by which firms are counted, and an amount that is summed, if any. */
const table = z.strictObject({ by: z.array(id).min(1).max(2), amount: id.optional() });

/**
 * Whether the answers are gathered to make statistics (Statistics Act, Article 2(5)): the authority says so itself, for a purpose
 * cannot be read off questions. `approval`: where the Minister's approval (Article 19) or the notice (24, 25) is written down.
 */
const statistics = z.strictObject({ purpose: z.boolean(), approval: words(200).optional() });

export const requestDocument = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  title: text(200),
  purpose: text(2_000),
  /** Ids of the provisions this rests on. */
  basis: z.array(z.string().min(1).max(200)).min(1).max(10),
  /** That an answer is free, and that nothing follows where none is given: in words, for whoever is asked. */
  voluntary: text(1_000),
  /** CEL over facts of a firm and its systems; of kind `condition` alone. */
  condition: z.string().min(1).max(4_000).optional(),
  questions: z.array(question).min(1).max(MAX_QUESTIONS),
  statistics: statistics.optional(),
  /** The last day on which an answer is taken or withdrawn. */
  deadline: day,
  /** The day after which the request asks nothing any more: at most three years after its publication. */
  expires: day,
  retention: z.strictObject({ until: day, end: z.enum(RETENTION_ENDS) }),
  publication: z.strictObject({ form: z.enum(PUBLICATION_FORMS), tables: z.array(table).min(1).max(20).optional() }),
});

export type RequestDocument = z.infer<typeof requestDocument>;
export type Question = RequestDocument["questions"][number];

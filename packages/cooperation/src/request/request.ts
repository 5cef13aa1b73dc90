// What an authority asks: the document of a request, as it is drafted, published, signed and answered.
import { z } from "zod";

/** `condition`: whoever a condition is true of, unseen, under a pseudonym. `inquiry`: one firm by name (AI Promotion Act, Article 16). Never mixed. */
export const REQUEST_KINDS = ["condition", "inquiry"] as const;

/** `fact`: a fact of the vocabulary, prefilled from a register. The others are free: a choice of few, an amount, words. */
export const QUESTION_KINDS = ["fact", "choice", "number", "text"] as const;

/** What becomes of an answer when its time is over; `consent`: destroyed once the Prime Minister has consented (Public Records Act, Article 8(2)). */
export const RETENTION_ENDS = ["delete", "archive", "consent"] as const;

/** `none`: nothing of the answers is published. `tables`: protected tables of counts and amounts. `summary`: words, and no figure. */
export const PUBLICATION_FORMS = ["none", "tables", "summary"] as const;

export const MAX_QUESTIONS = 60;

const day = z.iso.date();
const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const text = (most: number) => z.strictObject({ ja: z.string().min(1).max(most), en: z.string().min(1).max(most) });

const question = z.strictObject({
  id,
  kind: z.enum(QUESTION_KINDS),
  /** The fact of the vocabulary that is asked for; of a question of kind `fact` alone. */
  fact: z.string().max(100).optional(),
  asks: text(500),
  /** Why this is asked: every question has its reason. */
  reason: text(1_000),
  choices: z
    .array(z.strictObject({ id, label: text(200) }))
    .min(2)
    .max(30)
    .optional(),
  unit: text(40).optional(),
  /** Whether 0 % or 100 % of a group would tell on its members. */
  sensitive: z.boolean().optional(),
});

/** A table that is to be published: one or two questions by which firms are counted, and an amount that is summed, if any. */
const table = z.strictObject({ by: z.array(id).min(1).max(2), amount: id.optional() });

export const requestDocument = z.strictObject({
  kind: z.enum(REQUEST_KINDS),
  title: text(200),
  purpose: text(2_000),
  /** Ids of the provisions this rests on. */
  basis: z.array(z.string().min(1).max(200)).min(1).max(10),
  /** CEL over facts of a firm and its systems; of kind `condition` alone. */
  condition: z.string().max(4_000).optional(),
  questions: z.array(question).min(1).max(MAX_QUESTIONS),
  /** The last day on which an answer is taken or withdrawn. */
  deadline: day,
  /** The day after which the request asks nothing any more: at most three years after its publication. */
  expires: day,
  retention: z.strictObject({ until: day, end: z.enum(RETENTION_ENDS) }),
  publication: z.strictObject({ form: z.enum(PUBLICATION_FORMS), tables: z.array(table).max(20).optional() }),
});

export type RequestDocument = z.infer<typeof requestDocument>;
export type Question = RequestDocument["questions"][number];

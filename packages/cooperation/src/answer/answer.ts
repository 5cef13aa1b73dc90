// What a firm answers: a value to each question it wants to answer, where each is from, and what it does not want made public.
import { z } from "zod";

/** `register`: taken over from systems of the register, unchanged. `typed`: given by whoever answers. */
export const ANSWER_SOURCES = ["register", "typed"] as const;

/** One value for the firm, whatever the number of its systems: days as ISO, several answers as a list of ids. */
const answered = z.strictObject({
  value: z.union([z.boolean(), z.number(), z.string().max(10_000), z.array(z.string().max(200)).max(200)]),
  source: z.enum(ANSWER_SOURCES),
});

const questionId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, "id");

export const answerDocument = z.strictObject({
  /** The request and the version of it that is answered. */
  request: z.string().min(1).max(100),
  version: z.int().positive(),
  /** By the question's id. A question that is not answered is not here. */
  values: z.record(questionId, answered),
  /** Questions whose answer is given on the condition that it is not made public (Act on Access to Information, Article 5(2)(b)). */
  notPublic: z.array(questionId),
});

export type Answer = z.infer<typeof answerDocument>;
export type AnsweredValue = z.infer<typeof answered>;

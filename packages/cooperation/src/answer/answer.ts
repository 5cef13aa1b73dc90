// What a firm answers: a value to each question it wants to answer, where each is from, and what it does not want made public.
import { z } from "zod";

/** `register`: taken over from a system of the register. `typed`: given by whoever answers. */
export const ANSWER_SOURCES = ["register", "typed"] as const;

const answered = z.strictObject({
  value: z.union([z.boolean(), z.number(), z.string().max(10_000), z.array(z.string().max(200)).max(200)]),
  source: z.enum(ANSWER_SOURCES),
});

export const answerDocument = z.strictObject({
  /** The request and the version of it that is answered. */
  request: z.string().min(1).max(100),
  version: z.int().positive(),
  /** By the question's id. A question that is not answered is not here. */
  values: z.record(z.string(), answered),
  /** Questions whose answer is given on the condition that it is not made public (Act on Access to Information, Article 5(2)(b)). */
  notPublic: z.array(z.string()),
});

export type Answer = z.infer<typeof answerDocument>;
export type AnsweredValue = z.infer<typeof answered>;

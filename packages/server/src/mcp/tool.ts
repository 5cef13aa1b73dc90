// What a tool is: its words for an assistant, the schemas of what goes in and comes out, and the function between.
import type { z } from "zod";
import type { LawShelf } from "../law-shelf.ts";
import type { Problems } from "../verbs/problem.ts";

/** An answer: data that fits the tool's output schema, and a short text that says the same to a reader. */
export interface Answer<Data> {
  data: Data;
  text: string;
}

/** What is wrong with a question in a way only these tools have, a line each. */
export interface Refusal {
  refused: string[];
}

type Answered<Data> = Answer<Data> | Problems | Refusal;

export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  answer: (shelf: LawShelf, asked: z.output<Input>) => Answered<z.input<Output>> | Promise<Answered<z.input<Output>>>;
}

/** A tool, its function checked against its own schemas, among tools of other schemas. */
export function tool<Input extends z.ZodObject, Output extends z.ZodObject>(one: Tool<Input, Output>): Tool {
  return one as unknown as Tool;
}

/** Whether something was refused instead of answered. */
export function isRefusal(answer: object): answer is Refusal {
  return "refused" in answer;
}

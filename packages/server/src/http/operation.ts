// An operation of the API: declared once, for the OpenAPI document, for reading the request and for the answer.
import type { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Question } from "../law-workers/questions.ts";
import type { RequestProblem } from "../request-problems.ts";
import type { Budget } from "./limits.ts";
import type { Asking, Bindings, Work } from "./reply.ts";

export type Api = OpenAPIHono<{ Bindings: Bindings }>;

/** What an operation was asked, read by its schemas. */
export interface Read<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  c: Asking;
  work: Work;
}

export interface Operation<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  id: string;
  method: "get" | "post" | "put" | "delete";
  /** With parameters in braces: `/law/{instrument}`. */
  path: string;
  summary: string;
  tag: string;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Its body is a file, which it takes as a stream itself. */
  takesFile?: true;
  /** Bytes and values its body may have, where that is more than usual. */
  largest?: { bytes: number; values: number };
  /** The schema of the answer, or the media type of a text. */
  gives: z.ZodType | { media: string; description: string };
  /** Status of the answer; 200 where it says nothing. */
  status?: 200 | 201;
  /** Problems it may answer with, besides those every operation may. */
  refuses?: readonly RequestProblem[];
  /** What it takes points from; nothing where it says none. */
  budget?: Budget;
  cost?: number;
  /** Needs an account. */
  signedIn?: boolean;
  /** What depends on nothing but the law, the day and the question may be kept by whoever asked. */
  cached?: boolean;
  /** The question about the law that it puts, or what it does itself. */
  asks?: (read: Read<z.output<Params>, z.output<Query>, z.output<Body>>) => Question;
  answer?: (read: Read<z.output<Params>, z.output<Query>, z.output<Body>>) => object | Promise<object>;
}

/** Lets inference see an operation's own schemas. */
export function operation<Params extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  one: Operation<Params, Query, Body>,
): Operation {
  return one as unknown as Operation;
}

/** A text that is no JSON. */
export interface TextAnswer {
  text: string;
  headers?: Record<string, string>;
}

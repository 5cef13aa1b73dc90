// What goes through the pipeline: the request with what a route has at hand for it, and what comes back before headers.
import type { Context } from "hono";
import type { Form } from "../law-workers/message.ts";
import type { Question } from "../law-workers/questions.ts";
import type { RequestProblem } from "../request-problems.ts";
import type { Encoding } from "./compression.ts";
import type { Budget } from "./limits.ts";
import type { ErrorAt } from "./problem-document.ts";

/** What the listener hands to each request; absent where a request does not come over a socket. */
export interface Bindings {
  incoming?: { socket: { remoteAddress?: string } };
}

export type Asking = Context<{ Bindings: Bindings }>;

/** What a route answers with, before headers. */
export interface Reply {
  status: number;
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** It is compressed already, where it can be. */
  packed?: boolean;
  /** Compresses and keeps the result, where the route does that itself. */
  compress?: (encoding: Encoding) => Promise<Buffer>;
}

/** A request that is refused. */
export interface Refusal {
  refused: RequestProblem;
  errors?: ErrorAt[];
  detail?: string;
  headers?: Record<string, string>;
}

export interface Route {
  /** The pattern as it is logged: `/api/v1/law/{instrument}`. */
  pattern: string;
  budget?: Budget;
  /** Points it takes; 1 where it says nothing. */
  cost?: number;
}

/** What a route has at hand for one request. */
export interface Work {
  /** Takes points besides those of the route; a refusal where there are not so many left. */
  spend: (points: number) => Promise<Refusal | undefined>;
  /** Asks about the law; what was asked for by somebody who is gone is not answered. */
  ask: (question: Question, form: Form) => Promise<object | Uint8Array<ArrayBuffer>>;
  /** Whether the client has closed the connection. */
  isGone: () => boolean;
}

/** An answer that is a refusal. */
export function refusal(refused: RequestProblem, more: Omit<Refusal, "refused"> = {}): Refusal {
  return { refused, ...more };
}

// The OpenAPI description of an operation, its problems included.
import { createRoute } from "@hono/zod-openapi";
import { REQUEST_PROBLEMS, type RequestProblem } from "../request-problems.ts";
import type { Operation } from "./operation.ts";
import { PROBLEM } from "./schemas/problem.ts";

const LIMIT_HEADERS = {
  "RateLimit-Policy": { description: "Points of this budget and their seconds.", schema: { type: "string" as const } },
  RateLimit: {
    description: "Points left and seconds until they are whole again.",
    schema: { type: "string" as const },
  },
};

/** Every problem an operation may answer with. */
function refusalsOf(one: Operation): RequestProblem[] {
  return [
    ...(one.body === undefined ? [] : (["bad-request", "too-large", "not-json-type", "invalid"] as const)),
    ...(one.takesFile === true ? (["too-large"] as const) : []),
    ...(one.body === undefined && one.query !== undefined ? (["invalid"] as const) : []),
    ...(one.params === undefined ? [] : (["not-found"] as const)),
    ...(one.method === "get" ? [] : (["cross-site"] as const)),
    ...(one.signedIn === true ? (["not-signed-in", "not-ready", "no-accounts"] as const) : []),
    ...(one.budget === undefined ? [] : (["too-many-requests"] as const)),
    ...(one.refuses ?? []),
  ];
}

/** Bytes of any kind. */
const FILE = { "application/octet-stream": { schema: { type: "string" as const, format: "binary" } } };

/** The route as the document describes it. */
export function routeOf(one: Operation, base: string) {
  const statuses = [...new Set(refusalsOf(one).map((about) => REQUEST_PROBLEMS[about]))].sort();
  const problems = statuses.map((status) => [
    status,
    {
      description: "What is wrong",
      content: { "application/problem+json": { schema: PROBLEM } },
      ...(one.budget && { headers: LIMIT_HEADERS }),
    },
  ]);
  return createRoute({
    method: one.method,
    path: `${base}${one.path}`,
    operationId: one.id,
    summary: one.summary,
    tags: [one.tag],
    ...(one.signedIn === true && { security: [{ session: [] }, { key: [] }] }),
    request: {
      ...(one.params && { params: one.params }),
      ...(one.query && { query: one.query }),
      ...(one.takesFile && { body: { required: true, content: FILE } }),
      ...(one.body && { body: { required: true, content: { "application/json": { schema: one.body } } } }),
    },
    responses: {
      [one.status ?? 200]: { ...answerOf(one), ...(one.budget && { headers: LIMIT_HEADERS }) },
      ...(one.cached === true && { 304: { description: "Not changed since the ETag given." } }),
      ...Object.fromEntries(problems),
    },
  });
}

function answerOf({ gives, summary }: Operation) {
  return "media" in gives
    ? { description: gives.description, content: { [gives.media]: { schema: { type: "string" as const } } } }
    : { description: summary, content: { "application/json": { schema: gives } } };
}

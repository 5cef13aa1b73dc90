// What may be wrong with a request as a whole, with the status each is answered by.

/** What may be wrong with a request as a whole: the `type` of its problem document. */
export const REQUEST_PROBLEMS = {
  "bad-request": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "cross-site": 403,
  "not-found": 404,
  "method-not-allowed": 405,
  timeout: 408,
  conflict: 409,
  "too-large": 413,
  "not-json-type": 415,
  invalid: 422,
  "too-many-requests": 429,
  "headers-too-large": 431,
  internal: 500,
  "no-accounts": 501,
  "not-ready": 503,
  busy: 503,
  "disk-full": 507,
} as const;
export type RequestProblem = keyof typeof REQUEST_PROBLEMS;

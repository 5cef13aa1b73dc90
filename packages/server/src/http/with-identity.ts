// Does work as whoever asks; what the database refuses becomes a problem of the request.
import type { Acting, Identity, Problem, Register } from "@yawara/register";
import { problemLine } from "@yawara/register/words";
import type { RequestProblem } from "../request-problems.ts";
import type { AppContext } from "./app-context.ts";
import { FILE_ARRIVAL } from "./file-arrival.ts";
import { languageFor } from "./language.ts";
import { type Asking, type Refusal, refusal } from "./reply.ts";

/** Tells what the register would not do from what it gave. Its own test for it would load the whole package at start. */
export function isDenied(found: object): found is Problem {
  return "problem" in found;
}

export type Work = (acting: Acting, identity: Identity | undefined) => Promise<object>;
type IdentityOver = (c: Asking, work: Work) => Promise<object>;

/** How much longer than anything else a change of many rows is waited for: it goes on either way, and whoever is told to come again would do it twice. */
const MANY_ROWS = 30;

/** Does work as whoever asks, in as much time as there is patience for; a file may take as long as it may take to arrive. */
export function identityOver(context: AppContext, { ofMany = false, ofFile = false } = {}): IdentityOver {
  const patience = ofFile ? FILE_ARRIVAL + context.patience : ofMany ? MANY_ROWS * context.patience : context.patience;
  return async (c, work) => {
    const open = context.register();
    if (open === undefined) return withoutRegister(context);
    const done = await inTime(patience, inTurn(context, open, c, work));
    if (done === undefined) return notReady();
    return isDenied(done) ? refusalOf(c, done) : done;
  };
}

/** Addresses below which systems are changed, or made of what was seen in use, reported or listed. */
const CHANGES_SYSTEMS = /^\/api\/v1\/(subjects|batches|proposals|reported-uses|inventories)(\/|$)/;

async function inTurn(context: AppContext, register: Register, c: Asking, work: Work): Promise<object> {
  const identity = await register.identify(c.req.raw.headers);
  const done = await work(register.as(identity), identity);
  const isChange = c.req.method !== "GET" && CHANGES_SYSTEMS.test(c.req.path) && !isDenied(done);
  if (isChange && identity?.organisation !== undefined) context.changed(identity.organisation.id);
  return done;
}

/** What comes of some work, or nothing where it takes longer than there is patience for. Hono's timeout bounds a whole request, and throws past its line in the log. */
export async function inTime<Value>(patience: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience, undefined);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The database is not there, or too slow: come again. */
export function notReady(): Refusal {
  return refusal("not-ready", { headers: { "Retry-After": "2" } });
}

/** The database is not open yet, or there will be none. */
export function withoutRegister({ withoutAccounts }: AppContext): Refusal {
  return withoutAccounts() ? refusal("no-accounts") : notReady();
}

const REFUSED: Partial<Record<Problem["problem"], RequestProblem>> = {
  "answers-none": "invalid",
  "audit-over": "not-allowed",
  "audit-part": "not-allowed",
  "binding-left": "invalid",
  "appetite-there": "invalid",
  circle: "invalid",
  conflict: "conflict",
  "corporate-number-unfit": "invalid",
  "day-not-over": "invalid",
  "disk-full": "disk-full",
  "email-unfit": "invalid",
  "file-cut": "bad-request",
  "file-empty": "invalid",
  "file-infected": "not-allowed",
  "file-name-unfit": "invalid",
  "file-program": "invalid",
  "file-too-large": "too-large",
  "file-unscanned": "not-allowed",
  "files-full": "invalid",
  invalid: "invalid",
  "keys-unusable": "internal",
  "log-younger": "invalid",
  "name-unfit": "invalid",
  "names-person": "invalid",
  "no-organisation": "not-allowed",
  "not-allowed": "not-allowed",
  "not-authority": "not-allowed",
  "not-found": "not-found",
  "not-signed-in": "not-signed-in",
  "own-change": "not-allowed",
  "reason-missing": "invalid",
  "nothing-to-publish": "invalid",
  "still-public": "invalid",
  "report-closed": "invalid",
  "request-newer": "invalid",
  "request-over": "invalid",
  "session-needed": "not-allowed",
  taken: "invalid",
  "text-unfit": "invalid",
  timeout: "not-ready",
  "too-many-counts": "invalid",
  "too-many-disclosures": "invalid",
  "too-many-keys": "invalid",
  "too-many-listed": "invalid",
  "too-many-reports": "invalid",
  "too-many-revisions": "invalid",
  "too-many-systems": "invalid",
  unkeepable: "invalid",
  "wrong-state": "invalid",
  "wrote-it": "not-allowed",
};

/** What the register would not do, as a refusal of the request. */
export function refusalOf(c: Asking, found: Problem): Refusal {
  const about = REFUSED[found.problem] ?? "internal";
  const language = languageFor(c);
  return {
    ...refusal(about),
    detail: problemLine(found, language),
    ...(about === "not-ready" && { headers: { "Retry-After": "2" } }),
    ...(about === "not-signed-in" && { headers: { "WWW-Authenticate": 'Bearer realm="yawara"' } }),
  };
}

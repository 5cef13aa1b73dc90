// Reporting an incident or a use of AI without an account: by the token of a link, and afterwards by the secret of one's report. No address is kept.
import { createHash } from "node:crypto";
import type { z } from "@hono/zod-openapi";
import { isProblems, type Problems, type RawFacts } from "@yawara/answers";
import type { Facts } from "@yawara/engine";
import type { Problem, Register, ReportToMake } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { type Asking, type Refusal, refusal, type Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/reports.ts";
import { inTime, isDenied, notReady, refusalOf, withoutRegister } from "../with-identity.ts";
import { eventKinds } from "./event-kinds.ts";

const COMMON = { tag: "Reporting", budget: "reports", query: LANG_QUERY } as const;

export function reporting(context: AppContext): Operation[] {
  const open = opening(context);
  const own = {
    ...COMMON,
    path: "/own-report/{secret}",
    params: schema.SECRET_PARAMS,
    gives: schema.OWN_ANSWER,
  } as const;
  return [
    operation({
      ...COMMON,
      id: "reportPlace",
      method: "get",
      path: "/report/{token}",
      summary: "Where a link for reporting leads, while it is open",
      params: schema.TOKEN_PARAMS,
      gives: schema.PLACE_ANSWER,
      refuses: ["not-ready", "no-accounts"],
      answer: ({ c, params, work }) =>
        open(c, async ({ reporting: kept }) => withKinds(work, await kept.place(params.token))),
    }),
    operation({
      ...COMMON,
      id: "makeReport",
      method: "post",
      path: "/report/{token}",
      summary: "Report an incident or a use of AI, as the link is for; the answer's secret opens the report's status",
      params: schema.TOKEN_PARAMS,
      body: schema.REPORT_BODY,
      gives: schema.SECRET_ANSWER,
      status: 201,
      refuses: ["not-ready", "no-accounts"],
      answer: ({ c, params: { token }, body, work }) =>
        open(c, async ({ reporting: kept }) => {
          const spent = await ofLink(context, token);
          if (spent !== undefined) return spent;
          const place = await kept.place(token);
          if (isDenied(place)) return place;
          const report = await reportOf(context, work, place.purpose, body);
          return isProblems(report) || "refused" in report ? report : kept.make(token, report);
        }),
    }),
    operation({
      ...own,
      id: "ownReport",
      method: "get",
      summary: "What became of one's report",
      refuses: ["not-ready", "no-accounts"],
      answer: ({ c, params, work }) =>
        open(c, async ({ reporting: kept }) => withKinds(work, await kept.own(params.secret))),
    }),
    operation({
      ...own,
      id: "correctReport",
      method: "put",
      summary: "Add to one's report or correct it, until somebody has decided on it",
      body: schema.CORRECTION_BODY,
      refuses: ["not-ready", "no-accounts", "conflict"],
      answer: ({ c, params: { secret }, body, work }) =>
        open(c, async ({ reporting: kept }) => {
          const there = await kept.own(secret);
          if (isDenied(there)) return there;
          const { revision, ...given } = body;
          const report = await reportOf(context, work, there.purpose, given);
          if (isProblems(report) || "refused" in report) return report;
          return withKinds(work, await kept.correct(secret, revision, report));
        }),
    }),
    operation({
      ...own,
      id: "eraseOwnContact",
      method: "delete",
      path: "/own-report/{secret}/contact",
      summary: "Erase how one can be reached; the report stays",
      refuses: ["not-ready", "no-accounts"],
      answer: ({ c, params, work }) =>
        open(c, async ({ reporting: kept }) => withKinds(work, await kept.eraseContact(params.secret))),
    }),
  ];
}

/** Does work on the register as nobody. */
function opening(context: AppContext) {
  return async (c: Asking, work: (register: Register) => Promise<object>): Promise<object> => {
    const register = context.register();
    if (register === undefined) return withoutRegister(context);
    const done = await inTime(context.patience, work(register));
    if (done === undefined) return notReady();
    return isDenied(done) ? refusalOf(c, done) : done;
  };
}

/** A link has a budget of its own, whoever uses it from wherever; what it is kept under tells nobody the link. */
async function ofLink({ limiter }: AppContext, token: string): Promise<Refusal | undefined> {
  const link = createHash("sha256").update(token).digest("hex");
  const { allowed, headers } = await limiter.take("reports", `link ${link}`, 1);
  return allowed ? undefined : refusal("too-many-requests", { headers: { ...headers } });
}

async function withKinds(work: Work, found: { purpose: string } | Problem): Promise<object> {
  if (isDenied(found)) return found;
  return { ...found, kinds: found.purpose === "incident" ? await eventKinds(work) : [] };
}

type Body = z.output<typeof schema.REPORT_BODY>;

/** A report as the register keeps it; what cannot be read of it is said at its place. */
async function reportOf(
  { store }: AppContext,
  work: Work,
  purpose: "incident" | "use",
  { incident, use, contact }: Body,
): Promise<ReportToMake | Problems | Refusal> {
  const reached = { ...(contact !== undefined && { contact }), corpus: store.base.version };
  if (purpose === "use") {
    if (use === undefined || use.purpose.trim() === "") return refusal("invalid");
    return { name: use.tool, said: { ...use }, ...reached };
  }
  if (incident === undefined || incident.said.trim() === "") return refusal("invalid");
  const { said, kinds = [], occurred, zone } = incident;
  const facts = kinds.length === 0 ? {} : { "event.incidents": kinds };
  const asked = { facts: facts as RawFacts, ...(occurred && { occurred }), ...(zone && { zone }) };
  const read = await work.ask({ name: "incident", asked }, "value");
  if (isProblems(read)) return read;
  const event = { said: said.trim(), facts: facts as Facts, ...(occurred && { occurred }), ...(zone && { zone }) };
  return { name: firstLine(said), said: { ...incident }, event, ...reached };
}

const LONGEST_LINE = 80;

/** The beginning of a text, as the name of an incident until somebody gives it another. */
function firstLine(text: string): string {
  const [line = ""] = text.trim().split(/\r?\n/);
  const signs = [...line.trim()];
  return signs.length <= LONGEST_LINE ? line.trim() : `${signs.slice(0, LONGEST_LINE - 1).join("")}…`;
}

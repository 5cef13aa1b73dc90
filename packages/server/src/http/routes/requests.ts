// Requests of an authority over HTTP: drafted, counted, published for good, closed; and what an organisation is in cooperation.
import type { RequestDocument } from "@yawara/cooperation";
import type { CountRule, Requests } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Asking, Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/cooperation.ts";
import { ID_PARAMS, REVISION_BODY, REVISION_QUERY } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { rowOf } from "./kept-routes.ts";

const COMMON = { tag: "Cooperation", budget: "changes", signedIn: true } as const;

export function requests(context: AppContext): Operation[] {
  return [...own(context), ...drafting(context), ...counting(context)];
}

function own(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = {
    ...COMMON,
    path: "/cooperation",
    query: LANG_QUERY,
    gives: schema.COOPERATION_ANSWER,
    refuses: ["not-allowed"],
  } as const;
  return [
    operation({
      ...common,
      id: "cooperation",
      method: "get",
      budget: "reads",
      summary: "Whether the organisation is an authority, and whether its systems may be counted",
      answer: ({ c }) => withIdentity(c, ({ cooperation }) => cooperation.read()),
    }),
    operation({
      ...common,
      id: "setCounted",
      method: "put",
      summary: "Say whether the organisation's systems may be counted for authorities; asked by an owner",
      body: schema.COUNTED_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, body }) =>
        withIdentity(c, ({ cooperation }) => cooperation.setCounted(body.revision, body.counted)),
    }),
  ];
}

function drafting(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const one = {
    ...COMMON,
    path: "/requests/{id}",
    params: ID_PARAMS,
    query: LANG_QUERY,
    gives: schema.REQUEST_ANSWER,
  } as const;
  const costing = async (
    c: Asking,
    work: Work,
    document: RequestDocument,
    keep: (requests: Requests, minutes: number) => Promise<object>,
  ) => {
    const cost = (await work.ask({ name: "costOfRequest", asked: { document } }, "value")) as {
      minutes: number;
      unreadable?: string;
    };
    const wrong = { problem: "invalid", args: { field: `document.condition: ${cost.unreadable}` } };
    return withIdentity(c, async ({ requests }) =>
      cost.unreadable === undefined ? wholeOf(await keep(requests, cost.minutes)) : wrong,
    );
  };
  return [
    operation({
      ...COMMON,
      id: "requests",
      method: "get",
      budget: "reads",
      path: "/requests",
      summary: "Requests of the organisation, the last changed first",
      query: schema.REQUESTS_QUERY,
      gives: schema.REQUESTS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { state, removed, limit, offset } }) =>
        withIdentity(c, async ({ requests }) => {
          const found = await requests.list({ state, removed: removed === "true", limit, offset });
          return isDenied(found) ? found : { requests: found.rows.map(rowOf), total: found.total };
        }),
    }),
    operation({
      ...COMMON,
      id: "draftRequest",
      method: "post",
      path: "/requests",
      summary:
        "Begin a request: to whomever a condition is true of, or to one organisation by name; asked by an authority",
      query: LANG_QUERY,
      body: schema.REQUEST_BODY,
      gives: schema.REQUEST_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, work, body: { document, addressee } }) =>
        costing(c, work, document, (requests, minutes) => requests.add(document, minutes, addressee)),
    }),
    operation({
      ...one,
      id: "request",
      method: "get",
      budget: "reads",
      summary: "Read a request with its versions, counts and what became of its answers",
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, async ({ requests }) => wholeOf(await requests.read(params.id))),
    }),
    operation({
      ...one,
      id: "changeRequest",
      method: "put",
      summary: "Write in the draft of a request, or begin its next version; what is published stays what it is",
      body: schema.REQUEST_CHANGE,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, work, params, body: { revision, document } }) =>
        costing(c, work, document, (requests, minutes) => requests.save(params.id, revision, document, minutes)),
    }),
    operation({
      ...one,
      id: "publishRequest",
      method: "post",
      path: "/requests/{id}/publish",
      summary: "Publish the draft of a request, for good",
      body: REVISION_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, async ({ requests }) => wholeOf(await requests.publish(params.id, body.revision))),
    }),
    operation({
      ...one,
      id: "closeRequest",
      method: "post",
      path: "/requests/{id}/close",
      summary: "End a request before it expires, with the reason",
      body: schema.CLOSE_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, async ({ requests }) => wholeOf(await requests.close(params.id, body.revision, body.reason))),
    }),
    operation({
      ...one,
      id: "removeRequest",
      method: "delete",
      summary: "Take away a draft that was never published",
      query: REVISION_QUERY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, query }) =>
        withIdentity(c, async ({ requests }) => wholeOf(await requests.remove(params.id, query.revision))),
    }),
  ];
}

function counting(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { ...COMMON, params: ID_PARAMS, query: LANG_QUERY } as const;
  return [
    operation({
      ...common,
      id: "countRequest",
      method: "post",
      path: "/requests/{id}/counts",
      summary:
        "Count, as far as may be shown, organisations a condition is true of: each count is public, and 20 are made at most",
      body: schema.COUNT_BODY,
      gives: schema.COUNT_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, work, params, body }) =>
        withIdentity(c, async ({ requests }) => requests.count(params.id, body.condition, ruleBy(work))),
    }),
    operation({
      ...common,
      id: "endAnswers",
      method: "post",
      path: "/requests/{id}/end-answers",
      summary:
        "Say that the archive has the answers to a version, or that there is consent: they end, and their keys are destroyed",
      body: schema.DISPOSE_BODY,
      gives: schema.REQUEST_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body: { version, revision, reference } }) =>
        withIdentity(c, async ({ requests }) =>
          wholeOf(await requests.dispose(params.id, version, revision, reference)),
        ),
    }),
  ];
}

/** The rule of counts, asked of the threads that know the law. */
function ruleBy(work: Work): CountRule {
  return {
    decide: async ({ made, ...asked }) =>
      (await work.ask({ name: "decidedCount", asked: { asked, made: [...made] } }, "value")) as never,
    shown: async ({ condition, firms, house }) => {
      const asked = {
        condition,
        house,
        firms: firms.map(({ key, systems }) => ({ key, systems: [...systems] as never[] })),
      };
      return ((await work.ask({ name: "shownCount", asked }, "value")) as { shown: number | null }).shown;
    },
  };
}

/** A request as the API writes it. */
function wholeOf(found: object): object {
  if (isDenied(found)) return found;
  const { versions, disposals, editions, ...line } = found as {
    versions: object[];
    disposals: object[];
    editions: object[];
  };
  return {
    ...rowOf(line),
    versions: versions.map(rowOf),
    disposals: disposals.map(rowOf),
    editions: editions.map(rowOf),
  };
}

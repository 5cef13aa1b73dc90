// Applications seen in use: lists of them come in as proposals, each is decided once.
import type { Decision, Proposal } from "@yawara/register";
import { AI_SERVICES } from "@yawara/tables/applications";
import type { z } from "zod";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/proposals.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

export function proposals(context: AppContext): Operation[] {
  const withIdentity = identityOver(context, { ofMany: true });
  const common = { tag: "Ledger", budget: "changes", signedIn: true } as const;
  return [
    operation({
      ...common,
      id: "proposals",
      method: "get",
      budget: "reads",
      path: "/proposals",
      summary: "Applications seen in use: known AI services first, then what most persons use",
      query: schema.PROPOSALS_QUERY,
      gives: schema.PROPOSALS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { removed, lang: _, ...asked } }) =>
        withIdentity(c, async ({ proposals }) => {
          const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
          const page = await proposals.list({ ...given, removed: removed === "true" });
          return isDenied(page) ? page : { proposals: page.rows.map(shown), total: page.total };
        }),
    }),
    operation({
      ...common,
      id: "proposeApplications",
      method: "post",
      path: "/proposals",
      summary:
        "Take in a list of applications from a proxy or sign-on service; what was decided of one before stays so",
      query: LANG_QUERY,
      body: schema.APPLICATIONS_BODY,
      largest: { bytes: 2 * 1024 * 1024, values: 50_000 },
      cost: 5,
      gives: schema.APPLICATIONS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, body: { applications, source } }) =>
        withIdentity(c, ({ proposals }) => proposals.take(applications.map(seenOf), source)),
    }),
    operation({
      ...common,
      id: "decideProposal",
      method: "put",
      path: "/proposals/{id}",
      summary:
        "Take an application into the ledger as a system or asset, link it with what is there, or leave it out with a reason",
      params: ID_PARAMS,
      query: LANG_QUERY,
      body: schema.DECISION_BODY,
      gives: schema.PROPOSAL_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, async ({ proposals }) => {
          const decided = await proposals.decide(params.id, body.revision, decisionOf(body));
          return isDenied(decided) ? decided : shown(decided);
        }),
    }),
  ];
}

const seenOf = ({
  name,
  domain,
  users,
  requests,
  last_seen,
}: z.output<typeof schema.APPLICATIONS_BODY>["applications"][number]) => ({
  name,
  ...(domain !== undefined && { domain }),
  ...(users !== undefined && { users }),
  ...(requests !== undefined && { requests }),
  ...(last_seen !== undefined && { lastSeen: last_seen }),
});

function decisionOf({ as, subject, asset, reason }: z.output<typeof schema.DECISION_BODY>): Decision {
  if (as === "ignored") return { as, reason: reason ?? "" };
  if (as !== "linked") return { as };
  return { as, ...(subject !== undefined && { subject }), ...(asset !== undefined && { asset }) };
}

function shown({ lastSeen, service, createdBy, createdAt, updatedBy, updatedAt, ...rest }: Proposal): object {
  const known = AI_SERVICES.find(({ id }) => id === service);
  return {
    ...rest,
    ...(lastSeen !== undefined && { last_seen: lastSeen }),
    ...(known !== undefined && { service: known.name, service_source: known.source }),
    created_by: createdBy,
    created_at: createdAt,
    updated_by: updatedBy,
    updated_at: updatedAt,
  };
}

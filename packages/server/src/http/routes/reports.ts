// Links for reporting without an account, and reported uses of AI as those who decide on them see them.
import { factsOfReportedUse, REPORTED_USE_WORDS, type ReportedUse, reportedUseText } from "@yawara/answers/reports";
import type { Acting, Report, ReportDecision } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { languageFor } from "../language.ts";
import { type Operation, operation } from "../operation.ts";
import { type Asking, refusal } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/reports.ts";
import { ID_PARAMS, REVISION_QUERY } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

export function reports(context: AppContext): Operation[] {
  return [...links(context), ...uses(context)];
}

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true, refuses: ["not-allowed"] } as const;

function links(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "reportLinks",
      method: "get",
      budget: "reads",
      path: "/report-links",
      summary: "Links for reporting without an account that are not revoked",
      query: schema.LINKS_QUERY,
      gives: schema.LINKS_ANSWER,
      answer: ({ c, query }) =>
        withIdentity(c, async ({ reportLinks }) => {
          const found = await reportLinks.list(query.purpose);
          return isDenied(found) ? found : { links: found.map(rowOf) };
        }),
    }),
    operation({
      ...COMMON,
      id: "makeReportLink",
      method: "post",
      path: "/report-links",
      summary: "Make a link by which anybody may report an incident, or a use of AI; its token is told this once",
      query: LANG_QUERY,
      body: schema.LINK_BODY,
      gives: schema.MADE_LINK_ANSWER,
      status: 201,
      answer: ({ c, body: { subject, notice, ...link } }) =>
        withIdentity(c, async ({ reportLinks }) => {
          const made = await reportLinks.make({
            ...link,
            ...(subject !== undefined && { subject }),
            ...(notice !== undefined && { notice }),
          });
          return isDenied(made) ? made : rowOf(made);
        }),
    }),
    operation({
      ...COMMON,
      id: "revokeReportLink",
      method: "delete",
      path: "/report-links/{id}",
      summary: "Revoke a link; reports made by it keep their status",
      params: ID_PARAMS,
      query: REVISION_QUERY,
      gives: schema.LINK_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, query }) =>
        withIdentity(c, async ({ reportLinks }) => {
          const gone = await reportLinks.revoke(params.id, query.revision);
          return isDenied(gone) ? gone : rowOf(gone);
        }),
    }),
  ];
}

function uses(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const one = { ...COMMON, params: ID_PARAMS, query: LANG_QUERY, gives: schema.REPORT_ANSWER } as const;
  return [
    operation({
      ...COMMON,
      id: "reportedUses",
      method: "get",
      budget: "reads",
      path: "/reported-uses",
      summary: "Uses of AI that were reported, with what in the ledger may be the same",
      query: schema.USES_QUERY,
      gives: schema.USES_ANSWER,
      answer: ({ c, query: { state, limit, offset } }) =>
        withIdentity(c, async ({ reports: kept }) => {
          const page = await kept.uses({
            ...(state !== undefined && { state }),
            ...(limit !== undefined && { limit }),
            ...(offset !== undefined && { offset }),
          });
          return isDenied(page) ? page : { reports: page.rows.map(rowOf), total: page.total };
        }),
    }),
    operation({
      ...one,
      id: "decideReport",
      method: "post",
      path: "/reported-uses/{id}/decision",
      summary:
        "Make a system of a reported use, say which system it is, or decline it with a reason the reporter reads",
      body: schema.DECISION_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, async (acting) => {
          const { revision, take, merge, decline } = body;
          if ([take, merge, decline].filter((given) => given !== undefined).length !== 1) return refusal("invalid");
          const decision =
            merge !== undefined
              ? { merge }
              : decline !== undefined
                ? { decline }
                : await taking(acting, c, params.id, take!);
          if (isDenied(decision)) return decision;
          const decided = await acting.reports.decide(params.id, revision, decision);
          return isDenied(decided) ? decided : rowOf(decided);
        }),
    }),
    operation({
      ...one,
      id: "eraseReporter",
      method: "post",
      path: "/reports/{id}/erase-contact",
      summary: "Erase how a reporter can be reached; the report stays",
      answer: ({ c, params }) =>
        withIdentity(c, async ({ reports: kept }) => {
          const erased = await kept.eraseContact(params.id);
          return isDenied(erased) ? erased : rowOf(erased);
        }),
    }),
  ];
}

/** A system with the facts the report says and no others; the rest of it in words, as a note. */
async function taking({ reports: kept }: Acting, c: Asking, id: string, { name }: { name: string }) {
  const report = await kept.read(id);
  if (isDenied(report)) return report;
  const said = report.said as unknown as ReportedUse;
  const language = languageFor(c);
  return {
    take: {
      name,
      facts: factsOfReportedUse(said),
      note: reportedUseText(said, language),
      source: REPORTED_USE_WORDS[language].source,
    },
  } satisfies ReportDecision;
}

type Stamped = Partial<Pick<Report, "createdAt" | "updatedAt">> & { createdBy?: string; updatedBy?: string };

function rowOf(row: object): object {
  const { createdBy, createdAt, updatedBy, updatedAt, ...rest } = row as Stamped;
  return {
    ...rest,
    ...(createdBy !== undefined && { created_by: createdBy }),
    created_at: createdAt,
    ...(updatedBy !== undefined && { updated_by: updatedBy }),
    updated_at: updatedAt,
  };
}

// Audits: the package of a day, who audits what and until when, what they read, and their questions.
import { readOneDay } from "@yawara/answers";
import type { AuditPackage, Mandate } from "@yawara/register";
import { checkedBy } from "../../checks/checked-by.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import * as schema from "../schemas/audit.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { TASK_ANSWER } from "../schemas/work.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { taskRows } from "./tasks.ts";

const COMMON = { tag: "Ledger", budget: "reads", signedIn: true } as const;

export function audit(context: AppContext): Operation[] {
  return [packaging(context), ...mandates(context), reads(context), asking(context)];
}

function packaging(context: AppContext): Operation {
  const withIdentity = identityOver(context, { ofMany: true });
  return operation({
    ...COMMON,
    id: "auditPackage",
    method: "get",
    path: "/audit/package",
    summary: "The register as of the end of a past day, as a zip: what `yawara audit verify` verifies",
    query: schema.PACKAGE_QUERY,
    gives: { media: "application/zip", description: "The same bytes whenever it is asked for" },
    cost: 20,
    refuses: ["not-allowed", "not-found"],
    answer: ({ c, query }) =>
      withIdentity(c, async ({ audit }) => {
        const day = readOneDay(query.day, "day");
        if (typeof day !== "string") return day;
        const { corpus, engine } = checkedBy(context.store);
        const made = await audit.package(day, { corpus, version: engine, zone: context.store.zone() ?? "UTC" });
        return isDenied(made) ? made : zipped(made);
      }),
  });
}

function zipped({ name, bytes }: AuditPackage): Response {
  return new Response(bytes, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    },
  });
}

function mandates(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "auditors",
      method: "get",
      path: "/auditors",
      summary: "What auditors may see and until when: of all for an owner, an auditor's own",
      query: LANG_QUERY,
      gives: schema.AUDITORS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) =>
        withIdentity(c, async ({ mandates }) => {
          const list = await mandates.list();
          return isDenied(list) ? list : { auditors: list.map(mandateOf) };
        }),
    }),
    operation({
      ...COMMON,
      id: "setAuditor",
      method: "put",
      budget: "changes",
      path: "/auditors/{id}",
      summary: "Set what a member who is an auditor may see and until when; asked by an owner",
      params: schema.AUDITOR_PARAMS,
      query: LANG_QUERY,
      body: schema.AUDITOR_BODY,
      gives: schema.AUDITOR_ANSWER,
      refuses: ["not-allowed", "not-found", "conflict"],
      answer: ({ c, params, body: { revision, ends_on, ...scope } }) =>
        withIdentity(c, async ({ mandates }) => {
          const endsOn = readOneDay(ends_on, "ends_on");
          if (typeof endsOn !== "string") return endsOn;
          const zone = context.store.zone() ?? "UTC";
          const set = await mandates.set(params.id, revision, { ...scope, endsOn }, zone);
          return isDenied(set) ? set : mandateOf(set);
        }),
    }),
  ];
}

function reads(context: AppContext): Operation {
  const withIdentity = identityOver(context);
  return operation({
    ...COMMON,
    id: "auditReads",
    method: "get",
    path: "/audit/reads",
    summary: "What auditors read, the newest first: of all for an owner, an auditor's own",
    query: schema.READS_QUERY,
    gives: schema.READS_ANSWER,
    refuses: ["not-allowed"],
    answer: ({ c, query: { lang: _, user, before, limit } }) =>
      withIdentity(c, async ({ auditReads }) => {
        const found = await auditReads.list({
          ...(user !== undefined && { user }),
          ...(before !== undefined && { before }),
          ...(limit !== undefined && { limit }),
        });
        return isDenied(found) ? found : { reads: found };
      }),
  });
}

function asking(context: AppContext): Operation {
  const withIdentity = identityOver(context);
  return operation({
    ...COMMON,
    id: "askQuestion",
    method: "post",
    budget: "changes",
    path: "/subjects/{id}/questions",
    summary: "Ask about a system, as its auditor: a task for whoever answers for it",
    params: ID_PARAMS,
    query: LANG_QUERY,
    body: schema.QUESTION_BODY,
    gives: TASK_ANSWER,
    status: 201,
    refuses: ["not-allowed"],
    answer: ({ c, params, body: { text, due }, work }) =>
      withIdentity(c, async ({ auditQuestions }) => {
        const day = due === undefined ? undefined : readOneDay(due, "due");
        if (typeof day === "object") return day;
        const task = await auditQuestions.ask(params.id, { text, ...(day !== undefined && { due: day }) });
        return isDenied(task) ? task : (await taskRows(work, [task]))[0]!;
      }),
  });
}

const mandateOf = ({ endsOn, ...rest }: Mandate): object => ({ ...rest, ends_on: endsOn });

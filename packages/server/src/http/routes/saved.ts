// Saved subjects: they need an account. Who may see them the database decides; its refusals become problems.

import type { z } from "@hono/zod-openapi";
import { isProblems, type Problems, type RawFacts, readOneDay } from "@yawara/answers";
import type { CheckAsked } from "@yawara/answers/check";
import type { Facts } from "@yawara/engine";
import type {
  Acting,
  Changed,
  LedgerFields,
  Problem,
  SavedSubject,
  SubjectLine,
  SubjectsAsked,
  SubjectToSave,
} from "@yawara/register";
import { checkedBy } from "../../checks/checked-by.ts";
import type { AnswerOf } from "../../law-workers/questions.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { CHECK_ANSWER } from "../schemas/questions.ts";
import * as schema from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { checkLineOf } from "./checks.ts";

const tag = "Account";

export function saved(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { tag, budget: "changes", signedIn: true } as const;
  return [
    operation({
      ...common,
      id: "subjects",
      method: "get",
      budget: "reads",
      path: "/subjects",
      summary: "Saved subjects of the organisation",
      query: schema.SUBJECTS_QUERY,
      gives: schema.SUBJECTS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query }) =>
        withIdentity(c, async ({ subjects }) => {
          const asked = subjectsAsked(query);
          if (isProblems(asked)) return asked;
          const list = await subjects.list({ ...asked, checkedBy: checkedBy(context.store) });
          return isDenied(list) ? list : { subjects: list.rows.map(lineOf), total: list.total };
        }),
    }),
    operation({
      ...common,
      id: "saveSubject",
      method: "post",
      path: "/subjects",
      summary: "Save a new subject",
      query: LANG_QUERY,
      body: schema.SUBJECT_BODY,
      gives: schema.SUBJECT_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body, work }) =>
        withIdentity(c, async ({ subjects }) => {
          const read = await toSave(work, body);
          return isProblems(read) ? read : subjectOf(await subjects.save(read));
        }),
    }),
    operation({
      ...common,
      id: "subject",
      method: "get",
      budget: "reads",
      path: "/subjects/{id}",
      summary: "One saved subject with its facts",
      params: schema.ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.SUBJECT_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, async ({ subjects }) => subjectOf(await subjects.read(params.id))),
    }),
    operation({
      ...common,
      id: "changeSubject",
      method: "put",
      path: "/subjects/{id}",
      summary: "Save a subject again, from the revision it was read at",
      params: schema.ID_PARAMS,
      query: LANG_QUERY,
      body: schema.REVISED_BODY,
      gives: schema.SUBJECT_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body, work }) =>
        withIdentity(c, async ({ subjects }) => {
          const read = await toSave(work, body);
          return isProblems(read) ? read : subjectOf(await subjects.save({ ...read, id: params.id }));
        }),
    }),
    operation({
      ...common,
      id: "removeSubject",
      method: "delete",
      path: "/subjects/{id}",
      summary: "Take a subject out of the list; it can be restored",
      params: schema.ID_PARAMS,
      query: schema.REVISION_QUERY,
      gives: schema.SUBJECT_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, query }) =>
        withIdentity(c, async ({ subjects }) => subjectOf(await subjects.remove(params.id, query.revision))),
    }),
    operation({
      ...common,
      id: "restoreSubject",
      method: "post",
      path: "/subjects/{id}/restore",
      summary: "Bring a removed subject back",
      params: schema.ID_PARAMS,
      query: LANG_QUERY,
      body: schema.REVISION_BODY,
      gives: schema.SUBJECT_ANSWER,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, async ({ subjects }) => subjectOf(await subjects.restore(params.id, body.revision))),
    }),
    operation({
      ...common,
      budget: "questions",
      id: "checkSubject",
      method: "get",
      path: "/subjects/{id}/check",
      summary: "What applies to a saved subject, today or on a past day",
      params: schema.ID_PARAMS,
      query: schema.CHECKED_QUERY,
      gives: CHECK_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params, query, work }) =>
        withIdentity(c, async ({ subjects }) => {
          const asked = await checkAsked(context, subjects, params.id, query.on);
          if (isProblems(asked) || isDenied(asked)) return asked;
          return work.ask({ name: "check", asked }, { json: query.lang ?? "both" });
        }),
    }),
    operation({
      ...common,
      id: "subjectGlance",
      method: "get",
      budget: "reads",
      path: "/subjects/{id}/glance",
      summary: "What waits on a system today: open work, risks, incidents, evidence that has expired",
      params: schema.ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.GLANCE_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ subjects }) => subjects.glance(params.id, context.store.today())),
    }),
    operation({
      ...common,
      id: "subjectRevisions",
      method: "get",
      budget: "reads",
      path: "/subjects/{id}/revisions",
      summary: "What a subject was at every saving, the newest first",
      params: schema.ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.REVISIONS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async ({ subjects }) => {
          const revisions = await subjects.history(params.id);
          return isDenied(revisions) ? revisions : { revisions };
        }),
    }),
  ];
}

/** Which systems are asked for, a day as it is written everywhere. */
export function subjectsAsked(query: z.output<typeof schema.SUBJECTS_QUERY>): SubjectsAsked | Problems {
  const { lang: _, removed, descending, facts, review_before, changed_since, broken, open, ...rest } = query;
  const day = review_before === undefined ? undefined : readOneDay(review_before, "review_before");
  if (typeof day === "object") return day;
  const since = changed_since === undefined ? undefined : readOneDay(changed_since, "changed_since");
  if (typeof since === "object") return since;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...(given as Omit<SubjectsAsked, "reviewBefore">),
    removed: removed === "true",
    descending: descending === "true",
    withFacts: facts === "true",
    ...(broken !== undefined && { broken: broken === "true" }),
    ...(open !== undefined && { open: open === "true" }),
    ...(day !== undefined && { reviewBefore: day }),
    ...(since !== undefined && { changedSince: since }),
  };
}

/** A saved subject as a question: as it is, or as it was on a day, whose law is then asked for as known on it. */
async function checkAsked(
  { store }: AppContext,
  subjects: Acting["subjects"],
  id: string,
  on: string | undefined,
): Promise<CheckAsked | Problems | Problem> {
  if (on === undefined) {
    const found = await subjects.read(id);
    return isDenied(found) ? found : questionOf(found);
  }
  const day = readOneDay(on, "on");
  if (typeof day === "object") return day;
  const found = await subjects.asOf(id, day, store.zone() ?? "UTC");
  return isDenied(found) ? found : { ...questionOf(found), at: day, known: day };
}

/** A saved subject as a question about the law. */
export const questionOf = ({ facts, at, regimes }: Pick<SavedSubject, "facts" | "at" | "regimes">): CheckAsked => ({
  facts: facts as RawFacts,
  ...(at !== undefined && { at }),
  ...(regimes !== undefined && { regimes }),
});

/** What is saved has to be readable later: the facts and the day are checked as they are when asked about. */
async function toSave({ ask }: Work, body: Saving): Promise<SubjectToSave | Problems> {
  const { name, facts, at, regimes, revision, source } = body;
  const read = (await ask({ name: "readable", asked: { facts, at } }, "value")) as AnswerOf<"readable">;
  if (isProblems(read)) return read;
  return {
    name,
    facts: facts as Facts,
    ...read,
    ...(regimes !== undefined && { regimes }),
    ...(revision !== undefined && { revision }),
    ...(source !== undefined && { source }),
    ...ledgerFieldsOf(body),
  };
}

type Saving = z.output<typeof schema.SUBJECT_BODY> & { facts: RawFacts; revision?: number };
type FieldsSaid = {
  [Name in Exclude<keyof Saving, "name" | "facts" | "at" | "regimes" | "source" | "revision">]?: Saving[Name];
};

/** What a request says of the ledger's fields; what it leaves out is left out. */
export function ledgerFieldsOf(body: FieldsSaid): Changed<LedgerFields> {
  const { code, note, unit, owner, reviewer, next_review: nextReview, confirmed_on: confirmedOn } = body;
  const given = { code, note, unit, owner, reviewer, nextReview, confirmedOn };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function lineOf(found: SubjectLine) {
  const { createdAt, createdBy, updatedAt, updatedBy, nextReview, confirmedOn, check, ...line } = found;
  return {
    ...line,
    ...(check !== undefined && { check: checkLineOf(check) }),
    ...(nextReview !== undefined && { next_review: nextReview }),
    ...(confirmedOn !== undefined && { confirmed_on: confirmedOn }),
    created_by: createdBy,
    created_at: createdAt,
    updated_by: updatedBy,
    updated_at: updatedAt,
  };
}

function subjectOf(found: SavedSubject | Problem): object {
  if (isDenied(found)) return found;
  const { facts, ...line } = found;
  return { ...lineOf(line), facts };
}

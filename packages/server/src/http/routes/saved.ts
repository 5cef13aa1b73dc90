// Saved subjects: they need an account. Who may see them the database decides; its refusals become problems.

import { isProblems, type Problems, type RawFacts } from "@yawara/answers";
import type { Facts } from "@yawara/engine";
import type { Problem, SavedSubject, SubjectLine } from "@yawara/register";
import type { AnswerOf } from "../../law-workers/questions.ts";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Work } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const tag = "Account";

export function saved(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { tag, budget: "changes", signedIn: true } as const;
  return [
    operation({
      ...common,
      id: "subjects",
      method: "get",
      path: "/subjects",
      summary: "Saved subjects of the organisation",
      query: schema.SUBJECTS_QUERY,
      gives: schema.SUBJECTS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query: { removed, limit, offset } }) =>
        withIdentity(c, async ({ subjects }) => {
          const list = await subjects.list({
            removed: removed === "true",
            ...(limit !== undefined && { limit }),
            ...(offset !== undefined && { offset }),
          });
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
      id: "subjectRevisions",
      method: "get",
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

/** What is saved has to be readable later: the facts and the day are checked as they are when asked about. */
async function toSave(
  { ask }: Work,
  { name, facts, at, regimes, revision }: Saving,
): Promise<(Omit<Saving, "facts" | "at" | "regimes"> & { facts: Facts; at?: string; regimes?: string[] }) | Problems> {
  const read = (await ask({ name: "readable", asked: { facts, at } }, "value")) as AnswerOf<"readable">;
  if (isProblems(read)) return read;
  return {
    name,
    facts: facts as Facts,
    ...read,
    ...(regimes !== undefined && { regimes }),
    ...(revision !== undefined && { revision }),
  };
}

interface Saving {
  name: string;
  facts: RawFacts;
  at?: string | undefined;
  regimes?: string[] | undefined;
  revision?: number;
}

function lineOf({ createdAt, createdBy, updatedAt, updatedBy, ...line }: SubjectLine) {
  return { ...line, created_by: createdBy, created_at: createdAt, updated_by: updatedBy, updated_at: updatedAt };
}

function subjectOf(found: SavedSubject | Problem): object {
  if (isDenied(found)) return found;
  const { facts, ...line } = found;
  return { ...lineOf(line), facts };
}

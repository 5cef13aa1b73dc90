// Comments and sign-offs: what a reviewer may say of what others wrote.
import type { CommentOf } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import * as schema from "../schemas/work.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;

export function signOffs(context: AppContext): Operation[] {
  return [
    ...commentsOn(context, "subject", (id) => ({ subject: id })),
    ...commentsOn(context, "task", (id) => ({ task: id })),
    ...commentRemoval(context),
    ...signing(context),
  ];
}

/** The comments on one kind of object. */
function commentsOn(context: AppContext, one: "subject" | "task", of: (id: string) => CommentOf): Operation[] {
  const withIdentity = identityOver(context);
  const common = { ...COMMON, path: `/${one}s/{id}/comments`, params: ID_PARAMS, query: LANG_QUERY } as const;
  const capital = one === "subject" ? "Subject" : "Task";
  return [
    operation({
      ...common,
      id: `${one}Comments`,
      method: "get",
      budget: "reads",
      summary: `Comments on a ${one === "subject" ? "system" : one}, the oldest first`,
      gives: schema.COMMENTS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async ({ comments }) => {
          const list = await comments.list(of(params.id));
          return isDenied(list) ? list : { comments: list };
        }),
    }),
    operation({
      ...common,
      id: `comment${capital}`,
      method: "post",
      summary: `Comment on a ${one === "subject" ? "system" : one}; what is said is not changed later`,
      body: schema.COMMENT_BODY,
      gives: schema.COMMENT_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, params, body }) => withIdentity(c, ({ comments }) => comments.add(of(params.id), body.text)),
    }),
  ];
}

function commentRemoval(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "removeComment",
      method: "delete",
      path: "/comments/{id}",
      summary: "Take one's own comment back: its words go, also from the log; its place stays",
      params: ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.COMMENT_REMOVED_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ comments }) => comments.remove(params.id)),
    }),
  ];
}

function signing(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "signOffs",
      method: "get",
      budget: "reads",
      path: "/sign-offs",
      summary: "Who signed an object off, the last first, and whether it still is as it was signed",
      query: schema.SIGN_OFFS_QUERY,
      gives: schema.SIGN_OFFS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, query }) =>
        withIdentity(c, async ({ signOffs }) => {
          const list = await signOffs.list({ kind: query.kind, id: query.object });
          return isDenied(list) ? list : { sign_offs: list.map(signOffOf) };
        }),
    }),
    operation({
      ...COMMON,
      id: "signOff",
      method: "post",
      path: "/sign-offs",
      summary: "Sign an object off as it stands at a revision; not by whoever changed it last",
      query: LANG_QUERY,
      body: schema.SIGN_OFF_BODY,
      gives: schema.SIGN_OFF,
      status: 201,
      refuses: ["not-allowed", "conflict", "not-found"],
      answer: ({ c, body: { kind, object, revision, note } }) =>
        withIdentity(c, async ({ signOffs }) => {
          const signed = await signOffs.sign({ kind, id: object, revision, ...(note !== undefined && { note }) });
          return isDenied(signed) ? signed : signOffOf(signed);
        }),
    }),
    operation({
      ...COMMON,
      id: "withdrawSignOff",
      method: "delete",
      path: "/sign-offs/{id}",
      summary: "Take one's own sign-off back: it stands in the log, and counts no longer",
      params: ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.SIGN_OFF_WITHDRAWN,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ signOffs }) => signOffs.withdraw(params.id)),
    }),
  ];
}

/** A sign-off as the API writes it. */
export function signOffOf<T extends { id: string }>(signed: T): object {
  const { object: _, mine: __, ...one } = signed as T & { object?: string; mine?: boolean };
  return one;
}

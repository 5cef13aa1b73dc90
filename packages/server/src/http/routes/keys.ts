// API keys: made and taken back from a session, never with a key.
import type { Key } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

export function keys(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const common = { tag: "Account", budget: "changes", signedIn: true, query: LANG_QUERY } as const;
  return [
    operation({
      ...common,
      id: "keys",
      method: "get",
      path: "/keys",
      summary: "One's own API keys; asked from a session",
      gives: schema.KEYS_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c }) =>
        withIdentity(c, async ({ keys }) => {
          const list = await keys.list();
          return isDenied(list) ? list : { keys: list.map(keyOf) };
        }),
    }),
    operation({
      ...common,
      id: "makeKey",
      method: "post",
      path: "/keys",
      summary: "Make an API key for the organisation being worked in",
      body: schema.KEY_BODY,
      gives: schema.KEY_ANSWER,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body: { name, scope, days } }) =>
        withIdentity(c, async ({ keys }) => {
          const made = await keys.create({ name, scope, ...(days !== undefined && { days }) });
          return isDenied(made) ? made : { ...keyOf(made), key: made.key };
        }),
    }),
    operation({
      ...common,
      id: "removeKey",
      method: "delete",
      path: "/keys/{id}",
      summary: "Take a key back: it opens nothing any more",
      params: schema.ID_PARAMS,
      gives: schema.REMOVED_KEY,
      refuses: ["not-allowed"],
      answer: ({ c, params }) =>
        withIdentity(c, async ({ keys }) => {
          const removed = await keys.remove(params.id);
          return isDenied(removed) ? removed : keyOf(removed);
        }),
    }),
  ];
}

function keyOf({ id, name, start, scope, organisation, created, expires, lastUsed }: Key) {
  return {
    id,
    name,
    start,
    scope,
    organisation,
    created,
    ...(expires && { expires }),
    ...(lastUsed && { last_used: lastUsed }),
  };
}

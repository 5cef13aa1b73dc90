// The public register of collections over HTTP: what authorities here ask, for anybody, without an account.
import type { Collection, Register } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import type { Asking } from "../reply.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/cooperation.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { inTime, isDenied, notReady, refusalOf, withoutRegister } from "../with-identity.ts";
import { rowOf } from "./kept-routes.ts";

const COMMON = {
  tag: "Published",
  budget: "reads",
  method: "get",
  query: LANG_QUERY,
  refuses: ["no-accounts", "not-ready"],
} as const;

export function collections(context: AppContext): Operation[] {
  const reading = async (c: Asking, work: (register: Register) => Promise<object>): Promise<object> => {
    const open = context.register();
    if (open === undefined) return withoutRegister(context);
    const found = await inTime(context.patience, work(open));
    if (found === undefined) return notReady();
    return isDenied(found) ? refusalOf(c, found) : found;
  };
  return [
    operation({
      ...COMMON,
      id: "collections",
      path: "/collections",
      summary: "What authorities here collect and on which basis, expired ones too",
      gives: schema.COLLECTIONS_ANSWER,
      answer: ({ c }) =>
        reading(c, async (register) => {
          const found = await register.collections.list();
          return isDenied(found) ? found : { collections: found.rows.map(collectionOf), inquiries: found.inquiries };
        }),
    }),
    operation({
      ...COMMON,
      id: "collection",
      path: "/collections/{id}",
      summary: "One collection, with what was published of it",
      params: ID_PARAMS,
      gives: schema.COLLECTION_ANSWER,
      refuses: ["no-accounts", "not-ready", "not-found"],
      answer: ({ c, params }) =>
        reading(c, async (register) => {
          const found = await register.collections.read(params.id);
          return isDenied(found) ? found : collectionOf(found);
        }),
    }),
  ];
}

const collectionOf = ({ versions, editions, disposals, ...rest }: Collection): object => ({
  ...rest,
  versions: versions.map(rowOf),
  editions: editions.map(rowOf),
  disposals: disposals.map(rowOf),
});

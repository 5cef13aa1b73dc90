// The routes of a list that is kept in the database: six operations, all alike, whatever its fields.
import type { z } from "@hono/zod-openapi";
import type { Acting, Changed, Frame, Kept, Problem } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import { ID_PARAMS, REVISION_BODY, REVISION_QUERY } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

export const KEPT = { tag: "Ledger", budget: "changes", signedIn: true } as const;

/** What tells one list from another; `one` and `many` are its names in the document and in the address. */
export interface ListRoutes<Fields> {
  one: string;
  many: string;
  /** The address, where it is not `many`. */
  path?: string;
  says: { one: string; many: string };
  kept: (acting: Acting) => Kept<Fields, Frame & Fields>;
  /** What stands against the fields that only the law's data can tell. */
  refuses?: (fields: Changed<Fields>) => Problem | undefined;
  query: z.ZodObject;
  add: z.ZodType<Fields>;
  change: z.ZodType<Changed<Fields> & { revision: number }>;
  row: z.ZodType;
  rows: z.ZodType;
}

/** The operations of a list: list, add, read, change, remove, restore. */
export function listRoutes<Fields>(context: AppContext, list: ListRoutes<Fields>): Operation[] {
  const { one, many, says, path = many } = list;
  const withIdentity = identityOver(context);
  const capital = one[0]!.toUpperCase() + one.slice(1);
  const found = async (row: Promise<object>) => {
    const answer = await row;
    return isDenied(answer) ? answer : rowOf(answer);
  };
  const refusedOr = async (fields: Changed<Fields>, work: () => Promise<object>) => list.refuses?.(fields) ?? work();
  const single = { ...KEPT, path: `/${path}/{id}`, params: ID_PARAMS, gives: list.row };
  return [
    operation({
      ...KEPT,
      id: many,
      method: "get",
      budget: "reads",
      path: `/${path}`,
      summary: `List ${says.many}`,
      query: list.query,
      gives: list.rows,
      refuses: ["not-allowed"],
      answer: ({ c, query }) =>
        withIdentity(c, async (acting) => {
          const { removed, counts, firm, lang: _, ...asked } = query as Record<string, string>;
          const page = await list.kept(acting).list({
            ...camelled(asked),
            ...(firm === "true" && { firm: true }),
            removed: removed === "true",
            counted: counts !== "false",
          });
          return isDenied(page) ? page : { [snake(many)]: page.rows.map(rowOf), total: page.total };
        }),
    }),
    operation({
      ...KEPT,
      id: `add${capital}`,
      method: "post",
      path: `/${path}`,
      summary: `Add ${says.one}`,
      query: LANG_QUERY,
      body: list.add,
      gives: list.row,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body }) => {
        const fields = camelled(body as object) as Fields;
        return withIdentity(c, (acting) =>
          found(refusedOr(fields as Changed<Fields>, () => list.kept(acting).add(fields))),
        );
      },
    }),
    operation({
      ...single,
      id: one,
      method: "get",
      budget: "reads",
      summary: `Read ${says.one}`,
      query: LANG_QUERY,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, (acting) => found(list.kept(acting).read(params.id))),
    }),
    operation({
      ...single,
      id: `change${capital}`,
      method: "put",
      summary: `Change ${says.one}, from the revision it was read at; fields left out stay as they are`,
      query: LANG_QUERY,
      body: list.change,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) => {
        const { revision, ...rest } = body as { revision: number };
        const fields = camelled(rest) as Changed<Fields>;
        return withIdentity(c, (acting) =>
          found(refusedOr(fields, () => list.kept(acting).change(params.id, revision, fields))),
        );
      },
    }),
    operation({
      ...single,
      id: `remove${capital}`,
      method: "delete",
      summary: `Take ${says.one} out of the list; it can be restored`,
      query: REVISION_QUERY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, query }) =>
        withIdentity(c, (acting) => found(list.kept(acting).remove(params.id, query.revision))),
    }),
    operation({
      ...single,
      id: `restore${capital}`,
      method: "post",
      path: `/${path}/{id}/restore`,
      summary: `Bring ${says.one} back`,
      query: LANG_QUERY,
      body: REVISION_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, (acting) => found(list.kept(acting).restore(params.id, body.revision))),
    }),
  ];
}

/** A row as the API writes it. */
export function rowOf(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [snake(name), value]));
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Fields of the API as the register names them. */
export function camelled(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

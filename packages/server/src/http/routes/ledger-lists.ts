// The lists of the ledger beside its systems: units, people, and what systems stand on. Six operations each, all alike.
import type { z } from "@hono/zod-openapi";
import type { Acting, Changed, Frame, Kept, Listed } from "@yawara/register";
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/ledger.ts";
import { ID_PARAMS, REVISION_BODY, REVISION_QUERY } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";

const COMMON = { tag: "Ledger", budget: "changes", signedIn: true } as const;

/** What tells one list from another; `one` and `many` are its names in the document and in the address. */
interface ListRoutes<Fields> {
  one: string;
  many: string;
  says: { one: string; many: string };
  kept: (acting: Acting) => Kept<Fields, Frame & Fields>;
  query: z.ZodObject;
  add: z.ZodType<Fields>;
  change: z.ZodType<Changed<Fields> & { revision: number }>;
  row: z.ZodType;
  rows: z.ZodType;
}

export function ledgerLists(context: AppContext): Operation[] {
  return [
    ...listRoutes(context, {
      one: "unit",
      many: "units",
      says: { one: "a unit", many: "units of the organisation" },
      kept: ({ units }) => units,
      query: schema.COUNTED_QUERY,
      add: schema.UNIT_BODY as never,
      change: schema.UNIT_CHANGE as never,
      row: schema.UNIT_ANSWER,
      rows: schema.UNITS_ANSWER,
    }),
    ...listRoutes(context, {
      one: "person",
      many: "people",
      says: { one: "a person", many: "people who answer for systems, with an account or without" },
      kept: ({ people }) => people,
      query: schema.COUNTED_QUERY,
      add: schema.PERSON_BODY as never,
      change: schema.PERSON_CHANGE as never,
      row: schema.PERSON_ANSWER,
      rows: schema.PEOPLE_ANSWER,
    }),
    ...listRoutes(context, {
      one: "asset",
      many: "assets",
      says: {
        one: "an asset",
        many: "what systems stand on: models, datasets, vendors, services, agents, prompts, tools",
      },
      kept: ({ assets }) => assets,
      query: schema.ASSETS_QUERY,
      add: schema.ASSET_BODY as never,
      change: schema.ASSET_CHANGE as never,
      row: schema.ASSET_ANSWER,
      rows: schema.ASSETS_ANSWER,
    }),
    ...personErasure(context),
    ...assetLinks(context),
  ];
}

function listRoutes<Fields>(context: AppContext, list: ListRoutes<Fields>): Operation[] {
  const { one, many, says } = list;
  const withIdentity = identityOver(context);
  const capital = one[0]!.toUpperCase() + one.slice(1);
  const found = async (row: Promise<object>) => {
    const answer = await row;
    return isDenied(answer) ? answer : rowOf(answer);
  };
  const single = { ...COMMON, path: `/${many}/{id}`, params: ID_PARAMS, gives: list.row };
  return [
    operation({
      ...COMMON,
      id: many,
      method: "get",
      budget: "reads",
      path: `/${many}`,
      summary: `List ${says.many}`,
      query: list.query,
      gives: list.rows,
      refuses: ["not-allowed"],
      answer: ({ c, query }) =>
        withIdentity(c, async (acting) => {
          const { removed, counts, lang: _, ...asked } = query as Omit<Listed, "removed"> & Record<string, string>;
          const page = await list
            .kept(acting)
            .list({ ...asked, removed: removed === "true", counted: counts !== "false" });
          return isDenied(page) ? page : { [many]: page.rows.map(rowOf), total: page.total };
        }),
    }),
    operation({
      ...COMMON,
      id: `add${capital}`,
      method: "post",
      path: `/${many}`,
      summary: `Add ${says.one}`,
      query: LANG_QUERY,
      body: list.add,
      gives: list.row,
      status: 201,
      refuses: ["not-allowed"],
      answer: ({ c, body }) => withIdentity(c, (acting) => found(list.kept(acting).add(body as Fields))),
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
        const { revision, ...fields } = body as { revision: number };
        return withIdentity(c, (acting) =>
          found(list.kept(acting).change(params.id, revision, fields as Changed<Fields>)),
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
      path: `/${many}/{id}/restore`,
      summary: `Bring ${says.one} back`,
      query: LANG_QUERY,
      body: REVISION_BODY,
      refuses: ["not-allowed", "conflict"],
      answer: ({ c, params, body }) =>
        withIdentity(c, (acting) => found(list.kept(acting).restore(params.id, body.revision))),
    }),
  ];
}

function personErasure(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...COMMON,
      id: "erasePerson",
      method: "post",
      path: "/people/{id}/erase",
      summary: "Erase a person's name and address, also from the log of changes; asked by an owner, and for good",
      params: ID_PARAMS,
      query: LANG_QUERY,
      gives: schema.ERASED_ANSWER,
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ people }) => people.erase(params.id)),
    }),
  ];
}

function assetLinks(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  const linked = async (assets: Promise<object>) => {
    const found = await assets;
    return isDenied(found) ? found : { assets: (found as object[]).map(rowOf) };
  };
  const common = { ...COMMON, params: ID_PARAMS, query: LANG_QUERY, gives: schema.LINKED_ANSWER } as const;
  return [
    operation({
      ...common,
      id: "assetParts",
      method: "get",
      budget: "reads",
      path: "/assets/{id}/parts",
      summary: "What an asset stands on in turn",
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ assets }) => linked(assets.parts(params.id))),
    }),
    operation({
      ...common,
      id: "setAssetParts",
      method: "put",
      path: "/assets/{id}/parts",
      summary: "Say what an asset stands on, all of it",
      body: schema.LINKED_BODY,
      refuses: ["not-allowed"],
      answer: ({ c, params, body }) => withIdentity(c, ({ assets }) => linked(assets.setParts(params.id, body.assets))),
    }),
    operation({
      ...common,
      id: "subjectAssets",
      method: "get",
      budget: "reads",
      path: "/subjects/{id}/assets",
      summary: "What a system stands on",
      refuses: ["not-allowed"],
      answer: ({ c, params }) => withIdentity(c, ({ assets }) => linked(assets.ofSubject(params.id))),
    }),
    operation({
      ...common,
      id: "setSubjectAssets",
      method: "put",
      path: "/subjects/{id}/assets",
      summary: "Say what a system stands on, all of it",
      body: schema.LINKED_BODY,
      refuses: ["not-allowed"],
      answer: ({ c, params, body }) =>
        withIdentity(c, ({ assets }) => linked(assets.setOfSubject(params.id, body.assets))),
    }),
  ];
}

/** A row as the API writes it. */
function rowOf(row: object): object {
  const { createdBy, createdAt, updatedBy, updatedAt, ...rest } = row as Frame;
  return { ...rest, created_by: createdBy, created_at: createdAt, updated_by: updatedBy, updated_at: updatedAt };
}

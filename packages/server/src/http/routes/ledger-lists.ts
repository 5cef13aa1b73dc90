// The lists of the ledger beside its systems: units, people, and what systems stand on. Six operations each, all alike.
import type { AppContext } from "../app-context.ts";
import { type Operation, operation } from "../operation.ts";
import { LANG_QUERY } from "../schemas/common.ts";
import * as schema from "../schemas/ledger.ts";
import { ID_PARAMS } from "../schemas/saved.ts";
import { identityOver, isDenied } from "../with-identity.ts";
import { KEPT, listRoutes, rowOf } from "./kept-routes.ts";

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

function personErasure(context: AppContext): Operation[] {
  const withIdentity = identityOver(context);
  return [
    operation({
      ...KEPT,
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
  const common = { ...KEPT, params: ID_PARAMS, query: LANG_QUERY, gives: schema.LINKED_ANSWER } as const;
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

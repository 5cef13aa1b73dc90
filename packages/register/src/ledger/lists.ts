// The lists of the ledger beside its systems: units, people, and what systems stand on.
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { LONGEST_NAME } from "../names.ts";
import { type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { fitEmail, fitFields, fitLine, fitLines, fitNamed, fitUrl } from "./fit-text.ts";
import { keptList, type ListOf, rowsOf, type Values } from "./kept-list.ts";
import {
  ASSET_KINDS,
  type Asset,
  type AssetFields,
  type AssetKind,
  type Assets,
  type Listed,
  type People,
  type Person,
  type PersonFields,
  type Unit,
  type UnitFields,
  type Units,
} from "./model.ts";

type Db = Kysely<Tables>;

const UNITS: ListOf<UnitFields, Listed> = {
  table: "unit",
  columns: { name: "name", code: "code", parent_id: "parent" },
  searched: ["name", "code"],
  systems: sql`(select count(*) from yawara.subject where unit_id = kept.id and not removed)`,
  fit: (fields) =>
    fitFields(fields, {
      name: (text) => fitNamed(text, LONGEST_NAME.unit),
      code: (text) => fitLine("code", text, LONGEST_NAME.code),
      parent: (text) => fitLine("parent", text, 100),
    }),
  refuses: async (db, values, id) => (await taken(db, "unit", "code", values, id)) ?? circle(db, values.parent_id, id),
};

const PEOPLE: ListOf<PersonFields, Listed> = {
  table: "person",
  columns: { name: "name", email: "email" },
  searched: ["name", "email"],
  systems: sql`((select count(*) from yawara.subject where owner_id = kept.id and not removed)
    + (select count(*) from yawara.subject where reviewer_id = kept.id and owner_id is distinct from kept.id and not removed))`,
  fit: (fields) => fitFields(fields, { name: (text) => fitNamed(text, LONGEST_NAME.person), email: fitEmail }),
  refuses: (db, values, id) => taken(db, "person", "email", values, id),
};

const ASSETS: ListOf<AssetFields, Listed & { kind?: AssetKind }> = {
  table: "asset",
  columns: { kind: "kind", name: "name", version: "version", code: "code", url: "url", note: "note" },
  searched: ["name", "version", "code", "note"],
  systems: sql`(select count(*) from yawara.subject_asset link join yawara.subject on subject.id = link.subject_id
    where link.asset_id = kept.id and not subject.removed)`,
  where: ({ kind }) => (kind === undefined ? [] : [sql`kept.kind = ${kind}`]),
  fit: (fields) =>
    fitFields(fields, {
      kind: (text) =>
        ASSET_KINDS.find((kind) => kind === text) ?? problem("invalid", { field: `kind (${ASSET_KINDS.join(", ")})` }),
      name: (text) => fitNamed(text, LONGEST_NAME.asset),
      version: (text) => fitLine("version", text, LONGEST_NAME.code),
      code: (text) => fitLine("code", text, LONGEST_NAME.code),
      url: fitUrl,
      note: (text) => fitLines("note", text, LONGEST_NAME.note),
    }),
};

export const unitsOf = (may: Permitted, quotas: Quotas): Units =>
  keptList<UnitFields, Unit, Listed>(may, UNITS, quotas);

export function peopleOf(may: Permitted, quotas: Quotas): People {
  return {
    ...keptList<PersonFields, Person, Listed>(may, PEOPLE, quotas),
    erase: (id) =>
      may.writing(async (db) => {
        const { rows } = await sql<{ done: boolean }>`select yawara.erase_person(${id}) as done`.execute(db);
        if (rows[0]!.done) return { erased: id };
        const there = await rowsOf<PersonFields, Person>(db, PEOPLE, sql`kept.id = ${id}`);
        return problem(there.length === 0 ? "not-found" : "not-allowed");
      }),
  };
}

export function assetsOf(may: Permitted, quotas: Quotas): Assets {
  const parts = (db: Db, id: string): Promise<Asset[]> =>
    rowsOf<AssetFields, Asset>(
      db,
      ASSETS,
      sql`kept.id in (select part_id from yawara.asset_part where asset_id = ${id})`,
    );
  const ofSubject = (db: Db, id: string): Promise<Asset[]> =>
    rowsOf<AssetFields, Asset>(
      db,
      ASSETS,
      sql`kept.id in (select asset_id from yawara.subject_asset where subject_id = ${id})`,
    );
  return {
    ...keptList<AssetFields, Asset, Listed & { kind?: AssetKind }>(may, ASSETS, quotas),
    parts: (id) => may.reading(async (db) => (await missing(db, "asset", [id])) ?? parts(db, id)),
    setParts: (id, wanted) =>
      may.writing(async (db) => {
        const wrong = (await missing(db, "asset", [id, ...wanted])) ?? (await standsOnItself(db, id, wanted));
        if (wrong !== undefined) return wrong;
        await setLinks(db, { table: "asset_part", from: "asset_id", to: "part_id" }, id, wanted);
        return parts(db, id);
      }),
    ofSubject: (id) => may.reading(async (db) => (await missing(db, "subject", [id])) ?? ofSubject(db, id)),
    setOfSubject: (id, wanted) =>
      may.writing(async (db) => {
        const wrong = (await missing(db, "subject", [id])) ?? (await missing(db, "asset", wanted));
        if (wrong !== undefined) return wrong;
        await setLinks(db, { table: "subject_asset", from: "subject_id", to: "asset_id" }, id, wanted);
        return ofSubject(db, id);
      }),
  };
}

/** Somebody has this code or address already. */
async function taken(
  db: Db,
  table: "unit" | "person",
  column: "code" | "email",
  values: Values,
  id = "",
): Promise<Problem | undefined> {
  const value = values[column];
  if (value === undefined || value === null) return undefined;
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(`yawara.${table}`)}
    where ${sql.ref(column)} = ${value} and id <> ${id} and not removed`.execute(db);
  return rows.length === 0 ? undefined : problem("taken", { value, by: rows[0]!.name });
}

/** A unit cannot lie within itself, however far up. */
async function circle(db: Db, parent: string | null | undefined, id = ""): Promise<Problem | undefined> {
  if (parent === undefined || parent === null) return undefined;
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, parent_id) as (
      select id, parent_id from yawara.unit where id = ${parent}
      union select unit.id, unit.parent_id from yawara.unit join above on unit.id = above.parent_id
    ) select id from above`.execute(db);
  if (rows.length === 0) return problem("invalid", { field: "parent" });
  return rows.some((row) => row.id === id) ? problem("circle", { field: "parent" }) : undefined;
}

async function standsOnItself(db: Db, id: string, parts: string[]): Promise<Problem | undefined> {
  const { rows } = await sql`
    with recursive below (id) as (
      select unnest(${parts}::text[])
      union select part_id from yawara.asset_part join below on asset_part.asset_id = below.id
    ) select id from below where id = ${id}`.execute(db);
  return rows.length === 0 ? undefined : problem("circle", { field: "parts" });
}

/** Of ids, one that is not in the ledger. */
async function missing(db: Db, table: "subject" | "asset", ids: string[]): Promise<Problem | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::text[]) given (id)
    where not exists (select from ${sql.table(`yawara.${table}`)} kept where kept.id = given.id)`.execute(db);
  return rows.length === 0 ? undefined : problem("not-found");
}

interface Links {
  table: "subject_asset" | "asset_part";
  from: string;
  to: string;
}

/** Adds the links that are missing and takes out those that are no longer wanted; the others stay untouched. */
async function setLinks(db: Db, { table, from, to }: Links, id: string, wanted: string[]): Promise<void> {
  const links = sql.table(`yawara.${table}`);
  await sql`delete from ${links} where ${sql.ref(from)} = ${id} and ${sql.ref(to)} <> all (${wanted}::text[])`.execute(
    db,
  );
  await sql`
    insert into ${links} (organization_id, ${sql.ref(from)}, ${sql.ref(to)})
    select distinct yawara.acting_organisation(), ${id}, given.id from unnest(${wanted}::text[]) given (id)
    on conflict do nothing`.execute(db);
}

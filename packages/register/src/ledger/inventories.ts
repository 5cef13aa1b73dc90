// Inventories in and out of the ledger: what a bill of materials would add is planned before, done in one transaction under one name, and undone by it.
import {
  type AssetChange,
  type Inventory,
  type InventoryAnswers,
  type InventoryPlan,
  type KnownAsset,
  type LedgerInventory,
  type PlannedAsset,
  planInventory,
} from "@yawara/tables/inventory";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { faultOf, systemsOf } from "../systems/list-subjects.ts";
import type { SubjectsAsked } from "../systems/model.ts";

type Db = Kysely<Tables>;

export interface Inventories {
  /** What an inventory would do. */
  preview(inventory: Inventory, answers?: InventoryAnswers): Promise<InventoryPlan | Problem>;
  /** Does it, all or nothing; the plan is that of the preview at that moment. Without `batch` nothing was written. */
  apply(inventory: Inventory, answers?: InventoryAnswers): Promise<{ plan: InventoryPlan; batch?: string } | Problem>;
  /** The systems that fit with all they stand on, however far down; with nothing asked, every asset. */
  ledger(asked?: SubjectsAsked): Promise<LedgerInventory | Problem>;
}

const MOST_ITEMS = 5_000;
const MOST_LINKS = 20_000;
/** Rows of one statement. */
const AT_ONCE = 500;

export function inventoriesOf({ reading, writing }: Permitted, { listed }: Quotas): Inventories {
  return {
    preview: async (inventory, answers) => tooMany(inventory) ?? reading((db) => planned(db, inventory, answers)),
    apply: async (inventory, answers) => {
      const many = tooMany(inventory);
      if (many !== undefined) return many;
      const batch = crypto.randomUUID();
      return writing(async (db) => {
        const plan = await planned(db, inventory, answers);
        const isNothing = [...plan.assets, ...plan.links].every(
          ({ outcome }) => outcome === "unchanged" || outcome === "circle",
        );
        if (!plan.applies || isNothing) return { plan };
        const wrong = await full(db, plan, listed);
        if (wrong !== undefined) return wrong;
        await written(db, plan);
        return { plan, batch };
      }, batch);
    },
    ledger: async (asked = {}) => faultOf(asked) ?? reading((db) => ledgerOf(db, asked)),
  };
}

function tooMany({ models, datasets, services, vendors, links }: Inventory): Problem | undefined {
  const count = models.length + datasets.length + services.length + vendors.length;
  if (count > MOST_ITEMS) return problem("invalid", { field: `content (≤ ${MOST_ITEMS})` });
  const linked = models.reduce((sum, { datasets: data, bases }) => sum + data.length + bases.length, links.length);
  return linked > MOST_LINKS ? problem("invalid", { field: `content: links (≤ ${MOST_LINKS})` }) : undefined;
}

async function planned(db: Db, inventory: Inventory, answers: InventoryAnswers | undefined): Promise<InventoryPlan> {
  const known = await assetsKnown(db);
  const { rows } = await sql<{ pair: string }>`
    select part.asset_id || ' ' || part.part_id as pair from yawara.asset_part part`.execute(db);
  return planInventory(inventory, known, new Set(rows.map(({ pair }) => pair)), answers);
}

interface AssetRow extends Omit<KnownAsset, "externalIds" | "card"> {
  externalIds: string[] | null;
  card: KnownAsset["card"] | null;
}

/** Assets that are not removed, in the order of their names; all of them where no ids are given. */
async function assetsKnown(db: Db, ids?: readonly string[]): Promise<KnownAsset[]> {
  const { rows } = await sql<AssetRow>`
    select id, kind, name, version, url, note, external_ids, card from yawara.asset
    where not removed and ${ids === undefined ? sql`true` : sql`id = any(${ids}::text[])`} order by name, id`.execute(
    db,
  );
  return rows.map(({ id, kind, name, version, url, note, externalIds, card }) => ({
    id,
    kind,
    name,
    ...(version && { version }),
    ...(url && { url }),
    ...(note && { note }),
    externalIds: externalIds ?? [],
    card: card ?? {},
  }));
}

async function full(db: Db, { assets }: InventoryPlan, most: number): Promise<Problem | undefined> {
  const created = assets.filter(({ outcome }) => outcome === "create").length;
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from yawara.asset`.execute(db);
  return rows[0]!.count + created > most ? problem("too-many-listed", { most: String(most) }) : undefined;
}

async function written(db: Db, { assets, links }: InventoryPlan): Promise<void> {
  const ids = new Map(assets.map((asset) => [asset.ref, "id" in asset ? asset.id : crypto.randomUUID()]));
  const created = assets
    .filter(({ outcome }) => outcome === "create")
    .map((asset) => rowOf(asset, ids.get(asset.ref)!));
  for (const part of parts(created)) await insertAssets(db, part);
  const updated = assets.flatMap((asset) => (asset.outcome === "update" ? [changedRow(asset.id, asset.changes)] : []));
  for (const part of parts(updated)) await updateAssets(db, part);
  const pairs = links
    .filter(({ outcome }) => outcome === "create")
    .map(({ from, to }) => ({ asset_id: ids.get(from)!, part_id: ids.get(to)! }));
  for (const part of parts(pairs)) await insertLinks(db, part);
}

function* parts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
}

const rowOf = ({ kind, name, version, url, note, externalIds, card }: PlannedAsset, id: string) => ({
  ...{ id, kind, name, version, url, note },
  ...(externalIds.length > 0 && { external_ids: externalIds }),
  ...(Object.keys(card).length > 0 && { card }),
});

const RECORD = sql`(id text, kind text, name text, version text, url text, note text, external_ids text[], card jsonb)`;
const given = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given`;

const insertAssets = (db: Db, rows: readonly object[]) =>
  sql`
    insert into yawara.asset (organization_id, id, kind, name, version, url, note, external_ids, card)
    select yawara.acting_organisation(), id, kind, name, version, url, note, external_ids, card from ${given(rows)} ${RECORD}`.execute(
    db,
  );

const changedRow = (id: string, changes: readonly AssetChange[]) => ({
  id,
  ...Object.fromEntries(changes.map(({ field, to }) => [field === "externalIds" ? "external_ids" : field, to])),
});

/** What is not said of an asset stays as it is. */
const updateAssets = (db: Db, rows: readonly object[]) =>
  sql`
    update yawara.asset kept set version = coalesce(given.version, kept.version), url = coalesce(given.url, kept.url),
      note = coalesce(given.note, kept.note), external_ids = coalesce(given.external_ids, kept.external_ids),
      card = coalesce(given.card, kept.card)
    from ${given(rows)} ${RECORD} where kept.id = given.id`.execute(db);

const insertLinks = (db: Db, rows: readonly object[]) =>
  sql`
    insert into yawara.asset_part (organization_id, asset_id, part_id)
    select yawara.acting_organisation(), asset_id, part_id from ${given(rows)} (asset_id text, part_id text)
    on conflict do nothing`.execute(db);

async function ledgerOf(db: Db, asked: SubjectsAsked): Promise<LedgerInventory> {
  const isNarrowed = Object.values(asked).some((value) => value !== undefined && value !== false && value !== "");
  const systems = await systemsOf(db, asked);
  const { rows: links } = await sql<{ from: string; to: string }>`
    with recursive below (standing, id) as (
      select subject_id, asset_id from yawara.subject_asset where subject_id = any(${systems.map(({ id }) => id)}::text[])
      union select asset_id, part_id from yawara.asset_part where ${!isNarrowed}
      union select part.asset_id, part.part_id from yawara.asset_part part join below on part.asset_id = below.id
    ) select standing as "from", id as "to" from below order by 1, 2`.execute(db);
  const assets = await assetsKnown(db, isNarrowed ? links.map(({ to }) => to) : undefined);
  return { systems, assets, links: links.map(({ from, to }) => [from, to] as const) };
}

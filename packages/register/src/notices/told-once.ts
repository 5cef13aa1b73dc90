// What stands for days is told once: what was told of it is kept beside it.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

export interface Due {
  kind: string;
  objectKind: string;
  object: string;
  /** What it is told of, as the day that passed: of another it is told anew. */
  mark: string;
}

/** Those of what is due that nobody was told of, now kept as told. */
export async function newlyTold(db: Kysely<Tables>, due: readonly Due[]): Promise<Due[]> {
  if (due.length === 0) return [];
  const { rows } = await sql<Due>`
    insert into yawara.told_once (organization_id, kind, object_kind, object_id, mark)
    select distinct yawara.acting_organisation(), given.* from unnest(
      ${due.map(({ kind }) => kind)}::text[], ${due.map(({ objectKind }) => objectKind)}::text[],
      ${due.map(({ object }) => object)}::text[], ${due.map(({ mark }) => mark)}::text[]) given
    on conflict do nothing returning kind, object_kind, object_id as object, mark`.execute(db);
  return rows;
}

/** Forgets what was told of what is no longer due, among kinds all of whose due things are given: what is kept does not grow with the years. */
export async function forgetTold(db: Kysely<Tables>, kinds: readonly string[], due: readonly Due[]): Promise<void> {
  await sql`
    delete from yawara.told_once told where told.kind = any(${kinds}::text[]) and not exists (
      select from unnest(${due.map(({ kind }) => kind)}::text[], ${due.map(({ objectKind }) => objectKind)}::text[],
        ${due.map(({ object }) => object)}::text[], ${due.map(({ mark }) => mark)}::text[]) given (kind, object_kind, object_id, mark)
      where given.kind = told.kind and given.object_kind = told.object_kind and given.object_id = told.object_id and given.mark = told.mark)`.execute(
    db,
  );
}

// A long log of an organisation, made inside the database, as if systems had been saved again and again: its chain is whole.
import type { Database } from "../src/database/database.ts";

const AT_ONCE = 50_000;
/** From so many entries on the indexes are made behind them and not with each. */
const MANY = 100_000;

/** Adds entries behind those that are there, each a second after the one before it, from the beginning of 2026 on. */
export async function lengthenLog(database: Database, organisation: string, entries: number): Promise<void> {
  await database.asOwner(async (owner) => {
    await owner.run(`${free("no force")} ${MAKING}`);
    const indexes = entries < MANY ? [] : await owner.query<{ name: string; made: string }>(SECONDARY);
    if (entries >= MANY)
      await owner.run("alter table yawara.chain_entry drop constraint chain_entry_organization_id_prev_key");
    for (const { name } of indexes) await owner.run(`drop index yawara.${name}`);
    for (let made = 0; made < entries; made += AT_ONCE)
      await owner.query(KEEPING, [organisation, Math.min(AT_ONCE, entries - made)]);
    if (entries >= MANY) await owner.run("alter table yawara.chain_entry add unique (organization_id, prev)");
    for (const { made } of indexes) await owner.run(made);
    // As the database does by itself after so many rows, only sooner.
    await owner.run(`${free("force")} analyze yawara.chain_entry; analyze yawara.change;`);
  });
}

/** The indexes of the log that are no constraint's. */
const SECONDARY = `
  select indexname as name, indexdef as made from pg_indexes
  where schemaname = 'yawara' and tablename = 'chain_entry'
    and indexname not in (select conname from pg_constraint where conrelid = 'yawara.chain_entry'::regclass)`;

const free = (force: "force" | "no force") =>
  ["chain_entry", "change"].map((table) => `alter table yawara.${table} ${force} row level security;`).join(" ");

/** What a system says at each saving, and the entry of it. */
const MAKING = `
  create or replace function pg_temp.more(organisation text, entries integer)
  returns table (entry yawara.chain_entry, salt text, value text) language plpgsql as $$
  declare
    last yawara.chain_entry;
  begin
    select * into last from yawara.chain_entry where organization_id = organisation order by sequence desc limit 1;
    entry := row(organisation, 0, null, '', 'program', 'subject', '', 'change', '', '', '', '');
    entry.sequence := coalesce(last.sequence, 0);
    entry.hash := coalesce(last.hash, '');
    for n in 1..entries loop
      entry.sequence := entry.sequence + 1;
      entry.at := timestamptz '2026-01-01T00:00:00Z' + entry.sequence * interval '1 second';
      entry.object := md5('system ' || entry.sequence % 1000)::uuid::text;
      salt := repeat(md5(entry.sequence::text), 2);
      value := '{"id": "' || entry.object || '", "code": "CR-' || entry.sequence % 1000 || '", "name": "与信審査の補助", "organization_id": "'
        || organisation || '", "facts": {"jp.business": true, "ai.purpose": "credit-scoring", "ai.users": 250, "data.personal": true}, "note": '
        || '"looked at", "removed": false, "revision": ' || entry.sequence / 1000 + 1 || ', "updated_by": "", "updated_at": "2026-01-01T00:00:00Z"}';
      entry.commitment := encode(sha256(convert_to(salt || value, 'UTF8')), 'hex');
      entry.prev := entry.hash;
      entry.hash := encode(sha256(yawara.chain_bytes(entry)), 'hex');
      return next;
    end loop;
  end
  $$;`;

const KEEPING = `
  with made as materialized (select * from pg_temp.more($1, $2)), kept as (
    insert into yawara.change select $1, (entry).sequence, salt, value from made
  )
  insert into yawara.chain_entry select (entry).* from made`;

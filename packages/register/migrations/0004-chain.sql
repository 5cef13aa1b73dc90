-- The log of changes: one chain of hashes an organisation, and beside it, where it can be erased, what each change made.

-- Ids, days and commitments only. Whoever changes, removes, adds or swaps an entry breaks a hash behind it.
create table chain_entry (
  organization_id text not null references organization,
  sequence bigint not null check (sequence > 0),
  at timestamptz not null,
  -- A person's id; empty where the account service changed a row of its own.
  actor text not null,
  via text not null check (via in ('session', 'key', 'program')),
  kind text not null,
  object text not null,
  action text not null check (action in ('adopt', 'create', 'change', 'remove', 'restore', 'delete', 'erase')),
  -- What was done together, by one import or one change of many; empty where one thing was changed.
  batch text not null,
  commitment text not null,
  prev text not null,
  hash text not null,
  primary key (organization_id, sequence),
  unique (organization_id, prev)
);
create index on chain_entry (organization_id, kind, object, sequence);
create index on chain_entry (organization_id, batch, sequence) where batch <> '';

-- The row as the change left it (as it was, where it was deleted). Erased, it leaves its commitment behind.
-- Only add_entry writes it, right after its entry. It has no foreign key to it: planned while the log is empty, the check of one goes
-- by whichever index begins with the organisation, from its first entry to its last, for as long as the connection lives.
create table change (
  organization_id text not null,
  sequence bigint not null,
  salt text,
  value text,
  primary key (organization_id, sequence),
  check ((salt is null) = (value is null))
);

-- The one lock that all changes of an organisation take. It holds nothing: a row changed with every entry would be looked through once for each version of itself.
create table chain_lock (
  organization_id text primary key references organization
);

create function acting_batch() returns text language sql stable
  return coalesce(current_setting('yawara.batch', true), '');

-- Takes the lock of an organisation. Whoever takes it before looking may trust what it sees until it is done.
-- The organisation's own row is held before it: whoever gives the organisation another address holds that row alone and then waits for
-- the lock, and whoever had the lock would wait for the row with the first thing it adds.
create function lock_chain(organisation text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform from yawara.organization where id = organisation for key share;
  insert into yawara.chain_lock values (organisation) on conflict do nothing;
  perform from yawara.chain_lock where organization_id = organisation for update;
end
$$;

create function lock_own_chain() returns void language sql security definer set search_path = '' as $$
  select yawara.lock_chain(yawara.acting_organisation()) where yawara.may_write();
$$;

-- The last entry of a chain may be looked for while one is added, and by nobody else who owns these tables.
create function is_adding() returns boolean language sql stable
  return coalesce(current_setting('yawara.adding', true) = 'yes', false);

-- What an entry's hash is taken over: its fields, a line each. The same in audit/verify.ts.
create function chain_bytes(entry chain_entry) returns bytea language sql stable
  return convert_to(
    concat_ws(
      E'\n', 'yawara chain 1', (entry).organization_id, (entry).sequence,
      to_char((entry).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      (entry).actor, (entry).via, (entry).kind, (entry).object, (entry).action, (entry).batch, (entry).commitment, (entry).prev
    ),
    'UTF8'
  );

-- Adds an entry about a row, in the transaction of whoever calls.
create function add_entry(organisation text, kind text, object text, action text, state jsonb) returns void language plpgsql security definer set search_path = '' as $$
declare
  salt text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  last yawara.chain_entry;
  entry yawara.chain_entry;
begin
  perform yawara.lock_chain(organisation), set_config('yawara.adding', 'yes', true);
  select * into last from yawara.chain_entry where organization_id = organisation order by sequence desc limit 1;
  entry.organization_id := organisation;
  entry.sequence := coalesce(last.sequence, 0) + 1;
  entry.at := clock_timestamp();
  entry.actor := coalesce(yawara.acting_user(), '');
  entry.via := coalesce(nullif(current_setting('yawara.by', true), ''), 'program');
  entry.kind := kind;
  entry.object := object;
  entry.action := action;
  entry.batch := yawara.acting_batch();
  entry.commitment := encode(sha256(convert_to(salt || state::text, 'UTF8')), 'hex');
  entry.prev := coalesce(last.hash, '');
  entry.hash := encode(sha256(yawara.chain_bytes(entry)), 'hex');
  insert into yawara.chain_entry values (entry.*);
  insert into yawara.change values (organisation, entry.sequence, salt, state::text);
  perform set_config('yawara.adding', '', true);
end
$$;

-- Records a change of a row. Told the column of the organisation, then those that name the row.
create function record_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  -- Of the type "name" it would bring its own collation into the call, by which no index is made.
  kind text := tg_table_name;
  state jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end - 'searched';
  was jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) end;
begin
  perform yawara.add_entry(
    state ->> tg_argv[0],
    kind,
    (select string_agg(state ->> name, ' ' order by place) from unnest(tg_argv[1:]) with ordinality as named (name, place)),
    case
      when tg_op = 'INSERT' then 'create'
      when tg_op = 'DELETE' then 'delete'
      when state -> 'removed' is not distinct from was -> 'removed' then 'change'
      when (state ->> 'removed')::boolean then 'remove'
      else 'restore'
    end,
    state
  );
  return null;
end
$$;

revoke all on function acting_batch(), lock_chain(text), lock_own_chain(), is_adding(), chain_bytes(chain_entry), add_entry(text, text, text, text, jsonb), record_change() from public;
grant execute on function acting_batch(), lock_own_chain() to yawara_app;

do $$
declare
  name text;
begin
  foreach name in array array['chain_entry', 'change', 'chain_lock'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy adding on %I for insert to current_user with check (true)', name);
  end loop;
end
$$;
create policy finding on organization for select to current_user using (true);
create policy locking on organization for update to current_user using (true) with check (false);
create policy finding on chain_lock for select to current_user using (true);
create policy locking on chain_lock for update to current_user using (true) with check (false);
create policy continuing on chain_entry for select to current_user using (is_adding());

grant select on chain_entry, change to yawara_app;
create policy reading on chain_entry for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));
create policy reading on change for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));

create trigger record after insert or update on subject for each row execute function record_change('organization_id', 'id');
create trigger record after insert or update or delete on member for each row execute function record_change('organization_id', 'user_id');
create trigger record after insert or update on organization for each row execute function record_change('id', 'id');

-- What was there before the log began stands in it as it was found.
do $$
declare
  name text;
begin
  foreach name in array array['organization', 'member', 'subject'] loop
    execute format('alter table %I no force row level security', name);
  end loop;
  perform add_entry(id, 'organization', id, 'adopt', to_jsonb(was)) from organization was;
  perform add_entry(organization_id, 'member', user_id, 'adopt', to_jsonb(was)) from member was;
  perform add_entry(organization_id, 'subject', id, 'adopt', to_jsonb(was)) from subject was;
  foreach name in array array['organization', 'member', 'subject'] loop
    execute format('alter table %I force row level security', name);
  end loop;
end
$$;

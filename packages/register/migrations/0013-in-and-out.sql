-- What comes in and goes out: assets by the names they bear elsewhere, applications that were found in use, the organisation's corporate number, and changes of many rows recorded together.

-- Names of an asset that hold beyond one document (a package URL, a URI), and what an inventory says of it beyond the ledger's own fields.
alter table asset
  add column external_ids text[] check (cardinality(external_ids) <= 20),
  add column card jsonb check (jsonb_typeof(card) = 'object' and length(card::text) <= 40000);
create index on asset using gin (external_ids);
-- The id is given by whoever adds many at once and links them in the same breath.
grant insert (id, external_ids, card), update (external_ids, card) on asset to yawara_app;

-- Applications a proxy or sign-on service has seen in use, added up for each: no person stands here. What was decided of one is kept, so
-- that it does not come back with the next list.
create table proposal (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  -- What the next list is told by: the domain, else the name as it is compared.
  key text not null check (length(key) between 1 and 300),
  name text not null check (length(name) between 1 and 200),
  domain text check (length(domain) between 1 and 253),
  users integer check (users >= 0),
  requests integer check (requests >= 0),
  last_seen date,
  -- A known AI service, by its id in the list of these.
  service text check (length(service) between 1 and 100),
  source text check (length(source) between 1 and 200),
  state text not null default 'open' check (state in ('open', 'added', 'linked', 'ignored')),
  subject_id text,
  asset_id text,
  reason text check (length(reason) between 1 and 1000),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  unique (organization_id, key),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, asset_id) references asset (organization_id, id),
  check ((state = 'ignored') = (reason is not null)),
  check ((state in ('added', 'linked')) = (num_nonnulls(subject_id, asset_id) = 1)),
  check (num_nonnulls(subject_id, asset_id) <= 1)
);
create index on proposal (organization_id, state, name);
alter table proposal enable row level security;
alter table proposal force row level security;
create policy reading on proposal for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));
create policy adding on proposal for insert to yawara_app
  with check (organization_id = (select acting_organisation()) and (select may_write()));
create policy changing on proposal for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write()))
  with check (organization_id = (select acting_organisation()) and (select may_write()));
grant select,
  insert (organization_id, key, name, domain, users, requests, last_seen, service, source),
  update (name, users, requests, last_seen, service, source, state, subject_id, asset_id, reason, removed) on proposal to yawara_app;
create trigger stamp before insert or update on proposal for each row execute function stamp_row();

-- Thirteen figures of which the first checks the others: 9 less the remainder by 9 of the sum of the twelve, those in even places from the
-- right taken twice (ordinance on the designation of corporate numbers, article 2). The same in accounts/corporate-number.ts.
create function is_corporate_number(number text) returns boolean language sql immutable set search_path = ''
  return number ~ '^[1-9][0-9]{12}$' and substr(number, 1, 1)::integer = 9 - (
    select sum(substr(number, 14 - n, 1)::integer * case when n % 2 = 0 then 2 else 1 end) % 9 from generate_series(1, 12) as n
  );
revoke all on function is_corporate_number(text) from public;
grant execute on function is_corporate_number(text) to yawara_app, yawara_auth;
alter table organization add column corporate_number text check (is_corporate_number(corporate_number));
grant select (corporate_number), update (corporate_number) on organization to yawara_app;
create policy numbering on organization for update to yawara_app
  using (id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_in_full_scope()))
  with check (id = (select acting_organisation()));

-- Adds entries about rows of one organisation, in their order: what add_entry does for each, under one lock and with one look at the last.
-- What can be made of all rows at once is; row by row goes only the hash that needs the one before it.
create function add_entries(organisation text, kind text, objects text[], actions text[], states text[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  last yawara.chain_entry;
  first bigint;
  who text := coalesce(yawara.acting_user(), '');
  how text := coalesce(nullif(current_setting('yawara.by', true), ''), 'program');
  together text := yawara.acting_batch();
  -- The lines of an entry's bytes before those that differ from one to the next: as chain_bytes has them.
  head text := E'yawara chain 1\n' || organisation || E'\n';
  salts text[];
  moments timestamptz[];
  commitments text[];
  bodies text[];
  hashes text[] := '{}';
  body text;
  before text;
begin
  perform yawara.lock_chain(organisation), set_config('yawara.adding', 'yes', true);
  select * into last from yawara.chain_entry where organization_id = organisation order by sequence desc limit 1;
  first := coalesce(last.sequence, 0);
  before := coalesce(last.hash, '');
  select array_agg(made.salt), array_agg(made.at), array_agg(made.commitment),
      array_agg(concat_ws(
        E'\n', first + made.n, to_char(made.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), who, how, kind, made.object,
        made.action, together, made.commitment, ''
      ))
    into salts, moments, commitments, bodies
    from (
      select given.n, given.object, given.action, given.salt, clock_timestamp() as at,
        encode(sha256(convert_to(given.salt || given.state, 'UTF8')), 'hex') as commitment
      from (
        select *, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') as salt
        from unnest(objects, actions, states) with ordinality as row (object, action, state, n)
      ) as given
    ) as made;
  foreach body in array bodies loop
    before := encode(sha256(convert_to(head || body || before, 'UTF8')), 'hex');
    hashes := hashes || before;
  end loop;
  insert into yawara.chain_entry (organization_id, sequence, at, actor, via, kind, object, action, batch, commitment, prev, hash)
    select organisation, first + made.n, made.at, who, how, add_entries.kind, made.object, made.action, together,
      made.commitment, made.prev, made.hash
    from unnest(moments, objects, actions, commitments, array[coalesce(last.hash, '')] || hashes[:cardinality(hashes) - 1], hashes)
      with ordinality as made (at, object, action, commitment, prev, hash, n);
  insert into yawara.change
    select organisation, first + kept.n, kept.salt, kept.state
    from unnest(salts, states) with ordinality as kept (salt, state, n);
  perform set_config('yawara.adding', '', true);
end
$$;

-- Records what one statement changed. Told the column of the organisation, then those that name a row; of changes the first of these.
create function record_changes() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  kind text := tg_table_name;
  place text := tg_argv[0];
  named text[] := tg_argv[1:];
  part record;
begin
  if tg_op = 'UPDATE' then
    for part in
      select row.state ->> place as organisation, array_agg(row.state ->> named[1]) as objects, array_agg(row.action) as actions,
        array_agg(row.state::text) as states
      from (
        select to_jsonb(now_so) - array['searched', 'asked', 'asked_revision', 'firm', 'facts_digest'] as state,
          case
            when now_so.removed = was_so.removed then 'change'
            when now_so.removed then 'remove'
            else 'restore'
          end as action
        from became as now_so join was as was_so using (id) offset 0
      ) as row group by 1
    loop
      perform yawara.add_entries(part.organisation, kind, part.objects, part.actions, part.states);
    end loop;
  else
    for part in
      select row.state ->> place as organisation,
        array_agg(concat_ws(' ', row.state ->> named[1], row.state ->> named[2], row.state ->> named[3])) as objects,
        array_agg(case tg_op when 'INSERT' then 'create' else 'delete' end) as actions,
        array_agg(row.state::text) as states
      from (
        select to_jsonb(one) - array['searched', 'asked', 'asked_revision', 'firm', 'facts_digest'] as state from became as one offset 0
      ) as row group by 1
    loop
      perform yawara.add_entries(part.organisation, kind, part.objects, part.actions, part.states);
    end loop;
  end if;
  return null;
end
$$;

create function keep_revisions() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into yawara.subject_revision
    (subject_id, revision, organization_id, name, facts, at, regimes, removed, saved_by, saved_at, source)
  select id, revision, organization_id, name, facts, at, regimes, removed, updated_by, updated_at, source from became;
  return null;
end
$$;
revoke all on function add_entries(text, text, text[], text[], text[]), record_changes(), keep_revisions() from public;

-- Where a statement may hold thousands of rows, they are recorded together.
drop trigger keep on subject;
create trigger keep after insert on subject referencing new table as became for each statement execute function keep_revisions();
create trigger keep_change after update on subject referencing new table as became for each statement execute function keep_revisions();
do $$
declare
  name text;
begin
  foreach name in array array['subject', 'asset', 'proposal'] loop
    execute format('drop trigger if exists record on %I', name);
    execute format('create trigger record after insert on %I referencing new table as became for each statement execute function record_changes(''organization_id'', ''id'')', name);
    execute format('create trigger record_change after update on %I referencing old table as was new table as became for each statement execute function record_changes(''organization_id'', ''id'')', name);
  end loop;
end
$$;
drop trigger record on subject_asset;
drop trigger record on asset_part;
create trigger record after insert on subject_asset referencing new table as became for each statement execute function record_changes('organization_id', 'subject_id', 'asset_id');
create trigger record_taking after delete on subject_asset referencing old table as became for each statement execute function record_changes('organization_id', 'subject_id', 'asset_id');
create trigger record after insert on asset_part referencing new table as became for each statement execute function record_changes('organization_id', 'asset_id', 'part_id');
create trigger record_taking after delete on asset_part referencing old table as became for each statement execute function record_changes('organization_id', 'asset_id', 'part_id');

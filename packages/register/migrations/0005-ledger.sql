-- The ledger: units and people of an organisation, what its AI systems stand on, who answers for a system and when it is looked at again.

alter function stamp_subject() rename to stamp_row;

-- The moment is read once the organisation's lock is held: within an organisation later changes have later moments.
create or replace function stamp_row() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.revision := 1;
    new.removed := false;
    new.created_by := yawara.acting_user();
    new.created_at := clock_timestamp();
  else
    new.id := old.id;
    new.organization_id := old.organization_id;
    new.revision := old.revision + 1;
    new.created_by := old.created_by;
    new.created_at := old.created_at;
  end if;
  new.updated_by := yawara.acting_user();
  new.updated_at := clock_timestamp();
  return new;
end
$$;

-- Every list of the ledger has the same frame: an organisation, a revision, and removing instead of deleting.
create table unit (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  name text not null check (length(name) between 1 and 200),
  code text check (length(code) between 1 and 100),
  parent_id text,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, parent_id) references unit (organization_id, id),
  check (parent_id <> id)
);
create unique index unit_code on unit (organization_id, code) where not removed;

-- People who answer for something here, with an account or without.
create table person (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  name text not null check (length(name) between 1 and 100),
  email text check (length(email) between 3 and 254 and email = lower(email)),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id)
);
create unique index person_email on person (organization_id, email) where not removed;

create table asset (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  kind text not null check (kind in ('model', 'dataset', 'vendor', 'service', 'agent', 'prompt', 'tool')),
  name text not null check (length(name) between 1 and 200),
  version text check (length(version) between 1 and 100),
  code text check (length(code) between 1 and 100),
  url text check (length(url) between 1 and 2000),
  note text check (length(note) between 1 and 4000),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id)
);
create index on asset (organization_id, kind, removed, name);

alter table subject
  add unique (organization_id, id),
  add column code text check (length(code) between 1 and 100),
  add column note text check (length(note) between 1 and 4000),
  add column unit_id text,
  add column owner_id text,
  add column reviewer_id text,
  add column next_review date,
  add column confirmed_on date,
  -- Where the facts of this revision are from, in the words of whoever saved it.
  add column source text check (length(source) between 1 and 200),
  -- What words are looked for in, made once: width and case aside.
  add column searched text generated always as
    (lower(normalize(name || ' ' || coalesce(code, '') || ' ' || coalesce(note, ''), NFKC))) stored,
  add foreign key (organization_id, unit_id) references unit (organization_id, id),
  add foreign key (organization_id, owner_id) references person (organization_id, id),
  add foreign key (organization_id, reviewer_id) references person (organization_id, id);
alter table subject_revision add column source text;
create index on subject (unit_id);
create index on subject (owner_id);
create index on subject (reviewer_id);
create index on subject (organization_id, next_review);

create or replace function keep_revision() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into yawara.subject_revision
    (subject_id, revision, organization_id, name, facts, at, regimes, removed, saved_by, saved_at, source)
  values
    (new.id, new.revision, new.organization_id, new.name, new.facts, new.at, new.regimes, new.removed, new.updated_by, new.updated_at, new.source);
  return null;
end
$$;

-- What a system stands on, and what that stands on in turn.
create table subject_asset (
  organization_id text not null,
  subject_id text not null,
  asset_id text not null,
  primary key (subject_id, asset_id),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, asset_id) references asset (organization_id, id)
);
create index on subject_asset (organization_id, asset_id);

create table asset_part (
  organization_id text not null,
  asset_id text not null,
  part_id text not null,
  primary key (asset_id, part_id),
  foreign key (organization_id, asset_id) references asset (organization_id, id),
  foreign key (organization_id, part_id) references asset (organization_id, id),
  check (asset_id <> part_id)
);
create index on asset_part (organization_id, part_id);

-- A day of the ledger by a name: what it was is read from the revisions.
create table snapshot (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  name text not null check (length(name) between 1 and 200),
  made_by text not null default yawara.acting_user() references "user",
  made_at timestamptz not null default clock_timestamp()
);
create unique index on snapshot (organization_id, name);

do $$
declare
  name text;
begin
  foreach name in array array['unit', 'person', 'asset', 'subject_asset', 'asset_part', 'snapshot'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('grant select on %I to yawara_app', name);
  end loop;
  foreach name in array array['unit', 'person', 'asset'] loop
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select may_write())) with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('create trigger stamp before insert or update on %I for each row execute function stamp_row()', name);
    execute format('create trigger record after insert or update on %I for each row execute function record_change(''organization_id'', ''id'')', name);
  end loop;
  foreach name in array array['subject_asset', 'asset_part'] loop
    execute format('create policy taking_out on %I for delete to yawara_app using (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('grant insert, delete on %I to yawara_app', name);
  end loop;
end
$$;
create trigger record after insert or delete on subject_asset for each row execute function record_change('organization_id', 'subject_id', 'asset_id');
create trigger record after insert or delete on asset_part for each row execute function record_change('organization_id', 'asset_id', 'part_id');
create trigger record after insert on snapshot for each row execute function record_change('organization_id', 'id');

grant insert (organization_id, name, code, parent_id), update (name, code, parent_id, removed) on unit to yawara_app;
grant insert (organization_id, name, email), update (name, email, removed) on person to yawara_app;
grant insert (organization_id, kind, name, version, code, url, note), update (kind, name, version, code, url, note, removed) on asset to yawara_app;
grant insert (organization_id, name) on snapshot to yawara_app;
grant
  insert (code, note, unit_id, owner_id, reviewer_id, next_review, confirmed_on, source),
  update (code, note, unit_id, owner_id, reviewer_id, next_review, confirmed_on, source) on subject to yawara_app;

-- Erases a person: the name and address in the list and in every change that ever held them. The chain keeps their commitments.
create function erase_person(person_id text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  erased boolean;
begin
  if not (coalesce(yawara.acting_role() = 'owner', false) and yawara.acts_in_full_scope()) then
    return false;
  end if;
  perform yawara.lock_chain(yawara.acting_organisation()), set_config('yawara.erasing', 'yes', true);
  -- In this process the owner is a superuser, whom no policy holds: the organisation is asked for here.
  update yawara.person set name = '—', email = null, removed = true
    where id = person_id and organization_id = yawara.acting_organisation();
  erased := found;
  update yawara.change set salt = null, value = null
    from yawara.chain_entry entry
    where entry.organization_id = yawara.acting_organisation() and entry.kind = 'person' and entry.object = person_id
      and change.organization_id = entry.organization_id and change.sequence = entry.sequence;
  if erased then
    perform yawara.add_entry(yawara.acting_organisation(), 'person', person_id, 'erase', '{}');
  end if;
  perform set_config('yawara.erasing', '', true);
  return erased;
end
$$;
create function is_erasing() returns boolean language sql stable
  return coalesce(current_setting('yawara.erasing', true) = 'yes', false);
revoke all on function erase_person(text), is_erasing() from public;
grant execute on function erase_person(text) to yawara_app;
create policy erasing_look on person for select to current_user using (organization_id = (select acting_organisation()) and is_erasing());
create policy erasing on person for update to current_user using (organization_id = (select acting_organisation()) and is_erasing());
create policy erasing_look on chain_entry for select to current_user using (organization_id = (select acting_organisation()) and is_erasing());
create policy erasing_look on change for select to current_user using (organization_id = (select acting_organisation()) and is_erasing());
create policy erasing on change for update to current_user using (organization_id = (select acting_organisation()) and is_erasing());

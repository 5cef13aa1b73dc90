-- Saved AI systems of an organisation, and every revision of each: nothing that was saved is lost.

create table subject (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  name text not null check (length(name) between 1 and 200),
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  at date,
  regimes text[],
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now()
);
create index on subject (organization_id, removed, name);

create table subject_revision (
  subject_id text not null references subject,
  revision integer not null,
  organization_id text not null references organization,
  name text not null,
  facts jsonb not null,
  at date,
  regimes text[],
  removed boolean not null,
  saved_by text not null references "user",
  saved_at timestamptz not null,
  primary key (subject_id, revision)
);

-- Who, when and which revision is for the database to say, not for whoever saves.
create function stamp_subject() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.revision := 1;
    new.removed := false;
    new.created_by := yawara.acting_user();
    new.created_at := now();
  else
    new.id := old.id;
    new.organization_id := old.organization_id;
    new.revision := old.revision + 1;
    new.created_by := old.created_by;
    new.created_at := old.created_at;
  end if;
  new.updated_by := yawara.acting_user();
  new.updated_at := now();
  return new;
end
$$;

-- Runs as the owner: the application's role cannot write history by itself, neither a false one nor none.
create function keep_revision() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into yawara.subject_revision
    (subject_id, revision, organization_id, name, facts, at, regimes, removed, saved_by, saved_at)
  values
    (new.id, new.revision, new.organization_id, new.name, new.facts, new.at, new.regimes, new.removed, new.updated_by, new.updated_at);
  return null;
end
$$;

revoke all on function stamp_subject(), keep_revision() from public;

create trigger stamp before insert or update on subject for each row execute function stamp_subject();
create trigger keep after insert or update on subject for each row execute function keep_revision();

alter table subject enable row level security;
alter table subject force row level security;
alter table subject_revision enable row level security;
alter table subject_revision force row level security;

grant select, insert (organization_id, name, facts, at, regimes), update (name, facts, at, regimes, removed) on subject to yawara_app;
create policy reading on subject for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));
create policy saving on subject for insert to yawara_app
  with check (organization_id = (select acting_organisation()) and (select may_write()));
create policy changing on subject for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write()))
  with check (organization_id = (select acting_organisation()) and (select may_write()));

grant select on subject_revision to yawara_app;
create policy reading on subject_revision for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));
create policy keeping on subject_revision for insert to current_user with check (true);

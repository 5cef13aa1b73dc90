-- Checks kept for each system: what the law said of it when it was last asked, and the one before it that said otherwise.
-- They follow from the facts and the law data, so the log of changes has no entry of them (docs/decisions/2026-11-30-kept-checks.md).

-- Which revision last changed what the law is asked by, and that in short: systems with the same are checked once.
alter table subject
  add column asked_revision integer not null default 1,
  add column asked text not null default '';
create function stamp_asked() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.facts is distinct from old.facts or new.at is distinct from old.at or new.regimes is distinct from old.regimes then
    new.asked_revision := new.revision;
    new.asked := md5(jsonb_build_array(new.facts, new.at, new.regimes)::text);
  else
    new.asked_revision := old.asked_revision;
    new.asked := old.asked;
  end if;
  return new;
end
$$;
revoke all on function stamp_asked() from public;
-- After "stamp", by name: the revision is counted by then.
create trigger stamp_asked before insert or update on subject for each row execute function stamp_asked();

alter table subject no force row level security, disable trigger user;
update subject set asked_revision = revision, asked = md5(jsonb_build_array(facts, at, regimes)::text);
alter table subject force row level security, enable trigger user;

-- What the database makes of a row by itself is no part of a change of it.
create or replace function record_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  -- Of the type "name" it would bring its own collation into the call, by which no index is made.
  kind text := tg_table_name;
  state jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end - array['searched', 'asked', 'asked_revision', 'firm', 'facts_digest'];
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

-- A provision and how it stands, a line each, by a number that does not change: what checks are made of.
create table check_line (
  organization_id text not null references organization,
  number integer not null check (number > 0),
  line text not null,
  primary key (organization_id, number),
  unique (organization_id, line)
);

create table subject_check (
  organization_id text not null,
  subject_id text primary key,
  -- What it rests on: the revision of the system, the law data, the engine, the day it was known by and the day that was asked for.
  revision integer not null,
  corpus text not null,
  engine text not null,
  known date not null,
  at date not null,
  jurisdictions text[] not null,
  -- The day from which the law may answer otherwise.
  until date,
  -- The facts could be read by these law data; where not, nothing below says anything.
  readable boolean not null,
  figures jsonb not null,
  -- The forces of which something applies.
  forces text[] not null,
  broken integer not null,
  open integer not null,
  -- Numbers of its lines, ascending, written as the distances between them.
  lines text not null,
  -- The last check that said otherwise, in the same fields, and when this one took its place.
  earlier jsonb,
  changed_at timestamptz,
  checked_at timestamptz not null default now(),
  foreign key (organization_id, subject_id) references subject (organization_id, id)
);
create index on subject_check (organization_id, changed_at);

-- How far checking all systems of an organisation again has come; read again after a restart.
create table check_run (
  organization_id text primary key references organization,
  total integer not null,
  done integer not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);

do $$
declare
  name text;
begin
  foreach name in array array['check_line', 'subject_check', 'check_run'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('create policy keeping on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select acts_as_program()))', name);
    execute format('grant select, insert on %I to yawara_app', name);
  end loop;
  foreach name in array array['subject_check', 'check_run'] loop
    execute format('create policy renewing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select acts_as_program())) with check (organization_id = (select acting_organisation()) and (select acts_as_program()))', name);
    execute format('grant update on %I to yawara_app', name);
  end loop;
end
$$;

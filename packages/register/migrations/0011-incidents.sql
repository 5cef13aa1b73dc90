-- Incidents of the register and what is frozen with each; links by which somebody without an account reports one, or a use of AI.

create table report_link (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  purpose text not null check (purpose in ('incident', 'use')),
  name text not null check (length(name) between 1 and 200),
  -- Of one system only.
  subject_id text,
  -- What the organisation says on the form: which uses need no application, whom to call first.
  notice text check (length(notice) between 1 and 4000),
  -- SHA-256 of the token in the link, which is shown once and kept nowhere.
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  expires_at timestamptz not null,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id)
);
create index on report_link (organization_id, removed, created_at);

-- What somebody reported by a link. Nobody has an address or an account in it; the stamps are empty where the reporter wrote.
create table report (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  link_id text not null,
  purpose text not null check (purpose in ('incident', 'use')),
  name text not null check (length(name) between 1 and 200),
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  secret_hash text not null unique check (secret_hash ~ '^[0-9a-f]{64}$'),
  -- Of a use of AI: what became of it. An incident has a state of its own.
  state text not null default 'open' check (state in ('open', 'taken', 'merged', 'declined')),
  -- Why it was declined; the reporter reads it.
  reason text check (length(reason) between 1 and 4000),
  -- The system it became, or was found to be.
  subject_id text,
  received timestamptz not null default clock_timestamp(),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, link_id) references report_link (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  check (state <> 'declined' or reason is not null),
  check (state not in ('taken', 'merged') or subject_id is not null)
);
create index on report (organization_id, purpose, state, received);
create index on report (organization_id, link_id);

-- How a reporter can be reached, apart from what they said: the log holds that it was left or erased, never what it was.
create table report_contact (
  report_id text primary key,
  organization_id text not null references organization,
  contact text not null check (length(contact) between 1 and 200),
  foreign key (organization_id, report_id) references report (organization_id, id)
);
create index on report_contact (organization_id);

create table incident (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  report_id text,
  subject_id text,
  name text not null check (length(name) between 1 and 200),
  said text check (length(said) between 1 and 4000),
  -- What is known of the event, in the words of the vocabulary.
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  -- Moments as somebody gave them: a day, a time of a clock in the zone, or an instant.
  occurred text check (length(occurred) between 1 and 100),
  received text not null check (length(received) between 1 and 100),
  aware text check (length(aware) between 1 and 100),
  -- Other moments clocks run from, by the law's own word.
  since jsonb not null default '{}' check (jsonb_typeof(since) = 'object'),
  zone text not null default 'Asia/Tokyo' check (length(zone) between 1 and 60),
  state text not null default 'possible' check (state in ('possible', 'confirmed', 'dismissed', 'near_miss')),
  reason text check (length(reason) between 1 and 4000),
  -- What was reported or done, by the id of its clock: when, by whom, under which number.
  done jsonb not null default '{}' check (jsonb_typeof(done) = 'object'),
  -- Said when it is closed.
  summary text check (length(summary) between 1 and 4000),
  -- The version of the law data that was in use when it was recorded.
  corpus text not null check (length(corpus) between 1 and 200),
  frozen jsonb,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  unique (report_id),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, report_id) references report (organization_id, id),
  check (state <> 'confirmed' or aware is not null),
  check (state <> 'dismissed' or reason is not null)
);
create index on incident (organization_id, state, created_at);
create index on incident (organization_id, subject_id);

-- The system as it stood when the incident was recorded with it: the revision of its facts, what it stood on in which version, the evidence it,
-- its measures in use and its risks rested on, each by the file that counted, and the
-- end of the log. Taken anew only where another system is named. The moment of receipt is written once.
create function freeze_incident() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    new.received := old.received;
    new.report_id := old.report_id;
    if new.subject_id is not distinct from old.subject_id then
      new.frozen := old.frozen;
      new.corpus := old.corpus;
      return new;
    end if;
  end if;
  new.frozen := (
    select jsonb_build_object(
      'on', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
      'subject', one.id, 'name', one.name, 'revision', one.revision,
      'assets', coalesce((
        with recursive below (id) as (
          select asset_id from yawara.subject_asset where subject_id = one.id and organization_id = new.organization_id
          union select part_id from yawara.asset_part join below on asset_part.asset_id = below.id
        )
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id, 'kind', kind, 'name', name, 'version', version, 'revision', revision))
          order by kind, name, id)
        from yawara.asset where organization_id = new.organization_id and id in (select id from below)
      ), '[]'),
      'evidence', coalesce((
        select jsonb_agg(jsonb_build_object('id', kept.id, 'name', kept.name, 'revision', kept.revision, 'file', kept.file, 'sha256', bytes.sha256)
          order by kept.name, kept.id)
        from yawara.evidence kept
          join yawara.evidence_file bytes on bytes.evidence_id = kept.id and bytes.number = kept.file
        where kept.organization_id = new.organization_id and not kept.removed and exists (
          select from yawara.evidence_link link
          where link.organization_id = new.organization_id and link.evidence_id = kept.id and (
            (link.object_kind = 'subject' and link.object_id = one.id)
            or (link.object_kind = 'measure' and link.object_id in (
              select id from yawara.measure_use where organization_id = new.organization_id and subject_id = one.id and not removed))
            or (link.object_kind = 'risk' and link.object_id in (
              select id from yawara.risk where organization_id = new.organization_id and subject_id = one.id and not removed))
          )
        )
      ), '[]'),
      'log', (
        select jsonb_build_object('sequence', sequence, 'hash', hash) from yawara.chain_entry
        where organization_id = new.organization_id order by sequence desc limit 1
      )
    )
    from yawara.subject one where one.id = new.subject_id and one.organization_id = new.organization_id
  );
  return new;
end
$$;

-- That a contact was left, changed or erased; what it is stays out of the log.
create function record_contact() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  reached yawara.report_contact := case when tg_op = 'DELETE' then old else new end;
begin
  perform yawara.add_entry(reached.organization_id, 'report_contact', reached.report_id,
    case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'change' else 'delete' end,
    jsonb_build_object('report_id', reached.report_id));
  return null;
end
$$;
revoke all on function freeze_incident(), record_contact() from public;

do $$
declare
  name text;
begin
  foreach name in array array['report_link', 'report', 'report_contact', 'incident'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['report_link', 'report', 'incident'] loop
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select may_write())) with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('create trigger stamp before insert or update on %I for each row execute function stamp_row()', name);
    execute format('create trigger record after insert or update on %I for each row execute function record_change(''organization_id'', ''id'')', name);
  end loop;
  foreach name in array array['report_link', 'incident'] loop
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
  end loop;
end
$$;
create trigger keep_as_it_stood before insert or update on incident for each row execute function freeze_incident();
create trigger record after insert or update or delete on report_contact for each row execute function record_contact();

grant select (id, organization_id, purpose, name, subject_id, notice, expires_at, removed, revision, created_by, created_at, updated_by, updated_at),
  insert (organization_id, purpose, name, subject_id, notice, token_hash, expires_at), update (name, notice, expires_at, removed) on report_link to yawara_app;
grant select (id, organization_id, link_id, purpose, name, said, state, reason, subject_id, received, removed, revision, created_by, created_at, updated_by, updated_at),
  update (state, reason, subject_id) on report to yawara_app;
grant select,
  insert (organization_id, subject_id, name, said, facts, occurred, received, aware, since, zone, state, reason, corpus),
  update (subject_id, name, said, facts, occurred, aware, since, zone, state, reason, done, summary, corpus) on incident to yawara_app;
-- Whoever may answer a reporter sees how.
grant select, delete on report_contact to yawara_app;
create policy reading on report_contact for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write()));
create policy erasing on report_contact for delete to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write()));

-- Reporting without an account: these functions alone, each told the hash of a token or secret that cannot be guessed. They run as the
-- tables' owner, whom no policy holds where the database runs in this process: every one of them names the organisation itself.

create function is_reporting() returns boolean language sql stable
  return coalesce(current_setting('yawara.reporting', true) = 'yes', false);

do $$
declare
  name text;
begin
  foreach name in array array['report_link', 'report', 'report_contact', 'incident', 'subject', 'subject_asset', 'asset', 'asset_part', 'chain_entry'] loop
    execute format('create policy reporting_look on %I for select to current_user using (is_reporting())', name);
  end loop;
  foreach name in array array['report', 'report_contact', 'incident'] loop
    execute format('create policy reporting on %I for insert to current_user with check (is_reporting())', name);
  end loop;
end
$$;
create policy correcting on report for update to current_user using (is_reporting()) with check (is_reporting());
create policy correcting on report_contact for update to current_user using (is_reporting()) with check (is_reporting());
create policy erasing_own on report_contact for delete to current_user using (is_reporting());

-- Where a link leads, while it is open.
create function report_place(given_hash text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  place jsonb;
begin
  perform set_config('yawara.reporting', 'yes', true);
  select jsonb_strip_nulls(jsonb_build_object('purpose', link.purpose, 'organisation', owning.name, 'system', one.name,
      'notice', link.notice, 'expires', link.expires_at))
    into place
    from yawara.report_link link
    join yawara.organization owning on owning.id = link.organization_id
    left join yawara.subject one on one.id = link.subject_id and one.organization_id = link.organization_id
    where link.token_hash = given_hash and not link.removed and link.expires_at > clock_timestamp();
  perform set_config('yawara.reporting', '', true);
  return place;
end
$$;

-- Takes a report in, and with one of an incident opens a possible incident: `made`, `not-found` or `too-many`.
create function make_report(given_hash text, secret text, title text, answers jsonb, contact text, event jsonb, corpus_id text, most_open integer, most integer)
returns text language plpgsql security definer set search_path = '' as $$
declare
  link yawara.report_link;
  made text;
  open integer;
  there integer;
begin
  perform set_config('yawara.reporting', 'yes', true);
  select * into link from yawara.report_link where token_hash = given_hash;
  if link.id is not null then
    perform yawara.lock_chain(link.organization_id);
    -- It may have been revoked while this waited.
    select * into link from yawara.report_link
      where token_hash = given_hash and not removed and expires_at > clock_timestamp();
  end if;
  if link.id is null then
    return 'not-found';
  end if;
  select count(*) filter (where known.link_id = link.id and known.state = 'open' and coalesce(event_of.state, 'possible') = 'possible'), count(*)
    into open, there
    from yawara.report known left join yawara.incident event_of on event_of.report_id = known.id
    where known.organization_id = link.organization_id;
  if open >= most_open or there >= most then
    return 'too-many';
  end if;
  insert into yawara.report (organization_id, link_id, purpose, name, said, secret_hash)
    values (link.organization_id, link.id, link.purpose, title, answers, secret) returning id into made;
  if contact is not null then
    insert into yawara.report_contact (report_id, organization_id, contact) values (made, link.organization_id, contact);
  end if;
  if link.purpose = 'incident' then
    insert into yawara.incident (organization_id, report_id, subject_id, name, said, facts, occurred, received, zone, corpus)
      values (link.organization_id, made, link.subject_id, title, event ->> 'said', event -> 'facts', event ->> 'occurred',
        to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), coalesce(event ->> 'zone', 'Asia/Tokyo'), corpus_id);
  end if;
  perform set_config('yawara.reporting', '', true);
  return 'made';
end
$$;

-- A report as its reporter sees it.
create function own_report(secret text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  found_one jsonb;
begin
  perform set_config('yawara.reporting', 'yes', true);
  select jsonb_strip_nulls(jsonb_build_object('purpose', own.purpose, 'organisation', owning.name, 'received', own.received,
      'notice', link.notice, 'said', own.said, 'contact', reached.contact, 'revision', own.revision,
      'state', coalesce(event_of.state, own.state), 'closed', event_of.summary is not null,
      'reason', case when own.state = 'declined' then own.reason end,
      'open', own.state = 'open' and coalesce(event_of.state, 'possible') = 'possible'))
    into found_one
    from yawara.report own
    join yawara.report_link link on link.id = own.link_id and link.organization_id = own.organization_id
    join yawara.organization owning on owning.id = own.organization_id
    left join yawara.incident event_of on event_of.report_id = own.id
    left join yawara.report_contact reached on reached.report_id = own.id
    where own.secret_hash = secret;
  perform set_config('yawara.reporting', '', true);
  return found_one;
end
$$;

-- Adds to or corrects a report until somebody has decided on it: `changed`, `not-found`, `conflict`, `closed` or `too-many`.
create function correct_report(secret text, seen integer, title text, answers jsonb, new_contact text, most integer)
returns text language plpgsql security definer set search_path = '' as $$
declare
  own yawara.report;
begin
  perform set_config('yawara.reporting', 'yes', true);
  select * into own from yawara.report where secret_hash = secret;
  if own.id is null then
    return 'not-found';
  end if;
  perform yawara.lock_chain(own.organization_id);
  select * into own from yawara.report where secret_hash = secret;
  if own.state <> 'open' or exists (select from yawara.incident where report_id = own.id and state <> 'possible') then
    return 'closed';
  end if;
  if own.revision <> seen then
    return 'conflict';
  end if;
  if own.revision >= most then
    return 'too-many';
  end if;
  update yawara.report set name = title, said = answers where id = own.id;
  if new_contact is null then
    delete from yawara.report_contact where report_id = own.id;
  else
    insert into yawara.report_contact (report_id, organization_id, contact) values (own.id, own.organization_id, new_contact)
      on conflict (report_id) do update set contact = excluded.contact where report_contact.contact <> excluded.contact;
  end if;
  perform set_config('yawara.reporting', '', true);
  return 'changed';
end
$$;

-- Erases how a reporter can be reached, at any time.
create function erase_own_contact(secret text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  own yawara.report;
begin
  perform set_config('yawara.reporting', 'yes', true);
  select * into own from yawara.report where secret_hash = secret;
  if own.id is not null then
    perform yawara.lock_chain(own.organization_id);
    delete from yawara.report_contact where report_id = own.id;
  end if;
  perform set_config('yawara.reporting', '', true);
  return own.id is not null;
end
$$;

revoke all on function is_reporting(), report_place(text), make_report(text, text, text, jsonb, text, jsonb, text, integer, integer),
  own_report(text), correct_report(text, integer, text, jsonb, text, integer), erase_own_contact(text) from public;
grant execute on function report_place(text), make_report(text, text, text, jsonb, text, jsonb, text, integer, integer),
  own_report(text), correct_report(text, integer, text, jsonb, text, integer), erase_own_contact(text) to yawara_app;

-- Evidence: files that show something, what rests on each, and until when they hold. The bytes lie in a folder, by their hash.

-- What a file holds, once an organisation whatever it is called there. No organisation can tell what another keeps.
create table evidence_content (
  organization_id text not null references organization,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size > 0),
  -- As its first bytes say; absent where they say nothing, as those of a plain text.
  type text check (length(type) between 1 and 200),
  scan text not null default 'not-scanned' check (scan in ('not-scanned', 'clean', 'infected', 'failed')),
  scanned_at timestamptz,
  -- What the scanner said: the signature it found, or why it could not look.
  scan_said text check (length(scan_said) between 1 and 500),
  primary key (organization_id, sha256)
);
create index on evidence_content (scan) where scan in ('not-scanned', 'failed');

create table evidence (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (length(kind) between 1 and 40),
  note text check (length(note) between 1 and 4000),
  -- The last day on which it holds: whether it has passed is looked at when it is read.
  valid_until date,
  -- The number of the file that counts now.
  file integer not null check (file > 0),
  -- What words are looked for in, made once: width and case aside.
  searched text generated always as (lower(normalize(name || ' ' || coalesce(note, ''), NFKC))) stored,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id)
);
create index on evidence (organization_id, removed, name, id);
create index on evidence (organization_id, valid_until) where not removed;

-- The files of a piece of evidence, one after the other; none is ever changed.
create table evidence_file (
  organization_id text not null,
  evidence_id text not null,
  number integer not null check (number > 0),
  sha256 text not null,
  -- As whoever brought it called it.
  name text not null check (length(name) between 1 and 200),
  -- Whether its first bytes are of the type that its name says; true where the name says none.
  as_named boolean not null,
  added_by text not null default yawara.acting_user() references "user",
  added_at timestamptz not null default clock_timestamp(),
  primary key (evidence_id, number),
  foreign key (organization_id, evidence_id) references evidence (organization_id, id),
  foreign key (organization_id, sha256) references evidence_content (organization_id, sha256)
);
create index on evidence_file (organization_id, sha256);

-- What rests on it: a system, or anything else of the register by its kind and id.
create table evidence_link (
  organization_id text not null,
  evidence_id text not null,
  object_kind text not null check (object_kind ~ '^[a-z_]{1,40}$'),
  object_id text not null check (length(object_id) between 1 and 200),
  -- A system has to be there, in the same organisation; other kinds are looked at by whoever knows them.
  subject_id text generated always as (case when object_kind = 'subject' then object_id end) stored,
  primary key (evidence_id, object_kind, object_id),
  foreign key (organization_id, evidence_id) references evidence (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id)
);
create index on evidence_link (organization_id, object_kind, object_id);

do $$
declare
  name text;
begin
  foreach name in array array['evidence_content', 'evidence', 'evidence_file', 'evidence_link'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('grant select on %I to yawara_app', name);
  end loop;
end
$$;
create policy changing on evidence for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write()))
  with check (organization_id = (select acting_organisation()) and (select may_write()));
create policy taking_out on evidence_link for delete to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write()));

grant insert (organization_id, sha256, size, type) on evidence_content to yawara_app;
grant
  insert (organization_id, name, kind, note, valid_until, file),
  update (name, kind, note, valid_until, file, removed) on evidence to yawara_app;
grant insert (organization_id, evidence_id, number, sha256, name, as_named) on evidence_file to yawara_app;
grant insert (organization_id, evidence_id, object_kind, object_id), delete on evidence_link to yawara_app;

create trigger stamp before insert or update on evidence for each row execute function stamp_row();
create trigger record after insert or update on evidence for each row execute function record_change('organization_id', 'id');
create trigger record after insert or update on evidence_content for each row execute function record_change('organization_id', 'sha256');
create trigger record after insert on evidence_file for each row execute function record_change('organization_id', 'evidence_id', 'number');
create trigger record after insert or delete on evidence_link for each row execute function record_change('organization_id', 'evidence_id', 'object_kind', 'object_id');

-- The scanner is nobody: it asks which files wait, in whatever organisation, and says what it found. People may not.
create function is_scanning() returns boolean language sql stable
  return coalesce(current_setting('yawara.scanning', true) = 'yes', false);

create function begin_scanning() returns void language plpgsql as $$
begin
  if yawara.acting_user() is not null then
    raise insufficient_privilege using message = 'only the scanner may do this';
  end if;
  perform set_config('yawara.scanning', 'yes', true);
end
$$;

create function files_to_scan(most integer) returns table (organisation text, hash text) language plpgsql security definer set search_path = '' as $$
begin
  perform yawara.begin_scanning();
  return query select content.organization_id, content.sha256 from yawara.evidence_content content
    where content.scan in ('not-scanned', 'failed') order by content.scanned_at nulls first, content.sha256 limit most;
  perform set_config('yawara.scanning', '', true);
end
$$;

create function keep_scan(organisation text, hash text, outcome text, said text) returns void language plpgsql security definer set search_path = '' as $$
begin
  perform yawara.begin_scanning();
  perform yawara.lock_chain(organisation);
  -- What failed again says nothing new: the log would fill up while the scanner is away.
  update yawara.evidence_content set scan = outcome, scan_said = said, scanned_at = clock_timestamp()
    where organization_id = organisation and sha256 = hash and scan in ('not-scanned', 'failed')
      and (scan, scan_said) is distinct from (outcome, said);
  perform set_config('yawara.scanning', '', true);
end
$$;

revoke all on function is_scanning(), begin_scanning(), files_to_scan(integer), keep_scan(text, text, text, text) from public;
grant execute on function files_to_scan(integer), keep_scan(text, text, text, text) to yawara_app;
create policy scanning_look on evidence_content for select to current_user using (is_scanning());
create policy scanning on evidence_content for update to current_user using (is_scanning()) with check (is_scanning());

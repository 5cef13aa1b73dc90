-- Disclosures of an organisation: what is drafted, approved by a second person, published at an address that stays, and withdrawn, never erased.

create function new_address() returns text language sql volatile
  return left(encode(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'), 20);

create table disclosure (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  -- The system it is about; empty where it is the firm's.
  subject_id text,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,63}$'),
  name text not null check (length(name) between 1 and 200),
  languages text[] not null default '{en,ja}' check (languages <@ array['en', 'ja'] and cardinality(languages) between 1 and 2),
  -- Chosen once: nobody can guess it, and it stays.
  address text not null unique default new_address(),
  -- Whether the organisation's public list names it, where there is such a list.
  listed boolean not null default true,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id)
);
create index on disclosure (organization_id, removed, name);
create index on disclosure (organization_id, subject_id);

-- A draft as it was drawn from facts and law, kept once by its hash: a version names the hash, and the log commits to it.
create table disclosure_draft (
  organization_id text not null references organization,
  -- Of the document, whatever is said here.
  hash text not null default '',
  document text not null,
  primary key (organization_id, hash)
);
create function hash_draft() returns trigger language plpgsql as $$
begin
  new.hash := encode(sha256(convert_to(new.document, 'UTF8')), 'hex');
  return new;
end
$$;
create trigger hash before insert on disclosure_draft for each row execute function hash_draft();

create table disclosure_version (
  organization_id text not null,
  disclosure_id text not null,
  -- The next of the disclosure, whatever is said here.
  number integer not null default 1,
  -- Of its disclosure as it began, with the number: what the log calls it.
  name text not null default '',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'published', 'withdrawn')),
  draft_hash text not null,
  -- What the draft was drawn from: the system's revision, its facts, the law data, and the facts its statements rest on.
  subject_revision integer,
  facts jsonb not null check (jsonb_typeof(facts) = 'object'),
  corpus text not null,
  rests_on text[] not null,
  -- What people wrote and confirmed, by language and statement, and who reads which statement.
  edits jsonb not null default '{}' check (jsonb_typeof(edits) = 'object'),
  tiers jsonb not null default '{}' check (jsonb_typeof(tiers) = 'object'),
  gaps integer not null check (gaps >= 0),
  unconfirmed integer not null check (unconfirmed >= 0),
  -- Complete in itself, made when it is published; nothing else of a version is ever served to the public.
  publication text,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  edited_by text not null default '' references "user",
  edited_at timestamptz not null default now(),
  submitted_by text references "user",
  submitted_at timestamptz,
  approved_by text references "user",
  approved_at timestamptz,
  published_by text references "user",
  published_at timestamptz,
  withdrawn_by text references "user",
  withdrawn_at timestamptz,
  -- Why it was withdrawn, or sent back to be written again.
  reason text check (length(reason) between 1 and 2000),
  primary key (disclosure_id, number),
  foreign key (organization_id, disclosure_id) references disclosure (organization_id, id),
  foreign key (organization_id, draft_hash) references disclosure_draft (organization_id, hash),
  check ((state in ('published', 'withdrawn')) = (publication is not null)),
  check (state <> 'withdrawn' or reason is not null)
);
-- One version at a time is worked on.
create unique index on disclosure_version (disclosure_id) where state in ('draft', 'submitted', 'approved');
create index on disclosure_version (organization_id, state);

create function may_approve_disclosure() returns boolean language sql stable
  return coalesce(acting_role() in ('owner', 'editor', 'reviewer'), false) and acts_in_full_scope();

-- The way of a version, for the database to hold: what was submitted is not written in, who wrote last does not approve, what was published does not change.
create function stamp_disclosure_version() returns trigger language plpgsql as $$
declare
  me text := yawara.acting_user();
  step text;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'a version begins as a draft' using errcode = '42501'; end if;
    new.number := coalesce((select max(number) from yawara.disclosure_version where disclosure_id = new.disclosure_id), 0) + 1;
    new.name := (select d.name from yawara.disclosure d where d.id = new.disclosure_id) || ' – ' || new.number;
    new.revision := 1;
    new.created_by := me;
    new.created_at := clock_timestamp();
    new.edited_by := me;
    new.edited_at := new.created_at;
    return new;
  end if;
  step := old.state || ' ' || new.state;
  if step not in ('draft draft', 'draft submitted', 'submitted draft', 'submitted approved', 'approved draft', 'approved published', 'published withdrawn') then
    raise exception 'no such step: %', step using errcode = '42501';
  end if;
  if step <> 'draft draft' and (new.draft_hash, new.subject_revision, new.facts, new.corpus, new.rests_on, new.edits, new.tiers)
    is distinct from (old.draft_hash, old.subject_revision, old.facts, old.corpus, old.rests_on, old.edits, old.tiers)
  then
    raise exception 'only a draft is written in' using errcode = '42501';
  end if;
  if step <> 'approved published' and new.publication is distinct from old.publication then
    raise exception 'what is published does not change' using errcode = '42501';
  end if;
  if step = 'submitted approved' and me = old.edited_by then
    raise exception 'who wrote last does not approve' using errcode = '42501';
  end if;
  if step not in ('submitted approved', 'submitted draft') and not yawara.may_write() then
    raise exception 'this role does not write' using errcode = '42501';
  end if;
  new.organization_id := old.organization_id;
  new.disclosure_id := old.disclosure_id;
  new.number := old.number;
  new.name := old.name;
  new.revision := old.revision + 1;
  case step
    when 'draft draft' then
      -- Saving what is there already makes nobody its writer.
      if (new.draft_hash, new.edits, new.tiers) is distinct from (old.draft_hash, old.edits, old.tiers) then
        new.edited_by := me;
        new.edited_at := clock_timestamp();
      end if;
    when 'draft submitted' then new.submitted_by := me; new.submitted_at := clock_timestamp(); new.reason := null;
    when 'submitted approved' then new.approved_by := me; new.approved_at := clock_timestamp();
    when 'approved published' then new.published_by := me; new.published_at := clock_timestamp();
    when 'published withdrawn' then new.withdrawn_by := me; new.withdrawn_at := clock_timestamp();
    else new.submitted_by := null; new.submitted_at := null; new.approved_by := null; new.approved_at := null;
  end case;
  return new;
end
$$;

-- What a second person reads or has approved stands in the languages it stood in then: in another it was read by nobody.
create function keep_reviewed_languages() returns trigger language plpgsql as $$
begin
  if new.languages is distinct from old.languages
    and exists (select from yawara.disclosure_version where disclosure_id = old.id and state in ('submitted', 'approved'))
  then
    raise exception 'its languages are under review' using errcode = '42501';
  end if;
  return new;
end
$$;

-- The organisation's public list: where it stands, and whether it is shown. An address it once had stays its own.
create table disclosure_list (
  slug text primary key check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  organization_id text not null references organization,
  shown boolean not null default true,
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now()
);
create index on disclosure_list (organization_id);
create function stamp_disclosure_list() returns trigger language plpgsql as $$
begin
  new.updated_by := yawara.acting_user();
  new.updated_at := clock_timestamp();
  return new;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['disclosure', 'disclosure_draft', 'disclosure_version', 'disclosure_list'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('grant select on %I to yawara_app', name);
  end loop;
  foreach name in array array['disclosure', 'disclosure_version', 'disclosure_list'] loop
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select may_write())) with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
  end loop;
end
$$;
create policy approving on disclosure_version for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_approve_disclosure()) and state = 'submitted')
  with check (organization_id = (select acting_organisation()) and (select may_approve_disclosure()) and state in ('approved', 'draft'));

create trigger stamp before insert or update on disclosure for each row execute function stamp_row();
create trigger keep_reviewed before update of languages on disclosure for each row execute function keep_reviewed_languages();
create trigger stamp before insert or update on disclosure_version for each row execute function stamp_disclosure_version();
create trigger stamp before insert or update on disclosure_list for each row execute function stamp_disclosure_list();
create trigger record after insert or update on disclosure for each row execute function record_change('organization_id', 'id');
create trigger record after insert or update on disclosure_version for each row execute function record_change('organization_id', 'disclosure_id', 'number');
create trigger record after insert or update on disclosure_list for each row execute function record_change('organization_id', 'slug');

grant insert (organization_id, subject_id, kind, name, languages, listed), update (name, languages, listed, removed) on disclosure to yawara_app;
grant insert (organization_id, document) on disclosure_draft to yawara_app;
grant
  insert (organization_id, disclosure_id, draft_hash, subject_revision, facts, corpus, rests_on, edits, tiers, gaps, unconfirmed),
  update (state, draft_hash, subject_revision, facts, corpus, rests_on, edits, tiers, gaps, unconfirmed, publication, reason) on disclosure_version to yawara_app;
grant insert (organization_id, slug, shown), update (shown) on disclosure_list to yawara_app;

-- What anybody may ask for, signed in or not: published and withdrawn versions, and of them nothing but what was made for the public.
create function published_disclosure(at_address text)
returns table (
  disclosure text, organisation text, number integer, state text, publication text,
  published_at timestamptz, withdrawn_at timestamptz, reason text
) language sql stable security definer set search_path = '' as $$
  select d.id, o.name, v.number, v.state, case when v.state = 'published' then v.publication end,
    v.published_at, v.withdrawn_at, case when v.state = 'withdrawn' then v.reason end
  from yawara.disclosure d
  join yawara.disclosure_version v on v.organization_id = d.organization_id and v.disclosure_id = d.id
  join yawara.organization o on o.id = d.organization_id
  where d.address = at_address and v.state in ('published', 'withdrawn')
  order by v.number desc;
$$;

create function published_list(at_slug text)
returns table (organisation text, address text, number integer, publication text, published_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select o.name, latest.address, latest.number, latest.publication, latest.published_at
  from yawara.disclosure_list l
  join yawara.organization o on o.id = l.organization_id
  left join lateral (
    select distinct on (d.id) d.address, v.number, v.publication, v.published_at, v.state
    from yawara.disclosure d
    join yawara.disclosure_version v on v.organization_id = d.organization_id and v.disclosure_id = d.id
    where d.organization_id = l.organization_id and d.listed and v.state in ('published', 'withdrawn')
    order by d.id, v.number desc
  ) latest on latest.state = 'published'
  where l.slug = at_slug and l.shown
  order by latest.published_at desc nulls last, latest.address
  limit 500;
$$;

-- For whoever owns these tables, which no superuser is on a server.
create policy publishing on disclosure for select to current_user
  using (exists (select from disclosure_version v where v.disclosure_id = disclosure.id and v.state in ('published', 'withdrawn')));
create policy publishing on disclosure_version for select to current_user using (state in ('published', 'withdrawn'));
create policy publishing on disclosure_list for select to current_user using (shown);

revoke all on function new_address(), hash_draft(), may_approve_disclosure(), stamp_disclosure_version(),
  keep_reviewed_languages(), stamp_disclosure_list(), published_disclosure(text), published_list(text) from public;
grant execute on function new_address(), may_approve_disclosure(), published_disclosure(text), published_list(text) to yawara_app;

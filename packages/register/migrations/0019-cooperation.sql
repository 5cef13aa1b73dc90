-- Cooperation: what an authority asks, what is answered under a pseudonym, and every reading of an answer.

-- Organisations that whoever runs the server has named authorities. No form names one: the list is a setting, put in here at start.
create table authority (
  organization_id text primary key references organization,
  removed boolean not null default false
);

-- Whether an organisation's systems may be counted for an authority that drafts a request: no, unless an owner says so.
create table count_consent (
  organization_id text primary key references organization,
  counted boolean not null default false,
  revision integer not null default 1,
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now()
);

create table request (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  -- Chosen once: whoever a condition is true of, unseen, or one organisation by name.
  kind text not null check (kind in ('condition', 'inquiry')),
  -- The title of its newest version, which lists and the log call it by.
  name text not null check (length(name) between 1 and 200),
  addressee_id text references organization,
  -- As it was called when it was named.
  addressee text check (length(addressee) between 1 and 200),
  state text not null default 'draft' check (state in ('draft', 'published', 'closed')),
  -- Why it was closed before it expired.
  reason text check (length(reason) between 1 and 2000),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  check ((kind = 'inquiry') = (addressee_id is not null)),
  check ((addressee is null) = (addressee_id is null)),
  check (addressee_id <> organization_id),
  check (state = 'draft' or not removed)
);
create index on request (organization_id, removed, name);
create index on request (kind, state);
create index on request (addressee_id);

create table request_version (
  organization_id text not null,
  request_id text not null,
  -- The next of the request, whatever is said here.
  number integer not null default 1,
  name text not null default '',
  state text not null default 'draft' check (state in ('draft', 'published')),
  document jsonb not null check (jsonb_typeof(document) = 'object' and length(document::text) <= 400000),
  -- How many an answer is thought to take.
  minutes integer not null check (minutes between 0 and 100000),
  -- Of the document, whatever is said here.
  deadline date not null default now(),
  expires date not null default now(),
  retain_until date not null default now(),
  retention text not null default 'delete' check (retention in ('delete', 'archive', 'consent')),
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  published_by text references "user",
  published_at timestamptz,
  -- When those who answered an earlier version were told.
  told_at timestamptz,
  primary key (request_id, number),
  foreign key (organization_id, request_id) references request (organization_id, id),
  check ((state = 'published') = (published_at is not null)),
  check (published_at is null or expires <= (published_at at time zone 'UTC')::date + interval '3 years 1 day')
);
-- One version at a time is worked on.
create unique index on request_version (request_id) where state = 'draft';
create index on request_version (organization_id, state);

-- An answer, of which nothing here says whose it is: the pseudonym is made of the request's id with a secret that lies in the key store.
create table answer (
  id text primary key default gen_random_uuid()::text,
  -- The authority.
  organization_id text not null,
  request_id text not null,
  version integer not null,
  pseudonym text not null check (pseudonym ~ '^[0-9a-f]{64}$'),
  -- `ended`: its schedule is over and its key is gone.
  state text not null default 'given' check (state in ('given', 'withdrawn', 'ended')),
  -- Of the sealed answer.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The key it is sealed with, by its name in the key store; none once it is gone.
  key_id text check (key_id ~ '^[0-9a-f]{64}$'),
  -- Minutes it took, where whoever answered said so.
  took integer check (took between 0 and 100000),
  given_on date not null,
  unique (request_id, pseudonym),
  unique (organization_id, id),
  foreign key (organization_id, request_id) references request (organization_id, id),
  foreign key (request_id, version) references request_version (request_id, number),
  check ((state = 'given') = (key_id is not null))
);
create index on answer (organization_id, request_id, state);

-- The sealed answers, beside the log: what was withdrawn or has ended is deleted here.
create table answer_box (
  answer_id text primary key,
  organization_id text not null,
  -- Base64.
  sealed text not null check (length(sealed) <= 2000000),
  foreign key (organization_id, answer_id) references answer (organization_id, id)
);

-- Keys that are to be destroyed, until they are.
create table ended_key (
  key_id text primary key,
  organization_id text not null references organization,
  at timestamptz not null default clock_timestamp()
);
create index on ended_key (organization_id);

-- Each reading of answers, written before any is opened.
create table answer_read (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null,
  request_id text not null,
  answers text[] not null check (cardinality(answers) between 1 and 100000),
  read_by text not null default '' references "user",
  role text not null default '',
  purpose text not null check (length(purpose) between 1 and 1000),
  -- Questions whose answers were read.
  fields text[] not null check (cardinality(fields) between 1 and 100),
  means text not null check (means in ('screen', 'api', 'export', 'publication')),
  at timestamptz not null default now(),
  -- Until when its respondents are not shown it, and why.
  delayed_until date,
  delay_reason text check (length(delay_reason) between 1 and 1000),
  -- Goes into the hash that the log has of it.
  salt text not null default '',
  told_at timestamptz,
  foreign key (organization_id, request_id) references request (organization_id, id),
  check ((delayed_until is null) = (delay_reason is null)),
  check (delayed_until <= (at at time zone 'UTC')::date + 91)
);
create index on answer_read (organization_id, request_id, at);
create index on answer_read using gin (answers);

-- Each count an officer asked for, with what was shown. What is refused is refused for its condition and the earlier ones alone.
create table request_count (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null,
  request_id text not null,
  condition text not null check (length(condition) between 1 and 4000),
  -- `recorded`: says the same as an earlier one, whose answer was given again.
  outcome text not null check (outcome in ('counted', 'recorded', 'refused')),
  -- Rounded; none where it is below what is shown.
  shown integer check (shown >= 10),
  reason text check (length(reason) between 1 and 200),
  counted_by text not null default '' references "user",
  counted_at timestamptz not null default now(),
  foreign key (organization_id, request_id) references request (organization_id, id),
  check ((outcome = 'refused') = (reason is not null)),
  check (outcome <> 'refused' or shown is null)
);
create index on request_count (organization_id, request_id);

-- What was published of the answers, an edition after the other.
create table request_edition (
  organization_id text not null,
  request_id text not null,
  number integer not null,
  document jsonb not null check (jsonb_typeof(document) = 'object' and length(document::text) <= 4000000),
  published_by text not null default '' references "user",
  published_at timestamptz not null default now(),
  primary key (request_id, number),
  foreign key (organization_id, request_id) references request (organization_id, id)
);
create index on request_edition (organization_id, request_id);

-- What becomes of the answers to a version once their time is over.
create table request_disposal (
  organization_id text not null,
  request_id text not null,
  version integer not null,
  state text not null check (state in ('archive-pending', 'consent-pending', 'ended')),
  -- Of the archive's receipt, or of the consent.
  reference text check (length(reference) between 1 and 500),
  decided_by text references "user",
  -- The answers that ended, by id.
  answers text[] not null default '{}',
  ended_at timestamptz,
  revision integer not null default 1,
  primary key (request_id, version),
  foreign key (organization_id, request_id) references request (organization_id, id),
  check ((state = 'ended') = (ended_at is not null))
);
create index on request_disposal (organization_id, state);

-- Of members: how they want to hear by e-mail that answers of their organisation were read.
alter table notice_wish add column reads_by_mail text not null default 'daily' check (reads_by_mail in ('at-once', 'daily', 'never'));
grant insert (reads_by_mail), update (reads_by_mail) on notice_wish to yawara_app;

-- Functions of ours that run as the tables' owner reach these tables by this alone. In the embedded database no policy holds the owner:
-- each of them names the rows itself.
create function is_cooperating() returns boolean language sql stable
  return coalesce(current_setting('yawara.cooperating', true) = 'yes', false);

do $$
declare
  name text;
begin
  foreach name in array array['authority', 'count_consent', 'request', 'request_version', 'answer', 'answer_box', 'ended_key', 'answer_read', 'request_count', 'request_edition', 'request_disposal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy cooperating on %I to current_user using (is_cooperating()) with check (is_cooperating())', name);
  end loop;
end
$$;
create policy cooperating on chain_entry for select to current_user using (is_cooperating());

create function acts_for_authority() returns boolean language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (select from yawara.authority where organization_id = yawara.acting_organisation() and not removed);
end
$$;
create policy finding on authority for select to current_user using (organization_id = acting_organisation());

-- Whether whoever acts is an officer: may write in an organisation that is an authority now.
create function is_officer() returns boolean language sql stable
  return may_write() and acts_for_authority();

revoke all on function is_cooperating(), acts_for_authority(), is_officer() from public;
grant execute on function acts_for_authority(), is_officer() to yawara_app;

do $$
declare
  name text;
begin
  foreach name in array array['authority', 'count_consent', 'request', 'request_version', 'answer', 'answer_read', 'request_count', 'request_edition', 'request_disposal'] loop
    execute format('grant select on %I to yawara_app', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    -- None of it belongs to a system: an auditor of a part does not see it.
    execute format('create policy in_scope on %I as restrictive for select to yawara_app using ((select sees_everything()))', name);
  end loop;
  foreach name in array array['request', 'request_version', 'answer_read', 'request_count', 'request_edition'] loop
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select is_officer()))', name);
  end loop;
  foreach name in array array['request', 'request_version'] loop
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select is_officer())) with check (organization_id = (select acting_organisation()) and (select is_officer()))', name);
  end loop;
end
$$;

create policy adding on count_consent for insert to yawara_app
  with check (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_in_full_scope()));
create policy changing on count_consent for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_in_full_scope()));
create function stamp_count_consent() returns trigger language plpgsql as $$
begin
  new.revision := case tg_op when 'INSERT' then 1 else old.revision + 1 end;
  new.updated_by := yawara.acting_user();
  new.updated_at := clock_timestamp();
  return new;
end
$$;

-- A sealed answer is read by an officer who has just written that they read it, and by no other.
create function opened_answers() returns text[] language plpgsql stable set search_path = '' as $$
begin
  return (select answers from yawara.answer_read
    where id = current_setting('yawara.reading', true) and organization_id = yawara.acting_organisation() and read_by = yawara.acting_user());
end
$$;
revoke all on function opened_answers() from public;
grant execute on function opened_answers() to yawara_app;
grant select on answer_box to yawara_app;
create policy opening on answer_box for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select is_officer()) and answer_id = any ((select opened_answers())::text[]));

-- The way of a request: what was published stays what it was, and of its kind.
create function keep_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.kind, new.addressee_id, new.addressee) is distinct from (old.kind, old.addressee_id, old.addressee) then
      raise exception 'a request does not become another kind, nor anybody else''s' using errcode = '42501';
    end if;
    if old.state || ' ' || new.state not in ('draft draft', 'draft published', 'published published', 'published closed', 'closed closed') then
      raise exception 'no such step: % %', old.state, new.state using errcode = '42501';
    end if;
  elsif new.state <> 'draft' then
    raise exception 'a request begins as a draft' using errcode = '42501';
  end if;
  return new;
end
$$;

create function stamp_request_version() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'a version begins as a draft' using errcode = '42501'; end if;
    new.number := coalesce((select max(number) from yawara.request_version where request_id = new.request_id), 0) + 1;
    new.revision := 1;
    new.created_by := yawara.acting_user();
    new.created_at := clock_timestamp();
  else
    if old.state = 'published' then
      if to_jsonb(new) - 'told_at' is distinct from to_jsonb(old) - 'told_at' then
        raise exception 'what is published does not change' using errcode = '42501';
      end if;
      return new;
    end if;
    new.organization_id := old.organization_id;
    new.request_id := old.request_id;
    new.number := old.number;
    new.revision := old.revision + 1;
    new.created_by := old.created_by;
    new.created_at := old.created_at;
    if new.state = 'published' then
      new.document := old.document;
      new.minutes := old.minutes;
      new.published_by := yawara.acting_user();
      new.published_at := clock_timestamp();
    end if;
  end if;
  if new.document ->> 'kind' is distinct from (select kind from yawara.request where id = new.request_id) then
    raise exception 'a version is of its request''s kind' using errcode = '42501';
  end if;
  new.name := left(new.document -> 'title' ->> 'ja', 190) || ' – ' || new.number;
  new.deadline := (new.document ->> 'deadline')::date;
  new.expires := (new.document ->> 'expires')::date;
  new.retain_until := (new.document -> 'retention' ->> 'until')::date;
  new.retention := new.document -> 'retention' ->> 'end';
  new.updated_by := yawara.acting_user();
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create function stamp_answer_read() returns trigger language plpgsql as $$
begin
  new.read_by := yawara.acting_user();
  new.role := yawara.acting_role();
  new.at := clock_timestamp();
  new.salt := gen_random_uuid()::text;
  return new;
end
$$;
create function stamp_request_count() returns trigger language plpgsql as $$
begin
  new.counted_by := yawara.acting_user();
  new.counted_at := clock_timestamp();
  return new;
end
$$;
create function stamp_request_edition() returns trigger language plpgsql as $$
begin
  new.number := coalesce((select max(number) from yawara.request_edition where request_id = new.request_id), 0) + 1;
  new.published_by := yawara.acting_user();
  new.published_at := clock_timestamp();
  return new;
end
$$;

-- The log has of an answer that there is one and the hash of its sealed form; of a reading its hash. An entry about an answer names nobody.
create function record_answer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform yawara.add_entry(new.organization_id, 'answer', new.id, case tg_op when 'INSERT' then 'create' else 'change' end,
    jsonb_build_object('id', new.id, 'request_id', new.request_id, 'version', new.version, 'state', new.state, 'sha256', new.sha256));
  return null;
end
$$;
create function record_answer_read() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform yawara.add_entry(new.organization_id, 'answer_read', new.id, 'create', jsonb_build_object('id', new.id, 'request_id', new.request_id,
    'answers', cardinality(new.answers), 'sha256', encode(sha256(convert_to((to_jsonb(new) - 'told_at')::text, 'UTF8')), 'hex')));
  return null;
end
$$;
revoke all on function keep_request(), stamp_request_version(), stamp_answer_read(), stamp_request_count(), stamp_request_edition(),
  stamp_count_consent(), record_answer(), record_answer_read() from public;

create trigger keep before insert or update on request for each row execute function keep_request();
create trigger stamp before insert or update on request for each row execute function stamp_row();
create trigger stamp before insert or update on request_version for each row execute function stamp_request_version();
create trigger stamp before insert on answer_read for each row execute function stamp_answer_read();
create trigger stamp before insert on request_count for each row execute function stamp_request_count();
create trigger stamp before insert on request_edition for each row execute function stamp_request_edition();
create trigger stamp before insert or update on count_consent for each row execute function stamp_count_consent();
create trigger record after insert or update on authority for each row execute function record_change('organization_id', 'organization_id');
create trigger record after insert or update on count_consent for each row execute function record_change('organization_id', 'organization_id');
create trigger record after insert or update on request for each row execute function record_change('organization_id', 'id');
create trigger record after insert or update of state, document on request_version for each row execute function record_change('organization_id', 'request_id', 'number');
create trigger record after insert or update on answer for each row execute function record_answer();
create trigger record after insert on answer_read for each row execute function record_answer_read();
create trigger record after insert on request_count for each row execute function record_change('organization_id', 'id');
create trigger record after insert on request_edition for each row execute function record_change('organization_id', 'request_id', 'number');
create trigger record after insert or update on request_disposal for each row execute function record_change('organization_id', 'request_id', 'version');

grant insert (organization_id, counted), update (counted) on count_consent to yawara_app;
grant insert (organization_id, kind, name, addressee_id, addressee), update (name, state, reason, removed) on request to yawara_app;
grant insert (organization_id, request_id, document, minutes), update (document, minutes, state) on request_version to yawara_app;
grant insert (organization_id, request_id, answers, purpose, fields, means, delayed_until, delay_reason) on answer_read to yawara_app;
grant insert (organization_id, request_id, condition, outcome, shown, reason) on request_count to yawara_app;
grant insert (organization_id, request_id, document) on request_edition to yawara_app;

-- Puts the list of authorities in, as whoever runs the server has it: for the tables' owner at start, and for nobody else. Gives those
-- named that are no organisations here.
create function name_authorities(named text[]) returns text[] language plpgsql as $$
declare
  unknown text[];
begin
  perform set_config('yawara.cooperating', 'yes', true);
  update yawara.authority set removed = not organization_id = any (named) where removed = (organization_id = any (named));
  insert into yawara.authority (organization_id)
    select id from yawara.organization where id = any (named) order by id on conflict do nothing;
  select coalesce(array_agg(one), '{}') into unknown from unnest(named) one
    where not exists (select from yawara.organization where id = one);
  perform set_config('yawara.cooperating', '', true);
  return unknown;
end
$$;
revoke all on function name_authorities(text[]) from public;

-- Published requests that the acting organisation may see: every one with a condition, and inquiries to it. Who sees one is noted nowhere.
create function asked_requests() returns table (
  id text, authority text, kind text, state text, reason text, number integer, document jsonb, minutes integer, published_at timestamptz
) language plpgsql security definer set search_path = '' as $$
begin
  if not yawara.may_read() then
    return;
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  return query
    select request.id, owning.name, request.kind, request.state, request.reason, version.number, version.document, version.minutes, version.published_at
    from yawara.request
    join yawara.organization owning on owning.id = request.organization_id
    join yawara.request_version version on version.request_id = request.id and version.state = 'published'
    where request.state <> 'draft' and (request.kind = 'condition' or request.addressee_id = yawara.acting_organisation())
    order by version.published_at desc, request.id limit 2000;
  perform set_config('yawara.cooperating', '', true);
end
$$;

-- What stands of answers under pseudonyms, with who read them: for whoever can make the pseudonym. The firm is named nowhere.
create function own_answers(requests text[], pseudonyms text[], day date, with_sealed boolean) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  found_ones jsonb;
begin
  perform set_config('yawara.cooperating', 'yes', true);
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', own.id, 'request', own.request_id, 'version', own.version, 'state', own.state, 'sha256', own.sha256, 'key', own.key_id,
      'took', own.took, 'given_on', own.given_on, 'pseudonym', own.pseudonym, 'sealed', case when with_sealed then box.sealed end,
      'entry', (select jsonb_build_object('sequence', entry.sequence, 'hash', entry.hash) from yawara.chain_entry entry
        where entry.organization_id = own.organization_id and entry.kind = 'answer' and entry.object = own.id order by entry.sequence desc limit 1),
      'reads', (select coalesce(jsonb_agg(jsonb_build_object('at', one.at, 'role', one.role, 'purpose', one.purpose, 'fields', one.fields,
          'means', one.means, 'was_delayed', one.delayed_until is not null) order by one.at desc), '[]')
        from yawara.answer_read one where one.answers @> array[own.id] and (one.delayed_until is null or one.delayed_until < day)))), '[]')
    into found_ones
    from unnest(requests, pseudonyms) as given (request_id, pseudonym)
    join yawara.answer own on own.request_id = given.request_id and own.pseudonym = given.pseudonym
    left join yawara.answer_box box on box.answer_id = own.id;
  perform set_config('yawara.cooperating', '', true);
  return found_ones;
end
$$;

-- Keeps an answer, the first or another in its place: `kept`, `not-found`, `over` or `older`. It acts as nobody and locks the authority's
-- chain alone, so that nothing of the transaction touches a row of whoever answers.
create function keep_answer(request text, seen integer, given_pseudonym text, box text, box_hash text, key_name text, minutes integer, day date)
returns text language plpgsql security definer set search_path = '' as $$
declare
  asking yawara.request;
  newest yawara.request_version;
  there yawara.answer;
  kept text;
begin
  perform set_config('yawara.cooperating', 'yes', true);
  select * into asking from yawara.request where id = keep_answer.request;
  if asking.id is null or asking.state = 'draft' then
    return 'not-found';
  end if;
  perform yawara.lock_chain(asking.organization_id);
  select * into asking from yawara.request where id = keep_answer.request;
  select * into newest from yawara.request_version version
    where version.request_id = asking.id and version.state = 'published' order by version.number desc limit 1;
  if asking.state <> 'published' or newest.deadline < day or newest.expires < day then
    return 'over';
  end if;
  if newest.number <> seen then
    return 'older';
  end if;
  select * into there from yawara.answer one where one.request_id = asking.id and one.pseudonym = given_pseudonym;
  if there.state = 'ended' then
    return 'over';
  end if;
  if there.key_id is not null then
    insert into yawara.ended_key (key_id, organization_id) values (there.key_id, there.organization_id);
  end if;
  insert into yawara.answer as was (organization_id, request_id, version, pseudonym, sha256, key_id, took, given_on)
    values (asking.organization_id, asking.id, newest.number, given_pseudonym, box_hash, key_name, minutes, day)
    on conflict (request_id, pseudonym) do update set version = excluded.version, state = 'given', sha256 = excluded.sha256,
      key_id = excluded.key_id, took = excluded.took, given_on = excluded.given_on
    returning was.id into kept;
  insert into yawara.answer_box (answer_id, organization_id, sealed) values (kept, asking.organization_id, box)
    on conflict (answer_id) do update set sealed = excluded.sealed;
  perform set_config('yawara.cooperating', '', true);
  return 'kept';
end
$$;

-- Takes an answer back, until the deadline: `withdrawn`, `not-found` or `over`.
create function withdraw_answer(request text, given_pseudonym text, day date) returns text language plpgsql security definer set search_path = '' as $$
declare
  own yawara.answer;
begin
  perform set_config('yawara.cooperating', 'yes', true);
  select * into own from yawara.answer one where one.request_id = withdraw_answer.request and one.pseudonym = given_pseudonym and one.state = 'given';
  if own.id is null then
    return 'not-found';
  end if;
  perform yawara.lock_chain(own.organization_id);
  select * into own from yawara.answer one where one.id = own.id and one.state = 'given';
  if own.id is null then
    return 'not-found';
  end if;
  if (select version.deadline from yawara.request_version version where version.request_id = own.request_id and version.state = 'published'
      order by version.number desc limit 1) < day then
    return 'over';
  end if;
  insert into yawara.ended_key (key_id, organization_id) values (own.key_id, own.organization_id);
  delete from yawara.answer_box where answer_id = own.id;
  update yawara.answer set state = 'withdrawn', key_id = null, took = null where id = own.id;
  perform set_config('yawara.cooperating', '', true);
  return 'withdrawn';
end
$$;

-- Keys that are to be destroyed, and that they were: named by nothing but themselves.
create function keys_to_end() returns text[] language plpgsql security definer set search_path = '' as $$
declare
  names text[];
begin
  if yawara.acting_user() is not null or yawara.acting_organisation() is not null then
    raise exception 'keys are ended by the server itself' using errcode = '42501';
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  select coalesce(array_agg(key_id), '{}') into names from (select key_id from yawara.ended_key order by at limit 10000) waiting;
  perform set_config('yawara.cooperating', '', true);
  return names;
end
$$;
create function keys_ended(names text[]) returns void language plpgsql security definer set search_path = '' as $$
begin
  if yawara.acting_user() is not null or yawara.acting_organisation() is not null then
    raise exception 'keys are ended by the server itself' using errcode = '42501';
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  delete from yawara.ended_key where key_id = any (names);
  perform set_config('yawara.cooperating', '', true);
end
$$;

-- What anybody may read of collections, signed in or not. Inquiries are numbered and not named: each is about one firm.
create function public_collections(one text) returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  found_ones jsonb;
begin
  perform set_config('yawara.cooperating', 'yes', true);
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', request.id, 'authority', owning.name, 'state', request.state, 'reason', request.reason,
      'versions', (select jsonb_agg(jsonb_build_object('number', version.number, 'document', version.document, 'minutes', version.minutes,
          'published_at', version.published_at) order by version.number)
        from yawara.request_version version where version.request_id = request.id and version.state = 'published'),
      'answered', (select count(*) from yawara.answer where answer.request_id = request.id and answer.state <> 'withdrawn'),
      'took', (select jsonb_build_object('said', count(took), 'median', percentile_cont(0.5) within group (order by took))
        from yawara.answer where answer.request_id = request.id and answer.state <> 'withdrawn'),
      'reads', (select count(*) from yawara.answer_read reading where reading.request_id = request.id),
      'delayed', (select count(*) from yawara.answer_read reading where reading.request_id = request.id and reading.delayed_until is not null),
      'counts', (select coalesce(jsonb_agg(jsonb_build_object('condition', counted.condition, 'outcome', counted.outcome, 'shown', counted.shown,
          'reason', counted.reason, 'at', counted.counted_at) order by counted.counted_at), '[]')
        from yawara.request_count counted where counted.request_id = request.id),
      'editions', (select coalesce(jsonb_agg(jsonb_build_object('number', edition.number, 'published_at', edition.published_at,
          'document', case when public_collections.one is not null then edition.document end) order by edition.number), '[]')
        from yawara.request_edition edition where edition.request_id = request.id),
      'disposals', (select coalesce(jsonb_agg(jsonb_build_object('version', disposal.version, 'state', disposal.state, 'ended_at', disposal.ended_at)
          order by disposal.version), '[]')
        from yawara.request_disposal disposal where disposal.request_id = request.id)
      ) order by request.created_at desc, request.id), '[]')
    into found_ones
    from yawara.request join yawara.organization owning on owning.id = request.organization_id
    where request.kind = 'condition' and request.state <> 'draft' and (one is null or request.id = one);
  perform set_config('yawara.cooperating', '', true);
  return found_ones;
end
$$;
create function public_inquiries() returns jsonb language plpgsql security definer set search_path = '' as $$
declare
  numbers jsonb;
begin
  perform set_config('yawara.cooperating', 'yes', true);
  select coalesce(jsonb_agg(jsonb_build_object('authority', told.name, 'inquiries', told.inquiries) order by told.name), '[]') into numbers
    from (select owning.name, count(*) as inquiries from yawara.request join yawara.organization owning on owning.id = request.organization_id
      where request.kind = 'inquiry' and request.state <> 'draft' group by owning.id, owning.name) told;
  perform set_config('yawara.cooperating', '', true);
  return numbers;
end
$$;

-- An organisation here by its id, its address or its corporate number, for an officer who asks one by name. What is not here is not told apart
-- from what is no organisation.
create function organisation_named(given text) returns table (id text, name text) language plpgsql security definer set search_path = '' as $$
begin
  if yawara.is_officer() then
    return query select one.id, one.name from yawara.organization one
      where one.id <> yawara.acting_organisation() and (one.id = given or one.slug = given or one.corporate_number = given) limit 1;
  end if;
end
$$;

-- Organisations whose systems may be counted, for the server itself while it counts for an officer.
create function counted_organisations() returns text[] language plpgsql security definer set search_path = '' as $$
declare
  ids text[];
begin
  if not yawara.is_officer() then
    return '{}';
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  select coalesce(array_agg(organization_id), '{}') into ids from yawara.count_consent where counted;
  perform set_config('yawara.cooperating', '', true);
  return ids;
end
$$;

-- Every count that was made here, whoever made it, the first first: what a next one is judged by.
create function counts_made() returns table (request text, day date, condition text, shown integer) language plpgsql security definer set search_path = '' as $$
begin
  if not yawara.is_officer() then
    return;
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  return query select one.request_id, (one.counted_at at time zone 'UTC')::date, one.condition, one.shown
    from yawara.request_count one where one.outcome = 'counted' order by one.counted_at, one.id;
  perform set_config('yawara.cooperating', '', true);
end
$$;

-- Ends the answers to a version whose time is over: their keys are to be destroyed, their sealed forms are deleted.
create function end_answers(request text, of_version integer, said_reference text) returns integer language plpgsql security definer set search_path = '' as $$
declare
  ended text[];
  asking yawara.request;
begin
  if not (yawara.acts_as_program() or yawara.is_officer()) then
    return 0;
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  select * into asking from yawara.request one where one.id = end_answers.request and one.organization_id = yawara.acting_organisation();
  if asking.id is null then
    return 0;
  end if;
  perform yawara.lock_chain(asking.organization_id);
  insert into yawara.ended_key (key_id, organization_id)
    select one.key_id, one.organization_id from yawara.answer one
    where one.request_id = asking.id and one.version = of_version and one.state = 'given';
  delete from yawara.answer_box box using yawara.answer one
    where box.answer_id = one.id and one.request_id = asking.id and one.version = of_version and one.state = 'given';
  with done as (
    update yawara.answer one set state = 'ended', key_id = null
      where one.request_id = asking.id and one.version = of_version and one.state = 'given' returning one.id
  ) select coalesce(array_agg(id order by id), '{}') into ended from done;
  insert into yawara.request_disposal as was (organization_id, request_id, version, state, reference, decided_by, answers, ended_at)
    values (asking.organization_id, asking.id, of_version, 'ended', said_reference, yawara.acting_user(), ended, clock_timestamp())
    on conflict (request_id, version) do update set state = 'ended', reference = excluded.reference, decided_by = excluded.decided_by,
      answers = excluded.answers, ended_at = excluded.ended_at, revision = was.revision + 1;
  perform set_config('yawara.cooperating', '', true);
  return cardinality(ended);
end
$$;

-- Versions whose answers' time is over by a day, and that nothing was begun for; of a program.
create function due_disposals(day date) returns table (request_id text, version integer, retention text) language plpgsql security definer set search_path = '' as $$
begin
  if not yawara.acts_as_program() then
    return;
  end if;
  perform set_config('yawara.cooperating', 'yes', true);
  return query
    select one.request_id, one.number, one.retention from yawara.request_version one
    where one.organization_id = yawara.acting_organisation() and one.state = 'published' and one.retain_until < day
      and not exists (select from yawara.request_disposal disposal where disposal.request_id = one.request_id and disposal.version = one.number);
  perform set_config('yawara.cooperating', '', true);
end
$$;
create function hold_answers(request text, of_version integer, pending text) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not yawara.acts_as_program() then
    return;
  end if;
  perform set_config('yawara.cooperating', 'yes', true), yawara.lock_chain(yawara.acting_organisation());
  insert into yawara.request_disposal (organization_id, request_id, version, state)
    select one.organization_id, one.id, of_version, pending from yawara.request one
    where one.id = hold_answers.request and one.organization_id = yawara.acting_organisation() on conflict do nothing;
  perform set_config('yawara.cooperating', '', true);
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['asked_requests()', 'own_answers(text[], text[], date, boolean)', 'keep_answer(text, integer, text, text, text, text, integer, date)',
    'withdraw_answer(text, text, date)', 'keys_to_end()', 'keys_ended(text[])', 'public_collections(text)', 'public_inquiries()',
    'organisation_named(text)', 'counted_organisations()', 'counts_made()', 'end_answers(text, integer, text)', 'due_disposals(date)', 'hold_answers(text, integer, text)'] loop
    execute format('revoke all on function %s from public', name);
    execute format('grant execute on function %s to yawara_app', name);
  end loop;
end
$$;

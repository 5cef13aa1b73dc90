-- Programs of ours at work in an organisation, and notices of what concerns its members.

-- Set by the process for a job, of one organisation and no person. A program reads what a reader reads. It writes only into tables whose
-- policies let it: those of what it finds out by itself, and of nothing that a person says.
create function acts_as_program() returns boolean language sql stable
  return coalesce(current_setting('yawara.by', true) = 'program', false) and acting_user() is null and acting_organisation() is not null;

create or replace function may_read() returns boolean language sql stable
  return acts_as_program() or coalesce(acting_role() in ('owner', 'editor', 'reviewer', 'viewer'), false);

-- For the policies of tables into which programs write as well as people.
create function may_write_or_program() returns boolean language sql stable
  return may_write() or acts_as_program();

create or replace function lock_own_chain() returns void language sql security definer set search_path = '' as $$
  select yawara.lock_chain(yawara.acting_organisation()) where yawara.may_write_or_program();
$$;

revoke all on function acts_as_program(), may_write_or_program() from public;
grant execute on function acts_as_program(), may_write_or_program() to yawara_app, yawara_auth;

create policy of_programs on organization for select to yawara_app
  using (id = (select acting_organisation()) and (select acts_as_program()));

-- What concerns a member, told once: ids and codes alone, of which each reader's language makes a sentence. Notices and how they are wanted
-- are the member's own, and no part of the log of changes.
create table notice (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization on delete cascade,
  user_id text not null references "user" on delete cascade,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  -- The system it is about, where it is about one.
  subject_id text,
  object_kind text not null check (object_kind ~ '^[a-z][a-z_-]{0,39}$'),
  object_id text not null check (length(object_id) between 1 and 100),
  said jsonb not null default '{}' check (jsonb_typeof(said) = 'object' and length(said::text) <= 4000),
  at timestamptz not null default clock_timestamp(),
  read_at timestamptz,
  -- Whether it still has to go out by e-mail.
  mail_due boolean not null default false,
  foreign key (organization_id, subject_id) references subject (organization_id, id)
);
-- Who has not yet read of a thing is not told of it again.
create unique index notice_unread on notice (organization_id, user_id, kind, object_kind, object_id) where read_at is null;
create index on notice (organization_id, user_id, at);
create index on notice (organization_id) where mail_due;
create index on notice (user_id);
create index on notice (organization_id, subject_id);

-- How a member wants to be told: the language of e-mail, and the kinds that are not to come by it.
create table notice_wish (
  organization_id text not null references organization on delete cascade,
  user_id text not null references "user" on delete cascade,
  language text check (language in ('en', 'ja')),
  never_by_mail text[] not null default '{}' check (cardinality(never_by_mail) <= 50),
  primary key (organization_id, user_id)
);

-- The secret address of a member's notices; what is kept is its hash.
create table notice_feed (
  organization_id text not null references organization on delete cascade,
  user_id text not null references "user" on delete cascade,
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null default clock_timestamp(),
  primary key (organization_id, user_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['notice', 'notice_wish', 'notice_feed'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to yawara_app', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()) and (user_id = (select acting_user()) or (select acts_as_program())))', name);
  end loop;
  foreach name in array array['notice_wish', 'notice_feed'] loop
    execute format('create policy saying on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and user_id = (select acting_user()) and (select may_read()) and (select acts_in_full_scope()))', name);
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and user_id = (select acting_user()) and (select may_read()) and (select acts_in_full_scope()))', name);
  end loop;
end
$$;
grant insert (organization_id, user_id, kind, subject_id, object_kind, object_id, said, mail_due), update (read_at, mail_due) on notice to yawara_app;
grant insert (organization_id, user_id, language, never_by_mail), update (language, never_by_mail) on notice_wish to yawara_app;
grant insert (organization_id, user_id, token_hash), update (token_hash, made_at), delete on notice_feed to yawara_app;
-- Whoever reads in an organisation may tell its members something, by a change or a comment; nobody else is told anything.
create policy telling on notice for insert to yawara_app
  with check (
    organization_id = (select acting_organisation()) and (select may_read()) and (select acts_in_full_scope())
    and exists (select from member where member.organization_id = notice.organization_id and member.user_id = notice.user_id)
  );
create policy marking on notice for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()) and (select acts_in_full_scope()) and (user_id = (select acting_user()) or (select acts_as_program())));
create policy revoking on notice_feed for delete to yawara_app
  using (organization_id = (select acting_organisation()) and user_id = (select acting_user()) and (select may_read()) and (select acts_in_full_scope()));
-- Whether a colleague wants a kind by e-mail is asked when they are told.
create policy asking on notice_wish for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));

-- Tells of something: those who own or review a system, by the address of their account; of a system that nobody owns or reviews, and of
-- what is about none, the organisation's owners. Whoever does the thing is not told of it.
create function notify(kind text, subject_ids text[], object_kind text, object_id text, said jsonb) returns void language sql
begin atomic
  with concerned as (
    select distinct subject.id as subject_id, member.user_id
    from subject
      join person on person.organization_id = subject.organization_id and person.id in (subject.owner_id, subject.reviewer_id) and not person.removed
      join "user" account on account.email = person.email
      join member on member.organization_id = subject.organization_id and member.user_id = account.id and member.role <> 'authority'
    where subject.organization_id = acting_organisation() and subject.id = any (notify.subject_ids)
  ), told as (
    select subject_id, user_id from concerned
    union all
    select about.subject_id, member.user_id
    from unnest(case when cardinality(notify.subject_ids) > 0 then notify.subject_ids else array[null::text] end) as about (subject_id), member
    where member.organization_id = acting_organisation() and member.role = 'owner'
      and not exists (select from concerned where concerned.subject_id = about.subject_id)
  )
  insert into notice (organization_id, user_id, kind, subject_id, object_kind, object_id, said, mail_due)
  select
    acting_organisation(), told.user_id, notify.kind, told.subject_id, notify.object_kind,
    coalesce(notify.object_id, told.subject_id, acting_organisation()), notify.said,
    not exists (
      select from notice_wish wish
      where wish.organization_id = acting_organisation() and wish.user_id = told.user_id and notify.kind = any (wish.never_by_mail)
    )
  from told
  where told.user_id is distinct from acting_user()
  on conflict do nothing;
end;
revoke all on function notify(text, text[], text, text, jsonb) from public;
grant execute on function notify(text, text[], text, text, jsonb) to yawara_app;

-- A member keeps the newest 500: nobody's list grows without end.
create function trim_notices() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from yawara.notice surplus using (
    select id, row_number() over (partition by organization_id, user_id order by at desc, id) as place
    from yawara.notice
    where (organization_id, user_id) in (select distinct organization_id, user_id from added)
  ) ranked
  where ranked.id = surplus.id and ranked.place > 500;
  return null;
end
$$;
revoke all on function trim_notices() from public;
create trigger trim after insert on notice referencing new table as added for each statement execute function trim_notices();
create policy trimming_look on notice for select to current_user using (organization_id = (select acting_organisation()));
create policy trimming on notice for delete to current_user using (organization_id = (select acting_organisation()));

-- Whose a secret address is. It is known by its hash alone, and tells ids alone.
create function feed_of(hash text) returns table (organization_id text, user_id text) language sql stable security definer set search_path = '' as $$
  select feed.organization_id, feed.user_id from yawara.notice_feed feed where feed.token_hash = hash;
$$;
revoke all on function feed_of(text) from public;
grant execute on function feed_of(text) to yawara_app;
create policy finding on notice_feed for select to current_user using (true);

-- Where something still has to go out by e-mail; what is older than a day is read in the application by now.
create function mail_due_in() returns table (organization_id text) language sql stable security definer set search_path = '' as $$
  select distinct notice.organization_id from yawara.notice where notice.mail_due and notice.at > now() - interval '1 day';
$$;
revoke all on function mail_due_in() from public;
grant execute on function mail_due_in() to yawara_app;
create policy finding on notice for select to current_user using (mail_due);

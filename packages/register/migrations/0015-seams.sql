-- Where the rooms of the register meet: who is told of what, what was told already, and what an incident freezes of the evidence.

-- Tells of something, as before; whoever saved a system last is not told of what a program found out because of that saving.
drop function notify(text, text[], text, text, jsonb);
create function notify(kind text, subject_ids text[], object_kind text, object_id text, said jsonb, saved text[]) returns void language sql
begin atomic
  with concerned as (
    select distinct subject.id as subject_id, member.user_id
    from subject
      join person on person.organization_id = subject.organization_id and person.id in (subject.owner_id, subject.reviewer_id) and not person.removed
      join "user" account on lower(account.email) = person.email
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
    and not exists (
      select from subject
      where subject.organization_id = acting_organisation() and subject.id = told.subject_id
        and subject.id = any (notify.saved) and subject.updated_by = told.user_id
    )
  on conflict do nothing;
end;

-- Tells people of the list, by the address of their accounts: the n-th of the n-th object. Whoever does the thing is not told of it.
create function notify_people(kind text, people text[], subject_ids text[], object_kind text, object_ids text[]) returns void language sql
begin atomic
  insert into notice (organization_id, user_id, kind, subject_id, object_kind, object_id, mail_due)
  select distinct
    acting_organisation(), member.user_id, notify_people.kind, given.subject_id, notify_people.object_kind, given.object_id,
    not exists (
      select from notice_wish wish
      where wish.organization_id = acting_organisation() and wish.user_id = member.user_id and notify_people.kind = any (wish.never_by_mail)
    )
  from unnest(notify_people.people, notify_people.subject_ids, notify_people.object_ids) as given (person_id, subject_id, object_id)
    join person on person.organization_id = acting_organisation() and person.id = given.person_id and not person.removed
    join "user" account on lower(account.email) = person.email
    join member on member.organization_id = acting_organisation() and member.user_id = account.id and member.role <> 'authority'
  where member.user_id is distinct from acting_user()
  on conflict do nothing;
end;
revoke all on function notify(text, text[], text, text, jsonb, text[]), notify_people(text, text[], text[], text, text[]) from public;
grant execute on function notify(text, text[], text, text, jsonb, text[]), notify_people(text, text[], text[], text, text[]) to yawara_app;

-- What was told of a thing that stands for days, so that reading a notice does not bring it again the next day. `mark` is what it was told
-- of: the day that passed, the end of a clock, the answers a statement no longer agrees with. Nobody's words, and no part of the log.
create table told_once (
  organization_id text not null references organization on delete cascade,
  kind text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
  object_kind text not null check (object_kind ~ '^[a-z][a-z_-]{0,39}$'),
  object_id text not null check (length(object_id) between 1 and 200),
  mark text not null check (length(mark) between 1 and 200),
  primary key (organization_id, kind, object_kind, object_id, mark)
);
alter table told_once enable row level security;
alter table told_once force row level security;
grant select, insert, delete on told_once to yawara_app;
create policy reading on told_once for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write_or_program()));
create policy keeping on told_once for insert to yawara_app
  with check (organization_id = (select acting_organisation()) and (select may_write_or_program()));
create policy dropping on told_once for delete to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_write_or_program()));

-- Which organisation a report just made came to, and what it opened there: for telling those who answer for it, in the same transaction.
create function report_to_tell(secret text) returns table (organization_id text, purpose text, report_id text, incident_id text, subject_id text)
language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('yawara.reporting', 'yes', true);
  return query
    select own.organization_id, own.purpose, own.id, event_of.id, link.subject_id
    from yawara.report own
      join yawara.report_link link on link.id = own.link_id and link.organization_id = own.organization_id
      left join yawara.incident event_of on event_of.report_id = own.id
    where own.secret_hash = secret;
  perform set_config('yawara.reporting', '', true);
end
$$;
revoke all on function report_to_tell(text) from public;
grant execute on function report_to_tell(text) to yawara_app;

do $$
declare
  name text;
begin
  foreach name in array array['evidence', 'evidence_file', 'evidence_link', 'measure_use', 'risk'] loop
    execute format('create policy reporting_look on %I for select to current_user using (is_reporting())', name);
  end loop;
end
$$;

-- What a check of many systems found is told of once, when it has come to its end: in the transaction that ends it.

-- Up to when it was told of checks that came to say something else. What was kept before now was told of as it was kept.
alter table check_run add column told_until timestamptz not null default now();

-- As before; of what one call tells a member, no more than the newest 500 are written: the others would be trimmed with it (trim_notices).
create or replace function notify(kind text, subject_ids text[], object_kind text, object_id text, said jsonb, saved text[]) returns void language sql
begin atomic
  with about as (
    select given.subject_id, max(given.place) as place
    from unnest(case when cardinality(notify.subject_ids) > 0 then notify.subject_ids else array[null::text] end) with ordinality as given (subject_id, place)
    group by given.subject_id
  ), concerned as (
    select distinct about.subject_id, about.place, member.user_id
    from about
      join subject on subject.organization_id = acting_organisation() and subject.id = about.subject_id
      join person on person.organization_id = subject.organization_id and person.id in (subject.owner_id, subject.reviewer_id) and not person.removed
      join "user" account on lower(account.email) = person.email
      join member on member.organization_id = subject.organization_id and member.user_id = account.id and member.role <> 'authority'
  ), told as (
    select subject_id, place, user_id from concerned
    union all
    select about.subject_id, about.place, member.user_id
    from about, member
    where member.organization_id = acting_organisation() and member.role = 'owner'
      and not exists (select from concerned where concerned.subject_id = about.subject_id)
  ), ranked as (
    select told.subject_id, told.user_id, row_number() over (partition by told.user_id order by told.place desc) as rank
    from told
    where told.user_id is distinct from acting_user()
      and not exists (
        select from subject
        where subject.organization_id = acting_organisation() and subject.id = told.subject_id
          and subject.id = any (notify.saved) and subject.updated_by = told.user_id
      )
  )
  insert into notice (organization_id, user_id, kind, subject_id, object_kind, object_id, said, mail_due)
  select
    acting_organisation(), ranked.user_id, notify.kind, ranked.subject_id, notify.object_kind,
    coalesce(notify.object_id, ranked.subject_id, acting_organisation()), notify.said,
    not exists (
      select from notice_wish wish
      where wish.organization_id = acting_organisation() and wish.user_id = ranked.user_id and notify.kind = any (wish.never_by_mail)
    )
  from ranked
  where ranked.rank <= 500
  order by ranked.rank desc
  on conflict do nothing;
end;

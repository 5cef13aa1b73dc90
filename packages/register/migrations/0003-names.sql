-- Names within limits, no pictures, and sessions that say where their person works: held here for whatever code comes by.

alter table "user" no force row level security;
update "user" set image = null, name = coalesce(nullif(trim(left(regexp_replace(name, '[[:cntrl:]]', ' ', 'g'), 100)), ''), '?')
  where image is not null or length(name) not between 1 and 100 or name ~ '[[:cntrl:]]';
alter table "user"
  add check (length(name) between 1 and 100),
  add check (image is null),
  add check (length(email) <= 254) not valid;
alter table "user" force row level security;

alter table organization no force row level security;
update organization set logo = null, metadata = null,
    name = coalesce(nullif(trim(left(regexp_replace(name, '[[:cntrl:]]', ' ', 'g'), 200)), ''), '?')
  where logo is not null or metadata is not null or length(name) not between 1 and 200 or name ~ '[[:cntrl:]]';
alter table organization
  add check (length(name) between 1 and 200),
  add check (logo is null and metadata is null);
alter table organization force row level security;

-- Sessions begun before they said so worked in the oldest membership.
alter table session no force row level security;
alter table member no force row level security;
update session set active_organization_id =
    (select organization_id from member where member.user_id = session.user_id order by created_at, id limit 1)
  where active_organization_id is null;
alter table member force row level security;
alter table session force row level security;

-- Accounts, organisations and keys: better-auth's tables, and what the application's own role sees of them.
-- Runs with the search path on the schema "yawara", as the owner of everything in it.

revoke all on schema yawara from public;
grant usage on schema yawara to yawara_app, yawara_auth;

create table "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table session (
  id text primary key,
  expires_at timestamptz not null,
  token text not null unique,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id text not null references "user" on delete cascade,
  active_organization_id text
);
create index on session (user_id);

create table account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references "user" on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index on account (user_id);

create table verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verification (identifier);

create table organization (
  id text primary key,
  name text not null,
  slug text not null unique,
  logo text,
  created_at timestamptz not null,
  metadata text
);

create table member (
  id text primary key,
  organization_id text not null references organization on delete cascade,
  user_id text not null references "user" on delete cascade,
  role text not null check (role in ('owner', 'editor', 'reviewer', 'viewer', 'authority')),
  created_at timestamptz not null,
  unique (organization_id, user_id)
);
create index on member (user_id);

create table invitation (
  id text primary key,
  organization_id text not null references organization on delete cascade,
  email text not null,
  role text check (role in ('owner', 'editor', 'reviewer', 'viewer', 'authority')),
  status text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  inviter_id text not null references "user" on delete cascade
);
create index on invitation (organization_id);
create index on invitation (email);

create table apikey (
  id text primary key,
  config_id text not null,
  name text,
  start text,
  reference_id text not null references "user" on delete cascade,
  prefix text,
  key text not null unique,
  refill_interval integer,
  refill_amount integer,
  last_refill_at timestamptz,
  enabled boolean,
  rate_limit_enabled boolean,
  rate_limit_time_window integer,
  rate_limit_max integer,
  request_count integer,
  remaining integer,
  last_request timestamptz,
  expires_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  permissions text,
  metadata text
);
create index on apikey (reference_id);
create index on apikey (config_id);

create table rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

-- Who is acting: set for one transaction by the application. What is not set is nobody, nowhere, and may not write.

create function acting_user() returns text language sql stable
  return nullif(current_setting('yawara.user', true), '');

create function acting_organisation() returns text language sql stable
  return nullif(current_setting('yawara.organisation', true), '');

create function acts_by_session() returns boolean language sql stable
  return coalesce(current_setting('yawara.by', true) = 'session', false);

create function acts_in_full_scope() returns boolean language sql stable
  return coalesce(current_setting('yawara.scope', true) = 'write', false);

-- The role held now, read past the policies on "member" (which themselves ask for it) by better-auth's role.
create function acting_role() returns text language sql stable security definer
begin atomic
  select role from member where user_id = acting_user() and organization_id = acting_organisation();
end;

create function may_read() returns boolean language sql stable
  return coalesce(acting_role() in ('owner', 'editor', 'reviewer', 'viewer'), false);

create function may_write() returns boolean language sql stable
  return coalesce(acting_role() in ('owner', 'editor'), false) and acts_in_full_scope();

grant create on schema yawara to yawara_auth;
alter function acting_role() owner to yawara_auth;
revoke create on schema yawara from yawara_auth;
revoke all on all functions in schema yawara from public;
grant execute on all functions in schema yawara to yawara_app, yawara_auth;

-- better-auth does what it likes with its own tables, and touches no other.

do $$
declare
  name text;
begin
  foreach name in array array['user', 'session', 'account', 'verification', 'organization', 'member', 'invitation', 'apikey', 'rate_limit'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy accounts on %I to yawara_auth using (true) with check (true)', name);
    execute format('grant select, insert, update, delete on %I to yawara_auth', name);
  end loop;
end
$$;

-- The application reads names, and a person's own keys. Passwords, tokens, sessions and hashes it has no right to.

grant select on member to yawara_app;
create policy own on member for select to yawara_app
  using (user_id = (select acting_user()) and ((select acts_by_session()) or organization_id = (select acting_organisation())));
create policy colleagues on member for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_read()));

grant select (id, name, slug) on organization to yawara_app;
create policy of_members on organization for select to yawara_app
  using (exists (select from member where member.organization_id = organization.id and member.user_id = (select acting_user())));

grant select (id, name, email) on "user" to yawara_app;
create policy self_and_colleagues on "user" for select to yawara_app
  using (
    id = (select acting_user())
    or exists (select from member where member.user_id = "user".id and member.organization_id = (select acting_organisation()))
  );

grant select (id, organization_id, email, role, status, expires_at) on invitation to yawara_app;
create policy of_owners on invitation for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_by_session()));

grant select (id, name, start, reference_id, created_at, expires_at, last_request, permissions, metadata), delete on apikey to yawara_app;
create policy own on apikey for select to yawara_app
  using (reference_id = (select acting_user()) and (select acts_by_session()));
create policy own_removal on apikey for delete to yawara_app
  using (reference_id = (select acting_user()) and (select acts_by_session()));

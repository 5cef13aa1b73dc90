-- Work on the plan of a system: what is said of its steps, tasks, comments on both, and signing off by a second person.

-- Reviewers sign and comment beside those who write, and change nothing else.
create function may_review() returns boolean language sql stable
  return coalesce(acting_role() in ('owner', 'editor', 'reviewer'), false) and acts_in_full_scope();

create function lock_own_chain_to_review() returns void language sql security definer set search_path = '' as $$
  select yawara.lock_chain(yawara.acting_organisation()) where yawara.may_review();
$$;

-- What a firm says of a step. The steps themselves are made from the facts and the law whenever they are read.
create table plan_item (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  subject_id text not null,
  -- A provision and the number of the step among what it has one do: jp.appi/art-32-1#0.
  step text not null check (length(step) between 3 and 200),
  state text not null default 'open' check (state in ('open', 'doing', 'done', 'left', 'not_applicable')),
  -- Why it is left out, or why it does not apply: nothing is without one.
  reason text check (length(reason) between 1 and 2000),
  owner_id text,
  due date,
  note text check (length(note) between 1 and 4000),
  done_on date,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, subject_id, step),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, owner_id) references person (organization_id, id),
  check (reason is not null or state not in ('left', 'not_applicable')),
  check ((state = 'done') = (done_on is not null))
);
create index on plan_item (organization_id, due) where not removed;
create index on plan_item (owner_id);

create table task (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  title text not null check (length(title) between 1 and 200),
  -- What it is about; both are empty where it is about the organisation as a whole.
  about_kind text check (about_kind in ('system', 'plan_item', 'risk', 'evidence', 'incident', 'disclosure', 'question')),
  about_id text check (length(about_id) between 1 and 200),
  -- The system it belongs to, by which it is found there.
  subject_id text,
  owner_id text,
  due date,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  reason text check (length(reason) between 1 and 2000),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, owner_id) references person (organization_id, id),
  check ((about_kind is null) = (about_id is null)),
  check (about_kind is distinct from 'system' or about_id is not distinct from subject_id),
  check (about_kind is distinct from 'plan_item' or subject_id is not null),
  check (reason is not null or state <> 'dropped')
);
create index on task (organization_id, due) where not removed;
create index on task (owner_id);
create index on task (subject_id);

-- Said once and not changed: taken back by its author it leaves its place, and its commitment in the chain.
create table comment (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  subject_id text,
  task_id text,
  text text check (length(text) between 1 and 4000),
  removed boolean not null default false,
  written_by text not null default yawara.acting_user() references "user",
  written_at timestamptz not null default clock_timestamp(),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, task_id) references task (organization_id, id),
  check ((subject_id is null) <> (task_id is null)),
  check ((text is null) = removed)
);
create index on comment (subject_id, written_at);
create index on comment (task_id, written_at);

create table sign_off (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  -- The table of what was signed, its row, and that row's revision.
  object_kind text not null check (length(object_kind) between 1 and 63),
  object_id text not null check (length(object_id) between 1 and 100),
  revision integer not null check (revision > 0),
  note text check (length(note) between 1 and 2000),
  -- That of the log's last entry about the object: what was signed can be shown from the log alone.
  commitment text not null,
  signed_by text not null default '' references "user",
  signed_at timestamptz not null default clock_timestamp(),
  unique (organization_id, object_kind, object_id, revision, signed_by)
);

-- What has a revision, says who changed it last and is in the log can be signed; a kind that comes later too.
create function is_signable(kind text) returns boolean language sql stable set search_path = '' as $$
  select exists (
    select from pg_catalog.pg_class kept
    join pg_catalog.pg_trigger recorded on recorded.tgrelid = kept.oid and recorded.tgname = 'record'
    where kept.relname = kind and kept.relnamespace = 'yawara'::regnamespace
      and (
        select count(*) from pg_catalog.pg_attribute
        where attrelid = kept.oid and attname in ('id', 'organization_id', 'revision', 'removed', 'updated_by') and not attisdropped
      ) = 5
  );
$$;

-- Runs as whoever signs, under the policies that hold for them. The order of changes is the organisation's lock's.
create function check_sign_off() returns trigger language plpgsql as $$
declare
  standing record;
begin
  if not yawara.is_signable(new.object_kind) then
    raise insufficient_privilege using message = 'nothing of this kind is signed';
  end if;
  execute format('select revision, updated_by from yawara.%I where id = $1 and organization_id = $2 and not removed', new.object_kind)
    into standing using new.object_id, new.organization_id;
  if standing.revision is null or standing.revision <> new.revision then
    raise insufficient_privilege using message = 'what is signed is not what stands';
  end if;
  if standing.updated_by = yawara.acting_user() then
    raise insufficient_privilege using message = 'whoever changed it last does not sign it';
  end if;
  new.commitment := (
    select commitment from yawara.chain_entry
    where organization_id = new.organization_id and kind = new.object_kind and object = new.object_id
    order by sequence desc limit 1
  );
  new.signed_by := yawara.acting_user();
  new.signed_at := clock_timestamp();
  return new;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['plan_item', 'task', 'comment', 'sign_off'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('grant select on %I to yawara_app', name);
    execute format('create trigger record after insert or update on %I for each row execute function record_change(''organization_id'', ''id'')', name);
  end loop;
  foreach name in array array['plan_item', 'task'] loop
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select may_write())) with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('create trigger stamp before insert or update on %I for each row execute function stamp_row()', name);
  end loop;
  foreach name in array array['comment', 'sign_off'] loop
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_review()))', name);
  end loop;
end
$$;
create trigger check_it before insert on sign_off for each row execute function check_sign_off();

grant
  insert (organization_id, subject_id, step, state, reason, owner_id, due, note, done_on),
  update (state, reason, owner_id, due, note, done_on, removed) on plan_item to yawara_app;
grant
  insert (organization_id, title, about_kind, about_id, subject_id, owner_id, due),
  update (title, owner_id, due, state, reason, removed) on task to yawara_app;
grant insert (organization_id, subject_id, task_id, text) on comment to yawara_app;
grant insert (organization_id, object_kind, object_id, revision, note) on sign_off to yawara_app;

-- Takes one's own comment back: its words, in the table and in every change that held them.
create function remove_comment(comment_id text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  taken boolean;
begin
  if not yawara.may_review() then
    return false;
  end if;
  perform yawara.lock_chain(yawara.acting_organisation()), set_config('yawara.erasing', 'yes', true);
  update yawara.comment set text = null, removed = true
    where id = comment_id and organization_id = yawara.acting_organisation() and written_by = yawara.acting_user() and not removed;
  taken := found;
  if taken then
    update yawara.change set salt = null, value = null
      from yawara.chain_entry entry
      where entry.organization_id = yawara.acting_organisation() and entry.kind = 'comment' and entry.object = comment_id
        and change.organization_id = entry.organization_id and change.sequence = entry.sequence;
    perform yawara.add_entry(yawara.acting_organisation(), 'comment', comment_id, 'erase', '{}');
  end if;
  perform set_config('yawara.erasing', '', true);
  return taken;
end
$$;
create policy erasing_look on comment for select to current_user using (organization_id = (select acting_organisation()) and is_erasing());
create policy erasing on comment for update to current_user using (organization_id = (select acting_organisation()) and is_erasing());

revoke all on function may_review(), lock_own_chain_to_review(), is_signable(text), check_sign_off(), remove_comment(text) from public;
grant execute on function may_review(), lock_own_chain_to_review(), is_signable(text), remove_comment(text) to yawara_app;

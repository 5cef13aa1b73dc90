-- Auditors: what each may see and until when, what they read, and the questions they ask. They change nothing else.

alter table member drop constraint member_role_check,
  add constraint member_role_check check (role in ('owner', 'editor', 'reviewer', 'viewer', 'auditor', 'authority'));
alter table invitation drop constraint invitation_role_check,
  add constraint invitation_role_check check (role in ('owner', 'editor', 'reviewer', 'viewer', 'auditor', 'authority'));

-- Of a member who is an auditor: until when, and the whole organisation, or units with those below them, and systems.
create table audit_mandate (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  user_id text not null references "user",
  ends_on date not null,
  -- The moment that day ends, by the clock of whoever runs the server: from then on nothing is read.
  ends_at timestamptz not null,
  whole boolean not null default false,
  units text[] not null default '{}' check (cardinality(units) <= 200),
  systems text[] not null default '{}' check (cardinality(systems) <= 1000),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, user_id),
  check (ends_at > ends_on and ends_at < ends_on + 3),
  check (not whole or (units = '{}' and systems = '{}'))
);

-- What an auditor read: an object, or a list; the same again within a moment is counted, not told again.
create table audit_read (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  user_id text not null references "user",
  at timestamptz not null,
  -- The part of the register and what was asked of it: subjects.read, tasks.list.
  what text not null check (length(what) between 1 and 100),
  object text check (length(object) between 1 and 200),
  times integer not null default 1 check (times > 0)
);
create index on audit_read (organization_id, at, id);
create index on audit_read (organization_id, user_id, at);

do $$
declare
  name text;
begin
  foreach name in array array['audit_mandate', 'audit_read'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to yawara_app', name);
  end loop;
end
$$;

-- The role held now: an auditor's ends with the mandate, and has not begun without one.
grant select on audit_mandate to yawara_auth;
create policy role_lookup on audit_mandate for select to yawara_auth using (true);

create or replace function acting_role() returns text language sql stable security definer
begin atomic
  select member.role from member
  where member.user_id = acting_user() and member.organization_id = acting_organisation()
    and (member.role <> 'auditor' or exists (
      select from audit_mandate mandate
      where mandate.organization_id = member.organization_id and mandate.user_id = member.user_id
        and not mandate.removed and mandate.ends_at > clock_timestamp()
    ));
end;

create function acts_as_auditor() returns boolean language sql stable
  return coalesce(acting_role() = 'auditor', false);

create or replace function may_read() returns boolean language sql stable
  return acts_as_program() or coalesce(acting_role() in ('owner', 'editor', 'reviewer', 'viewer', 'auditor'), false);

create policy own on audit_mandate for select to yawara_app
  using (organization_id = (select acting_organisation()) and user_id = (select acting_user()));
create policy of_owners on audit_mandate for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner');
create policy adding on audit_mandate for insert to yawara_app
  with check (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_in_full_scope())
    and exists (select from member where member.organization_id = audit_mandate.organization_id and member.user_id = audit_mandate.user_id));
create policy changing on audit_mandate for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_in_full_scope()))
  with check (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner' and (select acts_in_full_scope()));
grant
  insert (organization_id, user_id, ends_on, ends_at, whole, units, systems),
  update (ends_on, ends_at, whole, units, systems) on audit_mandate to yawara_app;
create trigger stamp before insert or update on audit_mandate for each row execute function stamp_row();
create trigger record after insert or update on audit_mandate for each row execute function record_change('organization_id', 'user_id');

create policy own on audit_read for select to yawara_app
  using (organization_id = (select acting_organisation()) and user_id = (select acting_user()) and (select may_read()));
create policy of_owners on audit_read for select to yawara_app
  using (organization_id = (select acting_organisation()) and (select acting_role()) = 'owner');
-- Written a moment later: the mandate may have ended in between, the membership says that there was one.
create policy adding on audit_read for insert to yawara_app
  with check (organization_id = (select acting_organisation()) and user_id = (select acting_user())
    and exists (select from member where member.organization_id = audit_read.organization_id and member.user_id = audit_read.user_id and member.role = 'auditor'));
grant insert (organization_id, user_id, at, what, object, times) on audit_read to yawara_app;

-- Whether whoever acts sees all that they may read at all: everybody but an auditor of a part. Functions of ours that run as the tables'
-- owner are held by policies of their own: cut short by a scope they would add to the chain at a wrong place.
create function sees_everything() returns boolean language sql stable
  return current_user <> 'yawara_app' or not acts_as_auditor() or coalesce(
    (select whole from audit_mandate where organization_id = acting_organisation() and user_id = acting_user()), false);

-- Volatile, so that none is run while a query is only planned: "unnest" would have it estimated then, for everybody and on each query.
create function audited_systems() returns text[] language sql volatile
  return (select systems from audit_mandate where organization_id = acting_organisation() and user_id = acting_user());

-- The units of the mandate and all below them. "unit" itself has no policy by scope: the tree is read to be one.
create function audited_units() returns text[] language sql volatile
begin atomic
  with recursive below as (
    select unit.id from unit
    where unit.id = any (
      (select mandate.units from audit_mandate mandate where mandate.organization_id = acting_organisation() and mandate.user_id = acting_user())::text[]
    )
    union
    select unit.id from unit join below on unit.parent_id = below.id
  )
  select coalesce(array_agg(id), '{}') from below;
end;

-- Scope, over every policy that lets somebody read: the systems, and what hangs on one that is seen. What hangs on none is the whole
-- organisation's and not seen. Open to every auditor: units and people (who answers for what), named days, ids of parts of assets, what
-- is acceptable, lines of kept checks (which name no system) and the list that is public anyway.
create policy in_scope on subject as restrictive for select to yawara_app using (
  (select sees_everything())
  or id in (select unnest(audited_systems())) or unit_id in (select unnest(audited_units()))
);

-- By functions and not by tables: policies that name each other's tables are refused as a circle, whoever they are for.
create function audited_subjects() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(id), '{}') from subject;
end;

do $$
declare
  name text;
begin
  foreach name in array array['subject_revision', 'subject_asset', 'subject_check', 'plan_item', 'task', 'risk', 'measure_use', 'disclosure', 'incident', 'report', 'report_link', 'evidence_link'] loop
    execute format('create policy in_scope on %I as restrictive for select to yawara_app using ((select sees_everything()) or subject_id in (select unnest(audited_subjects())))', name);
  end loop;
end
$$;

-- What the systems in scope stand on, and what that stands on in turn.
create function audited_assets() returns text[] language sql volatile
begin atomic
  with recursive stood_on as (
    select asset_id as id from subject_asset
    union
    select asset_part.part_id from asset_part join stood_on on asset_part.asset_id = stood_on.id
  )
  select coalesce(array_agg(id), '{}') from stood_on;
end;
create function audited_evidence() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(evidence_id), '{}') from evidence_link;
end;
create function audited_tasks() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(id), '{}') from task;
end;
create function audited_risks() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(id), '{}') from risk;
end;
create function audited_disclosures() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(id), '{}') from disclosure;
end;

do $$
declare
  scope record;
begin
  for scope in select * from (values
    ('asset', 'id in (select unnest(audited_assets()))'),
    ('comment', 'subject_id in (select unnest(audited_subjects())) or task_id in (select unnest(audited_tasks()))'),
    ('evidence', 'id in (select unnest(audited_evidence()))'),
    ('evidence_file', 'evidence_id in (select unnest(audited_evidence()))'),
    ('risk_measure', 'risk_id in (select unnest(audited_risks()))'),
    ('risk_acceptance', 'risk_id in (select unnest(audited_risks()))'),
    ('disclosure_version', 'disclosure_id in (select unnest(audited_disclosures()))'),
    ('proposal', 'false')
  ) as scopes (relation, within) loop
    execute format('create policy in_scope on %I as restrictive for select to yawara_app using ((select sees_everything()) or %s)', scope.relation, scope.within);
  end loop;
end
$$;

create function audited_contents() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(sha256), '{}') from evidence_file;
end;
create policy in_scope on evidence_content as restrictive for select to yawara_app
  using ((select sees_everything()) or sha256 in (select unnest(audited_contents())));

create function audited_drafts() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(draft_hash), '{}') from disclosure_version;
end;
create policy in_scope on disclosure_draft as restrictive for select to yawara_app
  using ((select sees_everything()) or hash in (select unnest(audited_drafts())));

-- What is seen, by kind and id: for what names its object so.
create function audited_objects() returns text[] language sql volatile
begin atomic
  select coalesce(array_agg(named), '{}') from (
    select 'subject ' || id as named from subject
    union all select 'plan_item ' || id from plan_item
    union all select 'task ' || id from task
    union all select 'comment ' || id from comment
    union all select 'risk ' || id from risk
    union all select 'measure_use ' || id from measure_use
    union all select 'incident ' || id from incident
    union all select 'evidence ' || id from evidence
    union all select 'disclosure ' || id from disclosure
  ) seen;
end;
create policy in_scope on sign_off as restrictive for select to yawara_app
  using ((select sees_everything()) or object_kind || ' ' || object_id in (select unnest(audited_objects())));
create policy in_scope on chain_entry as restrictive for select to yawara_app using (
  (select sees_everything()) or kind = 'organization'
  or case kind when 'subject_asset' then 'subject ' || split_part(object, ' ', 1) else kind || ' ' || object end in (select unnest(audited_objects()))
);

create function audited_entries() returns bigint[] language sql volatile
begin atomic
  select coalesce(array_agg(sequence), '{}') from chain_entry where organization_id = acting_organisation();
end;
create policy in_scope on change as restrictive for select to yawara_app
  using ((select sees_everything()) or sequence in (select unnest(audited_entries())));

-- Auditors comment on questions, beside those who review.
create function may_comment() returns boolean language sql stable
  return may_review() or (acts_as_auditor() and acts_in_full_scope());

create or replace function lock_own_chain_to_review() returns void language sql security definer set search_path = '' as $$
  select yawara.lock_chain(yawara.acting_organisation()) where yawara.may_comment();
$$;

create function asks_its_owner(system text, owner text) returns boolean language sql stable
begin atomic
  select exists (select from subject where subject.id = system and not subject.removed and subject.owner_id is not distinct from owner);
end;
create function is_question(asked text) returns boolean language sql stable
begin atomic
  select exists (select from task where task.id = asked and task.about_kind = 'question' and not task.removed);
end;
revoke all on function asks_its_owner(text, text), is_question(text) from public;
grant execute on function asks_its_owner(text, text), is_question(text) to yawara_app;

-- A question is a task for whoever answers for the system it is asked of.
create policy asking on task for insert to yawara_app with check (
  organization_id = (select acting_organisation()) and (select acts_as_auditor()) and (select acts_in_full_scope())
  and about_kind = 'question' and subject_id is not null and about_id = subject_id
  and asks_its_owner(task.subject_id, task.owner_id)
);
create policy asking on comment for insert to yawara_app with check (
  organization_id = (select acting_organisation()) and (select acts_as_auditor()) and (select acts_in_full_scope())
  and is_question(task_id)
);

-- As in 0010, for auditors too.
create or replace function remove_comment(comment_id text) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  taken boolean;
begin
  if not yawara.may_comment() then
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

-- Waits for the change under way in one's own organisation: what is read afterwards misses nothing that began before.
create function settle_own_chain() returns void language plpgsql security definer set search_path = '' as $$
begin
  if yawara.may_read() then
    perform from yawara.chain_lock where organization_id = yawara.acting_organisation() for share;
  end if;
end
$$;

do $$
declare
  name text;
begin
  foreach name in array array['acts_as_auditor', 'sees_everything', 'may_comment', 'settle_own_chain', 'audited_systems', 'audited_units', 'audited_subjects', 'audited_assets', 'audited_evidence', 'audited_tasks', 'audited_risks', 'audited_disclosures', 'audited_contents', 'audited_drafts', 'audited_objects', 'audited_entries'] loop
    execute format('revoke all on function %I() from public', name);
    execute format('grant execute on function %I() to yawara_app', name);
  end loop;
end
$$;

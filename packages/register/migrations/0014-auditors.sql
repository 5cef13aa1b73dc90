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

-- Whether whoever acts sees all that they may read at all: everybody but an auditor of a part.
create function sees_everything() returns boolean language sql stable
  return not acts_as_auditor() or coalesce(
    (select whole from audit_mandate where organization_id = acting_organisation() and user_id = acting_user()), false);

create function audited_systems() returns text[] language sql stable
  return (select systems from audit_mandate where organization_id = acting_organisation() and user_id = acting_user());

-- The units of the mandate and all below them. "unit" itself has no policy by scope: the tree is read to be one.
create function audited_units() returns text[] language sql stable
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

-- What the systems in scope stand on, and what that stands on in turn.
create function audited_assets() returns text[] language sql stable
begin atomic
  with recursive stood_on as (
    select asset_id as id from subject_asset
    union
    select asset_part.part_id from asset_part join stood_on on asset_part.asset_id = stood_on.id
  )
  select coalesce(array_agg(id), '{}') from stood_on;
end;

-- Scope, over every policy that lets somebody read: the systems, and what hangs on one that is seen. What hangs on none is the whole
-- organisation's and not seen. Open to every auditor: units and people (who answers for what), named days, ids of parts of assets, what
-- is acceptable, lines of kept checks (which name no system) and the list that is public anyway.
do $$
declare
  of_system constant text := 'exists (select from subject where subject.id = %I.subject_id)';
  scope record;
begin
  for scope in select * from (values
    ('subject', 'id = any ((select audited_systems())::text[]) or unit_id = any ((select audited_units())::text[])'),
    ('subject_revision', of_system),
    ('subject_asset', of_system),
    ('subject_check', of_system),
    ('plan_item', of_system),
    ('task', of_system),
    ('risk', of_system),
    ('measure_use', of_system),
    ('disclosure', of_system),
    ('incident', of_system),
    ('report', of_system),
    ('report_link', of_system),
    ('evidence_link', of_system),
    ('asset', 'id = any ((select audited_assets())::text[])'),
    ('comment', of_system || ' or exists (select from task where task.id = comment.task_id)'),
    ('evidence', 'exists (select from evidence_link link where link.evidence_id = evidence.id)'),
    ('evidence_file', 'exists (select from evidence_link link where link.evidence_id = evidence_file.evidence_id)'),
    ('evidence_content', 'exists (select from evidence_file file where file.organization_id = evidence_content.organization_id and file.sha256 = evidence_content.sha256)'),
    ('risk_measure', 'exists (select from risk where risk.id = risk_measure.risk_id)'),
    ('risk_acceptance', 'exists (select from risk where risk.id = risk_acceptance.risk_id)'),
    ('disclosure_version', 'exists (select from disclosure where disclosure.id = disclosure_version.disclosure_id)'),
    ('disclosure_draft', 'exists (select from disclosure_version version where version.organization_id = disclosure_draft.organization_id and version.draft_hash = disclosure_draft.hash)'),
    ('proposal', 'false'),
    ('sign_off', 'case object_kind
      when ''subject'' then exists (select from subject where subject.id = object_id)
      when ''plan_item'' then exists (select from plan_item where plan_item.id = object_id)
      when ''task'' then exists (select from task where task.id = object_id)
      when ''risk'' then exists (select from risk where risk.id = object_id)
      when ''incident'' then exists (select from incident where incident.id = object_id)
      when ''evidence'' then exists (select from evidence where evidence.id = object_id)
      when ''disclosure'' then exists (select from disclosure where disclosure.id = object_id)
      else false end'),
    ('chain_entry', 'case kind
      when ''organization'' then true
      when ''subject'' then exists (select from subject where subject.id = object)
      when ''subject_asset'' then exists (select from subject where subject.id = split_part(object, '' '', 1))
      when ''plan_item'' then exists (select from plan_item where plan_item.id = object)
      when ''task'' then exists (select from task where task.id = object)
      when ''comment'' then exists (select from comment where comment.id = object)
      when ''risk'' then exists (select from risk where risk.id = object)
      when ''measure_use'' then exists (select from measure_use where measure_use.id = object)
      when ''incident'' then exists (select from incident where incident.id = object)
      when ''evidence'' then exists (select from evidence where evidence.id = object)
      when ''disclosure'' then exists (select from disclosure where disclosure.id = object)
      else false end'),
    ('change', 'exists (select from chain_entry entry where entry.organization_id = change.organization_id and entry.sequence = change.sequence)')
  ) as scopes (relation, within) loop
    execute format('create policy in_scope on %I as restrictive for select to yawara_app using ((select sees_everything()) or %s)',
      scope.relation, replace(scope.within, '%I', quote_ident(scope.relation)));
  end loop;
end
$$;

-- Auditors comment on questions, beside those who review.
create function may_comment() returns boolean language sql stable
  return may_review() or (acts_as_auditor() and acts_in_full_scope());

create or replace function lock_own_chain_to_review() returns void language sql security definer set search_path = '' as $$
  select yawara.lock_chain(yawara.acting_organisation()) where yawara.may_comment();
$$;

-- A question is a task for whoever answers for the system it is asked of.
create policy asking on task for insert to yawara_app with check (
  organization_id = (select acting_organisation()) and (select acts_as_auditor()) and (select acts_in_full_scope())
  and about_kind = 'question' and subject_id is not null and about_id = subject_id
  and exists (select from subject where subject.id = task.subject_id and not subject.removed and subject.owner_id is not distinct from task.owner_id)
);
create policy asking on comment for insert to yawara_app with check (
  organization_id = (select acting_organisation()) and (select acts_as_auditor()) and (select acts_in_full_scope())
  and exists (select from task where task.id = comment.task_id and task.about_kind = 'question' and not task.removed)
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

revoke all on function acts_as_auditor(), sees_everything(), audited_systems(), audited_units(), audited_assets(), may_comment(), settle_own_chain() from public;
grant execute on function acts_as_auditor(), sees_everything(), audited_systems(), audited_units(), audited_assets(), may_comment(), settle_own_chain() to yawara_app;

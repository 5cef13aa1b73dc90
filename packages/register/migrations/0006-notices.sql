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

-- Whoever signed something off can take it back: the sign-off stays in table and log with the moment, and counts no longer.
alter table sign_off add column withdrawn_at timestamptz;
alter table sign_off drop constraint sign_off_organization_id_object_kind_object_id_revision_sig_key;
create unique index sign_off_once on sign_off (organization_id, object_kind, object_id, revision, signed_by) where withdrawn_at is null;

create policy changing on sign_off for update to yawara_app
  using (organization_id = (select acting_organisation()) and (select may_review()) and signed_by = acting_user() and withdrawn_at is null)
  with check (organization_id = (select acting_organisation()) and (select may_review()) and signed_by = acting_user());
grant update (withdrawn_at) on sign_off to yawara_app;

-- The moment is the database's; what was taken back stays taken back.
create function stamp_withdrawal() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null then
    raise insufficient_privilege using message = 'a sign-off is taken back once';
  end if;
  new.withdrawn_at := clock_timestamp();
  return new;
end
$$;
create trigger stamp_withdrawal before update on sign_off for each row execute function stamp_withdrawal();
revoke all on function stamp_withdrawal() from public;

-- A row's making is its first change: both bear the same moment.
create or replace function stamp_row() returns trigger language plpgsql as $$
declare
  -- Read once the organisation's lock is held: within an organisation later changes have later moments.
  moment timestamptz := clock_timestamp();
begin
  if tg_op = 'INSERT' then
    new.revision := 1;
    new.removed := false;
    new.created_by := yawara.acting_user();
    new.created_at := moment;
  else
    new.id := old.id;
    new.organization_id := old.organization_id;
    new.revision := old.revision + 1;
    new.created_by := old.created_by;
    new.created_at := old.created_at;
  end if;
  new.updated_by := yawara.acting_user();
  new.updated_at := moment;
  return new;
end
$$;

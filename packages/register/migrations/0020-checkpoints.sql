-- Signed checkpoints of the log, and what they are made from without reading the log again: hashes of its complete subtrees.
-- Both follow from the log, so that it has no entry of them: an entry about a checkpoint would ask for the next one.

-- Every checkpoint that was ever signed: whoever holds one holds the log to it.
create table log_checkpoint (
  organization_id text not null references organization,
  size bigint not null check (size > 0),
  root text not null check (root ~ '^[0-9a-f]{64}$'),
  -- The signed note as it is handed out (audit/checkpoint.ts).
  note text not null check (length(note) between 1 and 4000),
  made_at timestamptz not null default now(),
  primary key (organization_id, size)
);

-- Of every 256, 65,536, … entries the hash over them (audit/merkle.ts): a proof reads at most some hundred of them and of the entries.
create table log_subtree (
  organization_id text not null references organization,
  -- How many levels above the entries: 8, 16, 24, …
  height integer not null check (height > 0 and height % 8 = 0),
  -- Counted from 0.
  number bigint not null check (number >= 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organization_id, height, number)
);

do $$
declare
  name text;
begin
  foreach name in array array['log_checkpoint', 'log_subtree'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    -- Of a part alone no log can be shown whole.
    execute format('create policy in_scope on %I as restrictive for select to yawara_app using ((select sees_everything()))', name);
    -- The server writes them when it has looked at what is new. Nobody changes one, and nobody takes one away.
    execute format('create policy keeping on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select acts_as_program()))', name);
    execute format('grant select, insert on %I to yawara_app', name);
  end loop;
end
$$;

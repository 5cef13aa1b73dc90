-- What words are looked for in, made once: width and case aside.
alter table measure_use add column searched text generated always as
  (lower(normalize(coalesce(measure, '') || ' ' || coalesce(name, '') || ' ' || coalesce(shown, ''), NFKC))) stored;
alter table task add column searched text generated always as (lower(normalize(title, NFKC))) stored;
alter table evidence_file add column searched text generated always as (lower(normalize(name, NFKC))) stored;

-- What a system says of the firm, made once: the systems of a firm say nearly the same of it, and what they say alike is asked of all at once.
create function said_of_firm(facts jsonb) returns jsonb language sql immutable set search_path = ''
  return coalesce((select jsonb_object_agg(said.key, said.value) from jsonb_each(facts) said where said.key like 'organisation.%'), '{}');
revoke all on function said_of_firm(jsonb) from public;
grant execute on function said_of_firm(jsonb) to yawara_app;
alter table subject add column firm jsonb generated always as (said_of_firm(facts)) stored;

-- Adds entries about rows of one organisation, in their order: what add_entry does for each, under one lock and with one look at the last.
-- What can be made of all rows at once is; row by row goes only the hash that needs the one before it.
drop function add_entries(text, text, text[], text[], jsonb[]);
create function add_entries(organisation text, kind text, objects text[], actions text[], states text[]) returns void language plpgsql security definer set search_path = '' as $$
declare
  last yawara.chain_entry;
  first bigint;
  who text := coalesce(yawara.acting_user(), '');
  how text := coalesce(nullif(current_setting('yawara.by', true), ''), 'program');
  together text := yawara.acting_batch();
  -- The lines of an entry's bytes before those that differ from one to the next: as chain_bytes has them.
  head text := E'yawara chain 1\n' || organisation || E'\n';
  salts text[];
  moments timestamptz[];
  commitments text[];
  bodies text[];
  hashes text[] := '{}';
  body text;
  before text;
begin
  perform yawara.lock_chain(organisation), set_config('yawara.adding', 'yes', true);
  select * into last from yawara.chain_entry where organization_id = organisation order by sequence desc limit 1;
  first := coalesce(last.sequence, 0);
  before := coalesce(last.hash, '');
  select array_agg(made.salt), array_agg(made.at), array_agg(made.commitment),
      array_agg(concat_ws(
        E'\n', first + made.n, to_char(made.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), who, how, kind, made.object,
        made.action, together, made.commitment, ''
      ))
    into salts, moments, commitments, bodies
    from (
      select given.n, given.object, given.action, given.salt, clock_timestamp() as at,
        encode(sha256(convert_to(given.salt || given.state, 'UTF8')), 'hex') as commitment
      from (
        select *, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') as salt
        from unnest(objects, actions, states) with ordinality as row (object, action, state, n)
      ) as given
    ) as made;
  foreach body in array bodies loop
    before := encode(sha256(convert_to(head || body || before, 'UTF8')), 'hex');
    hashes := hashes || before;
  end loop;
  insert into yawara.chain_entry (organization_id, sequence, at, actor, via, kind, object, action, batch, commitment, prev, hash)
    select organisation, first + made.n, made.at, who, how, add_entries.kind, made.object, made.action, together,
      made.commitment, made.prev, made.hash
    from unnest(moments, objects, actions, commitments, array[coalesce(last.hash, '')] || hashes[:cardinality(hashes) - 1], hashes)
      with ordinality as made (at, object, action, commitment, prev, hash, n);
  insert into yawara.change
    select organisation, first + kept.n, kept.salt, kept.state
    from unnest(salts, states) with ordinality as kept (salt, state, n);
  perform set_config('yawara.adding', '', true);
end
$$;
revoke all on function add_entries(text, text, text[], text[], text[]) from public;

-- Records what one statement changed. Told the column of the organisation, then those that name a row; of changes the first of these.
create or replace function record_changes() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  kind text := tg_table_name;
  place text := tg_argv[0];
  named text[] := tg_argv[1:];
  part record;
begin
  if tg_op = 'UPDATE' then
    for part in
      select row.state ->> place as organisation, array_agg(row.state ->> named[1]) as objects, array_agg(row.action) as actions,
        array_agg(row.state::text) as states
      from (
        select to_jsonb(now_so) - array['searched', 'asked', 'asked_revision', 'firm'] as state,
          case
            when now_so.removed = was_so.removed then 'change'
            when now_so.removed then 'remove'
            else 'restore'
          end as action
        from became as now_so join was as was_so using (id) offset 0
      ) as row group by 1
    loop
      perform yawara.add_entries(part.organisation, kind, part.objects, part.actions, part.states);
    end loop;
  else
    for part in
      select row.state ->> place as organisation,
        array_agg(concat_ws(' ', row.state ->> named[1], row.state ->> named[2], row.state ->> named[3])) as objects,
        array_agg(case tg_op when 'INSERT' then 'create' else 'delete' end) as actions,
        array_agg(row.state::text) as states
      from (
        select to_jsonb(one) - array['searched', 'asked', 'asked_revision', 'firm'] as state from became as one offset 0
      ) as row group by 1
    loop
      perform yawara.add_entries(part.organisation, kind, part.objects, part.actions, part.states);
    end loop;
  end if;
  return null;
end
$$;

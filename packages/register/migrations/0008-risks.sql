-- Risks of a system or of the whole firm, the measures in use against them, what the organisation accepts, and risks accepted for a time.

-- Steps of likelihood and impact are words (answers/risks); numbers order them and are never added or multiplied.
create table risk (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  -- Of the whole firm where it names no system.
  subject_id text,
  -- A subdomain of the taxonomy, by its id.
  subdomain text not null check (length(subdomain) between 1 and 100),
  description text check (length(description) between 1 and 4000),
  likelihood_before integer check (likelihood_before between 1 and 5),
  impact_before integer check (impact_before between 1 and 5),
  likelihood_after integer check (likelihood_after between 1 and 5),
  impact_after integer check (impact_after between 1 and 5),
  owner_id text,
  state text not null default 'open' check (state in ('open', 'closed')),
  next_review date,
  -- Counted from what stands beside it by triggers, so that a map of all risks is read from this table alone; no change of the risk.
  measures_in_place integer not null default 0,
  measures_planned integer not null default 0,
  accepted_until date,
  searched text generated always as (lower(normalize(coalesce(description, ''), NFKC))) stored,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, owner_id) references person (organization_id, id),
  check ((likelihood_before is null) = (impact_before is null)),
  check ((likelihood_after is null) = (impact_after is null))
);
create index on risk (subject_id);

create table measure_use (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  subject_id text,
  -- One of the library by its id, or the firm's own by a name.
  measure text check (length(measure) between 1 and 100),
  name text check (length(name) between 1 and 200),
  state text not null default 'planned' check (state in ('planned', 'in_place', 'left_out', 'retired')),
  reason text check (length(reason) between 1 and 4000),
  owner_id text,
  due date,
  since date,
  -- How it is shown, in words.
  shown text check (length(shown) between 1 and 4000),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, subject_id) references subject (organization_id, id),
  foreign key (organization_id, owner_id) references person (organization_id, id),
  check ((measure is null) <> (name is null)),
  check (state <> 'left_out' or reason is not null)
);
create index on measure_use (subject_id);

create table risk_measure (
  organization_id text not null,
  risk_id text not null,
  measure_use_id text not null,
  primary key (risk_id, measure_use_id),
  foreign key (organization_id, risk_id) references risk (organization_id, id),
  foreign key (organization_id, measure_use_id) references measure_use (organization_id, id)
);
create index on risk_measure (measure_use_id);

-- Which cells of the matrix are acceptable: of one subdomain, or of all that have no row of their own.
create table risk_appetite (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  subdomain text check (length(subdomain) between 1 and 100),
  -- Likelihood and impact: '2-3'.
  acceptable text[] not null check (
    cardinality(acceptable) <= 25 and array_to_string(acceptable, ' ', '?') ~ '^([1-5]-[1-5]( [1-5]-[1-5])*)?$'
  ),
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id)
);
create unique index risk_appetite_once on risk_appetite (organization_id, coalesce(subdomain, '')) where not removed;

-- A risk as it stands is accepted until a day; after that day it is open again.
create table risk_acceptance (
  id text primary key default gen_random_uuid()::text,
  organization_id text not null references organization,
  risk_id text not null,
  accepted_by_id text not null,
  why text not null check (length(why) between 1 and 4000),
  until date not null,
  removed boolean not null default false,
  revision integer not null default 1,
  created_by text not null default '' references "user",
  created_at timestamptz not null default now(),
  updated_by text not null default '' references "user",
  updated_at timestamptz not null default now(),
  unique (organization_id, id),
  foreign key (organization_id, risk_id) references risk (organization_id, id),
  foreign key (organization_id, accepted_by_id) references person (organization_id, id)
);
create index on risk_acceptance (risk_id);

do $$
declare
  name text;
begin
  foreach name in array array['risk', 'measure_use', 'risk_measure', 'risk_appetite', 'risk_acceptance'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy reading on %I for select to yawara_app using (organization_id = (select acting_organisation()) and (select may_read()))', name);
    execute format('create policy adding on %I for insert to yawara_app with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
    execute format('grant select on %I to yawara_app', name);
  end loop;
  foreach name in array array['measure_use', 'risk_appetite', 'risk_acceptance'] loop
    execute format('create trigger stamp before insert or update on %I for each row execute function stamp_row()', name);
    execute format('create trigger record after insert or update on %I for each row execute function record_change(''organization_id'', ''id'')', name);
  end loop;
  foreach name in array array['risk', 'measure_use', 'risk_appetite', 'risk_acceptance'] loop
    execute format('create policy changing on %I for update to yawara_app using (organization_id = (select acting_organisation()) and (select may_write())) with check (organization_id = (select acting_organisation()) and (select may_write()))', name);
  end loop;
end
$$;
create trigger stamp before insert or update of subdomain, description, likelihood_before, impact_before, likelihood_after, impact_after, owner_id, state, next_review, removed
  on risk for each row execute function stamp_row();
create trigger record after insert or update of subdomain, description, likelihood_before, impact_before, likelihood_after, impact_after, owner_id, state, next_review, removed
  on risk for each row execute function record_change('organization_id', 'id');

-- Counts what is in use against risks anew. It runs as whoever changed it, within what that person may change.
create function count_measures(risks text[]) returns void language sql as $$
  update yawara.risk set (measures_in_place, measures_planned) = (
    select count(*) filter (where used.state = 'in_place'), count(*) filter (where used.state = 'planned')
    from yawara.risk_measure link join yawara.measure_use used on used.id = link.measure_use_id and not used.removed
    where link.risk_id = risk.id
  ) where id = any(risks);
$$;
create function count_linked() returns trigger language plpgsql as $$
begin
  perform yawara.count_measures(array[coalesce(new.risk_id, old.risk_id)]);
  return null;
end
$$;
create function count_used() returns trigger language plpgsql as $$
begin
  perform yawara.count_measures(array(select risk_id from yawara.risk_measure where measure_use_id = new.id));
  return null;
end
$$;
create function keep_acceptance() returns trigger language plpgsql as $$
begin
  update yawara.risk set accepted_until = (
    select max(until) from yawara.risk_acceptance where risk_id = new.risk_id and not removed
  ) where id = new.risk_id;
  return null;
end
$$;
revoke all on function count_measures(text[]), count_linked(), count_used(), keep_acceptance() from public;
grant execute on function count_measures(text[]) to yawara_app;
create trigger counted after insert or delete on risk_measure for each row execute function count_linked();
create trigger counted after update of state, removed on measure_use for each row execute function count_used();
create trigger counted after insert or update on risk_acceptance for each row execute function keep_acceptance();

create policy taking_out on risk_measure for delete to yawara_app using (organization_id = (select acting_organisation()) and (select may_write()));
create trigger record after insert or delete on risk_measure for each row execute function record_change('organization_id', 'risk_id', 'measure_use_id');

grant
  insert (organization_id, subject_id, subdomain, description, likelihood_before, impact_before, likelihood_after, impact_after, owner_id, state, next_review),
  update (subdomain, description, likelihood_before, impact_before, likelihood_after, impact_after, owner_id, state, next_review, removed, measures_in_place, measures_planned, accepted_until) on risk to yawara_app;
grant
  insert (organization_id, subject_id, measure, name, state, reason, owner_id, due, since, shown),
  update (name, state, reason, owner_id, due, since, shown, removed) on measure_use to yawara_app;
grant insert (organization_id, risk_id, measure_use_id), delete on risk_measure to yawara_app;
grant insert (organization_id, subdomain, acceptable), update (acceptable, removed) on risk_appetite to yawara_app;
grant insert (organization_id, risk_id, accepted_by_id, why, until), update (accepted_by_id, why, until, removed) on risk_acceptance to yawara_app;

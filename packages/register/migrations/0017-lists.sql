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

-- Whether two things say the same is asked of a list at a time: told by what all facts come to, without unpacking them.
alter table subject add column facts_digest text generated always as (md5(facts::text)) stored;
alter table disclosure_version add column facts_digest text generated always as (md5(facts::text)) stored;

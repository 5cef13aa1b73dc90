// Fills the register of one organisation as a large firm would have it: made by the database itself, a statement a table.
import type { Facts } from "@yawara/engine";
import type { Connection } from "../src/database/database.ts";

/** How much of each there is of a large firm. */
export const LARGE = {
  ...{ systems: 10_000, linksEach: 6, assets: 300, units: 40, people: 60 },
  ...{ files: 20_000, risksEach: 3, measuresEach: 5, tasks: 20_000, steps: 20_000 },
  ...{ incidents: 2_000, disclosures: 2_000, proposals: 2_000 },
};
export type Size = typeof LARGE;

export const SUBDOMAINS = [
  ...["discrimination.unfair-treatment", "discrimination.toxic-content", "discrimination.unequal-performance"],
  ...["privacy.leak", "privacy.security-attacks", "misinformation.false-information"],
];

/** Whose rows are made, and who made them; nothing of it may hold a quote. */
export interface Whose {
  organisation: string;
  user: string;
  size: Size;
  /** What systems say, by turns; beside it each says something of its own. */
  facts: readonly Facts[];
}

/**
 * Fills as a superuser whose connection holds no triggers: what triggers make (a row's stamps, counts, revisions) is made here
 * too, without an entry in the log each, for their hashes follow one from another and would take minutes.
 */
export async function fill(owner: Connection, whose: Whose): Promise<void> {
  await owner.run("set session_replication_role = replica");
  await owner.run(tables(whose));
  await owner.run("set session_replication_role = origin; analyze");
}

function tables({ organisation, user, size, facts: said }: Whose): string {
  const own = `'${organisation}'`;
  const by = `'${user}'`;
  const id = (letter: string, n: string) => `'${letter}' || (${n})`;
  const each = (count: number) => `generate_series(0, ${count - 1}) n`;
  const cases = said.map((one) => `'${JSON.stringify(one).replaceAll("'", "''")}'::jsonb`);
  // No two systems say the same, of the firm or of themselves.
  const facts = `(array[${cases.join(", ")}])[1 + n % ${cases.length}] || jsonb_build_object('organisation.employees', n + 1)`;
  const subdomain = `(array[${SUBDOMAINS.map((one) => `'${one}'`).join(", ")}])[1 + (n + k) % ${SUBDOMAINS.length}]`;
  const stamps = "created_by, updated_by";
  return `
    insert into yawara.unit (id, organization_id, name, code, ${stamps})
      select ${id("u", "n")}, ${own}, '部署 ' || n, 'U' || n, ${by}, ${by} from ${each(size.units)};
    insert into yawara.person (id, organization_id, name, email, ${stamps})
      select ${id("p", "n")}, ${own}, '担当 ' || n, 'p' || n || '@example.org', ${by}, ${by} from ${each(size.people)};
    insert into yawara.asset (id, organization_id, kind, name, ${stamps})
      select ${id("a", "n")}, ${own}, 'model', 'model ' || n, ${by}, ${by} from ${each(size.assets)};
    insert into yawara.subject (id, organization_id, name, code, facts, unit_id, owner_id, next_review, asked, ${stamps})
      select ${id("s", "n")}, ${own}, '審査システム ' || n, 'AI-' || n, facts, ${id("u", `n % ${size.units}`)},
        ${id("p", `n % ${size.people}`)}, make_date(2027, 1 + n % 12, 15),
        md5(jsonb_build_array(facts, null, null)::text), ${by}, ${by}
      from ${each(size.systems)}, lateral (select ${facts} as facts) said;
    insert into yawara.subject_revision (subject_id, revision, organization_id, name, facts, removed, saved_by, saved_at)
      select id, revision, organization_id, name, facts, removed, updated_by, updated_at from yawara.subject
      where organization_id = ${own} on conflict do nothing;
    insert into yawara.subject_asset (organization_id, subject_id, asset_id)
      select ${own}, ${id("s", "n")}, ${id("a", `(n + k * 47) % ${size.assets}`)}
      from ${each(size.systems)}, generate_series(0, ${size.linksEach - 1}) k;
    insert into yawara.evidence_content (organization_id, sha256, size)
      select ${own}, lpad(to_hex(n), 64, '0'), 1 from ${each(size.files)};
    insert into yawara.evidence (id, organization_id, name, kind, valid_until, file, ${stamps})
      select ${id("e", "n")}, ${own}, '証跡 ' || n, 'record', case when n % 3 > 0 then make_date(2026, 1 + n % 12, 28) end, 1, ${by}, ${by}
      from ${each(size.files)};
    insert into yawara.evidence_file (organization_id, evidence_id, number, sha256, name, as_named, added_by)
      select ${own}, ${id("e", "n")}, 1, lpad(to_hex(n), 64, '0'), 'shashin ' || n || '.pdf', true, ${by} from ${each(size.files)};
    insert into yawara.evidence_link (organization_id, evidence_id, object_kind, object_id)
      select ${own}, ${id("e", "n")}, 'subject', ${id("s", `(n + k * 4001) % ${size.systems}`)}
      from ${each(size.files)}, generate_series(0, 1) k;
    insert into yawara.measure_use (id, organization_id, subject_id, name, state, ${stamps})
      select ${id("m", "n")} || '.' || k, ${own}, ${id("s", "n")}, 'measure ' || k, (array['planned', 'in_place', 'retired'])[1 + (n + k) % 3], ${by}, ${by}
      from ${each(size.systems)}, generate_series(1, ${size.measuresEach}) k;
    insert into yawara.risk_measure (organization_id, risk_id, measure_use_id)
      select ${own}, ${id("r", "n")} || '.' || k, ${id("m", "n")} || '.' || l
      from ${each(size.systems)}, generate_series(1, ${size.risksEach}) k, generate_series(1, 2) l where (n + k) % 2 = 0;
    insert into yawara.risk_acceptance (id, organization_id, risk_id, accepted_by_id, why, until, ${stamps})
      select ${id("t", "n")}, ${own}, ${id("r", "n")} || '.1', ${id("p", "0")}, 'for a time', '2026-12-31', ${by}, ${by}
      from ${each(size.systems)} where n % 8 = 0;
    insert into yawara.risk (id, organization_id, subject_id, subdomain, description, likelihood_before, impact_before,
        measures_in_place, measures_planned, accepted_until, ${stamps})
      select ${id("r", "n")} || '.' || k, ${own}, ${id("s", "n")}, ${subdomain}, 'risk ' || n, 1 + n % 5, 1 + (n + k) % 5,
        case when (n + k) % 2 = 0 then ((n + 1) % 3 = 1)::integer + ((n + 2) % 3 = 1)::integer else 0 end,
        case when (n + k) % 2 = 0 then ((n + 1) % 3 = 0)::integer + ((n + 2) % 3 = 0)::integer else 0 end,
        case when k = 1 and n % 8 = 0 then date '2026-12-31' end, ${by}, ${by}
      from ${each(size.systems)}, generate_series(1, ${size.risksEach}) k;
    insert into yawara.risk_appetite (id, organization_id, acceptable, ${stamps})
      values (${id("x", "0")}, ${own}, '{1-1,1-2,2-1,2-2,3-3}', ${by}, ${by});
    insert into yawara.task (id, organization_id, title, about_kind, about_id, subject_id, owner_id, due, state, ${stamps})
      select ${id("k", "n")}, ${own}, '作業 ' || n, 'system', ${id("s", `n % ${size.systems}`)}, ${id("s", `n % ${size.systems}`)},
        ${id("p", `n % ${size.people}`)}, date '2026-06-01' + n % 400, case n % 4 when 0 then 'done' else 'open' end, ${by}, ${by}
      from ${each(size.tasks)};
    insert into yawara.plan_item (id, organization_id, subject_id, step, state, owner_id, due, done_on, ${stamps})
      select ${id("i", "n")}, ${own}, ${id("s", `n % ${size.systems}`)}, 'jp.appi/art-' || n || '#0',
        case n % 4 when 0 then 'done' else 'doing' end, ${id("p", `n % ${size.people}`)}, date '2026-06-01' + n % 400,
        case n % 4 when 0 then date '2026-10-01' end, ${by}, ${by}
      from ${each(size.steps)};
    insert into yawara.incident (id, organization_id, subject_id, name, said, received, aware, state, corpus, ${stamps}, created_at)
      select ${id("n", "n")}, ${own}, ${id("s", "n * 4")}, '出来事 ' || n, '審査の結果が違っていた ' || n, '2026-11-01T00:00Z',
        '2026-11-01T00:00Z', (array['possible', 'confirmed', 'near_miss'])[1 + n % 3], 'a corpus', ${by}, ${by},
        timestamptz '2026-01-01' + n * interval '4 hours'
      from ${each(size.incidents)};
    insert into yawara.disclosure (id, organization_id, subject_id, kind, name, ${stamps})
      select ${id("d", "n")}, ${own}, case when n % 10 > 0 then ${id("s", "n * 3")} end, 'system-card', '開示 ' || n, ${by}, ${by}
      from ${each(size.disclosures)};
    insert into yawara.disclosure_draft (organization_id, hash, document) values (${own}, 'hash', '{}');
    insert into yawara.disclosure_version (organization_id, disclosure_id, number, name, state, draft_hash, facts, corpus,
        rests_on, gaps, unconfirmed, publication, created_by, edited_by)
      select ${own}, ${id("d", "n")}, k, '開示 ' || n || ' – ' || k, case k when 1 then 'published' else 'draft' end, 'hash', drawn.facts, 'a corpus',
        array(select key from jsonb_object_keys(drawn.facts) key limit 12), 3, 2, case k when 1 then '{}' end, ${by}, ${by}
      from ${each(size.disclosures)}, generate_series(1, 2) k,
        lateral (select facts from yawara.subject where id = ${id("s", "n * 3 + (n % 7 = 0)::integer")}) drawn;
    insert into yawara.proposal (id, organization_id, key, name, users, requests, ${stamps})
      select ${id("o", "n")}, ${own}, 'app' || n || '.example', 'app ' || n, n % 50, n, ${by}, ${by} from ${each(size.proposals)};`;
}

/** What a check is kept by. */
interface By {
  corpus: string;
  engine: string;
  today: string;
}

/** A kept check of every system, as long as those of the law are; what they say is made up. */
export async function fillChecks(
  owner: Connection,
  { organisation }: Pick<Whose, "organisation">,
  by: By,
): Promise<void> {
  const figures = `jsonb_build_object('applying', jsonb_build_object('must', n % 9, 'must_not', n % 3, 'should', n % 5), 'possible',
    jsonb_build_object('must', n % 4), 'broken', (n % 11 = 0)::integer, 'unmet', n % 3, 'open', n % 30)`;
  await owner.run(`
    insert into yawara.subject_check (organization_id, subject_id, revision, corpus, engine, known, at, jurisdictions, until,
        readable, figures, forces, broken, open, lines, changed_at)
      select organization_id, id, asked_revision, '${by.corpus}', '${by.engine}', '${by.today}', '${by.today}', '{JP,EU}', '2199-01-01',
        true, ${figures}, array_remove(array[case when n % 9 > 0 then 'must' end, case when n % 3 > 0 then 'must_not' end,
          case when n % 5 > 0 then 'should' end], null), (n % 11 = 0)::integer, n % 30, repeat('AQEB', 100),
        case when n % 5 = 0 then timestamptz '2026-11-01' + n * interval '1 minute' end
      from (select *, row_number() over (order by id) as n from yawara.subject where organization_id = '${organisation}') kept;
    analyze yawara.subject_check`);
}

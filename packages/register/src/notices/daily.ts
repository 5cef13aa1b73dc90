// The daily round of an organisation: who is told of files that expire, reviews that are overdue, acceptances that ended and clocks that end.
import { type Kysely, sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import { type Database, SCHEMA } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { namedObjects } from "../ledger/named-objects.ts";
import type { DailyRound, EndingClock } from "./model.ts";
import { notify, notifyPeople } from "./notify.ts";
import { type Due, forgetTold, newlyTold } from "./told-once.ts";
import { tellTouched } from "./touched-statements.ts";

type Db = Kysely<Tables>;

/** Days before its end on which a file is told of. */
const AHEAD = 30;
const CLOCK = "incident-clock";
const BY_DAY = ["evidence-expired", "evidence-expiring", "review-due", "acceptance-ended"];

export function dailyRoundOf(database: Database): DailyRound {
  return {
    organisations: async () => {
      const found = await database.auth.withSchema(SCHEMA).selectFrom("organization").select("id").execute();
      return found.map(({ id }) => id);
    },
    hasDue: (organisation, today) => asIdentity(database, programIn(organisation), (db) => hasDue(db, today)),
    tell: (organisation, today, clocks) =>
      asIdentity(database, programIn(organisation), async (db) => {
        const told = (await tellByDay(db, today)) + (await tellClocks(db, clocks));
        return told + (await tellTouched(db));
      }),
  };
}

async function hasDue(db: Db, today: string): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from yawara.told_once) or exists (select from ${dueBy(today)})
      or exists (select from yawara.incident where state in ('possible', 'confirmed') and summary is null)
      or exists (select from yawara.request where state <> 'draft')
      or exists (select from yawara.disclosure where not removed) as due`.execute(db);
  return rows[0]!.due;
}

interface DueByDay extends Due {
  subject: string | null;
  /** Who answers for it beside those of its system. */
  person: string | null;
}

/** What is due by a day, each with the day it is due by. */
const dueBy = (today: string) => sql`(
  select case when valid_until < ${today}::date then 'evidence-expired' else 'evidence-expiring' end as kind, 'evidence' as object_kind,
    id as object, valid_until::text as mark, null as subject, null as person
  from yawara.evidence where not removed and valid_until <= ${today}::date + ${AHEAD}::integer
  union all
  select 'review-due', 'subject', id, next_review::text, id, null from yawara.subject where not removed and next_review < ${today}::date
  union all
  select 'review-due', 'risk', id, next_review::text, subject_id, owner_id from yawara.risk
  where not removed and state = 'open' and next_review < ${today}::date
  union all
  select 'acceptance-ended', 'risk', id, accepted_until::text, subject_id, owner_id from yawara.risk
  where not removed and state = 'open' and accepted_until < ${today}::date
) due`;

async function tellByDay(db: Db, today: string): Promise<number> {
  const { rows: due } = await sql<DueByDay>`select * from ${dueBy(today)}`.execute(db);
  await forgetTold(db, BY_DAY, due);
  const fresh = new Set((await newlyTold(db, due)).map(keyOf));
  const told = due.filter((one) => fresh.has(keyOf(one)));
  const systems = await systemsOf(db, told);
  for (const { kind, objectKind, object, subject, person } of told) {
    const subjects = systems.get(object) ?? (subject === null ? [] : [subject]);
    await notify(db, { kind, subjects, object: { kind: objectKind, id: object } });
    if (person !== null) await notifyPeople(db, kind, objectKind, [{ person, object, subject }]);
  }
  return told.length;
}

const keyOf = ({ kind, objectKind, object, mark }: Due): string => [kind, objectKind, object, mark].join(" ");

/** The systems that rest on files, themselves or by what belongs to them. */
async function systemsOf(db: Db, told: readonly Due[]): Promise<Map<string, string[]>> {
  const files = told.flatMap(({ objectKind, object }) => (objectKind === "evidence" ? [object] : []));
  if (files.length === 0) return new Map();
  const { rows } = await sql<{ file: string; kind: string; id: string }>`
    select evidence_id as file, object_kind as kind, object_id as id from yawara.evidence_link
    where evidence_id = any(${files}::text[])`.execute(db);
  const named = new Map((await namedObjects(db, rows)).map(({ kind, id, subject }) => [`${kind} ${id}`, subject]));
  const systems = new Map(files.map((file) => [file, [] as string[]]));
  for (const { file, kind, id } of rows) {
    const subject = named.get(`${kind} ${id}`);
    const known = systems.get(file)!;
    if (subject !== undefined && !known.includes(subject)) known.push(subject);
  }
  return systems;
}

async function tellClocks(db: Db, clocks: readonly EndingClock[]): Promise<number> {
  const due = clocks.map(({ incident, clock, until }) => ({
    ...{ kind: CLOCK, objectKind: "incident", object: incident },
    mark: `${clock} ${until}`.slice(0, 200),
  }));
  await forgetTold(db, [CLOCK], due);
  const fresh = new Set((await newlyTold(db, due)).map(keyOf));
  for (const [place, { incident, subject, clock, until }] of clocks.entries())
    if (fresh.has(keyOf(due[place]!)))
      await notify(db, {
        kind: CLOCK,
        subjects: subject === undefined ? [] : [subject],
        object: { kind: "incident", id: incident },
        said: { clock, until },
      });
  return fresh.size;
}

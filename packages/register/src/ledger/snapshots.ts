// Days of the ledger by a name, and what changed of its systems between two of them.
import { isDeepStrictEqual } from "node:util";
import type { Facts } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { fitNamed } from "./fit-text.ts";

type Db = Kysely<Tables>;

export interface Snapshot {
  id: string;
  name: string;
  madeBy: string;
  madeAt: Date;
}

/** What became of a system between two moments. */
export interface SystemDifference {
  id: string;
  name: string;
  was: "absent" | "there";
  is: "absent" | "there";
  /** Its earlier name, where it has another now. */
  renamedFrom?: string;
  facts: { fact: string; from?: Facts[string]; to?: Facts[string] }[];
}

export interface Snapshots {
  /** The newest first. */
  list(): Promise<Snapshot[] | Problem>;
  make(name: string): Promise<Snapshot | Problem>;
  /** Systems that differ between two snapshots, or between one and now; by name. */
  compare(from: string, to?: string): Promise<SystemDifference[] | Problem>;
}

export function snapshotsOf({ reading, writing }: Permitted): Snapshots {
  return {
    list: () =>
      reading((db) => db.selectFrom("snapshot").select(COLUMNS).orderBy("madeAt", "desc").orderBy("id").execute()),
    make: async (given) => {
      const name = fitNamed(given, LONGEST_NAME.snapshot);
      if (isProblem(name)) return name;
      return writing(async (db) => {
        const there = await db.selectFrom("snapshot").select("name").where("name", "=", name).executeTakeFirst();
        if (there !== undefined) return problem("taken", { value: name, by: name });
        return db
          .insertInto("snapshot")
          .values({ organizationId: sql<string>`yawara.acting_organisation()`, name })
          .returning(COLUMNS)
          .executeTakeFirstOrThrow();
      });
    },
    compare: (from, to) =>
      reading(async (db) => {
        const [first, second] = [await momentOf(db, from), to === undefined ? "infinity" : await momentOf(db, to)];
        if (first === undefined || second === undefined) return problem("not-found");
        return differences(await systemsAt(db, first), await systemsAt(db, second));
      }),
  };
}

const COLUMNS = ["id", "name", "madeBy", "madeAt"] as const;

/** To the microsecond, which a date of this language does not hold. */
async function momentOf(db: Db, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ at: string }>`select made_at::text as at from yawara.snapshot where id = ${id}`.execute(
    db,
  );
  return rows[0]?.at;
}

interface Held {
  name: string;
  facts: Facts;
}

async function systemsAt(db: Db, moment: string): Promise<Map<string, Held>> {
  const { rows } = await sql<Held & { id: string; removed: boolean }>`
    select distinct on (subject_id) subject_id as id, name, facts, removed from yawara.subject_revision
    where saved_at <= ${moment}::timestamptz order by subject_id, revision desc`.execute(db);
  return new Map(rows.filter(({ removed }) => !removed).map(({ id, name, facts }) => [id, { name, facts }]));
}

function differences(before: Map<string, Held>, after: Map<string, Held>): SystemDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => differenceOf(id, before.get(id), after.get(id)))
    .filter(({ was, is, facts, renamedFrom }) => was !== is || facts.length > 0 || renamedFrom !== undefined)
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function differenceOf(id: string, before: Held | undefined, after: Held | undefined): SystemDifference {
  const [from, to] = [before?.facts ?? {}, after?.facts ?? {}];
  const both = before !== undefined && after !== undefined;
  const facts = [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((fact) => both && !isDeepStrictEqual(from[fact], to[fact]))
    .sort();
  return {
    id,
    name: (after ?? before)!.name,
    was: before === undefined ? "absent" : "there",
    is: after === undefined ? "absent" : "there",
    ...(both && before.name !== after.name && { renamedFrom: before.name }),
    facts: facts.map((fact) => ({
      fact,
      ...(from[fact] !== undefined && { from: from[fact] }),
      ...(to[fact] !== undefined && { to: to[fact] }),
    })),
  };
}

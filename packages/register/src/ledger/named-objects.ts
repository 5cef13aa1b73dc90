// Objects of the register that others point at by kind and id: whether they are there, what they are called, and the system they belong to.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

type Db = Kysely<Tables>;

export interface Pointed {
  kind: string;
  id: string;
}

export interface NamedObject extends Pointed {
  /** Its name; of a risk the id of its subdomain, of a measure of the library the measure's id, of a step of a plan the step's id. */
  name: string;
  subject?: string;
}

/** Of each kind that can be pointed at: its table, what it is called, its system. */
const KINDS: Readonly<Record<string, { table: string; name: RawBuilder<unknown>; subject: RawBuilder<unknown> }>> = {
  subject: { table: "subject", name: sql`kept.name`, subject: sql`kept.id` },
  risk: { table: "risk", name: sql`kept.subdomain`, subject: sql`kept.subject_id` },
  measure: { table: "measure_use", name: sql`coalesce(kept.name, kept.measure)`, subject: sql`kept.subject_id` },
  evidence: { table: "evidence", name: sql`kept.name`, subject: sql`null` },
  incident: { table: "incident", name: sql`kept.name`, subject: sql`kept.subject_id` },
  disclosure: { table: "disclosure", name: sql`kept.name`, subject: sql`kept.subject_id` },
  task: { table: "task", name: sql`kept.title`, subject: sql`kept.subject_id` },
  plan_item: { table: "plan_item", name: sql`kept.step`, subject: sql`kept.subject_id` },
};

/** Those of what is pointed at that are there, removed ones too; one statement whatever their kinds. */
export async function namedObjects(db: Db, pointed: readonly Pointed[]): Promise<NamedObject[]> {
  const kinds = [...new Set(pointed.map(({ kind }) => kind))].filter((kind) => KINDS[kind] !== undefined);
  if (kinds.length === 0) return [];
  const selects = kinds.map((kind) => {
    const { table, name, subject } = KINDS[kind]!;
    const ids = [...new Set(pointed.flatMap((one) => (one.kind === kind ? [one.id] : [])))];
    return sql`select ${kind}::text as kind, kept.id, ${name} as name, ${subject} as subject
      from ${sql.table(`yawara.${table}`)} kept where kept.id = any(${ids}::text[])`;
  });
  const { rows } = await sql<NamedObject & { subject: string | null }>`${sql.join(selects, sql` union all `)}`.execute(
    db,
  );
  return rows.map(({ subject, ...row }) => ({ ...row, ...(subject !== null && { subject }) }));
}

/** The first of what is pointed at that is not there. */
export async function firstLost<P extends Pointed>(db: Db, pointed: readonly P[]): Promise<P | undefined> {
  const known = pointed.filter(({ kind }) => KINDS[kind] !== undefined);
  const there = new Set((await namedObjects(db, known)).map(({ kind, id }) => `${kind} ${id}`));
  return known.find(({ kind, id }) => !there.has(`${kind} ${id}`));
}

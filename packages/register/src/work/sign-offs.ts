// Signing off: a second person says that they looked at an object as it stands. The database decides who may (0010-tasks.sql).
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLines } from "../ledger/fit-text.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import type { Signed, SignOff, SignOffs } from "./model.ts";

type Db = Kysely<Tables>;

const LONGEST_NOTE = 2_000;

export function signOffsOf({ reading, reviewing }: Permitted, { signOffs }: Pick<Quotas, "signOffs">): SignOffs {
  return {
    list: (of) =>
      reading(async (db) => {
        const standing = await standingOf(db, of, { removed: true });
        return isProblem(standing) ? standing : signedOf(db, of.kind, [{ id: of.id, revision: standing.revision }]);
      }),
    sign: async ({ kind, id, revision, note }) => {
      const fit = fitLines("note", note ?? null, LONGEST_NOTE);
      if (isProblem(fit)) return fit;
      return reviewing(async (db) => {
        const standing = await standingOf(db, { kind, id });
        if (isProblem(standing)) return standing;
        if (standing.revision !== revision) return problem("conflict", { revision: String(standing.revision) });
        if (standing.own) return problem("own-change");
        const before = await signedOf(db, kind, [{ id, revision }]);
        if (before.length >= signOffs) return problem("too-many-listed", { most: String(signOffs) });
        const { rows } = await sql<{ id: string }>`
          insert into yawara.sign_off (organization_id, object_kind, object_id, revision, note)
          values (yawara.acting_organisation(), ${kind}, ${id}, ${revision}, ${fit})
          on conflict do nothing returning id`.execute(db);
        const signed = await signedOf(db, kind, [{ id, revision }]);
        // Who signed this revision before has signed it.
        return signed.find((one) => one.id === rows[0]?.id) ?? signed.find(({ mine, current }) => mine && current)!;
      });
    },
    withdraw: (id) =>
      reviewing(async (db) => {
        const { rows } = await sql<{ mine: boolean }>`
          select signed_by = yawara.acting_user() as mine from yawara.sign_off
          where id = ${id} and withdrawn_at is null`.execute(db);
        if (rows[0] === undefined) return problem("not-found");
        if (!rows[0].mine) return problem("not-allowed");
        await sql`update yawara.sign_off set withdrawn_at = now() where id = ${id}`.execute(db);
        return { withdrawn: id };
      }),
  };
}

interface Standing {
  revision: number;
  /** Whoever asks changed it last. */
  own: boolean;
}

/** Of what was removed its sign-offs can be read, and none are added. */
async function standingOf(db: Db, { kind, id }: Signed, { removed = false } = {}): Promise<Standing | Problem> {
  const { rows: kinds } = await sql<{ may: boolean }>`select yawara.is_signable(${kind}) as may`.execute(db);
  if (!kinds[0]!.may) return problem("invalid", { field: "kind" });
  const { rows } = await sql<Standing>`
    select revision, updated_by = yawara.acting_user() as own from ${sql.table(`yawara.${kind}`)}
    where id = ${id} and (${removed} or not removed)`.execute(db);
  return rows[0] ?? problem("not-found");
}

/** The sign-offs of objects of a kind, told the revision each is at now. */
export async function signedOf(
  db: Db,
  kind: string,
  objects: readonly { id: string; revision: number }[],
): Promise<(SignOff & { object: string; mine: boolean })[]> {
  const { rows } = await sql<SignOff & { object: string; mine: boolean; note: string | null }>`
    select signed.id, signed.object_id as object, signed.revision, signed.revision = given.revision as current, signed.note,
      signed.commitment, signed.signed_by as by, signed.signed_at as "on", signed.signed_by = yawara.acting_user() as mine
    from yawara.sign_off signed
    join unnest(${objects.map(({ id }) => id)}::text[], ${objects.map(({ revision }) => revision)}::integer[]) given (id, revision)
      on given.id = signed.object_id
    where signed.object_kind = ${kind} and signed.withdrawn_at is null
    order by signed.signed_at desc, signed.id`.execute(db);
  return rows.map(({ note, ...row }) => ({ ...row, ...(note !== null && { note }) }));
}

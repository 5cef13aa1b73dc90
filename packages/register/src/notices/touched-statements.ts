// Tells of disclosures that no longer agree with the answers of their systems: once for each way in which they do not.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { FIRM, NOW, TOUCHED, WITH_VERSION } from "../disclosures/rows.ts";
import { notify } from "./notify.ts";
import { forgetTold, newlyTold } from "./told-once.ts";

type Db = Kysely<Tables>;

const KIND = "statement-touched";

/** Looks at the disclosures of systems and of the firm, or at all where none are named; gives how many were told of. */
export async function tellTouched(db: Db, subjects?: readonly string[]): Promise<number> {
  const of: RawBuilder<unknown> =
    subjects === undefined ? sql`true` : sql`(kept.subject_id is null or kept.subject_id = any(${subjects}::text[]))`;
  const { rows } = await sql<{ id: string; subjectId: string | null; mark: string }>`
    with firm as (${FIRM})
    select kept.id, kept.subject_id, v.number || ':' || md5((
      select jsonb_object_agg(fact, ${NOW} -> fact)::text from unnest(v.rests_on) fact
      where v.facts -> fact is distinct from ${NOW} -> fact)) as mark
    from ${WITH_VERSION} where not kept.removed and v.state <> 'draft' and ${of} and ${TOUCHED}`.execute(db);
  const due = rows.map(({ id, mark }) => ({ kind: KIND, objectKind: "disclosure", object: id, mark }));
  if (subjects === undefined) await forgetTold(db, [KIND], due);
  const told = new Set((await newlyTold(db, due)).map(({ object }) => object));
  for (const { id, subjectId } of rows)
    if (told.has(id))
      await notify(db, {
        kind: KIND,
        subjects: subjectId === null ? [] : [subjectId],
        object: { kind: "disclosure", id },
        saved: subjectId === null ? [] : [subjectId],
      });
  return told.size;
}

// When a kept check still holds, and how it is shown, in SQL: the same wherever checks are listed, counted or made again.
import { type RawBuilder, sql } from "kysely";
import type { CheckedBy, CheckFigures, CheckLine, KeptState } from "./model.ts";

/**
 * Whether the check ("kept_check") of a system ("kept") holds: it stands on the facts as they are and on these law data and this
 * engine, and nothing that was known to come has begun since.
 */
export const holds = ({ corpus, engine, today }: CheckedBy): RawBuilder<boolean> => sql`coalesce(
  kept_check.revision = kept.asked_revision and kept_check.corpus = ${corpus} and kept_check.engine = ${engine}
  and kept_check.known <= ${today}::date and (kept_check.until is null or kept_check.until > ${today}::date), false)`;

/** Systems with their checks, where there are any. */
export const WITH_CHECK = sql`yawara.subject kept left join yawara.subject_check kept_check on kept_check.subject_id = kept.id`;

/** What `checkLineOf` reads. */
export const checkColumns = (by: CheckedBy): RawBuilder<unknown> => sql`
  case when kept_check.subject_id is null then 'never' when not ${holds(by)} then 'again'
    when kept_check.readable then 'current' else 'unreadable' end as check_state,
  kept_check.figures as check_figures, kept_check.changed_at as check_changed_at`;

/** The columns of a check in a row. */
export interface CheckRow {
  checkState: KeptState;
  checkFigures: CheckFigures | null;
  checkChangedAt: Date | null;
}

/** A check as it is shown: what it found only while it holds. */
export function checkLineOf({ checkState, checkFigures, checkChangedAt }: CheckRow): CheckLine {
  return {
    state: checkState,
    ...(checkState === "current" && checkFigures !== null && { figures: checkFigures }),
    ...(checkChangedAt !== null && { changedAt: checkChangedAt }),
  };
}

// What the ledger says of a system beside its facts: fitted to what can be kept, and by column.
import { isDay } from "@yawara/engine";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { fitFields, fitLine, fitLines } from "../ledger/fit-text.ts";
import type { Changed } from "../ledger/model.ts";
import { LONGEST_NAME } from "../names.ts";
import { type Problem, problem } from "../problems.ts";
import type { LedgerFields } from "./model.ts";

const COLUMNS = {
  code: "code",
  note: "note",
  unit: "unitId",
  owner: "ownerId",
  reviewer: "reviewerId",
  nextReview: "nextReview",
  confirmedOn: "confirmedOn",
} as const satisfies Record<keyof LedgerFields, string>;
type Column = (typeof COLUMNS)[keyof LedgerFields];

/** The given fields as they are kept, or why one cannot be. */
export function fitLedgerFields(
  fields: {
    [Name in keyof LedgerFields]-?: LedgerFields[Name] | null | undefined;
  },
): Changed<LedgerFields> | Problem {
  return fitFields(fields as Required<Changed<LedgerFields>>, {
    code: (text) => fitLine("code", text, LONGEST_NAME.code),
    note: (text) => fitLines("note", text, LONGEST_NAME.note),
    unit: (text) => fitLine("unit", text, 100),
    owner: (text) => fitLine("owner", text, 100),
    reviewer: (text) => fitLine("reviewer", text, 100),
    nextReview: (text) => fitDay("next_review", text),
    confirmedOn: (text) => fitDay("confirmed_on", text),
  });
}

const fitDay = (field: string, text: string | null): string | null | Problem =>
  text === null || isDay(text) ? text : problem("invalid", { field });

/** The given fields by column. */
export function ledgerValues(fields: Changed<LedgerFields>): Partial<Record<Column, string | null>> {
  return Object.fromEntries(
    Object.entries(COLUMNS).flatMap(([field, column]) => {
      const value = fields[field as keyof LedgerFields];
      return value === undefined ? [] : [[column, value]];
    }),
  );
}

/** The unit or person named that is not in the ledger of whoever names it. */
export async function unknownIn(
  db: Kysely<Tables>,
  { unit, owner, reviewer }: Changed<LedgerFields>,
): Promise<Problem | undefined> {
  const named = { unit, owner, reviewer };
  const given = Object.entries(named).filter(([, id]) => id !== undefined && id !== null);
  if (given.length === 0) return undefined;
  const { rows } = await sql<{ id: string }>`
    select id from yawara.unit where id = ${unit ?? ""} and not removed
    union all select id from yawara.person where id in (${owner ?? ""}, ${reviewer ?? ""}) and not removed`.execute(db);
  const lost = given.find(([, id]) => !rows.some((row) => row.id === id));
  return lost === undefined ? undefined : problem("invalid", { field: lost[0] });
}

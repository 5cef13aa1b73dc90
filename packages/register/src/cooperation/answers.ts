// Answers as officers read them: that they do is written and committed before anything is opened, and where it cannot be written nothing is.
import { type Kysely, sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitLines } from "../ledger/fit-text.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { KeyStore } from "./key-store.ts";
import {
  type AnswerLine,
  type AnswerReading,
  type Answers,
  LONGEST_DELAY,
  type OpenedAnswers,
  type ReadingAsked,
} from "./model.ts";
import { asOfficer } from "./officer.ts";
import { openedOf } from "./own-answers.ts";
import { keptRequest, withoutNulls } from "./request-rows.ts";

type Db = Kysely<Tables>;

const LONGEST_PURPOSE = 1_000;
/** Readings of a request that are listed at once. */
const MOST_LISTED = 500;

export function answersOf(may: Permitted, keys: KeyStore, today: () => string): Answers {
  return {
    list: (request) =>
      may.reading(async (db) => {
        const there = await keptRequest(db, request);
        if (isProblem(there)) return there;
        const { rows } = await sql<AnswerLine>`
          select id, pseudonym, version, state, given_on from yawara.answer where request_id = ${request}
          order by given_on, id`.execute(db);
        return { rows };
      }),
    open: async (request, asked) => {
      const fit = fitReading(asked, today());
      if (isProblem(fit)) return fit;
      const written = await asOfficer(may, (db) => writtenReading(db, request, asked, fit));
      if (isProblem(written)) return written;
      // Committed: from here on it is known that they were read.
      const sealed = await may.reading((db) => sealedAnswers(db, request, written.id));
      return isProblem(sealed) ? sealed : opened(keys, written, sealed);
    },
    reads: (request) =>
      may.reading(async (db) => {
        const there = await keptRequest(db, request);
        if (isProblem(there)) return there;
        const { rows } = await sql<AnswerReading>`
          select id, read_by as by, role, purpose, fields, means, at, answers, delayed_until, delay_reason
          from yawara.answer_read where request_id = ${request} order by at desc, id limit ${MOST_LISTED}`.execute(db);
        return { rows: rows.map((row) => withoutNulls<AnswerReading>(row)) };
      }),
  };
}

interface FitReading {
  purpose: string;
  delay?: { until: string; reason: string };
}

function fitReading({ purpose: given, delay }: ReadingAsked, today: string): FitReading | Problem {
  const purpose = fitLines("purpose", given, LONGEST_PURPOSE);
  if (isProblem(purpose)) return purpose;
  if (purpose === null) return problem("invalid", { field: "purpose" });
  if (delay === undefined) return { purpose };
  const reason = fitLines("delay.reason", delay.reason, LONGEST_PURPOSE);
  if (isProblem(reason)) return reason;
  if (reason === null) return problem("invalid", { field: "delay.reason" });
  const last = new Date(Date.parse(`${today}T00:00:00Z`) + LONGEST_DELAY * 86_400_000).toISOString().slice(0, 10);
  if (delay.until < today || delay.until > last) return problem("invalid", { field: "delay.until" });
  return { purpose, delay: { until: delay.until, reason } };
}

interface WrittenReading {
  id: string;
  answers: string[];
  fields: string[];
}

async function writtenReading(
  db: Db,
  request: string,
  { answers, fields, means }: ReadingAsked,
  { purpose, delay }: FitReading,
): Promise<WrittenReading | Problem> {
  const there = await keptRequest(db, request);
  if (isProblem(there)) return there;
  const asked = [
    ...new Set(
      there.versions
        .filter(({ state }) => state === "published")
        .flatMap(({ document }) => document.questions.map(({ id }) => id)),
    ),
  ];
  const other = fields?.find((field) => !asked.includes(field));
  if (other !== undefined || fields?.length === 0) return problem("invalid", { field: "fields" });
  const { rows } = await sql<{ id: string }>`
    select id from yawara.answer where request_id = ${request} and state = 'given'
      and ${answers === undefined ? sql`true` : sql`id = any (${answers}::text[])`} order by id`.execute(db);
  if (answers !== undefined && rows.length !== new Set(answers).size) return problem("not-found");
  if (rows.length === 0) return problem("answers-none");
  const ids = rows.map(({ id }) => id);
  const read = fields === undefined ? asked : [...new Set(fields)];
  const { rows: made } = await sql<{ id: string }>`
    insert into yawara.answer_read (organization_id, request_id, answers, purpose, fields, means, delayed_until, delay_reason)
    values (yawara.acting_organisation(), ${request}, ${ids}::text[], ${purpose}, ${read}::text[], ${means},
      ${delay?.until ?? null}::date, ${delay?.reason ?? null}) returning id`.execute(db);
  return { id: made[0]!.id, answers: ids, fields: read };
}

interface SealedRow {
  id: string;
  pseudonym: string;
  version: number;
  key: string | null;
  sealed: string | null;
  request: string;
}

/** The sealed answers of a reading that was written: the database gives them to whoever wrote it, and no others. */
async function sealedAnswers(db: Db, request: string, reading: string): Promise<SealedRow[]> {
  await sql`select set_config('yawara.reading', ${reading}, true)`.execute(db);
  const { rows } = await sql<SealedRow>`
    select answer.id, answer.pseudonym, answer.version, answer.key_id as key, answer.request_id as request, box.sealed
    from yawara.answer join yawara.answer_box box on box.answer_id = answer.id
    where answer.request_id = ${request} and answer.state = 'given' order by answer.id`.execute(db);
  return rows;
}

async function opened(
  keys: KeyStore,
  { id: read, fields }: WrittenReading,
  rows: readonly SealedRow[],
): Promise<OpenedAnswers> {
  const answers: OpenedAnswers["answers"] = [];
  const lost: string[] = [];
  const isRead = (field: string) => fields.includes(field);
  for (const row of rows) {
    const said = await openedOf(keys, row);
    if (said === undefined) {
      lost.push(row.id);
      continue;
    }
    const values = Object.fromEntries(Object.entries(said.values).filter(([field]) => isRead(field)));
    const { id, pseudonym, version } = row;
    answers.push({ id, pseudonym, version, values, notPublic: said.notPublic.filter(isRead) });
  }
  return { read, answers, lost };
}

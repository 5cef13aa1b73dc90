// Reads evidence: what is listed, with the file that counts and what rests on it, and every file of one piece.
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Page } from "../ledger/model.ts";
import { type NamedObject, namedObjects } from "../ledger/named-objects.ts";
import { wordsOf } from "../ledger/searched.ts";
import { type Problem, problem } from "../problems.ts";
import type { Evidence, EvidenceFile, EvidenceLine, EvidenceListed, Resting, Scan } from "./model.ts";

type Db = Kysely<Tables>;

/** Whether a file with an outcome may be opened. */
export type Opens = (scan: Scan) => boolean;

const USUALLY_LISTED = 100;
const MOST_LISTED = 500;

const FILE = sql`
  file.evidence_id, file.number, file.name as file_name, file.sha256, content.size::float8 as size, content.type,
  file.as_named, content.scan, content.scanned_at, content.scan_said, file.added_by, file.added_at`;
const FILES = sql`yawara.evidence_file file
  join yawara.evidence_content content on content.organization_id = file.organization_id and content.sha256 = file.sha256`;

interface FileRow {
  evidenceId: string;
  number: number;
  fileName: string;
  sha256: string;
  size: number;
  type: string | null;
  asNamed: boolean;
  scan: Scan;
  scannedAt: Date | null;
  scanSaid: string | null;
  addedBy: string;
  addedAt: Date;
}

type Row = Omit<EvidenceLine, "file" | "rests" | "note" | "validUntil"> &
  FileRow & { note: string | null; validUntil: string | null };

/** A part of the list, with the number of all that fit. */
export async function evidencePage(
  db: Db,
  opens: Opens,
  today: string,
  options: Partial<EvidenceListed>,
): Promise<Page<EvidenceLine>> {
  const { limit = USUALLY_LISTED, offset = 0 } = options;
  const where = sql.join(wheresOf(today, options), sql` and `);
  const from =
    options.scan === undefined && (options.q ?? "") === ""
      ? sql`yawara.evidence kept`
      : sql`yawara.evidence kept join (${FILES}) on file.evidence_id = kept.id and file.number = kept.file`;
  const shown = sql`select kept.id from ${from} where ${where}
    order by kept.name, kept.id limit ${Math.min(limit, MOST_LISTED)} offset ${offset}`;
  const rows = await linesOf(db, opens, today, shown);
  const counted = await sql<{ total: number }>`select count(*)::integer as total from ${from} where ${where}`.execute(
    db,
  );
  return { rows, total: counted.rows[0]!.total };
}

function wheresOf(today: string, options: Partial<EvidenceListed>): RawBuilder<unknown>[] {
  const { q = "", removed = false, kind, scan, rests, expired, within } = options;
  const hasPassed = sql`coalesce(kept.valid_until < ${today}::date, false)`;
  return [
    sql`kept.removed = ${removed}`,
    ...wordsOf(q).map((word) => sql`(strpos(kept.searched, ${word}) > 0 or strpos(file.searched, ${word}) > 0)`),
    ...(kind === undefined ? [] : [sql`kept.kind = ${kind}`]),
    ...(scan === undefined ? [] : [sql`content.scan = ${scan}`]),
    ...(rests === undefined
      ? []
      : [
          sql`exists (select from yawara.evidence_link link where link.evidence_id = kept.id
            and link.object_kind = ${rests.kind} and link.object_id = ${rests.id})`,
        ]),
    ...(expired === undefined ? [] : [expired ? hasPassed : sql`not ${hasPassed}`]),
    ...(within === undefined
      ? []
      : [sql`kept.valid_until between ${today}::date and ${today}::date + ${within}::integer`]),
  ];
}

/** What is told of those whose ids are given: only they are put together. */
async function linesOf(db: Db, opens: Opens, today: string, shown: RawBuilder<unknown>): Promise<EvidenceLine[]> {
  const { rows } = await sql<Row>`
    with shown as materialized (${shown})
    select kept.id, kept.revision, kept.removed, kept.created_by, kept.created_at, kept.updated_by, kept.updated_at,
      kept.name, kept.kind, kept.note, kept.valid_until, coalesce(kept.valid_until < ${today}::date, false) as expired, ${FILE}
    from shown join yawara.evidence kept on kept.id = shown.id
    join (${FILES}) on file.evidence_id = kept.id and file.number = kept.file
    order by kept.name, kept.id`.execute(db);
  const rests = await restsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => lineOf(row, opens, rests.get(row.id) ?? []));
}

function lineOf(row: Row, opens: Opens, rests: Resting[]): EvidenceLine {
  const { id, revision, removed, createdBy, createdAt, updatedBy, updatedAt, name, kind, note, validUntil, expired } =
    row;
  return {
    ...{ id, revision, removed, createdBy, createdAt, updatedBy, updatedAt, name, kind, expired, rests },
    ...(note !== null && { note }),
    ...(validUntil !== null && { validUntil }),
    file: fileOf(row, opens),
  };
}

function fileOf(row: FileRow, opens: Opens): EvidenceFile {
  const { number, fileName, sha256, size, type, asNamed, scan, scannedAt, scanSaid, addedBy, addedAt } = row;
  return {
    ...{ number, name: fileName, sha256, size, asNamed, scan, opens: opens(scan), addedBy, addedAt },
    ...(type !== null && { type }),
    ...(scannedAt !== null && { scannedAt }),
    ...(scanSaid !== null && { scanSaid }),
  };
}

async function restsOf(db: Db, ids: string[]): Promise<Map<string, Resting[]>> {
  const { rows } = await sql<Pick<Resting, "kind" | "id"> & { evidenceId: string }>`
    select evidence_id, object_kind as kind, object_id as id from yawara.evidence_link
    where evidence_id = any(${ids}::text[]) order by object_kind <> 'subject', object_kind, object_id`.execute(db);
  const named = new Map((await namedObjects(db, rows)).map((one) => [`${one.kind} ${one.id}`, one]));
  const rests = Map.groupBy(rows, ({ evidenceId }) => evidenceId);
  return new Map([...rests].map(([id, all]) => [id, all.map((one) => restingOf(one, named)).sort(byName)]));
}

function restingOf({ kind, id }: Pick<Resting, "kind" | "id">, named: ReadonlyMap<string, NamedObject>): Resting {
  const found = named.get(`${kind} ${id}`);
  if (found === undefined) return { kind, id };
  const { name, subject } = found;
  return { kind, id, name, ...(subject !== undefined && kind !== "subject" && { subject }) };
}

/** Systems first, each kind by its names. */
const byName = (a: Resting, b: Resting): number =>
  Number(a.kind !== "subject") - Number(b.kind !== "subject") ||
  (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : (a.name ?? "") < (b.name ?? "") ? -1 : 1);

/** One piece of evidence with every file there ever was. */
export async function evidenceOf(db: Db, opens: Opens, today: string, id: string): Promise<Evidence | Problem> {
  const [line] = await linesOf(db, opens, today, sql`select ${id}::text as id`);
  if (line === undefined) return problem("not-found");
  const { rows } = await sql<FileRow>`
    select ${FILE} from ${FILES} where file.evidence_id = ${id} order by file.number desc`.execute(db);
  return { ...line, files: rows.map((row) => fileOf(row, opens)) };
}

/** One file of a piece of evidence. */
export async function evidenceFile(db: Db, opens: Opens, id: string, number: number): Promise<EvidenceFile | Problem> {
  const { rows } = await sql<FileRow>`
    select ${FILE} from ${FILES} where file.evidence_id = ${id} and file.number = ${number}`.execute(db);
  return rows.length === 0 ? problem("not-found") : fileOf(rows[0]!, opens);
}

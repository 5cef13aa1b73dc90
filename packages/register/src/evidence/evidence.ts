// Evidence for whoever may: files come in and go out as streams; what stands of them changes under the organisation's lock.
import { Readable } from "node:stream";
import { type Kysely, sql } from "kysely";
import type { Identity } from "../accounts/model.ts";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { fitFields, fitLine, fitLines, fitNamed } from "../ledger/fit-text.ts";
import type { Changed } from "../ledger/model.ts";
import { firstLost } from "../ledger/named-objects.ts";
import { LONGEST_NAME } from "../names.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import type { Quotas } from "../quotas.ts";
import { type Arrived, type FileStore, tooLarge } from "./file-store.ts";
import { type FileType, fileTypeOf, fitFileName } from "./file-type.ts";
import { evidenceFile, evidenceOf, evidencePage, type Opens } from "./list-evidence.ts";
import {
  type Arriving,
  EVIDENCE_KINDS,
  type EvidenceFields,
  type EvidenceRoom,
  RESTING_KINDS,
  type Resting,
} from "./model.ts";

type Db = Kysely<Tables>;

/** Where files lie and which may come and go. */
export interface FileRules {
  store: FileStore;
  /** Bytes of one file, and of all of an organisation. */
  largest: number;
  total: number;
  opens: Opens;
  /** A file has come that waits to be scanned. */
  arrived: (file: { organisation: string; sha256: string }) => void;
}

/** A file that is here, and what it is. */
interface Here {
  name: string;
  arrived: Arrived;
  type: FileType;
}

export function evidenceFor(
  { reading, writing }: Permitted,
  identity: Identity | undefined,
  files: FileRules,
  quotas: Quotas,
): EvidenceRoom {
  const organisation = identity?.organisation?.id ?? "";
  const whole = (db: Db, today: string, id: string) => evidenceOf(db, files.opens, today, id);
  /** Takes a file in where `before` has nothing against it, and has `keep` written with it, all or nothing. */
  const taking = async <Done>(
    file: Arriving,
    before: (db: Db) => Promise<Problem | undefined>,
    keep: (db: Db, here: Here) => Promise<Done | Problem>,
  ): Promise<Done | Problem> => {
    const name = fitFileName(file.name);
    if (isProblem(name)) return name;
    const room = await writing(async (db) => (await before(db)) ?? { bytes: files.total - (await bytesKept(db)) });
    if (isProblem(room)) return room;
    if (room.bytes <= 0) return full(files);
    if ((file.length ?? 0) > files.largest) return tooLarge(files.largest);
    // One of those on their way may hold what is here already, which takes no room.
    const bounds = { most: files.largest, room: room.bytes + files.largest };
    const arrived = await files.store.take(organisation, file.body, bounds);
    if (arrived === undefined) return full(files);
    if (isProblem(arrived)) return arrived;
    try {
      const type = await fileTypeOf(name, arrived.head);
      if (isProblem(type)) return type;
      const done = await writing(async (db) => {
        const wrong = await keptContent(db, { name, arrived, type }, files);
        return wrong ?? keep(db, { name, arrived, type });
      });
      if (!isProblem(done)) files.arrived({ organisation, sha256: arrived.sha256 });
      return done;
    } finally {
      await arrived.drop();
    }
  };
  const changing = (today: string, id: string, change: (db: Db) => Promise<Problem | undefined>) =>
    writing(async (db) => (await change(db)) ?? whole(db, today, id));
  const turn = (today: string, id: string, revision: number, removed: boolean) =>
    changing(today, id, (db) => updated(db, { id, revision, removed: !removed }, sql`removed = ${removed}`));
  return {
    list: async (today, options = {}) => {
      const { limit = 0, offset = 0, within = 0 } = options;
      if (![limit, offset, within].every((count) => Number.isSafeInteger(count) && count >= 0))
        return problem("invalid", { field: "limit, offset, within" });
      return reading((db) => evidencePage(db, files.opens, today, options));
    },
    read: (today, id) => reading((db) => whole(db, today, id)),
    add: async (today, fields, rests, file) => {
      const fit = fitEvidence(fields);
      if (isProblem(fit)) return fit;
      const wrong = rests.map(unfitResting).find((one) => one !== undefined);
      if (wrong !== undefined) return wrong;
      const { name, kind, note, validUntil } = fit;
      const before = async (db: Db) => (await listFull(db, quotas)) ?? (await missingObject(db, rests));
      return taking(file, before, async (db, here) => {
        const { rows } = await sql<{ id: string }>`
          insert into yawara.evidence (organization_id, name, kind, note, valid_until, file)
          values (yawara.acting_organisation(), ${name}, ${kind}, ${note ?? null}, ${validUntil ?? null}, 1) returning id`.execute(
          db,
        );
        const { id } = rows[0]!;
        await addedFile(db, id, 1, here);
        for (const rest of rests) await linked(db, id, rest);
        return whole(db, today, id);
      });
    },
    addFile: (today, id, revision, { validUntil = null, ...file }) => {
      const day = fitDay(validUntil);
      if (isProblem(day)) return Promise.resolve(day);
      const before = async (db: Db) =>
        (await stale(db, { id, revision, removed: false })) ?? (await filesFull(db, id, quotas));
      return taking(file, before, async (db, here) => {
        const wrong = await updated(db, { id, revision, removed: false }, sql`file = file + 1, valid_until = ${day}`);
        if (wrong !== undefined) return wrong;
        const { rows } = await sql<{ file: number }>`select file from yawara.evidence where id = ${id}`.execute(db);
        await addedFile(db, id, rows[0]!.file, here);
        return whole(db, today, id);
      });
    },
    change: async (today, id, revision, fields) => {
      const fit = fitEvidence(fields);
      if (isProblem(fit)) return fit;
      const { validUntil, ...rest } = fit;
      const columns = { ...rest, ...(validUntil !== undefined && { valid_until: validUntil }) };
      const sets = Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
      if (sets.length === 0) return problem("invalid", { field: "name, kind, note, valid_until" });
      return changing(today, id, (db) => updated(db, { id, revision, removed: false }, sql.join(sets)));
    },
    remove: (today, id, revision) => turn(today, id, revision, true),
    restore: (today, id, revision) => turn(today, id, revision, false),
    link: async (today, id, to) =>
      unfitResting(to) ??
      changing(today, id, async (db) => {
        const wrong = (await missing(db, id)) ?? (await missingObject(db, [to])) ?? (await linksFull(db, id, quotas));
        if (wrong === undefined) await linked(db, id, to);
        return wrong;
      }),
    unlink: async (today, id, from) =>
      unfitResting(from) ??
      changing(today, id, async (db) => {
        const wrong = await missing(db, id);
        if (wrong !== undefined) return wrong;
        await sql`delete from yawara.evidence_link
          where evidence_id = ${id} and object_kind = ${from.kind} and object_id = ${from.id}`.execute(db);
        return undefined;
      }),
    open: async (id, number) => {
      const file = await reading((db) => evidenceFile(db, files.opens, id, number));
      if (isProblem(file)) return file;
      if (!file.opens) return problem(file.scan === "infected" ? "file-infected" : "file-unscanned");
      const bytes = await files.store.read(organisation, file.sha256);
      if (bytes === undefined) return problem("not-found");
      const { name, size, sha256 } = file;
      return { name, size, sha256, bytes: Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array> };
    },
  };
}

const MEGABYTE = 1024 * 1024;

const full = ({ total }: FileRules): Problem => problem("files-full", { most: String(Math.round(total / MEGABYTE)) });

/** The fields as they are kept, or why one cannot be. */
function fitEvidence(fields: Changed<EvidenceFields>): Changed<EvidenceFields> | Problem {
  return fitFields(fields, {
    name: (text) => fitNamed(text, LONGEST_NAME.evidence),
    kind: (text) =>
      EVIDENCE_KINDS.find((kind) => kind === text) ??
      problem("invalid", { field: `kind (${EVIDENCE_KINDS.join(", ")})` }),
    note: (text) => fitLines("note", text, LONGEST_NAME.note),
    validUntil: fitDay,
  });
}

function fitDay(day: string | null): string | null | Problem {
  if (day === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
  return isDay ? day : problem("invalid", { field: "valid_until" });
}

function unfitResting({ kind, id }: Resting): Problem | undefined {
  if (!RESTING_KINDS.includes(kind)) return problem("invalid", { field: `kind (${RESTING_KINDS.join(", ")})` });
  const fit = fitLine("id", id, 200);
  return fit === null ? problem("invalid", { field: "id" }) : isProblem(fit) ? fit : undefined;
}

async function bytesKept(db: Db): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select coalesce(sum(size), 0)::float8 as bytes from yawara.evidence_content`.execute(db);
  return rows[0]!.bytes;
}

/** Keeps what the file holds, unless the organisation has it already, and gives the bytes their place before anything names them. */
async function keptContent(db: Db, { arrived, type }: Here, files: FileRules): Promise<Problem | undefined> {
  const { rows } = await sql`select from yawara.evidence_content where sha256 = ${arrived.sha256}`.execute(db);
  if (rows.length === 0) {
    if ((await bytesKept(db)) + arrived.size > files.total) return full(files);
    await sql`insert into yawara.evidence_content (organization_id, sha256, size, type)
      values (yawara.acting_organisation(), ${arrived.sha256}, ${arrived.size}, ${type.type ?? null})`.execute(db);
  }
  await arrived.place();
  return undefined;
}

async function addedFile(db: Db, id: string, number: number, { name, arrived, type }: Here): Promise<void> {
  await sql`insert into yawara.evidence_file (organization_id, evidence_id, number, sha256, name, as_named)
    values (yawara.acting_organisation(), ${id}, ${number}, ${arrived.sha256}, ${name}, ${type.asNamed})`.execute(db);
}

async function linked(db: Db, id: string, { kind, id: object }: Resting): Promise<void> {
  await sql`insert into yawara.evidence_link (organization_id, evidence_id, object_kind, object_id)
    values (yawara.acting_organisation(), ${id}, ${kind}, ${object}) on conflict do nothing`.execute(db);
}

interface Revised {
  id: string;
  revision: number;
  removed: boolean;
}

/** Changes the row if it still is at its revision; why not, where it was not changed. */
async function updated(db: Db, at: Revised, sets: ReturnType<typeof sql>): Promise<Problem | undefined> {
  const { rows } = await sql`update yawara.evidence set ${sets}
    where id = ${at.id} and revision = ${at.revision} and removed = ${at.removed} returning id`.execute(db);
  return rows.length > 0 ? undefined : ((await stale(db, at)) ?? problem("not-found"));
}

/** The row is no longer as it was seen. */
async function stale(db: Db, { id, revision, removed }: Revised): Promise<Problem | undefined> {
  const { rows } = await sql<{ revision: number; removed: boolean }>`
    select revision, removed from yawara.evidence where id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) return problem("not-found");
  if (row.revision !== revision) return problem("conflict", { revision: String(row.revision) });
  return row.removed === removed ? undefined : problem("not-found");
}

async function missing(db: Db, id: string): Promise<Problem | undefined> {
  const { rows } = await sql`select from yawara.evidence where id = ${id} and not removed`.execute(db);
  return rows.length === 0 ? problem("not-found") : undefined;
}

/** Something is said to rest on it that is not in the register. */
const missingObject = async (db: Db, rests: readonly Resting[]): Promise<Problem | undefined> =>
  (await firstLost(db, rests)) === undefined ? undefined : problem("not-found");

const countIn = async (db: Db, from: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${from}`.execute(db);
  return rows[0]!.count;
};

const tooMany = (count: number, most: number): Problem | undefined =>
  count < most ? undefined : problem("too-many-listed", { most: String(most) });

const listFull = async (db: Db, { listed }: Quotas) => tooMany(await countIn(db, sql`yawara.evidence`), listed);
const filesFull = async (db: Db, id: string, { revisions }: Quotas) =>
  tooMany(await countIn(db, sql`yawara.evidence_file where evidence_id = ${id}`), revisions);
const linksFull = async (db: Db, id: string, { revisions }: Quotas) =>
  tooMany(await countIn(db, sql`yawara.evidence_link where evidence_id = ${id}`), revisions);

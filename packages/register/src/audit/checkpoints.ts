// Checkpoints of an organisation's log: looked at what is new, signed, kept; and proofs for whoever holds one.
import { type Kysely, sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { inBase64, type LogReceipt, signedCheckpoint } from "./checkpoint.ts";
import { checkEntries, eachHash, type LookedAt } from "./entry-check.ts";
import { type LogKey, publicKeyOf } from "./log-key.ts";
import { hashesOver, isKept, keepSubtrees, type Made, MissingPart } from "./log-tree.ts";
import { consistencyPath, growTree, type Hash, inclusionPath, joined, leafHash, subtreesOf } from "./merkle.ts";
import type { CheckpointMade, LogObject, Logs } from "./model.ts";

type Db = Kysely<Tables>;

/** Hours after which the daily round makes another, where the log has grown. */
const HOURS = 12;

export function logsOf(database: Database, key: LogKey): Logs {
  const as = async <T>(organisation: string, work: (db: Db) => Promise<T>): Promise<T | Problem> => {
    try {
      return await asIdentity(database, programIn(organisation), work);
    } catch (error) {
      if (error instanceof MissingPart) return problem("log-harmed", { entry: String(error.entry) });
      throw error;
    }
  };
  const told = (organisation: string, row: Row): CheckpointMade => ({ ...row, key: publicKeyOf(key, organisation) });
  const checkpoint = async (organisation: string): Promise<CheckpointMade | Problem> => {
    const made = await as(organisation, (db) => extended(db, organisation, key));
    return isProblem(made) ? made : told(organisation, made);
  };
  return {
    last: async (organisation) => {
      const found = await as(organisation, async (db) => ({ row: await lastOf(db, organisation) }));
      return isProblem(found) ? found : found.row && told(organisation, found.row);
    },
    checkpoint,
    isDue: (organisation) => as(organisation, (db) => isDue(db, organisation)),
    receiptFor: async (organisation, entry) => {
      const made = (after: number) => as(organisation, (db) => receipt(db, organisation, entry, after));
      const found = await made(0);
      if (found !== "later") return found;
      const grown = await checkpoint(organisation);
      if (isProblem(grown)) return grown;
      const then = await made(grown.size);
      return then === "later" ? problem("not-found") : then;
    },
    consistency: (organisation, from, upTo) =>
      as(organisation, async (db) => {
        const { rows } = await sql<{ count: number }>`
          select count(*)::integer as count from yawara.log_checkpoint
          where organization_id = ${organisation} and size = any (${[from, upTo]}::bigint[])`.execute(db);
        if (from > upTo || rows[0]!.count !== new Set([from, upTo]).size) return problem("not-found");
        return { proof: inBase64(await hashesOver(db, organisation, consistencyPath(from, upTo))) };
      }),
  };
}

/** A checkpoint as it is kept. */
interface Row {
  size: number;
  root: Hash;
  note: string;
  madeAt: Date;
}

const ROW = sql`size::float8 as size, root, note, made_at as "madeAt"`;

async function lastOf(db: Db, organisation: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${ROW} from yawara.log_checkpoint where organization_id = ${organisation} order by size desc limit 1`.execute(
    db,
  );
  return rows[0];
}

async function isDue(db: Db, organisation: string): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (
      select from yawara.chain_entry where organization_id = ${organisation} and sequence > coalesce(
        (select max(size) from yawara.log_checkpoint where organization_id = ${organisation}), 0)
    ) and not exists (
      select from yawara.log_checkpoint where organization_id = ${organisation} and made_at > now() - make_interval(hours => ${HOURS})
    ) as due`.execute(db);
  return rows[0]!.due;
}

/** The checkpoint over all entries: begins from the last one, whose own root has to be what is kept of the log up to it. */
async function extended(db: Db, organisation: string, key: LogKey): Promise<Row | Problem> {
  const last = await lastOf(db, organisation);
  const { rows } = await sql<{ upTo: number | null; before: Hash | null }>`
    select max(sequence)::float8 as "upTo", max(hash) filter (where sequence = ${last?.size ?? 0}) as before from (
      (select sequence, hash from yawara.chain_entry where organization_id = ${organisation} order by sequence desc limit 1)
      union all select sequence, hash from yawara.chain_entry where organization_id = ${organisation} and sequence = ${last?.size ?? 0}
    ) ends`.execute(db);
  const { upTo, before } = rows[0]!;
  if (upTo === null) return problem("not-found");
  if (last !== undefined && (upTo < last.size || before === null)) return harmed(upTo + 1);
  if (upTo === last?.size) return last;
  const known = await hashesOver(db, organisation, stretchesOf(last?.size ?? 0));
  if (last !== undefined && joined(known) !== last.root) return harmed(last.size);
  const grown = await grow(db, organisation, { at: { sequence: last?.size ?? 0, head: before ?? "" }, known, upTo });
  return isProblem(grown) ? grown : kept(db, organisation, signedRow(grown, organisation, key));
}

const harmed = (entry: number): Problem => problem("log-harmed", { entry: String(entry) });

/** The complete subtrees of a tree, each as the leaves it stands over. */
export const stretchesOf = (size: number): [number, number][] =>
  subtreesOf([0, size]).map(({ height, number }) => [number * 2 ** height, (number + 1) * 2 ** height]);

/** Verifies what is new in its order, and keeps what becomes complete of the tree. */
async function grow(
  db: Db,
  organisation: string,
  { at, known, upTo }: { at: LookedAt; known: readonly Hash[]; upTo: number },
): Promise<{ size: number; root: Hash } | Problem> {
  let made: Made[] = [];
  const tree = growTree(at.sequence, known, (subtree, hash) => {
    if (isKept(subtree)) made.push({ ...subtree, hash });
  });
  for (let after = at; after.sequence < upTo; ) {
    const checked = await checkEntries(db, organisation, { after, upTo, values: false });
    if (checked.faults.length > 0) return harmed(Math.min(...checked.faults.map(({ entry }) => entry)));
    for (const hash of eachHash(checked.hashes)) tree.add(leafHash(hash));
    await keepSubtrees(db, organisation, made);
    made = [];
    after = checked;
  }
  return { size: tree.size, root: tree.root() };
}

function signedRow(grown: { size: number; root: Hash }, organisation: string, key: LogKey): Omit<Row, "madeAt"> {
  const signer = key.of(organisation);
  return { ...grown, note: signedCheckpoint({ origin: signer.name, ...grown }, signer) };
}

/** Of two that are made at once over the same entries the first is the one. */
async function kept(db: Db, organisation: string, { size, root, note }: Omit<Row, "madeAt">): Promise<Row | Problem> {
  await sql`insert into yawara.log_checkpoint (organization_id, size, root, note)
    values (${organisation}, ${size}, ${root}, ${note}) on conflict do nothing`.execute(db);
  const { rows } = await sql<Row>`
    select ${ROW} from yawara.log_checkpoint where organization_id = ${organisation} and size = ${size}`.execute(db);
  return rows[0]!.root === root ? rows[0]! : harmed(size);
}

/** A receipt by the last checkpoint; `later` where the entry came after it. */
async function receipt(
  db: Db,
  organisation: string,
  asked: number | LogObject,
  least: number,
): Promise<LogReceipt | "later" | Problem> {
  const where =
    typeof asked === "number" ? sql`sequence = ${asked}` : sql`kind = ${asked.kind} and object = ${asked.object}`;
  const { rows } = await sql<{ sequence: number; leaf: Hash }>`
    select sequence::float8 as sequence, hash as leaf from yawara.chain_entry
    where organization_id = ${organisation} and ${where} order by sequence desc limit 1`.execute(db);
  const entry = rows[0];
  if (entry === undefined) return problem("not-found");
  const last = await lastOf(db, organisation);
  if (last === undefined || last.size < Math.max(entry.sequence, least)) return "later";
  const index = entry.sequence - 1;
  const proof = await hashesOver(db, organisation, inclusionPath(index, last.size));
  return { checkpoint: last.note, index, leaf: entry.leaf, proof: inBase64(proof) };
}

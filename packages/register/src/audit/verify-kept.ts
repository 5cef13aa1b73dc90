// Verifies a log where it is kept: every entry, what each says, every checkpoint that was signed of it, and what is kept of its tree.
import { type Kysely, sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { isProblem, type Problem } from "../problems.ts";
import { readCheckpoint } from "./checkpoint.ts";
import { stretchesOf } from "./checkpoints.ts";
import { type CheckedEntries, checkEntries, type EntryFault, eachHash, type LookedAt } from "./entry-check.ts";
import type { LogKey } from "./log-key.ts";
import { hashesOver, isKept, type Made, MissingPart } from "./log-tree.ts";
import { growTree, type Hash, joined, leafHash } from "./merkle.ts";
import { isSigned } from "./signed-note.ts";

type Db = Kysely<Tables>;

export interface KeptLogAsked {
  organisation: string;
  /** The key that checkpoints have to be signed by. */
  key: LogKey;
  /** Only what came behind the last checkpoint, which is taken for true once its own root is that of what is kept. */
  sinceCheckpoint?: boolean;
  /** Told after each stretch how many entries were looked at. */
  told?: (entries: number) => void;
}

/** `checkpoint-cut`: it stands over more entries than there are. `checkpoint-differs`: the log is not the one it was signed for. `tree`: what is kept of the tree is not of these entries. */
export type KeptLogFault = EntryFault | "checkpoint-signature" | "checkpoint-cut" | "checkpoint-differs" | "tree";

export interface VerifiedKeptLog {
  organisation: string;
  /** Entries that were looked at, and the sequence and hash of the last. */
  looked: number;
  entries: number;
  head: string;
  erased: number;
  checkpoints: number;
  /** What is wrong, by the entry it was found at. Empty: the log is whole. */
  faults: { entry: number; fault: KeptLogFault }[];
}

const MOST_FAULTS = 20;

/** Verifies a log in its database, a stretch a transaction: entries added meanwhile are left for the next time. */
export async function verifyKeptLog(database: Database, asked: KeptLogAsked): Promise<VerifiedKeptLog | Problem> {
  const { organisation, sinceCheckpoint = false } = asked;
  const as = <T>(work: (db: Db) => Promise<T>) => asIdentity(database, programIn(organisation), work);
  try {
    const begun = await as((db) => begin(db, asked, sinceCheckpoint));
    if (isProblem(begun)) return begun;
    for (let after = begun.at; after.sequence < begun.upTo && begun.found.faults.length < MOST_FAULTS; ) {
      const end = await as((db) => look(db, begun, after));
      if (isProblem(end)) return end;
      after = end;
      asked.told?.(begun.found.looked);
    }
    return closing(begun);
  } catch (error) {
    if (!(error instanceof MissingPart)) throw error;
    const faults = [{ entry: error.entry, fault: "tree" as const }];
    return { organisation, looked: 0, entries: 0, head: "", erased: 0, checkpoints: 0, faults };
  }
}

interface Looking {
  found: VerifiedKeptLog;
  at: LookedAt;
  upTo: number;
  tree: ReturnType<typeof growTree>;
  /** Checkpoints by their size: the root each has. */
  roots: Map<number, Hash>;
  /** Subtrees that became complete since the last look. */
  made: Made[];
  sealed: number;
}

async function begin(db: Db, { organisation, key }: KeptLogAsked, sinceCheckpoint: boolean): Promise<Looking> {
  const { rows } = await sql<{ size: number; root: Hash; note: string }>`
    select size::float8 as size, root, note from yawara.log_checkpoint where organization_id = ${organisation} order by size`.execute(
    db,
  );
  const last = rows.at(-1);
  const from = sinceCheckpoint ? (last?.size ?? 0) : 0;
  const ends = await sql<{ upTo: number; head: Hash | null }>`
    select (select coalesce(max(sequence), 0)::float8 from yawara.chain_entry where organization_id = ${organisation}) as "upTo",
      (select hash from yawara.chain_entry where organization_id = ${organisation} and sequence = ${from}) as head`.execute(
    db,
  );
  const { upTo, head } = ends.rows[0]!;
  const asked = sinceCheckpoint ? rows.slice(-1) : rows;
  const found: VerifiedKeptLog = {
    ...{ organisation, looked: 0, entries: from, head: head ?? "", erased: 0, checkpoints: asked.length },
    faults: [],
  };
  for (const { size, root, note } of asked) {
    const read = readCheckpoint(note);
    const isOurs = read?.size === size && read.root === root && isSigned(read.note, [key.of(organisation)]);
    if (!isOurs) found.faults.push({ entry: size, fault: "checkpoint-signature" });
    if (size > upTo) found.faults.push({ entry: size, fault: "checkpoint-cut" });
  }
  const isThere = from <= upTo;
  const known = isThere ? await hashesOver(db, organisation, stretchesOf(from)) : [];
  if (isThere && from > 0 && joined(known) !== last!.root)
    found.faults.push({ entry: from, fault: "checkpoint-differs" });
  const made: Made[] = [];
  const tree = growTree(isThere ? from : 0, known, (subtree, hash) => {
    if (isKept(subtree)) made.push({ ...subtree, hash });
  });
  const roots = new Map(asked.map(({ size, root }) => [size, root]));
  return { found, upTo, tree, roots, made, at: { sequence: from, head: head ?? "" }, sealed: last?.size ?? 0 };
}

/** Looks at the next stretch; the one behind it begins where it ends. */
async function look(db: Db, looking: Looking, after: LookedAt): Promise<LookedAt> {
  const { found, tree, roots, upTo } = looking;
  const checked: CheckedEntries = await checkEntries(db, found.organisation, { after, upTo, values: true });
  found.looked += checked.hashes.length / 64;
  found.erased += checked.erased;
  found.faults.push(...checked.faults);
  for (const hash of eachHash(checked.hashes)) {
    tree.add(leafHash(hash));
    const root = roots.get(tree.size);
    if (root !== undefined && root !== tree.root())
      found.faults.push({ entry: tree.size, fault: "checkpoint-differs" });
  }
  await compareTree(db, looking);
  Object.assign(found, { entries: checked.sequence, head: checked.head });
  // Behind a gap every place is another one: there is nothing more to be told.
  return checked.faults.some(({ fault }) => fault === "sequence") ? { sequence: upTo, head: checked.head } : checked;
}

/** What is kept of the tree, up to the last checkpoint, has to be what the entries make. */
async function compareTree(db: Db, { found, made, sealed }: Looking): Promise<void> {
  const some = made.splice(0).filter(({ height, number }) => (number + 1) * 2 ** height <= sealed);
  if (some.length === 0) return;
  const { rows } = await sql<{ height: number; number: number }>`
    select made.height, made.number::float8 as number
    from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as made (height integer, number bigint, hash text)
      left join yawara.log_subtree kept on kept.organization_id = ${found.organisation}
        and kept.height = made.height and kept.number = made.number
    where kept.hash is distinct from made.hash order by 1, 2 limit 1`.execute(db);
  for (const { height, number } of rows) found.faults.push({ entry: (number + 1) * 2 ** height, fault: "tree" });
}

function closing({ found }: Looking): VerifiedKeptLog {
  return { ...found, faults: found.faults.sort((one, other) => one.entry - other.entry).slice(0, MOST_FAULTS) };
}

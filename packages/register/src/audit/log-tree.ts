// The tree over a log as it is kept: of each 256 entries, and of each 256 of those, one hash. The rest is made when it is asked for.
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { growTree, type Hash, joined, type Leaves, leafHash, type Subtree, subtreesOf } from "./merkle.ts";

type Db = Kysely<Tables>;

/** Levels between two that are kept. */
const LEVELS = 8;

export const isKept = ({ height }: Subtree): boolean => height % LEVELS === 0;

/** A subtree that became complete, with its hash. */
export interface Made extends Subtree {
  hash: Hash;
}

/** Keeps subtrees that became complete. */
export async function keepSubtrees(db: Db, organisation: string, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  await sql`insert into yawara.log_subtree (organization_id, height, number, hash)
    select ${organisation}, made.height, made.number, made.hash
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as made (height integer, number bigint, hash text)
    on conflict do nothing`.execute(db);
}

/** The hash over each of some stretches of leaves. Every 256 among them have to be kept: up to the last checkpoint they are. */
export async function hashesOver(db: Db, organisation: string, stretches: readonly Leaves[]): Promise<Hash[]> {
  const subtrees = stretches.map(subtreesOf);
  const kept = await readKept(db, organisation, subtrees.flat().flatMap(partsOf));
  return subtrees.map((some) => joined(some.map((one) => hashFrom(kept, one))));
}

/** The kept subtrees, or the entries, that a subtree is made of. */
function partsOf({ height, number }: Subtree): Subtree[] {
  const below = height % LEVELS;
  return Array.from({ length: 2 ** below }, (_, at) => ({ height: height - below, number: number * 2 ** below + at }));
}

const nameOf = ({ height, number }: Subtree): string => `${height} ${number}`;

async function readKept(db: Db, organisation: string, parts: readonly Subtree[]): Promise<Map<string, Hash>> {
  const kept = new Map<string, Hash>();
  const byHeight = Map.groupBy(parts, ({ height }) => height);
  for (const [height, some] of byHeight) {
    const numbers = [...new Set(some.map(({ number }) => number))];
    const { rows } = await sql<{ number: number; hash: Hash }>`
      ${height === 0 ? sql`select (sequence - 1)::float8 as number, hash from yawara.chain_entry` : sql`select number::float8 as number, hash from yawara.log_subtree`}
      where organization_id = ${organisation}
        and ${height === 0 ? sql`sequence = any (${numbers.map((number) => number + 1)}::bigint[])` : sql`height = ${height} and number = any (${numbers}::bigint[])`}`.execute(
      db,
    );
    for (const { number, hash } of rows) kept.set(nameOf({ height, number }), height === 0 ? leafHash(hash) : hash);
  }
  return kept;
}

function hashFrom(kept: ReadonlyMap<string, Hash>, subtree: Subtree): Hash {
  const tree = growTree();
  for (const part of partsOf(subtree)) {
    const hash = kept.get(nameOf(part));
    if (hash === undefined) throw new MissingPart(part);
    tree.add(hash);
  }
  return tree.root();
}

/** An entry that was there when a checkpoint was signed is gone, or what was kept of it. */
export class MissingPart extends Error {
  readonly entry: number;
  constructor({ height, number }: Subtree) {
    super("a part of the log is missing");
    this.entry = number * 2 ** height + 1;
  }
}

// Reading and writing what an organisation keeps: said here who may, for a clear answer; the database decides the same by itself.
import { type Kysely, sql } from "kysely";
import { mayComment, mayRead, mayReview, mayWrite } from "../accounts/access.ts";
import type { Identity } from "../accounts/model.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { asIdentity } from "./as-identity.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./tables.ts";

type Work<T> = (db: Kysely<Tables>) => Promise<T>;

export interface Permitted {
  reading<T>(work: Work<T>): Promise<T | Problem>;
  /** What is a member's own beside the ledger, as a mark on a notice: any role may change it, a key that only reads may not. */
  keepingOwn<T>(work: Work<T>): Promise<T | Problem>;
  /** Holds the organisation's lock from its first statement: what it sees stays so until it is done. A `batch` names what is done together. */
  writing<T>(work: Work<T>, batch?: string): Promise<T | Problem>;
  /** The same for what a reviewer may do too: to comment and to sign. */
  reviewing<T>(work: Work<T>): Promise<T | Problem>;
  /** The same for what an auditor may do besides: to ask, and to comment on what was asked. */
  commenting<T>(work: Work<T>): Promise<T | Problem>;
}

type What = "read" | "own" | "write" | "review" | "comment";

/** What an identity may do with what the organisation it works in keeps. */
export function permitted(database: Database, identity: Identity | undefined): Permitted {
  const changing = async <T>(
    what: Exclude<What, "read" | "own">,
    batch: string,
    work: Work<T>,
  ): Promise<T | Problem> => {
    const refused = permission(identity, what);
    if (refused !== undefined) return refused;
    if (!(await database.space.isLeft())) return problem("disk-full");
    const change = () =>
      orUndone(async (undo) =>
        asIdentity(database, identity, async (db) => {
          await sql`select ${LOCKS[what]}, set_config('yawara.batch', ${batch}, true)`.execute(db);
          const done = await work(db);
          return isProblem(done) ? undo(done) : { done };
        }),
      );
    const came = await database.turns.take(identity?.organisation?.id ?? "", change);
    if (came === undefined) return problem("timeout");
    return isProblem(came) ? came : came.done;
  };
  return {
    reading: async (work) => permission(identity, "read") ?? asIdentity(database, identity, work),
    keepingOwn: async (work) => permission(identity, "own") ?? asIdentity(database, identity, work),
    writing: (work, batch = "") => changing("write", batch, work),
    reviewing: (work) => changing("review", "", work),
    commenting: (work) => changing("comment", "", work),
  };
}

const LOCKS = {
  write: sql`yawara.lock_own_chain()`,
  review: sql`yawara.lock_own_chain_to_review()`,
  comment: sql`yawara.lock_own_chain_to_review()`,
};

const UNDONE = new Error("undone");

/** Work whose transaction is taken back where it finds, half-way, that it may not be done. */
async function orUndone<T>(work: (undo: (found: Problem) => never) => Promise<T>): Promise<T | Problem> {
  let found: Problem | undefined;
  try {
    return await work((refused) => {
      found = refused;
      throw UNDONE;
    });
  } catch (error) {
    if (error === UNDONE && found !== undefined) return found;
    throw error;
  }
}

function permission(identity: Identity | undefined, what: What): Problem | undefined {
  if (identity === undefined) return problem("not-signed-in");
  if (identity.by === "program") return undefined;
  if (identity.organisation === undefined || identity.role === undefined) return problem("no-organisation");
  if (identity.role === "auditor" && identity.audit?.over !== false) return problem("audit-over");
  if (what !== "read" && identity.scope !== "write") return problem("not-allowed");
  const may = { read: mayRead, own: mayRead, write: mayWrite, review: mayReview, comment: mayComment }[what];
  return may(identity.role) ? undefined : problem("not-allowed");
}

// What auditors read, kept: gathered for a moment and written together, so that reading costs an auditor nothing more.
import { sql } from "kysely";
import type { Identity } from "../accounts/model.ts";
import type { Acting } from "../acting.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Permitted } from "../database/permitted.ts";
import { isProblem, problem } from "../problems.ts";
import type { AuditRead, AuditReads } from "./model.ts";

export interface ReadsKeeping {
  /** Notes what an auditor was shown. */
  note(identity: Identity, what: string, object: string | undefined): void;
  /** Writes what is noted. */
  flush(): Promise<void>;
}

interface Noted {
  identity: Identity;
  what: string;
  object: string | undefined;
  at: Date;
  times: number;
}

/** How long what was read may wait to be written, in milliseconds. A process that is killed loses so much. */
const MOMENT = 1_000;
const MOST_WAITING = 500;
const MOST_LISTED = 200;
const LONGEST_ID = 200;

/** Gathers reads and writes them as whoever read. */
export function keepReads(database: Database, log: (message: string) => void): ReadsKeeping {
  let waiting = new Map<string, Noted>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const noted = [...waiting.values()];
    waiting = new Map();
    if (noted.length > 0)
      writing = writing
        .then(() => written(database, noted))
        .catch((error: unknown) => log(`reads of auditors were not written: ${(error as Error).message}`));
    return writing;
  };
  return {
    note(identity, what, object) {
      const key = JSON.stringify([identity.organisation?.id, identity.user.id, what, object]);
      const there = waiting.get(key);
      if (there === undefined) waiting.set(key, { identity, what, object, at: new Date(), times: 1 });
      else there.times += 1;
      if (waiting.size >= MOST_WAITING) void flush();
      else timer ??= setTimeout(() => void flush(), MOMENT).unref();
    },
    flush,
  };
}

async function written(database: Database, noted: Noted[]): Promise<void> {
  const auditors = Map.groupBy(noted, ({ identity }) => JSON.stringify([identity.organisation?.id, identity.user.id]));
  for (const theirs of auditors.values()) {
    const { identity } = theirs[0]!;
    const rows = JSON.stringify(theirs.map(({ what, object, at, times }) => ({ what, object, at, times })));
    const done = await asIdentity(database, identity, (db) =>
      sql`insert into yawara.audit_read (organization_id, user_id, at, what, object, times)
        select yawara.acting_organisation(), yawara.acting_user(), noted.at, noted.what, noted.object, noted.times
        from jsonb_to_recordset(${rows}::jsonb) as noted (at timestamptz, what text, object text, times integer)`.execute(
        db,
      ),
    );
    if (isProblem(done)) throw new Error(done.problem);
  }
}

/** What an auditor does, with what they are shown noted. What was refused was not read. */
export function watched(acting: Acting, identity: Identity, reads: ReadsKeeping): Acting {
  return noting(acting, "", (what, object) => reads.note(identity, what, object)) as Acting;
}

type Call = (...given: unknown[]) => Promise<unknown>;

/** A part of the register, with every call of it and of the parts within it noted by its name. */
function noting(part: object, name: string, note: (what: string, object: string | undefined) => void): object {
  const within = ([key, one]: [string, Call | object]) => {
    const what = name === "" ? key : `${name}.${key}`;
    if (typeof one !== "function") return [key, noting(one, what, note)];
    const call = async (...given: unknown[]) => {
      const found = await (one as Call)(...given);
      if (!isProblem(found)) note(what, objectIn(given));
      return found;
    };
    return [key, call];
  };
  return Object.fromEntries(Object.entries(part).map(within));
}

/** The id that a call names: its first text that is no day, or what a comment is of. */
function objectIn(given: unknown[]): string | undefined {
  const named = given.flatMap((one) =>
    typeof one === "object" && one !== null
      ? ["subject", "task"].map((of) => (one as Record<string, unknown>)[of])
      : [one],
  );
  const texts = named.filter((one) => typeof one === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(one)) as string[];
  return texts[0]?.slice(0, LONGEST_ID) || undefined;
}

export function auditReadsOf({ reading }: Permitted, keeping: ReadsKeeping): AuditReads {
  return {
    list: async ({ user, before, limit = MOST_LISTED } = {}) => {
      if (!Number.isSafeInteger(limit) || limit < 0) return problem("invalid", { field: "limit" });
      await keeping.flush();
      return reading(async (db) => {
        const { rows } = await sql<AuditRead & { object: string | null }>`
          select id, user_id as by, at as "on", what, object, times from yawara.audit_read
          where ${user === undefined ? sql`true` : sql`user_id = ${user}`}
            and ${before === undefined ? sql`true` : sql`(at, id) < (select at, id from yawara.audit_read where id = ${before})`}
          order by at desc, id desc limit ${Math.min(limit, MOST_LISTED)}`.execute(db);
        return rows.map(({ object, ...row }) => ({ ...row, ...(object !== null && { object }) }));
      });
    },
  };
}

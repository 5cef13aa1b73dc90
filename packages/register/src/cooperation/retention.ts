// The end of answers' time: deleted with their keys, or waiting until the archive has them or there is consent.
import { sql } from "kysely";
import { programIn } from "../accounts/identify.ts";
import { asIdentity } from "../database/as-identity.ts";
import type { Database } from "../database/database.ts";
import type { Permitted } from "../database/permitted.ts";
import { fitLine } from "../ledger/fit-text.ts";
import { isProblem, type Problem, problem } from "../problems.ts";
import { destroyEnded } from "./asked.ts";
import type { KeyStore } from "./key-store.ts";
import type { CooperationRound, Requests } from "./model.ts";
import { asOfficer } from "./officer.ts";
import { keptRequest } from "./request-rows.ts";

const LONGEST_REFERENCE = 500;

export function cooperationRoundOf(database: Database, keys: KeyStore): CooperationRound {
  return {
    endDue: async (organisation, today) => {
      const done = await asIdentity(database, programIn(organisation), async (db) => {
        await sql`select yawara.lock_own_chain()`.execute(db);
        const { rows } = await sql<{ requestId: string; version: number; retention: string }>`
          select request_id, version, retention from yawara.due_disposals(${today}::date)`.execute(db);
        for (const { requestId, version, retention } of rows)
          await (retention === "delete"
            ? sql`select yawara.end_answers(${requestId}, ${version}, null)`
            : sql`select yawara.hold_answers(${requestId}, ${version}, ${`${retention}-pending`})`
          ).execute(db);
        return { versions: rows.length };
      });
      if (isProblem(done)) return done;
      const destroyed = await destroyEnded({ database, keys });
      return isProblem(destroyed) ? destroyed : done.versions;
    },
    destroyKeys: () => destroyEnded({ database, keys }),
  };
}

/** An officer says that the archive has the answers, or that there is consent: with it they end, and their keys go. */
export function disposalOf(may: Permitted, database: Database, keys: KeyStore): Requests["dispose"] {
  return async (id, version, revision, given) => {
    const reference = fitLine("reference", given, LONGEST_REFERENCE);
    if (isProblem(reference)) return reference;
    if (reference === null) return problem("invalid", { field: "reference" });
    const done = await asOfficer(may, async (db) => {
      const there = await keptRequest(db, id);
      if (isProblem(there)) return there;
      const disposal = there.disposals.find((one) => one.version === version);
      if (disposal === undefined) return problem("not-found");
      if (disposal.revision !== revision) return problem("conflict", { revision: String(disposal.revision) });
      if (disposal.state === "ended") return problem("wrong-state");
      await sql`select yawara.end_answers(${id}, ${version}, ${reference})`.execute(db);
      return keptRequest(db, id);
    });
    if (isProblem(done)) return done;
    const destroyed: number | Problem = await destroyEnded({ database, keys });
    return isProblem(destroyed) ? destroyed : done;
  };
}

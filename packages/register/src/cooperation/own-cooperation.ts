// What an organisation is in cooperation: whether it is an authority, and whether its systems may be counted.
import { type Kysely, sql } from "kysely";
import type { Identity } from "../accounts/model.ts";
import type { Permitted } from "../database/permitted.ts";
import type { Tables } from "../database/tables.ts";
import { problem } from "../problems.ts";
import type { CooperationOf, OwnCooperation } from "./model.ts";

type Db = Kysely<Tables>;

export function cooperationOf({ reading, writing }: Permitted, identity: Identity | undefined): CooperationOf {
  return {
    read: () => reading(ownOf),
    setCounted: (revision, counted) =>
      writing(async (db) => {
        if (identity?.role !== "owner") return problem("not-allowed");
        const own = await ownOf(db);
        if (own.revision !== revision) return problem("conflict", { revision: String(own.revision) });
        await sql`
          insert into yawara.count_consent (organization_id, counted) values (yawara.acting_organisation(), ${counted})
          on conflict (organization_id) do update set counted = excluded.counted`.execute(db);
        return ownOf(db);
      }),
  };
}

async function ownOf(db: Db): Promise<OwnCooperation> {
  const { rows } = await sql<OwnCooperation>`
    select yawara.acts_for_authority() as authority, coalesce(consent.counted, false) as counted,
      coalesce(consent.revision, 0) as revision
    from (select) one left join yawara.count_consent consent on consent.organization_id = yawara.acting_organisation()`.execute(
    db,
  );
  return rows[0]!;
}

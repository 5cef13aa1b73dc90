// The organisation worked in as it says who it is: its name and corporate number, which its owners set.
import { sql } from "kysely";
import type { Permitted } from "../database/permitted.ts";
import { type Problem, problem } from "../problems.ts";
import { fitCorporateNumber } from "./corporate-number.ts";
import type { Identity } from "./model.ts";

export interface OwnOrganisation {
  id: string;
  name: string;
  corporateNumber?: string;
  /** Counts what was said of it, from 1. */
  revision: number;
}

export interface Own {
  read(): Promise<OwnOrganisation | Problem>;
  /** Sets the corporate number, or with null empties it; asked by an owner. */
  setCorporateNumber(revision: number, number: string | null): Promise<OwnOrganisation | Problem>;
}

type Db = Parameters<Parameters<Permitted["reading"]>[0]>[0];

export function ownOrganisation({ reading, writing }: Permitted, identity: Identity | undefined): Own {
  return {
    read: () => reading(ownOf),
    setCorporateNumber: async (revision, number) => {
      const fit = number === null || number.trim() === "" ? null : fitCorporateNumber(number);
      if (fit === undefined) return problem("corporate-number-unfit", { number: number!.trim().slice(0, 40) });
      return writing(async (db) => {
        if (identity?.role !== "owner") return problem("not-allowed");
        const own = await ownOf(db);
        if (own.revision !== revision) return problem("conflict", { revision: String(own.revision) });
        await sql`update yawara.organization set corporate_number = ${fit} where id = ${own.id}`.execute(db);
        return ownOf(db);
      });
    },
  };
}

/** The log has an entry for each thing that was said of it. */
async function ownOf(db: Db): Promise<OwnOrganisation> {
  const { rows } = await sql<{ id: string; name: string; corporateNumber: string | null; revision: number }>`
    select own.id, own.name, own.corporate_number,
      (select count(*)::integer from yawara.chain_entry where kind = 'organization' and object = own.id) as revision
    from yawara.organization own where own.id = yawara.acting_organisation()`.execute(db);
  const { corporateNumber, ...rest } = rows[0]!;
  return { ...rest, ...(corporateNumber !== null && { corporateNumber }) };
}

// Every system of a large ledger checked again after a change of law, by a server that has just started.
import type { LawStore } from "@yawara/answers";
import { openLawStore } from "@yawara/answers/node";
import { checkedBy } from "../../packages/server/src/checks/checked-by.ts";
import { recheckOrganisation } from "../../packages/server/src/checks/recheck-organisation.ts";
import { answererOf } from "../../packages/server/src/law-workers/answerer.ts";
import { openLawPool } from "../../packages/server/src/law-workers/pool.ts";
import type { Figure } from "../figure.ts";
import { got, type Ledger, onLedger, timed } from "../ledger/open-ledger.ts";

/** Threads and engines are made within the time; every system comes out otherwise than it was kept, and no two say the same. */
export function run(): Promise<Record<string, Figure>> {
  return onLedger(async (ledger) => {
    const store = openLawStore({ today: () => "2026-11-30" });
    const first = await timed(1, () => again(ledger, store));
    await ledger.database.asOwner((owner) =>
      owner.run(
        "set session_replication_role = replica; update yawara.subject_check set corpus = 'before', lines = ''",
      ),
    );
    await ledger.database.asOwner((owner) => owner.run("set session_replication_role = origin"));
    const second = await timed(1, () => again(ledger, store));
    const { checked, changed } = second.last;
    if (changed.length < checked) throw new Error(`${changed.length} systems were found to be otherwise`);
    return {
      systems: { value: checked, unit: "", note: "no two say the same" },
      "all checked for the first time": { value: first.median / 1_000, unit: "s", by: "loop" },
      "all checked again after a change of law": { value: second.median / 1_000, unit: "s", by: "loop", bar: 5 },
    };
  });
}

async function again({ register, organisation }: Ledger, store: LawStore) {
  const pool = openLawPool();
  const work = { checks: register.checks, answer: answererOf(store, pool), by: checkedBy(store) };
  const done = got(await recheckOrganisation(work, organisation));
  await pool.close();
  return done;
}

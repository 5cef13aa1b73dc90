// What whoever asks may do, part by part of the register.
import type { Keys, Organisations } from "./accounts/model.ts";
import type { Audit } from "./audit/model.ts";
import type { Assets, People, Units } from "./ledger/model.ts";
import type { Snapshots } from "./ledger/snapshots.ts";
import type { Notices } from "./notices/model.ts";
import type { Bulk } from "./systems/bulk.ts";
import type { Imports } from "./systems/import-subjects.ts";
import type { Subjects } from "./systems/model.ts";

/** What a person may do, each call in one transaction under the database's own row-level security. */
export interface Acting {
  subjects: Subjects;
  units: Units;
  people: People;
  assets: Assets;
  bulk: Bulk;
  imports: Imports;
  snapshots: Snapshots;
  notices: Notices;
  audit: Audit;
  organisations: Organisations;
  keys: Keys;
}

// The database room: accounts, organisations and saved systems over PostgreSQL, in this process or on a server.

export type { InventoryPlan } from "@yawara/tables/inventory";
export type * from "./accounts/model.ts";
export type * from "./accounts/own-organisation.ts";
export { ROLES } from "./accounts/roles.ts";
export { keptSecret } from "./accounts/secret.ts";
export type * from "./audit/model.ts";
export { dataFolder } from "./database/data-folder.ts";
export type { FileSettings } from "./evidence/file-settings.ts";
export type * from "./evidence/model.ts";
export type * from "./jobs/model.ts";
export type * from "./ledger/inventories.ts";
export type * from "./ledger/model.ts";
export { ASSET_KINDS } from "./ledger/model.ts";
export type { ProposalState } from "./ledger/proposal-states.ts";
export type * from "./ledger/proposals.ts";
export type * from "./ledger/snapshots.ts";
export type * from "./model.ts";
export { openRegister } from "./open-register.ts";
export { isProblem, type Problem } from "./problems.ts";
export type { Quotas } from "./quotas.ts";
export type * from "./systems/bulk.ts";
export type * from "./systems/import-subjects.ts";
export type * from "./systems/model.ts";
export { problemLine, WORDS } from "./words/index.ts";
export type * from "./work/model.ts";

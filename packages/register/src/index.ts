// The database room: accounts, organisations and saved systems over PostgreSQL, in this process or on a server.
export type * from "./accounts/model.ts";
export { ROLES } from "./accounts/roles.ts";
export { keptSecret } from "./accounts/secret.ts";
export type * from "./audit/model.ts";
export { dataFolder } from "./database/data-folder.ts";
export type * from "./incidents/model.ts";
export type * from "./ledger/model.ts";
export { ASSET_KINDS } from "./ledger/model.ts";
export type * from "./ledger/snapshots.ts";
export type * from "./model.ts";
export { openRegister } from "./open-register.ts";
export { isProblem, type Problem } from "./problems.ts";
export type { Quotas } from "./quotas.ts";
export type * from "./systems/bulk.ts";
export type * from "./systems/import-subjects.ts";
export type * from "./systems/model.ts";
export { problemLine, WORDS } from "./words/index.ts";

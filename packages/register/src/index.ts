// The database room: accounts, organisations and saved systems over PostgreSQL, in this process or on a server.
export { isRole, mayRead, mayWrite } from "./accounts/access.ts";
export type * from "./accounts/model.ts";
export { ROLES, type Role, SCOPES, type Scope } from "./accounts/roles.ts";
export { keptSecret } from "./accounts/secret.ts";
export { dataFolder } from "./database/data-folder.ts";
export type * from "./model.ts";
export { openRegister } from "./open-register.ts";
export { isProblem, PROBLEM_CODES, type Problem, type ProblemCode } from "./problems.ts";
export { type Quotas, USUAL_QUOTAS } from "./quotas.ts";
export type * from "./systems/model.ts";
export { problemLine, WORDS } from "./words/index.ts";

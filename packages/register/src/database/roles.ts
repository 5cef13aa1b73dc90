// The database roles everything runs as, and the schema of jobs: made where they are missing, checked where they are there.
import { type Problem, problem } from "../problems.ts";
import { APP_ROLE, AUTH_ROLE, type Connection, JOBS_ROLE, JOBS_SCHEMA, reasonOf, sqlState } from "./database.ts";

const INSUFFICIENT_PRIVILEGE = "42501";
/** Roles belong to the whole server: another process may make the same one in the same moment. */
const MEANWHILE: readonly (string | undefined)[] = ["42710", "42P06", "23505", "XX000"];

/** Sees to it that this user can act as both roles and that neither is above row-level security. */
export async function ensureRoles(connection: Connection): Promise<Problem | undefined> {
  for (const role of [APP_ROLE, AUTH_ROLE]) {
    const wrong = await ensureRole(connection, role);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/**
 * Sees to it that jobs have a schema, into which neither of the two roles gets. It is the tables' owner's; in the embedded database,
 * where that is a superuser, it is given to a role that reaches nothing else.
 */
export async function ensureJobsSchema(connection: Connection, isEmbedded: boolean): Promise<Problem | undefined> {
  const [there] = await connection.query("select from pg_namespace where nspname = $1", [JOBS_SCHEMA]);
  if (there !== undefined) return undefined;
  if (isEmbedded) await tried(connection, `create role ${JOBS_ROLE} nologin noinherit`);
  try {
    await connection.run(`create schema ${JOBS_SCHEMA}${isEmbedded ? ` authorization ${JOBS_ROLE}` : ""}`);
    return undefined;
  } catch (error) {
    if (MEANWHILE.includes(sqlState(error))) return undefined;
    if (sqlState(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    const [row] = await connection.query<{ user: string }>('select current_user as "user"');
    return problem("privilege-missing", { user: row!.user, reason: reasonOf(error) });
  }
}

async function ensureRole(connection: Connection, role: string): Promise<Problem | undefined> {
  const find = (): Promise<{ unsafe: boolean }[]> =>
    connection.query("select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = $1", [role]);
  let found = await find();
  if (found.length === 0) {
    if (!(await tried(connection, `create role ${role} nologin noinherit`))) return missing(connection, role);
    found = await find();
  }
  if (found[0]?.unsafe !== false) return problem("role-unsafe", { role });
  if (await canBecome(connection, role)) return undefined;
  await tried(connection, `grant ${role} to current_user`);
  return (await canBecome(connection, role)) ? undefined : missing(connection, role);
}

async function missing(connection: Connection, role: string): Promise<Problem> {
  const [row] = await connection.query<{ user: string }>('select current_user as "user"');
  return problem("role-missing", { role, user: row?.user ?? "" });
}

/** Asking by doing: what a membership allows differs between versions of PostgreSQL. */
async function canBecome(connection: Connection, role: string): Promise<boolean> {
  if (!(await tried(connection, `set role ${role}`))) return false;
  await connection.run("reset role");
  return true;
}

/** Whether a statement went through, by this process or by another that came first; false where it is not allowed. */
async function tried(connection: Connection, statement: string): Promise<boolean> {
  try {
    await connection.run(statement);
    return true;
  } catch (error) {
    if (sqlState(error) === INSUFFICIENT_PRIVILEGE) return false;
    if (MEANWHILE.includes(sqlState(error))) return true;
    throw error;
  }
}

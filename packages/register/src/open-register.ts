// Opens the database room: connects, makes the roles, brings the tables up to date, mounts accounts.
import { sql } from "kysely";
import { ADDRESS_HEADER } from "./accounts/auth.ts";
import { identify } from "./accounts/identify.ts";
import { keysOf } from "./accounts/keys.ts";
import { organisationsOf } from "./accounts/organisations.ts";
import { SHORTEST_SECRET } from "./accounts/secret.ts";
import { signInProviders } from "./accounts/sign-in-providers.ts";
import { auditOf } from "./audit/audit.ts";
import { type Database, reasonOf } from "./database/database.ts";
import { openEmbedded } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import { permitted } from "./database/permitted.ts";
import { ensureRoles } from "./database/roles.ts";
import { openServer } from "./database/server.ts";
import { incidentsOf } from "./incidents/incidents.ts";
import { reportLinksOf } from "./incidents/report-links.ts";
import { reportingOver } from "./incidents/reporting.ts";
import { reportsOf } from "./incidents/reports.ts";
import { assetsOf, peopleOf, unitsOf } from "./ledger/lists.ts";
import { snapshotsOf } from "./ledger/snapshots.ts";
import type { Register, RegisterOptions } from "./model.ts";
import { isProblem, type Problem, problem } from "./problems.ts";
import { USUAL_QUOTAS } from "./quotas.ts";
import { bulkOf } from "./systems/bulk.ts";
import { importsOf } from "./systems/import-subjects.ts";
import { subjectsOf } from "./systems/subjects.ts";

/**
 * Opens the register. What stops it is a value with a code: `folder-in-use`, `database-unreachable`, `migration-changed`, …
 *
 * @example
 * const register = await openRegister({ folder: dataFolder(), baseUrl: "http://localhost:8080", secret });
 * if (isProblem(register)) return problemLine(register, "en");
 * const identity = await register.identify(request.headers);
 * await register.as(identity).subjects.list(); // SubjectLine[], or { problem: "not-signed-in", args: {} }
 */
export async function openRegister(options: RegisterOptions): Promise<Register | Problem> {
  if (options.secret.length < SHORTEST_SECRET) return problem("secret-too-short", { least: String(SHORTEST_SECRET) });
  const database = await openDatabase(options);
  return isProblem(database) ? database : registerOver(options, database);
}

/** Opens the database alone, its roles and tables made. */
export async function openDatabase(options: RegisterOptions): Promise<Database | Problem> {
  const database =
    options.databaseUrl === undefined
      ? await openEmbedded(options)
      : await openServer(options.databaseUrl, options.log ?? (() => {}));
  if (isProblem(database)) return database;
  const wrong = await prepared(database);
  if (wrong === undefined) return database;
  await database.close();
  return wrong;
}

async function prepared(database: Database): Promise<Problem | undefined> {
  try {
    return await database.asOwner(async (connection) => (await ensureRoles(connection)) ?? migrate(connection));
  } catch (error) {
    return problem("database-unreachable", { reason: reasonOf(error) });
  }
}

/** The register over an open database. */
export function registerOver(options: RegisterOptions, database: Database): Register {
  const accounts = signInProviders(options, database);
  const quotas = { ...USUAL_QUOTAS, ...options.quotas };
  let closing: Promise<void> | undefined;
  return {
    auth: {
      handler: (request, address) => accounts.answer(withAddress(request, address)),
      providers: (options.oidc ?? []).map(({ id, name, issuer }) => ({ id, name: name ?? new URL(issuer).host })),
    },
    identify: (headers) => identify(accounts.current(), database, headers),
    as: (identity) => {
      const may = permitted(database, identity);
      return {
        subjects: subjectsOf(may, quotas),
        units: unitsOf(may, quotas),
        people: peopleOf(may, quotas),
        assets: assetsOf(may, quotas),
        bulk: bulkOf(may, quotas),
        imports: importsOf(may, quotas),
        snapshots: snapshotsOf(may),
        audit: auditOf(may, quotas),
        organisations: organisationsOf(database, identity),
        incidents: incidentsOf(may, quotas),
        reportLinks: reportLinksOf(may, quotas),
        reports: reportsOf(may, quotas),
        keys: keysOf(accounts.current(), database, identity, quotas),
      };
    },
    reporting: reportingOver(database, quotas),
    async state() {
      if (closing !== undefined) return "unreachable";
      try {
        await sql`select 1`.execute(database.app);
        return (await database.space.isLeft()) ? "ready" : "disk-full";
      } catch {
        return "unreachable";
      }
    },
    close: () => (closing ??= database.close()),
  };
}

/** The client's address as the server knows it, whatever the request claims. */
function withAddress(request: Request, address: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.delete(ADDRESS_HEADER);
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  return new Request(request, { headers });
}

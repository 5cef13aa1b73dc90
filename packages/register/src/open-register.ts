// Opens the database room: connects, makes the roles, brings the tables up to date, mounts accounts.
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import { ADDRESS_HEADER } from "./accounts/auth.ts";
import { identify, programIn } from "./accounts/identify.ts";
import { keysOf } from "./accounts/keys.ts";
import type { Identity } from "./accounts/model.ts";
import { organisationsOf } from "./accounts/organisations.ts";
import { ownOrganisation } from "./accounts/own-organisation.ts";
import { SHORTEST_SECRET } from "./accounts/secret.ts";
import { signInProviders } from "./accounts/sign-in-providers.ts";
import { auditOf } from "./audit/audit.ts";
import { auditReadsOf, keepReads, watched } from "./audit/auditor-reads.ts";
import { logsOf } from "./audit/checkpoints.ts";
import { passingLogKey } from "./audit/log-key.ts";
import { mandatesOf } from "./audit/mandates.ts";
import { maintenanceOver } from "./backup/maintenance.ts";
import { checksOf } from "./checks/checks.ts";
import { checkKeepingOf } from "./checks/keeping.ts";
import { answersOf } from "./cooperation/answers.ts";
import { askedOf } from "./cooperation/asked.ts";
import { collectionsOf } from "./cooperation/collections.ts";
import { countingOf } from "./cooperation/counts.ts";
import { keyStore } from "./cooperation/key-store.ts";
import { nameAuthorities } from "./cooperation/name-authorities.ts";
import { cooperationOf } from "./cooperation/own-cooperation.ts";
import { requestsOf } from "./cooperation/requests.ts";
import { cooperationRoundOf, disposalOf } from "./cooperation/retention.ts";
import { type Database, reasonOf } from "./database/database.ts";
import { openEmbedded } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import { permitted } from "./database/permitted.ts";
import { ensureJobsSchema, ensureRoles } from "./database/roles.ts";
import { openServer } from "./database/server.ts";
import { disclosuresOf } from "./disclosures/disclosures.ts";
import { publishedOf } from "./disclosures/published.ts";
import { clamdAddress } from "./evidence/clamd-address.ts";
import { evidenceFor, type FileRules } from "./evidence/evidence.ts";
import { opensBy, USUAL_LARGEST, USUAL_TOTAL } from "./evidence/file-settings.ts";
import { fileStore } from "./evidence/file-store.ts";
import { scannerOf } from "./evidence/scanner.ts";
import { incidentsOf } from "./incidents/incidents.ts";
import { reportLinksOf } from "./incidents/report-links.ts";
import { reportingOver } from "./incidents/reporting.ts";
import { reportsOf } from "./incidents/reports.ts";
import { jobsOver } from "./jobs/jobs.ts";
import type { Jobs } from "./jobs/model.ts";
import { inventoriesOf } from "./ledger/inventories.ts";
import { assetsOf, peopleOf, unitsOf } from "./ledger/lists.ts";
import { proposalsOf } from "./ledger/proposals.ts";
import { snapshotsOf } from "./ledger/snapshots.ts";
import { accountMail, startMailing } from "./mail/mailing.ts";
import type { Acting, Register, RegisterOptions } from "./model.ts";
import { dailyRoundOf } from "./notices/daily.ts";
import { feedBehind, noticesOf } from "./notices/notices.ts";
import { isProblem, type Problem, problem } from "./problems.ts";
import { USUAL_QUOTAS } from "./quotas.ts";
import { riskRegisterOf } from "./risks/risks.ts";
import { bulkOf } from "./systems/bulk.ts";
import { importsOf } from "./systems/import-subjects.ts";
import { subjectsOf } from "./systems/subjects.ts";
import { commentsOf } from "./work/comments.ts";
import { planItemsOf } from "./work/plan-items.ts";
import { questionsOf } from "./work/questions.ts";
import { signOffsOf } from "./work/sign-offs.ts";
import { tasksOf } from "./work/tasks.ts";

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
  const wrong =
    (await prepared(database, options.databaseUrl === undefined)) ?? (await nameAuthorities(database, options));
  if (wrong === undefined) return database;
  await database.close();
  return wrong;
}

async function prepared(database: Database, isEmbedded: boolean): Promise<Problem | undefined> {
  try {
    return await database.asOwner(
      async (connection) =>
        (await ensureRoles(connection)) ?? (await ensureJobsSchema(connection, isEmbedded)) ?? migrate(connection),
    );
  } catch (error) {
    return problem("database-unreachable", { reason: reasonOf(error) });
  }
}

/** The register over an open database. */
export function registerOver(options: RegisterOptions, database: Database): Register {
  const accounts = signInProviders(
    options,
    database,
    accountMail(() => jobs, options),
  );
  const quotas = { ...USUAL_QUOTAS, ...options.quotas };
  const rules = fileRules(options);
  const today = options.today ?? utcToday;
  const keys = keyStore(
    options.keys ?? (options.folder === undefined ? undefined : { folder: join(options.folder, "keys") }),
  );
  const logs = logsOf(database, options.logKey ?? passingLogKey());
  const reads = keepReads(database, (message) => options.log?.("warn", message));
  const as = (identity: Identity | undefined): Acting => {
    const may = permitted(database, identity);
    const acting: Acting = {
      subjects: subjectsOf(may, quotas),
      units: unitsOf(may, quotas),
      people: peopleOf(may, quotas),
      assets: assetsOf(may, quotas),
      bulk: bulkOf(may, quotas),
      imports: importsOf(may, quotas),
      inventories: inventoriesOf(may, quotas),
      proposals: proposalsOf(may, quotas),
      snapshots: snapshotsOf(may),
      notices: noticesOf(may),
      audit: auditOf(may, identity, { files: rules, logs }, quotas),
      checks: checksOf(may),
      organisations: organisationsOf(database, identity),
      own: ownOrganisation(may, identity),
      keys: keysOf(accounts.current(), database, identity, quotas),
      planItems: planItemsOf(may, quotas),
      tasks: tasksOf(may, quotas),
      comments: commentsOf(may, quotas),
      signOffs: signOffsOf(may, quotas),
      disclosures: disclosuresOf(may, identity, quotas, today),
      evidence: evidenceFor(may, identity, rules, quotas),
      incidents: incidentsOf(may, quotas),
      reportLinks: reportLinksOf(may, quotas),
      reports: reportsOf(may, quotas),
      risks: riskRegisterOf(may, quotas, today),
      mandates: mandatesOf(may),
      auditReads: auditReadsOf(may, reads),
      auditQuestions: questionsOf(may, quotas),
      cooperation: cooperationOf(may, identity),
      requests: {
        ...requestsOf(may, quotas, today),
        count: countingOf(may, { database, keys, today }),
        dispose: disposalOf(may, database, keys),
      },
      answers: answersOf(may, keys, today),
      asked: askedOf(may, identity, { database, keys, today }),
    };
    return identity?.role === "auditor" ? watched(acting, identity, reads) : acting;
  };
  const jobs = jobsOver({
    connect: () => database.jobs(),
    actingIn: (organisation) => as(programIn(organisation)),
    log: options.log ?? (() => {}),
  });
  scanOver(options, database, rules, jobs);
  const mailing = startMailing(options, database, jobs);
  let closing: Promise<void> | undefined;
  return {
    auth: {
      handler: (request, address) => accounts.answer(withAddress(request, address)),
      providers: (options.oidc ?? []).map(({ id, name, issuer }) => ({ id, name: name ?? new URL(issuer).host })),
    },
    identify: (headers) => identify(accounts.current(), database, headers),
    as,
    mails: options.mail !== undefined,
    feed: (token) => feedBehind(database, token),
    jobs,
    checks: checkKeepingOf(database),
    daily: dailyRoundOf(database),
    logs,
    published: publishedOf(database),
    collections: collectionsOf(database, today),
    cooperation: cooperationRoundOf(database, keys),
    reporting: reportingOver(database, quotas),
    maintenance: maintenanceOver({ database, store: rules.store, folder: scratchOf(options), secret: options.secret }),
    async state() {
      if (closing !== undefined) return "unreachable";
      try {
        await sql`select 1`.execute(database.app);
        return (await database.space.isLeft()) ? "ready" : "disk-full";
      } catch {
        return "unreachable";
      }
    },
    close: () =>
      (closing ??= reads
        .flush()
        .then(() => mailing.stop())
        .then(() => jobs.stop())
        .then(() => database.close())),
  };
}

/** Where a backup is kept until it is sent: beside the data. */
const scratchOf = ({ folder, files }: RegisterOptions): string =>
  folder ?? (files?.folder === undefined ? tmpdir() : dirname(files.folder));

/** Where files come and go. */
function fileRules({ files = {}, folder, log = () => {} }: RegisterOptions): FileRules {
  const store = fileStore(files.folder ?? (folder === undefined ? undefined : join(folder, "files")));
  store.sweep().catch((error: unknown) => log("warn", `files: ${reasonOf(error)}`));
  const { largest = USUAL_LARGEST, total = USUAL_TOTAL } = files;
  return { store, largest, total, opens: opensBy(files), arrived: () => {} };
}

/** Has files scanned that come from now on, and those that wait since before, where there is a scanner. */
function scanOver({ files, log = () => {} }: RegisterOptions, database: Database, rules: FileRules, jobs: Jobs): void {
  const clamd = files?.clamd === undefined ? undefined : clamdAddress(files.clamd);
  if (clamd !== undefined) rules.arrived = scannerOf({ database, store: rules.store, jobs, clamd, log }).scan;
}

const utcToday = () => new Date().toISOString().slice(0, 10);

/** The client's address as the server knows it, whatever the request claims. */
function withAddress(request: Request, address: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.delete(ADDRESS_HEADER);
  if (address !== undefined) headers.set(ADDRESS_HEADER, address);
  return new Request(request, { headers });
}

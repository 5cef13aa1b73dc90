// PostgreSQL on a server: a pool for the application, a smaller one for better-auth, both with limits.
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { type Problem, problem } from "../problems.ts";
import { namingWho } from "./acting-account.ts";
import { AS_TEXT, AUTH_ROLE, type Connection, camelCase, type Database, reasonOf } from "./database.ts";
import { letOwnerRead, READS_ALL } from "./owner-reads.ts";
import { spaceOf } from "./space.ts";
import type { Tables } from "./tables.ts";
import { openTurns } from "./turns.ts";

const LIMITS = {
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 15_000,
  application_name: "yawara",
} as const;
const APP_CONNECTIONS = 10;
const AUTH_CONNECTIONS = 5;
const JOBS_CONNECTIONS = 2;

/** Another process that starts at the same time may be at the tables for this long. */
const MIGRATION_LOCK_TIMEOUT = 60_000;

const types = {
  getTypeParser: (type: number, format?: "text" | "binary") =>
    AS_TEXT.includes(type) ? (text: string) => text : pg.types.getTypeParser(type, format as "text"),
} as pg.CustomTypesConfig;

/** Connects to a server, checking at once that it answers. */
export async function openServer(
  connectionString: string,
  log: (level: "warn" | "error", message: string) => void,
): Promise<Database | Problem> {
  const pools: pg.Pool[] = [];
  const pool = (max: number): pg.Pool => {
    const made = new pg.Pool({ connectionString, max, types, ...LIMITS });
    // A connection lost while idle: the pool opens another when one is needed.
    made.on("error", (error) => log("warn", `database connection lost: ${reasonOf(error)}`));
    // One lost at work: its query fails by itself, but an event nobody hears would end the process.
    made.on("connect", (client) => client.on("error", () => {}));
    pools.push(made);
    return made;
  };
  try {
    const app = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: pool(APP_CONNECTIONS) }),
      plugins: [camelCase()],
    });
    const auth = new Kysely<Tables>({
      dialect: namingWho(
        new PostgresDialect({
          pool: pool(AUTH_CONNECTIONS),
          onCreateConnection: async (made) => {
            await made.executeQuery(sql`set role ${sql.id(AUTH_ROLE)}`.compile(app));
          },
        }),
      ),
      plugins: [camelCase()],
    });
    await pools[0]!.query("select 1");
    return {
      app,
      auth,
      space: spaceOf(undefined, (message) => log("error", message)),
      turns: openTurns(),
      jobs: () => {
        const jobs = pool(JOBS_CONNECTIONS);
        return {
          isAlone: false,
          executeSql: (text, values) => jobs.query(text, values),
          close: () => jobs.end(),
        };
      },
      asOwner: (work) => withClient(connectionString, work),
      atOneMoment: (work) => withClient(connectionString, (connection) => atOneMoment(connection, work)),
      close: async () => void (await Promise.all(pools.filter(({ ending }) => !ending).map((each) => each.end()))),
    };
  } catch (error) {
    await Promise.all(pools.map((each) => each.end()));
    return problem("database-unreachable", { reason: reasonOf(error) });
  }
}

/** The owner too is bound by row-level security: every table has a policy by which it reads, in this transaction alone. */
async function atOneMoment<T>(connection: Connection, work: (connection: Connection) => Promise<T>): Promise<T> {
  await letOwnerRead(connection);
  await connection.run(`begin isolation level repeatable read read only; set local ${READS_ALL} = 'yes'`);
  const done = await work(connection);
  await connection.run("commit");
  return done;
}

async function withClient<T>(connectionString: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: LIMITS.connectionTimeoutMillis,
    lock_timeout: MIGRATION_LOCK_TIMEOUT,
    application_name: LIMITS.application_name,
  });
  client.on("error", () => {});
  await client.connect();
  try {
    return await work({
      async run(statements) {
        await client.query(statements);
      },
      async query<Row>(statement: string, parameters: unknown[] = []) {
        return (await client.query(statement, parameters)).rows as Row[];
      },
    });
  } finally {
    await client.end();
  }
}

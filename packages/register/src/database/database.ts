// What the rest of the register asks of a database, whether it runs in this process or on a server.
import { CamelCasePlugin, type Kysely } from "kysely";
import type { Space } from "./space.ts";
import type { Tables } from "./tables.ts";
import type { Turns } from "./turns.ts";

export const SCHEMA = "yawara";

/** The role every call of the application runs as: row-level security decides what it sees. */
export const APP_ROLE = "yawara_app";
/** The role better-auth runs as: its own tables and no other. */
export const AUTH_ROLE = "yawara_auth";

/** One connection held for a while by the user who owns the tables. */
export interface Connection {
  /** Runs any number of statements, without parameters. */
  run(statements: string): Promise<void>;
  query<Row>(statement: string, parameters?: unknown[]): Promise<Row[]>;
}

/** Where jobs wait. Their tables are pg-boss's own. */
export const JOBS_SCHEMA = "yawara_jobs";
/** Whose that schema is in the embedded database, where the session's user is a superuser; on a server it is the tables' owner. */
export const JOBS_ROLE = "yawara_jobs";

/** The way in for jobs: into their schema, as whoever it belongs to. */
export interface JobsConnection {
  /** Any number of statements without parameters, or one with. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Whether no other process can be working on the same database. */
  isAlone: boolean;
  close(): Promise<void>;
}

export interface Database {
  /** Only for `asIdentity`, which takes the application's role; outside it no subject is seen either. */
  app: Kysely<Tables>;
  /** Every query here runs as `yawara_auth`. */
  auth: Kysely<Tables>;
  /** For making the tables, before anybody else is let in. */
  asOwner<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  /** One moment of everything that is kept, past row-level security, to be read and not changed. Others work on; in the embedded database they wait. */
  atOneMoment<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  jobs(): JobsConnection;
  space: Space;
  /** For whoever changes something in an organisation. */
  turns: Turns;
  close(): Promise<void>;
}

/** Snake case in the database, camel case here; the keys inside a saved document are nobody's to rename. */
export const camelCase = (): CamelCasePlugin => new CamelCasePlugin({ maintainNestedObjectKeys: true });

/** Days and large integers stay text: a Date would move a day across time zones. */
export const AS_TEXT: readonly number[] = [1082 /* date */, 20 /* bigint */];

/** The SQLSTATE of a database error, from either driver. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Every connection to the server was taken for as long as one is waited for: pg's pool says so in words alone. */
export const hadNoConnection = (error: unknown): boolean =>
  error instanceof Error && error.message === "timeout exceeded when trying to connect";

/** The first line of an error's message: what is shown of it to whoever runs the program. */
export const reasonOf = (error: unknown): string =>
  String((error as Error | undefined)?.message || (error as { code?: string })?.code || error).split("\n")[0]!;

// Tells the database who acts while the account service writes: it has a connection of its own, which does not know who asks.
import { AsyncLocalStorage } from "node:async_hooks";
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from "kysely";

/** One request to the account service; `user` is found out on its way. */
interface AccountRequest {
  user?: string;
}

const requests = new AsyncLocalStorage<AccountRequest>();

/** Answers a request to the account service, within which `nowActs` may say who asks. */
export const duringRequest = <Answer>(answer: () => Promise<Answer>): Promise<Answer> => requests.run({}, answer);

/** Says who asks; what is written from here on, within the request, bears the person's id. */
export function nowActs(user: string): void {
  const request = requests.getStore();
  if (request !== undefined) request.user = user;
}

/**
 * A dialect whose changes name who acts, for as long as their transaction and no longer: the connection may be everybody's. A change
 * outside of a transaction gets one.
 */
export function namingWho(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => driverNamingWho(dialect.createDriver()),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

const CHANGES: ReadonlySet<string> = new Set(["InsertQueryNode", "UpdateQueryNode", "DeleteQueryNode"]);

function driverNamingWho(driver: Driver): Driver {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const within = new WeakSet<DatabaseConnection>();
  const of = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  const wrapped = (connection: DatabaseConnection): DatabaseConnection => {
    const made: DatabaseConnection = {
      executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
        const user = requests.getStore()?.user;
        if (user === undefined || within.has(made) || !CHANGES.has(query.query.kind))
          return connection.executeQuery<Row>(query);
        await driver.beginTransaction(connection, {});
        try {
          await connection.executeQuery(named(user));
          const result = await connection.executeQuery<Row>(query);
          await driver.commitTransaction(connection);
          return result;
        } catch (error) {
          await driver.rollbackTransaction(connection);
          throw error;
        }
      },
      streamQuery: (query, size) => connection.streamQuery(query, size),
    };
    inner.set(made, connection);
    return made;
  };
  return {
    init: (options) => driver.init(options),
    acquireConnection: async (options) => wrapped(await driver.acquireConnection(options)),
    beginTransaction: async (connection, settings) => {
      await driver.beginTransaction(of(connection), settings);
      within.add(connection);
      const user = requests.getStore()?.user;
      if (user !== undefined) await of(connection).executeQuery(named(user));
    },
    commitTransaction: (connection) => {
      within.delete(connection);
      return driver.commitTransaction(of(connection));
    },
    rollbackTransaction: (connection) => {
      within.delete(connection);
      return driver.rollbackTransaction(of(connection));
    },
    releaseConnection: (connection) => driver.releaseConnection(of(connection)),
    destroy: () => driver.destroy(),
  };
}

const named = (user: string) =>
  CompiledQuery.raw("select set_config('yawara.user', $1, true), set_config('yawara.by', 'session', true)", [user]);

// Migrations and roles: forward only, all or nothing, one process at a time, and each way it can fail said in a line.
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getAuthTables } from "better-auth/db";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE_URL, DATABASES, type Place, placeAlone, SECRET } from "../../test/databases.ts";
import { makeAuth } from "../accounts/auth.ts";
import { isProblem, openRegister, problemLine } from "../index.ts";
import { openDatabase, registerOver } from "../open-register.ts";
import { type Connection, type Database, SCHEMA } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { MIGRATIONS, migrate } from "./migrate.ts";
import { ensureRoles } from "./roles.ts";
import { openServer } from "./server.ts";
import { TABLES } from "./tables.ts";

interface Column {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
}

const columnsOf = (owner: Connection): Promise<Column[]> =>
  owner.query(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       not a.attnotnull as nullable, a.atthasdef as defaulted
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = '${SCHEMA}'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  );

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe.each(DATABASES)("migrations, database %s", (kind) => {
  let place: Place;
  let database: Database;
  let folder: string;
  const owner = <T>(work: (connection: Connection) => Promise<T>) => database.asOwner(work);
  const ran = () => owner((c) => c.query<{ name: string }>(`select name from ${SCHEMA}.migration order by number`));

  beforeAll(async () => {
    place = await placeAlone(kind);
    ({ database } = await place.openBoth());
    folder = await mkdtemp(join(tmpdir(), "yawara-migrations-"));
    await cp(MIGRATIONS, folder, { recursive: true });
  });
  afterAll(async () => {
    await database?.close();
    await place?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("makes the tables that queries are checked by, column for column", async () => {
    const made: Record<string, Record<string, string>> = {};
    for (const { table, name, type, nullable, defaulted } of await owner(columnsOf)) {
      const kindOf = type.replace("timestamp with time zone", "timestamptz");
      made[table] ??= {};
      made[table][name] = kindOf + (nullable ? " null" : defaulted ? " default" : "");
    }
    const declared = Object.entries(TABLES).map(([table, columns]) => [
      snake(table),
      Object.fromEntries(Object.entries(columns).map(([name, form]) => [snake(name), form])),
    ]);
    expect(made).toEqual(Object.fromEntries(declared));
  });

  it("makes every table and column better-auth works with, of its type, and none that it must fill and does not know", async () => {
    const types: Record<string, string> = {
      string: "text",
      boolean: "boolean",
      number: "integer",
      date: "timestamp with time zone",
    };
    const columns = await owner(columnsOf);
    const wanted = new Map<string, string[]>();
    const { options } = makeAuth({ baseUrl: BASE_URL, secret: SECRET, databaseUrl: "any" }, database, []);
    for (const { modelName, fields } of Object.values(getAuthTables(options))) {
      const table = snake(modelName);
      wanted.set(table, ["id"]);
      for (const [key, field] of Object.entries(fields)) {
        const name = snake(field.fieldName ?? key);
        wanted.get(table)!.push(name);
        const found = columns.find((column) => column.table === table && column.name === name);
        const type = field.bigint === true ? "bigint" : types[field.type as string];
        expect({ table, name, type: found?.type }).toEqual({ table, name, type });
        // Not null where better-auth always has a value, and nowhere else.
        if (field.required === false)
          expect({ table, name, nullable: found?.nullable }).toEqual({ table, name, nullable: true });
      }
    }
    expect([...wanted.keys()].sort()).toEqual([
      "account",
      "apikey",
      "invitation",
      "member",
      "organization",
      "rate_limit",
      "session",
      "user",
      "verification",
    ]);
    const unknown = columns.filter(
      ({ table, name, nullable, defaulted }) => wanted.get(table)?.includes(name) === false && !nullable && !defaulted,
    );
    expect(unknown).toEqual([]);
  });

  it("satisfies better-auth's own check of the database", async () => {
    const auth = makeAuth({ baseUrl: BASE_URL, secret: SECRET }, database, []);
    const answer = await auth.handler(new Request(`${BASE_URL}/api/auth/get-session`));
    expect(await answer.json()).toBeNull();
    const { adapter } = await auth.$context;
    expect(await adapter.count({ model: "user" })).toBe(0);
  });

  it("runs each file once, and a new one when it comes", async () => {
    const names = (await readdir(MIGRATIONS)).map((file) => ({ name: file.slice(5, -4) }));
    expect(await ran()).toEqual(names);
    expect(await owner((c) => migrate(c, folder))).toBeUndefined();
    expect(await ran()).toEqual(names);
    await writeFile(join(folder, "0900-later.sql"), "create table later (id text);");
    expect(await owner((c) => migrate(c, folder))).toBeUndefined();
    expect(await ran()).toEqual([...names, { name: "later" }]);
  });

  it("brings what an older version let in within the bounds of names, and says where older sessions work", async () => {
    const older = await mkdtemp(join(tmpdir(), "yawara-older-"));
    for (const file of ["0001-accounts.sql", "0002-subjects.sql"]) await cp(join(MIGRATIONS, file), join(older, file));
    const { databaseUrl, ...inProcess } = await place.options();
    const opened = databaseUrl === undefined ? await openEmbedded(inProcess) : await openServer(databaseUrl, () => {});
    if (isProblem(opened)) throw new Error(problemLine(opened, "en"));
    await opened.asOwner(async (c) => (await ensureRoles(c)) ?? migrate(c, older));
    const db = opened.auth.withSchema(SCHEMA);
    const now = new Date();
    const named = { long: "x".repeat(250_000), empty: "", lines: "two\nlines", good: "柔" };
    for (const [id, name] of Object.entries(named)) {
      const image = id === "good" ? null : "me.png";
      const person = { id, name, image, emailVerified: false };
      await db
        .insertInto("user")
        .values({ ...person, email: `${id}@example.org` })
        .execute();
      await db.insertInto("organization").values({ id, name, slug: id, logo: image, createdAt: now }).execute();
      await db
        .insertInto("member")
        .values({ id, userId: id, organizationId: id, role: "owner", createdAt: now })
        .execute();
      await db.insertInto("session").values({ id, token: id, userId: id, expiresAt: now, updatedAt: now }).execute();
    }
    expect(await opened.asOwner((c) => migrate(c))).toBeUndefined();
    const people = await db.selectFrom("user").select(["id", "name", "image"]).orderBy("id").execute();
    expect(people).toEqual([
      { id: "empty", name: "?", image: null },
      { id: "good", name: "柔", image: null },
      { id: "lines", name: "two lines", image: null },
      { id: "long", name: "x".repeat(100), image: null },
    ]);
    const organisations = await db.selectFrom("organization").select(["name", "logo"]).orderBy("id").execute();
    expect(organisations.map(({ name }) => name)).toEqual(["?", "柔", "two lines", "x".repeat(200)]);
    const sessions = await db.selectFrom("session").select(["id", "activeOrganizationId"]).execute();
    for (const { id, activeOrganizationId } of sessions) expect(activeOrganizationId).toBe(id);
    await expect(db.updateTable("user").set({ name: "" }).execute()).rejects.toMatchObject({ code: "23514" });
    await opened.close();
    await rm(older, { recursive: true });
  });

  it("undoes the whole of a failed run, and says which file failed and why", async () => {
    await writeFile(join(folder, "0901-good.sql"), "create table good (id text);");
    await writeFile(join(folder, "0902-bad.sql"), "create table bad (id text); select nonsense;");
    const failed = await owner((c) => migrate(c, folder));
    expect(failed).toEqual({
      problem: "migration-failed",
      args: { file: "0902-bad.sql", reason: 'column "nonsense" does not exist' },
    });
    expect((await ran()).at(-1)).toEqual({ name: "later" });
    expect(await owner((c) => c.query(`select to_regclass('${SCHEMA}.good') as good`))).toEqual([{ good: null }]);
    await rm(join(folder, "0901-good.sql"));
    await rm(join(folder, "0902-bad.sql"));
  });

  it("refuses a file that was changed after it ran, but not its line ends", async () => {
    const file = join(folder, "0900-later.sql");
    const text = await readFile(join(folder, "0001-accounts.sql"), "utf8");
    await writeFile(join(folder, "0001-accounts.sql"), text.replaceAll("\n", "\r\n"));
    expect(await owner((c) => migrate(c, folder))).toBeUndefined();
    await appendFile(file, "\n-- a remark");
    const problem = await owner((c) => migrate(c, folder));
    expect(problem).toEqual({ problem: "migration-changed", args: { file: "0900-later.sql" } });
    expect(problemLine(problem!, "en")).toBe(
      "The migration 0900-later.sql has already run and was changed since. Put it back and write a new one.",
    );
  });

  it("refuses a new file that is numbered before one that has run", async () => {
    await writeFile(join(folder, "0899-late.sql"), "create table late (id text);");
    await writeFile(join(folder, "0900-later.sql"), "create table later (id text);");
    expect(await owner((c) => migrate(c, folder))).toEqual({
      problem: "migration-late",
      args: { file: "0899-late.sql" },
    });
  });

  it("refuses a database that a newer program has been at", async () => {
    expect(await owner((c) => migrate(c, MIGRATIONS))).toEqual({
      problem: "migration-unknown",
      args: { file: "0900-later.sql" },
    });
  });
});

describe("a server", () => {
  let place: Place;
  const open = (databaseUrl: string) => openRegister({ databaseUrl, baseUrl: BASE_URL, secret: SECRET });
  const opened = async (databaseUrl: string): Promise<unknown> => {
    const register = await open(databaseUrl);
    if (isProblem(register)) return register;
    await register.close();
    return "open";
  };

  beforeAll(async () => {
    place = await placeAlone("on a server");
  });
  afterAll(async () => {
    await place?.stop();
  });

  it("says which role is missing where the user may not make it, and works once an administrator has", async () => {
    const server = place.server!;
    const url = await server.newDatabase("nocreaterole");
    const user = new URL(url).username;
    expect(await opened(url)).toEqual({ problem: "role-missing", args: { role: "yawara_app", user } });
    await server.run("create role yawara_app nologin; create role yawara_auth nologin");
    expect(await opened(url)).toEqual({ problem: "role-missing", args: { role: "yawara_app", user } });
    await server.run(`grant yawara_app, yawara_auth to ${user}`);
    expect(await opened(url)).toBe("open");
  });

  it("refuses a role that is above row-level security", async () => {
    const server = place.server!;
    const url = await server.newDatabase();
    await server.run("alter role yawara_app bypassrls");
    expect(await opened(url)).toEqual({ problem: "role-unsafe", args: { role: "yawara_app" } });
    await server.run("alter role yawara_app nobypassrls");
  });

  it("is made ready by one of several processes that start at once", async () => {
    const url = await place.server!.newDatabase();
    expect(await Promise.all(Array.from({ length: 4 }, () => opened(url)))).toEqual(Array(4).fill("open"));
  });

  it("says which privilege is missing where the user may not make tables", async () => {
    const server = place.server!;
    const url = await server.newDatabase();
    const user = new URL(url).username;
    await server.run("create database guarded");
    await server.run(`grant yawara_app, yawara_auth to ${user}`);
    const elsewhere = url.replace(`/${user}?`, "/guarded?");
    expect(await opened(elsewhere)).toEqual({
      problem: "privilege-missing",
      args: { user, reason: "permission denied for database guarded" },
    });
  });

  it("says it cannot be reached, without the password", async () => {
    const problem = await open("postgresql://user:hidden-word@localhost:1/none");
    expect(problem).toMatchObject({ problem: "database-unreachable" });
    expect(JSON.stringify(problem)).not.toContain("hidden-word");
  });

  it("limits how long a statement and a wait for a lock may take, for both its users", async () => {
    const { database } = await place.openBoth();
    for (const kysely of [database.app, database.auth]) {
      const limits = await kysely
        .selectNoFrom((eb) => [
          eb.fn<string>("current_setting", [eb.val("statement_timeout")]).as("statement"),
          eb.fn<string>("current_setting", [eb.val("lock_timeout")]).as("lock"),
        ])
        .execute();
      expect(limits).toEqual([{ statement: "10s", lock: "5s" }]);
    }
    await database.close();
  });

  it("survives the loss of its connections, idle or at work", async () => {
    const server = place.server!;
    const url = await server.newDatabase();
    const options = { databaseUrl: url, baseUrl: BASE_URL, secret: SECRET };
    const database = await openDatabase(options);
    if (isProblem(database)) throw new Error(database.problem);
    const register = registerOver(options, database);
    expect(await register.state()).toBe("ready");
    const here = `from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`;
    const cut = () => server.run(`select pg_terminate_backend(pid) ${here}`);
    await cut();
    await expect.poll(() => register.state()).toBe("ready");
    const work = database.app.transaction().execute(async (transaction) => {
      await transaction.selectNoFrom((eb) => eb.val(1).as("one")).execute();
      await cut();
      // The news arrives while nobody is asking: when the server has ended its side.
      await expect.poll(() => server.run(`select pid ${here}`)).toEqual([]);
      await transaction.selectNoFrom((eb) => eb.val(1).as("one")).execute();
    });
    await expect(work).rejects.toThrow();
    await expect.poll(() => register.state()).toBe("ready");
    await register.close();
    await register.close();
  });
});

// Work that outlives a request, on both kinds of database: done once it is there, done again when it failed or was interrupted.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { APP_ROLE, AUTH_ROLE } from "../database/database.ts";
import { isProblem, type Register, type RegisterOptions } from "../index.ts";

const ABOUT = { organisation: "an organisation", object: "an object" };

/** Calls as they come, each of which may be waited for. */
function calls<T>() {
  const come: T[] = [];
  const waiting: (() => void)[] = [];
  return {
    come,
    heard(call: T) {
      come.push(call);
      for (const wake of waiting.splice(0)) wake();
    },
    async until(count: number) {
      while (come.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return come;
    },
  };
}

describe.each(DATABASES)("jobs, database %s", (kind) => {
  let place: Place;
  let register: Register;
  const logged: string[] = [];

  beforeAll(async () => {
    place = await placeFor(kind);
    register = await place.open({ log: (_, message) => logged.push(message) });
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  it("are done though nobody was there to do them when they were added", async () => {
    const done = calls<string>();
    await register.jobs.add("before", ABOUT);
    await register.jobs.handle("before", async ({ organisation, object }) => done.heard(`${organisation}, ${object}`));
    expect(await done.until(1)).toEqual(["an organisation, an object"]);
  });

  it("are done one after another, each once, and one that waits already is not added again", async () => {
    const done = calls<string>();
    for (const object of ["1", "2", "1", "3", "2"]) await register.jobs.add("many", { ...ABOUT, object });
    let under = 0;
    await register.jobs.handle("many", async ({ object }) => {
      under++;
      await new Promise((resolve) => setImmediate(resolve));
      done.heard(`${object}, ${under} at once`);
      under--;
    });
    expect(await done.until(3)).toEqual(["1, 1 at once", "2, 1 at once", "3, 1 at once"]);
    await register.jobs.add("many", { ...ABOUT, object: "1" });
    expect(await done.until(4)).toHaveLength(4);
  });

  it("are done again after they failed, and nothing of what failed is told but its kind", async () => {
    const tried = calls<number>();
    await register.jobs.handle("failing", async () => {
      tried.heard(tried.come.length + 1);
      if (tried.come.length === 1) throw new TypeError("about somebody@example.org");
    });
    await register.jobs.add("failing", ABOUT);
    expect(await tried.until(2)).toEqual([1, 2]);
    expect(logged).toEqual(["job failing failed and is tried again: TypeError"]);
  });

  it("act as a program in their organisation alone: reading it, and changing nothing of what people say", async () => {
    const [owner, other] = [await signUp(register, "Owner"), await signUp(register, "Other")];
    const ours = register.as(await owner.identity());
    expect(await ours.subjects.save({ name: "ours", facts: {} })).toMatchObject({ name: "ours" });
    await register.as(await other.identity()).subjects.save({ name: "theirs", facts: {} });
    const found = calls<unknown>();
    await register.jobs.handle("acting", async ({ acting }) => {
      const systems = await acting.subjects.list();
      found.heard(isProblem(systems) ? systems : systems.rows.map(({ name }) => name));
      found.heard(await acting.subjects.save({ name: "by a program", facts: {} }));
    });
    const { organisation } = (await owner.identity())!;
    await register.jobs.add("acting", { organisation: organisation!.id, object: organisation!.id });
    expect(await found.until(2)).toEqual([["ours"], { problem: "not-allowed", args: {} }]);
  });
});

describe.each(DATABASES)("jobs over restarts, database %s", (kind) => {
  let place: Place;
  let folder: string;
  let options: Partial<RegisterOptions>;

  beforeAll(async () => {
    place = await placeFor(kind);
    folder = await mkdtemp(join(tmpdir(), "yawara-jobs-"));
    options = { ...(await place.options()), ...(kind === "in this process" && { folder }) };
  });
  afterAll(async () => {
    await place?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("wait for a process that does them, and one that was interrupted by the stop is done again", async () => {
    const first = await place.open(options);
    const begun = calls<boolean>();
    await first.jobs.handle("long", ({ signal }) => {
      begun.heard(true);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));
    });
    await first.jobs.add("long", ABOUT);
    await first.jobs.add("waiting", ABOUT);
    await begun.until(1);
    await first.close();

    const second = await place.open(options);
    const done = calls<string>();
    await second.jobs.handle("long", async ({ object }) => done.heard(`long: ${object}`));
    await second.jobs.handle("waiting", async ({ object }) => done.heard(`waiting: ${object}`));
    expect([...(await done.until(2))].sort()).toEqual(["long: an object", "waiting: an object"]);
    await second.close();
  });

  it.runIf(kind === "in this process")(
    "are taken up again where the process was gone in the middle of one",
    async () => {
      const before = await place.openBoth(options);
      await before.register.jobs.add("crashed", ABOUT);
      // What a process leaves that is killed: under way, with nobody doing it.
      await before.database
        .jobs()
        .executeSql(
          "update yawara_jobs.job set state = 'active', started_on = now(), heartbeat_on = now() where name = 'crashed'",
        );
      await before.register.close();
      const after = await place.open(options);
      const done = calls<string>();
      await after.jobs.handle("crashed", async ({ object }) => done.heard(object));
      expect(await done.until(1)).toEqual(["an object"]);
      await after.close();
    },
  );

  it("keep ids alone, where neither the application nor the account service reaches", async () => {
    const { register, database } = await place.openBoth(options);
    await register.jobs.add("kept", ABOUT);
    const jobs = database.jobs();
    const { rows } = await jobs.executeSql("select data from yawara_jobs.job where name = 'kept'");
    expect(rows).toEqual([{ data: ABOUT }]);
    const open = await database.asOwner((owner) =>
      owner.query(
        `select rolname from pg_roles where rolname in ($1, $2) and has_schema_privilege(rolname, 'yawara_jobs', 'usage')
         union all select nspname from pg_namespace n, aclexplode(nspacl) a where nspname = 'yawara_jobs' and a.grantee = 0`,
        [APP_ROLE, AUTH_ROLE],
      ),
    );
    expect(open).toEqual([]);
    await jobs.close();
    await register.close();
  });
});

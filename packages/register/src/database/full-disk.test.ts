// A full disk, a real one: nothing is kept, each is told so, nothing kept before is lost, and all goes on once there is room.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { browserOf, PASSWORD, signUp } from "../../test/browser.ts";
import { BASE_URL, emptyDatabase, SECRET } from "../../test/databases.ts";
import { isProblem, openRegister, problemLine, type Register } from "../index.ts";
import { spaceOf } from "./space.ts";

const MEGABYTE = 1024 * 1024;

/** A small file system in memory, which only root may mount. */
let disk: string;
const canMount = process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  disk = mkdtempSync(join(tmpdir(), "yawara-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=160m", "tmpfs", disk], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const logged: string[] = [];
let register: Register;

async function open(): Promise<Register> {
  const opened = await openRegister({
    folder: join(disk, "data"),
    emptyDatabase: await emptyDatabase(),
    baseUrl: BASE_URL,
    secret: SECRET,
    log: (_, message) => logged.push(message),
  });
  if (isProblem(opened)) throw new Error(problemLine(opened, "en"));
  return opened;
}

beforeAll(async () => {
  if (canMount) register = await open();
});
afterAll(async () => {
  await register?.close();
  if (canMount) execFileSync("umount", ["-l", disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Leaves so many bytes of the disk. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize - left));
}

it.runIf(canMount).each([
  ["hardly any room", 1024 * 1024],
  ["none at all", 0],
])("with %s left, nothing is kept and nothing lost", async (_, left) => {
  logged.length = 0;
  const name = `full ${left}`;
  const person = await signUp(register, name);
  const { subjects, keys } = register.as(await person.identity());
  const key = await keys.create({ name: "k", scope: "read" });
  const first = await subjects.save({ name: "before", facts: { a: 1 } });
  if (isProblem(first) || isProblem(key)) throw new Error("nothing could be kept before");
  fill(left);
  const full = { problem: "disk-full", args: {} };
  for (let tries = 0; tries < 3; tries++) {
    expect(await subjects.save({ name: "during", facts: {} })).toEqual(full);
    expect(await subjects.save({ id: first.id, revision: 1, facts: {}, name: "during" })).toEqual(full);
    expect(await subjects.remove(first.id, 1)).toEqual(full);
    expect(await keys.create({ name: "k", scope: "read" })).toEqual(full);
  }
  const sign = { name: "During", email: "during@example.org", password: PASSWORD };
  const refused = await browserOf(register).post("/sign-up/email", sign);
  expect([refused.status, await refused.json()]).toMatchObject([507, { code: "DISK_FULL" }]);
  expect(await register.state()).toBe("disk-full");
  // What was kept can be read, by a session and by a key; leaving is possible.
  expect(await subjects.list()).toMatchObject({ rows: [{ name: "before", revision: 1 }] });
  const byKey = await register.identify(new Headers({ "x-api-key": key.key }));
  expect(await register.as(byKey).subjects.list()).toMatchObject({ rows: [{ name: "before" }] });
  expect(logged).toEqual(["the disk is full: nothing is kept until there is room"]);

  rmSync(join(disk, "filler"));
  expect(await register.state()).toBe("ready");
  expect(await subjects.save({ name: "after", facts: {} })).toMatchObject({ name: "after" });
  expect(logged.at(-1)).toBe("the disk has room again");
  expect((await person.post("/sign-out", {})).status).toBe(200);
  await register.close();
  register = await open();
  const back = browserOf(register);
  await back.post("/sign-in/email", { email: `${name.replace(" ", ".")}@example.org`, password: PASSWORD });
  expect(await register.as(await back.identity()).subjects.list()).toMatchObject({
    rows: [{ name: "after" }, { name: "before" }],
  });
});

it.runIf(canMount)(
  "a file of evidence that finds no room leaves nothing behind, and comes once there is some",
  async () => {
    const person = await signUp(register, "files");
    const { evidence } = register.as(await person.identity());
    async function* body(size: number, onWay: () => void) {
      for (let at = 0; at < size; at += MEGABYTE) {
        yield Buffer.alloc(MEGABYTE, at / MEGABYTE + 1);
        if (at === 0) onWay();
      }
    }
    const add = (size: number, onWay = () => {}) =>
      evidence.add("2026-12-01", { name: "file", kind: "record" }, [], { name: "file.txt", body: body(size, onWay) });
    const lying = () =>
      readdirSync(join(disk, "data/files"), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    // There is room when it begins, and none before it has come.
    expect(await add(8 * MEGABYTE, () => fill(2 * MEGABYTE))).toEqual({ problem: "disk-full", args: {} });
    expect(lying()).toEqual([]);
    expect(await evidence.list("2026-12-01")).toMatchObject({ rows: [] });
    // None when it begins.
    expect(await add(MEGABYTE)).toEqual({ problem: "disk-full", args: {} });
    expect(lying()).toEqual([]);
    rmSync(join(disk, "filler"));
    expect(await add(MEGABYTE)).toMatchObject({ name: "file" });
    expect(lying()).toHaveLength(1);
  },
);

it.runIf(canMount)("a backup that finds no room leaves nothing behind", async () => {
  fill(0);
  expect(await register.maintenance.backup()).toEqual({ problem: "disk-full", args: {} });
  expect(readdirSync(join(disk, "data"))).not.toContain("backing-up");
  rmSync(join(disk, "filler"));
});

it.runIf(canMount)("a folder on it is not begun", async () => {
  fill(1024 * 1024);
  const refused = await openRegister({ folder: join(disk, "new"), baseUrl: BASE_URL, secret: SECRET });
  expect(refused).toEqual({ problem: "disk-full", args: {} });
  rmSync(join(disk, "filler"));
});

it("is learnt from what a database elsewhere could not keep, and said once", async () => {
  const said: string[] = [];
  const space = spaceOf(undefined, (message) => said.push(message));
  expect(await space.isLeft()).toBe(true);
  expect(space.ranOut(new Error("something else"))).toBe(false);
  for (const code of ["53100", "ENOSPC", "EDQUOT"])
    expect(space.ranOut(Object.assign(new Error("could not extend file"), { code }))).toBe(true);
  expect(await space.isLeft()).toBe(false);
  expect(said).toEqual(["the disk is full: nothing is kept until there is room"]);
});

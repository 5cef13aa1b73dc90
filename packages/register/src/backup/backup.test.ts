// Backups: everything comes back from either database into either, nothing comes back from what was changed, and nothing is put where something is.
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserOf, PASSWORD, signUp } from "../../test/browser.ts";
import { BASE_URL, DATABASES, emptyDatabase, type Place, placeFor, SECRET } from "../../test/databases.ts";
import { populate } from "../../test/population.ts";
import type { Database } from "../database/database.ts";
import { isProblem, openRegister, type Problem, problemLine, type Register, restore } from "../index.ts";
import { LEFT_OUT } from "./catalogue.ts";
import { compareRestored } from "./compare-restored.ts";
import type { MadeBackup } from "./model.ts";
import { readBackup } from "./read-backup.ts";

const TODAY = "2026-12-01";
const DOCUMENT = Buffer.from("what was tested, and how");

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "yawara-backups-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function got<Value extends object>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(problemLine(found, "en"));
  return found;
}

const written = async ({ bytes }: MadeBackup, name: string): Promise<string> => {
  const file = join(root, name);
  await pipeline(bytes, createWriteStream(file));
  return file;
};

describe.each(DATABASES)("a backup, database %s", (kind) => {
  let place: Place;
  let other: Place;
  let register: Register;
  let database: Database;
  let data: string;
  let file: string;
  const isHere = kind === "in this process";

  beforeAll(async () => {
    place = await placeFor(kind);
    other = await placeFor("on a server");
    data = mkdtempSync(join(root, "data-"));
    const files = { folder: join(data, "files"), unscanned: true };
    ({ register, database } = await place.openBoth({ files, ...(isHere && { folder: data }) }));
    await populate(database);
    const acting = register.as(await (await signUp(register, "Hana")).identity());
    got(await acting.units.add({ name: '"経理部", \\{}\t' }));
    got(await acting.subjects.save({ name: "審査", facts: { text: "\\u0041 \u2028" } }));
    const body = async function* () {
      yield DOCUMENT;
    };
    got(await acting.evidence.add(TODAY, { name: "test", kind: "test" }, [], { name: "test.txt", body: body() }));
    file = await written(got(await register.maintenance.backup({ withSecret: true })), `${isHere}.zip`);
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
    await other?.stop();
  });

  it("has every table there is, but for those that are named with it", async () => {
    const manifest = got(await readBackup(file));
    const tables = await database.asOwner((owner) =>
      owner.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'yawara'`),
    );
    const named = [...manifest.tables.map(({ name }) => name), ...manifest.leftOut];
    expect(named.toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    expect(manifest.leftOut).toEqual(LEFT_OUT);
    // Nobody was at rest while it was made: the population fills nearly all of them.
    expect(manifest.tables.filter(({ rows }) => rows === 0).length).toBeLessThan(8);
    expect(readdirSync(data)).not.toContain("backing-up");
  });

  it("leaves out what a session is opened with, and the secret unless it is asked for", async () => {
    const plain = await written(got(await register.maintenance.backup()), `plain-${isHere}.zip`);
    const bytes = readFileSync(plain);
    expect(got(await readBackup(plain)).secret).toBe(false);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(readFileSync(file).includes(SECRET)).toBe(true);
  });

  it("comes back into an empty folder, and people go on there with their password", async () => {
    const folder = join(root, `back-${isHere}`);
    const { manifest } = got(await restore({ file, folder, emptyDatabase: await emptyDatabase() }));
    const compared = got(await compareRestored(file, folder));
    expect(compared.tables.filter(({ unlike }) => unlike > 0)).toEqual([]);
    expect(compared.tables.reduce((sum, { rows }) => sum + rows, 0)).toBe(
      manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    );
    expect(compared.files).toMatchObject({ count: 1, unlike: 0, lacking: 2 });
    expect(compared.chains).toMatchObject({ count: 3, broken: 0 });
    expect(readFileSync(join(folder, "secret"), "utf8").trim()).toBe(SECRET);
    await goesOn({ folder, files: { folder: join(folder, "files"), unscanned: true } });
    expect(await restore({ file, folder })).toMatchObject({ problem: "target-not-empty" });
  });

  it("comes back onto a server, and not onto a database that has our tables already", async () => {
    const { databaseUrl } = await other.options();
    const folder = join(root, `server-${isHere}`);
    got(await restore({ file, folder, databaseUrl: databaseUrl! }));
    await goesOn({ databaseUrl: databaseUrl!, files: { folder: join(folder, "files"), unscanned: true } });
    const again = { file, folder: join(root, "nowhere"), databaseUrl: databaseUrl! };
    expect(await restore(again)).toMatchObject({ problem: "target-not-empty" });
    expect(existsSync(join(root, "nowhere"))).toBe(false);
  });

  /** Signs in where a backup was restored, reads what was kept, and adds to the chain. */
  async function goesOn(where: object): Promise<void> {
    const back = got(await openRegister({ ...where, baseUrl: BASE_URL, secret: SECRET }));
    const browser = browserOf(back);
    await browser.post("/sign-in/email", { email: "hana@example.org", password: PASSWORD });
    const acting = back.as(await browser.identity());
    expect(got(await acting.subjects.list()).rows.map(({ name }) => name)).toEqual(["審査"]);
    const [evidence] = got(await acting.evidence.list(TODAY)).rows;
    const opened = got(await acting.evidence.open(evidence!.id, 1));
    expect(Buffer.from(await new Response(opened.bytes).arrayBuffer())).toEqual(DOCUMENT);
    got(await acting.units.add({ name: "added afterwards" }));
    for await (const { faults } of back.maintenance.chains()) expect(faults).toEqual([]);
    await back.close();
  }

  it("is refused, and leaves nothing, whichever byte of it is another and wherever it ends", async () => {
    const bytes = readFileSync(file);
    const folder = join(root, `harmed-${isHere}`);
    const harmed = join(root, `harmed-${isHere}.zip`);
    const at = fc.nat({ max: bytes.length - 1 });
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), fc.boolean(), async (place, change, isCut) => {
        const copy = Buffer.from(bytes);
        copy[place] = copy[place]! ^ change;
        writeFileSync(harmed, isCut ? bytes.subarray(0, place) : copy);
        const refused = await restore({ file: harmed, folder });
        expect(["backup-changed", "not-a-backup"]).toContain(isProblem(refused) && refused.problem);
        expect(existsSync(folder)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it("tells a file that was gone or changed already, and brings the others back", async () => {
    const [organisation] = got(await readBackup(file)).lacking;
    // The population tells of files that were never there.
    expect(organisation).toMatchObject({ why: "missing", sha256: "a".repeat(64) });
    const sha256 = createHash("sha256").update(DOCUMENT).digest("hex");
    const path = readdirSync(join(data, "files"), { recursive: true, encoding: "utf8" }).find((one) =>
      one.endsWith(sha256.slice(2)),
    )!;
    writeFileSync(join(data, "files", path), "something else");
    const lacking = await written(got(await register.maintenance.backup()), `lacking-${isHere}.zip`);
    writeFileSync(join(data, "files", path), DOCUMENT);
    const folder = join(root, `lacking-${isHere}`);
    const restored = got(await restore({ file: lacking, folder, emptyDatabase: await emptyDatabase() }));
    expect(restored.lacking).toContainEqual(expect.objectContaining({ why: "changed", sha256 }));
    expect(existsSync(join(folder, "files", path))).toBe(false);
  });
});

it("refuses what is no backup, and a folder that somebody uses", async () => {
  const file = join(root, "other.zip");
  writeFileSync(file, "something else");
  expect(await restore({ file, folder: join(root, "new") })).toEqual({ problem: "not-a-backup", args: { file } });
  expect(await restore({ file: join(root, "none"), folder: root })).toMatchObject({ problem: "backup-unreadable" });
});

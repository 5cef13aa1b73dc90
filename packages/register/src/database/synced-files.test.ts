// The embedded database where every commit waits for the disk: it keeps what an unsynced one keeps, and asks the system to write it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { isProblem } from "../index.ts";
import { openEmbedded } from "./embedded.ts";

const root = mkdtempSync(join(tmpdir(), "yawara-synced-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function open(folder: string, syncs: boolean) {
  const database = await openEmbedded({ folder, syncs });
  if (isProblem(database)) throw new Error(database.problem);
  return database;
}

it("is opened with and without, on the same folder", async () => {
  const folder = join(root, "data");
  const read = async (syncs: boolean) => {
    const database = await open(folder, syncs);
    const [row] = await database.atOneMoment((connection) =>
      connection.query<object>(
        "select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method",
      ),
    );
    const rows = await database.atOneMoment((connection) =>
      connection.query<{ there: boolean }>("select to_regclass('public.kept') is not null as there"),
    );
    if (!rows[0]!.there) await database.asOwner((owner) => owner.run("create role yawara_auth; create table kept ()"));
    await database.close();
    return { ...row, ...rows[0] };
  };
  expect(await read(true)).toMatchObject({ fsync: "on", method: "fsync", there: false });
  expect(await read(false)).toMatchObject({ fsync: "off", there: true });
  expect(await read(true)).toMatchObject({ fsync: "on", there: true });
});

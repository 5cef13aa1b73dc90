// Scanning, by a real clamd with a signature database of our own; skipped where Debian's package clamav-daemon is not installed.
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { signUp } from "../../test/browser.ts";
import { type Clamd, hasClamd, newClamdFolder, SIGNATURE, SUSPECT, startClamd } from "../../test/clamd.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, type Evidence, isProblem, type Problem, type Register, type RegisterOptions } from "../index.ts";

const TODAY = "2026-11-24";
const SOON = { timeout: 60_000, interval: 50 };

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(found.problem);
  return found;
}

async function* once(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}

async function bring(acting: Acting, content: string | Uint8Array): Promise<Evidence> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return got(await acting.evidence.add(TODAY, { name: "n", kind: "test" }, [], { name: "n.txt", body: once(bytes) }));
}

const fileOf = async (acting: Acting, id: string) => got(await acting.evidence.read(TODAY, id)).file;

/** What the scanner made of a file, once it has looked. */
const outcome = (acting: Acting, id: string) =>
  vi.waitFor(async () => {
    const file = await fileOf(acting, id);
    if (file.scan === "not-scanned") throw new Error("still waits");
    return file;
  }, SOON);

if (!hasClamd) it.skip("clamd is not here: apt-get install clamav-daemon", () => {});

describe.runIf(hasClamd).each(DATABASES)("a scanned file, database %s", (kind) => {
  let clamd: Clamd;
  let place: Place;
  let register: Register;
  let acting: Acting;

  beforeAll(async () => {
    [clamd, place] = await Promise.all([startClamd(), placeFor(kind)]);
    register = await place.open({ files: { ...(await folderOf()), clamd: clamd.address, unscanned: true } });
    acting = register.as(await (await signUp(register, "Hana")).identity());
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
    await clamd?.stop();
  });
  const folderOf = async () => ({ folder: join(newClamdFolder(), "files") });

  it("opens once it is found clean", async () => {
    const made = await bring(acting, "a harmless report");
    const file = await outcome(acting, made.id);
    expect(file).toMatchObject({ scan: "clean", opens: true });
    expect(file.scannedAt).toBeInstanceOf(Date);
    expect(String(await buffer(got(await acting.evidence.open(made.id, 1)).bytes))).toBe("a harmless report");
  });

  it("stays closed where something is found in it, and says what", async () => {
    const made = await bring(acting, `before ${SUSPECT} after`);
    expect(await outcome(acting, made.id)).toMatchObject({
      scan: "infected",
      scanSaid: expect.stringContaining(SIGNATURE),
      opens: false,
    });
    expect(await acting.evidence.open(made.id, 1)).toMatchObject({ problem: "file-infected" });
    // A newer file of the same counts by itself.
    const body = once(Buffer.from("clean again"));
    got(await acting.evidence.addFile(TODAY, made.id, 1, { name: "n.txt", body }));
    expect(await outcome(acting, made.id)).toMatchObject({ number: 2, scan: "clean" });
    expect(await acting.evidence.open(made.id, 1)).toMatchObject({ problem: "file-infected" });
  });

  it("stays closed where the scanner could not look at all of it, and says why", async () => {
    const made = await bring(acting, randomBytes(6 * 1024 * 1024));
    const file = await outcome(acting, made.id);
    expect(file).toMatchObject({ scan: "failed", opens: false });
    expect(file.scanSaid).toMatch(/size limit|StreamMaxLength/i);
    expect(await acting.evidence.open(made.id, 1)).toMatchObject({ problem: "file-unscanned" });
  });

  it("has its outcome in the log, said by nobody but the program", async () => {
    await outcome(acting, (await bring(acting, "in the log")).id);
    const [change] = got(await acting.audit.changes({ kind: "evidence_content", limit: 1 })).rows;
    expect(change).toMatchObject({ by: "", via: "program", action: "change", changed: { scan: { to: "clean" } } });
  });
});

describe.runIf(hasClamd)("what waits", () => {
  it("while clamd is away stays closed, and is scanned by the next start once it is there", async () => {
    const place = await placeFor("on a server");
    const { databaseUrl } = await place.options();
    const folder = newClamdFolder();
    const settings: Partial<RegisterOptions> = {
      ...(databaseUrl !== undefined && { databaseUrl }),
      files: { folder: join(newClamdFolder(), "files"), clamd: join(folder, "clamd.sock") },
    };
    const first = await place.open(settings);
    const hana = await signUp(first, "Hana");
    const identity = await hana.identity();
    const made = await bring(first.as(identity), "came while nobody looked");
    expect(await outcome(first.as(identity), made.id)).toMatchObject({ scan: "failed", opens: false });
    await first.close();
    const clamd = await startClamd({ folder });
    const second = await place.open(settings);
    await vi.waitFor(
      async () => expect(await fileOf(second.as(identity), made.id)).toMatchObject({ scan: "clean" }),
      SOON,
    );
    await second.close();
    await clamd.stop();
    await place.stop();
  });
});

describe("without a scanner", () => {
  it.each([
    [true, undefined],
    [false, "file-unscanned"],
  ])("a file may be opened where the settings say so: %s", async (unscanned, problem) => {
    const place = await placeFor("in this process");
    const register = await place.open({ files: { folder: join(newClamdFolder(), "files"), unscanned } });
    const acting = register.as(await (await signUp(register, "Hana")).identity());
    const made = await bring(acting, "nobody looked");
    expect(made.file).toMatchObject({ scan: "not-scanned", opens: unscanned });
    const opened = await acting.evidence.open(made.id, 1);
    if (problem === undefined) expect(String(await buffer(got(opened).bytes))).toBe("nobody looked");
    else expect(opened).toMatchObject({ problem });
    await register.close();
    await place.stop();
  });
});

// Evidence: what comes in goes out byte for byte, what may not come in leaves nothing, and what has expired is said.
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { type Acting, type Evidence, isProblem, type Problem, problemLine, type Register } from "../index.ts";

const TODAY = "2026-11-24";
const KILOBYTE = 1024;
const LARGEST = 256 * KILOBYTE;

/** The bytes of a file, in pieces as a network brings them. */
async function* pieces(bytes: Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const arriving = (name: string, content: string | Uint8Array) => ({
  name,
  body: pieces(typeof content === "string" ? Buffer.from(content) : content),
});

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(problemLine(found, "en"));
  return found;
}

describe.each(DATABASES)("evidence, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let folder: string;
  let owner: Browser;
  let acting: Acting;

  beforeAll(async () => {
    place = await placeFor(kind);
    folder = mkdtempSync(join(tmpdir(), "yawara-evidence-"));
    register = await place.open({ files: { folder, largest: LARGEST, unscanned: true } });
    owner = await signUp(register, "Hana");
    acting = register.as(await owner.identity());
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const files = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(folder, path)).isFile());
  const add = async (name: string, content: string | Uint8Array, more: object = {}, by = acting): Promise<Evidence> =>
    got(await by.evidence.add(TODAY, { name, kind: "record", ...more }, [], arriving(`${name}.txt`, content)));
  const bytesOf = async (id: string, number: number, by = acting) =>
    buffer(got(await by.evidence.open(id, number)).bytes);

  it("gives back what it was given, byte for byte, under its SHA-256", async () => {
    const contents = fc.uint8Array({ minLength: 1, maxLength: 5 * KILOBYTE, size: "max" });
    await fc.assert(
      fc.asyncProperty(contents, fc.integer({ min: 1, max: 2 * KILOBYTE }), async (bytes, size) => {
        const made = await acting.evidence.add(TODAY, { name: "any", kind: "test" }, [], {
          name: "any.dat",
          body: pieces(bytes, size),
        });
        // Bytes that happen to be a program's are refused as one.
        if (isProblem(made)) return expect(made.problem).toBe("file-program");
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        expect(made.file).toMatchObject({ number: 1, sha256, size: bytes.length });
        expect(Buffer.compare(await bytesOf(made.id, 1), bytes)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the same content once, whatever it is called", async () => {
    const before = files().length;
    const [one, other] = [await add("one", "the same"), await add("other", "the same")];
    expect(one.file.sha256).toBe(other.file.sha256);
    expect(files().length).toBe(before + 1);
    expect(one.file.name).toBe("one.txt");
    expect(other.file.name).toBe("other.txt");
  });

  it("keeps what another organisation has as if nobody had it, and shows none of it", async () => {
    const stranger = register.as(await (await signUp(register, "Jiro")).identity());
    const ours = await add("ours", "told to nobody");
    const before = files().length;
    const theirs = await add("theirs", "told to nobody", {}, stranger);
    expect(files().length).toBe(before + 1);
    expect(await stranger.evidence.read(TODAY, ours.id)).toMatchObject({ problem: "not-found" });
    expect(await stranger.evidence.open(ours.id, 1)).toMatchObject({ problem: "not-found" });
    expect(got(await stranger.evidence.list(TODAY)).rows.map(({ id }) => id)).toEqual([theirs.id]);
  });

  it("opens only to those who may read, and is brought only by those who may write", async () => {
    const viewer = await signUp(register, "Viewer");
    await invite(owner, viewer, "viewer");
    const reading = register.as(await viewer.identity());
    const made = await add("read by all", "read by all");
    expect(String(await bytesOf(made.id, 1, reading))).toBe("read by all");
    let wasRead = false;
    const body = (async function* () {
      wasRead = true;
      yield Buffer.from("never");
    })();
    const refused = await reading.evidence.add(TODAY, { name: "n", kind: "test" }, [], { name: "n.txt", body });
    expect(refused).toMatchObject({ problem: "not-allowed" });
    expect(wasRead).toBe(false);
    expect(await register.as(undefined).evidence.open(made.id, 1)).toMatchObject({ problem: "not-signed-in" });
  });

  it("takes newer files of the same, keeps the older, and tells who began from an older revision", async () => {
    const first = await add("policy", "version 1", { validUntil: "2026-12-31" });
    const newer = arriving("policy-2.txt", "version 2");
    const second = got(await acting.evidence.addFile(TODAY, first.id, first.revision, newer));
    expect(second).toMatchObject({ revision: 2, expired: false, file: { number: 2, name: "policy-2.txt" } });
    // The day was that of the older file.
    expect(second).not.toHaveProperty("validUntil");
    expect(second.files.map(({ number }) => number)).toEqual([2, 1]);
    expect(String(await bytesOf(first.id, 1))).toBe("version 1");
    const before = files().length;
    const late = await acting.evidence.addFile(TODAY, first.id, first.revision, arriving("late.txt", "late"));
    expect(late).toEqual({ problem: "conflict", args: { revision: "2" } });
    expect(await acting.evidence.change(TODAY, first.id, 1, { name: "late" })).toMatchObject({ problem: "conflict" });
    expect(files().length).toBe(before);
  });

  it("says from the day alone what has expired, and so what rests on it", async () => {
    const system = got(await acting.subjects.save({ name: "Screening", facts: {} }));
    const rests = [{ kind: "subject", id: system.id } as const];
    const fields = { name: "certificate", kind: "certificate", validUntil: "2026-11-24" } as const;
    const made = got(await acting.evidence.add("2026-11-24", fields, rests, arriving("c.txt", "c")));
    expect(made).toMatchObject({ expired: false, rests: [{ kind: "subject", id: system.id, name: "Screening" }] });
    const asOf = async (today: string, asked: object) =>
      got(await acting.evidence.list(today, { rests: rests[0]!, ...asked })).rows.map(({ expired }) => expired);
    expect(await asOf("2026-11-24", {})).toEqual([false]);
    expect(await asOf("2026-11-25", {})).toEqual([true]);
    expect(await asOf("2026-11-25", { expired: true })).toEqual([true]);
    expect(await asOf("2026-11-24", { expired: true })).toEqual([]);
    expect(await asOf("2026-11-01", { within: 23 })).toEqual([false]);
    expect(await asOf("2026-11-01", { within: 22 })).toEqual([]);
  });

  it("links to systems that are there, to other parts of the register by kind and id, and takes a link out", async () => {
    const made = await add("linked", "linked");
    const kept = got(await acting.risks.risks.add({ subdomain: "privacy.leak" }));
    const risk = { kind: "risk", id: kept.id } as const;
    const named = { ...risk, name: "privacy.leak" };
    expect(got(await acting.evidence.link(TODAY, made.id, risk)).rests).toEqual([named]);
    // Once is enough.
    expect(got(await acting.evidence.link(TODAY, made.id, risk)).rests).toEqual([named]);
    expect(await acting.evidence.link(TODAY, made.id, { kind: "subject", id: "nowhere" })).toMatchObject({
      problem: "not-found",
    });
    expect(got(await acting.evidence.unlink(TODAY, made.id, risk)).rests).toEqual([]);
  });

  it("removes and brings back, and finds by words of name, note and file, width aside", async () => {
    const made = await add("ＡＩ 利用方針", "policy", { note: "取締役会で承認" });
    const found = async (q: string, removed = false) =>
      got(await acting.evidence.list(TODAY, { q, removed })).rows.map(({ id }) => id);
    for (const q of ["AI 方針", "取締役会", "利用方針.txt"]) expect([q, await found(q)]).toEqual([q, [made.id]]);
    const removed = got(await acting.evidence.remove(TODAY, made.id, 1));
    expect(await found("取締役会")).toEqual([]);
    expect(await found("取締役会", true)).toEqual([made.id]);
    expect(got(await acting.evidence.restore(TODAY, made.id, removed.revision)).removed).toBe(false);
  });

  it.each([
    ["a path", "../../etc/passwd", "file-name-unfit"],
    ["a path of Windows", "..\\secret.txt", "file-name-unfit"],
    ["a drive", "C:secret.txt", "file-name-unfit"],
    ["a folder above", "..", "file-name-unfit"],
    ["a zero character", "a\u0000.pdf", "file-name-unfit"],
    ["a turned direction of writing", "report\u202efdp.exe", "file-name-unfit"],
    ["no name", "   ", "file-name-unfit"],
    ["a name without end", "あ".repeat(201), "file-name-unfit"],
    ["a program by its name", "update.BAT", "file-program"],
  ])("refuses %s in one line, reading nothing", async (_, name, code) => {
    const before = files();
    let wasRead = false;
    const body = (async function* () {
      wasRead = true;
      yield Buffer.from("any");
    })();
    const found = await acting.evidence.add(TODAY, { name: "n", kind: "test" }, [], { name, body });
    expect(found).toMatchObject({ problem: code });
    for (const language of ["en", "ja"] as const)
      expect(problemLine(found as Problem, language)).toMatch(/^[^\n]{10,300}$/);
    expect(files()).toEqual(before);
    if (code === "file-name-unfit") expect(wasRead).toBe(false);
  });

  it.each([
    ["a program of Windows called a report", Buffer.from("MZ\u0090\u0000 anything", "latin1"), "file-program"],
    [
      "a program of Linux called a report",
      Buffer.concat([Buffer.from([0x7f]), Buffer.from("ELF and more")]),
      "file-program",
    ],
    ["nothing at all", new Uint8Array(), "file-empty"],
    ["more than one may have", new Uint8Array(LARGEST + 1), "file-too-large"],
  ])("refuses %s and leaves nothing", async (_, bytes, code) => {
    const before = files();
    const found = await acting.evidence.add(TODAY, { name: "n", kind: "test" }, [], arriving("report.pdf", bytes));
    expect(found).toMatchObject({ problem: code });
    expect(files()).toEqual(before);
  });

  it("leaves nothing of a file that breaks off", async () => {
    const before = files();
    const body = (async function* () {
      yield Buffer.from("the first half");
      throw new Error("connection reset");
    })();
    const found = await acting.evidence.add(TODAY, { name: "n", kind: "test" }, [], { name: "n.txt", body });
    expect(found).toMatchObject({ problem: "file-cut" });
    expect(files()).toEqual(before);
  });

  it.each([
    ["report.pdf", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", true, "application/pdf"],
    ["report.png", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n", false, "application/pdf"],
    ["report.pdf", "no PDF at all", false, undefined],
    ["notes.txt", "plain words", true, undefined],
    ["notes", "plain words", true, undefined],
    ["data.zip", "PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000", true, "application/zip"],
    ["table.xlsx", "PK\u0003\u0004\u0014\u0000\u0000\u0000\u0000\u0000", true, "application/zip"],
  ])("looks at the first bytes of %s %j", async (name, content, asNamed, type) => {
    const bytes = Buffer.from(content, "latin1");
    const made = got(await acting.evidence.add(TODAY, { name, kind: "other" }, [], arriving(name, bytes)));
    expect({ asNamed: made.file.asNamed, type: made.file.type }).toEqual({ asNamed, type });
  });

  it("keeps all of an organisation within its bound, the same content counted once", async () => {
    const own = mkdtempSync(join(tmpdir(), "yawara-evidence-"));
    const small = await place.open({ files: { folder: own, total: 1_000 } });
    const keeping = small.as(await (await signUp(small, "Small")).identity());
    const take = (n: number) =>
      keeping.evidence.add(TODAY, { name: "n", kind: "test" }, [], arriving("n.txt", "x".repeat(n)));
    expect(isProblem(await take(600))).toBe(false);
    expect(isProblem(await take(600))).toBe(false);
    expect(await take(500)).toMatchObject({ problem: "files-full" });
    await small.close();
    rmSync(own, { recursive: true, force: true });
  });

  it("lets no more arrive at once than it has room for, and gives the room back", async () => {
    const own = mkdtempSync(join(tmpdir(), "yawara-evidence-"));
    const small = await place.open({ files: { folder: own, total: 1_000, largest: 500 } });
    const keeping = small.as(await (await signUp(small, "Crowd")).identity());
    const gate = Promise.withResolvers<void>();
    let halfway = 0;
    let ended = 0;
    const uploads = Array.from({ length: 9 }, async (_, n) => {
      const body = (async function* () {
        yield Buffer.from(String(n).repeat(300));
        halfway++;
        await gate.promise;
      })();
      const found = await keeping.evidence.add(TODAY, { name: "n", kind: "test" }, [], { name: "n.txt", body });
      ended++;
      return found;
    });
    await expect.poll(() => halfway + ended).toBe(9);
    expect(halfway).toBe(5);
    gate.resolve();
    const kept = (await Promise.all(uploads)).filter((found) => !isProblem(found));
    expect(kept.length).toBe(3);
    const afterwards = await keeping.evidence.add(TODAY, { name: "n", kind: "test" }, [], arriving("n.txt", "x"));
    expect(isProblem(afterwards)).toBe(false);
    await small.close();
    rmSync(own, { recursive: true, force: true });
  });

  it("stands in the chain with every step, which verifies", async () => {
    const made = await add("in the chain", "in the chain");
    const system = got(await acting.subjects.save({ name: "Linked", facts: {} }));
    got(await acting.evidence.link(TODAY, made.id, { kind: "subject", id: system.id }));
    const { changes } = { changes: got(await acting.audit.changes({ limit: 10 })).rows };
    expect(
      changes
        .filter(({ kind: of }) => of !== "subject")
        .slice(0, 4)
        .map(({ kind: of, action }) => `${of} ${action}`),
    ).toEqual(["evidence_link create", "evidence_file create", "evidence create", "evidence_content create"]);
  });

  it("has a folder closed to everybody else, and says in one line that a folder cannot be used", async () => {
    expect(existsSync(folder)).toBe(true);
    for (const path of files()) expect(statSync(join(folder, path)).mode & 0o077).toBe(0);
    const blocked = await place.open({ files: { folder: "/dev/null/files" } });
    const keeping = blocked.as(await (await signUp(blocked, "Blocked")).identity());
    const found = await keeping.evidence.add(TODAY, { name: "n", kind: "test" }, [], arriving("n.txt", "n"));
    expect(found).toMatchObject({ problem: "folder-unusable" });
    await blocked.close();
  });
});

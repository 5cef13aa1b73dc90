// An auditor's package: the register as of the end of a past day, built twice alike, verified without the register, and harmed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { layOnPastDay, PAST } from "../../test/past-log.ts";
import type { Database } from "../database/database.ts";
import { type Acting, isProblem, type Problem, type Register } from "../index.ts";
import { verifyPackage } from "./verify-package.ts";

const BY = { corpus: "law-1", version: "0.1.0", zone: "Asia/Tokyo" };
const TODAY = "2026-11-30";
const DRAWN = {
  draft: { sections: ["審査に使います"] },
  sources: { facts: {}, organisation: "Hana", measures: [] },
  corpus: "law-1",
  restsOn: [],
};
const WRITTEN = { edits: {}, tiers: {}, gaps: 0, unconfirmed: 0 };

describe.each(DATABASES)("an auditor's package, database %s", (kind) => {
  let place: Place;
  let register: Register;
  let database: Database;
  let owner: Browser;
  let acting: Acting;
  const folder = mkdtempSync(join(tmpdir(), "yawara-package-"));

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ register, database } = await place.openBoth({ files: { folder: join(folder, "files"), unscanned: true } }));
    owner = await signUp(register, "Hana");
    acting = register.as(await owner.identity());
    const unit = got(await acting.units.add({ name: "経理部" }));
    got(await acting.units.change(unit.id, 1, { name: "財務部" }));
    const system = got(await acting.subjects.save({ name: "Chatbot", facts: { "is-ai": true } as never }));
    const asset = got(await acting.assets.add({ kind: "tool", name: "ring" }));
    got(await acting.assets.setOfSubject(system.id, [asset.id]));
    got(await acting.assets.setOfSubject(system.id, []));
    got(await acting.people.add({ name: "消える人", email: "gone@example.org" }));
    await bring(acting, "bias.txt", "the report");
    got(await acting.disclosures.add({ kind: "system-card", name: "カード", subject: system.id }, DRAWN, WRITTEN));
    await layOnPastDay(database);
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function built(day = PAST, as: Acting = acting): Promise<Buffer> {
    const made = got(await as.audit.package(day, BY));
    return Buffer.from(await new Response(made.bytes).arrayBuffer());
  }

  async function kept(name: string, bytes: Buffer): Promise<string> {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  it("has the same bytes when built again, also after later changes, and is whole", async () => {
    const first = await built();
    got(await acting.units.add({ name: "later" }));
    const again = await built();
    expect(hashOf(again)).toBe(hashOf(first));
    const found = await verifyPackage(await kept("whole.zip", first));
    expect(found).toMatchObject({ faults: [], day: PAST, contents: 1, leftOut: 0, erased: 0 });
    expect(found.objects).toBeGreaterThan(6);
    expect(found.entries).toBeGreaterThan(found.objects);
  });

  it("opens in another program, and is whole unpacked too", async () => {
    const zip = await kept("again.zip", await built());
    const into = join(folder, "unpacked");
    execFileSync("python3", [
      "-c",
      "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])",
      zip,
      into,
    ]);
    expect(await verifyPackage(into)).toMatchObject({ faults: [], contents: 1 });
    const states = (kind: string) =>
      readFileSync(join(into, `state/${kind}.ndjson`), "utf8")
        .trim()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    expect(states("unit").map(({ state }) => state.name)).toEqual(["財務部"]);
    expect(states("subject_asset")).toEqual([]);
    const [version] = states("disclosure_version");
    const drawn = readFileSync(join(into, "disclosures", `${version.state.draft_hash}.json`));
    expect([hashOf(drawn), JSON.parse(String(drawn))]).toEqual([version.state.draft_hash, DRAWN.draft]);
    expect(readFileSync(join(into, "evidence", hashOf(Buffer.from("the report"))), "utf8")).toBe("the report");
    const readme = readFileSync(join(into, "README.md"), "utf8");
    expect(readme).toContain("npx yawara audit verify");
    expect(readme).toContain("確かめ方");
  });

  it("tells of each kind of harm", async () => {
    const zip = await kept("harmed.zip", await built());
    const harm = async (how: (into: string) => void) => {
      const into = mkdtempSync(join(folder, "harmed-"));
      execFileSync("python3", [
        "-c",
        "import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])",
        zip,
        into,
      ]);
      how(into);
      return (await verifyPackage(into)).faults;
    };
    const report = `evidence/${hashOf(Buffer.from("the report"))}`;
    expect(await harm((into) => appendFileSync(join(into, report), "!"))).toEqual([
      { file: report, fault: "changed" },
      { file: report, fault: "content-differs" },
    ]);
    expect(await harm((into) => rmSync(join(into, report)))).toMatchObject([
      { file: report, fault: "missing" },
      { file: report, fault: "content-missing" },
    ]);
    // What a disclosure said is held by the version that names it, whatever the manifest says.
    const redrawn = await harm((into) => {
      const [name] = readdirSync(join(into, "disclosures"));
      const text = readFileSync(join(into, "disclosures", name!), "utf8").replace("審査", "監視");
      writeFileSync(join(into, "disclosures", name!), text);
      listAgain(into, `disclosures/${name}`, Buffer.from(text));
    });
    expect(redrawn.map(({ fault }) => fault)).toEqual(["content-differs"]);
    expect(await harm((into) => writeFileSync(join(into, "more.txt"), "more"))).toEqual([
      { file: "more.txt", fault: "not-listed" },
    ]);
    expect(await harm((into) => rmSync(join(into, "manifest.json")))).toEqual([
      { file: "manifest.json", fault: "not-a-package" },
    ]);
    // Somebody who changes a state and the manifest with it is found by the chain.
    const forged = await harm((into) => {
      const unit = join(into, "state/unit.ndjson");
      const text = readFileSync(unit, "utf8").replace("財務部", "営業部");
      writeFileSync(unit, text);
      listAgain(into, "state/unit.ndjson", Buffer.from(text));
    });
    expect(forged).toMatchObject([
      { file: "state/unit.ndjson", line: 1, fault: "state-differs" },
      { fault: "state-missing" },
    ]);
    const cut = await harm((into) => {
      const log = join(into, "log.ndjson");
      const text = `${readFileSync(log, "utf8").trimEnd().split("\n").slice(0, -1).join("\n")}\n`;
      writeFileSync(log, text);
      listAgain(into, "log.ndjson", Buffer.from(text));
    });
    expect(cut).toContainEqual(expect.objectContaining({ file: "log.ndjson", fault: "cut-short" }));
  });

  it("leaves out and names what could not be opened then", async () => {
    const closed = register.as((await owner.identity())!);
    const other = await signUp(register, "Other");
    const theirs = register.as(await other.identity());
    await bring(theirs, "gone.txt", "lost on disk");
    await layOnPastDay(database);
    rmSync(join(folder, "files", (await other.identity())!.organisation!.id), { recursive: true });
    const found = await verifyPackage(await kept("left-out.zip", await built(PAST, theirs)));
    expect(found).toMatchObject({ faults: [], contents: 0, leftOut: 1 });
    expect(await verifyPackage(await kept("ours.zip", await built(PAST, closed)))).toMatchObject({ contents: 1 });
  });

  it("has nothing of a person who was erased, and says that they were", async () => {
    const [person] = got(await acting.people.list()).rows.filter(({ name }) => name === "消える人");
    const before = await built();
    got(await acting.people.erase(person!.id));
    const after = await built();
    expect(hashOf(after)).not.toBe(hashOf(before));
    const into = join(folder, "erased");
    execFileSync("python3", [
      "-c",
      "import sys,zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])",
      await kept("erased.zip", after),
      into,
    ]);
    const everything = ["log.ndjson", "state/person.ndjson"]
      .map((name) => readFileSync(join(into, name), "utf8"))
      .join("");
    expect(everything).not.toMatch(/消える人|gone@example\.org/);
    expect(everything).toContain('"erased":true');
  });

  it("refuses a day that is not over, one before anything was, and whoever may not take it away", async () => {
    expect(await acting.audit.package("2199-01-01", BY)).toEqual({
      problem: "day-not-over",
      args: { day: "2199-01-01" },
    });
    expect(await acting.audit.package("1999-01-01", BY)).toMatchObject({ problem: "log-younger" });
    expect(await acting.audit.package("yesterday", BY)).toMatchObject({ problem: "invalid" });
    for (const role of ["editor", "reviewer", "viewer", "authority", "auditor"]) {
      const guest = await signUp(register, `${role} of a package`);
      await invite(owner, guest, role);
      const refused = role === "auditor" ? "audit-over" : "not-allowed";
      expect(await register.as(await guest.identity()).audit.package(PAST, BY)).toMatchObject({ problem: refused });
    }
  });
});

/** Corrects the manifest of an unpacked package for a file, as a forger would. */
function listAgain(into: string, path: string, bytes: Buffer): void {
  const at = join(into, "manifest.json");
  const manifest = JSON.parse(readFileSync(at, "utf8")) as { files: { path: string; size: number; sha256: string }[] };
  const file = manifest.files.find((one) => one.path === path)!;
  Object.assign(file, { size: bytes.length, sha256: hashOf(bytes) });
  writeFileSync(at, JSON.stringify(manifest));
}

async function bring(as: Acting, name: string, text: string): Promise<void> {
  const body = (async function* () {
    yield Buffer.from(text);
  })();
  got(await as.evidence.add(TODAY, { name, kind: "record" }, [], { name, body }));
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

function got<T>(found: T | Problem): T {
  if (isProblem(found)) throw new Error(`${found.problem} ${JSON.stringify(found.args)}`);
  return found;
}

// Checkpoints of a log and its verifying where it is kept: what is signed holds the log to what it was, whatever is done to its tables.
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { invite, signUp } from "../../test/browser.ts";
import { DATABASES, type Place, placeFor } from "../../test/databases.ts";
import { lengthenLog } from "../../test/long-log.ts";
import type { Database } from "../database/database.ts";
import { type Acting, isProblem, type LogPart, type Problem, type Register } from "../index.ts";
import { fromBase64, type LogReceipt, readCheckpoint } from "./checkpoint.ts";
import { keptLogKey, type LogKey, passingLogKey } from "./log-key.ts";
import { isConsistent, isIncluded, leafHash } from "./merkle.ts";
import { isSigned, readVerifier } from "./signed-note.ts";
import { verifyKeptLog } from "./verify-kept.ts";

const ENTRIES = 700;

describe.each(DATABASES)("checkpoints of a log, database %s", (kind) => {
  const key: LogKey = passingLogKey();
  let place: Place;
  let register: Register;
  let database: Database;
  let acting: Acting;
  let organisation: string;

  beforeAll(async () => {
    place = await placeFor(kind);
    ({ register, database } = await place.openBoth({ logKey: key }));
    const owner = await signUp(register, "Hana");
    const identity = (await owner.identity())!;
    organisation = identity.organisation!.id;
    acting = register.as(identity);
    await lengthenLog(database, organisation, ENTRIES);
  });
  afterAll(async () => {
    await register?.close();
    await place?.stop();
  });

  const verified = async (sinceCheckpoint = false) =>
    got(await verifyKeptLog(database, { organisation, key, sinceCheckpoint }));
  /** Does something to the tables past everything that guards them, looks, and puts it back. */
  const harmed = async (statements: string, sinceCheckpoint = false) => {
    const copies = ["chain_entry", "change", "log_checkpoint", "log_subtree"];
    const each = (statement: (table: string) => string) => copies.map(statement).join(";");
    await database.asOwner((owner) =>
      owner.run(`${each((table) => `alter table yawara.${table} no force row level security`)};
        ${each((table) => `create table yawara.kept_${table} as table yawara.${table}`)}; ${statements}`),
    );
    try {
      return (await verified(sinceCheckpoint)).faults;
    } finally {
      await database.asOwner((owner) =>
        owner.run(`${each((table) => `delete from yawara.${table}; insert into yawara.${table} table yawara.kept_${table}`)};
          ${each((table) => `alter table yawara.${table} force row level security; drop table yawara.kept_${table}`)}`),
      );
    }
  };

  it("are over every entry there is, signed by the installation, and the same until something is added", async () => {
    expect(await acting.audit.lastCheckpoint()).toEqual({});
    const made = got(await acting.audit.checkpoint());
    const read = readCheckpoint(made.note)!;
    expect(read).toMatchObject({ origin: `${key.installation}/${organisation}`, size: made.size, root: made.root });
    expect(isSigned(read.note, [readVerifier(made.key)!])).toBe(true);
    expect(await acting.audit.checkpoint()).toEqual(made);
    expect(got(await acting.audit.lastCheckpoint()).last).toEqual(made);
    expect(await register.logs.isDue(organisation)).toBe(false);
    got(await acting.units.add({ name: "one more" }));
    expect(got(await acting.audit.checkpoint()).size).toBe(made.size + 1);
  });

  it("prove each entry, and that the log goes on from each checkpoint before", async () => {
    const before = got(await acting.audit.checkpoint());
    got(await acting.units.add({ name: "another" }));
    const total = before.size + 1;
    for (const entry of [1, 2, 255, 256, 257, 512, ENTRIES, total])
      expect(holds(got(await acting.audit.proof(entry)))).toBe(true);
    const after = got(await acting.audit.checkpoint());
    const { proof } = got(await acting.audit.consistency(before.size, after.size));
    expect(isConsistent(before, after, fromBase64(proof)!)).toBe(true);
    for (const [from, upTo] of [
      [1, after.size],
      [before.size, after.size + 1],
      [after.size, before.size],
    ] as const)
      expect(await acting.audit.consistency(from, upTo)).toMatchObject({ problem: "not-found" });
    for (const entry of [0, -1, total + 1, 2 ** 40])
      expect(await acting.audit.proof(entry)).toMatchObject({ problem: "not-found" });
  });

  it("go into a receipt of what was just done, by the object it was done to", async () => {
    const unit = got(await acting.units.add({ name: "with a receipt" }));
    const receipt = got(await register.logs.receiptFor(organisation, { kind: "unit", object: unit.id }));
    expect(holds(receipt)).toBe(true);
    const part: LogPart = got(await acting.audit.log({ from: receipt.index + 1 }));
    expect(JSON.parse(part.lines[0]!)).toMatchObject({ kind: "unit", object: unit.id, hash: receipt.leaf });
  });

  it("come to everybody who reads the whole organisation, and to nobody else", async () => {
    const owner = await signUp(register, "Other");
    const viewer = await signUp(register, "Reader");
    await invite(owner, viewer, "viewer");
    const reader = register.as(await viewer.identity());
    expect(got(await reader.audit.checkpoint()).size).toBeGreaterThan(0);
    expect(await register.as(undefined).audit.checkpoint()).toMatchObject({ problem: "not-signed-in" });
    expect(await reader.audit.proof(ENTRIES)).toMatchObject({ problem: "not-found" });
  });

  it("are verified with the log they were made of, whole or what came since the last", async () => {
    got(await acting.audit.checkpoint());
    got(await acting.people.erase(got(await acting.people.add({ name: "Nobody" })).id));
    expect(await verified()).toMatchObject({ faults: [], erased: 2, looked: got(await acting.audit.changes()).total });
    expect(await verified(true)).toMatchObject({ faults: [], erased: 2, looked: 3, checkpoints: 1 });
  });

  it("show a row that was changed, taken out or moved, an end cut off, and what its value said", async () => {
    const { total } = got(await acting.audit.changes());
    const of = `organization_id = '${organisation}' and sequence`;
    const cases: [statements: string, fault: string, entry: number][] = [
      [`update yawara.chain_entry set kind = 'unit' where ${of} = 300`, "hash", 300],
      [`update yawara.change set value = '{}' where ${of} = 301`, "value", 301],
      [`update yawara.change set value = null, salt = null where ${of} = 302`, "value-missing", 302],
      [`delete from yawara.change where ${of} = 303`, "value-missing", 303],
      [`delete from yawara.chain_entry where ${of} = 304`, "sequence", 305],
      [`delete from yawara.chain_entry where ${of} >= ${ENTRIES}`, "checkpoint-cut", total - 3],
      [swapped(of, 310, 400), "prev", 310],
    ];
    for (const [statements, fault, entry] of cases) {
      const found = await harmed(statements);
      expect(
        found.map((one) => one.fault),
        statements,
      ).toContain(fault);
      if (fault !== "checkpoint-cut") expect(found[0]!.entry).toBe(entry);
    }
    expect(await verified()).toMatchObject({ faults: [] });
  });

  it("show a log that its keeper wrote anew from some entry on, its chain whole again, and are not signed over it", async () => {
    const rewritten = rewrite(organisation, 500);
    const found = await harmed(rewritten);
    expect(new Set(found.map(({ fault }) => fault))).toEqual(new Set(["checkpoint-differs", "tree"]));
    expect(found[0]!.entry).toBeGreaterThanOrEqual(500);
    expect((await harmed(rewrite(organisation, ENTRIES), true)).map(({ fault }) => fault)).toEqual([
      "checkpoint-differs",
    ]);
    expect(
      await harmed(`update yawara.log_checkpoint set note = replace(note, '/', '-') where size = ${ENTRIES + 2}`),
    ).toMatchObject([{ fault: "checkpoint-signature" }]);
    expect(await harmed("update yawara.log_subtree set hash = repeat('0', 64)")).toMatchObject([
      { entry: 256, fault: "tree" },
    ]);
  });

  it("find any one change of any one row", async () => {
    const columns = ["at", "actor", "via", "kind", "object", "action", "batch", "commitment", "prev", "hash"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: ENTRIES }),
        fc.constantFrom(...columns, "salt", "value"),
        async (entry, column) => {
          const table = column === "salt" || column === "value" ? "change" : "chain_entry";
          const other =
            { at: "at + interval '1 microsecond'", via: "'key'", action: "'adopt'" }[column as "at"] ??
            `${column} || 'x'`;
          const where = `organization_id = '${organisation}' and sequence = ${entry}`;
          expect(await harmed(`update yawara.${table} set ${column} = ${other} where ${where}`)).not.toEqual([]);
        },
      ),
      { numRuns: 6 },
    );
  });

  it("are refused over a log that does not verify", async () => {
    got(await acting.units.add({ name: "to be harmed" }));
    const { total } = got(await acting.audit.changes());
    await database.asOwner((owner) =>
      owner.run(`alter table yawara.chain_entry no force row level security;
        update yawara.chain_entry set actor = 'nobody' where organization_id = '${organisation}' and sequence = ${total};
        alter table yawara.chain_entry force row level security`),
    );
    expect(await acting.audit.checkpoint()).toEqual({ problem: "log-harmed", args: { entry: String(total) } });
    expect(await acting.audit.proof(total)).toEqual({ problem: "log-harmed", args: { entry: String(total) } });
  });

  function holds(receipt: LogReceipt): boolean {
    const checkpoint = readCheckpoint(receipt.checkpoint)!;
    const proof = fromBase64(receipt.proof)!;
    const { index, leaf } = receipt;
    return (
      isSigned(checkpoint.note, [key.of(organisation)]) &&
      isIncluded({ leaf: leafHash(leaf), index, proof }, checkpoint)
    );
  }
});

describe("the key of a log", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "yawara-key-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is made once, in a file for its owner alone, and keeps the name it was made with", async () => {
    const file = join(folder, "new", "log-key");
    const made = got(await keptLogKey(file, "yawara.example"));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const again = got(await keptLogKey(file, "other.example"));
    expect([again.installation, again.of("a").id]).toEqual(["yawara.example", made.of("a").id]);
    expect(again.of("a").sign("text")).toEqual(made.of("a").sign("text"));
  });

  it("is one key, though two processes make it at once", async () => {
    const file = join(folder, "both");
    const keys = await Promise.all([keptLogKey(file), keptLogKey(file)]);
    expect(got(keys[0]!).installation).toBe(got(keys[1]!).installation);
  });

  it("is not made anew where the file holds something else", async () => {
    const file = join(folder, "harmed");
    await writeFile(file, "yawara log key 1\nname\nshort\n");
    expect(await keptLogKey(file)).toEqual({ problem: "log-key-unusable", args: { file, reason: "not a key" } });
    expect(await readFile(file, "utf8")).toContain("short");
  });
});

/** Two entries in each other's places. */
const swapped = (of: string, one: number, other: number): string => `
  update yawara.chain_entry set sequence = 0 - sequence + 100000 where ${of} in (${one}, ${other});
  update yawara.chain_entry set sequence = case 100000 - sequence when ${one} then ${other} else ${one} end where ${of} > 90000`;

/** Everything from an entry on written anew, as whoever holds the database can. */
const rewrite = (organisation: string, from: number): string => `
  do $$ declare entry yawara.chain_entry; last text;
  begin
    select prev into last from yawara.chain_entry where organization_id = '${organisation}' and sequence = ${from};
    for entry in select * from yawara.chain_entry where organization_id = '${organisation}' and sequence >= ${from} order by sequence loop
      entry.actor := 'somebody';
      entry.prev := last;
      entry.hash := encode(sha256(yawara.chain_bytes(entry)), 'hex');
      update yawara.chain_entry set actor = entry.actor, prev = entry.prev, hash = entry.hash
        where organization_id = entry.organization_id and sequence = entry.sequence;
      last := entry.hash;
    end loop;
  end $$`;

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}

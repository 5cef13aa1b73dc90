// `yawara audit verify --checkpoint`: what a firm kept of a log shows whatever its keeper did to it since; each in one line.

import { hash } from "node:crypto";
import { isProblem, type Problem } from "@yawara/register";
import { beforeAll, describe, expect, it } from "vitest";
import { signedCheckpoint } from "../../register/src/audit/checkpoint.ts";
import { type LogKey, passingLogKey, publicKeyOf } from "../../register/src/audit/log-key.ts";
import { growTree, leafHash } from "../../register/src/audit/merkle.ts";
import type { LogEntry, LogHead } from "../../register/src/audit/verify.ts";
import { signUp } from "../../register/test/browser.ts";
import { placeFor } from "../../register/test/databases.ts";
import { file, folder, yawara } from "./yawara.ts";

const key: LogKey = passingLogKey();
let organisation: string;
let publicKey: string;
/** The log at its end, and what a firm kept: a checkpoint of its middle, the last one, a receipt. */
let log: string[];
let early: string;
let late: string;
let receipt: object;

beforeAll(async () => {
  const place = await placeFor("in this process");
  const register = await place.open({ logKey: key });
  const identity = (await (await signUp(register, "Hana")).identity())!;
  const acting = register.as(identity);
  organisation = identity.organisation!.id;
  publicKey = publicKeyOf(key, organisation);
  for (const name of ["経理部", "Sales", "Law"]) got(await acting.units.add({ name }));
  early = got(await acting.audit.checkpoint()).note;
  for (const name of ["Research", "人事部"]) got(await acting.units.add({ name }));
  receipt = got(await acting.audit.proof(6));
  late = got(await acting.audit.checkpoint()).note;
  log = got(await acting.audit.log()).lines;
  await register.close();
  await place.stop();
});

const verify = (lines: readonly string[], kept: Record<string, string>, ...more: string[]) =>
  yawara([
    ...["audit", "verify", file("log.ndjson", `${lines.join("\n")}\n`)],
    ...Object.entries(kept).flatMap(([name, text]) => ["--checkpoint", file(name, text)]),
    ...more,
  ]);
const inBoth = async (lines: readonly string[], kept: Record<string, string>) => {
  const en = await verify(lines, kept, "--key", publicKey);
  const ja = await verify(lines, kept, "--key", publicKey, "--lang", "ja");
  expect([en.code, ja.code]).toEqual([1, 1]);
  return { en: en.err, ja: ja.err };
};

describe("a log held against checkpoints that were kept", () => {
  it("agrees with those that were signed of it, and with receipts", async () => {
    const kept = { "early.checkpoint": early, "late.checkpoint": late, "one.json": JSON.stringify(receipt) };
    const { code, out, err } = await verify(log, kept, "--key", publicKey);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("3 checkpoints agree with it: what was signed up to entry 7 is unchanged.\n");
    const unsigned = await verify(log, kept);
    expect(unsigned.out).toContain("Who signed was not looked at: give --key.");
    const told = await verify(log, kept, "--key", file("log.key", `${publicKey}\n`), "--json");
    expect(JSON.parse(told.out)).toMatchObject({ faults: [], checkpoints: { agreeing: 3, signed: true, faults: [] } });
  });

  it("shows that its end was cut off, though it ends as its first line says", async () => {
    const { en, ja } = await inBoth(madeAnew(log.slice(0, 6)), { "late.checkpoint": late });
    expect(en).toBe(
      `${folder}/late.checkpoint: this checkpoint stands over 7 entries, more than the log has: its end was cut off\n`,
    );
    expect(ja).toBe(
      `${folder}/late.checkpoint: このチェックポイントは7件の記録に対するもので、変更記録の件数を超えています。終わりが切り取られています\n`,
    );
  });

  it("shows that it was written anew by whoever keeps it, and has the key", async () => {
    const other = madeAnew(log.map((line) => line.replace("経理部", "営業部")));
    expect((await verify(other, {})).code).toBe(0);
    const { en, ja } = await inBoth(other, { "early.checkpoint": early, "new.checkpoint": signed(other) });
    expect(en).toBe(
      `${folder}/early.checkpoint: the first 5 entries are not those this checkpoint was signed for: the log was written anew\n`,
    );
    expect(ja).toContain("early.checkpoint: 初めの5件が、このチェックポイントに署名したときの記録と違います。");
  });

  it("shows that an entry was taken out of it, or two were swapped, whatever its hashes say now", async () => {
    for (const lines of [log.toSpliced(4, 1), log.with(4, log[5]!).with(5, log[4]!)])
      expect((await inBoth(madeAnew(lines), { "early.checkpoint": early })).en).toContain("the log was written anew");
  });

  it("shows that two logs were shown, by what two firms were given", async () => {
    const other = signed(madeAnew(log.map((line) => line.replace("人事部", "総務部"))));
    const { en, ja } = await inBoth(log, { "one.checkpoint": late, "two.checkpoint": other });
    expect(en).toContain(
      `${folder}/two.checkpoint: over the same 7 entries ${folder}/one.checkpoint has another root: two different logs were shown\n`,
    );
    expect(ja).toContain("二つの異なる記録が示されています");
  });

  it("believes no checkpoint by another key, of another log, or that is none", async () => {
    const stranger = publicKeyOf(passingLogKey(), organisation);
    const byOther = await verify(log, { "late.checkpoint": late }, "--key", stranger);
    expect(byOther).toMatchObject({ code: 1, err: expect.stringContaining("is not signed by any of the keys given") });
    const elsewhere = signedCheckpoint({ origin: "yawara/else", size: 1, root: "0".repeat(64) }, key.of("else"));
    for (const [text, said] of [
      [elsewhere, "is of the log of another organisation"],
      ["a\n", "this is no checkpoint of a log"],
    ] as const)
      expect((await verify(log, { other: text })).err).toContain(said);
  });

  it("says what is wrong with the log itself, and holds no checkpoint against one that is not whole", async () => {
    const { en } = await inBoth(log.toSpliced(3, 1), { "late.checkpoint": late });
    expect(en).toContain("an entry is missing, doubled or out of its order here");
    expect(en).not.toContain("late.checkpoint");
  });
});

describe("a receipt of an entry", () => {
  it("is verified without the log, and says which entry of which log it is of", async () => {
    const path = file("receipt.json", JSON.stringify(receipt));
    const { code, out } = await yawara(["audit", "verify", path, "--key", publicKey]);
    expect([code, out]).toEqual([
      0,
      `Entry 6 stands in the log ${key.installation}/${organisation}, by a checkpoint over 7 entries.\n`,
    ]);
    const ja = await yawara(["audit", "verify", path, "--lang", "ja"]);
    expect(ja.out).toContain(
      "の6件目にあることを、7件に対するチェックポイントで確かめました。署名者は確かめていません",
    );
  });

  it("proves no other entry", async () => {
    for (const harmed of [{ index: 3 }, { leaf: hash("sha256", "other") }, { proof: [] }]) {
      const path = file("harmed.json", JSON.stringify({ ...receipt, ...harmed }));
      expect(await yawara(["audit", "verify", path, "--key", publicKey])).toMatchObject({
        code: 1,
        err: `${path}: the proof does not lead from the entry to the checkpoint\n`,
      });
    }
  });
});

it.each([
  ["a key that is none", ["--checkpoint", "late", "--key", "none"], "none"],
  ["a key with nothing to be held against", ["--key", "KEY"], "--key is for a receipt, or goes with --checkpoint FILE"],
])("refuses %s in one line", async (_, more, says) => {
  const given = more.map((one) => (one === "KEY" ? publicKey : one === "late" ? file("late", late) : one));
  const { code, err } = await yawara(["audit", "verify", file("log.ndjson", log.join("\n")), ...given]);
  expect(code).toBe(2);
  expect(err).toContain(says);
  expect(err.trim().split("\n")).toHaveLength(1);
});

/** A log as whoever keeps it can make it: places, hashes and commitments made for what its lines say, and the head for all of them. */
function madeAnew(lines: readonly string[]): string[] {
  const [first, ...rest] = lines;
  let prev = "";
  const entries = rest.map((line, at) => {
    const entry = { ...(JSON.parse(line) as LogEntry), sequence: at + 1, prev };
    if (entry.value !== undefined) entry.commitment = hash("sha256", `${entry.salt}${entry.value}`);
    const { sequence, at: on, actor, via, kind, object, action, batch, commitment } = entry;
    const said = [
      "yawara chain 1",
      organisation,
      sequence,
      on,
      actor,
      via,
      kind,
      object,
      action,
      batch,
      commitment,
      prev,
    ];
    prev = hash("sha256", said.join("\n"));
    return JSON.stringify({ ...entry, hash: prev });
  });
  const head: LogHead = { ...(JSON.parse(first!) as LogHead), entries: entries.length, head: prev };
  return [JSON.stringify(head), ...entries];
}

/** What the key's holder signs of a log. */
function signed(lines: readonly string[]): string {
  const tree = growTree();
  for (const line of lines.slice(1)) tree.add(leafHash((JSON.parse(line) as LogEntry).hash));
  const signer = key.of(organisation);
  return signedCheckpoint({ origin: signer.name, size: tree.size, root: tree.root() }, signer);
}

function got<Value>(found: Value | Problem): Value {
  if (isProblem(found)) throw new Error(JSON.stringify(found));
  return found;
}

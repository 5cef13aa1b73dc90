// `yawara audit verify`: an exported log of changes, whole and harmed, and files that are none.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isProblem } from "@yawara/register";
import { beforeAll, expect, it } from "vitest";
import { signUp } from "../../register/test/browser.ts";
import { placeFor } from "../../register/test/databases.ts";
import { layOnPastDay, PAST } from "../../register/test/past-log.ts";
import { file, folder, yawara } from "./yawara.ts";

let log: string;

beforeAll(async () => {
  const place = await placeFor("in this process");
  const register = await place.open();
  const acting = register.as(await (await signUp(register, "Hana")).identity());
  await acting.units.add({ name: "経理部" });
  await acting.units.add({ name: "Sales" });
  const part = await acting.audit.log();
  if (isProblem(part)) throw new Error(part.problem);
  log = `${part.lines.join("\n")}\n`;
  await register.close();
  await place.stop();
});

it("says that a log is whole, with its last hash", async () => {
  const { code, out } = await yawara(["audit", "verify", file("log.ndjson", log)]);
  expect(code).toBe(0);
  expect(out).toMatch(/^The log is whole: 4 entries\. Last hash [0-9a-f]{64}\n$/);
  const told = await yawara(["audit", "verify", file("log.ndjson", log), "--json"]);
  expect(JSON.parse(told.out)).toMatchObject({ entries: 4, erased: 0, faults: [] });
});

it("says where it is not, in a line each", async () => {
  const harmed = log.replace("経理部", "営業部");
  const { code, err } = await yawara(["audit", "verify", file("harmed.ndjson", harmed)]);
  expect(code).toBe(1);
  expect(err).toBe(`${folder}/harmed.ndjson:4: what this entry says was changed\nThe log is not whole: 1 fault.\n`);
  const cut = log.trimEnd().split("\n").slice(0, -1).join("\n");
  const ja = await yawara(["audit", "verify", file("cut.ndjson", cut), "--lang", "ja"]);
  expect([ja.code, ja.err]).toEqual([
    1,
    `${folder}/cut.ndjson:4: 変更記録の終わりが欠けています\n変更記録は完全ではありません: 1か所。\n`,
  ]);
});

it.each([
  ["a file that is not there", () => `${folder}/none`, "no such file"],
  ["a folder", () => folder, "is a folder"],
  ["another file", () => file("other.yaml", "name: Other\n"), "this is no exported log of changes"],
  ["an empty file", () => file("empty", ""), "this is no exported log of changes"],
])("refuses %s in one line", async (_, path, says) => {
  const { code, out, err } = await yawara(["audit", "verify", path()]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(says);
  expect(err.trim().split("\n")).toHaveLength(1);
});

it("asks which file where none is named", async () => {
  expect(await yawara(["audit", "verify"])).toMatchObject({
    code: 2,
    err: "yawara: which log? yawara audit verify FILE, or --data FOLDER\n",
  });
});

it("verifies an auditor's package, and says in a line each where it is not whole", async () => {
  const place = await placeFor("in this process");
  const { register, database } = await place.openBoth();
  const acting = register.as(await (await signUp(register, "Package")).identity());
  await acting.units.add({ name: "経理部" });
  await layOnPastDay(database);
  const made = await acting.audit.package(PAST, { corpus: "law", version: "1", zone: "Asia/Tokyo" });
  if (isProblem(made)) throw new Error(made.problem);
  const zip = join(folder, made.name);
  writeFileSync(zip, Buffer.from(await new Response(made.bytes).arrayBuffer()));
  await register.close();
  await place.stop();
  const whole = await yawara(["audit", "verify", zip]);
  expect([whole.code, whole.err]).toEqual([0, ""]);
  expect(whole.out).toMatch(/^The package of 2026-03-31 is whole: \d+ files, 3 entries of the chain, 3 objects /);
  const told = await yawara(["audit", "verify", zip, "--json"]);
  expect(JSON.parse(told.out)).toMatchObject({ day: PAST, objects: 3, faults: [] });
  const bytes = readFileSync(zip);
  const cut = file("cut.zip", bytes.subarray(0, bytes.length - 100).toString("latin1"));
  expect(await yawara(["audit", "verify", cut])).toMatchObject({
    code: 2,
    err: expect.stringContaining("this is no auditor's package"),
  });
});

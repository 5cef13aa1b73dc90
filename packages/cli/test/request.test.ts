// `yawara request …`: the worked example of docs/cooperation.md as it is printed there, keys that lie open, and one line for each thing wrong.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { yawara } from "./yawara.ts";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/cooperation.md"), "utf8");
const home = process.cwd();
const env = { YAWARA_TODAY: "2026-12-01", XDG_DATA_HOME: "" };

/** Fingerprints and hashes, which are others each time. */
const masked = (text: string) =>
  text
    .replace(/\b(?:[0-9a-f]{4} ){7}[0-9a-f]{4}\b/g, "FINGERPRINT")
    .replace(/\b(?:[0-9a-f]{64}|[0-9a-f]{32}|[0-9a-f]{12})\b/g, "HASH");

/** Words of a command line, in quotes or not. */
const words = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);

const run = (line: string, variables = {}) => yawara(words(line), { ...env, ...variables });

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "yawara-request-"));
  process.chdir(folder);
  env.XDG_DATA_HOME = join(folder, "home");
  copyFileSync(join(root, "examples/recruiter-screening.yaml"), "my-system.yaml");
  writeFileSync("draft.json", /```json\n([\s\S]*?)```/.exec(page)![1]!);
});
afterAll(() => process.chdir(home));

describe("the example in the docs", () => {
  it("prints what stands there, step by step", async () => {
    const blocks = [...page.matchAll(/```\n(\$ [\s\S]*?)\n```/g)].map((match) => match[1]!);
    for (const block of blocks) {
      const steps = block
        .split(/^\$ npx yawara /m)
        .slice(1)
        .map((step) => step.split("\n", 1)[0]!);
      let said = "";
      for (const step of steps) {
        if (step.includes("--with")) fillIn();
        const receipt = existsSync("opened") ? readdirSync("opened").find((name) => name.endsWith(".receipt.txt")) : "";
        const { out, err } = await run(step.replace(/opened\/\S+receipt.txt/, `opened/${receipt}`));
        said += `$ npx yawara ${step}\n${out}${err}`;
      }
      expect(masked(said.trimEnd())).toBe(masked(block));
    }
    expect(blocks).toHaveLength(6);
  });

  function fillIn() {
    const made = readFileSync("answers.yaml", "utf8");
    expect(made).toBe(/```yaml\n([\s\S]*?)```/.exec(page)![1]!);
    const filled = made
      .replace("# review:", "review: some")
      .replace("# case:", "case: Two applications were sorted out for a gap between jobs.")
      .replace("not_public: []", "not_public: [case]");
    writeFileSync("answers.yaml", filled);
  }

  it("gave the authority the answer with the source of each value, and only it can read it", () => {
    const name = readdirSync("opened").find((one) => one.endsWith(".answer.json"))!;
    const { content } = JSON.parse(readFileSync(join("opened", name), "utf8"));
    expect(content.answer).toEqual({
      request: "hiring-2026",
      version: 1,
      values: {
        areas: { value: ["employment"], source: "register" },
        review: { value: "some", source: "typed" },
        case: { value: "Two applications were sorted out for a gap between jobs.", source: "typed" },
      },
      notPublic: ["case"],
    });
    for (const file of [join("opened", name), "agency/authority.json", "home/yawara/cooperation/answers.json"])
      expect(statSync(file).mode & 0o777).toBe(0o600);
    const [opening] = readFileSync("agency/openings.ndjson", "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(opening).toMatchObject({ request: "hiring-2026", fields: ["areas", "case", "review"] });
  });

  it("is said in Japanese as well, without an English word of ours", async () => {
    const { out } = await run("request read request.txt my-system.yaml --lang ja");
    expect(out).toContain("見本庁からのファイルで、鍵は記憶しているものと同じです");
    expect(out).toContain("この依頼は貴社に関係します");
    expect(masked(out).replace(/hiring-2026|FINGERPRINT/g, "")).not.toMatch(/[A-Za-z]{3,}/);
  });

  it("takes a withdrawal, and an answer in part that replaces it", async () => {
    expect((await run("request answer request.txt --withdraw --out withdrawal.age")).code).toBe(0);
    writeFileSync("part.yaml", "request: hiring-2026\nversion: 1\nvalues:\n  review: never\n");
    expect((await run("request answer request.txt --with part.yaml --out part.age")).out).toContain(
      "1 of 3 questions answered",
    );
    const both = await run("request open withdrawal.age part.age --keys agency --out opened --json");
    expect(JSON.parse(both.out).opened).toHaveLength(2);
  });
});

describe("what is wrong is one line", () => {
  it.each([
    ["request read", "FILE is missing"],
    ["request read none.txt", "no such file"],
    ["request read my-system.yaml", "this is no request, answer, receipt or key file"],
    ["request read answer.age", "this is a sealed answer; another kind of file is needed here"],
    ["request answer request.txt --with answers.yaml", "--with needs --out"],
    ["request answer request.txt --out x.age", "--out needs --with"],
    ["request sign draft.json --id a --out x", "--keys FOLDER"],
    ["request sign draft.json --keys none --id a --out x", "no authority's keys lie here"],
    ["request sign draft.json --keys agency --id A_1 --out x", "small letters"],
    ["request sign draft.json --keys agency --id a --out x --addressee Example", "put to nobody by name"],
    ["request sign my-system.yaml --keys agency --id a --out x", "my-system.yaml"],
    ["request open answer.age --keys agency --out opened --received soon", "--received"],
    ["request keys new --keys agency --name-ja a --name-en b", "has an authority's keys already"],
    ["request keys burn --keys agency", "new, show, roll, revoke"],
    ["request keys revoke 00 --keys agency", "the authority has no key 00"],
  ])("%s", async (line, says) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("with the line of a file of answers", async () => {
    writeFileSync("wrong.yaml", "request: hiring-2026\nversion: 1\nvalues:\n  review: perhaps\n  turnover: 3\n");
    const { code, err } = await run("request answer request.txt --with wrong.yaml --out x.age");
    expect(code).toBe(2);
    expect(err).toMatch(/^yawara: wrong.yaml:4: .*perhaps.*\nyawara: wrong.yaml:5: .*turnover.*\n$/);
    expect(existsSync("x.age")).toBe(false);
  });

  it("after the deadline, on the day that the answer came in", async () => {
    const later = { YAWARA_TODAY: "2027-02-01" };
    expect((await run("request answer request.txt --with part.yaml --out late.age", later)).err).toContain(
      "the deadline was 2027-01-31",
    );
    writeFileSync("more.yaml", "request: hiring-2026\nversion: 1\nvalues:\n  review: always\n");
    await run("request answer request.txt --with more.yaml --out more.age");
    expect(await run("request open more.age --keys agency --out opened", later)).toMatchObject({
      code: 1,
      err: "more.age: the deadline was 2027-01-31\n",
    });
    expect((await run("request open more.age --keys agency --out opened --received 2027-01-31", later)).code).toBe(0);
  });

  it("where others may read the keys, until they may not", async () => {
    chmodSync("agency/authority.json", 0o644);
    const open = await run("request keys show --keys agency");
    expect([open.code, open.err]).toEqual([2, expect.stringContaining("chmod 600 agency/authority.json")]);
    chmodSync("agency/authority.json", 0o600);
    expect((await run("request keys show --keys agency")).code).toBe(0);
  });
});

it("tells a firm plainly that keys were rolled over and one revoked", async () => {
  const id = JSON.parse((await run("request keys show --keys agency --json")).out).current;
  await run("request keys roll --keys agency");
  await run(`request keys revoke ${id} --keys agency --out keys.txt`);
  const { code, out } = await run("request read keys.txt");
  expect(code).toBe(0);
  const said = out.replace(/\s+/g, " ");
  expect(said).toContain("Its keys have changed since its last file");
  expect(said).toContain(`Key ${id} was revoked on 2026-12-01`);
  expect((await run("request read request.txt")).err).toContain("was revoked on 2026-12-01");
});

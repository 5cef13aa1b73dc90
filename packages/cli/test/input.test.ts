// Nothing a person gives is passed over: operands, files, standard input, the clock, typed answers, and files that are written.
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const main = join(import.meta.dirname, "../src/main.ts");
const folder = mkdtempSync(join(tmpdir(), "yawara-input-"));

function yawara(args: string[], { input = "", ...environment }: Record<string, string> & { input?: string } = {}) {
  const env = {
    ...process.env,
    LANG: "en_GB.UTF-8",
    LC_ALL: "",
    NO_COLOR: "1",
    YAWARA_TODAY: "2026-11-24",
    ...environment,
  };
  const done = spawnSync(process.execPath, [main, ...args], { input, encoding: "utf8", env, maxBuffer: 1 << 26 });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const good = file("good.yaml", "name: Good\norganisation.kind: stock_company\n");
const other = file("other.yaml", "name: Other\norganisation.kind: stock_company\n");
const broken = file("broken.yaml", "organisation.kind: stock_compny\n");

describe("several files", () => {
  it("are checked one after the other, each under its name", () => {
    const { code, out } = yawara(["check", good, other]);
    expect(code).toBe(0);
    expect(out).toMatch(/good\.yaml:\n\nGood\n[\s\S]*other\.yaml:\n\nOther\n/);
  });

  it.each([
    ["broken", () => broken, "Did you mean"],
    ["missing", () => join(folder, "none.yaml"), "no such file"],
  ])("do not hide one that is %s", (_, path, says) => {
    const { code, out, err } = yawara(["check", good, path()]);
    expect(code).toBe(2);
    expect(out).toContain("Good");
    expect(err).toContain(says);
  });

  it.each([
    [["check", good, other, "--json"], "check --json takes one file"],
    [["check", good, ""], "is empty"],
    [["law", "show", "jp.appi", "jp.copyright-act"], '"jp.copyright-act" would be passed over'],
    [["law", "timeline", "jp.appi", "jp.copyright-act"], "would be passed over"],
    [["law", "relations", good, other], "would be passed over"],
    [["explain", good, "jp.appi/art-23-24", "x"], '"x" would be passed over'],
    [["law", "list", "x"], 'law list takes nothing more; "x"'],
    [["compare", "-", "-"], "standard input (-) can be read only once"],
    [["law", "lint", "--only", "jp.nothing"], "nothing is called jp.nothing"],
  ])("%j is refused where one would be passed over", (args, says) => {
    const { code, err, out } = yawara(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("standard input", () => {
  const input = readFileSync(good, "utf8");

  it.each([[["check", "-"]], [["compare", "-", "--regimes", "JP"]], [["law", "relations", "-"]]])(
    "is read by %j",
    (args) => {
      expect(yawara(args, { input })).toMatchObject({ code: 0, err: "" });
    },
  );

  it("has the same problems as a file, under its name", () => {
    expect(yawara(["check", "-"], { input: "organisation.kind: stock_compny\n" }).err).toMatch(
      /^-:1:20: .*Did you mean/,
    );
    expect(yawara(["check", "-"]).err).toBe("-:1:1: the file is empty\n");
  });
});

describe("the bytes of a file", () => {
  it("are said to be Shift_JIS where they are, and refused where that is not sure", () => {
    const japanese = file(
      "sjis.yaml",
      Uint8Array.from([
        ...Buffer.from("name: "),
        0x8b,
        0xe2,
        0x8d,
        0x73,
        0x0a,
        ...Buffer.from("organisation.kind: stock_company\n"),
      ]),
    );
    const read = yawara(["check", japanese]);
    expect(read.code).toBe(0);
    expect(read.out).toMatch(/^銀行\n/);
    expect(read.err).toBe(`${japanese}: read as Shift_JIS; save it as UTF-8 to be rid of this line\n`);
    const latin = file("latin.yaml", Uint8Array.from([...Buffer.from("name: caf"), 0xe9, 0x0a]));
    expect(yawara(["check", latin])).toMatchObject({
      code: 2,
      err: `${latin}: the file is not UTF-8; save it as UTF-8\n`,
    });
  });

  it.skipIf(process.platform === "win32")("that never end are not read on and on", () => {
    expect(yawara(["check", "/dev/zero"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("the clock", () => {
  const head = (environment: Record<string, string>) => yawara(["check", good], environment).out.split("\n")[1]!;

  it.each(["tomorrow", "29/11/2026", "99", "2026-02-30"])("is not set by YAWARA_TODAY=%s", (day) => {
    const { code, out, err } = yawara(["check", good], { YAWARA_TODAY: day });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(`yawara: YAWARA_TODAY is "${day}", which is not a day; write YYYY-MM-DD, or leave it empty\n`);
  });

  it("is the reader's own where YAWARA_TODAY is empty, and the zone is said", () => {
    const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];
    const [ahead, behind] = zones.map((TZ) => head({ YAWARA_TODAY: "", TZ }));
    expect(ahead).toContain("today is the day in Pacific/Kiritimati");
    expect(behind).toContain("today is the day in Pacific/Pago_Pago");
    expect(ahead!.split(",")[0]).not.toBe(behind!.split(",")[0]);
  });

  it("is that of YAWARA_ZONE, which has to be a zone", () => {
    expect(head({ YAWARA_TODAY: "", YAWARA_ZONE: "Asia/Tokyo" })).toContain("today is the day in Asia/Tokyo");
    expect(yawara(["check", good], { YAWARA_ZONE: "Mars/Olympus" })).toMatchObject({ code: 2, out: "" });
  });

  it("is not spoken of where both days are said", () => {
    expect(
      yawara(["check", good, "--at", "2026-12-01", "--known", "2026-12-01"], { YAWARA_TODAY: "" }).out,
    ).not.toContain("today is");
  });
});

describe("an interview", () => {
  const ask = (input: string, ...args: string[]) => yawara(["ask", ...args], { input, YAWARA_ANSWERS: "stdin" });

  it("reads a number as people write it, shows what it read, and names what it would leave out", () => {
    const { out } = ask("1\n約300\n300k\n三百名\nq\n", "--about", "jp.sme");
    expect(out).toContain('"約300" says "約"');
    expect(out).toContain('"k" in "300k" has several meanings');
    expect(out).toContain("= 300 persons");
  });

  it("reads a day as people write it, and saves it as a day", () => {
    const saved = join(folder, "day.yaml");
    const answers = ["2,6", "1", "y", "令和8年8月2日", "q", ""];
    const { out } = ask(answers.join("\n"), "--about", "eu.older_model", "--save", saved);
    expect(out).toContain("= 2 August 2026");
    expect(readFileSync(saved, "utf8")).toContain("lifecycle.model_market_date: 2026-08-02\n");
    expect(yawara(["check", saved]).code).toBe(0);
  });

  it("says before the first question that its file cannot be written", () => {
    expect(ask("q\n", "--save", folder)).toMatchObject({ code: 2, out: "" });
    const nowhere = join(folder, "no", "where.yaml");
    expect(ask("q\n", "--save", nowhere).err).toBe(`yawara: ${nowhere} cannot be written: there is no such folder\n`);
  });

  it("replaces a file as a whole and leaves nothing beside it", () => {
    const saved = file("saved.yaml", "before\n");
    chmodSync(saved, 0o640);
    expect(ask("1\nq\n", "--save", saved).code).toBe(0);
    expect(readFileSync(saved, "utf8")).toMatch(/^at: 2026-11-24\nfacts:\n/);
    expect(readdirSync(folder).filter((name) => name.includes("saved"))).toEqual(["saved.yaml"]);
    expect(yawara(["check", saved]).code).toBe(0);
  });
});

describe("output", () => {
  it.skipIf(!existsSync("/dev/full"))("that cannot be written is said, with its cause", () => {
    const command = `"${process.execPath}" "${main}" check "${good}" > /dev/full`;
    const done = spawnSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { ...process.env, YAWARA_TODAY: "2026-11-24" },
    });
    expect(done.status).toBe(2);
    expect(done.stderr).toMatch(/^yawara: the output cannot be written .*\(ENOSPC\)\n$/);
  });

  it.skipIf(process.platform === "win32")("ends quietly when nobody reads on", () => {
    const command = `"${process.execPath}" "${main}" law timeline | head -1`;
    const done = spawnSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { ...process.env, YAWARA_TODAY: "2026-11-24" },
    });
    expect(done.stdout.split("\n")).toHaveLength(2);
    expect(done.stderr).toBe("");
  });
});

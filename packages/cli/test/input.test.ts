// Nothing a person gives is passed over: operands, files, standard input, the clock, typed answers, and files that are written.
import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { file, folder, yawara } from "./yawara.ts";

const good = file("good.yaml", "name: Good\norganisation.kind: stock_company\n");
const other = file("other.yaml", "name: Other\norganisation.kind: stock_company\n");
const broken = file("broken.yaml", "organisation.kind: stock_compny\n");

describe("several files", () => {
  it("are checked one after the other, each under its name", async () => {
    const { code, out } = await yawara(["check", good, other]);
    expect(code).toBe(0);
    expect(out).toMatch(/good\.yaml:\n\nGood\n[\s\S]*other\.yaml:\n\nOther\n/);
  });

  it.each([
    ["broken", () => broken, "Did you mean"],
    ["missing", () => join(folder, "none.yaml"), "no such file"],
  ])("do not hide one that is %s", async (_, path, says) => {
    const { code, out, err } = await yawara(["check", good, path()]);
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
  ])("%j is refused where one would be passed over", async (args, says) => {
    const { code, err, out } = await yawara(args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("standard input", () => {
  const input = readFileSync(good, "utf8");

  it.each([[["check", "-"]], [["compare", "-", "--regimes", "JP"]], [["law", "relations", "-"]]])(
    "is read by %j",
    async (args) => {
      expect(await yawara(args, { input })).toMatchObject({ code: 0, err: "" });
    },
  );

  it("has the same problems as a file, under its name", async () => {
    expect((await yawara(["check", "-"], { input: "organisation.kind: stock_compny\n" })).err).toMatch(
      /^-:1:20: .*Did you mean/,
    );
    expect((await yawara(["check", "-"])).err).toBe("-:1:1: the file is empty\n");
  });
});

describe("the bytes of a file", () => {
  it("are said to be Shift_JIS where they are, and refused where that is not sure", async () => {
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
    const read = await yawara(["check", japanese]);
    expect(read.code).toBe(0);
    expect(read.out).toMatch(/^銀行\n/);
    expect(read.err).toBe(`${japanese}: read as Shift_JIS; save it as UTF-8 to be rid of this line\n`);
    const latin = file("latin.yaml", Uint8Array.from([...Buffer.from("name: caf"), 0xe9, 0x0a]));
    expect(await yawara(["check", latin])).toMatchObject({
      code: 2,
      err: `${latin}: the file is not UTF-8; save it as UTF-8\n`,
    });
  });

  it.skipIf(process.platform === "win32")("that never end are not read on and on", async () => {
    expect(await yawara(["check", "/dev/zero"])).toMatchObject({ code: 2, out: "" });
  });
});

describe("the clock", () => {
  const head = async (environment: Record<string, string>) =>
    (await yawara(["check", good], environment)).out.split("\n")[1]!;

  it.each(["tomorrow", "29/11/2026", "99", "2026-02-30"])("is not set by YAWARA_TODAY=%s", async (day) => {
    const { code, out, err } = await yawara(["check", good], { YAWARA_TODAY: day });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toBe(`yawara: YAWARA_TODAY is "${day}", which is not a day; write YYYY-MM-DD, or leave it empty\n`);
  });

  it("is that of YAWARA_ZONE, which has to be a zone", async () => {
    expect(await head({ YAWARA_TODAY: "", YAWARA_ZONE: "Asia/Tokyo" })).toContain("today is the day in Asia/Tokyo");
    expect(await yawara(["check", good], { YAWARA_ZONE: "Mars/Olympus" })).toMatchObject({ code: 2, out: "" });
  });

  it("is not spoken of where both days are said", async () => {
    expect(
      (await yawara(["check", good, "--at", "2026-12-01", "--known", "2026-12-01"], { YAWARA_TODAY: "" })).out,
    ).not.toContain("today is");
  });
});

describe("an interview", () => {
  const ask = (input: string, ...args: string[]) => yawara(["ask", ...args], { input, YAWARA_ANSWERS: "stdin" });

  it("reads a number as people write it, shows what it read, and names what it would leave out", async () => {
    const { out } = await ask("1\n約300\n300k\n三百名\nq\n", "--about", "jp.sme");
    expect(out).toContain('"約300" says "約"');
    expect(out).toContain('"k" in "300k" has several meanings');
    expect(out).toContain("= 300 persons");
  });

  it("reads a day as people write it, and saves it as a day", async () => {
    const saved = join(folder, "day.yaml");
    const answers = ["1", "2,6", "y", "令和8年8月2日", "q", ""];
    const { out } = await ask(answers.join("\n"), "--about", "eu.older_model", "--save", saved);
    expect(out).toContain("= 2 August 2026");
    expect(readFileSync(saved, "utf8")).toContain("lifecycle.model_market_date: 2026-08-02\n");
    expect((await yawara(["check", saved])).code).toBe(0);
  });

  it("says before the first question that its file cannot be written", async () => {
    expect(await ask("q\n", "--save", folder)).toMatchObject({ code: 2, out: "" });
    const nowhere = join(folder, "no", "where.yaml");
    expect((await ask("q\n", "--save", nowhere)).err).toBe(
      `yawara: ${nowhere} cannot be written: there is no such folder\n`,
    );
  });

  it("replaces a file as a whole and leaves nothing beside it", async () => {
    const saved = file("saved.yaml", "before\n");
    chmodSync(saved, 0o640);
    expect((await ask("1\nq\n", "--save", saved)).code).toBe(0);
    expect(readFileSync(saved, "utf8")).toMatch(/^at: 2026-11-24\nfacts:\n/);
    expect(readdirSync(folder).filter((name) => name.includes("saved"))).toEqual(["saved.yaml"]);
    expect((await yawara(["check", saved])).code).toBe(0);
  });
});

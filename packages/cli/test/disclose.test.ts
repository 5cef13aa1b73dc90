// `yawara disclose` as its user meets it: the kinds, a draft in every form, the record of the organisation, and one line for what is wrong.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { file, folder, json, yawara } from "./yawara.ts";

const CITY = join(import.meta.dirname, "../../../examples/city-chat-service.yaml");
const NOTICE = ["disclose", CITY, "--kind", "public-notice"];

describe("yawara disclose", () => {
  it("names the kinds, those that fit first, with how to go on", async () => {
    const { code, out } = await yawara(["disclose", CITY]);
    expect(code).toBe(0);
    expect(out.indexOf("ai-guidelines-checklist")).toBeLessThan(out.indexOf("government-procurement"));
    expect(out.indexOf("government-procurement")).toBeLessThan(out.indexOf("eu-technical-file"));
    expect(out).toContain("yawara disclose FILE --kind KIND");
    const { kinds } = await json("disclose", CITY);
    expect(kinds).toHaveLength(8);
  });

  it("writes a draft as Markdown, in the language asked for, with gaps marked", async () => {
    const { code, out } = await yawara([...NOTICE, "--lang", "ja"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^# AIの利用に関するお知らせ\n/);
    expect(out).toContain("【未記入:");
    expect(out).not.toContain("To be written");
  });

  it("puts the organisation's own record in, and saves every form", async () => {
    const org = file("firm.yaml", "name: 株式会社そよかぜ\ncontact: ai@example.com\n");
    const saved = async (form: string) => {
      const out = join(folder, `notice.${form}`);
      const said = await yawara([...NOTICE, "--org", org, `--${form}`, "--out", out]);
      expect(said).toMatchObject({ code: 0, out: `Saved: ${out}\n`, err: "" });
      return readFileSync(out);
    };
    const word = Buffer.from(unzipSync(await saved("docx"))["word/document.xml"]!).toString("utf8");
    const [html, md] = [String(await saved("html")), String(await saved("md"))];
    const { own } = JSON.parse(String(await saved("json")));
    for (const text of [word, html, md]) expect(text).toContain("株式会社そよかぜ");
    expect(own).toEqual({ name: "株式会社そよかぜ", contact: "ai@example.com" });
  });

  it("prints what docs/disclosures.md shows", async () => {
    const page = readFileSync(join(import.meta.dirname, "../../../docs/disclosures.md"), "utf8");
    const [, record] = /<<'END'\n([\s\S]*?)END\n/.exec(page)!;
    const [, shown] = /```markdown\n([\s\S]*?)\n…\n```/.exec(page)!;
    const { out } = await yawara([...NOTICE, "--org", file("city.yaml", record!)]);
    expect(out.startsWith(shown!)).toBe(true);
  });

  it.each([
    [["--kind", "public-notise"], 'there is no kind "public-notise"', "public-notice"],
    [["--kind", "eu-technical-file"], "is made only where it is asked for", "European Union"],
    [["--docx"], "--docx needs --kind", ""],
    [["--kind", "public-notice", "--docx"], "--docx needs --out", ""],
    [["--kind", "public-notice", "--html", "--docx", "--out", "x"], "cannot be given together", ""],
    [["--kind", "public-notice", "--out", "/no/such/folder/x"], "there is no such folder", ""],
    [["--kind", "public-notice", "--org", "/no/such/file"], "/no/such/file", ""],
  ])("ends %j with one line", async (args, ...said) => {
    const { code, out, err } = await yawara(["disclose", CITY, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    for (const text of said) expect(err).toContain(text);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("names the line of a record that is wrong", async () => {
    const org = file("wrong.yaml", "name: A\nproduckt: B\n");
    const { code, err } = await yawara([...NOTICE, "--org", org]);
    expect(code).toBe(2);
    expect(err).toMatch(/wrong\.yaml:2:1: .*product/);
  });
});

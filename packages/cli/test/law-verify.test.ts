// `yawara law verify`: the law folder beside texts in a folder, and beside a server that speaks the law API's protocol.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { yawara } from "./yawara.ts";

/** The AI Promotion Act's Article 7 in few words of our own, enough for what its data says. */
const LAW = "507AC0000000053";
const text = (sentence: string) =>
  `<Law><LawBody><MainProvision><Article Num="7"><Paragraph Num="1"><ParagraphSentence><Sentence>${sentence}</Sentence></ParagraphSentence></Paragraph></Article></MainProvision></LawBody></Law>`;
const GOOD = text("活用に努めるとともに、施策に協力しなければならない。");
const BAD = text("何も定めない。");
const only = ["--only", "jp.ai-promotion-act"];
const AT = ["--at", "2026-02-08"];

function folder(name: string, content: string): string {
  const path = mkdtempSync(join(tmpdir(), "yawara-texts-"));
  writeFileSync(join(path, name), content);
  return path;
}

const problemsOf = (out: string, article: string) =>
  (JSON.parse(out).problems as { code: string; id: string }[])
    .filter(({ id }) => id === `jp.ai-promotion-act/${article}`)
    .map(({ code }) => code);

describe("law verify", () => {
  it.each([`${LAW}.xml`, `${LAW}_20250604_000000000000000.xml`])(
    "reads %s and finds what does not agree",
    async (name) => {
      const bad = await yawara(["law", "verify", "--texts", folder(name, BAD), ...AT, ...only, "--json"]);
      expect(problemsOf(bad.out, "art-7-2")).toEqual(["text-no-words"]);
      expect(bad.code).toBe(1);
    },
  );

  it("says in both languages what does not agree, and how much was compared", async () => {
    const texts = folder(`${LAW}.xml`, BAD);
    const en = await yawara(["law", "verify", "--texts", texts, ...AT, ...only, "--lang", "en"]);
    expect(en.err).toContain("jp.ai-promotion-act/art-7-2: its force is cooperate");
    expect(en.out).toMatch(/^\d+ agree with the text of 2026-02-08, \d+ do not\.$/m);
    const ja = await yawara(["law", "verify", "--texts", texts, ...AT, ...only, "--lang", "ja"]);
    expect(ja.err).toContain("jp.ai-promotion-act/art-7-2:強さは cooperate ですが");
  });

  it("says which file is no law that can be read, and does not take that for agreement", async () => {
    const broken = await yawara([
      "law",
      "verify",
      "--texts",
      folder(`${LAW}.xml`, "<Law><LawNum"),
      ...AT,
      ...only,
      "--lang",
      "en",
    ]);
    expect(broken.out).toContain(`the text of ${LAW} could not be had (not XML of a law that can be read)`);
    expect(broken.code).toBe(1);
  });

  it("says which cited articles changed since the texts that were kept", async () => {
    const kept = JSON.parse(readFileSync(join(import.meta.dirname, "../../../law/verified/jp.json"), "utf8"));
    expect(kept.provisions).toContain("jp.ai-promotion-act/art-7-2");
    const { out, code } = await yawara([
      "law",
      "verify",
      "--texts",
      folder(`${LAW}.xml`, GOOD),
      ...AT,
      ...only,
      "--lang",
      "en",
    ]);
    expect(out).toMatch(
      new RegExp(`^${LAW}/7 is not what it was on ${kept.day}: look at .*jp.ai-promotion-act/art-7-2`, "m"),
    );
    expect(code).toBe(1);
  });

  it.each([
    [[], "say where the texts are"],
    [["--texts", "x", "--online"], "--texts"],
    [["--texts", "/no/such/folder"], "/no/such/folder cannot be read (ENOENT)"],
    [["--online", "--only", "jp.ai-promotion"], "jp.ai-promotion-act"],
    [["--online", "--only", "eu.ai-act"], "eu.ai-act is not compared with a text"],
    [["--texts", folder("readme.txt", "")], "has no text of a law that is cited"],
    [["--texts", folder("415AC0000000057.md", "# nothing"), ...only], "has no text of a law that is cited"],
  ])("refuses %s in one line", async (options, line) => {
    const { err, code } = await yawara(["law", "verify", ...options, "--lang", "en"], {
      YAWARA_LAW_API: "http://127.0.0.1:9",
    });
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(line);
    expect(code).toBe(2);
  });
});

describe("law verify --online", () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const isThere = request.url?.startsWith(`/law_data/${LAW}?`) === true;
    response.writeHead(isThere ? 200 : 404, { "Content-Type": "application/xml" });
    response.end(
      isThere ? `<law_data_response><law_full_text>${GOOD}</law_full_text></law_data_response>` : "<error/>",
    );
  });
  beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)));
  afterAll(() => new Promise((done) => server.close(done)));

  it("asks for each law once, as of the day, and names those that could not be had", async () => {
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { out, code } = await yawara(["law", "verify", "--online", ...AT, "--json"], { YAWARA_LAW_API: api });
    const answer = JSON.parse(out);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked).toContain(`/law_data/${LAW}?asof=2026-02-08&response_format=xml`);
    expect(answer.failed["415AC0000000057"]).toBe("HTTP 404");
    expect(problemsOf(out, "art-7-2")).toEqual([]);
    expect(code).toBe(1);
  });
});

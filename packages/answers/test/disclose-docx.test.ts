// A draft as a Word file, opened again: the parts a zip holds, the font for Japanese, the texts; and by another program where it is installed.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { disclosure, draftView, type PassageView } from "@yawara/answers/disclose";
import { draftDocx } from "@yawara/answers/disclose-docx";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { answered, EXAMPLES, store, TODAY } from "./store.ts";

const { facts } = EXAMPLES.find(({ id }) => id === "city-chat-service")!;
const organisation = {
  name: "柔商事株式会社",
  contact: "ai@example.com",
  product: "窓口ボット",
  version: "2",
  day: TODAY,
};
const viewOf = (kind: string, language: "en" | "ja") =>
  draftView(answered(disclosure(store, { kind, facts, organisation, at: TODAY, known: TODAY })), language);

/** The text of a part, its runs joined. */
function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");
}

const sentences = (passages: PassageView[]) => passages.map(({ text }) => text);

function has(program: string, version: string): boolean {
  try {
    execFileSync(program, [version], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("a Word file", () => {
  it.each(["public-notice", "ai-guidelines-checklist"])(
    "of %s has a font for Japanese and every sentence",
    async (kind) => {
      const view = viewOf(kind, "ja");
      const parts = unzipSync(await draftDocx(view));
      const [document, styles] = ["word/document.xml", "word/styles.xml"].map((name) =>
        Buffer.from(parts[name]!).toString("utf8"),
      ) as [string, string];
      expect(styles).toMatch(/<w:docDefaults>.*w:eastAsia="Yu Mincho".*<\/w:docDefaults>/s);
      expect(styles).toMatch(/<w:lang [^>]*w:eastAsia="ja-JP"/);
      const text = textOf(document);
      for (const { title, items } of view.sections) {
        expect(text).toContain(title);
        for (const sentence of items.flatMap(({ passages }) => sentences(passages))) expect(text).toContain(sentence);
      }
      expect(text.split("【未記入:").length - 1).toBe(view.counts.gap);
    },
  );

  it("repeats the head of a table on each page", async () => {
    const parts = unzipSync(await draftDocx(viewOf("ai-guidelines-checklist", "en")));
    const document = Buffer.from(parts["word/document.xml"]!).toString("utf8");
    expect(document.split("<w:tblHeader/>").length).toBe(document.split("<w:tbl>").length);
  });

  // Skipped where LibreOffice or poppler is not installed: Debian's libreoffice-writer and poppler-utils.
  it.skipIf(!has("soffice", "--version") || !has("pdftotext", "-v"))(
    "is opened by LibreOffice, and its PDF holds the Japanese",
    async () => {
      const view = viewOf("public-notice", "ja");
      const folder = mkdtempSync(join(tmpdir(), "yawara-docx-"));
      try {
        const file = join(folder, "notice.docx");
        writeFileSync(file, await draftDocx(view));
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
          stdio: "ignore",
        });
        execFileSync("pdftotext", [join(folder, "notice.pdf"), join(folder, "notice.txt")]);
        const text = readFileSync(join(folder, "notice.txt"), "utf8").replaceAll(/\s/g, "");
        for (const sentence of sentences(view.sections[0]!.items.flatMap(({ passages }) => passages)))
          expect(text).toContain(sentence.replaceAll(/\s/g, ""));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});

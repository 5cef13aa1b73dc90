// Evidence on screen, against the real server: a file is brought to a system, replaced by a newer one, found, saved; and what a reader sees.
import { LANGUAGES } from "@yawara/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { button, focused, type House, openHouse } from "./account-house.ts";
import { keepScreenshot, saved } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

interface Row {
  id: string;
  revision: number;
}

/** A system of somebody, and a way to bring evidence of it. */
async function withSystem(owner: Person, system: string) {
  const { id } = await done<Row>(owner.send("POST", "/api/v1/subjects", { name: system, facts: {} }));
  const bring = (said: Record<string, string>, content: string) =>
    done<Row>(
      fetch(`${house.server.url}/api/v1/evidence?${new URLSearchParams({ kind: "test", subject: id, ...said })}`, {
        method: "POST",
        headers: { ...owner.headers, origin: house.server.url, "content-type": "application/octet-stream" },
        body: content,
      }),
    );
  return { id, bring };
}

const PDF = "%PDF-1.7\n% a report\n";
const file = (name: string, content: string) => ({ name, mimeType: "", buffer: Buffer.from(content) });
const WORDS = {
  en: {
    part: "Evidence",
    history: "History",
    empty: "Nothing shows anything of this system yet.",
    keep: "Keep it",
    noFile: "Choose a file first.",
    title: "What it shows",
    day: "Holds until",
    kept: "“審査の偏りテスト” is kept.",
    copy: "Save a copy of 審査の偏りテスト.pdf",
    expired: "Expired on 31 March 2026",
    stale: "One piece of evidence has expired: what rests on it is out of date.",
    newer: "Bring a newer file of 審査の偏りテスト",
    older: "One older file",
    unscanned: "This server lets files open that nobody scanned.",
  },
  ja: {
    part: "証拠",
    history: "履歴",
    empty: "このシステムについて示すファイルは、まだありません。",
    keep: "保存",
    noFile: "ファイルを選んでください。",
    title: "何を示すか",
    day: "有効期限",
    kept: "「審査の偏りテスト」を保存しました。",
    copy: "「審査の偏りテスト.pdf」を手元に保存",
    expired: "2026年3月31日に期限切れ",
    stale: "期限の切れた証拠が1件あります。",
    newer: "「審査の偏りテスト」の新しい版を加える",
    older: "以前の版 1件",
    unscanned: "このサーバーは、検査していないファイルも開ける設定です。",
  },
} as const;

describe("the evidence of a system", () => {
  it.each(LANGUAGES)("is brought, has expired, and is replaced by a newer file (%s)", async (language) => {
    const words = WORDS[language];
    const owner = await signedUp(house.server, `evi-${language}`);
    const { id } = await withSystem(owner, "住宅ローン自動審査");
    const { width, colorScheme } = LOOKS[language];
    const path = `/register/system?part=evidence&id=${id}`;
    const { page, context, complaints } = await house.enter(owner, path, { language, width });
    await page.emulateMedia({ colorScheme });
    await page.getByText(words.empty).first().waitFor();
    // Of the parts of a system one is open.
    expect(await page.locator("main nav li a[aria-current=page]").allTextContents()).toContain(words.part);
    expect(await page.getByRole("link", { name: words.history, exact: true }).getAttribute("aria-current")).toBeNull();
    await button(page, words.keep).click();
    await page.getByText(words.noFile).waitFor();
    await fitsAll(page, "nothing brought yet");
    await keepScreenshot(page, `evidence-empty-${language}`);

    await page.locator("input[type=file]").setInputFiles(file("審査の偏りテスト.pdf", PDF));
    expect(await page.getByLabel(words.title).inputValue()).toBe("審査の偏りテスト");
    await page.getByLabel(words.day).fill("2026-03-31");
    await button(page, words.keep).focus();
    await page.keyboard.press("Enter");
    await page.getByText(words.kept).waitFor();
    await page.getByText(words.expired).first().waitFor();
    await page.getByText(words.stale).waitFor();
    await page.getByText(words.unscanned).waitFor();
    expect(await saved(page, words.copy)).toBe(PDF);

    await button(page, words.newer).click();
    const form = page.getByRole("form", { name: words.newer });
    // The picker of the form has the focus: it is reached without a mouse.
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("file");
    await form.locator("input[type=file]").setInputFiles(file("審査の偏りテスト 2.txt", "newer words"));
    await form.getByRole("button", { name: words.keep }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText(words.older).waitFor();
    expect(await focused(page)).toContain(language === "en" ? "Newer file" : "新しい版");
    await page.getByText(words.older).click();
    await button(page, words.copy).waitFor();
    expect(await page.getByText(words.expired).count()).toBe(0);
    await fitsAll(page, "a newer file");
    await keepScreenshot(page, `evidence-sheet-${language}`);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("all evidence", () => {
  it("is found by how long it holds, and saved as just what is shown; a reader changes none of it", async () => {
    const owner = await signedUp(house.server, "kanri");
    const { bring } = await withSystem(owner, "採用選考支援");
    await bring({ name: "=1+1 規程", file: "kitei.pdf", valid_until: "2026-03-31", kind: "policy" }, "no PDF");
    await bring({ name: "研修記録", file: "kenshu.txt", valid_until: "2199-12-31", kind: "training" }, "words");
    await bring({ name: "議事録", file: "gijiroku.txt", kind: "record" }, "minutes");
    const reader = await member(house.server, owner, "viewer");
    const { page, context, complaints } = await house.enter(reader, "/register/evidence", { width: 1440 });
    await page.getByText("3 pieces of evidence").waitFor();
    expect(await page.getByRole("button", { name: /Edit|Remove|Unlink|Newer/ }).count()).toBe(0);
    expect(await page.getByText("Bring a file").count()).toBe(0);
    await page.getByText("Its content is not of the type its name says.").waitFor();
    await fitsAll(page, "all evidence");
    await keepScreenshot(page, "evidence-all-en");
    await page.getByLabel("How long it holds").selectOption({ label: "Expired" });
    await page.getByText("One piece of evidence", { exact: true }).waitFor();
    await button(page, "Save this list").click();
    const lines = (await saved(page, "CSV as it is narrowed down here")).trim().split("\r\n");
    expect(lines).toHaveLength(2);
    // What a spreadsheet would reckon is words.
    expect(lines[1]).toContain("'=1+1 規程");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("the evidence of a measure in use", () => {
  const SAID = {
    en: {
      evidence: /^Evidence \(0\)/,
      link: "Link evidence that is here",
      linkIt: "Link 二重確認 to 点検の記録",
      stale: "One measure in place rests on a file that has expired.",
    },
    ja: {
      evidence: /^証拠\(0\)/,
      link: "すでにある証拠を結び付ける",
      linkIt: "「点検の記録」に「二重確認」を結び付ける",
      stale: "実施中の対策のうち1件は、証拠の期限が切れています。",
    },
  } as const;

  it.each(LANGUAGES)(
    "is linked in the sheet of risks, which says at once that it has expired (%s)",
    async (language) => {
      const words = SAID[language];
      const owner = await signedUp(house.server, `evim-${language}`);
      const { id, bring } = await withSystem(owner, "採用の一次審査");
      await bring({ name: "点検の記録", file: "log.txt", valid_until: "2026-03-31" }, "checked");
      const risk = await done<Row>(owner.send("POST", "/api/v1/risks", { subject: id, subdomain: "privacy.leak" }));
      const use = await done<Row>(
        owner.send("POST", "/api/v1/measure-uses", { subject: id, name: "二重確認", state: "in_place" }),
      );
      await done(owner.send("PUT", `/api/v1/risks/${risk.id}/measures`, { measures: [use.id] }));
      const { width } = LOOKS[language];
      const path = `/register/system?part=risks&id=${id}`;
      const { page, context, complaints } = await house.enter(owner, path, { language, width });
      await page.getByText(words.evidence).click();
      await page.getByText(words.link).first().click();
      await button(page, words.linkIt).click();
      await page.getByText(words.stale).waitFor();
      await fitsAll(page, "a measure with a file that has expired");
      await keepScreenshot(page, `evidence-of-measure-${language}`);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});

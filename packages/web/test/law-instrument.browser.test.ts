// One instrument in a real browser: the link to a provision, the day, definitions, its life, readings.

import { readCorpus } from "@yawara/answers/node";
import { isDay } from "@yawara/engine";
import { describe, expect, it } from "vitest";
import { overflow } from "./accessibility.ts";
import { printedJson } from "./command-line.ts";
import { addressOf, openLaw, settled, withLawSite } from "./law-site.ts";

withLawSite();

describe("one instrument", () => {
  it("opens at the provision the link names", async () => {
    const { page, complaints } = await openLaw("/en/law/jp.ai-promotion-act#art-7-2");
    const provision = page.locator("#art-7-2");
    expect(await provision.getAttribute("open")).not.toBeNull();
    await provision.getByText("For whom").waitFor();
    const text = await provision.textContent();
    for (const expected of [
      "AI developer",
      "no sanction",
      "4 hours once, 1 hour a year",
      "jp.ai-promotion-act/art-7-2",
    ])
      expect(text).toContain(expected);
    expect(
      await provision
        .locator("summary")
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    const { y } = (await provision.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(450);
    expect(await page.title()).toBe("AI Promotion Act – Yawara 柔");
    expect(await page.locator("main header [lang=ja]").textContent()).toContain("人工知能関連技術");
    expect(complaints).toEqual([]);
  });

  it("shows what is not in force on the day as such, and how it will be", async () => {
    const { page } = await openLaw("/en/law/jp.ai-promotion-act?at=2025-08-31");
    const { provisions } = readCorpus(["JP"]);
    const own = provisions.filter(({ instrument }) => instrument === "jp.ai-promotion-act");
    const later = own.find(({ inForce }) => inForce[0]!.from === "2025-09-01")!.id.split("/")[1]!;
    const state = (local: string) => page.locator(`#${local}`).getAttribute("data-state");
    expect(await state(later)).toBe("coming");
    expect(await page.locator(`#${later}`).textContent()).toContain("from 1 September 2025");
    expect(await state("art-7-2")).toBe("in-force");
    await page.getByRole("slider").focus();
    await page.keyboard.press("PageUp");
    await expect.poll(() => state(later)).toBe("in-force");
  });

  it("says of a ban what breaks it, or that no answer can tell", async () => {
    const { provisions } = readCorpus(["JP"]);
    const bans = provisions.filter(({ modality, breach }) => modality === "prohibition" && breach !== undefined);
    const told = { says: "What breaks it", open: "What breaks itNo answer here can tell" };
    for (const [kind, said] of Object.entries(told)) {
      const { id } = bans.find(({ breach }) => (breach === "open") === (kind === "open"))!;
      const { page } = await openLaw(`/en/law/${id.replace("/", "#")}`);
      const provision = page.locator(`[id="${id.split("/")[1]}"]`);
      await provision.getByText("What breaks it").waitFor();
      expect(await provision.textContent(), id).toContain(said);
    }
  });

  it("shows what authorities decided, the first in sight and the others folded, and the time limits", async () => {
    const { provisions } = readCorpus(["JP"]);
    const { examples } = provisions.find(({ id }) => id === "jp.appi/art-26")!;
    const { page } = await openLaw("/ja/law/jp.appi#art-26");
    const provision = page.locator("#art-26");
    await provision.getByText("当局・裁判所が判断した例").waitFor();
    const shown = async () => {
      const text = (await provision.textContent())!;
      return examples!.filter(({ what }) => text.includes(what.ja)).length;
    };
    expect(await shown()).toBe(3);
    await provision.getByText(`ほか${examples!.length - 3}件`).click();
    expect(await shown()).toBe(examples!.length);
    expect(await provision.textContent()).toContain("確報(宛先: 個人情報保護委員会): 知った時から30日以内");
  });

  it("opens a definition to its own condition, with the keyboard alone", async () => {
    const { page } = await openLaw("/ja/law/jp.ai-promotion-act#art-7-2");
    const definition = page.locator("#art-7-2 [data-definition='jp.business_operator']");
    await definition.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await definition.getByText("「活用事業者(第7条)」とは").waitFor();
    expect(await definition.textContent()).toContain("日本に関わる");
  });

  it("tells its whole life, and fits a phone", async () => {
    const { page } = await openLaw("/ja/law/eu.ai-act", { width: 390 });
    await page.getByRole("button", { name: /^全\d+日を表示$/ }).click();
    const shown = await page
      .locator("[data-life]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-life")!));
    expect(shown).toEqual(shown.toSorted());
    const { events } = await printedJson("law", "timeline", "eu.ai-act");
    for (const { date } of events) expect(shown).toContain(date);
    await expect.poll(() => overflow(page)).toBe(0);
  });

  it("gives the reading of a hard term once in a provision", async () => {
    const { page } = await openLaw("/ja/law/jp.ai-promotion-act");
    const ruby = page.locator("#art-7-2 summary ruby");
    expect(await ruby.allTextContents()).toEqual([expect.stringContaining("ばっそく")]);
    await page.goto(addressOf("/en/law/jp.ai-promotion-act"));
    await settled(page);
    expect(await page.locator("ruby").count()).toBe(0);
  });

  it("says so where there is none of that name", async () => {
    const { page } = await openLaw("/en/");
    await page.evaluate(() => history.pushState({}, "", "/en/law/jp.nothing"));
    await page.goBack();
    await page.goForward();
    await page.getByRole("heading", { name: "There is no instrument of this name" }).waitFor();
  });
});

describe("events", () => {
  const { instruments } = readCorpus();

  it("are dated by day, month or year", () => {
    for (const { date } of instruments.flatMap(({ events }) => events))
      expect(isDay(date) || /^\d{4}(-\d{2})?$/.test(date), date).toBe(true);
  });
});

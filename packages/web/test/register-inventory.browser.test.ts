// A bill of materials and a list of applications come into the register by the screen: asked about, imported, taken back; no person leaves the browser.
import type { Language } from "@yawara/engine";
import { afterAll, beforeAll, expect, it } from "vitest";
import { done, signedUp } from "../../server/test/http-people.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { button, type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot } from "./browser.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const BOM = {
  bomFormat: "CycloneDX",
  specVersion: "1.6",
  serialNumber: "urn:uuid:00000000-0000-4000-8000-000000000001",
  components: [
    { type: "machine-learning-model", "bom-ref": "m", name: "Scorer", version: "2", supplier: { name: "Acme" } },
    { type: "library", "bom-ref": "l", name: "left behind" },
  ],
};
const LIST = "User,Application,Domain\nhanako@example.jp,ChatGPT,chatgpt.com\ntaro@example.jp,ChatGPT,chatgpt.com\n";

const WORDS = {
  en: {
    which: "“Scorer” has the name of something here",
    apply: "Import 2 entries and 1 link",
    undo: "Undo the import",
    dropped: "Dropped here, as columns of persons: User",
    propose: "Propose 1 application",
    known: "AI service: ChatGPT",
  },
  ja: {
    which: "「Scorer」と同じ名前のもの",
    apply: "2件と1件のつながりを取り込む",
    undo: "取り込みを元に戻す",
    dropped: "人の列として取り除いたもの:User",
    propose: "1件を候補に加える",
    known: "AIサービス:ChatGPT",
  },
};

it.each(["en", "ja"] as const)(
  "an inventory and a list of applications come in by the screen (%s)",
  async (language: Language) => {
    const words = WORDS[language];
    const owner = await signedUp(house.server, `inventory-${language}`);
    await done(owner.send("POST", "/api/v1/assets", { kind: "model", name: "Scorer" }));
    const { width, colorScheme } = LOOKS[language];
    const { page, context, complaints } = await house.visit({ language, width });
    await page.emulateMedia({ colorScheme });
    await signIn(page, `inventory-${language}@example.org`);
    await page.getByText(`inventory-${language}@example.org`).first().waitFor();
    await page.goto(`${house.server.url}/${language}/register/import/`);
    const files = page.locator("input[type=file]");
    await files.first().setInputFiles({ name: "bom.json", mimeType: "", buffer: Buffer.from(JSON.stringify(BOM)) });
    await page.getByLabel(words.which).selectOption("new");
    await button(page, words.apply).waitFor();
    await fitsAll(page, `inventory ${language}`);
    await keepScreenshot(page, `register-inventory-${language}`);
    await button(page, words.apply).click();
    await button(page, words.undo).waitFor();
    const { assets } = await done<{ assets: { name: string }[] }>(owner.send("GET", "/api/v1/assets"));
    expect(assets.map(({ name }) => name).sort()).toEqual(["Acme", "Scorer", "Scorer"]);

    const sent: string[] = [];
    page.on("request", (request) => sent.push(request.postData() ?? ""));
    await files.last().setInputFiles({ name: "list.csv", mimeType: "", buffer: Buffer.from(LIST) });
    await page.getByText(words.dropped).waitFor();
    await button(page, words.propose).click();
    await page.getByText(words.known).waitFor();
    await fitsAll(page, `applications ${language}`);
    await keepScreenshot(page, `register-applications-${language}`);
    expect(sent.filter((text) => text.includes("chatgpt.com"))).toHaveLength(1);
    expect(sent.join("\n")).not.toMatch(/hanako|taro/);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

// The ledger by what the law says: kept checks in the list, its filters, and what changed for one system. The real server at work.
import { LANGUAGES, type Language } from "@yawara/engine";
import { afterAll, beforeAll, expect, it } from "vitest";
import { done, member, type Person, signedUp } from "../../server/test/http-people.ts";
import { BANK, EXAMPLES } from "../../server/test/http-serving.ts";
import { fitsAll, LOOKS } from "./accessibility.ts";
import { type House, openHouse, signIn } from "./account-house.ts";
import { keepScreenshot } from "./browser.ts";

let house: House;
let owner: Person;
/** A system of which a fact was changed since it was first checked. */
let changed: string;

interface Line {
  id: string;
  revision: number;
}

beforeAll(async () => {
  house = await openHouse({ keepsChecks: true });
  owner = await signedUp(house.server, "kept");
  const save = (name: string, facts: object) => done<Line>(owner.send("POST", "/api/v1/subjects", { name, facts }));
  for (const { id, facts } of EXAMPLES.slice(0, 4)) await save(id, facts);
  await save("empty", {});
  const bank = await save("bank", BANK.facts);
  const checks = () => done<{ systems: number; current: number }>(owner.send("GET", "/api/v1/checks"));
  /** Waits until every check holds. */
  const areChecked = async () => {
    for (let waits = true; waits; await new Promise((resolve) => setTimeout(resolve, 50))) {
      const { systems, current } = await checks();
      waits = current < systems;
    }
  };
  await areChecked();
  const facts = { ...BANK.facts, "role.functions": [], "system.functions": [] };
  await done(owner.send("PUT", `/api/v1/subjects/${bank.id}`, { name: "bank", facts, revision: bank.revision }));
  await areChecked();
  changed = bank.id;
});
afterAll(() => house?.close());

const WORDS = {
  en: {
    force: "By force",
    must: /^must \([1-9]\d*\)$/,
    open: /^Something open \(\d+\)$/,
    since: "What changed since",
    facts: "Changed answers",
    when: "The law says something else",
    month: "in the last 30 days",
    fits: "One system fits",
  },
  ja: {
    force: "強さ",
    must: /^義務\([1-9]\d*件\)$/,
    open: /^未回答の質問がある\(\d+件\)$/,
    since: "前回から変わったこと",
    facts: "変わった回答",
    when: "結果が変わった時期",
    month: "過去30日",
    fits: "該当するシステム 1件",
  },
} as const;

/** The ledger before the owner, or before somebody who only reads. */
async function seated(language: Language) {
  const who = language === "en" ? owner : await member(house.server, owner, "viewer");
  const { width, colorScheme } = LOOKS[language];
  const watched = await house.visit({ language, width });
  await watched.page.emulateMedia({ colorScheme });
  await signIn(watched.page, `${who.name}@example.org`);
  await watched.page.getByText(`${who.name}@example.org`).first().waitFor();
  const { organisation } = await done<{ organisation: { id: string } }>(owner.send("GET", "/api/v1/me"));
  await watched.page.request.post(`${house.server.url}/api/auth/organization/set-active`, {
    headers: { origin: house.server.url },
    data: { organizationId: organisation.id },
  });
  return watched;
}

it.each(LANGUAGES)(
  "lists by force and by what changed, and says of a system what changed since (%s)",
  async (language) => {
    const words = WORDS[language];
    const { page, context, complaints } = await seated(language);
    await page.goto(`${house.server.url}/${language}/register/`);
    await page.getByText("bank", { exact: true }).filter({ visible: true }).first().waitFor();
    const filters = page.getByRole("button", { name: language === "en" ? "Filters" : "絞り込み" });
    if (await filters.isVisible()) await filters.click();
    const force = page.getByLabel(words.force, { exact: true });
    await force.locator("option").filter({ hasText: words.must }).waitFor({ state: "attached" });
    await fitsAll(page, "the ledger");
    await keepScreenshot(page, `register-checks-ledger-${language}`);
    await force.selectOption("must");
    await expect.poll(() => page.getByText("empty", { exact: true }).filter({ visible: true }).count()).toBe(0);
    await force.selectOption("");
    await page.getByLabel(words.open).check();
    await expect.poll(() => new URL(page.url()).searchParams.get("open")).toBe("true");
    await page.getByLabel(words.open).uncheck();
    await page.getByLabel(words.when).selectOption({ label: words.month });
    await page.getByText(words.fits).waitFor();
    await page.getByRole("link", { name: "bank", exact: true }).filter({ visible: true }).click();
    const since = page.getByRole("region", { name: words.since });
    await since.getByRole("heading", { name: words.facts }).waitFor();
    expect(new URL(page.url()).searchParams.get("id")).toBe(changed);
    await fitsAll(page, "what changed since");
    await keepScreenshot(page, `register-checks-since-${language}`);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

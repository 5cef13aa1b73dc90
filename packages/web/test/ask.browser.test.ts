// The interview in a real browser: to its end for three examples, equal to the command line; back, changed, put off, wrong, contradictory.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES_FOLDER } from "@yawara/answers/node";
import type { Facts, Language } from "@yawara/engine";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fitsAll, LOOKS, violations } from "./accessibility.ts";
import { answerAll, factAsked, factsOf, fillIn } from "./answering.ts";
import { keepScreenshot } from "./browser.ts";
import { addressOf, checkedByCommandLine, draftIn, openCheck, provisionsIn, withCheckSite } from "./check-site.ts";

withCheckSite();

/** The same with nothing but keys: digits where they reach, else Tab, arrows and Space. */
async function typeIn(page: Page, fact: string, value: Facts[string]): Promise<void> {
  if (typeof value === "boolean") return page.keyboard.press(value ? "y" : "n");
  if (typeof value === "number") return page.keyboard.type(String(value));
  if (Array.isArray(value) && value.length === 0) return page.keyboard.press("0");
  for (const id of [value].flat() as string[]) {
    const inputs = page.locator(`input[name="${fact}"]`);
    const place = (await inputs.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).indexOf(id);
    if (place < 9) await page.keyboard.press(String(place + 1));
    else await reachByTab(page, fact, id);
  }
}

async function reachByTab(page: Page, fact: string, id: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const { name, value, type } = document.activeElement as HTMLInputElement;
      return { name, value, type };
    });
  for (let i = 0; i < 40; i++) {
    const now = await focused();
    if (now.name === fact && now.value === id)
      return now.type === "checkbox" ? page.keyboard.press("Space") : undefined;
    await page.keyboard.press(now.name === fact && now.type === "radio" ? "ArrowDown" : "Tab");
  }
  throw new Error(`${id} of ${fact} cannot be reached by Tab`);
}

/** The provisions shown as certain, every force opened. */
async function certainOn(page: Page): Promise<string[]> {
  const forces = page.locator("aside details details");
  for (let i = 0, count = await forces.count(); i < count; i++) {
    await forces.nth(i).locator("summary").click();
    await forces.nth(i).locator("[data-provision]").first().waitFor();
  }
  return provisionsIn(forces);
}

const INTERVIEWS: { example: string; language: Language; keysOnly: boolean }[] = [
  { example: "bank-loan-screening", language: "ja", keysOnly: true },
  { example: "image-generator", language: "en", keysOnly: false },
  { example: "level-4-bus", language: "ja", keysOnly: false },
];

describe.each(INTERVIEWS)("the interview about $example ($language)", ({ example, language, keysOnly }) => {
  it("ends with the findings of the command line", async () => {
    const { page, complaints } = await openCheck(`/${language}/check/ask/`);
    const facts = factsOf(example);
    await answerAll(page, facts, (fact, value) => (keysOnly ? typeIn(page, fact, value) : fillIn(page, value)));

    const draft = await draftIn(page);
    const known = draft.asked.filter((fact) => facts[fact] !== undefined);
    expect(draft.facts).toEqual(Object.fromEntries(known.map((fact) => [fact, facts[fact]])));
    expect(draft.declined).toEqual(draft.asked.filter((fact) => facts[fact] === undefined));

    const { findings: found, questions_left } = await checkedByCommandLine(draft.facts);
    const findings = found.filter(({ group }) => group !== "watch");
    const applying = findings.filter(({ outcome }) => outcome === "applies").map(({ provision }) => provision);
    const settled = findings.filter(({ outcome }) => outcome !== "open").length;
    expect((await certainOn(page)).sort()).toEqual(applying.sort());
    const said = (await page.locator("section:has(> h1)").textContent())!.match(/\d+/g)!.map(Number);
    expect(said.slice(0, 3).sort((a, b) => a - b)).toEqual(
      [draft.asked.length, settled, findings.length].sort((a, b) => a - b),
    );
    expect(questions_left.filter((fact) => !draft.declined.includes(fact))).toEqual([]);

    await keepScreenshot(page, `ask-end-${language}`);
    await page.getByRole("link", { name: language === "ja" ? "結果を見る" : "See the report" }).press("Enter");
    await page.waitForURL(`**/${language}/check/report**`);
    expect(complaints).toEqual([]);
  });
});

describe("an answer", () => {
  it("is there again on the way back, and can be left or changed", async () => {
    const { page } = await openCheck("/en/check/ask/");
    const first = (await factAsked(page))!;
    await page.keyboard.press("1");
    await page.keyboard.press("Enter");
    const second = await factAsked(page, first);
    await page.keyboard.press("b");
    expect(await factAsked(page, second)).toBe(first);
    expect(await page.locator("fieldset input:checked").getAttribute("value")).toBe("JP");
    await page.keyboard.press("Enter");
    expect(await factAsked(page, first)).toBe(second);
    await page.goBack();
    expect(await factAsked(page, second)).toBe(first);
    await page.locator('label:has(input[value="US"])').click();
    await page.keyboard.press("Enter");
    await factAsked(page, first);
    expect((await draftIn(page)).facts).toEqual({ [first]: ["JP", "US"] });
    await page.getByText("Your answers (1)").click();
    await page.getByRole("link", { name: "Change: Markets" }).click();
    expect(await factAsked(page, second)).toBe(first);
  });

  it("that makes no sense any more falls away, and that is said", async () => {
    const facts = { "use.areas": ["finance"], "finance.uses": ["trading"], "finance.trading": ["uses_hft"] };
    const { page } = await openCheck("/en/check/ask/?fact=use.areas", { facts, asked: Object.keys(facts) });
    await factAsked(page);
    await page.locator('label:has(input[value="finance"])').click();
    await page.locator('label:has(input[value="education"])').click();
    await page.keyboard.press("Enter");
    await page.getByText("no longer fit").waitFor();
    expect(await page.locator("main").textContent()).toContain("Use in finance");
    expect((await draftIn(page)).facts).toEqual({ "use.areas": ["education"] });
  });

  it("that contradicts others is shown with them, the reason, and ways out", async () => {
    const facts = { "role.functions": ["uses_at_work"], "organisation.uses_ai": false };
    const { page } = await openCheck("/en/check/ask/", { facts, asked: Object.keys(facts) });
    await page.getByText("These answers do not fit together").waitFor();
    await page.getByText("Whoever has a role with the system uses AI").waitFor();
    expect(await page.getByRole("link", { name: "Change:" }).count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await keepScreenshot(page, "ask-contradiction");
    await page.getByRole("button", { name: "Say I don’t know: Uses AI" }).click();
    await page.locator("form[data-fact]").waitFor();
    expect((await draftIn(page)).facts).toEqual({ "role.functions": ["uses_at_work"] });
  });

  it("is never made of nothing, of letters, or of a number out of range", async () => {
    const { page } = await openCheck("/en/check/ask/?fact=market.monthly_users_jp");
    await factAsked(page);
    const alert = page.locator("form [role=alert]");
    const field = page.locator("form input[type=text]");
    const said = async (typed: string) => {
      await field.fill(typed);
      await field.press("Enter");
      return alert.textContent();
    };
    expect(await said("")).toContain("Write a number");
    expect(await said("many")).toContain("in figures");
    expect(await said("-5")).toContain("below zero");
    expect(await said("12.5")).toContain("whole number");
    expect(await said("about 300")).toContain('without "about"');
    expect(await said("300 households")).toContain('"households"');
    expect(await said("99999999999999999999")).toContain("too large");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect((await draftIn(page)).facts).toEqual({});
    await field.fill("４５０万");
    expect(await page.locator("form output").textContent()).toBe("= 4.5 million");
    await field.press("Enter");
    await factAsked(page, "market.monthly_users_jp");
    expect((await draftIn(page)).facts).toEqual({ "market.monthly_users_jp": 4_500_000 });
  });

  it("has to be chosen: an empty list is not read as none", async () => {
    const { page } = await openCheck("/ja/check/ask/?fact=use.red_flags");
    await factAsked(page);
    await page.keyboard.press("Enter");
    expect(await page.locator("form [role=alert]").textContent()).toContain("該当なし");
    await page.keyboard.press("0");
    await page.keyboard.press("Enter");
    await factAsked(page, "use.red_flags");
    expect((await draftIn(page)).facts).toEqual({ "use.red_flags": [] });
  });
});

describe("a question", () => {
  it("put off comes again when nothing else is left", async () => {
    const { "finance.uses": _, "people.affected": __, ...facts } = factsOf("bank-loan-screening");
    const { page } = await openCheck("/en/check/ask/", { facts });
    const first = (await factAsked(page))!;
    await page.keyboard.press("s");
    let fact = await factAsked(page, first);
    while (fact !== undefined && fact !== first) {
      await page.keyboard.press("d");
      fact = await factAsked(page, fact);
    }
    expect(fact).toBe(first);
    expect(await page.locator("main").textContent()).toContain("Put off before");
    await page.keyboard.press("d");
    await page.getByText("That was all").waitFor();
    expect((await draftIn(page)).later).toEqual([]);
  });

  it("says why it is asked, and leaves keys alone where something is typed or keys are turned off", async () => {
    const { page } = await openCheck("/en/check/ask/");
    const first = await factAsked(page);
    await page.keyboard.press("?");
    await page.getByText("still hang on it").waitFor();
    expect(await page.locator("form details [data-provision]").count()).toBe(5);
    await page.locator("input[type=search]").pressSequentially("bdd1");
    expect(await page.locator("input[type=search]").inputValue()).toBe("bdd1");
    await page.locator("input[type=search]").fill("");
    await page.getByLabel("Keyboard").click();
    await page.keyboard.press("1");
    await page.keyboard.press("d");
    expect(await page.locator("fieldset input:checked").count()).toBe(0);
    expect(await factAsked(page)).toBe(first);
    expect((await draftIn(page)).declined).toEqual([]);
  });

  it.each(["ja", "en"] as const)("fits on every screen with its reasons open (%s)", async (language) => {
    const { page, complaints } = await openCheck(
      `/${language}/check/ask/`,
      { facts: { "use.areas": ["finance"] } },
      LOOKS[language],
    );
    await factAsked(page);
    await page.locator("form details > summary").click();
    await page.locator("main details:has(dl), main details:has(h2)").first().waitFor();
    await fitsAll(page, language);
    expect(complaints).toEqual([]);
  });
});

describe("the start", () => {
  it("opens an example's report, and keeps what was described before", async () => {
    const { page } = await openCheck("/en/check/", { facts: { "organisation.employees": 12 } });
    await page.getByRole("link", { name: /^Hospital/ }).click();
    await page.waitForURL("**/check/report**");
    expect((await draftIn(page)).facts).toEqual(factsOf("hospital-reading-support"));
    await page.goto(addressOf("/en/check/"));
    await page.getByRole("heading", { name: /^Go on: Hospital/ }).waitFor();
    await page.getByRole("button", { name: "Start over" }).click();
    await page.getByRole("heading", { name: "Answer questions" }).waitFor();
    expect((await draftIn(page)).facts).toEqual({});
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.getByRole("heading", { name: /^Go on: Hospital/ }).waitFor();
  });

  it("opens a subject file, or says line by line what to mend", async () => {
    const { page } = await openCheck("/en/check/", { facts: { "organisation.employees": 12 } });
    const choose = (name: string, text: string) =>
      page
        .locator("input[type=file]")
        .setInputFiles({ name, mimeType: "application/yaml", buffer: Buffer.from(text, "utf8") });
    await choose("mine.yaml", "facts:\n  organisation.kind: stock_companyy\n  organisation.employes: 5\n");
    await page.getByText("mine.yaml has 2 things to mend").waitFor();
    const problems = await page.locator("section:has(input[type=file]) li").allTextContents();
    expect(problems[0]).toMatch(/^Line 2, column 22[\s\S]*Did you mean "stock_company"/);
    expect(problems[1]).toMatch(/^Line 3, column 3[\s\S]*Did you mean "organisation.employees"/);
    expect((await draftIn(page)).facts).toEqual({ "organisation.employees": 12 });
    expect(await violations(page)).toEqual([]);
    await choose("mine.yaml", readFileSync(join(EXAMPLES_FOLDER, "level-4-bus.yaml"), "utf8"));
    await page.waitForURL("**/check/report**");
    expect((await draftIn(page)).facts).toEqual(factsOf("level-4-bus"));
  });

  it("shows what a file in Shift_JIS says before it is opened, and refuses other bytes", async () => {
    const { page } = await openCheck("/en/check/", { facts: { "organisation.employees": 12 } });
    const choose = (...bytes: (string | number[])[]) =>
      page.locator("input[type=file]").setInputFiles({
        name: "old.yaml",
        mimeType: "application/yaml",
        buffer: Buffer.concat(bytes.map((part) => Buffer.from(part as string))),
      });
    await choose("name: caf", [0xe9], "\norganisation.employees: 5\n");
    await page.getByText("the file is not UTF-8; save it as UTF-8").waitFor();
    await choose("name: ", [0x8b, 0xe2, 0x8d, 0x73], "\norganisation.employees: 300\n");
    await page.getByText("old.yaml is not UTF-8 and was read as Shift_JIS: “銀行”.").waitFor();
    expect((await draftIn(page)).facts).toEqual({ "organisation.employees": 12 });
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Open it" }).click();
    await page.waitForURL("**/check/report**");
    expect((await draftIn(page)).facts).toEqual({ "organisation.employees": 300 });
  });

  it("takes a day and whose law, for every question after", async () => {
    const { page } = await openCheck("/en/check/");
    await page.getByRole("button", { name: "Change day or countries" }).click();
    await page.getByLabel("The law of this day").fill("2025-01-15");
    await page.getByLabel("Only these").click();
    await page.getByLabel("International texts", { exact: true }).click();
    expect(await draftIn(page)).toMatchObject({ at: "2025-01-15", regimes: ["JP"] });
    await page.getByRole("link", { name: "Begin" }).click();
    await factAsked(page);
    const shown = (await page.locator("main").textContent())!.match(/of (\d+) provisions/)!;
    const { findings: all } = await checkedByCommandLine({}, "2025-01-15");
    expect(Number(shown[1])).toBeGreaterThan(0);
    expect(Number(shown[1])).toBeLessThan(all.length);
  });
});

// Two days of the law compared in a real browser: equal to the command line, for all law and for one system.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES_FOLDER } from "@yawara/answers/node";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { saved } from "./browser.ts";
import { printedJson } from "./command-line.ts";
import { openLaw, withLawSite } from "./law-site.ts";

withLawSite();

describe("two days compared", () => {
  const shownIds = (page: Page, kind: string) =>
    page
      .locator(`[data-changes=${kind}] [data-changed]`)
      .evaluateAll((all) => all.map((one) => one.getAttribute("data-changed")!).sort());
  const ids = (changes: { provision: string }[]) => changes.map(({ provision }) => provision).sort();

  it.each([
    ["2025-09-01", "2026-11-25", "JP,INTL,EU"],
    ["2024-06-01", "2025-09-01", "US,KR,JP"],
  ])("came, went and changed from %s to %s as the command line says", async (from, to, regimes) => {
    const { page, complaints } = await openLaw(`/en/law/diff?from=${from}&to=${to}&regimes=${regimes}`);
    await page.getByText(/^\d+ provisions? came/).waitFor();
    const expected = await printedJson("law", "diff", "--from", from, "--to", to, "--regimes", regimes);
    for (const kind of ["came", "went", "changed"]) expect(await shownIds(page, kind)).toEqual(ids(expected[kind]));
    const json = JSON.parse(await saved(page, "Download JSON"));
    expect(Object.keys(json)).toEqual(Object.keys(expected));
    for (const kind of ["came", "went"]) expect(json[kind]).toEqual(expect.arrayContaining(expected[kind]));
    expect(json.changed.length).toBe(expected.changed.length);
    const csv = await saved(page, "Download CSV");
    expect(csv.startsWith("\ufeffchange,jurisdiction,")).toBe(true);
    const { came, went, changed } = expected;
    for (const { provision } of [...came, ...went, ...changed]) expect(csv).toContain(`,${provision},`);
    expect(complaints).toEqual([]);
  });

  it("shows only what concerns the system being described", async () => {
    const file = join(EXAMPLES_FOLDER, "recruiter-screening.yaml");
    const { facts } = parse(readFileSync(file, "utf8"));
    const [from, to] = ["2024-06-01", "2026-11-25"];
    const draft = { facts, declined: [], later: [], asked: [] };
    const { page } = await openLaw(`/ja/law/diff?from=${from}&to=${to}`, { draft });
    await page.getByLabel(/自分のシステムに関わるものだけ/).check();
    await page.waitForURL("**mine=true**");
    await page.getByText(/^加わった規定\d+件/).waitFor();
    const expected = await printedJson("law", "diff", "--from", from, "--to", to, "--subject", file);
    for (const kind of ["came", "went", "changed"]) expect(await shownIds(page, kind)).toEqual(ids(expected[kind]));
  });

  it("can be stopped, and goes on from there", async () => {
    const { page } = await openLaw("/en/law/diff?from=2024-06-01&to=2026-11-25&regimes=JP");
    await page.getByRole("button", { name: "All", exact: true }).click();
    await page.getByRole("button", { name: "Stop" }).click();
    await page.getByText("Stopped. What is below is not all of it.").waitFor();
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText(/^\d+ provisions? came/).waitFor();
  });

  it("says what is wrong where the first day is the later one", async () => {
    const { page } = await openLaw("/en/law/diff?from=2026-01-01&to=2025-01-01");
    expect(await page.getByRole("alert").textContent()).toContain("The first day is after the second");
  });
});

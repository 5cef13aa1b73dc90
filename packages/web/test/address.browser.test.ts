// Addresses anybody may have written: what cannot be read is named in one line with what counts instead, and the page is there.
import { beforeAll, describe, expect, it } from "vitest";
import { openPage, type Watched } from "./browser.ts";
import { withSite } from "./shared-browser.ts";

const site = withSite();

let visit: Watched;
beforeAll(async () => {
  visit = await openPage(site.browser, { locale: "en-GB" });
});

/** The lines at an address somebody comes to from elsewhere. */
async function linesAt(path: string): Promise<string[]> {
  const { page, complaints } = visit;
  await page.goto("about:blank");
  await page.goto(site.url + path);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector("[role=status].animate-pulse") === null);
  expect(complaints).toEqual([]);
  return page.getByRole("status").filter({ hasText: "The address says" }).allInnerTexts();
}

describe("what an address says", () => {
  it.each([
    ["/en/law/?at=2026-02-31", ["at=2026-02-31", "today is used"]],
    ["/en/law/?at=1066-10-14", ["at=1066-10-14", "today is used"]],
    ["/en/law/?jurisdiction=XX&kind=poem", ["jurisdiction=XX", "kind=poem", "everything is shown"]],
    ["/en/law/jp.ai-promotion-act/?at=45000", ["at=45000", "today is used"]],
    ["/en/law/jp.ai-promotion-act/#art-999", ["“#art-999”", "from its beginning"]],
    ["/en/law/diff/?from=2025-13-01&regimes=JP,XX", ["from=2025-13-01", "twelve months", "regimes=XX", "left out"]],
    ["/en/compare/?what=nothing&law=none&place=mars", ["what=nothing", "law=none", "place=mars"]],
    ["/en/check/ask/?step=-1", ["step=-1", "the next question"]],
    ["/en/check/ask/?fact=organisation.colour", ["fact=organisation.colour", "the next question"]],
    ["/en/check/ask/?about=colours", ["about=colours", "the questions about the whole system"]],
    ["/en/check/report/?example=nobody", ["example=nobody", "your own answers"]],
    ["/en/check/?form=long", ["form=long", "does not know"]],
    ["/en/?<script>alert(1)</script>=1", ["<script>"]],
  ])("%s: what cannot be read is named in one line", async (path, said) => {
    const lines = await linesAt(path);
    expect(lines).toHaveLength(1);
    for (const part of said) expect(lines[0]).toContain(part);
  });

  it.each([
    "/en/law/?at=2026-02-28&jurisdiction=EU&kind=statute&force=duty&status=in-force&ai=true&q=risk",
    "/en/law/jp.ai-promotion-act/?at=2025-09-01#art-1",
    "/en/law/diff/?from=2025-01-01&to=2026-01-01&regimes=JP,EU&mine=true",
    "/en/check/report/?example=bank-loan-screening&utm_source=mail",
    "/en/check/ask/?about=bans&step=1",
  ])("%s: nothing is wrong with it", async (path) => {
    expect(await linesAt(path)).toEqual([]);
  });
});

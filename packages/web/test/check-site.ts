// The screens of the check for tests: opened on a draft, the report's groups opened, and the same facts asked of the command line.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BreachOutcome, Facts } from "@yawara/engine";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach } from "vitest";
import { stringify } from "yaml";
import { openPage } from "./browser.ts";
import { printedJson, TODAY } from "./command-line.ts";
import { type OpenSite, withSite } from "./shared-browser.ts";

export interface Draft {
  facts: Facts;
  declined: string[];
  later: string[];
  asked: string[];
}

/** What the tests read of the document the command line prints. */
export interface CheckJson {
  findings: { provision: string; outcome: string; modality: string; group: string | null; breach?: BreachOutcome }[];
  summary: { forbidden: string[]; unseen_bans: string[]; undecided_bans: string[]; gauge: { bans: number } };
  questions_left: string[];
}

const EMPTY: Draft = { facts: {}, declined: [], later: [], asked: [] };

const open: BrowserContext[] = [];
let site: OpenSite;
let folder: string;

/** The address of a place of the site. */
export const addressOf = (path: string) => `${site.url}${path}`;

/** Browser and site for a test file; what a test opened is closed after it. */
export function withCheckSite(): void {
  site = withSite();
  folder = mkdtempSync(join(tmpdir(), "yawara-check-"));
  afterEach(async () => {
    await Promise.all(open.splice(0).map((context) => context.close()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
}

/** A page of the check with a draft in it, unless it has one already, on the law's day as the command line counts it. */
export async function openCheck(path: string, draft: Partial<Draft> = {}, look: Parameters<typeof openPage>[1] = {}) {
  const { page, context, complaints } = await openPage(site.browser, {
    ...look,
    reducedMotion: "reduce",
    timezoneId: "UTC",
  });
  open.push(context);
  await context.addInitScript(
    (kept) => {
      if (localStorage.getItem("yawara.draft") === null) localStorage.setItem("yawara.draft", kept);
    },
    JSON.stringify({ ...EMPTY, ...draft }),
  );
  await page.goto(addressOf(path));
  return { page, complaints };
}

/** The draft as the browser keeps it. */
export const draftIn = (page: Page): Promise<Draft> =>
  page.evaluate(() => JSON.parse(localStorage.getItem("yawara.draft") ?? "{}"));

/** What the command line says of facts on a day; else on the day the browser is in. */
export function checkedByCommandLine(facts: Facts, day = TODAY): Promise<CheckJson> {
  const file = join(folder, "subject.yaml");
  writeFileSync(file, stringify({ facts }));
  return printedJson("check", file, "--at", day, "--known", day);
}

/** The provisions a place of the screen shows, by id. */
export const provisionsIn = (place: Locator): Promise<string[]> =>
  place.locator("[data-provision]").evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.provision!));

/** Opens a group of the report. */
export async function openGroup(page: Page, group: string): Promise<Locator> {
  const details = page.locator(`#group-${group}`);
  await details.locator("> summary").click();
  await details.locator("> div").waitFor();
  return details;
}

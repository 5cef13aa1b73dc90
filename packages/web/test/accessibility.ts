// Whether a page can be used by all, as far as a program can tell: WCAG 2.2, levels A and AA, and no spilling over at any width.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axeCore from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { WIDTHS } from "./browser.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Violations as lines: the rule, and the first place it is broken. */
export async function violations(page: Page): Promise<string[]> {
  // To read axe takes a page as long as to be looked at by it: once for each document is enough.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    // The pages hold no frames of others, and what is right need not be listed.
    const found = await axe.run({ runOnly, iframes: false, resultTypes: ["violations"] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, RULES);
}

/** Asserts that a state of the page can be used by all, as it stands, and fits at every width. */
export async function fitsAll(page: Page, state: string): Promise<void> {
  expect(await violations(page), state).toEqual([]);
  expect(await page.locator("h1").count(), state).toBe(1);
  await fitsEveryWidth(page, state);
}

/** Asserts that nothing spills over at any width; leaves the page as wide as it was. */
export async function fitsEveryWidth(page: Page, state: string): Promise<void> {
  const { width } = page.viewportSize()!;
  for (const each of [...WIDTHS.filter((other) => other !== width), width]) {
    await page.setViewportSize({ width: each, height: 900 });
    await expect.poll(() => overflow(page), { message: `${state} ${each}` }).toBe(0);
  }
}

/** What a page has in excess of its width, in pixels. */
export const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Each language in one theme, begun at one width: between the two every state is seen in both themes, on a phone and on a desktop. */
export const LOOKS = {
  en: { width: 390, colorScheme: "light" },
  ja: { width: 1440, colorScheme: "dark" },
} as const;

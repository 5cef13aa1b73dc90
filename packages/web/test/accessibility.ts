// Whether a page can be used by all, as far as a program can tell: WCAG 2.2, levels A and AA, and no spilling over at any width.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { WIDTHS } from "./browser.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Violations as lines: the rule, and the first place it is broken. */
export async function violations(page: Page): Promise<string[]> {
  // The pages hold no frames of others, and what is right need not be listed: axe would spend most of its time on both.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await axe.options({ runOnly: RULES, resultTypes: ["violations"] }).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
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

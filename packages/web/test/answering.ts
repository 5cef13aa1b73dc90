// Answers the interview in a page as a person does, from the facts of an example.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLES_FOLDER } from "@yawara/answers/node";
import type { Facts } from "@yawara/engine";
import type { Page } from "playwright-core";
import { parse } from "yaml";

/** The facts of an example, as its file says them. */
export const factsOf = (example: string): Facts =>
  parse(readFileSync(join(EXAMPLES_FOLDER, `${example}.yaml`), "utf8")).facts;

/** The fact asked about now, once the next card stands; none where the questions are over. */
export async function factAsked(page: Page, before?: string): Promise<string | undefined> {
  const stands = await page.waitForFunction((last) => {
    const form = document.querySelector<HTMLFormElement>("form[data-fact]");
    if (form === null) return document.querySelector("section > h1") && { fact: undefined };
    return form.dataset.fact !== last && form.ariaBusy !== "true" && { fact: form.dataset.fact };
  }, before);
  return ((await stands.jsonValue()) as { fact?: string }).fact;
}

/** Answers in the form: choices clicked, numbers typed. */
export async function fillIn(page: Page, value: Facts[string]): Promise<void> {
  const choose = (id: string) => page.locator(`label:has(input[value="${id}"])`).click();
  if (Array.isArray(value)) for (const id of value.length === 0 ? [""] : value) await choose(id);
  else if (typeof value === "number") await page.locator("form input[type=text]").fill(String(value));
  else await choose(String(value));
}

/** Answers every question from an example; what it does not say is not known. */
export async function answerAll(
  page: Page,
  facts: Facts,
  answerOne: (fact: string, value: Facts[string]) => Promise<void>,
) {
  for (let fact = await factAsked(page); fact !== undefined; fact = await factAsked(page, fact)) {
    const value = facts[fact];
    if (value === undefined) await page.keyboard.press("d");
    else {
      await answerOne(fact, value);
      await page.keyboard.press("Enter");
    }
  }
}

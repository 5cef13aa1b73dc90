// The run's one Chromium and the built site, for a test file: there before its tests, what it opened closed after them.
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { sharedAddress } from "../../../test/shared-address.ts";

/** Closing it closes what was opened in it, and not the browser of the others. */
export async function sharedBrowser(): Promise<Browser> {
  return chromium.connect(await sharedAddress("chromium"));
}

export interface OpenSite {
  browser: Browser;
  url: string;
}

/** Makes both ready for the tests of a file. */
export function withSite(): OpenSite {
  const open = {} as OpenSite;
  beforeAll(async () => {
    [open.browser, open.url] = await Promise.all([sharedBrowser(), sharedAddress("site")]);
  });
  afterAll(() => open.browser?.close());
  return open;
}

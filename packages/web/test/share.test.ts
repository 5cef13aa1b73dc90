// A report as a link: what was answered comes back whole, and nothing that is not answers gets in.
import { readFileSync } from "node:fs";
import { EXAMPLES_FOLDER, subjectFiles } from "@yawara/answers/node";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Draft } from "../src/draft/draft.ts";
import { draftOf, fragmentOf, isShared, readFragment } from "../src/draft/share-link.ts";

const DAY = "2026-11-24";
const NOTHING: Draft = { facts: {}, declined: [], later: [], asked: [] };

/** A fragment of anything at all, packed as ours are. */
async function packed(content: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(content)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `s=1.${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
}

describe("a link", () => {
  it.each(subjectFiles(EXAMPLES_FOLDER))("brings back %s", async (file) => {
    const { name, facts, at } = parse(readFileSync(file, "utf8"));
    const fragment = await fragmentOf({ ...NOTHING, name, facts, at, declined: ["use.profiling"] }, DAY);
    expect(isShared(fragment)).toBe(true);
    expect(fragment).toMatch(/^s=1\.[\w-]+$/);
    expect(fragment.length).toBeLessThan(1500);
    const read = await readFragment(fragment);
    expect(read).toEqual({ name, facts, at, day: DAY, declined: ["use.profiling"] });
  });

  it("keeps the day it was made on, so that it opens the same law, and whose law was chosen", async () => {
    const read = await readFragment(
      await fragmentOf({ ...NOTHING, facts: { "use.profiling": true }, regimes: ["EU"] }, DAY),
    );
    expect(draftOf(read!)).toMatchObject({ at: DAY, regimes: ["EU"], asked: ["use.profiling"] });
  });

  it("leaves out how far the person came and what they ticked off", async () => {
    const fragment = await fragmentOf(
      { ...NOTHING, later: ["use.profiling"], plan: { items: { "jp.appi/art-17#0": { state: "done" } } } },
      DAY,
    );
    expect(await readFragment(fragment)).toEqual({ facts: {}, declined: [], day: DAY });
  });
});

describe("what is not a link of ours", () => {
  it.each([
    ["no answers", { day: DAY }],
    ["answers that are a list", { facts: [], day: DAY }],
    ["an answer that is an object of numbers", { facts: { "use.profiling": { a: 1 } }, day: DAY }],
    ["an answer that is nothing", { facts: { "use.profiling": null }, day: DAY }],
    ["a day that is none", { facts: {}, day: "yesterday" }],
    ["no day", { facts: {} }],
    ["countries that are no list", { facts: {}, day: DAY, regimes: "JP" }],
    ["a text", "facts"],
    ["nothing", null],
  ])("is refused: %s", async (_, content) => {
    expect(await readFragment(await packed(content))).toBeUndefined();
  });

  it("is refused where it unpacks to more than answers can be", async () => {
    const bomb = await packed({ facts: { "use.profiling": "x".repeat(5_000_000) }, day: DAY });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await readFragment(bomb)).toBeUndefined();
  });

  it.each(["s=", "s=1.", "s=2.AAAA", "s=1.%%%", "s=1.AAAA"])("is refused: %s", async (fragment) => {
    expect(await readFragment(fragment)).toBeUndefined();
  });
});

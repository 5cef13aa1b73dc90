// The command in one piece says what its sources say, and is left alone once one of them has changed.
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const FOLDER = "node_modules/.cache/yawara/command";

interface Bundling {
  bundleMissing: (root: string) => Promise<void>;
  freshBundle: (root: string) => string | undefined;
}
const tool: string = join(root, "tools/command-bundle.mjs");
const { bundleMissing, freshBundle } = (await import(tool)) as Bundling;

const run = (file: string, ...args: string[]) => execFileSync(process.execPath, [file, ...args], { encoding: "utf8" });

describe("the bundled command", () => {
  const copy = mkdtempSync(join(tmpdir(), "yawara-bundle-"));
  beforeAll(async () => {
    await bundleMissing(root);
    for (const part of [FOLDER, "package-lock.json"])
      cpSync(join(root, part), join(copy, part), { recursive: true, preserveTimestamps: true });
    for (const room of ["engine", "answers", "cooperation", "register", "cli"])
      cpSync(join(root, "packages", room, "src"), join(copy, "packages", room, "src"), {
        recursive: true,
        preserveTimestamps: true,
      });
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  it("says what the sources say", () => {
    const asked = ["check", join(root, "examples/bank-loan-screening.yaml"), "--md", "--known", "2026-11-24"];
    const bundle = freshBundle(root)!;
    expect(run(bundle, ...asked)).toBe(run(join(root, "packages/cli/src/main.ts"), ...asked));
    expect(run(join(root, "packages/cli/bin/yawara.mjs"), ...asked)).toBe(run(bundle, ...asked));
  });

  it("is taken while its sources are as they were", () => {
    expect(freshBundle(copy)).toBe(join(copy, FOLDER, "main.cjs"));
  });

  it("is not taken once one of them has changed, is gone, or the bundle is", () => {
    const source = join(copy, "packages/engine/src/law/days.ts");
    appendFileSync(source, "\n");
    expect(freshBundle(copy)).toBe(undefined);
    rmSync(source);
    expect(freshBundle(copy)).toBe(undefined);
    expect(freshBundle(join(copy, "packages"))).toBe(undefined);
  });
});

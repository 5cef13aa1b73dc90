// Installing and building: only what is missing by content, never at the price of what is there, and a failure is one line.
import { cpSync, existsSync, readFileSync, readlinkSync, rmSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockOf, newFolder, OLDER_NODE, run, runTask, smallProject, stateOf, write } from "./small-project.ts";

const project = join(import.meta.dirname, "..");
const INSTALLING = "Installing what Yawara needs (once)… / 必要なものを導入しています(初回のみ)…";
const BUILDING = "Building the screens… / 画面を準備しています…";

/** A project that has been started once. */
async function started(): Promise<string> {
  const folder = smallProject();
  const first = await runTask(folder, ["start"]);
  expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/^served/), err: [BUILDING] });
  return folder;
}

describe("a copy", () => {
  it("starts without a network, whatever its dates say, and nothing is written into it", async () => {
    const copy = join(newFolder(), "copy");
    cpSync(await started(), copy, { recursive: true, verbatimSymlinks: true });
    utimesSync(join(copy, "package-lock.json"), new Date(), new Date(Date.now() + 86_400_000));
    utimesSync(join(copy, "packages/web/index.html"), new Date(), new Date(Date.now() + 86_400_000));
    const before = stateOf(copy);
    expect(await runTask(copy, ["start"])).toMatchObject({ code: 0, out: expect.stringMatching(/^served/), err: [] });
    expect(stateOf(copy)).toEqual(before);
  });

  it.each([
    ["made folders of the links", { dereference: true, filter: (path: string) => !path.endsWith("bin/node") }],
    ["left the links out", { filter: (path: string) => !/node_modules\/(@yawara|\.bin|node)$/.test(path) }],
  ])("starts after a way of copying that %s", async (_, how) => {
    const copy = join(newFolder(), "copy");
    cpSync(await started(), copy, { recursive: true, ...how });
    expect(await runTask(copy, ["start"])).toMatchObject({ code: 0, out: expect.stringMatching(/^served/), err: [] });
    expect(readlinkSync(join(copy, "node_modules/@yawara/words"))).toBe("../../packages/words");
  });
});

describe("installing", () => {
  it("that fails says what is missing, why and what to set, and leaves what was installed as it was", async () => {
    const folder = await started();
    write(folder, "package-lock.json", lockOf("2.0.0"));
    const before = stateOf(join(folder, "node_modules"));
    const failed = await runTask(folder, ["start"]);
    expect(failed).toMatchObject({ code: 1, out: "", err: [INSTALLING, expect.any(String)] });
    expect(failed.err[1]).toMatch(
      /^yawara: 1 package is missing \(little 2\.0\.0\) and could not be installed \(ECONNREFUSED\): .*set npm_config_registry .* \/ .*npm_config_registry/,
    );
    expect(stateOf(join(folder, "node_modules"))).toEqual(before);
    write(folder, "package-lock.json", lockOf());
    expect(await runTask(folder, ["start"])).toMatchObject({ code: 0, err: [] });
  });

  it("of everything fails in the same way", async () => {
    const folder = smallProject();
    rmSync(join(folder, "node_modules"), { recursive: true });
    const { code, err } = await runTask(folder, ["start"]);
    expect(code).toBe(1);
    expect(err).toEqual([INSTALLING, expect.stringMatching(/2 packages are missing .*ECONNREFUSED/)]);
  });

  it("that was broken off is taken up again", async () => {
    const folder = smallProject();
    unlinkSync(join(folder, "node_modules/.package-lock.json"));
    expect((await runTask(folder, ["site"])).err[0]).toBe(INSTALLING);
  });

  it("says that there is no npm", async () => {
    const folder = smallProject();
    rmSync(join(folder, "node_modules/little"), { recursive: true });
    const { code, err } = await runTask(folder, ["start"], { PATH: newFolder() });
    expect(code).toBe(1);
    expect(err).toEqual([
      INSTALLING,
      "yawara: npm cannot be started (ENOENT): put it on the PATH / npm を起動できません(ENOENT)。PATH に置いてください",
    ]);
  });
});

describe("an older Node", () => {
  it("hands over to the one that comes with Yawara", async () => {
    const folder = smallProject();
    const { code, out } = await runTask(folder, ["start"], OLDER_NODE);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`^served ${process.versions.node} `));
  });

  it("says in one line that the other cannot run or is not there, for the tasks and the command", async () => {
    const folder = smallProject();
    cpSync(join(project, "packages/cli/bin"), join(folder, "packages/cli/bin"), { recursive: true });
    write(folder, "packages/cli/src/main.ts", "");
    const node = join(folder, "node_modules/node/bin/node");
    const command = () => run(process.execPath, ["packages/cli/bin/yawara.mjs"], folder, OLDER_NODE);
    unlinkSync(node);
    const missing = await command();
    expect(missing).toMatchObject({ code: 1, out: "" });
    expect(missing.err).toEqual([
      expect.stringMatching(/^yawara: this is Node 20\.19\.0, .*npm rebuild node, or start with Node 24 or newer \/ /),
    ]);
    write(folder, "node_modules/node/bin/node", "This file intentionally left blank");
    const line = expect.stringMatching(/^yawara: .*node_modules\/node\/bin\/node cannot be started \(EACCES\) \/ /);
    expect(await command()).toEqual({ code: 1, out: "", err: [line] });
    expect(await runTask(folder, ["site"], OLDER_NODE)).toEqual({ code: 1, out: "", err: [line] });
  });

  it("runs everything on the Node that engines names: every package that is shipped agrees", async () => {
    const folder = newFolder();
    const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
    write(folder, "package-lock.json", JSON.stringify(lock));
    for (const own of Object.keys(lock.packages).filter((path) => !path.includes("node_modules/")))
      cpSync(join(project, own, "package.json"), join(folder, own, "package.json"));
    const args = ["ci", "--dry-run", "--offline", "--engine-strict", "--ignore-scripts", "--omit=dev"];
    const { code, err } = await run("npm", args, folder);
    expect(err.filter((line) => /EBADENGINE|error/.test(line))).toEqual([]);
    expect(code).toBe(0);
  });
});

describe("building the screens", () => {
  it("happens again when what they are made from has changed", async () => {
    const folder = await started();
    write(folder, "packages/web/index.html", "second");
    expect((await runTask(folder, ["site"])).err).toEqual([BUILDING]);
    expect(readFileSync(join(folder, "packages/web/dist/index.html"), "utf8")).toBe("second");
    expect((await runTask(folder, ["site"])).err).toEqual([]);
  });

  it("that fails says why in one line and leaves the screens that were there", async () => {
    const folder = await started();
    write(folder, "packages/web/index.html", "too much");
    const { code, out, err } = await runTask(folder, ["start"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err[1]).toMatch(/^yawara: the screens could not be built: ENOSPC: no space left on device, write \/ /);
    expect(err.length).toBe(2);
    expect(readFileSync(join(folder, "packages/web/dist/index.html"), "utf8")).toBe("first");
  });

  it("says where nothing can be written", async () => {
    const folder = smallProject();
    write(folder, "packages/web/dist.new", "");
    const { code, err } = await runTask(folder, ["site"]);
    expect(code).toBe(1);
    expect(err[1]).toMatch(/^yawara: nothing can be written to .*packages\/web\/dist\.new \(EEXIST\) \/ /);
  });
});

describe("the static build", () => {
  it("tells what it takes", async () => {
    const { code, out } = await runTask(smallProject(), ["build:static", "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("--base /folder/");
    expect(out).toContain("--outDir FOLDER");
  });

  it("says at the end where it may be put, and how to build it for elsewhere", async () => {
    const folder = smallProject();
    const root = await runTask(folder, ["build:static"]);
    expect(root.out).toMatch(/static: put it at the root of any file server; .* build with --base \/folder\/ \/ /);
    const base = await runTask(folder, ["build:static", "--base", "/yawara/", "--outDir", "elsewhere"]);
    expect(base.out).toMatch(/elsewhere: put it on any file server as its folder \/yawara\/ \/ /);
    expect(existsSync(join(folder, "elsewhere/index.html"))).toBe(true);
  });

  it.each([
    [["--port", "80"], /does not know --port: it takes --base/],
    [["folder"], /does not know folder/],
    [["--base"], /--base needs a value/],
    [["--base", "yawara"], /--base is "yawara": it has to be a folder of the host from its root, like \/yawara\//],
  ])("refuses %j in one line", async (args, line) => {
    const { code, out, err } = await runTask(smallProject(), ["build:static", ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toEqual([expect.stringMatching(line)]);
  });

  it("does not delete what it has not built", async () => {
    const folder = smallProject();
    write(folder, "photographs/one.jpg", "");
    const { code, err } = await runTask(folder, ["build:static", "--outDir", "photographs"]);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(/photographs holds other files, which the build would delete/)]);
    expect(statSync(join(folder, "photographs/one.jpg")).isFile()).toBe(true);
  });
});

describe("npm start", () => {
  it("refuses options, which it would not heed", async () => {
    const { code, err } = await runTask(smallProject(), ["start", "--port", "80"]);
    expect(code).toBe(2);
    expect(err).toEqual([
      expect.stringMatching(/npm start takes no options \(--port\): PORT, HOST .* docs\/server\.md/),
    ]);
  });
});

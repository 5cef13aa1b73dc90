// The in-process database in a folder: kept, owned by one process at a time, and safe from a crash; the secret beside it.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserOf, PASSWORD, signUp } from "../../test/browser.ts";
import { BASE_URL, emptyDatabase, SECRET } from "../../test/databases.ts";
import { dataFolder, isProblem, keptSecret, openRegister, problemLine, type Register, WORDS } from "../index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yawara-folder-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a data folder", () => {
  const open = async () =>
    openRegister({
      folder: join(folder, "data"),
      emptyDatabase: await emptyDatabase(),
      baseUrl: BASE_URL,
      secret: SECRET,
    });
  const opened = async (): Promise<Register> => {
    const register = await open();
    if (isProblem(register)) throw new Error(problemLine(register, "en"));
    return register;
  };

  it("keeps accounts and subjects from one start to the next", async () => {
    const first = await opened();
    const person = await signUp(first, "Keeper");
    await first.as(await person.identity()).subjects.save({ name: "kept", facts: {} });
    expect(await first.state()).toBe("ready");
    await first.close();
    expect(await first.state()).toBe("unreachable");
    const second = await opened();
    const back = browserOf(second);
    await back.post("/sign-in/email", { email: "keeper@example.org", password: PASSWORD });
    expect(await second.as(await back.identity()).subjects.list()).toMatchObject({ rows: [{ name: "kept" }] });
    await second.close();
  });

  it("is refused while another process has it, and is whole after that one was killed", async () => {
    const other = await otherProcess();
    const refused = await open();
    expect(refused).toEqual({ problem: "folder-in-use", args: { folder: join(folder, "data") } });
    expect(isProblem(refused) && problemLine(refused, "en")).toBe(
      `The data folder ${join(folder, "data")} is in use by another process. Stop that one, or name another folder in YAWARA_DATA.`,
    );
    other.kill("SIGKILL");
    await once(other, "exit");
    const register = await opened();
    const person = browserOf(register);
    await person.post("/sign-in/email", { email: "keeper@example.org", password: PASSWORD });
    expect(await register.as(await person.identity()).subjects.list()).toMatchObject({ rows: [{ name: "kept" }] });
    expect(await open()).toMatchObject({ problem: "folder-in-use" });
    await register.close();
  });

  it.skipIf(process.platform === "win32")("is for its owner's eyes, whatever was left open to others", async () => {
    const data = join(folder, "data");
    const openToOthers = async () => {
      const names = ["", ...(await readdir(data, { recursive: true }))];
      const modes = await Promise.all(names.map(async (name) => ({ name, mode: (await stat(join(data, name))).mode })));
      return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ name }) => name);
    };
    await chmod(data, 0o755);
    await chmod(join(data, "database", "PG_VERSION"), 0o644);
    const register = await opened();
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    await signUp(register, "Writer");
    await register.close();
    expect(await openToOthers()).toEqual([]);
    expect((await stat(data)).mode & 0o777).toBe(0o700);
    expect((await stat(join(data, "database", "PG_VERSION"))).mode & 0o777).toBe(0o600);
  });

  it("says why where it cannot be used", async () => {
    const file = join(folder, "a file");
    await writeFile(file, "");
    const refused = await openRegister({ folder: file, baseUrl: BASE_URL, secret: SECRET });
    expect(refused).toMatchObject({ problem: "folder-unusable", args: { folder: file } });
  });

  /** A process of its own that opens the folder, says so and stays. */
  async function otherProcess(): Promise<ChildProcess> {
    const program = `
      import { openRegister } from ${JSON.stringify(join(import.meta.dirname, "../index.ts"))};
      const opened = await openRegister(${JSON.stringify({ folder: join(folder, "data"), baseUrl: BASE_URL, secret: SECRET })});
      console.log("problem" in opened ? opened.problem : "open");
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = (await once(child.stdout!, "data")) as [Buffer];
    expect(said.toString().trim()).toBe("open");
    return child;
  }
});

describe("the secret", () => {
  it("is made once, long and random, for its owner's eyes only", async () => {
    const home = join(folder, "secret-home");
    const secret = await keptSecret(home);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await keptSecret(home)).toBe(secret);
    expect((await stat(join(home, "secret"))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(home, "secret"), "utf8")).trim()).toBe(secret);
    expect(await keptSecret(join(folder, "another-home"))).not.toBe(secret);
  });

  it("is closed to others again where somebody opened it", async () => {
    const home = join(folder, "secret-home");
    await chmod(join(home, "secret"), 0o644);
    await keptSecret(home);
    expect((await stat(join(home, "secret"))).mode & 0o777).toBe(0o600);
  });

  it("has to be long enough, kept or given", async () => {
    await writeFile(join(folder, "secret"), "short\n");
    expect(await keptSecret(folder)).toEqual({
      problem: "secret-unusable",
      args: { file: join(folder, "secret"), reason: "too short" },
    });
    const refused = await openRegister({ baseUrl: BASE_URL, secret: "x".repeat(31) });
    expect(refused).toEqual({ problem: "secret-too-short", args: { least: "32" } });
  });
});

describe("the default folder", () => {
  it.each([
    ["linux", {}, "/home/h", "/home/h/.local/share/yawara"],
    ["linux", { XDG_DATA_HOME: "/data" }, "/home/h", "/data/yawara"],
    ["linux", { XDG_DATA_HOME: "data" }, "/home/h", "/home/h/.local/share/yawara"],
    ["darwin", {}, "/Users/h", "/Users/h/Library/Application Support/Yawara"],
    ["win32", { LOCALAPPDATA: "D:\\App" }, "C:\\Users\\h", "D:\\App\\Yawara"],
    ["win32", {}, "C:\\Users\\h", "C:\\Users\\h\\AppData\\Local\\Yawara"],
  ] as const)("on %s with %o is below %s: %s", (platform, environment, home, expected) => {
    expect(dataFolder(platform, environment, home)).toBe(expected);
  });
});

describe("words", () => {
  it("say each problem in one line, in both languages, with every argument filled", () => {
    for (const [code, english] of Object.entries(WORDS.en.problem)) {
      const args = new Proxy<Record<string, string>>({}, { get: (_, name) => `<${String(name)}>` });
      const named = (text: string) => [...text.matchAll(/<\w+>/g)].map(String).sort();
      const [en, ja] = [english(args), WORDS.ja.problem[code as keyof typeof WORDS.ja.problem](args)];
      expect([code, [...new Set(named(ja))]]).toEqual([code, [...new Set(named(en))]]);
      for (const text of [en, ja]) expect(text).not.toContain("\n");
    }
  });
});

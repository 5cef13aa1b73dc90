// `yawara backup`, `backup drill`, `restore`: of a running server through its socket, of data nobody uses, and each refusal in a line.

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { isProblem, openRegister, problemLine, type Register } from "@yawara/register";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUp } from "../../register/test/browser.ts";
import { BASE_URL, emptyDatabase, SECRET } from "../../register/test/databases.ts";
import { serveOperator } from "../../server/src/operator/serve-operator.ts";
import { folder, yawara } from "./yawara.ts";

const data = join(folder, "data");
const log = pino({ level: "silent" });
let register: Register;
let operator: Awaited<ReturnType<typeof serveOperator>>;

async function open(): Promise<Register> {
  const opened = await openRegister({
    folder: data,
    files: { folder: join(data, "files") },
    emptyDatabase: await emptyDatabase(),
    baseUrl: BASE_URL,
    secret: SECRET,
  });
  if (isProblem(opened)) throw new Error(problemLine(opened, "en"));
  return opened;
}

beforeAll(async () => {
  register = await open();
  const acting = register.as(await (await signUp(register, "Hana")).identity());
  await acting.units.add({ name: "経理部" });
  const body = async function* () {
    yield Buffer.from("what was tested");
  };
  await acting.evidence.add("2026-11-24", { name: "test", kind: "test" }, [], { name: "test.txt", body: body() });
  operator = await serveOperator(data, register.maintenance, log);
});
afterAll(async () => {
  await operator?.close();
  await register?.close();
});

describe.skipIf(process.platform === "win32")("while a server runs", () => {
  it("asks it through a socket that is its owner's alone, and writes a file that is too", async () => {
    expect(statSync(join(data, "operator.sock")).mode & 0o777).toBe(0o600);
    const out = join(folder, "running.zip");
    const { code, out: said, err } = await yawara(["backup", "--data", data, "--out", out]);
    expect([code, err]).toEqual([0, ""]);
    expect(said).toMatch(
      /running\.zip: backup of 20\d\d-\S+Z, written and read back\.\n {2}Rows \d+ \(\d+ tables\), files of evidence 1 /,
    );
    expect(said).toContain(
      "Not in it: sessions, waiting jobs, the key store of answers, the secret that signs sessions, the key that signs checkpoints.",
    );
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readdirSync(data)).not.toContain("backing-up");
  });

  it("takes the folder by the variable the server takes it by, and says all in Japanese", async () => {
    const { code, out } = await yawara(["audit", "verify", "--data", data, "--lang", "ja"]);
    expect([code, out]).toEqual([0, "すべて完全です: 変更記録1本、6件。\n"]);
    const file = join(folder, "ja.zip");
    const { out: said } = await yawara(["backup", "--out", file, "--lang", "ja"], { YAWARA_DATA: data });
    expect(said).toMatch(/時点のバックアップを書き出し、読み直して確かめました。/);
  });

  it("compares what a drill brings back, row by row and byte by byte, and leaves nothing of it", async () => {
    const { code, out } = await yawara(["backup", "drill", "--data", data]);
    expect(code).toBe(0);
    expect(out).toMatch(/^ {2}unit {2,}1 +0$/m);
    expect(out).toContain("1 file (0.0 MB) compared byte by byte, 0 not the same.");
    expect(out).toContain("1 chain of 6 entries verified, 0 broken.");
    expect(out).toMatch(/comes back as it was\.\n$/);
  });

  it("restores into no folder that is in use", async () => {
    const file = join(folder, "running.zip");
    const { code, err } = await yawara(["restore", file, "--data", data]);
    expect([code, err]).toEqual([2, expect.stringContaining("is in use by another process")]);
  });

  it("leaves the socket of a server that lives, and takes that of one that was killed", async () => {
    expect(await serveOperator(data, register.maintenance, log)).toBeUndefined();
    const killed = join(folder, "killed");
    mkdirSync(killed);
    writeFileSync(join(killed, "operator.sock"), "");
    const second = await serveOperator(killed, register.maintenance, log);
    expect(second).toBeDefined();
    await second!.close();
  });

  it("says that a server which stops sending has stopped, and keeps nothing of what came", async () => {
    const broken = join(folder, "broken");
    mkdirSync(broken);
    const head = "HTTP/1.1 200 OK\r\nYawara-Operator: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
    const server = createServer((socket) => {
      socket.once("data", (asked) => {
        if (asked.toString().startsWith("POST / ")) socket.end("HTTP/1.1 404 Not Found\r\nYawara-Operator: 1\r\n\r\n");
        else socket.write(`${head}5\r\nbegun\r\n`, () => socket.destroy());
      });
    });
    await new Promise<void>((resolve) => server.listen(join(broken, "operator.sock"), resolve));
    const { code, err } = await yawara(["backup", "--data", broken, "--out", join(broken, "out.zip")]);
    expect([code, err]).toEqual([
      2,
      "yawara: the server stopped sending: its log says why. Nothing of the backup was kept\n",
    ]);
    expect(readdirSync(broken)).toEqual(["operator.sock"]);
    server.close();
  });
});

describe("while none runs", () => {
  it("opens the data itself; what was backed up comes back with the secret", async () => {
    await operator?.close();
    await register.close();
    const file = join(folder, "stopped.zip");
    const back = join(folder, "back");
    const env = { YAWARA_SECRET: SECRET };
    writeFileSync(join(data, "log-key"), "a key\n");
    expect(await yawara(["backup", "--data", data, "--out", file, "--with-secret"], env)).toMatchObject({ code: 0 });
    const { code, out, err } = await yawara(["restore", file, "--data", back]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`Restored into ${back}: the state of `);
    expect(readFileSync(join(back, "secret"), "utf8")).toBe(`${SECRET}\n`);
    expect(readFileSync(join(back, "log-key"), "utf8")).toBe("a key\n");
    register = await open();
    operator = await serveOperator(data, register.maintenance, log);
  });

  it.each([
    ["nothing named", ["backup"], "where to? yawara backup --out FILE"],
    [
      "a file that is there",
      ["backup", "--out", import.meta.filename],
      "is there already, and no backup is written over",
    ],
    ["a folder that is not", ["backup", "--out", "/none/b.zip"], "/none/b.zip could not be written (ENOENT)"],
    ["no data", ["backup", "--data", "/none", "--out", join(folder, "no.zip")], "There are no data in /none."],
    ["no backup named", ["restore"], "which backup? yawara restore FILE"],
    ["no backup", ["restore", import.meta.filename, "--data", join(folder, "no")], "is no backup of Yawara"],
    ["a file and a folder", ["audit", "verify", import.meta.filename, "--data", data], "which log?"],
  ])("refuses %s in one line", async (_, args, says) => {
    const { code, out, err } = await yawara(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(says);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(existsSync(join(folder, "no.zip"))).toBe(false);
  });
});

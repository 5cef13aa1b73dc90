// What `npm start` started ends with it, however it ends: nothing keeps the port or the data.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { newFolder, OLDER_NODE, smallProject, withoutNetwork, write } from "./small-project.ts";

const project = join(import.meta.dirname, "..");
const groups: ChildProcess[] = [];

/** The address a server prints. */
function addressOf(server: ChildProcess): Promise<string> {
  let [out, err] = ["", ""];
  server.stderr?.on("data", (chunk) => (err += chunk));
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (chunk) => {
      out += chunk;
      const found = /http:\/\/\S+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    server.on("exit", (code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
}

/** In a group of its own, as a terminal has one: resolves with npm and the address that is printed. */
async function npmStart(folder: string, environment: Record<string, string>) {
  const npm = spawn("npm", ["start"], {
    cwd: folder,
    detached: true,
    env: { ...withoutNetwork(), PORT: "0", ...environment },
  });
  groups.push(npm);
  return { npm, address: await addressOf(npm) };
}

/** Whether a process of the group still runs; a dead one that nobody has collected does not. */
function isRunning(group: number): boolean {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/stat`, "utf8");
        const [state, , of] = status.slice(status.lastIndexOf(")") + 2).split(" ");
        return Number(of) === group && state !== "Z";
      } catch {
        return false;
      }
    });
}

/** Resolves when all that npm started has ended, and then nobody listens. */
async function hasEnded(npm: ChildProcess, address: string): Promise<void> {
  while (isRunning(npm.pid!)) await new Promise((resolve) => setTimeout(resolve, 100));
  await expect(fetch(address)).rejects.toThrow();
}

afterEach(() => {
  for (const { pid } of groups.splice(0)) {
    try {
      process.kill(-pid!, "SIGKILL");
    } catch {
      // All of the group have ended, as they should.
    }
  }
});

const onLinux = describe.skipIf(process.platform !== "linux");

onLinux("the server ends with npm start", () => {
  it.each(["SIGTERM", "SIGKILL"] as const)("when npm gets %s", async (signal) => {
    const { npm, address } = await npmStart(project, { YAWARA_DATA: newFolder() });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    npm.kill(signal);
    await hasEnded(npm, address);
  });
});

onLinux("a log that cannot be written, as on a full disk", () => {
  it("keeps the server neither from answering nor from ending", async () => {
    const full = openSync("/dev/full", "w");
    const server = spawn(process.execPath, [join(project, "packages/server/src/main.ts")], {
      stdio: ["ignore", "pipe", full],
      detached: true,
      env: { ...withoutNetwork(), PORT: "0", YAWARA_DATA: newFolder(), YAWARA_LOG: "info" },
    });
    groups.push(server);
    closeSync(full);
    const ended = new Promise((resolve) => server.on("exit", resolve));
    const address = await addressOf(server);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    server.kill("SIGTERM");
    expect(await ended).toBe(0);
  });
});

const SERVER = `import { createServer } from "node:http";
const server = createServer((request, response) => void response.end("here"));
server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));`;

onLinux("whatever is served ends with npm start", () => {
  const serving = () => {
    const folder = smallProject();
    write(folder, "packages/server/src/main.ts", SERVER);
    return folder;
  };

  it("when the terminal is closed", async () => {
    const { npm, address } = await npmStart(serving(), {});
    process.kill(-npm.pid!, "SIGHUP");
    await hasEnded(npm, address);
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("when npm runs on an older Node and gets %s", async (signal) => {
    const { npm, address } = await npmStart(serving(), OLDER_NODE);
    npm.kill(signal);
    await hasEnded(npm, address);
  });
});

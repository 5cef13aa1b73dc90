// What `npm start` started ends with it, however it ends: nothing keeps the port or the data.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { newFolder, OLDER_NODE, smallProject, withoutNetwork, write } from "./small-project.ts";

const project = join(import.meta.dirname, "..");
const groups: ChildProcess[] = [];

/** In a group of its own, as a terminal has one: resolves with npm and the address that is printed. */
async function npmStart(folder: string, environment: Record<string, string>) {
  const npm = spawn("npm", ["start"], {
    cwd: folder,
    detached: true,
    env: { ...withoutNetwork(), PORT: "0", ...environment },
  });
  groups.push(npm);
  let [out, err] = ["", ""];
  npm.stderr.on("data", (chunk) => (err += chunk));
  const address = await new Promise<string>((resolve, reject) => {
    npm.stdout.on("data", (chunk) => {
      out += chunk;
      const found = /http:\/\/\S+/.exec(out);
      if (found !== null) resolve(found[0]);
    });
    npm.on("exit", (code) => reject(new Error(`ended with ${code}: ${err}`)));
  });
  return { npm, address };
}

/** Resolves when nobody listens any more. */
async function isFree(address: string): Promise<void> {
  for (;;) {
    try {
      await (await fetch(address, { signal: AbortSignal.timeout(5000) })).body?.cancel();
    } catch (error) {
      if (((error as Error).cause as { code?: string } | undefined)?.code === "ECONNREFUSED") return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
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

describe("the server ends with npm start", () => {
  it.each(["SIGTERM", "SIGKILL"] as const)("when npm gets %s", { timeout: 300_000 }, async (signal) => {
    const { npm, address } = await npmStart(project, { YAWARA_DATA: newFolder() });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    npm.kill(signal);
    await isFree(address);
  });
});

const SERVER = `import { createServer } from "node:http";
const server = createServer((request, response) => void response.end("here"));
server.listen(0, "127.0.0.1", () => console.log("http://127.0.0.1:" + server.address().port));`;

describe("whatever is served ends with npm start", () => {
  const serving = () => {
    const folder = smallProject();
    write(folder, "packages/server/src/main.ts", SERVER);
    return folder;
  };

  it("when the terminal is closed", { timeout: 120_000 }, async () => {
    const { npm, address } = await npmStart(serving(), {});
    process.kill(-npm.pid!, "SIGHUP");
    await isFree(address);
  });

  it.each(["SIGTERM", "SIGKILL"] as const)(
    "when npm runs on an older Node and gets %s",
    {
      timeout: 120_000,
    },
    async (signal) => {
      const { npm, address } = await npmStart(serving(), OLDER_NODE);
      npm.kill(signal);
      await isFree(address);
    },
  );
});

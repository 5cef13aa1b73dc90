// What a whole run of tests shares, each started when a test file first asks for it: Chromium, the built site's server, PostgreSQL.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import type { SharedName } from "./shared-address.ts";

interface Shared {
  address: string;
  stop: () => Promise<void>;
}

const START: Record<SharedName, () => Promise<Shared>> = {
  chromium: async () => (await import("../packages/web/test/chromium.ts")).serveChromium(),
  site: async () => (await import("../packages/web/test/built-site.ts")).serveBuiltSite(),
  postgres: async () => (await import("../packages/register/test/postgres.ts")).startPostgres(),
};

const started = new Map<SharedName, Promise<Shared>>();

/** Test files run in processes of their own: they ask over HTTP. */
const door = createServer(async ({ url }, response) => {
  const name = url!.slice(1) as SharedName;
  if (!started.has(name)) started.set(name, START[name]());
  try {
    response.end((await started.get(name)!).address);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

/** Projects of the runner that share it. */
let sharers = 0;

export async function setup(project: TestProject): Promise<void> {
  if (sharers++ === 0) await new Promise<void>((ready) => door.listen(0, "127.0.0.1", ready));
  project.provide("shared", `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
}

export async function teardown(): Promise<void> {
  if (--sharers > 0) return;
  door.closeAllConnections();
  door.close();
  await Promise.allSettled([...started.values()].map(async (shared) => (await shared).stop()));
}

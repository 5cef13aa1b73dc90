// A stop lets work finish: what was asked is answered, what comes after is not taken.
import { Agent, request } from "node:http";
import type { Register } from "@yawara/register";
import { describe, expect, it } from "vitest";
import { served } from "./http-serving.ts";

/** Asks over a connection that is kept open. */
function ask(url: string, agent: Agent): Promise<{ status: number; connection: string | undefined }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ status: answer.statusCode!, connection: answer.headers.connection }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("a stop", () => {
  it("answers what is under way, closes idle connections, and takes nothing new", async () => {
    let answer: (identity: undefined) => void = () => {};
    let arrived: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const register = {
      identify: () => {
        arrived();
        return new Promise<undefined>((resolve) => {
          answer = resolve;
        });
      },
      as: () => ({ subjects: { list: async () => ({ problem: "not-signed-in", args: {} }) } }),
    } as unknown as Register;
    const server = await served({ register: () => register });
    const agent = new Agent({ keepAlive: true });
    expect((await ask(`${server.url}/healthz`, agent)).connection).toBe("keep-alive");
    const slow = ask(`${server.url}/api/v1/subjects`, new Agent({ keepAlive: true }));
    await asked;
    let closed = false;
    const closing = server.close().then(() => {
      closed = true;
    });
    await expect(ask(`${server.url}/healthz`, new Agent())).rejects.toThrow(/ECONNREFUSED/);
    expect(closed).toBe(false);
    answer(undefined);
    expect(await slow).toEqual({ status: 401, connection: "close" });
    await closing;
    agent.destroy();
  });

  it("cuts what takes longer than the grace", async () => {
    let arrived: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const register = {
      identify: () => {
        arrived();
        return new Promise(() => {});
      },
    } as unknown as Register;
    const server = await served({ register: () => register, grace: 100, patience: 60_000 });
    const endless = ask(`${server.url}/api/v1/subjects`, new Agent());
    const cut = expect(endless).rejects.toThrow(/socket hang up|ECONNRESET/);
    await asked;
    await server.close();
    await cut;
  });
});

// Asks a running server through its operator's socket for what maintenance does.
import { type IncomingMessage, request } from "node:http";
import type { Maintenance, Problem, Verified } from "@yawara/register";
import { OPERATOR_VERSION } from "./serve-operator.ts";
import { socketPath } from "./socket-path.ts";

/** The maintenance of the server that runs on a data folder; undefined where none answers. */
export async function askOperator(folder: string): Promise<Maintenance | undefined> {
  const socketAt = socketPath(folder);
  if (socketAt === undefined) return undefined;
  const ask = (path: string, signal?: AbortSignal) => asked(socketAt, path, signal);
  const there = await ask("/").catch(() => undefined);
  there?.resume();
  if (there === undefined) return undefined;
  if (there.headers["yawara-operator"] !== OPERATOR_VERSION) return undefined;
  return {
    async backup({ withSecret = false, signal } = {}) {
      const answer = await ask(`/backup?secret=${withSecret ? "yes" : "no"}`, signal);
      if (answer.statusCode !== 200) return JSON.parse(await text(answer)) as Problem;
      return { bytes: answer, about: Number(answer.headers["yawara-about"]) };
    },
    async *chains() {
      let rest = "";
      for await (const chunk of (await ask("/chains")).setEncoding("utf8")) {
        const lines = (rest + chunk).split("\n");
        rest = lines.pop()!;
        for (const line of lines) yield JSON.parse(line) as Verified;
      }
    },
    close: async () => {},
  };
}

function asked(socketPath: string, path: string, signal?: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path, method: "POST", agent: false, ...(signal && { signal }) }, resolve)
      .once("error", reject)
      .end();
  });
}

async function text(answer: IncomingMessage): Promise<string> {
  let said = "";
  for await (const chunk of answer.setEncoding("utf8")) said += chunk;
  return said;
}

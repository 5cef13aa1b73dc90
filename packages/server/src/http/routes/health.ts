// Whether the process lives, and whether it can answer everything.
import { z } from "@hono/zod-openapi";
import { WORDS } from "../../words/index.ts";
import type { AppContext } from "../app-context.ts";
import { languageFor } from "../language.ts";
import { type Operation, operation } from "../operation.ts";
import { refusal } from "../reply.ts";
import { inTime, notReady } from "../with-identity.ts";

const ALIVE = z.strictObject({ status: z.literal("alive") }).openapi("Alive");
const READY = z.strictObject({ status: z.literal("ready"), corpus: z.string() }).openapi("Ready");

/** `/healthz` answers while the process does; `/readyz` once the law is loaded and the database answers. */
export function health({ store, register, withoutAccounts, stopping, patience }: AppContext): Operation[] {
  const common = { method: "get", tag: "Health" } as const;
  return [
    operation({
      ...common,
      id: "alive",
      path: "/healthz",
      summary: "The process is alive",
      gives: ALIVE,
      answer: () => ({ status: "alive" }),
    }),
    operation({
      ...common,
      id: "ready",
      path: "/readyz",
      summary: "Law is loaded and the database answers",
      gives: READY,
      refuses: ["not-ready"],
      answer: async ({ c }) => {
        const ready = { status: "ready", corpus: store.base.version };
        if (withoutAccounts() && !stopping() && store.made() > 0) return ready;
        const open = stopping() || store.made() === 0 ? undefined : register();
        const state = open === undefined ? "unreachable" : await inTime(patience, open.state());
        if (state === "disk-full")
          return refusal("not-ready", { detail: WORDS[languageFor(c)].request["disk-full"].detail });
        return state === "ready" ? ready : notReady();
      },
    }),
  ];
}

// The page's end of the worker: started once, asked like any other module.
import { type Remote, wrap } from "comlink";
import { readable } from "../shell/font.ts";
import type { Verbs } from "./law-worker.ts";

let started: Remote<Verbs> | undefined;

/** The worker's verbs, each a promise kept once the device can write what was answered. */
export function worker(): Remote<Verbs> {
  started ??= answersReadable(
    wrap<Verbs>(new Worker(new URL("./law-worker.ts", import.meta.url), { type: "module", name: "law" })),
  );
  return started;
}

function answersReadable(verbs: Remote<Verbs>): Remote<Verbs> {
  type Verb = (...asked: unknown[]) => Promise<unknown>;
  return new Proxy(verbs, {
    get:
      (of, verb) =>
      async (...asked: unknown[]) =>
        readable(await (Reflect.get(of, verb) as Verb)(...asked)),
  });
}

// The page's end of the worker: started once, asked like any other module.
import { type Remote, wrap } from "comlink";
import type { Verbs } from "./law-worker.ts";

let started: Remote<Verbs> | undefined;

/** The worker's verbs, each a promise. */
export function worker(): Remote<Verbs> {
  started ??= wrap<Verbs>(new Worker(new URL("./law-worker.ts", import.meta.url), { type: "module", name: "law" }));
  return started;
}

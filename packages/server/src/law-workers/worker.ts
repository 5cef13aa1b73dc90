// A worker thread: opens the law for itself when it is first asked, and answers one question after the other.
import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import type { LawStore } from "@yawara/answers";
import { openLawStore, warm } from "@yawara/answers/node";
import type { Job, Sent } from "./message.ts";

enableCompileCache();
const { doJob } = await import("./message.ts");

let today = "";
let zone: string | undefined;
let store: LawStore | undefined;

parentPort!.on("message", async (job: Job) => {
  ({ today, zone } = job);
  let sent: Sent;
  try {
    if (store === undefined) {
      store = openLawStore({ today: () => today, zone: () => zone });
      // Made now, the usual engine costs nobody points.
      warm(store);
    }
    sent = await doJob(store, job);
  } catch (error) {
    const { name = "Error", stack = "" } = Object(error) as Error;
    sent = { failed: { name, stack } };
  }
  const bytes = "answer" in sent && sent.answer instanceof Uint8Array ? [sent.answer.buffer as ArrayBuffer] : [];
  parentPort!.postMessage(sent, bytes);
});

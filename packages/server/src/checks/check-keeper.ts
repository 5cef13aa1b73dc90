// Keeps the checks of all ledgers in the background, as jobs: after a change, after the day has passed, and once the server has started.
import type { LawStore } from "@yawara/answers";
import type { Register } from "@yawara/register";
import { type Logger, traceOf } from "../http/log.ts";
import type { Answerer } from "../law-workers/answerer.ts";
import { checkedBy } from "./checked-by.ts";
import { recheckOrganisation } from "./recheck-organisation.ts";

export interface CheckKeeper {
  /** Something of an organisation, by its id, was changed. */
  changed: (organisation: string) => void;
  /** Looks through every organisation. */
  lookThrough: () => void;
  close: () => void;
}

interface KeeperOptions {
  store: LawStore;
  log: Logger;
  register: () => Register | undefined;
  answer: Answerer;
}

const JOB = "recheck";
/** Milliseconds between two looks at which day it is. */
const DAY_LOOKED_AT = 30_000;

/** Opens the keeper. What a job leaves undone, another finds again: the checks that do not hold say so themselves. */
export function openCheckKeeper({ store, log, register, answer }: KeeperOptions): CheckKeeper {
  let handled: Promise<void> | undefined;
  let day = store.today();

  const handle = ({ jobs, checks }: Register): Promise<void> =>
    jobs.handle(JOB, async ({ organisation, signal }) => {
      const done = await recheckOrganisation({ checks, answer, by: checkedBy(store), signal }, organisation);
      if ("problem" in done) throw new Error(done.problem);
      if (done.checked > 0) log.info({ systems: done.checked, changed: done.changed.length }, "checked again");
      // Stopped half-way, or the day or the law is another by now: what is left is looked for again.
      if (!done.isWhole) throw new Error("left half-way");
    });
  const add = async (organisations: (open: Register) => Promise<readonly string[]>): Promise<void> => {
    const open = register();
    if (open === undefined) return;
    try {
      handled ??= handle(open);
      await handled;
      for (const organisation of await organisations(open))
        await open.jobs.add(JOB, { organisation, object: organisation });
    } catch (error) {
      log.warn({ error: traceOf(error) }, "checks could not be kept");
    }
  };
  const lookThrough = () => void add(({ checks }) => checks.organisations());
  const days = setInterval(() => {
    const now = store.today();
    if (now === day) return;
    day = now;
    lookThrough();
  }, DAY_LOOKED_AT).unref();

  return {
    changed: (organisation) => void add(async () => [organisation]),
    lookThrough,
    close: () => clearInterval(days),
  };
}

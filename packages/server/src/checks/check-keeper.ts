// Keeps the checks of all ledgers in the background: after a change, after the day has passed, and once the server has started.
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
  /** Stops after the batch that is being kept; what is left is found at the next start. */
  close: () => Promise<void>;
}

interface KeeperOptions {
  store: LawStore;
  log: Logger;
  register: () => Register | undefined;
  answer: Answerer;
}

/** Milliseconds between two looks at which day it is. */
const DAY_LOOKED_AT = 30_000;
/** Milliseconds after which what could not be done is tried again. */
const AGAIN = 10_000;

/** Opens the keeper; it does nothing until it is told of something. */
export function openCheckKeeper({ store, log, register, answer }: KeeperOptions): CheckKeeper {
  const stop = new AbortController();
  const waiting = new Set<string>();
  let working: Promise<void> | undefined;
  let day = store.today();

  const work = async (): Promise<void> => {
    for (let [next] = waiting; next !== undefined && !stop.signal.aborted; [next] = waiting) {
      const { checks } = register() ?? {};
      if (checks === undefined) return;
      waiting.delete(next);
      const by = checkedBy(store);
      const done = await recheckOrganisation({ checks, answer, by, signal: stop.signal }, next);
      if ("problem" in done) throw new Error(done.problem);
      if (!done.isWhole && !stop.signal.aborted) throw new Error("the day or the law data changed meanwhile");
      if (done.checked > 0) log.info({ systems: done.checked, changed: done.changed.length }, "checked again");
    }
  };
  const goOn = (): void => {
    if (stop.signal.aborted) return;
    working ??= work()
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        log.warn({ error: traceOf(error) }, "checks could not be kept");
        setTimeout(lookThrough, AGAIN).unref();
      })
      .finally(() => {
        working = undefined;
        if (waiting.size > 0 && register() !== undefined) goOn();
      });
  };
  const changed = (organisation: string): void => {
    waiting.add(organisation);
    goOn();
  };
  const lookThrough = (): void => {
    const { checks } = register() ?? {};
    void checks?.organisations().then((all) => {
      for (const one of all) waiting.add(one);
      goOn();
    });
  };
  const days = setInterval(() => {
    const now = store.today();
    if (now === day) return;
    day = now;
    lookThrough();
  }, DAY_LOOKED_AT).unref();

  return {
    changed,
    lookThrough,
    close: async () => {
      clearInterval(days);
      stop.abort();
      await working;
    },
  };
}

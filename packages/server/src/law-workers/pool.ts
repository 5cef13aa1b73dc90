// Worker threads that answer questions about the law, so that the thread that listens is never held by one.
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Done, Job, Sent } from "./message.ts";

export interface LawPool {
  /** Has a job done; rejects with the signal's reason once whoever asked is gone, and with a busy error where it cannot be done in time. */
  run: (job: Job, options?: { signal?: AbortSignal; asker?: string }) => Promise<Done>;
  /** Ends the threads; what they were asked is not answered. */
  close: () => Promise<void>;
}

export interface PoolOptions {
  /** Threads at most; each begins when all before it are at work. */
  size?: number;
  /** Milliseconds a job may take once it has begun. */
  patience?: number;
  /** Milliseconds a job may go on for nobody before its thread is ended: most are done by then, and the thread keeps what it has loaded. */
  grace?: number;
}

/** One thread beside the one that listens has to be left; each keeps some 100 MB of law. */
const USUAL_SIZE = Math.min(8, Math.max(1, availableParallelism() - 1));
const USUAL_PATIENCE = 20_000;
const USUAL_GRACE = 1_000;
/** Questions that may wait. */
const MOST_WAITING = 500;
/** Megabytes a thread's own heap may take before it is ended instead of the process. */
const LARGEST_HEAP = 256;
/** Megabytes of it for what is used once: the usual size lets garbage grow to several times the law itself. */
const NEW_HEAP = 16;

const busy = (message: string) => Object.assign(new Error(message), { code: "BUSY" });

/** Whether a job was refused because too much is asked at once, or given up because it took too long. */
export function isBusy(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === "BUSY";
}

interface Waiting {
  job: Job;
  asker: string;
  resolve: (done: Done) => void;
  reject: (reason: unknown) => void;
  /** Ends the thread that is at it for too long. Cleared once it is done: it would keep the answer alive till then. */
  limit?: NodeJS.Timeout;
}

interface Thread {
  worker: Worker;
  at: Waiting | undefined;
}

interface Pool extends Required<PoolOptions> {
  threads: Set<Thread>;
  queue: Set<Waiting>;
  /** When each of those who ask had their last turn, until there is nothing to do. */
  turns: Map<string, number>;
}

/** Opens a pool; its threads begin when there is something to do. */
export function openLawPool(options: PoolOptions = {}): LawPool {
  const { size = USUAL_SIZE, patience = USUAL_PATIENCE, grace = USUAL_GRACE } = options;
  const pool: Pool = { size, patience, grace, threads: new Set(), queue: new Set(), turns: new Map() };
  return {
    run: (job, { signal, asker = "" } = {}) =>
      new Promise<Done>((resolve, reject) => {
        if (signal?.aborted === true) return reject(signal.reason);
        if (pool.queue.size >= MOST_WAITING) return reject(busy("too many questions wait"));
        const one: Waiting = { job, asker, resolve, reject };
        signal?.addEventListener("abort", () => leave(pool, one, signal.reason), { once: true });
        pool.queue.add(one);
        giveOut(pool);
      }),
    close: async () => {
      const stopped = busy("the server stops");
      for (const one of pool.queue) one.reject(stopped);
      pool.queue.clear();
      await Promise.all([...pool.threads].map((thread) => end(pool, thread, stopped)));
    },
  };
}

/** Gives the threads that are free something to do, and begins one where there may be more. */
function giveOut(pool: Pool): void {
  const { threads, queue, turns, size, patience } = pool;
  while (queue.size > 0) {
    const thread = [...threads].find(({ at }) => at === undefined) ?? (threads.size < size ? begin(pool) : undefined);
    if (thread === undefined) return;
    const one = fairest(queue, turns);
    queue.delete(one);
    turns.set(one.asker, performance.now());
    if (!begun(thread, one)) continue;
    endUnlessDone(pool, thread, one, patience, busy("one question took too long"));
  }
  if ([...threads].every(({ at }) => at === undefined)) turns.clear();
}

/** Sends a job to a thread; what cannot be sent is refused. */
function begun(thread: Thread, one: Waiting): boolean {
  try {
    thread.worker.postMessage(one.job);
    thread.at = one;
    return true;
  } catch (error) {
    one.reject(error);
    return false;
  }
}

function begin(pool: Pool): Thread {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP, maxYoungGenerationSizeMb: NEW_HEAP },
  });
  worker.unref();
  const thread: Thread = { worker, at: undefined };
  pool.threads.add(thread);
  worker.on("message", (sent: Sent) => {
    const { at } = thread;
    thread.at = undefined;
    clearTimeout(at?.limit);
    if ("failed" in sent) at?.reject(Object.assign(new Error("answering failed"), sent.failed));
    else at?.resolve(sent);
    giveOut(pool);
  });
  worker.on("error", (error) => end(pool, thread, error));
  worker.on("exit", () => end(pool, thread, new Error("the thread ended")));
  return thread;
}

/** Ends a thread, whatever it is at; another begins when there is something to do. */
async function end(pool: Pool, thread: Thread, reason: unknown): Promise<void> {
  if (!pool.threads.delete(thread)) return;
  clearTimeout(thread.at?.limit);
  thread.at?.reject(reason);
  const ended = thread.worker.terminate();
  giveOut(pool);
  await ended;
}

function endUnlessDone(pool: Pool, thread: Thread, one: Waiting, milliseconds: number, reason: unknown): void {
  clearTimeout(one.limit);
  one.limit = setTimeout(() => void end(pool, thread, reason), milliseconds).unref();
}

/** Whoever asked is gone: what waits is dropped at once, what a thread is at has a little longer. */
function leave(pool: Pool, one: Waiting, reason: unknown): void {
  one.reject(reason);
  if (pool.queue.delete(one)) return;
  const thread = [...pool.threads].find(({ at }) => at === one);
  if (thread !== undefined) endUnlessDone(pool, thread, one, pool.grace, reason);
}

/** The first question of whoever has waited longest for a turn: many questions of one hold up that one alone. */
function fairest(queue: ReadonlySet<Waiting>, turns: ReadonlyMap<string, number>): Waiting {
  const [first, ...rest] = queue;
  const since = ({ asker }: Waiting) => turns.get(asker) ?? 0;
  return rest.reduce((best, one) => (since(one) < since(best) ? one : best), first!);
}

// Jobs by pg-boss, in a schema of their own: begun with the first job or handler, so that a register without any pays nothing.
import type { PgBoss } from "pg-boss";
import type { Acting } from "../acting.ts";
import { JOBS_SCHEMA, type JobsConnection } from "../database/database.ts";
import type { Job, JobAbout, JobHandler, Jobs } from "./model.ts";

export interface JobsOptions {
  /** Opens the database's way in for jobs. */
  connect(): JobsConnection;
  /** What a program may do in an organisation. */
  actingIn(organisation: string): Acting;
  log(level: "warn" | "error", message: string): void;
}

/** Tried again after 1 to 2, 2 to 4, … seconds and at most an hour: given up after about half a day. */
const TRIES = { retryLimit: 22, retryDelay: 2, retryBackoff: true, retryDelayMax: 3_600 };
const QUEUE = {
  ...TRIES,
  /** One waits for each key: who asks twice is answered once. */
  policy: "short",
  expireInSeconds: 3_600,
  /** A process that says nothing for so long is gone, and its jobs are another's. */
  heartbeatSeconds: 30,
  deleteAfterSeconds: 86_400,
};
/** Seconds between two looks for jobs that another process added or whose moment has come; one's own are begun at once. */
const LOOKING = 3;
/** Milliseconds that jobs under way have when the process stops. */
const GRACE = 5_000;
const DAY = 86_400;

/** What pg-boss does by itself is cut to what is used here: no schedules, no flows between jobs, no registry of processes. */
const SETTINGS = {
  schema: JOBS_SCHEMA,
  createSchema: false,
  schedule: false,
  registerInstance: false,
  openTelemetry: { enabled: false },
  reindex: false,
  monitorVacuum: false,
  flowIntervalSeconds: DAY,
  superviseIntervalSeconds: 30,
  monitorIntervalSeconds: 30,
};

/** Jobs over a database. */
export function jobsOver(options: JobsOptions): Jobs {
  let running: Promise<Running> | undefined;
  const stopping = new AbortController();
  const workers = new Map<string, Promise<string>>();
  const started = (): Promise<Running> => {
    running ??= start(options).catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
  return {
    async add(name, { organisation, object, language }, { from } = {}) {
      if (stopping.signal.aborted) return;
      const { boss, queue } = await started();
      await queue(name);
      await boss.send(name, { organisation, object, ...(language !== undefined && { language }) } satisfies JobAbout, {
        singletonKey: `${organisation} ${object}`,
        ...(from !== undefined && { startAfter: from }),
      });
      const worker = await workers.get(name);
      if (worker !== undefined && from === undefined) boss.notifyWorker(worker);
    },
    async handle(name, handler) {
      if (stopping.signal.aborted) return;
      const worker = started().then((begun) => work(begun, name, handler, { ...options, stopping: stopping.signal }));
      workers.set(name, worker);
      await worker;
    },
    async stop() {
      stopping.abort();
      await (await running?.catch(() => undefined))?.stop();
    },
  };
}

interface Running {
  boss: PgBoss;
  /** Sees to it that there is a queue of a name. */
  queue(name: string): Promise<void>;
  stop(): Promise<void>;
}

async function start({ connect, log }: JobsOptions): Promise<Running> {
  const { PgBoss } = await import("pg-boss");
  const connection = connect();
  const boss = new PgBoss({ ...SETTINGS, backend: connection.isAlone ? "pglite" : "postgres", db: connection });
  // Neither its errors nor its warnings are shown as they are: they may hold what a database said of a row.
  boss.on("error", (error) => log("warn", `jobs: ${codeOf(error)}`));
  try {
    await boss.start();
    if (connection.isAlone) await takeUpAgain(boss, connection);
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    await connection.close();
    throw error;
  }
  const queues = new Map<string, Promise<void>>();
  return {
    boss,
    queue(name) {
      const made = queues.get(name) ?? boss.createQueue(name, QUEUE);
      queues.set(name, made);
      made.catch(() => queues.delete(name));
      return made;
    },
    async stop() {
      await boss.stop({ graceful: true, timeout: GRACE });
      await connection.close();
    },
  };
}

/** Where no other process can be at work, what is said to be under way was interrupted: nobody has to wait until that shows. */
async function takeUpAgain(boss: PgBoss, connection: JobsConnection): Promise<void> {
  const { rows } = await connection.executeSql(
    `select name, id, retry_count as "retryCount" from ${JOBS_SCHEMA}.job where state = 'active'`,
  );
  for (const { name, id, retryCount } of rows as { name: string; id: string; retryCount: number }[])
    await boss.fail(name, { id, retryCount }, { message: "interrupted" });
}

async function work(
  { boss, queue }: Running,
  name: string,
  handler: JobHandler,
  { actingIn, log, stopping }: JobsOptions & { stopping: AbortSignal },
): Promise<string> {
  await queue(name);
  const worker = await boss.work<JobAbout>(name, { pollingIntervalSeconds: LOOKING }, async ([taken]) => {
    if (taken === undefined) return;
    const about = taken.data;
    const signal = AbortSignal.any([taken.signal, stopping]);
    const job: Job = { ...about, acting: actingIn(about.organisation), signal };
    try {
      await handler(job);
    } catch (error) {
      log("warn", `job ${name} failed and is tried again: ${codeOf(error)}`);
      // What is kept of an error is its code alone: its message may hold what the job was about.
      throw new Error(codeOf(error));
    } finally {
      // The next one is looked for at once and not when its time has come.
      boss.notifyWorker(worker);
    }
  });
  return worker;
}

/** An error without what it says: messages may hold addresses and values. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  return typeof code === "string" && /^[\w-]{1,40}$/.test(code) ? code : typeof name === "string" ? name : "Error";
}

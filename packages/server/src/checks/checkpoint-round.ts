// Checkpoints of logs as jobs, one for each organisation whose log has grown: once the server has started, and when the day has passed.
import type { Register } from "@yawara/register";
import type { Logger } from "../http/log.ts";

const JOB = "checkpoint";

/** Has a checkpoint made of each log that is due for one. Making it twice over the same entries makes it once. */
export async function roundOfCheckpoints({ jobs, daily, logs }: Register, log: Logger): Promise<void> {
  await handling({ jobs, logs }, log);
  for (const organisation of await daily.organisations())
    if ((await logs.isDue(organisation)) === true) await jobs.add(JOB, { organisation, object: organisation });
}

const handled = new WeakMap<Register["jobs"], Promise<void>>();

function handling({ jobs, logs }: Pick<Register, "jobs" | "logs">, log: Logger): Promise<void> {
  const handler =
    handled.get(jobs) ??
    jobs.handle(JOB, async ({ organisation }) => {
      const made = await logs.checkpoint(organisation);
      // Trying again would find the same: it is for people to look at, and the log of the server says so.
      if ("problem" in made && made.problem === "log-harmed")
        return log.error(
          { organisation, entry: made.args.entry },
          "a log of changes does not verify: no checkpoint is signed",
        );
      if ("problem" in made) throw new Error(made.problem);
    });
  handled.set(jobs, handler);
  return handler;
}

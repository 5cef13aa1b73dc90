// The daily round as jobs, one for each organisation with something due: once the server has started, and when the day has passed.
import { isProblems, type LawStore, type Problems } from "@yawara/answers";
import type { IncidentBrief } from "@yawara/answers/incident";
import type { Acting, EndingClock, Register } from "@yawara/register";
import { type Logger, traceOf } from "../http/log.ts";
import type { Answerer } from "../law-workers/answerer.ts";
import { roundOfCheckpoints } from "./checkpoint-round.ts";
import { questionOf } from "./incident-question.ts";

interface RoundOptions {
  store: LawStore;
  log: Logger;
  register: () => Register | undefined;
  answer: Answerer;
}

const JOB = "daily";
/** Milliseconds between two looks at which day it is. */
const DAY_LOOKED_AT = 30_000;
/** Open incidents read at once, and asked of the law at once. */
const MOST_READ = 500;
const ASKED_AT_ONCE = 50;

/** Opens the round. Doing a job twice tells nobody twice: what was told is kept. */
export function openDailyRound(options: RoundOptions): { lookThrough: () => void; close: () => void } {
  const { store, log, register } = options;
  let handled: Promise<void> | undefined;
  let day = store.today();

  const handle = ({ jobs, daily, cooperation }: Register): Promise<void> =>
    jobs.handle(JOB, async ({ organisation, acting }) => {
      const today = store.today();
      const ended = await cooperation.endDue(organisation, today);
      if (typeof ended !== "number") throw new Error(ended.problem);
      const told = await daily.tell(organisation, today, await endingClocks(options, organisation, acting, today));
      if (typeof told !== "number") throw new Error(told.problem);
      if (told > 0) log.info({ told }, "told of what is due");
    });
  const lookThrough = async (): Promise<void> => {
    const open = register();
    if (open === undefined) return;
    try {
      handled ??= handle(open);
      await handled;
      await roundOfCheckpoints(open, log);
      for (const organisation of await open.daily.organisations())
        if ((await open.daily.hasDue(organisation, store.today())) === true)
          await open.jobs.add(JOB, { organisation, object: organisation });
    } catch (error) {
      log.warn({ error: traceOf(error) }, "nobody could be told of what is due");
    }
  };
  const days = setInterval(() => {
    const now = store.today();
    if (now === day) return;
    day = now;
    void lookThrough();
  }, DAY_LOOKED_AT).unref();
  return { lookThrough: () => void lookThrough(), close: () => clearInterval(days) };
}

/** Clocks of open incidents whose end comes next and is today or tomorrow: a day is left of each at the least, or it began since the last round. */
async function endingClocks(
  { answer }: RoundOptions,
  organisation: string,
  { incidents }: Acting,
  today: string,
): Promise<EndingClock[]> {
  const page = await incidents.list({ open: true, limit: MOST_READ });
  if ("problem" in page) throw new Error(page.problem);
  const then = await incidents.factsThen(page.rows);
  if ("problem" in then) throw new Error(then.problem);
  const clocks: EndingClock[] = [];
  for (let from = 0; from < page.rows.length; from += ASKED_AT_ONCE) {
    const rows = page.rows.slice(from, from + ASKED_AT_ONCE);
    const asked = { incidents: rows.map((row) => questionOf(row, then.get(row.id) ?? { facts: {} })) };
    const done = await answer({ name: "incidentsBriefly", asked }, { form: "value", asker: organisation });
    const briefs = done.answer as { rows: (IncidentBrief | Problems)[] };
    for (const [place, brief] of briefs.rows.entries()) {
      const { id, subject } = rows[place]!;
      const next = isProblems(brief) ? undefined : brief.next;
      if (next?.until !== undefined && next.until.slice(0, 10) <= dayAfter(today))
        clocks.push({ incident: id, subject, clock: next.id, until: next.until });
    }
  }
  return clocks;
}

const DAY = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

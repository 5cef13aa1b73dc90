// The day it is, for everything that is asked without a date: the reader's own, that of YAWARA_ZONE, or YAWARA_TODAY.
import { type Clock, localClock, readClock, type WrongClock } from "@yawara/answers/node";
import type { Terminal } from "../terminal.ts";

type Environment = Pick<Terminal, "env">;

/** What the environment says of the clock that cannot be; looked at before a command runs. */
export function wrongClock({ env }: Environment): WrongClock | undefined {
  const read = readClock(env, localClock);
  return "name" in read ? read : undefined;
}

function clock({ env }: Environment): Clock {
  const read = readClock(env, localClock);
  if ("name" in read) throw new Error(`${read.name} was not looked at`);
  return read;
}

/** Today as YYYY-MM-DD. */
export function today(terminal: Environment): string {
  return clock(terminal).today();
}

/** The zone today is taken in; none where the day is set. */
export function zoneOfToday(terminal: Environment): string | undefined {
  return clock(terminal).zone;
}

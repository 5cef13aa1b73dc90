// The day it is, for everything that is asked without a date: the reader's own, that of YAWARA_ZONE, or YAWARA_TODAY.
import { type Clock, localZone, readClock, type WrongClock } from "@yawara/answers/node";

/** What the environment says of the clock that cannot be; looked at before a command runs. */
export function wrongClock(): WrongClock | undefined {
  const read = readClock(process.env, localZone());
  return "name" in read ? read : undefined;
}

function clock(): Clock {
  const read = readClock(process.env, localZone());
  if ("name" in read) throw new Error(`${read.name} was not looked at`);
  return read;
}

/** Today as YYYY-MM-DD. */
export function today(): string {
  return clock().today();
}

/** The zone today is taken in; none where the day is set. */
export function zoneOfToday(): string | undefined {
  return clock().zone;
}

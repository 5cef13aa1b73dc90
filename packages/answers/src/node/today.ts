// The day it is in a place: the reader's own, or that of a zone somebody named.
import { readlinkSync } from "node:fs";
import { readDay } from "@yawara/engine";

/** What a clock says, and of which zone; no zone where the day is set. */
export interface Clock {
  today: () => string;
  zone?: string;
}

/** A variable of the environment that holds no day or no zone. */
export interface WrongClock {
  name: "YAWARA_TODAY" | "YAWARA_ZONE";
  value: string;
}

/** Making one takes longer than answering a question: one a zone is kept. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept !== undefined) return kept;
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(zone, format);
  return format;
}

/** The day it is, as YYYY-MM-DD, in a time zone named as in the IANA database. */
export function todayIn(zone: string, now: Date = new Date()): string {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

/** The day it is in a zone, looked up once a second: a day begins with a second, and each request asks several times. */
function dayOf(zone: string): () => string {
  let second = Number.NaN;
  let day = "";
  return () => {
    const now = Date.now();
    if (Math.floor(now / 1000) !== second) {
      second = Math.floor(now / 1000);
      day = todayIn(zone, new Date(now));
    }
    return day;
  };
}

/** Whether there is such a time zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** The clock of a time zone. */
export function clockIn(zone: string): Clock {
  return { today: dayOf(zone), zone };
}

/** The clock of the reader's own time zone: what Intl would say, without the formatter that costs as much as all of a decision. */
export function localClock(): Clock {
  return { today: localDay, zone: linkedZone() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function localDay(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The zone a Unix system's clock is linked to, which counts where TZ names none. */
function linkedZone(): string | undefined {
  if (process.env.TZ) return undefined;
  try {
    const name = readlinkSync("/etc/localtime").split("/zoneinfo/")[1];
    return name === "Etc/UTC" ? "UTC" : name;
  } catch {
    return undefined;
  }
}

/** The clock an environment sets: `YAWARA_TODAY` a day, `YAWARA_ZONE` a zone, else `usual`. An empty variable is not set. */
export function readClock(environment: Record<string, string | undefined>, usual: () => Clock): Clock | WrongClock {
  const [day, zone] = [environment.YAWARA_TODAY?.trim(), environment.YAWARA_ZONE?.trim()];
  if (zone && !isZone(zone)) return { name: "YAWARA_ZONE", value: zone };
  if (day) {
    const read = readDay(day);
    return "day" in read ? { today: () => read.day } : { name: "YAWARA_TODAY", value: day };
  }
  return zone ? clockIn(zone) : usual();
}

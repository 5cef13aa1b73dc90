// A moment as somebody gives it: an instant with its zone, a time on a clock of the reader's zone, or a day, of which the hour is not known.
import { readDay } from "@yawara/engine";
import { Temporal } from "temporal-polyfill";
import { isProblems, type Problems, problem } from "../problem.ts";

/** A moment that was read. Of a day it is its beginning: counted from there, no deadline comes out later than the law's. */
export interface Moment {
  kind: "instant" | "day";
  /** In the zone of the reader; of an instant with an offset of its own the same instant. */
  at: Temporal.ZonedDateTime;
}

const SIGNS = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?(\[[A-Za-z_/+-]+\])?$/i;

/**
 * Reads `2026-12-01T09:30+09:00`, `2026-12-01T09:30[Europe/Paris]`, `2026-12-01 09:30` (a clock in the reader's zone) or a day in
 * any form days are written in (`2026-12-01`, `令和8年12月1日`). What is none of these comes back as a problem at `path`.
 */
export function readMoment(text: string, path: string[], zone: string): Moment | Problems {
  const plain = text.normalize("NFKC").trim();
  const signs = SIGNS.exec(plain);
  if (signs === null) {
    const read = readDay(plain);
    if ("day" in read) return { kind: "day", at: Temporal.PlainDate.from(read.day).toZonedDateTime(zone) };
    return /\d[T ]\d/.test(plain)
      ? problem("no-such-moment", path, { value: text.trim() })
      : problem(read.problem.code, path, read.problem.args);
  }
  const [, day, time, offset, zoned] = signs as unknown as [string, string, string, string?, string?];
  const iso = `${day}T${time.length % 3 === 1 ? `0${time}` : time}${offset?.toUpperCase() ?? ""}`;
  try {
    const at =
      zoned !== undefined
        ? Temporal.ZonedDateTime.from(`${iso}${zoned}`)
        : offset !== undefined
          ? Temporal.Instant.from(iso).toZonedDateTimeISO(zone)
          : Temporal.PlainDateTime.from(iso).toZonedDateTime(zone);
    const known = readDay(at.toPlainDate().toString());
    return "day" in known
      ? { kind: "instant", at: at.withTimeZone(zone) }
      : problem(known.problem.code, path, known.problem.args);
  } catch {
    return problem("no-such-moment", path, { value: text.trim() });
  }
}

/** Reads moments that were given, by name, under the field that holds them; the first that cannot be read is the answer. */
export function readMoments<Name extends string>(
  given: { readonly [N in Name]?: string | undefined },
  zone: string,
  under: string[] = [],
): { [N in Name]?: Moment } | Problems {
  const read: { [N in Name]?: Moment } = {};
  for (const name in given) {
    const text = given[name];
    if (text === undefined) continue;
    const moment = readMoment(text, [...under, name], zone);
    if (isProblems(moment)) return moment;
    read[name] = moment;
  }
  return read;
}

/** A time zone by its IANA name, or the problem that there is none of that name. */
export function readZone(zone: string): string | Problems {
  try {
    return /^[+-]/.test(zone) ? unknownZone(zone) : Temporal.Now.zonedDateTimeISO(zone.trim()).timeZoneId;
  } catch {
    return unknownZone(zone);
  }
}

function unknownZone(zone: string): Problems {
  return problem("unknown-zone", ["zone"], { zone: zone.trim() });
}

/** A moment as an answer gives it: a day, or an instant with the offset of the reader's zone, to the minute unless it has seconds. */
export function momentText({ kind, at }: Moment): string {
  return kind === "day" ? at.toPlainDate().toString() : instantText(at);
}

/** `2026-12-04T00:00+09:00`. */
export function instantText(at: Temporal.ZonedDateTime): string {
  const smallestUnit = at.second === 0 && at.millisecond === 0 ? "minute" : "second";
  return at.toString({ timeZoneName: "never", smallestUnit });
}

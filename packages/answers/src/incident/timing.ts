// The moments of a question about an incident, read in the reader's zone and held against each other.
import { CLOCK_STARTS } from "@yawara/engine";
import { Temporal } from "temporal-polyfill";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, problem } from "../problem.ts";
import type { Start } from "./incident-answer.ts";
import { type Moment, momentText, readMoment, readMoments, readZone } from "./moment.ts";

/** Where nobody says which, moments and ends are read and told in this zone. */
const USUAL_ZONE = "Asia/Tokyo";

export interface MomentsAsked {
  /** When it happened. Moments are instants with an offset, times of a clock in `zone`, or days. */
  occurred?: string | undefined;
  /** When a report of it reached the firm. */
  received?: string | undefined;
  /** When a person confirmed it: until then every clock only would run. */
  aware?: string | undefined;
  /** Other moments clocks run from: `{ notice: "2026-12-04T10:00+09:00" }`. */
  since?: Partial<Record<Start, string>> | undefined;
  /** When something was done, by the id of its clock: `{ "jp.appi/art-26#first-report": "2026-12-03" }`. */
  done?: Readonly<Record<string, string>> | undefined;
  /** The moment it is looked at; the beginning of today where left out. */
  now?: string | undefined;
  /** The reader's zone, by its IANA name. */
  zone?: string | undefined;
}

/** The moments clocks run from, and the moment they are looked at. */
export interface Timing {
  moments: Partial<Record<Start, Moment>>;
  /** When a report of it, or the request, reached the firm. */
  received: Moment | undefined;
  now: Temporal.ZonedDateTime;
  zone: string;
  /** When something was done, by the id of its clock. */
  done: ReadonlyMap<string, Moment | undefined>;
}

/** The moments of a question, in the reader's zone, in an order that can be. */
export function readTiming(
  store: Pick<LawStore, "today">,
  { occurred, received, aware, since = {}, done = {}, now, zone: asked = USUAL_ZONE }: MomentsAsked,
): Timing | Problems {
  const zone = readZone(asked);
  if (typeof zone !== "string") return zone;
  const named = readMoments({ occurred, received, aware }, zone);
  if (isProblems(named)) return named;
  const wrong = wrongOrder(named);
  if (wrong !== undefined) return wrong;
  const stray = Object.keys(since).find((start) => !CLOCK_STARTS.includes(start as Start));
  if (stray !== undefined)
    return problem("unknown-start", ["since", stray], { start: stray, there: CLOCK_STARTS.join(", ") });
  const others = readMoments(since, zone, ["since"]);
  if (isProblems(others)) return others;
  const ends = readMoments<string>(done, zone, ["done"]);
  if (isProblems(ends)) return ends;
  const at = readMoment(now ?? store.today(), ["now"], zone);
  if (isProblems(at)) return at;
  return {
    moments: {
      ...others,
      ...(named.occurred && { occurrence: named.occurred }),
      ...(named.aware && { awareness: named.aware }),
    },
    received: named.received,
    now: at.at,
    zone,
    done: new Map(Object.entries(ends)),
  };
}

/** Nobody hears of what has not happened. Of a day and an instant only days are held against each other. */
function wrongOrder(named: Partial<Record<"occurred" | "received" | "aware", Moment>>): Problems | undefined {
  const { occurred } = named;
  if (occurred === undefined) return undefined;
  for (const name of ["received", "aware"] as const) {
    const later = named[name];
    if (later === undefined) continue;
    const isBoth = occurred.kind === "instant" && later.kind === "instant";
    const before = isBoth
      ? Temporal.ZonedDateTime.compare(later.at, occurred.at) < 0
      : Temporal.PlainDate.compare(later.at.toPlainDate(), occurred.at.toPlainDate()) < 0;
    if (before)
      return problem("before-it-happened", [name], { occurred: momentText(occurred), [name]: momentText(later) });
  }
  return undefined;
}

/** The day whose law counts: as asked, else that of awareness, of receipt, of the event; else `now`. */
export function dayOf({ moments, received, now }: Timing, at: string | undefined): string {
  if (at !== undefined) return at;
  const moment = moments.awareness ?? received ?? moments.occurrence;
  return (moment?.at ?? now).toPlainDate().toString();
}

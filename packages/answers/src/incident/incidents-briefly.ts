// Of several incidents at once, for a list: how each stands, and which clock ends next.
import type { Text } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type IncidentAsked, incident } from "./incident.ts";
import type { ClockState, IncidentAnswer, IncidentStanding } from "./incident-answer.ts";

export interface IncidentBrief {
  standing: IncidentStanding;
  counts: Record<ClockState, number>;
  summary: Text;
  /** The clock whose end is next; absent where none is ahead. */
  next?: { id: string; what: Text; to?: Text; time: Text; left?: Text; until?: string };
}

/** A line of each incident, in the order asked: what cannot be read of one is said in its place, and the others stand. */
export function incidentsBriefly(
  store: LawStore,
  { incidents, now }: { incidents: readonly IncidentAsked[]; now?: string | undefined },
): { rows: (IncidentBrief | Problems)[] } {
  return {
    rows: incidents.map((asked) => {
      const answer = incident(store, { ...asked, now: asked.now ?? now });
      return isProblems(answer) ? answer : briefOf(answer);
    }),
  };
}

/** What a list says of an answer. */
export function briefOf({ standing, counts, summary, next: id, clocks }: IncidentAnswer): IncidentBrief {
  const next = clocks.find((clock) => clock.id === id);
  if (next === undefined) return { standing, counts, summary };
  const { what, to, says, last } = next;
  return {
    ...{ standing, counts, summary },
    next: {
      ...{ id: next.id, what, time: says.time },
      ...(to !== undefined && { to }),
      ...(says.left !== undefined && { left: says.left }),
      ...(last !== undefined && { until: last.until }),
    },
  };
}

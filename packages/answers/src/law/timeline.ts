// What happened when: the life of one instrument, or of all, the first day first.
import type { Instrument, LawEvent, Text } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { type Problems, unknown } from "../problem.ts";

export interface TimelineAnswer {
  corpus: string;
  events: (LawEvent & { instrument: string; title: Text })[];
}

export function timeline(
  store: LawStore,
  { instrument: id }: { instrument?: string | undefined },
): TimelineAnswer | Problems {
  const law = store.law();
  const one = id === undefined ? undefined : law.instruments.get(id);
  if (id !== undefined && one === undefined)
    return unknown("unknown-instrument", ["instrument"], id, law.instruments.keys());
  const eventsOf = ({ id: instrument, title, events }: Instrument) =>
    events.map((event) => ({ ...event, instrument, title }));
  const instruments = one === undefined ? law.corpus.instruments : [one];
  const events = instruments.flatMap(eventsOf).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return { corpus: law.corpus.version, events };
}

// The life of an instrument: the days on which something happened, begins, ends or is to be looked at, the first day first.
import {
  type Confidence,
  type EventStage,
  eventText,
  type Instrument,
  type Language,
  type LawIndex,
  type Provision,
  provisionOf,
  rowsKnown,
  stageOf,
} from "@yawara/engine";

/** Something on a day of an instrument's life. */
export interface LifeEvent {
  kind: "event" | "begins" | "ends" | "review";
  /** What happened or is to be looked at; of a beginning or an end the count and the first references say it. */
  what?: string;
  count?: number;
  refs?: string[];
  /** Beginnings and ends have those of their provisions. */
  source?: string;
  confidence: Confidence;
  /** Larger is more telling. */
  weight: number;
}

/** A day with all that falls on it. Months and years stand as they are known. */
export interface LifeDay {
  date: string;
  coming: boolean;
  /** What begins or ends stands after what happened. */
  what: LifeEvent[];
  /** The days one names first when telling the life: larger is more telling. */
  weight: number;
}

interface Dated extends LifeEvent {
  date: string;
}

/** Events that change what holds, before those that lead to it, before those that only tell of it. */
const WEIGHT: Readonly<Record<EventStage, number>> = {
  preparation: 1,
  consultation: 1,
  proposal: 2,
  passage: 2,
  adoption: 4,
  commencement: 4,
  amendment: 2,
  end: 4,
  application: 1,
  report: 1,
};

const REVIEW = 3;
/** Of what begins or ends: past, and to come. */
const TURN = { past: 3, coming: 5 };
/** What makes the nearest coming day more telling than every other. */
const NEXT = 10;

/** References that are named of what begins or ends on a day. */
const MOST_REFS = 4;

/** The days of a life as known on a day. */
export function lifeDays(law: LawIndex, instrument: Instrument, known: string, language: Language): LifeDay[] {
  const all = [
    ...events(law, instrument, language),
    ...turns(law, instrument, known, language),
    ...instrument.reviews.map(
      ({ date, what, source }): Dated => ({
        date,
        kind: "review",
        what: what[language],
        source,
        confidence: "seen",
        weight: REVIEW,
      }),
    ),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const next = all.find(({ date }) => date > known)?.date;
  return [...Map.groupBy(all, ({ date }) => date)].map(([date, dated]) => ({
    date,
    coming: date > known,
    what: dated.map(({ date: _, ...what }) => what),
    weight: Math.max(...dated.map(({ weight }) => weight)) + (date === next ? NEXT : 0),
  }));
}

function events(law: LawIndex, instrument: Instrument, language: Language): Dated[] {
  return instrument.events.map((event) => ({
    date: event.date,
    kind: "event",
    what: eventText(law, event)[language],
    source: event.source,
    confidence: event.confidence,
    weight: WEIGHT[stageOf(law, event)],
  }));
}

/** The days on which provisions begin or end. */
function turns(law: LawIndex, { provisions }: Instrument, known: string, language: Language): Dated[] {
  const rows = provisions.map((id) => provisionOf(law, id)).flatMap((one) => turnsOf(one, known));
  return [...Map.groupBy(rows, ({ kind, date }) => `${kind} ${date}`).values()].map((alike) => {
    const { kind, date } = alike[0]!;
    return {
      date,
      kind,
      count: alike.length,
      refs: alike.slice(0, MOST_REFS).map(({ provision }) => provision.ref[language]),
      confidence: "seen",
      weight: date > known ? TURN.coming : TURN.past,
    };
  });
}

function turnsOf(provision: Provision, known: string) {
  const dated = (kind: "begins" | "ends", date: string | undefined) =>
    date !== undefined && /^\d/.test(date) ? [{ kind, date, provision }] : [];
  return rowsKnown(provision.inForce, known).flatMap(({ from, to }) => [
    ...dated("begins", from),
    ...dated("ends", to),
  ]);
}

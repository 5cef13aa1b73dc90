// One instrument for its page: what it is, its life, and its provisions in a line each as they stand on a day.
import {
  type Commencement,
  type Confidence,
  type EventStage,
  eventText,
  type Instrument,
  type InstrumentKind,
  isInForce,
  type Language,
  type LawIndex,
  type Modality,
  type Provision,
  provisionOf,
  rowsKnown,
  type Status,
  stageOf,
  statusOf,
} from "@yawara/engine";
import { type Day, hasBegun } from "./law-instruments.ts";

/** A day of an instrument's life. Months and years stand as they are known. */
export interface LifeDate {
  date: string;
  kind: "event" | "begins" | "ends" | "review";
  /** What happened or is to be looked at; of a beginning or an end the count and the first references say it. */
  what?: string;
  count?: number;
  refs?: string[];
  /** Beginnings and ends have those of their provisions. */
  source?: string;
  confidence: Confidence;
  coming: boolean;
  /** The days one names first when telling the life: larger is more telling. */
  weight: number;
}

/** How a provision stands on a day. `from`: when it begins. `until`: when it ends or ended. */
export interface InForceState {
  state: "in-force" | "coming" | "pending" | "ended" | "never";
  from?: string;
  until?: string;
}

export interface ProvisionHead extends InForceState {
  id: string;
  local: string;
  modality: Modality;
  ref: string;
  says: string;
  /** Read in the source itself. */
  seen: boolean;
}

export interface InstrumentView {
  id: string;
  title: string;
  short?: string;
  jurisdiction: string;
  kind: InstrumentKind;
  forAi: boolean;
  issuer: string;
  number?: string;
  url?: string;
  summary: string;
  sectors: string[];
  status: Status;
  begun: boolean;
  life: LifeDate[];
  provisions: ProvisionHead[];
}

/** How a provision stands on a day, as known on a day. */
export function inForceStateOf(provision: Provision, day: Day): InForceState {
  const rows = rowsKnown(provision.inForce, day.known);
  const dated = rows.filter(({ from }) => /^\d/.test(from)).sort((a, b) => (a.from < b.from ? -1 : 1));
  if (isInForce(provision, day)) {
    const { from, to } = dated.findLast((row) => row.from <= day.at)!;
    return { state: "in-force", from, ...(to && { until: to }) };
  }
  const next = dated.find(({ from }) => from > day.at);
  if (next !== undefined) return { state: "coming", from: next.from, ...(next.to && { until: next.to }) };
  if (rows.some(({ from }) => from === "pending")) return { state: "pending" };
  const last = dated.at(-1);
  return last?.to === undefined ? { state: "never" } : { state: "ended", from: last.from, until: last.to };
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

function events(law: LawIndex, { events: all }: Instrument, language: Language, known: string): LifeDate[] {
  return all.map((event) => ({
    date: event.date,
    kind: "event",
    what: eventText(law, event)[language],
    source: event.source,
    confidence: event.confidence,
    coming: event.date > known,
    weight: WEIGHT[stageOf(law, event)],
  }));
}

function reviews({ reviews: all }: Instrument, language: Language, known: string): LifeDate[] {
  return all.map(({ date, what, source }) => ({
    date,
    kind: "review",
    what: what[language],
    source,
    confidence: "seen",
    coming: date > known,
    weight: 3,
  }));
}

const MOST_REFS = 4;

function commencements(provisions: readonly Provision[], language: Language, known: string): LifeDate[] {
  const found = new Map<string, LifeDate>();
  const add = (kind: "begins" | "ends", date: string | undefined, { ref }: Provision) => {
    if (date === undefined || !/^\d/.test(date)) return;
    const at: LifeDate = found.get(`${kind} ${date}`) ?? {
      date,
      kind,
      count: 0,
      refs: [],
      confidence: "seen",
      coming: date > known,
      weight: date > known ? 5 : 3,
    };
    found.set(`${kind} ${date}`, at);
    at.count!++;
    if (at.refs!.length < MOST_REFS) at.refs!.push(ref[language]);
  };
  for (const provision of provisions)
    for (const row of rowsKnown(provision.inForce, known)) {
      add("begins", row.from, provision);
      add("ends", (row satisfies Commencement).to, provision);
    }
  return [...found.values()];
}

/** The life of an instrument, the first day first. */
export function lifeOf(law: LawIndex, instrument: Instrument, language: Language, known: string): LifeDate[] {
  const provisions = instrument.provisions.map((id) => provisionOf(law, id));
  return [
    ...events(law, instrument, language, known),
    ...commencements(provisions, language, known),
    ...reviews(instrument, language, known),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** One instrument as it stands on a day. */
export function instrumentView(law: LawIndex, one: Instrument, language: Language, day: Day): InstrumentView {
  const { sector = [] } = law.corpus.glossary;
  return {
    id: one.id,
    title: one.title[language],
    ...(one.short && { short: one.short[language] }),
    jurisdiction: one.jurisdiction,
    kind: one.kind,
    forAi: one.forAi === true,
    issuer: one.issuer[language],
    ...(one.number && { number: one.number }),
    ...(one.url && { url: one.url }),
    summary: one.summary[language],
    sectors: one.sectors.map((id) => sector.find((known) => known.id === id)?.name[language] ?? id),
    status: statusOf(law, one, day),
    begun: hasBegun(law, one, day),
    life: lifeOf(law, one, language, day.known),
    provisions: one.provisions.map((id) => {
      const provision = provisionOf(law, id);
      return {
        id,
        local: id.split("/")[1]!,
        modality: provision.modality,
        ref: provision.ref[language],
        says: provision.says[language],
        seen: provision.source.confidence === "seen",
        ...inForceStateOf(provision, day),
      };
    }),
  };
}

// One instrument on a day: what it is, its life, its provisions and how each stands.
import {
  type Clocks,
  type Confidence,
  eventText,
  type Instrument,
  type Language,
  type LawEvent,
  type LawIndex,
  type Provision,
  provisionOf,
  type Text,
} from "@yawara/engine";
import { type InLanguage, inLanguage } from "../in-language.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, unknown } from "../problem.ts";
import { type AskedClocks, readClocks } from "../request.ts";
import { type Forces, forcesOf } from "./forces.ts";
import { type InForceState, inForceStateOf } from "./in-force.ts";
import { type LawLine, lawLine } from "./law-list.ts";
import { type LifeDay, lifeDays } from "./life.ts";
import { namesOf } from "./names-of.ts";

export interface ProvisionLine extends InForceState {
  id: string;
  ref: Text;
  modality: Provision["modality"];
  says: Text;
  in_force: boolean;
  confidence: Confidence;
}

export interface InstrumentAnswer extends Clocks, Omit<LawLine, "provisions"> {
  corpus: string;
  issuer: Text;
  number?: string;
  url?: string;
  summary: Text;
  /** Its whole life, the days after `at` included. */
  events: (LawEvent & { /** Its note, else the name of its type. */ what: Text })[];
  reviews: Instrument["reviews"];
  /** How many of its provisions are in force. */
  in_force: number;
  provisions: ProvisionLine[];
}

/** One line about a provision. */
export function provisionLine(provision: Provision, clocks: Clocks): ProvisionLine {
  const { id, ref, modality, says, source } = provision;
  const stands = inForceStateOf(provision, clocks);
  return { id, ref, modality, says, in_force: stands.state === "in-force", ...stands, confidence: source.confidence };
}

/** One instrument: what it is, its life, its provisions and whether each is in force on the day. */
export function instrument(store: LawStore, asked: AskedClocks & { instrument: string }): InstrumentAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const law = store.law();
  const found = law.instruments.get(asked.instrument);
  if (found === undefined)
    return unknown("unknown-instrument", ["instrument"], asked.instrument, law.instruments.keys());
  return instrumentAnswer(law, found, clocks);
}

function instrumentAnswer(law: LawIndex, one: Instrument, clocks: Clocks): InstrumentAnswer {
  const provisions = one.provisions.map((id) => provisionLine(provisionOf(law, id), clocks));
  return {
    corpus: law.corpus.version,
    ...clocks,
    ...lawLine(law, one, clocks),
    issuer: one.issuer,
    ...(one.number !== undefined && { number: one.number }),
    ...(one.url !== undefined && { url: one.url }),
    summary: one.summary,
    events: one.events.map((event) => ({ ...event, what: eventText(law, event) })),
    reviews: one.reviews,
    in_force: provisions.filter(({ in_force }) => in_force).length,
    provisions,
  };
}

/** An instrument as a screen shows it: in one language, its life by day, with what else there is to choose by. */
export interface InstrumentView extends Omit<InLanguage<InstrumentAnswer>, "events" | "reviews" | "forces"> {
  life: LifeDay[];
  /** All its provisions by force, in force or not. */
  forces: Forces;
}

/** The same for a screen. */
export function instrumentView(law: LawIndex, one: Instrument, clocks: Clocks, language: Language): InstrumentView {
  const { events: _, reviews: __, ...answer } = inLanguage(instrumentAnswer(law, one, clocks), language);
  return {
    ...answer,
    sectors: namesOf(law.corpus.glossary.sector, one.sectors, language),
    life: lifeDays(law, one, clocks.known, language),
    forces: forcesOf(answer.provisions),
  };
}

// The law on a day: the list of instruments, one instrument with its life, one provision.
import {
  type Clocks,
  type Commencement,
  eventText,
  federationOf,
  type Instrument,
  isInForce,
  isWithin,
  type LawEvent,
  type LawIndex,
  type Provision,
  provisionOf,
  rowsKnown,
  type Status,
  statusOf,
  type Text,
} from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems, unknown } from "../problem.ts";
import { type AskedClocks, type AskedRegimes, readClocks, readRegimes } from "../request.ts";
import { type ProvisionText, provisionText } from "./provision-text.ts";

export interface LawLine {
  id: string;
  title: Text;
  short?: Text;
  kind: Instrument["kind"];
  jurisdiction: string;
  status: Status;
  /** Made for AI; else existing law that reaches AI as it reaches everything. */
  for_ai: boolean;
  sectors: string[];
  provisions: number;
}

export interface LawListAnswer extends Clocks {
  corpus: string;
  instruments: LawLine[];
}

export interface ProvisionLine {
  id: string;
  ref: Text;
  modality: Provision["modality"];
  says: Text;
  in_force: boolean;
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
  provisions: ProvisionLine[];
}

export interface ProvisionAnswer extends Clocks, Omit<ProvisionLine, "says" | "ref">, Omit<ProvisionText, "sanction"> {
  corpus: string;
  instrument_id: string;
  addressee: string[];
  /** When it is in force, as known on the day. */
  commencement: Commencement[];
  /** The condition in CEL; it applies where this holds and none of `unless`. */
  when: string;
  unless: { ref: Text; when: string }[];
  sanction: ProvisionText["sanction"];
  replaces?: string;
  deadline?: Text;
  principle: string[];
  mitigates: string[];
  source: Provision["source"];
}

/** The instruments, each with its status on a day. */
export function lawList(
  store: LawStore,
  asked: AskedClocks & { regimes?: AskedRegimes } = {},
): LawListAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const regimes = readRegimes(store, asked.regimes);
  if (regimes !== undefined && isProblems(regimes)) return regimes;
  const law = store.law();
  const instruments = law.corpus.instruments.filter(({ jurisdiction }) => within(jurisdiction, regimes));
  return { corpus: law.corpus.version, ...clocks, instruments: instruments.map((one) => lawLine(law, one, clocks)) };
}

/** Whether a jurisdiction is one of those named or a state of it; every one where none are. */
export function within(jurisdiction: string, regimes: readonly string[] | undefined): boolean {
  return regimes === undefined || regimes.some((one) => isWithin(jurisdiction, one));
}

/** One line about an instrument. */
export function lawLine(law: LawIndex, instrument: Instrument, clocks: Clocks): LawLine {
  return {
    id: instrument.id,
    title: instrument.title,
    ...(instrument.short && { short: instrument.short }),
    kind: instrument.kind,
    jurisdiction: instrument.jurisdiction,
    status: statusOf(law, instrument, clocks),
    for_ai: instrument.forAi === true,
    sectors: instrument.sectors,
    provisions: instrument.provisions.length,
  };
}

/** One line about a provision. */
export function provisionLine({ id, ref, modality, says, inForce }: Provision, clocks: Clocks): ProvisionLine {
  return { id, ref, modality, says, in_force: isInForce({ inForce } as Provision, clocks) };
}

/** One instrument: what it is, its life, its provisions and whether each is in force on the day. */
export function instrument(store: LawStore, asked: AskedClocks & { instrument: string }): InstrumentAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const law = store.law();
  const found = law.instruments.get(asked.instrument);
  if (found === undefined)
    return unknown("unknown-instrument", ["instrument"], asked.instrument, law.instruments.keys());
  return {
    corpus: law.corpus.version,
    ...clocks,
    ...lawLine(law, found, clocks),
    issuer: found.issuer,
    ...(found.number !== undefined && { number: found.number }),
    ...(found.url !== undefined && { url: found.url }),
    summary: found.summary,
    events: found.events.map((event) => ({ ...event, what: eventText(law, event) })),
    reviews: found.reviews,
    provisions: found.provisions.map((id) => provisionLine(provisionOf(law, id), clocks)),
  };
}

/** One provision, named `<instrument>/<local id>`. */
export function provision(store: LawStore, asked: AskedClocks & { provision: string }): ProvisionAnswer | Problems {
  const clocks = readClocks(store, asked);
  if (isProblems(clocks)) return clocks;
  const law = store.law();
  const { provision: id } = asked;
  if (!law.index.has(id)) return unknown("unknown-provision", ["provision"], id, nearbyIds(law, id));
  const found = provisionOf(law, id);
  return {
    corpus: law.corpus.version,
    ...clocks,
    id,
    instrument_id: found.instrument,
    modality: found.modality,
    in_force: isInForce(found, clocks),
    ...provisionText(law, found),
    addressee: found.addressee,
    commencement: rowsKnown(found.inForce, clocks.known),
    when: found.cel,
    unless: found.unless.map(({ ref, cel }) => ({ ref, when: cel })),
    ...(found.replaces !== undefined && { replaces: found.replaces }),
    ...(found.deadline && { deadline: found.deadline }),
    principle: found.principle,
    mitigates: found.mitigates,
    source: found.source,
  };
}

/** Ids in the same jurisdiction: a search through all for the one that was meant takes long. */
function nearbyIds(law: LawIndex, id: string): string[] {
  const federation = federationOf(id.split(".")[0]!.toUpperCase()).toLowerCase();
  return [...law.index.keys()].filter((one) => one.startsWith(federation));
}

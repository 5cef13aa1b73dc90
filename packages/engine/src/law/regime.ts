// Law at a date: which provisions are in force, which are coming, as known on a day.
import { hasReached } from "./event-types.ts";
import type { LawIndex } from "./law-index.ts";
import type { Commencement, Instrument, Provision } from "./model.ts";

export interface Clocks {
  /** The day the law is asked for, ISO. */
  at: string;
  /** The day we knew it, ISO: what became public later is not heeded. */
  known: string;
}

export interface Coming {
  provision: string;
  /** The day it begins to bind, or `pending` where none is fixed. */
  from: string;
}

/** Shared by all who ask for the same one. */
export interface Regime extends Readonly<Clocks> {
  /** Ids of the provisions in force, in the order of the corpus. */
  readonly provisions: readonly string[];
  /** Provisions that are known to come, or are only proposed. */
  readonly coming: readonly Readonly<Coming>[];
}

export interface RegimeChoice extends Clocks {
  /** Only these jurisdictions, each with its states; all of the corpus if left out. */
  jurisdictions?: readonly string[];
  /** Ids of instruments that are taken out of the law. */
  without?: readonly string[];
  /** Ids of the only instruments that stay; all if left out. */
  only?: readonly string[];
}

/** Regimes kept for each law: what hangs on a regime is made once for all who ask about the same day. */
const MOST_KEPT = 32;
const regimes = new WeakMap<LawIndex, Map<string, Regime>>();

/**
 * The law at a date, `at`, as known on a day, `known` (both ISO days): the provisions in force, in the order of the corpus, and
 * those known to come. In force is from the first day of a row on, up to and without the day of its `to`; what became known
 * after `known` is not heeded. The same choice gives the same object, so what hangs on a regime is made once.
 *
 * @example
 * regimeAt(engine, { at: "2026-06-01", known: "2026-06-01", jurisdictions: ["JP"] }).provisions; // → [ "jp.demo/inform", "jp.demo/report" ]
 * regimeAt(engine, { at: "2026-06-01", known: "2026-06-01" }).coming; // → [ { provision: "jp.demo/log", from: "2027-01-01" } ]
 */
export function regimeAt(law: LawIndex, { at, known, jurisdictions, without, only }: RegimeChoice): Regime {
  const kept = regimes.get(law) ?? new Map<string, Regime>();
  regimes.set(law, kept);
  const key = JSON.stringify([at, known, jurisdictions, without, only]);
  const regime = kept.get(key) ?? made(law, { at, known }, { jurisdictions, without, only });
  kept.delete(key);
  kept.set(key, regime);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return regime;
}

type Chosen = { [K in keyof Omit<RegimeChoice, keyof Clocks>]: RegimeChoice[K] | undefined };

function made(law: LawIndex, { at, known }: Clocks, chosen: Chosen): Regime {
  const provisions: string[] = [];
  const coming: Coming[] = [];
  for (const provision of law.corpus.provisions) {
    if (!isChosen(law, provision.instrument, chosen)) continue;
    if (isInForce(provision, { at, known })) provisions.push(provision.id);
    else {
      const from = comingFrom(provision, { at, known });
      if (from !== undefined) coming.push({ provision: provision.id, from });
    }
  }
  return { at, known, provisions, coming };
}

function isChosen(law: LawIndex, instrument: string, { jurisdictions, without, only }: Chosen): boolean {
  if (jurisdictions?.some((chosen) => isWithin(law.instruments.get(instrument)!.jurisdiction, chosen)) === false)
    return false;
  return without?.includes(instrument) !== true && only?.includes(instrument) !== false;
}

/**
 * Whether a jurisdiction is the chosen one or a state of it.
 *
 * @example
 * isWithin("US-CA", "US"); // → true
 */
export function isWithin(jurisdiction: string, chosen: string): boolean {
  return jurisdiction === chosen || jurisdiction.startsWith(`${chosen}-`);
}

/**
 * The commencement rows that count on a knowing date (ISO day): those with the newest `known` not after it; none before the
 * first.
 *
 * @example
 * rowsKnown(provisionOf(engine, "jp.demo/log").inForce, "2023-12-31"); // → []
 */
export function rowsKnown(rows: readonly Commencement[], known: string): Commencement[] {
  let newest = "";
  for (const row of rows) if (row.known <= known && row.known > newest) newest = row.known;
  return rows.filter((row) => row.known === newest);
}

/**
 * Whether a provision is in force at a date, as known on a day (ISO days). What has no date yet is not in force.
 *
 * @example
 * isInForce(provisionOf(engine, "jp.demo/inform"), { at: "2025-04-01", known: "2025-04-01" }); // → true
 * isInForce(provisionOf(engine, "jp.demo/log"), { at: "2025-04-01", known: "2025-04-01" }); // → false
 */
export function isInForce(provision: Provision, { at, known }: Clocks): boolean {
  return rowsKnown(provision.inForce, known).some(
    (row) => isDated(row) && row.from <= at && (row.to === undefined || at < row.to),
  );
}

function isDated(row: Commencement): boolean {
  return row.from !== "pending" && row.from !== "never";
}

/** The day a provision that is not in force begins to bind, `pending` without one, `undefined` if it is not coming. */
function comingFrom(provision: Provision, { at, known }: Clocks): string | undefined {
  const rows = rowsKnown(provision.inForce, known);
  const later = rows.filter((row) => isDated(row) && row.from > at).map((row) => row.from);
  if (later.length > 0) return later.sort()[0];
  return rows.some((row) => row.from === "pending") ? "pending" : undefined;
}

export const STATUSES = ["not-yet", "proposed", "lapsed", "enacted", "in-force", "partly-in-force", "ended"] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The status of an instrument at a date as known on a day, read from its provisions' commencements, its events and its kind.
 * Before the first thing that happened to it, and before anything of it applied, it is not there yet: `not-yet`.
 *
 * @example
 * statusOf(engine, engine.instruments.get("jp.demo")!, { at: "2026-06-01", known: "2026-06-01" }); // → "partly-in-force"
 * statusOf(engine, engine.instruments.get("jp.demo")!, { at: "1999-12-31", known: "2026-06-01" }); // → "not-yet"
 */
export function statusOf(law: LawIndex, instrument: Instrument, clocks: Clocks): Status {
  const provisions = instrument.provisions.map((id) => law.corpus.provisions[law.index.get(id)!]!);
  const days = [...instrument.events.map(({ date }) => date), ...provisions.flatMap(beginningsOf)];
  if (!days.some((day) => day <= clocks.at)) return "not-yet";
  if (provisions.length === 0) {
    if (hasReached(law, instrument, "end", clocks.at)) return "ended";
    return instrument.kind === "bill" ? "proposed" : "in-force";
  }
  if (provisions.every((provision) => rowsKnown(provision.inForce, clocks.known).length === 0)) return "proposed";
  const inForce = provisions.filter((provision) => isInForce(provision, clocks)).length;
  const coming = provisions.filter(
    (provision) => !isInForce(provision, clocks) && comingFrom(provision, clocks) !== undefined,
  ).length;
  if (inForce > 0) return coming > 0 ? "partly-in-force" : "in-force";
  if (instrument.kind === "bill") return coming > 0 ? "proposed" : "lapsed";
  if (coming > 0) return hasReached(law, instrument, "adoption", clocks.at) ? "enacted" : "proposed";
  const everDated = provisions.some((provision) =>
    rowsKnown(provision.inForce, clocks.known).some((row) => isDated(row) && row.from <= clocks.at),
  );
  return everDated ? "ended" : "lapsed";
}

/** The days a provision was ever said to begin on; words stand behind every day. */
function beginningsOf({ inForce }: Provision): string[] {
  return inForce.map(({ from }) => from);
}

// The rights and offers of a report: what can be had on the day for certain and on conditions, how much of it is money, what is closed.
import { type Engine, type Entry, provisionOf, type Regime, type Report } from "@yawara/engine";
import { type CallState, callOf, isAvailable } from "../support/call.ts";

/** The law and the day offers are looked at by. */
interface OfDay {
  engine: Engine;
  regime: Regime;
}

/** How many rights and offers there are; those whose call is closed are counted apart from all others. */
export interface OfferTally {
  certain: number;
  /** Hang on facts not given, or on a call of which it is not known whether it is open. */
  conditional: number;
  closed: number;
  /** Subsidies and prizes among the certain and the conditional. */
  money: { certain: number; conditional: number };
}

/** Counts what stands under "can get". */
export function offersOf(checked: OfDay & { report: Report }): OfferTally {
  const tally: OfferTally = { certain: 0, conditional: 0, closed: 0, money: { certain: 0, conditional: 0 } };
  for (const entry of checked.report.groups.get) {
    const state = callStateOf(checked, entry);
    if (state === "closed") {
      tally.closed++;
      continue;
    }
    const how = entry.outcome === "applies" && state !== "unknown" ? "certain" : "conditional";
    tally[how]++;
    if (provisionOf(checked.engine, entry.provision).worth?.as === "money") tally.money[how]++;
  }
  return tally;
}

/** Whether what an entry offers cannot be had on the day because its call is closed. */
export function isClosed(checked: OfDay, entry: Pick<Entry, "provision">): boolean {
  return callStateOf(checked, entry) === "closed";
}

/** Whether what an entry offers is certain, and one can apply for it on the day. */
export function canBeHad(checked: OfDay, entry: Entry): boolean {
  const state = callStateOf(checked, entry);
  return entry.outcome === "applies" && state !== undefined && isAvailable({ state });
}

type States = Map<string, CallState | undefined>;
/** The days of a regime say how a call stands, whoever asks. */
const statesOn = new WeakMap<Regime, States>();

function callStateOf({ engine, regime }: OfDay, { provision: id }: Pick<Entry, "provision">): CallState | undefined {
  const states: States = statesOn.get(regime) ?? new Map();
  statesOn.set(regime, states);
  if (!states.has(id)) {
    const provision = provisionOf(engine, id);
    states.set(id, provision.worth?.as === undefined ? undefined : callOf(engine, provision, regime)?.state);
  }
  return states.get(id);
}

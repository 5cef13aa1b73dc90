// What the addresses of the law screens keep: the search, the filters, the days.
import type { InLanguage, LawLine, Standing } from "@yawara/answers";
import { type InstrumentKind, MODALITIES } from "@yawara/engine";
import { dayParameter, flagParameter, oneOf, type PlaceOf, someOf, textParameter } from "../../shell/address.ts";

/** Kinds in the order they are listed: what binds first. */
export const KINDS = [
  "statute",
  "bill",
  "regulation",
  "executive-order",
  "guideline",
  "code-of-conduct",
  "standard",
  "plan",
  "report",
  "programme",
] as const satisfies readonly InstrumentKind[];

/** How an instrument may stand, in the order it comes to. */
export const STANDINGS = Object.keys({
  "in-force": true,
  "partly-in-force": true,
  enacted: true,
  proposed: true,
  bill: true,
  "not-yet": true,
  lapsed: true,
  ended: true,
} satisfies Record<Standing, true>) as Standing[];

const JURISDICTIONS = __JURISDICTIONS__.map(({ id }) => id);

export const INSTRUMENT_PARAMETERS = { at: dayParameter("today") };

export const LAW_PARAMETERS = {
  ...INSTRUMENT_PARAMETERS,
  q: textParameter(String, "everything"),
  jurisdiction: oneOf(JURISDICTIONS, "everything"),
  kind: oneOf(KINDS, "everything"),
  force: oneOf(MODALITIES, "everything"),
  status: oneOf(STANDINGS, "everything"),
  /** Only what is made for AI. */
  ai: flagParameter("everything"),
};

export const DIFF_PARAMETERS = {
  from: dayParameter("usual-days"),
  to: dayParameter("usual-days"),
  regimes: someOf(JURISDICTIONS, "usual-law"),
  /** Only what concerns the system being described. */
  mine: flagParameter("everything"),
};

export interface DayPlace {
  /** The day the law is asked for; today where absent. */
  at?: string;
}
export type LawPlace = PlaceOf<typeof LAW_PARAMETERS>;
export type DiffPlace = PlaceOf<typeof DIFF_PARAMETERS>;

/** The id of a provision within its instrument: what an address has after its #. */
export function localId(provision: string): string {
  return provision.split("/")[1]!;
}

/** An instrument in the list of the law. */
export type Row = InLanguage<LawLine>;

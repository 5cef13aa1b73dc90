// What the address of the ledger says, the ways to change it, and what is asked of the server for it.
import { type PlaceChange, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { today } from "../../ui/today.ts";
import { LEDGER_PARAMETERS, type LedgerPlace, PAGE } from "./register-place.ts";

/** Filters alone: neither order nor part. */
const FILTERS = ["unit", "owner", "stage", "asset", "force", "broken", "open", "changed", "overdue"] as const;

export type LedgerChange = PlaceChange<typeof LEDGER_PARAMETERS>;

/** The place, and a way to change it: another view begins with its first page. */
export function useLedgerPlace(): [LedgerPlace, (change: LedgerChange) => void] {
  const change = usePlaceChange(LEDGER_PARAMETERS);
  return [usePlace(LEDGER_PARAMETERS), (next) => change({ page: undefined, ...next })];
}

/** How many filters are set. */
export function filtersOf(place: LedgerPlace): number {
  return FILTERS.filter((name) => place[name] !== undefined && place[name] !== false).length;
}

/** What the server is asked for a place, but for the part. */
export function askedOf(place: LedgerPlace) {
  const { q, unit, owner, stage, asset, force, broken, open, changed, overdue, removed, sort, descending } = place;
  return {
    ...{ q, unit, owner, stage, asset, force, sort },
    ...(broken === true && { broken }),
    ...(open === true && { open }),
    ...(changed !== undefined && { changed_since: changed }),
    ...(overdue === true && { review_before: today() }),
    ...(removed === true && { removed }),
    ...(descending === true && { descending }),
  };
}

/** A question as the parameters of an address. */
export const textsOf = (asked: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)]],
    ),
  );

/** The part of the list a page shows. */
export const partOf = ({ page = 1 }: LedgerPlace) => ({ limit: PAGE, offset: (page - 1) * PAGE });

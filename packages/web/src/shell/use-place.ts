// What the address of the page says, read by the page's own table of parameters.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Parameters, type PlaceOf, readPlace, type Search } from "./address.ts";

/** What the address of the page has, as it was written. A page that is being left keeps its own, which `useLocation` would not. */
export function useWritten(): Search {
  return useSearch({ strict: false });
}

/** The place an address names. What the router hands on is as it was written: pages ask here. */
export function usePlace<P extends Parameters>(parameters: P): PlaceOf<P> {
  const search = useWritten();
  return useMemo(() => readPlace(parameters, search), [parameters, search]);
}

/** What of a place becomes another: what is `undefined` is no longer said. */
export type PlaceChange<P extends Parameters> = { [K in keyof PlaceOf<P>]?: PlaceOf<P>[K] | undefined };

/** A way to change what the address says without a step in the history: from what it says at that moment, whatever was on its way. */
export function usePlaceChange<P extends Parameters>(parameters: P): (change: PlaceChange<P>) => void {
  const navigate = useNavigate();
  return (change) =>
    void navigate({
      to: ".",
      search: (now: Search) => searchOf({ ...readPlace(parameters, now), ...change }),
      replace: true,
      resetScroll: false,
    });
}

/** A change of a place as the search of a link: what is no longer said is not written. */
export function searchOf(place: Search): Record<string, string | number | boolean> {
  const entries = Object.entries(place).flatMap(([name, value]) => {
    if (value === undefined || value === "") return [];
    return [[name, Array.isArray(value) ? value.join(",") : value]];
  });
  return Object.fromEntries(entries);
}

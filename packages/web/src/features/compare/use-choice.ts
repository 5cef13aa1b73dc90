// The choice of the compare screen: read from the address, changed by writing a new one.
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { usePlace, useWritten } from "../../shell/use-place.ts";
import { type Choice, COMPARE_PARAMETERS, choiceAsSearch, choiceOf } from "./address.ts";

/** Changes some of the choice. Another system is a step one can go back from; everything else changes in place. */
export type Choose = (change: Partial<Choice>) => void;

/** `usual` is the system compared where the address names none; it is written into the address, so that the link keeps it. */
export function useChoice(usual: string): [Choice & { what: string }, Choose] {
  const search = useWritten();
  const place = usePlace(COMPARE_PARAMETERS);
  const navigate = useNavigate();
  const choice = useMemo(() => ({ what: usual, ...choiceOf(place) }), [place, usual]);
  const go = (next: Choice, replace: boolean) =>
    navigate({ to: ".", search: choiceAsSearch(next), replace, resetScroll: false });
  useEffect(() => {
    // What the address says and cannot be read stays in it, to be told.
    if (search.what === undefined)
      void navigate({ to: ".", search: { ...search, what: usual }, replace: true, resetScroll: false });
  });
  return [choice, (change) => void go({ ...choice, ...change }, change.what === undefined)];
}

// The choice of the compare screen: read from the address, changed by writing a new one.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { type Choice, choiceOf, searchOf } from "./address.ts";

/** Changes some of the choice. Another system is a step one can go back from; everything else changes in place. */
export type Choose = (change: Partial<Choice>) => void;

/** `usual` is the system compared where the address names none; it is written into the address, so that the link keeps it. */
export function useChoice(usual: string): [Choice & { what: string }, Choose] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const choice = useMemo(() => ({ what: usual, ...choiceOf(search) }), [search, usual]);
  const go = (next: Choice, replace: boolean) =>
    navigate({ to: ".", search: searchOf(next) as never, replace, resetScroll: false });
  useEffect(() => {
    if (search.what === undefined) go(choice, true);
  });
  return [choice, (change) => void go({ ...choice, ...change }, change.what === undefined)];
}

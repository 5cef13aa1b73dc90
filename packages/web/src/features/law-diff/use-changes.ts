// Asks for the changes of one jurisdiction after the other, so that there is progress to see and a point to stop at.
import { type UseQueryResult, useQueries, useQueryClient } from "@tanstack/react-query";
import type { ChangesView } from "@yawara/answers";
import type { Facts, Language } from "@yawara/engine";
import { worker } from "../../worker/worker.ts";

export interface ChangesOf {
  jurisdiction: string;
  changes: ChangesView;
}

export interface Progress {
  found: ChangesOf[];
  /** The jurisdiction that is being compared. */
  working?: string;
  done: number;
  all: number;
  /** Stopped before the end. */
  stopped: boolean;
  failed: boolean;
  stop: () => void;
  goOn: () => void;
}

export interface Wanted {
  from: string;
  to: string;
  facts?: Facts;
  language: Language;
}

let last: Promise<unknown> = Promise.resolve();

/** Waits for what was asked before; what is no longer wanted by then is not begun. */
function inTurn<T>(signal: AbortSignal, begin: () => Promise<T>): Promise<T> {
  const turn = last.then(() => {
    signal.throwIfAborted();
    return begin();
  });
  last = turn.catch(() => undefined);
  return turn;
}

/** The changes between two days in some jurisdictions, as they come. */
export function useChanges(jurisdictions: readonly string[], wanted: Wanted): Progress {
  const client = useQueryClient();
  const { from, to, facts, language } = wanted;
  const key = ["lawChanges", language, from, to, facts ?? null];
  const results: UseQueryResult<ChangesView>[] = useQueries({
    queries: jurisdictions.map((jurisdiction) => ({
      queryKey: [...key, jurisdiction],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        inTurn(signal, () => worker().lawChanges({ from, to, jurisdiction, language, ...(facts && { facts }) })),
      enabled: from <= to,
    })),
  });
  const at = results.findIndex(({ data, fetchStatus }) => data === undefined && fetchStatus === "fetching");
  const done = results.filter(({ data }) => data !== undefined).length;
  return {
    found: jurisdictions.flatMap((jurisdiction, i) => {
      const changes = results[i]?.data;
      return changes === undefined ? [] : [{ jurisdiction, changes }];
    }),
    ...(at >= 0 && { working: jurisdictions[at]! }),
    done,
    all: jurisdictions.length,
    stopped: from <= to && at < 0 && results.some(({ isPending }) => isPending),
    failed: results.some(({ isError }) => isError),
    stop: () => void client.cancelQueries({ queryKey: key }),
    goOn: () => {
      for (const result of results) if (result.data === undefined) void result.refetch();
    },
  };
}

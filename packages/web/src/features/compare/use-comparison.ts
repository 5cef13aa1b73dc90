// A comparison from the worker: how far it is, a way to stop it, and the last one while the next is made.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { proxy } from "comlink";
import { useState } from "react";
import type { CompareAsked, Compared, Progress } from "../../worker/compare-request.ts";
import { worker } from "../../worker/worker.ts";

/** An answer and what was asked, which may be the question before the present one. */
export interface Answered {
  asked: CompareAsked;
  compared: Compared;
}

export interface Comparing {
  answered?: Answered;
  progress?: Progress;
  state: "idle" | "running" | "stopped" | "failed" | "done";
  stop: () => void;
  again: () => void;
}

export function useComparison(asked: CompareAsked | undefined): Comparing {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const queryKey = ["comparison", asked];
  const { data, refetch, ...query } = useQuery({
    queryKey,
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Answered> => {
      const watch = (step: Progress) => {
        if (!signal.aborted) setProgress(step);
        return !signal.aborted;
      };
      const compared = await worker().comparison(asked!, proxy(watch));
      if (compared === undefined) throw new Error("stopped");
      return { asked: asked!, compared };
    },
  });
  const waits = query.isPending || query.isPlaceholderData;
  return {
    ...(data && { answered: data }),
    ...(progress && { progress }),
    state: stateOf(asked !== undefined, query.fetchStatus !== "idle", query.isError, waits),
    stop: () => void queries.cancelQueries({ queryKey }),
    again: () => void refetch(),
  };
}

function stateOf(isAsked: boolean, isRunning: boolean, isError: boolean, waits: boolean): Comparing["state"] {
  if (!isAsked) return "idle";
  if (isRunning) return "running";
  if (isError) return "failed";
  return waits ? "stopped" : "done";
}

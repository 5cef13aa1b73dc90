// What the report asks the worker, and what it keeps of the answers.
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { AnswerChanges } from "@yawara/answers";
import type { ReportView } from "@yawara/answers/check";
import type { FindingView } from "@yawara/answers/explain";
import type { Text } from "@yawara/engine";
import { useEffect } from "react";
import type { Asked } from "../../worker/request.ts";
import { worker } from "../../worker/worker.ts";

export function useReport(asked: Asked, name: Text | undefined) {
  return useQuery({
    queryKey: ["report", asked, name],
    queryFn: async () => worker().report(asked, name),
    placeholderData: keepPreviousData,
  });
}

const findingKey = (asked: Asked, id: string) => ["finding", asked, id];

/** A finding, opened; asked for when it is. */
export function useFinding(asked: Asked, id: string) {
  return useQuery({
    queryKey: findingKey(asked, id),
    queryFn: async () => (await worker().findings(asked, [id]))[0] ?? null,
  });
}

/** The binding findings, opened beforehand: they are opened most, and paper has them all. */
export function useBindingFindings(asked: Asked, report: ReportView | undefined): FindingView[] | undefined {
  const queries = useQueryClient();
  const ids = (report?.groups ?? [])
    .filter(({ group }) => group === "must" || group === "cooperate")
    .flatMap(({ sections }) => sections.flatMap(({ lines }) => lines.map(({ provision }) => provision)));
  const { data } = useQuery({
    queryKey: ["findings", asked, ids],
    queryFn: () => worker().findings(asked, ids),
    enabled: report !== undefined,
  });
  useEffect(() => {
    for (const finding of data ?? []) queries.setQueryData(findingKey(asked, finding.provision), finding);
  }, [data, asked, queries]);
  return data;
}

export function useChangeableFacts(asked: Asked) {
  return useQuery({ queryKey: ["changeableFacts", asked], queryFn: () => worker().changeableFacts(asked) });
}

/** What other answers would move; the last answer stays while the next is made. */
export function useWhatIf(asked: Asked, changes: AnswerChanges) {
  return useQuery({
    queryKey: ["whatIf", asked, changes],
    queryFn: async () => worker().whatIf(asked, changes),
    placeholderData: keepPreviousData,
  });
}

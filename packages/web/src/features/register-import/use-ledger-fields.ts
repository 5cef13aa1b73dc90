// What a column of the ledger can be read as, asked of the worker once.
import { useQuery } from "@tanstack/react-query";
import { worker } from "../../worker/worker.ts";

export function useLedgerFields() {
  return useQuery({ queryKey: ["import", "fields"], queryFn: () => worker().ledgerFields() });
}

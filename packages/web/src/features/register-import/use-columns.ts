// What the columns of a file are read as: remembered of earlier files, and what the person says of them now.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { KeptMapping } from "@yawara/tables";
import { useState } from "react";
import { worker } from "../../worker/worker.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { rememberedMapping, rememberMapping } from "./remembered-mapping.ts";

export function useColumns({ file, sheet }: ChosenFile, organisation: string) {
  const [remembered] = useState(() => rememberedMapping(organisation));
  const [said, setSaid] = useState<KeptMapping>({});
  const kept = { ...remembered, ...said };
  const { data, isError, refetch } = useQuery({
    queryKey: ["import", "columns", file, sheet, said],
    queryFn: async () => worker().tableColumns(file, sheet, kept),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    columns: data,
    isError,
    refetch,
    said,
    /** What the rows are read by. */
    kept,
    say: (more: KeptMapping) => setSaid({ ...said, ...more }),
    remember: () => {
      if (data !== undefined && "mapping" in data) rememberMapping(organisation, { ...data.mapping, ...said }, said);
    },
  };
}

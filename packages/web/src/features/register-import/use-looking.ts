// The preview of a file's rows as they are mapped, and the import of just these rows.
import { useQueryClient } from "@tanstack/react-query";
import type { Language } from "@yawara/engine";
import type { Field, KeptMapping } from "@yawara/tables";
import { useState } from "react";
import { LISTS } from "../../api/queries.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import type { TableRows } from "../../worker/table-verbs.ts";
import { worker } from "../../worker/worker.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { askImport, type ShownPlan, type Wishes } from "./import-plan.ts";

export type Doing = "looking" | "importing";

export function useLooking({ file, sheet, name }: ChosenFile, wishes: Wishes, fields: readonly Field[]) {
  const language = useLanguage();
  const queries = useQueryClient();
  const [found, setFound] = useState<{ rows: TableRows; plan: ShownPlan; language: Language }>();
  const [doing, setDoing] = useState<Doing>();
  const [failed, setFailed] = useState(false);
  const { send, refused } = useChange(
    ({ rows, preview }: { rows: TableRows; preview: boolean }) =>
      askImport(language, rows, wishes, fields, { preview, source: name }),
    "nothing",
  );
  /** Reads the rows anew and asks what would become of them. */
  const look = async (kept: KeptMapping) => {
    setDoing("looking");
    setFailed(false);
    try {
      const rows = await worker().tableRows(file, sheet, kept);
      const plan = await send({ rows, preview: true });
      if (plan !== undefined) setFound({ rows, plan, language });
    } catch {
      setFailed(true);
    }
    setDoing(undefined);
  };
  /** Imports the rows that were looked at; what was done, or nothing where it was refused. */
  const apply = async (): Promise<ShownPlan | undefined> => {
    if (found === undefined) return undefined;
    setDoing("importing");
    const plan = await send({ rows: found.rows, preview: false });
    setDoing(undefined);
    await queries.invalidateQueries({ queryKey: LISTS });
    return plan;
  };
  return {
    look,
    apply,
    /** What was shown no longer holds. */
    forget: () => setFound(undefined),
    /** In the language of the page: another one is asked for anew. */
    plan: found?.language === language ? found.plan : undefined,
    written: found?.rows.written ?? {},
    doing,
    failed,
    refused,
  };
}

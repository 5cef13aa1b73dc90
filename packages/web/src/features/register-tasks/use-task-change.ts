// A change of one task, from the revision it was read at.
import { ask } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import type { Task } from "../register/work-types.ts";

export function useTaskChange() {
  const language = useLanguage();
  return useChange(({ task: { id, revision }, fields }: { task: Task; fields: Record<string, string | null> }) =>
    ask<Task>(language, "PUT", `v1/tasks/${id}`, { revision, ...fields }),
  );
}

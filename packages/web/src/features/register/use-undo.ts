// Takes back what was done together, wherever nobody has changed it since.
import { ask } from "../../api/client.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage } from "../../shell/language.ts";
import type { Undone } from "./ledger-types.ts";

export interface UndoneCount {
  undone: number;
  /** Left as they are: somebody changed them since, or what they were is no longer kept. */
  left: number;
}

export function useUndo() {
  const language = useLanguage();
  const { send, refused } = useChange((batch: string) =>
    ask<Undone>(language, "POST", `v1/batches/${encodeURIComponent(batch)}/undo`, {}),
  );
  const undo = async (batch: string): Promise<UndoneCount | undefined> => {
    const answer = await send(batch);
    if (answer === undefined) return undefined;
    const undone = answer.rows.filter(({ outcome }) => outcome === "undone").length;
    return { undone, left: answer.rows.length - undone };
  };
  return { undo, refused };
}

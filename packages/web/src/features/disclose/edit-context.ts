// What a person changed in the document shown, and how to change it; none where the system is not the person's own.
import type { DraftEdits } from "@yawara/answers/disclose";
import { createContext, useContext } from "react";

interface Editing {
  edits: DraftEdits;
  setEdits: ((next: DraftEdits) => void) | undefined;
}

export const EditContext = createContext<Editing>({ edits: {}, setEdits: undefined });

/** The change of one passage, and how to make another. */
export function useEdit(id: string) {
  const { edits, setEdits } = useContext(EditContext);
  const edit = edits[id] ?? {};
  const set = (next: DraftEdits[string]) => {
    const { [id]: _, ...rest } = edits;
    const isNothing = next.text === undefined && next.confirmed !== true;
    setEdits?.(isNothing ? rest : { ...rest, [id]: next });
  };
  return { edit, set, canEdit: setEdits !== undefined };
}

// What a person changed in the document shown, and how to change it; none where the system is not the person's own.
import type { DraftEdits, PassageView } from "@yawara/answers/disclose";
import { createContext, type ReactNode, useContext } from "react";

interface Editing {
  edits: DraftEdits;
  setEdits: ((next: DraftEdits) => void) | undefined;
  /** What stands below a statement besides, where the document is kept in the register. */
  beside?: (passage: PassageView) => ReactNode;
  /** The way to the answers a gap waits for, where it is not the questions of this browser. */
  answers?: (passage: PassageView) => ReactNode;
}

export const EditContext = createContext<Editing>({ edits: {}, setEdits: undefined });

/** The change of one passage, and how to make another. */
export function useEdit(id: string) {
  const { edits, setEdits, beside, answers } = useContext(EditContext);
  const edit = edits[id] ?? {};
  const set = (next: DraftEdits[string]) => {
    const { [id]: _, ...rest } = edits;
    const isNothing = next.text === undefined && next.confirmed !== true;
    setEdits?.(isNothing ? rest : { ...rest, [id]: next });
  };
  return { edit, set, canEdit: setEdits !== undefined, beside, answers };
}

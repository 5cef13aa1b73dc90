// What was imported together, and the step that takes it back.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { IMPORT_WORDS } from "./words.ts";

interface Undone {
  rows: { outcome: "undone" | "changed-since" | "erased" }[];
}

interface TakeBackProps {
  batch: string;
  says: { undone: (count: number) => string; undoneKept: (count: number) => string };
  /** Said once it is taken back. */
  after?: string;
  /** What was done. */
  children: ReactNode;
}

export function TakeBack({ batch, says, after, children }: TakeBackProps) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const [undone, setUndone] = useState<Undone>();
  const told = useRef<HTMLParagraphElement>(null);
  const { send, refused } = useChange((id: string) => ask<Undone>(language, "POST", `v1/batches/${id}/undo`));
  useEffect(() => {
    if (undone !== undefined) told.current?.focus();
  }, [undone]);
  const countOf = (isUndone: boolean) =>
    undone?.rows.filter(({ outcome }) => (outcome === "undone") === isUndone).length ?? 0;
  return (
    <>
      {undone === undefined ? (
        <>
          <p className="max-w-text">{children}</p>
          <Button onClick={() => void send(batch).then(setUndone)}>{words.undo}</Button>
        </>
      ) : (
        <p ref={told} tabIndex={-1} className="max-w-text">
          {words.sentences([
            says.undone(countOf(true)),
            ...(countOf(false) > 0 ? [says.undoneKept(countOf(false))] : []),
            ...(after === undefined ? [] : [after]),
          ])}
        </p>
      )}
      <Refusal of={refused} />
    </>
  );
}

// What an import did, and the step that takes it back.
import { useEffect, useRef, useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { ShownPlan } from "./import-plan.ts";
import { IMPORT_WORDS } from "./words.ts";

interface Undone {
  rows: { outcome: "undone" | "changed-since" | "erased" }[];
}

export function Done({ plan: { batch, counts } }: { plan: ShownPlan }) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const [undone, setUndone] = useState<Undone>();
  const told = useRef<HTMLParagraphElement>(null);
  const { send, refused } = useChange((id: string) => ask<Undone>(language, "POST", `v1/batches/${id}/undo`));
  useEffect(() => {
    if (undone !== undefined) told.current?.focus();
  }, [undone]);
  if (batch === undefined) return <p className="max-w-text">{words.doneNothing}</p>;
  const countOf = (isUndone: boolean) =>
    undone?.rows.filter(({ outcome }) => (outcome === "undone") === isUndone).length ?? 0;
  return (
    <>
      {undone === undefined ? (
        <>
          <p className="max-w-text">
            {words.sentences([
              words.done(counts.create, counts.update),
              ...(counts.error > 0 ? [words.wasLeftOut(counts.error)] : []),
            ])}
          </p>
          <Button onClick={() => void send(batch).then(setUndone)}>{words.undo}</Button>
        </>
      ) : (
        <p ref={told} tabIndex={-1} className="max-w-text">
          {words.sentences([
            words.undone(countOf(true)),
            ...(countOf(false) > 0 ? [words.undoneKept(countOf(false))] : []),
            words.addedStay,
          ])}
        </p>
      )}
      <Refusal of={refused} />
    </>
  );
}

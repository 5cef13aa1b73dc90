// What the import of a table did, and the step that takes it back.
import { useWords } from "../../shell/language.ts";
import type { ShownPlan } from "./import-plan.ts";
import { TakeBack } from "./take-back.tsx";
import { IMPORT_WORDS } from "./words.ts";

export function Done({ plan: { batch, counts } }: { plan: ShownPlan }) {
  const words = useWords(IMPORT_WORDS);
  if (batch === undefined) return <p className="max-w-text">{words.doneNothing}</p>;
  return (
    <TakeBack batch={batch} says={{ undone: words.undone, undoneKept: words.undoneKept }} after={words.addedStay}>
      {words.sentences([
        words.done(counts.create, counts.update),
        ...(counts.error > 0 ? [words.wasLeftOut(counts.error)] : []),
      ])}
    </TakeBack>
  );
}

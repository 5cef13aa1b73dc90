// The bar that saves what was written, and what to do where somebody else saved first.
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";
import type { Writing } from "./use-writing.ts";

export function SaveBar({ writing }: { writing: Writing }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const { isUnsaved, isSaved, refused } = writing;
  const isConflict = isUnsaved && refused?.refused === "conflict";
  return (
    <div className="sticky bottom-14 z-10 mt-8 border-line border-t bg-surface py-3 lg:bottom-0 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isConflict ? (
          <>
            <p className="basis-full">{words.conflict}</p>
            <Button look="filled" onClick={() => void writing.putOnTop()}>
              {words.mine}
            </Button>
            <Button onClick={writing.discard}>{words.theirs}</Button>
          </>
        ) : (
          <>
            <Button look="filled" onClick={() => void writing.save()}>
              {words.save}
            </Button>
            {isUnsaved && <Button onClick={writing.discard}>{words.discard}</Button>}
          </>
        )}
        <span role="status">{isUnsaved ? words.unsaved : isSaved ? words.saved : ""}</span>
      </div>
      {!isConflict && <Refusal of={refused} />}
    </div>
  );
}

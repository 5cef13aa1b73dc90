// Somebody saved a newer revision than the draft began from: both ways on, neither of which loses anything.
import { useEffect, useRef } from "react";
import { Refusal } from "../../api/refusal.tsx";
import type { Me, Organisation, SubjectLine } from "../../api/types.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { SAVE_WORDS } from "./save-words.ts";
import { useOpening } from "./use-opening.ts";

export function NewerRevision({
  me,
  organisation,
  there,
  mine,
  onSave,
}: {
  me: Me;
  organisation: Organisation;
  there: SubjectLine;
  /** The revision the draft began from. */
  mine: number;
  onSave: (over?: { id: string; revision: number }) => void;
}) {
  const words = useWords(SAVE_WORDS);
  const language = useLanguage();
  const nameOf = useNames(me, organisation);
  const opening = useOpening();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone; whoever is typing elsewhere is not disturbed.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  const { id: system, revision, updated_at, updated_by } = there;
  return (
    <div role="alert" className="border-accent border-l-4 bg-accent-soft px-5 py-4">
      <h3 ref={heading} tabIndex={-1} className="w-fit font-bold">
        {words.newer}
      </h3>
      <p className="mt-1">{words.newerBy(revision, nameOf(updated_by), formatMoment(updated_at, language), mine)}</p>
      <div className="mt-4 grid items-start gap-x-4 gap-y-1 sm:grid-cols-2">
        <div>
          <Button className="w-full" onClick={() => void opening.open(system)}>
            {words.openTheirs(revision)}
          </Button>
          <p className="mt-1 text-muted text-sm">{words.openTheirsHelp}</p>
        </div>
        <div>
          <Button className="w-full" onClick={() => onSave({ id: system, revision })}>
            {words.saveOver(revision + 1)}
          </Button>
          <p className="mt-1 text-muted text-sm">{words.saveOverHelp}</p>
        </div>
      </div>
      <p className="mt-3">
        <button type="button" className="link min-h-11" onClick={() => onSave()}>
          {words.saveAsNew}
        </button>
      </p>
      <Refusal of={opening.refused} />
    </div>
  );
}

// What was taken out of the list, to be brought back: asked for when it is looked at.
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import type { Organisation, SubjectLine } from "./api-types.ts";
import { formatDay } from "./format-date.ts";
import { Away } from "./refusal.tsx";
import { useSubjects } from "./use-account.ts";
import { ACCOUNT_WORDS } from "./words.ts";

export function RemovedSystems({
  organisation,
  onRestore,
}: {
  organisation: Organisation;
  onRestore: (line: SubjectLine) => void;
}) {
  const words = useWords(ACCOUNT_WORDS);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { data: removed, isError, refetch } = useSubjects(organisation.id, { removed: true, enabled: open });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="link flex min-h-11 w-fit cursor-pointer items-center">{words.removedSystems}</summary>
      {removed === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      {removed?.length === 0 && <p className="text-muted">{words.noRemoved}</p>}
      <ul>
        {removed?.map((line) => (
          <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b py-2">
            <p className="wrap-anywhere min-w-0 flex-1 basis-56">
              {line.name} <span className="text-muted text-sm">{formatDay(line.updated_at, language)}</span>
            </p>
            <Button
              look="plain"
              className="px-2!"
              aria-label={words.restoreNamed(line.name)}
              onClick={() => onRestore(line)}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

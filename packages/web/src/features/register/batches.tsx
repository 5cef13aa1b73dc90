// What was done together: looked at, and taken back wherever nobody has changed it since.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import type { Batch } from "./ledger-types.ts";
import { LOG_WORDS } from "./log-words.ts";
import { useBatches } from "./queries.ts";
import type { Place } from "./room.tsx";
import { type UndoneCount, useUndo } from "./use-undo.ts";

export function Batches({ place }: { place: Place }) {
  const words = useWords(LOG_WORDS);
  const { data, isError, refetch } = useBatches(place.organisation.id);
  const { undo, refused } = useUndo();
  const [undone, setUndone] = useState<UndoneCount>();
  const takeBack = async (batch: string) => setUndone(await undo(batch));
  return (
    <>
      <p className="text-muted text-sm">{words.batchesHelp}</p>
      <p role="status">{undone !== undefined && words.undone(undone.undone, undone.left)}</p>
      <Refusal of={refused} />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      {data?.batches.length === 0 && <p className="text-muted">{words.noBatches}</p>}
      <ul>
        {data?.batches.map((batch) => (
          <One key={batch.id} place={place} batch={batch} onUndo={() => void takeBack(batch.id)} />
        ))}
      </ul>
    </>
  );
}

function One({ place, batch: { id, on, by, changes }, onUndo }: { place: Place; batch: Batch; onUndo: () => void }) {
  const words = useWords(LOG_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const when = formatMoment(on, language);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-line border-b py-1 first:border-t">
      <p className="wrap-anywhere min-w-0 flex-1 basis-48 text-sm">
        {when}
        <br />
        {by === "" ? words.service : nameOf(by)}
        {"\u00a0· "}
        {words.batchLine(changes)}
      </p>
      <div className="flex items-center gap-3 print:hidden">
        <Link
          to="/$language/register/log"
          params={{ language }}
          search={{ batch: id }}
          aria-label={words.lookNamed(when)}
          className="link inline-flex min-h-11 items-center"
        >
          {words.look}
        </Link>
        {place.writes && (
          <Button look="plain" className="px-1!" aria-label={words.undoNamed(when)} onClick={onUndo}>
            {words.undo}
          </Button>
        )}
      </div>
    </li>
  );
}

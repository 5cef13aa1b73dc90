// "What would change if…": other answers tried out on a copy, beside what they would move.

import type { AnswerChanges } from "@yawara/answers";
import type { WhatIfView } from "@yawara/answers/check";
import { useEffect, useRef, useState } from "react";
import { type Draft, isPart } from "../../draft/draft.ts";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { useChangeableFacts, useWhatIf } from "../report/queries.ts";
import { useReportContext } from "../report/report-context.ts";
import { WhatIfAnswers } from "./answers.tsx";
import { WhatIfResult } from "./result.tsx";
import { WHAT_IF_WORDS } from "./words.ts";

export interface Begin {
  fact?: string;
  changes?: AnswerChanges;
}

/** The draft with the answers of a change; what was not known before and is now is no longer declined. */
function takenOver(draft: Draft, { facts }: WhatIfView, changes: AnswerChanges): Draft {
  const taken = Object.keys(changes).filter((id) => changes[id] === null);
  const declined = [...draft.declined.filter((id) => facts[id] === undefined || isPart(facts[id])), ...taken];
  return {
    ...draft,
    facts,
    later: draft.later.filter((id) => facts[id] === undefined),
    declined: [...new Set(declined)],
    asked: [...new Set([...draft.asked.filter((id) => id in facts || declined.includes(id)), ...Object.keys(changes)])],
  };
}

function still({ came, went, moved }: WhatIfView): boolean {
  return came.length + went.length + moved.length === 0;
}

/** A sheet over the report; mounted while it is open. */
export function WhatIfSheet({ begin, close }: { begin: Begin; close: () => void }) {
  const words = useWords(WHAT_IF_WORDS);
  const { asked, draft, change } = useReportContext();
  const dialog = useRef<HTMLDialogElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const [changes, setChanges] = useState<AnswerChanges>(begin.changes ?? {});
  const facts = useChangeableFacts(asked);
  const whatIf = useWhatIf(asked, changes);
  useEffect(() => dialog.current!.showModal(), []);
  const touched = Object.keys(changes).length > 0;
  const moved = whatIf.data !== undefined && "facts" in whatIf.data ? whatIf.data : undefined;
  const ready = touched && moved !== undefined && !whatIf.isPlaceholderData;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="what-if"
      onClose={close}
      className="m-0 ml-auto h-dvh max-h-none w-full max-w-5xl bg-surface text-ink shadow-5 backdrop:bg-black/40"
    >
      <div className="flex h-full flex-col">
        <header className="flex items-start justify-between gap-4 border-line border-b px-4 py-3 md:px-6">
          <div>
            <h2 id="what-if" className="font-bold text-xl">
              {words.title}
            </h2>
            <p className="text-muted text-sm">{words.lead}</p>
          </div>
          <Button onClick={() => dialog.current!.close()} className="shrink-0">
            {words.close}
          </Button>
        </header>
        <div className="min-h-0 grow overflow-y-auto lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:overflow-hidden">
          <div className="px-4 py-4 md:px-6 lg:overflow-y-auto">
            {facts.data === undefined ? (
              <Loading />
            ) : (
              <WhatIfAnswers facts={facts.data} changes={changes} change={setChanges} first={begin.fact} />
            )}
          </div>
          <div
            ref={result}
            className="border-line border-t px-4 py-4 md:px-6 lg:overflow-y-auto lg:border-t-0 lg:border-l"
          >
            {whatIf.data === undefined ? (
              <Loading lines={4} />
            ) : (
              <WhatIfResult result={whatIf.data} touched={touched} />
            )}
          </div>
        </div>
        <footer className="flex flex-wrap items-center gap-3 border-line border-t px-4 py-3 md:px-6">
          <Button
            look="filled"
            disabled={!ready}
            onClick={() => {
              change(takenOver(draft, moved!, changes));
              dialog.current!.close();
            }}
          >
            {words.takeOver}
          </Button>
          <Button disabled={!touched} onClick={() => setChanges({})}>
            {words.putBack}
          </Button>
          <p aria-live="polite" className="text-sm">
            {ready &&
              (still(moved)
                ? words.nothingMoves
                : words.moves(moved.came.length, moved.went.length, moved.moved.length))}
          </p>
          {ready && !still(moved) && (
            <Button
              look="plain"
              className="px-0! font-normal lg:hidden"
              onClick={() => result.current!.scrollIntoView()}
            >
              {words.see}
            </Button>
          )}
        </footer>
      </div>
    </dialog>
  );
}

// What is certain already, while questions are still open: by force, what the last answer settled on top.

import { type Fresh, freshIn, type InterviewView } from "@yawara/answers/ask";
import { WORDS } from "@yawara/engine";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { Mark } from "../../ui/mark.tsx";
import { ProvisionItem } from "./provision-item.tsx";
import { ASK_WORDS } from "./words.ts";

const MOST_FRESH = 4;
const WIDE = "(min-width: 64rem)";

export function SettledPanel({ view }: { view: InterviewView }) {
  const words = useWords(ASK_WORDS);
  const fresh = useFresh(view);
  const [wide] = useState(() => matchMedia(WIDE).matches);
  const { applying: count, ruledOut } = view;
  return (
    <>
      <p role="status" className="sr-only">
        {fresh.settled > 0 && words.justSettled(fresh.settled, fresh.lines.length)}
      </p>
      <details open={wide} className="group/certain">
        <summary className="flex min-h-11 cursor-pointer items-center gap-3 marker:content-none">
          <h2 className="font-bold text-lg leading-snug">{words.certain}</h2>
          <span className="ml-auto font-bold tabular-nums group-open/certain:hidden">{count}</span>
          <Arrow className="group-open/certain:ml-auto group-open/certain:rotate-180" />
        </summary>
        <p className="text-muted text-sm tabular-nums">
          {words.certainCount(count)}
          {ruledOut > 0 && words.ruledOut(ruledOut)}
        </p>
        <Settled fresh={fresh} />
        {count === 0 ? <p className="mt-2 text-muted">{words.certainNone}</p> : <ByForce certain={view.certain} />}
      </details>
    </>
  );
}

/** Every force with its count, its provisions folded away. */
function ByForce({ certain }: Pick<InterviewView, "certain">) {
  const language = useLanguage();
  return (
    <div className="mt-3 border-line border-t">
      {certain.map(({ modality, entries }) => (
        <Fold
          key={modality}
          className="group/force border-line border-b"
          summaryClassName="gap-2"
          summary={
            <>
              <Mark modality={modality} />
              <h3>{WORDS[language].modality[modality]}</h3>
              <span className="ml-auto font-bold tabular-nums">{entries.length}</span>
              <Arrow className="group-open/force:rotate-180" />
            </>
          }
        >
          <ul className="max-h-80 space-y-3 overflow-y-auto pt-1 pb-4 text-sm">
            {entries.map((line) => (
              <ProvisionItem key={line.id} line={line} />
            ))}
          </ul>
        </Fold>
      ))}
    </div>
  );
}

/** Points down where there is more to open, up where it is open. */
function Arrow({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`size-4 shrink-0 text-muted transition-transform ${className}`}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d="M3 6l5 5 5-5" />
    </svg>
  );
}

/** What the last answer settled: said, and the hardest of it slid in. */
function Settled({ fresh }: { fresh: Fresh }) {
  const words = useWords(ASK_WORDS);
  const shown = fresh.lines.slice(0, MOST_FRESH);
  return (
    <div className="text-sm">
      {fresh.settled > 0 && (
        <p className="mt-3 border-accent border-l-2 pl-3">{words.justSettled(fresh.settled, fresh.lines.length)}</p>
      )}
      {shown.length > 0 && (
        <ul className="mt-3 mb-4 space-y-3">
          {shown.map((line) => (
            <ProvisionItem key={line.id} line={line} fresh />
          ))}
          {fresh.lines.length > shown.length && (
            <li className="text-muted">{words.andMore(fresh.lines.length - shown.length)}</li>
          )}
        </ul>
      )}
    </div>
  );
}

/** What is certain now and was not in the view before. */
function useFresh(view: InterviewView): Fresh {
  const [last, setLast] = useState({ view, fresh: { settled: 0, lines: [] } as Fresh });
  if (last.view === view) return last.fresh;
  const next = { view, fresh: freshIn(last.view, view) };
  setLast(next);
  return next.fresh;
}

// What is certain already, while questions are still open, or how the bans stand: what the last answer settled on top.

import {
  type AskedForLine,
  type BansView,
  type Fresh,
  freshIn,
  type InterviewView,
  type PlansView,
} from "@yawara/answers/ask";
import { BREACH_OUTCOMES, WORDS } from "@yawara/engine";
import { type ReactNode, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { Mark } from "../../ui/mark.tsx";
import { ProvisionItem } from "./provision-item.tsx";
import { ASK_WORDS } from "./words.ts";

const MOST_FRESH = 4;
const NOTHING_FRESH: Fresh = { settled: 0, lines: [] };
const WIDE = "(min-width: 64rem)";

export function SettledPanel({ view }: { view: InterviewView }) {
  const fresh = useFresh(view);
  if (view.plans !== undefined) return <Plans plans={view.plans} />;
  return view.bans === undefined ? <Certain view={view} fresh={fresh} /> : <Bans bans={view.bans} fresh={fresh} />;
}

interface PanelProps {
  title: string;
  /** Shown while it is closed. */
  count: number;
  /** What the last answer settled, in a sentence; empty where it settled nothing. */
  settled: string;
  fresh: Fresh;
  children: ReactNode;
}

function Panel({ title, count, settled, fresh, children }: PanelProps) {
  const [wide] = useState(() => matchMedia(WIDE).matches);
  return (
    <>
      <p role="status" className="sr-only">
        {settled}
      </p>
      <details open={wide} className="group/certain">
        <summary className="flex min-h-11 cursor-pointer items-center gap-3 marker:content-none">
          <h2 className="font-bold text-lg leading-snug">{title}</h2>
          <span className="ml-auto font-bold tabular-nums group-open/certain:hidden">{count}</span>
          <Arrow className="group-open/certain:ml-auto group-open/certain:rotate-180" />
        </summary>
        <Settled fresh={fresh} text={settled} />
        {children}
      </details>
    </>
  );
}

/** What applies whatever is answered from here on. */
function Certain({ view: { applying: count, ruledOut, certain }, fresh }: { view: InterviewView; fresh: Fresh }) {
  const words = useWords(ASK_WORDS);
  const names = WORDS[useLanguage()].modality;
  const settled = fresh.settled > 0 ? words.justSettled(fresh.settled, fresh.lines.length) : "";
  return (
    <Panel title={words.certain} count={count} settled={settled} fresh={fresh}>
      <p className="mt-2 text-muted text-sm tabular-nums">
        {words.certainCount(count)}
        {ruledOut > 0 && words.ruledOut(ruledOut)}
      </p>
      {count === 0 ? (
        <p className="mt-2 text-muted">{words.certainNone}</p>
      ) : (
        <Folds>
          {certain.map(({ modality, entries }) => (
            <FoldedLines key={modality} mark={<Mark modality={modality} />} name={names[modality]} lines={entries} />
          ))}
        </Folds>
      )}
    </Panel>
  );
}

/** What a firm may get by what was said so far. */
function Plans({ plans }: { plans: PlansView }) {
  const words = useWords(ASK_WORDS);
  return (
    <Panel title={words.plansTitle} count={plans.certain.length} settled="" fresh={NOTHING_FRESH}>
      <Folds>
        <FoldedLines name={words.plansBy.certain} lines={plans.certain} />
        <FoldedLines name={words.plansBy.may} lines={plans.may} />
      </Folds>
    </Panel>
  );
}

/** How the bans stand that are asked about. */
function Bans({ bans, fresh }: { bans: BansView; fresh: Fresh }) {
  const words = useWords(ASK_WORDS);
  const broken = new Set(bans.broken.map(({ id }) => id));
  const [bad, good] = [true, false].map((is) => fresh.lines.filter(({ id }) => broken.has(id) === is).length);
  const settled = fresh.settled > 0 ? words.bansSettled(bad!, good!) : "";
  return (
    <Panel title={words.bansTitle} count={bans.broken.length + bans.kept.length} settled={settled} fresh={fresh}>
      <Folds>
        {BREACH_OUTCOMES.map((outcome) => (
          <FoldedLines key={outcome} name={words.bansBy[outcome]} lines={bans[outcome]} />
        ))}
      </Folds>
    </Panel>
  );
}

function Folds({ children }: { children: ReactNode }) {
  return <div className="mt-3 border-line border-t">{children}</div>;
}

/** Some provisions with their count, folded away. */
function FoldedLines({ mark, name, lines }: { mark?: ReactNode; name: string; lines: readonly AskedForLine[] }) {
  return (
    <Fold
      className="group/force border-line border-b"
      summaryClassName="gap-2"
      summary={
        <>
          {mark}
          <h3>{name}</h3>
          <span className="ml-auto font-bold tabular-nums">{lines.length}</span>
          <Arrow className="group-open/force:rotate-180" />
        </>
      }
    >
      <ul className="max-h-80 space-y-3 overflow-y-auto pt-1 pb-4 text-sm">
        {lines.map((line) => (
          <ProvisionItem key={line.id} line={line} />
        ))}
      </ul>
    </Fold>
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
function Settled({ fresh, text }: { fresh: Fresh; text: string }) {
  const words = useWords(ASK_WORDS);
  const shown = fresh.lines.slice(0, MOST_FRESH);
  return (
    <div className="text-sm">
      {text !== "" && <p className="mt-3 border-accent border-l-2 pl-3">{text}</p>}
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

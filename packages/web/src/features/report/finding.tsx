// A finding that opens in place; what it opens to is asked for when it does.

import { Link } from "@tanstack/react-router";
import type { FindingLine } from "@yawara/answers/check";
import type { FindingView, SaidView } from "@yawara/answers/explain";
import { type ReactNode, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Facets } from "./facets.tsx";
import { LineText } from "./line.tsx";
import { useFinding } from "./queries.ts";
import { useReportContext, useTick } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

export function FindingDetails({ line }: { line: FindingLine }) {
  const [opened, open] = useState(false);
  return (
    <details
      data-provision={line.provision}
      onToggle={(event) => event.currentTarget.open && open(true)}
      className="group/finding"
    >
      <summary className="flex cursor-pointer list-none items-start justify-between gap-3 rounded-4 py-2.5 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <LineText line={line} />
        <Chevron className="group-open/finding:rotate-90" />
      </summary>
      {opened && <FindingBody id={line.provision} />}
    </details>
  );
}

export function Chevron({ className }: { className: string }) {
  const look = `mt-[0.35em] size-4 shrink-0 text-muted transition-transform ${className}`;
  return <Icon box={16} d="M6 3l5 5-5 5" width={1.8} className={look} />;
}

function FindingBody({ id }: { id: string }) {
  const { asked } = useReportContext();
  const { data, isError, refetch } = useFinding(asked, id);
  if (isError) return <Failed retry={() => void refetch()} />;
  return (
    <div className="mb-4 ml-7 max-w-text border-line border-l pl-4" aria-live="polite">
      {data ? <Opened finding={data} /> : <Loading lines={3} />}
    </div>
  );
}

function Opened({ finding }: { finding: FindingView }) {
  const words = useWords(REPORT_WORDS).finding;
  const language = useLanguage();
  const [instrument, local] = finding.provision.split("/") as [string, string];
  return (
    <div className="space-y-4 pb-1">
      <Reasons finding={finding} />
      <Otherwise finding={finding} />
      {finding.do.length > 0 && <Steps id={finding.provision} steps={finding.do} />}
      <Facets finding={finding} />
      <p>
        <Link
          to="/$language/law/$instrument"
          params={{ language, instrument }}
          hash={local}
          className="link inline-flex min-h-11 items-center"
        >
          {words.law}
        </Link>
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <p className="font-bold text-sm">{title}</p>
      {children}
    </div>
  );
}

function Reasons({ finding: { outcome, because } }: { finding: FindingView }) {
  const words = useWords(REPORT_WORDS).finding;
  if (outcome === "open") return null;
  return (
    <Part title={words.because}>{because.length === 0 ? <p>{words.always}</p> : <SaidList said={because} />}</Part>
  );
}

/** What is said of facts, each a way to try another answer. */
function SaidList({ said }: { said: SaidView[] }) {
  const words = useWords(REPORT_WORDS);
  const { tryOut } = useReportContext();
  return (
    <ul>
      {said.map(({ fact, text }) => (
        <li key={text}>
          <button
            type="button"
            title={words.changeAnswer(text)}
            onClick={() => tryOut({ fact })}
            className="link min-h-8 py-1 text-left"
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Otherwise({ finding: { outcome, otherwise, otherwiseChanges } }: { finding: FindingView }) {
  const words = useWords(REPORT_WORDS).finding;
  const { tryOut } = useReportContext();
  if (outcome === "open") return null;
  if (otherwise.length === 0) return <Part title={words.otherwise}>{words.noOtherwise}</Part>;
  return (
    <Part title={words.otherwise}>
      {otherwise.length > 1 && <p>{words.otherwiseAll}</p>}
      <ul className="list-disc pl-5">
        {otherwise.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Button look="plain" className="px-0! font-normal" onClick={() => tryOut({ changes: otherwiseChanges })}>
        {words.tryIt}
      </Button>
    </Part>
  );
}

function Steps({ id, steps }: { id: string; steps: string[] }) {
  const words = useWords(REPORT_WORDS).finding;
  const { mine } = useReportContext();
  return (
    <Part title={words.steps}>
      <ul className={mine ? "" : "list-disc pl-5"}>
        {steps.map((step, i) => (
          <li key={step}>{mine ? <TickedStep id={id} action={i} step={step} /> : step}</li>
        ))}
      </ul>
    </Part>
  );
}

function TickedStep({ id, action, step }: { id: string; action: number; step: string }) {
  const [done, turn] = useTick(id, action);
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-3 py-1">
      <input type="checkbox" checked={done} onChange={turn} className="mt-[0.2em] size-5 shrink-0 accent-accent" />
      <span className={done ? "text-muted line-through" : ""}>{step}</span>
    </label>
  );
}

// A finding that opens in place; what it opens to is asked for when it does.

import { Link } from "@tanstack/react-router";
import type { FindingLine } from "@yawara/answers/check";
import type { FindingView } from "@yawara/answers/explain";
import type { Modality } from "@yawara/engine";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Facets } from "./facets.tsx";
import { LineText } from "./line.tsx";
import { useFinding } from "./queries.ts";
import { Breach, Part, Reasons } from "./reasons.tsx";
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
      {opened && <FindingBody line={line} />}
    </details>
  );
}

export function Chevron({ className }: { className: string }) {
  const look = `mt-[0.35em] size-4 shrink-0 text-muted transition-transform ${className}`;
  return <Icon box={16} d="M6 3l5 5-5 5" width={1.8} className={look} />;
}

function FindingBody({ line }: { line: FindingLine }) {
  const { asked } = useReportContext();
  const { data, isError, refetch } = useFinding(asked, line.provision);
  if (isError) return <Failed retry={() => void refetch()} />;
  return (
    <div className="mb-4 ml-7 max-w-text border-line border-l pl-4" aria-live="polite">
      {data ? <Opened finding={data} modality={line.modality} /> : <Loading lines={3} />}
    </div>
  );
}

function Opened({ finding, modality }: { finding: FindingView; modality: Modality }) {
  const words = useWords(REPORT_WORDS).finding;
  const language = useLanguage();
  const [instrument, local] = finding.provision.split("/") as [string, string];
  return (
    <div className="space-y-4 pb-1">
      <Reasons finding={finding} />
      <Breach breach={finding.breach} modality={modality} />
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

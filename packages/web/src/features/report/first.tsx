// The first of a report: what is forbidden, if anything, the verdict, the gauge, and what to do next.
import { Link } from "@tanstack/react-router";
import type { ReportView } from "@yawara/answers/check";
import { BANS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Gauge } from "../../ui/gauge.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Classes } from "./classes.tsx";
import { FindingDetails } from "./finding.tsx";
import { DocumentsLink, SupportLink } from "./onward-links.tsx";
import { useFinding } from "./queries.ts";
import { Otherwise } from "./reasons.tsx";
import { useReportContext } from "./report-context.ts";
import { Step } from "./step.tsx";
import { REPORT_WORDS } from "./words.ts";

export function Verdict({ report }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  const { binding, all } = report.share;
  return (
    <div>
      <Classes classes={report.classes} />
      {report.forbidden.length > 0 && <Forbidden report={report} />}
      <p className="max-w-text font-bold text-xl leading-relaxed">{report.verdict}</p>
      <WouldBreak report={report} />
      <NotLookedAt report={report} />
      <section className="mt-6 max-w-text" aria-labelledby="gauge">
        <h2 id="gauge" className="sr-only">
          {words.gaugeTitle}
        </h2>
        <Gauge counts={report.gauge} />
        <p className="mt-1 text-sm">{words.gauge(binding, all)}</p>
        <SupportLink className="mt-2" />
        <DocumentsLink />
      </section>
    </div>
  );
}

function Forbidden({ report }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  return (
    <section aria-labelledby="forbidden" className="mb-6 max-w-text border-prohibition border-l-8 py-1 pl-5">
      <h2 id="forbidden" className="font-bold text-xl">
        {words.forbiddenTitle}
      </h2>
      <p>{words.forbiddenNote}</p>
      <ul className="mt-2">
        {report.forbidden.map(({ breach: _, ...line }) => (
          <li key={line.provision} className="pb-2">
            <FindingDetails line={line} />
            <WhatEnds provision={line.provision} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Bans that are broken if they come to apply. */
function WouldBreak({ report: { wouldBreak } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  if (wouldBreak.length === 0) return null;
  return (
    <section aria-labelledby="would-break" className="mt-4 max-w-text border-prohibition border-l-2 pl-4">
      <h2 id="would-break" className="font-bold">
        {words.wouldBreakTitle}
      </h2>
      <ul className="mt-1">
        {wouldBreak.map(({ breach: _, ...line }) => (
          <li key={line.provision} className="pb-1">
            <FindingDetails line={line} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What would end a breach, as long as the finding before it is not opened to the same. */
function WhatEnds({ provision }: { provision: string }) {
  const { asked } = useReportContext();
  const words = useWords(REPORT_WORDS).broken.ban;
  const { data } = useFinding(asked, provision);
  if (!data) return null;
  return (
    <div className="ml-7 text-sm [details[open]+&]:hidden">
      <Otherwise title={words.otherwise.broken} why={data.breach ?? data.why} />
    </div>
  );
}

/** The bans on which nothing was said, and the way to the questions that look at them; in a foreign report they are tried out. */
function NotLookedAt({ report: { unseenBans, undecidedBans, untellableBans, bansWaiting } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS).notLookedAt;
  const language = useLanguage();
  const { mine, tryOut } = useReportContext();
  const [first] = bansWaiting;
  if (unseenBans === 0 && (undecidedBans === 0 || first === undefined)) return null;
  return (
    <section aria-label={words.title} className="mt-4 max-w-text border-line border-l-2 pl-4">
      <p>{words.bans(unseenBans + undecidedBans, first !== undefined, untellableBans)}</p>
      {first !== undefined && (
        <p className="mt-2">
          {mine ? (
            <Link
              to="/$language/check/ask"
              params={{ language }}
              search={{ about: BANS }}
              className={buttonClass("outlined")}
            >
              {words.look}
            </Link>
          ) : (
            <Button onClick={() => tryOut({ fact: first.fact })}>{words.tryOut}</Button>
          )}
        </p>
      )}
    </section>
  );
}

export function NextSteps({ report }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  if (report.next.length === 0) return null;
  return (
    <section aria-labelledby="next">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="next" className="font-bold text-xl">
          {words.nextTitle}
        </h2>
        <Legend />
      </div>
      <p className="text-muted text-sm">{words.nextNote}</p>
      <ol className="mt-3">
        {report.next.map((step) => (
          <li key={step.provision} className="border-line border-t last:border-b">
            <Step step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

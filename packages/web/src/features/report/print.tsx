// The report on paper: everything in order, the binding findings opened, sources written out, nothing to press.

import type { FindingLine, ReportView } from "@yawara/answers/check";
import type { FindingView, SaidView } from "@yawara/answers/explain";
import { stepId } from "@yawara/answers/plan";
import type { Modality } from "@yawara/engine";
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { stateOf } from "../../draft/plan-states.ts";
import { fetchFaces } from "../../shell/font.ts";
import { useWords } from "../../shell/language.ts";
import { Gauge } from "../../ui/gauge.tsx";
import { Classes } from "./classes.tsx";
import { PrintedCustomers } from "./customers.tsx";
import { Facets } from "./facets.tsx";
import { LineText, NamedMark } from "./line.tsx";
import { useReportContext } from "./report-context.ts";
import { REPORT_WORDS } from "./words.ts";

/** Whether the page is being put on paper. Drawn at once, because the browser does not wait. */
function usePrinting(): boolean {
  const [printing, print] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const paper = matchMedia("print");
    const on = () => flushSync(() => print(true));
    const turn = () => flushSync(() => print(paper.matches));
    addEventListener("beforeprint", on);
    paper.addEventListener("change", turn);
    return () => {
      removeEventListener("beforeprint", on);
      paper.removeEventListener("change", turn);
    };
  }, []);
  return printing;
}

/**
 * Fetches the faces that what goes on paper needs; whether they are there. A face that is first wanted while the browser
 * prints makes Chromium lose every page but the first: paper has our font only where this came first, else the device's.
 */
export function facesFor(printed: unknown): Promise<boolean> {
  return fetchFaces(JSON.stringify(printed));
}

interface PrintedProps {
  report: ReportView;
  opened: FindingView[] | undefined;
  /** Whether the faces of our font are there. */
  faces: boolean;
}

export function PrintedReport({ report, opened, faces }: PrintedProps) {
  const font = faces ? "" : "[font-family:system-ui,sans-serif]";
  return usePrinting() ? (
    <div className={`hidden [print-color-adjust:exact] print:block ${font}`}>
      <Paper report={report} opened={new Map(opened?.map((finding) => [finding.provision, finding]))} />
    </div>
  ) : null;
}

interface PaperProps {
  report: ReportView;
  opened: ReadonlyMap<string, FindingView>;
}

function Paper({ report, opened }: PaperProps) {
  const words = useWords(REPORT_WORDS);
  return (
    <>
      <FirstPage report={report} />
      <PrintedCustomers customers={report.customers} />
      {report.groups
        .filter(({ count }) => count > 0)
        .map(({ group, name, note, count, sections }) => (
          <PrintedGroup key={group} title={`${name} (${count})`} note={note}>
            {sections.map((section) => (
              <section key={section.name ?? ""}>
                {section.name !== undefined && <h3 className="mt-4 break-after-avoid font-bold">{section.name}</h3>}
                {section.lines.map((line) => (
                  <PrintedFinding key={line.provision} line={line} finding={opened.get(line.provision)} />
                ))}
              </section>
            ))}
          </PrintedGroup>
        ))}
      {report.open.length > 0 && (
        <PrintedGroup title={`${words.undecided} (${report.open.length})`} note={words.undecidedNote}>
          {report.open.map((line) => (
            <PrintedFinding key={line.provision} line={line} finding={undefined} />
          ))}
        </PrintedGroup>
      )}
      <PrintedAnswers report={report} />
      <PrintedSources report={report} />
    </>
  );
}

function FirstPage({ report }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  const { draft } = useReportContext();
  const { binding, all } = report.share;
  const isDone = (step: string) => stateOf(draft, step).state === "done";
  return (
    <>
      <Classes classes={report.classes} />
      {report.forbidden.length > 0 && (
        <section className="mt-4 break-inside-avoid border-prohibition border-l-8 pl-4">
          <h2 className="font-bold text-lg">{words.forbiddenTitle}</h2>
          {report.forbidden.map(({ breach: _, ...line }) => (
            <div key={line.provision} className="mt-2">
              <LineText line={line} />
            </div>
          ))}
        </section>
      )}
      <p className="mt-4 font-bold text-lg">{report.verdict}</p>
      <div className="mt-3">
        <Gauge counts={report.gauge} />
        <p>{words.gauge(binding, all)}</p>
      </div>
      {report.next.length > 0 && (
        <section className="mt-5">
          <h2 className="font-bold text-lg">{words.nextTitle}</h2>
          <ol>
            {report.next.map(({ provision, action, modality, step, where, seen }) => (
              <li key={provision} className="mt-2 flex break-inside-avoid gap-3">
                <span aria-hidden="true">{isDone(stepId(provision, action)) ? "☑" : "☐"}</span>
                <NamedMark modality={modality} />
                <span>
                  {step}
                  <span className="block text-muted text-sm">
                    {where}
                    {!seen && " †"}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="mt-5 break-inside-avoid">
        <h2 className="font-bold text-lg">{words.asideTitle}</h2>
        <ul className="list-disc pl-5">
          {report.assumptions.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {report.openPoints.map(({ says }) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function PrintedGroup({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="break-after-avoid border-line border-b pb-1 font-bold text-lg">
        {title} <span className="font-normal text-muted text-sm">{note}</span>
      </h2>
      {children}
    </section>
  );
}

function PrintedFinding({ line, finding }: { line: FindingLine; finding: FindingView | undefined }) {
  const { draft } = useReportContext();
  const isDone = (step: string) => stateOf(draft, step).state === "done";
  return (
    <article className="mt-3 break-inside-avoid">
      <LineText line={line} />
      {finding !== undefined && (
        <div className="mt-1 ml-7 space-y-1 text-sm">
          <PrintedReasons finding={finding} modality={line.modality} />
          {finding.do.map((step, i) => (
            <p key={step} className="flex gap-2">
              <span aria-hidden="true">{isDone(stepId(line.provision, i)) ? "☑" : "☐"}</span>
              {step}
            </p>
          ))}
          <Facets finding={finding} />
        </div>
      )}
    </article>
  );
}

/** Why it binds and, where it is broken or might be, why it is and what would end that. */
function PrintedReasons({ finding: { why, breach }, modality }: { finding: FindingView; modality: Modality }) {
  const words = useWords(REPORT_WORDS);
  const said = words.broken[modality === "prohibition" ? "ban" : "duty"];
  const rows: [string, SaidView[]][] = [[breach ? words.finding.applies : words.finding.because, why.because]];
  if (breach?.outcome === "broken")
    rows.push([said.because.broken, breach.because], [said.otherwise.broken, breach.otherwise]);
  return rows.map(
    ([title, reasons]) =>
      reasons.length > 0 && (
        <p key={title}>
          {title}: {reasons.map(({ text }) => text).join(" · ")}
        </p>
      ),
  );
}

function PrintedAnswers({ report: { answers } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  return (
    <section className="mt-8">
      <h2 className="break-after-avoid border-line border-b pb-1 font-bold text-lg">{words.answersInPrint}</h2>
      <dl>
        {answers.map(({ fact, name, answer }) => (
          <div key={fact} className="mt-1 grid break-inside-avoid grid-cols-[12rem_1fr] gap-4">
            <dt className="text-muted">{name}</dt>
            <dd>{answer}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PrintedSources({ report: { sources } }: { report: ReportView }) {
  const words = useWords(REPORT_WORDS);
  return (
    <section className="mt-8">
      <h2 className="break-after-avoid border-line border-b pb-1 font-bold text-lg">{words.sourcesInPrint}</h2>
      <ul className="text-sm">
        {sources.map(({ title, urls }) => (
          <li key={title} className="mt-1 break-inside-avoid">
            {title}
            {urls.map((url) => (
              <span key={url} className="block break-all text-muted">
                {url}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

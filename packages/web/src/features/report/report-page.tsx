// The report of a described system: the verdict first, then everything by force, why, and what would change it.
import { Link } from "@tanstack/react-router";
import type { ReportView } from "@yawara/answers/check";
import { type ReactNode, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { isBegun, underLaw } from "../../draft/draft.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { askedOf } from "../../draft/request.ts";
import { LawPicker } from "../../law-picker/law-picker.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { today } from "../../ui/today.ts";
import { type Begin, WhatIfSheet } from "../what-if/what-if.tsx";
import { Beside } from "./aside.tsx";
import { Customers } from "./customers.tsx";
import { NextSteps, Verdict } from "./first.tsx";
import { Groups } from "./groups.tsx";
import { OriginBanner } from "./origin.tsx";
import { PlanLink } from "./plan-link.tsx";
import { facesFor, PrintedReport } from "./print.tsx";
import { useBindingFindings, useReport } from "./queries.ts";
import { ReportContext, type ReportContextValue, useReportContext } from "./report-context.ts";
import { type ReportSubject, useReportSubject } from "./report-subject.ts";
import { SavePopover, SharePopover } from "./share.tsx";
import { SHARE_WORDS } from "./share-words.ts";
import { ReportTitle } from "./title.tsx";
import { REPORT_WORDS } from "./words.ts";

export function ReportPage() {
  const subject = useReportSubject();
  return (
    <div className="mx-auto max-w-6xl">
      {subject.draft !== undefined && <OriginBanner subject={subject} />}
      <Body subject={subject} />
    </div>
  );
}

function Body({ subject: { draft, origin, change } }: { subject: ReportSubject }) {
  if (draft === undefined)
    return (
      <Titled>
        <Loading />
      </Titled>
    );
  if (!isBegun(draft))
    return (
      <Titled>
        <Nothing />
      </Titled>
    );
  return <Described draft={draft} mine={origin === "mine" || origin === "broken"} change={change} />;
}

/** Under the page's own title, where there is no system to name. */
function Titled({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <>
      <PageHead title={PAGES.report.title[language]} />
      {children}
    </>
  );
}

function Nothing() {
  const words = useWords(REPORT_WORDS);
  const language = useLanguage();
  return (
    <Empty title={words.emptyTitle}>
      <p>{words.empty}</p>
      <p className="mt-4 flex flex-wrap gap-3">
        <Link to="/$language/check/ask" params={{ language }} className={buttonClass("filled")}>
          {words.ways.ask}
        </Link>
        <Link to="/$language/check" params={{ language }} className={buttonClass("outlined")}>
          {words.ways.example}
        </Link>
        <Link to="/$language/check" params={{ language }} className={buttonClass("outlined")}>
          {words.ways.file}
        </Link>
      </p>
    </Empty>
  );
}

function Described({ draft, mine, change }: Pick<ReportContextValue, "draft" | "mine" | "change">) {
  const language = useLanguage();
  const asked = useMemo(() => askedOf(draft, language), [draft, language]);
  const [trying, tryOut] = useState<Begin>();
  const { data, isError, refetch } = useReport(asked, draft.name);
  const shown = useMemo<ReportContextValue>(
    () => ({ asked, draft, mine, change, tryOut }),
    [asked, draft, mine, change],
  );
  if (isError)
    return (
      <Titled>
        <Failed retry={() => void refetch()} />
      </Titled>
    );
  if (data === undefined)
    return (
      <Titled>
        <Loading />
      </Titled>
    );
  return (
    <ReportContext value={shown}>
      {"clash" in data && (
        <Titled>
          <Clashing clash={data.clash} />
        </Titled>
      )}
      {"refused" in data && (
        <Titled>
          <Refused text={data.refused} />
        </Titled>
      )}
      {"report" in data && <Report report={data.report} />}
      {trying !== undefined && <WhatIfSheet begin={trying} close={() => tryOut(undefined)} />}
    </ReportContext>
  );
}

function Report({ report }: { report: ReportView }) {
  const { asked } = useReportContext();
  const opened = useBindingFindings(asked, report);
  const words = useWords(REPORT_WORDS);
  const [faces, haveFaces] = useState(false);
  const toPaper = async () => {
    const ready = await facesFor([report, opened, words]);
    flushSync(() => haveFaces(ready));
    print();
  };
  return (
    <>
      <Head report={report} toPaper={() => void toPaper()} />
      <div className="print:hidden">
        <div className="mt-8 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <Verdict report={report} />
          <NextSteps report={report} />
          <aside className="max-w-text xl:col-start-2 xl:row-span-2 xl:row-start-1">
            <Beside report={report} />
          </aside>
        </div>
        <Customers customers={report.customers} />
        <Groups report={report} />
      </div>
      <PrintedReport report={report} opened={opened} faces={faces} />
    </>
  );
}

function Head({ report, toPaper }: { report: ReportView; toPaper: () => void }) {
  const words = useWords(REPORT_WORDS);
  const shareWords = useWords(SHARE_WORDS);
  const { draft, change, tryOut } = useReportContext();
  return (
    <header>
      <div className="max-w-4xl">
        <ReportTitle title={report.title} />
        <LawPicker
          chosen={{ at: report.at === today() ? undefined : report.at, regimes: draft.regimes }}
          byAnswers={report.jurisdictions}
          onChange={(chosen) => change(underLaw(draft, chosen))}
        />
      </div>
      <div className="mt-4 flex flex-wrap gap-2 print:hidden">
        <Button look="filled" onClick={() => tryOut({})}>
          {words.whatIf}
        </Button>
        <PlanLink />
        <SharePopover />
        <SavePopover />
        <Button onClick={toPaper}>{shareWords.print}</Button>
      </div>
    </header>
  );
}

// What a firm may get: a sentence and the nearest deadline first, then every offer by how certain it is and how near its end.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PLANS } from "@yawara/answers/ask";
import { SUPPORT_WORDS } from "@yawara/answers/support";
import { WORDS } from "@yawara/engine";
import { useMemo } from "react";
import { type Draft, isBegun, underLaw } from "../../draft/draft.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { askedOf } from "../../draft/request.ts";
import { LawPicker } from "../../law-picker/law-picker.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { today } from "../../ui/today.ts";
import type { SupportView } from "../../worker/support-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { OriginBanner } from "../report/origin.tsx";
import { type ReportSubject, useReportSubject } from "../report/report-subject.ts";
import { Offers, ReliefList } from "./offers.tsx";
import { SUPPORT_PAGE_WORDS } from "./words.ts";

export function SupportPage() {
  const language = useLanguage();
  const subject = useReportSubject("/$language/check/support");
  const { title, description } = PAGES.support;
  return (
    <div className="max-w-4xl">
      {subject.draft !== undefined && <OriginBanner subject={subject} />}
      <PageHead title={title[language]}>{description[language]}</PageHead>
      <Body subject={subject} />
    </div>
  );
}

function Body({ subject: { draft, origin, change } }: { subject: ReportSubject }) {
  if (draft === undefined) return <Loading />;
  if (!isBegun(draft)) return <Nothing />;
  return <Described draft={draft} mine={origin === "mine" || origin === "broken"} change={change} />;
}

function Nothing() {
  const words = useWords(SUPPORT_PAGE_WORDS);
  const language = useLanguage();
  return (
    <Empty title={words.emptyTitle}>
      <p>{words.empty}</p>
      <p className="mt-4">
        <Link
          to="/$language/check/ask"
          params={{ language }}
          search={{ about: PLANS }}
          className={buttonClass("filled")}
        >
          {words.ask}
        </Link>
      </p>
    </Empty>
  );
}

interface DescribedProps {
  draft: Draft;
  /** Whether it is the person's own, whose questions can be answered. */
  mine: boolean;
  change: (next: Draft) => void;
}

function Described({ draft, mine, change }: DescribedProps) {
  const language = useLanguage();
  const asked = useMemo(() => askedOf(draft, language), [draft, language]);
  const { data, isError, refetch } = useQuery({
    queryKey: ["support", asked, draft.declined],
    queryFn: async () => worker().support(asked, draft.declined),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={9} />;
  if ("clash" in data) return <Clashing clash={data.clash} />;
  if ("refused" in data) return <Refused text={data.refused} />;
  return <Found view={data.support} draft={draft} mine={mine} change={change} />;
}

function Found({ view, draft, mine, change }: DescribedProps & { view: SupportView }) {
  const words = useWords(SUPPORT_PAGE_WORDS);
  const said = useWords(SUPPORT_WORDS);
  const language = useLanguage();
  const { day } = WORDS[language];
  const nearest = view.offers.find(({ provision }) => provision === view.deadline?.provision);
  return (
    <>
      <LawPicker
        chosen={{ at: view.at === today() ? undefined : view.at, regimes: draft.regimes }}
        byAnswers={view.jurisdictions}
        onChange={(chosen) => change(underLaw(draft, chosen))}
      />
      <p className="mt-6 max-w-text font-bold text-xl leading-relaxed" aria-live="polite">
        {view.summary}
      </p>
      {nearest !== undefined && (
        <p className="mt-2 max-w-text">
          {said.nextDeadline(day(view.deadline!.day), `${nearest.name} ${nearest.ref}`)}
        </p>
      )}
      {mine && <Questions view={view} costSaid={draft.facts["support.investment"] !== undefined} />}
      <Offers offers={view.offers} counts={view.counts} />
      <ReliefList relief={view.relief} />
      <p className="mt-8 max-w-text border-line border-t pt-4 text-muted text-sm">{view.read_with}</p>
      <p className="mt-4 flex flex-wrap gap-2 print:hidden">
        <Link to="/$language/check/report" params={{ language }} className={buttonClass("outlined")}>
          {words.toReport}
        </Link>
        <Button onClick={() => print()}>{words.print}</Button>
      </p>
    </>
  );
}

/** What answering more would decide, and the way there. */
function Questions({ view: { question }, costSaid }: { view: SupportView; costSaid: boolean }) {
  const words = useWords(SUPPORT_PAGE_WORDS);
  const language = useLanguage();
  return (
    <div className="mt-4 print:hidden">
      {question !== null && (
        <div className="max-w-text border-accent border-l-2 pl-4">
          <p>
            <span className="text-muted">{words.nextAsked}</span> {question.fact.ask}
          </p>
          <p className="mt-3">
            <Link
              to="/$language/check/ask"
              params={{ language }}
              search={{ about: PLANS }}
              className={buttonClass("filled")}
            >
              {words.askMore(question.remaining_at_most)}
            </Link>
          </p>
        </div>
      )}
      {!costSaid && (
        <p className="mt-2">
          <Link
            to="/$language/check/ask"
            params={{ language }}
            search={{ about: PLANS, fact: "support.investment" }}
            className="link inline-flex min-h-11 items-center"
          >
            {words.sayCost}
          </Link>
        </p>
      )}
    </div>
  );
}

// The plan of a described system: what to do by when, ticked off here; kept with the draft in this browser, saved as a file, printed.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PLAN_WORDS, SECTIONS } from "@yawara/answers/plan";
import { useDeferredValue, useMemo } from "react";
import { type Draft, isBegun, underLaw } from "../../draft/draft.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { NothingDescribed } from "../../draft/nothing-described.tsx";
import { statesOf, withSeen } from "../../draft/plan-states.ts";
import { askedOf } from "../../draft/request.ts";
import { LawPicker } from "../../law-picker/law-picker.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { today } from "../../ui/today.ts";
import type { PlanView } from "../../worker/plan-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { OriginBanner } from "../report/origin.tsx";
import { type ReportSubject, useReportSubject } from "../report/report-subject.ts";
import { PlanContext, usePlanContext } from "./plan-context.ts";
import { Bans, Gone, Kept, LookAt, StillOpen } from "./plan-rest.tsx";
import { PlanSection } from "./plan-section.tsx";
import { PrintPlan, SavePlan } from "./save-plan.tsx";
import { PLAN_PAGE_WORDS } from "./words.ts";

export function PlanPage() {
  const subject = useReportSubject("/$language/plan");
  return (
    <div className="max-w-4xl">
      {subject.draft !== undefined && <OriginBanner subject={subject} />}
      <Body subject={subject} />
    </div>
  );
}

function Body({ subject: { draft, origin, change } }: { subject: ReportSubject }) {
  const words = useWords(PLAN_PAGE_WORDS);
  if (draft === undefined)
    return (
      <Titled>
        <Loading />
      </Titled>
    );
  if (!isBegun(draft))
    return (
      <Titled>
        <NothingDescribed words={words} />
      </Titled>
    );
  return <Described draft={draft} mine={origin === "mine" || origin === "broken"} change={change} />;
}

/** Under the page's own title, where there is no system to name. */
function Titled({ children }: { children: React.ReactNode }) {
  const language = useLanguage();
  const { title, description } = PAGES.plan;
  return (
    <>
      <PageHead title={title[language]}>{description[language]}</PageHead>
      {children}
    </>
  );
}

interface DescribedProps {
  draft: Draft;
  mine: boolean;
  change: (next: Draft) => void;
}

function Described({ draft, mine, change }: DescribedProps) {
  const language = useLanguage();
  // Typing stays quick: the plan is asked for anew when the page has time.
  const said = useDeferredValue(draft);
  const asked = useMemo(() => askedOf(said, language), [said, language]);
  const { data, isError, refetch } = useQuery({
    queryKey: ["plan", asked, statesOf(said), said.name],
    queryFn: async () => worker().plan(asked, statesOf(said), said.name),
    placeholderData: keepPreviousData,
  });
  const shown = useMemo(() => ({ draft, mine, change, at: asked.at }), [draft, mine, change, asked.at]);
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Titled>
        <Loading lines={9} />
      </Titled>
    );
  if ("clash" in data)
    return (
      <Titled>
        <Clashing clash={data.clash} />
      </Titled>
    );
  if ("refused" in data)
    return (
      <Titled>
        <Refused text={data.refused} />
      </Titled>
    );
  return (
    <PlanContext value={shown}>
      <Found plan={data.plan} />
    </PlanContext>
  );
}

function Found({ plan }: { plan: PlanView }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const { draft, mine } = usePlanContext();
  return (
    <>
      <Head plan={plan} />
      <p className="mt-6 max-w-text font-bold text-lg leading-relaxed sm:text-xl">{plan.summary.says}</p>
      <Progress plan={plan} />
      <Fresh plan={plan} />
      <p className="mt-2 max-w-text text-muted text-sm print:hidden">{mine ? words.keptHere : words.readOnly}</p>
      <div className="mt-2 print:hidden">
        <Legend />
      </div>
      {SECTIONS.map((section) => (
        <PlanSection key={section} section={section} tasks={plan.tasks.filter((task) => task.section === section)} />
      ))}
      <Bans bans={plan.bans} />
      <LookAt lookAt={plan.look_at} />
      <Kept kept={plan.kept} />
      <StillOpen open={plan.open} example={mine ? undefined : draft.from} />
      <Gone gone={plan.no_longer} />
      <ul className="mt-10 max-w-text list-disc border-line border-t pt-4 pl-5 text-muted text-sm">
        {plan.read_with.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Head({ plan }: { plan: PlanView }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const said = useWords(PLAN_WORDS);
  const language = useLanguage();
  const { draft, mine, change } = usePlanContext();
  return (
    <header>
      <h1 className="font-bold text-[1.75rem] leading-snug">{said.title(plan.title)}</h1>
      <LawPicker
        chosen={{ at: plan.at === today() ? undefined : plan.at, regimes: draft.regimes }}
        byAnswers={plan.jurisdictions}
        onChange={(chosen) => change(underLaw(draft, chosen))}
      />
      <p className="mt-4 flex flex-wrap gap-2 print:hidden">
        <SavePlan />
        <PrintPlan plan={plan} />
        <Link
          to="/$language/check/report"
          params={{ language }}
          search={mine || draft.from === undefined ? {} : { example: draft.from }}
          className={buttonClass("outlined")}
        >
          {words.toReport}
        </Link>
      </p>
    </header>
  );
}

/** How many steps of what binds and of what is asked as cooperation are done: a count, and no mark. */
function Progress({ plan: { summary } }: { plan: PlanView }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const { steps, done } = summary.counts;
  const all = steps.broken + steps.must + steps.cooperate;
  if (all === 0) return null;
  return (
    <p className="mt-2 max-w-text tabular-nums" aria-live="polite">
      {words.done(done, all)}
    </p>
  );
}

/** What came since the plan was last looked at, until the person has seen it. */
function Fresh({ plan: { summary, states } }: { plan: PlanView }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const { draft, mine, change } = usePlanContext();
  if (!mine || summary.counts.new === 0) return null;
  return (
    <p
      role="status"
      className="mt-4 flex max-w-text flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-8 bg-accent-soft px-4 py-2 print:hidden"
    >
      {words.fresh(summary.counts.new)}
      <Button onClick={() => change(withSeen(draft, states.seen ?? []))}>{words.seen}</Button>
    </p>
  );
}

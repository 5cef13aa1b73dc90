// The interview: one question a card, what is certain beside it, every answer so far below it.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { AnswerView, InterviewView, QuestionView } from "@yawara/answers/ask";
import { useEffect, useState } from "react";
import { forget, useDraft } from "../../draft/draft.ts";
import { MisreadLine } from "../../shell/address-line.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { Answers } from "./answers.tsx";
import { ConflictCard } from "./conflict-card.tsx";
import { InterviewEnd } from "./interview-end.tsx";
import { INTERVIEW_PARAMETERS } from "./interview-place.ts";
import { interviewQuery, questionQuery } from "./interview-query.ts";
import { useInterviewSteps } from "./interview-steps.ts";
import { useKeysOn } from "./keys.ts";
import { Progress } from "./progress.tsx";
import { QuestionCard } from "./question-card.tsx";
import { SettledPanel } from "./settled-panel.tsx";
import { ASK_WORDS } from "./words.ts";

export function InterviewPage() {
  const language = useLanguage();
  const draft = useDraft();
  const { about } = usePlace(INTERVIEW_PARAMETERS);
  const interview = useQuery(interviewQuery(draft, language, about));
  if (interview.isError || interview.data === undefined)
    return (
      <>
        <PageHead title={PAGES.ask.title[language]} />
        {interview.isError ? <Failed retry={() => void interview.refetch()} /> : <Loading lines={8} />}
      </>
    );
  return <Interview view={interview.data} busy={interview.isPlaceholderData} />;
}

function Interview({ view, busy }: { view: InterviewView; busy: boolean }) {
  const draft = useDraft();
  const ended = view.question === undefined && view.conflict === undefined;
  const [lapsed, setLapsed] = useState<AnswerView[]>([]);
  useEffect(() => {
    if (view.lapsed.length === 0) return;
    setLapsed(view.lapsed);
    forget(view.lapsed.map(({ fact }) => fact));
  }, [view]);
  return (
    <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem] xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0 max-w-3xl">
        <Lapsed answers={lapsed} />
        <Card view={view} busy={busy} onStep={() => setLapsed([])} />
        <div className="mt-8">
          <Answers draft={draft} view={view} open={ended} key={String(ended)} />
        </div>
      </div>
      <aside className="min-w-0 border-line border-t pt-4 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-8">
        <SettledPanel view={view} />
      </aside>
    </div>
  );
}

/** What stands in the middle: an answer put again, a contradiction, the next question, or the end. */
function Card({ view, busy, onStep }: { view: InterviewView; busy: boolean; onStep: () => void }) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const draft = useDraft();
  const { about } = usePlace(INTERVIEW_PARAMETERS);
  const [keysOn, setKeysOn] = useKeysOn();
  const steps = useInterviewSteps(view, busy);
  const again = useQuery(questionQuery(draft, steps.again, language));
  const card = (question: QuestionView, revisited: boolean) => (
    <QuestionCard
      key={`${question.fact.id} ${revisited}`}
      question={question}
      value={draft.facts[question.fact.id]}
      revisited={revisited}
      busy={busy}
      keysOn={keysOn}
      onKeysOn={setKeysOn}
      onAnswer={(value) => {
        onStep();
        steps.answer(question.fact.id, value);
      }}
      onTentative={(value) => steps.tentative(question.fact.id, value)}
      onLater={revisited || !steps.canPutOff ? undefined : () => steps.putOff(question.fact.id)}
      onBack={steps.back}
    />
  );
  if (steps.again !== undefined && again.data !== null) {
    if (again.isError) return <Failed retry={() => void again.refetch()} />;
    if (again.data?.fact.id !== steps.again) return <Loading lines={8} />;
    return (
      <>
        <p className="mb-4 flex flex-wrap gap-x-5 text-muted text-sm">
          <span>{words.changing}</span>
          <Link
            to="/$language/check/ask"
            params={{ language }}
            search={searchOf({ about, step: draft.asked.length + 1 })}
            className="link"
          >
            {words.toOpen}
          </Link>
        </p>
        {card(again.data, true)}
      </>
    );
  }
  const unknown =
    steps.named !== undefined && again.data === null ? (
      <MisreadLine of={[{ name: "fact", text: steps.named, instead: "next-question" }]} />
    ) : null;
  if (view.conflict !== undefined) return <ConflictCard conflict={view.conflict} />;
  if (view.question === undefined)
    return (
      <>
        {unknown}
        <InterviewEnd draft={draft} view={view} keysOn={keysOn} onReport={steps.toReport} onBack={steps.back} />
      </>
    );
  return (
    <>
      {unknown}
      <Progress view={view} question={draft.asked.length + 1} facts={draft.facts} />
      {card(view.question, false)}
    </>
  );
}

/** Answers that fell away by themselves, said until the next step. */
function Lapsed({ answers }: { answers: readonly AnswerView[] }) {
  const words = useWords(ASK_WORDS);
  return (
    <div role="status">
      {answers.length > 0 && (
        <div className="mb-6 max-w-text border-accent border-l-4 bg-sunken px-5 py-3">
          <p>{words.lapsed}</p>
          <ul className="mt-1 list-disc pl-6">
            {answers.map(({ fact, name, text }) => (
              <li key={fact}>
                {name}: {text === "" ? words.unreadable : text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

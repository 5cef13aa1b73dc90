// An incident: what happened and when, then every clock of the law with its end, the questions that decide more, the forms.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useState } from "react";
import { type Draft, isBegun, useDraft } from "../../draft/draft.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { askedOf } from "../../draft/request.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { Button } from "../../ui/button.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { saveFile } from "../../ui/save-file.ts";
import type { IncidentAsked, IncidentView } from "../../worker/incident-verbs.ts";
import { worker } from "../../worker/worker.ts";
import { Clocks, type ClockView } from "./clocks.tsx";
import { FollowUps } from "./follow-ups.tsx";
import { Forms } from "./forms.tsx";
import {
  answerIncident,
  changeIncident,
  type Incident,
  markDone,
  momentOf,
  newIncident,
  useIncident,
} from "./incident-store.ts";
import { What } from "./what.tsx";
import { When } from "./when.tsx";
import { INCIDENT_PAGE_WORDS } from "./words.ts";

/** How often the time that is left is told anew, in milliseconds. */
const MINUTE = 60_000;

export function IncidentPage() {
  const language = useLanguage();
  const { title, description } = PAGES.incident;
  return (
    <div className="max-w-5xl">
      <PageHead title={title[language]}>{description[language]}</PageHead>
      <Body />
    </div>
  );
}

function Body() {
  const draft = useDraft();
  const incident = useIncident();
  const language = useLanguage();
  const now = useMinute();
  const asked = useMemo(
    () => askedFor(draft, incident, askedOf(draft, language), now),
    [draft, incident, language, now],
  );
  const { data, isError, refetch } = useQuery({
    queryKey: ["incident", asked],
    queryFn: async () => worker().incident(asked),
    placeholderData: keepPreviousData,
  });
  const [last, setLast] = useState<IncidentView>();
  if (data !== undefined && "answer" in data && data !== last) setLast(data);
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={9} />;
  return (
    <>
      {last !== undefined && <What question={last.what} />}
      <When zone={asked.zone} />
      <About draft={draft} />
      {"clash" in data && <Clashing clash={data.clash} />}
      {"refused" in data && <Refused text={data.refused} />}
      {"answer" in data && <Answered view={data} asked={asked} />}
    </>
  );
}

/** The question to the worker: the system described, with what is said of the event besides. */
function askedFor(
  draft: Draft,
  { facts, moments, nearMiss, done, form }: Incident,
  asked: ReturnType<typeof askedOf>,
  now: string,
): IncidentAsked {
  const [occurred, received, aware] = [moments.occurred, moments.received, moments.aware].map(momentOf);
  return {
    ...asked,
    facts: { ...draft.facts, ...facts },
    own: Object.keys(facts),
    now,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    nearMiss,
    done,
    ...(occurred !== undefined && { occurred }),
    ...(received !== undefined && { received }),
    ...(aware !== undefined && { aware }),
    ...(form !== undefined && form !== "" && { form }),
  };
}

/** The instant it is, told anew every minute. */
function useMinute(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function About({ draft }: { draft: Draft }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const language = useLanguage();
  return (
    <p className="mt-6 max-w-text text-sm print:hidden">
      {isBegun(draft) ? words.about.draft(draft.name?.[language]) : words.about.none}{" "}
      <Link to="/$language/check" params={{ language }} className="link inline-flex min-h-11 items-center">
        {words.about.change}
      </Link>
    </p>
  );
}

function Answered({ view: { answer, questions }, asked }: { view: IncidentView; asked: IncidentAsked }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  // A box ticked is ticked at once, not only when the worker has answered.
  const { facts } = useIncident();
  const { summary, standing, clocks, would_bind: wouldBind, read_with: readWith } = answer;
  if (standing === "unsaid")
    return <p className="mt-8 max-w-text border-line border-t pt-6 text-muted">{words.dueEmpty}</p>;
  return (
    <>
      <section aria-labelledby="incident-due" className="mt-8 border-line border-t pt-6">
        <h2 id="incident-due" className="font-bold text-xl">
          {words.due}
        </h2>
        <p className="mt-2 max-w-text text-lg" aria-live="polite">
          {summary}
        </p>
        <Clocks clocks={clocks} zone={answer.zone} step={(clock) => <MarkDone clock={clock} now={answer.now} />} />
        <WouldBind provisions={wouldBind} />
      </section>
      <FollowUps questions={questions} facts={facts} answer={answerIncident} />
      <Forms forms={answer.forms} form={answer.form} onOpen={(form) => changeIncident({ form })} />
      {readWith.length > 0 && (
        <section aria-labelledby="incident-rests" className="mt-10 border-line border-t pt-4 text-muted text-sm">
          <h2 id="incident-rests" className="font-bold">
            {words.restsOn}
          </h2>
          <ul className="mt-1 max-w-text list-disc space-y-1 pl-5">
            {readWith.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      )}
      <Actions asked={asked} hasClocks={clocks.length > 0} />
    </>
  );
}

/** Kept in this browser, like the rest of the incident. */
function MarkDone({ clock: { id, what, done }, now }: { clock: ClockView; now: string }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const step = done === undefined ? words.markDone : words.undo;
  return (
    <button
      type="button"
      aria-label={`${step}: ${what}`}
      onClick={() => markDone(id, done === undefined ? now : undefined)}
      className="min-h-11 text-accent underline underline-offset-4 print:hidden"
    >
      {step}
    </button>
  );
}

function WouldBind({ provisions }: { provisions: IncidentView["answer"]["would_bind"] }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const language = useLanguage();
  if (provisions.length === 0) return null;
  return (
    <ul className="mt-3 max-w-text list-disc pl-5">
      {provisions.map(({ provision, name, ref }) => {
        const [instrument, local] = provision.split("/") as [string, string];
        return (
          <li key={provision}>
            {name} {ref}{" "}
            <Link
              to="/$language/law/$instrument"
              params={{ language, instrument }}
              hash={local}
              className="link inline-flex min-h-11 items-center"
              aria-label={`${words.law}: ${name} ${ref}`}
            >
              {words.law}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Actions({ asked, hasClocks }: { asked: IncidentAsked; hasClocks: boolean }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const save = async (kind: "ics" | "md", type: string) =>
    saveFile(`incident.${kind}`, await worker().incidentFile(asked, kind), type);
  return (
    <div className="mt-8 print:hidden">
      <p className="flex flex-wrap gap-2">
        {hasClocks && <Button onClick={() => void save("ics", "text/calendar")}>{words.calendar}</Button>}
        <Button onClick={() => void save("md", "text/markdown")}>{words.markdown}</Button>
        <Button onClick={() => print()}>{words.print}</Button>
        <Button look="plain" onClick={newIncident}>
          {words.anew}
        </Button>
      </p>
      <p className="mt-3 text-muted text-sm">{words.private}</p>
    </div>
  );
}

// What an incident makes due: its kind and the answers that decide more, every clock with the step that meets it, the forms.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FactValue } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { today } from "../../ui/today.ts";
import { worker } from "../../worker/worker.ts";
import { Clocks } from "../incident/clocks.tsx";
import { FollowUps } from "../incident/follow-ups.tsx";
import { Forms } from "../incident/forms.tsx";
import type { Place } from "../register/room.tsx";
import { EventKinds } from "./event-kinds.tsx";
import { ReportedStep } from "./reported-step.tsx";
import type { ChangeIncident, WithDue } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

interface Props {
  place: Place;
  view: WithDue;
  change: ChangeIncident;
  onForm: (form: string) => void;
}

export function Due({ place, view, change, onForm }: Props) {
  const words = useWords(INCIDENTS_WORDS);
  const { incident, due } = view;
  const changes = place.writes && incident.summary === undefined;
  const answer = (id: string, value: FactValue | undefined) => {
    const { [id]: _, ...rest } = incident.facts;
    void change({ facts: { ...rest, ...(value !== undefined && { [id]: value }) } });
  };
  return (
    <section aria-labelledby="incident-due" className="border-line border-t pt-6">
      <h2 id="incident-due" className="font-bold text-xl">
        {words.due}
      </h2>
      <p className="mt-2 max-w-text text-lg" aria-live="polite">
        {due.standing === "unsaid" ? words.unsaid : due.summary}
      </p>
      <Clocks
        clocks={due.clocks}
        zone={due.zone}
        step={(clock) => (
          <ReportedStep place={place} clock={clock} step={incident.done[clock.id]} changes={changes} change={change} />
        )}
      />
      {changes && (
        <div className="mt-6 max-w-text">
          <EventKinds
            picked={membersOf(incident.facts["event.incidents"])}
            onPick={(kinds) => answer("event.incidents", kinds.length === 0 ? undefined : kinds)}
          />
        </div>
      )}
      {changes && <Questions view={view} answer={answer} />}
      <Forms forms={due.forms} form={due.form} onOpen={onForm} />
      {due.read_with.length > 0 && (
        <ul className="mt-8 max-w-text list-disc space-y-1 pl-5 text-muted text-sm">
          {due.read_with.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The questions are put by the same program as on the page without an account; the clocks above are the server's. */
function Questions({ view: { incident, asked, due }, answer }: Pick<Props, "view"> & { answer: Answer }) {
  const language = useLanguage();
  const { occurred, received, aware, zone, state, facts } = incident;
  const question = {
    ...{
      language,
      facts: asked.facts,
      at: today(),
      known: today(),
      own: Object.keys(facts),
      now: due.now,
      zone,
    },
    ...{ nearMiss: state === "near_miss", done: {}, received },
    ...(asked.regimes !== undefined && { regimes: asked.regimes }),
    ...(occurred !== undefined && { occurred }),
    ...(aware !== undefined && state !== "possible" && { aware }),
    ...(due.form !== null && { form: due.form.id }),
  };
  const { data } = useQuery({
    queryKey: ["incident", question],
    queryFn: async () => worker().incident(question),
    placeholderData: keepPreviousData,
  });
  if (data === undefined || !("answer" in data)) return null;
  return <FollowUps questions={data.questions} facts={facts} answer={answer} />;
}

type Answer = (id: string, value: FactValue | undefined) => void;

/** What was ticked, in either way of writing a choice of several. */
function membersOf(value: FactValue | undefined): string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([id, is]) => (is === true ? [id] : []));
}

// One incident: what happened, what is decided of it, its clocks and forms, the system as it stood, what was done.
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { ask, type Refused } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatMoment } from "../../ui/format-date.ts";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { ObjectChanges } from "../register/object-changes.tsx";
import type { Place } from "../register/room.tsx";
import { EvidenceOf } from "../register-evidence/evidence-of.tsx";
import { AddTask } from "../register-tasks/add-task.tsx";
import { Decisions } from "./decisions.tsx";
import { Due } from "./due.tsx";
import { Frozen } from "./frozen.tsx";
import { useKeptIncident } from "./queries.ts";
import { Reporter } from "./reporter.tsx";
import type { WithDue } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function OneIncident({ place, id }: { place: Place; id: string }) {
  const words = useWords(INCIDENTS_WORDS);
  const [form, setForm] = useState("");
  const { data, error, isPending, refetch } = useKeptIncident(
    place.organisation.id,
    id,
    form === "" ? undefined : form,
  );
  if (data !== undefined) return <Shown place={place} view={data} onForm={setForm} />;
  if ((error?.cause as Refused | undefined)?.refused === "not-found")
    return (
      <>
        <h1 className="mb-6 font-bold text-[1.75rem]">{words.missing}</h1>
        <Empty title={words.missingHelp}>
          <Back />
        </Empty>
      </>
    );
  return isPending ? <Loading /> : <Away retry={() => void refetch()} />;
}

function Back() {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  return (
    <Link to="/$language/register/incidents" params={{ language }} className="link inline-flex min-h-11 items-center">
      {words.back}
    </Link>
  );
}

function Shown({ place, view, onForm }: { place: Place; view: WithDue; onForm: (form: string) => void }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const { incident } = view;
  const { send, refused } = useChange((fields: object) =>
    ask<WithDue>(language, "PUT", `v1/incidents/${encodeURIComponent(incident.id)}`, {
      revision: incident.revision,
      ...fields,
    }),
  );
  useEffect(() => {
    document.title = `${incident.name} – Yawara 柔`;
  }, [incident.name]);
  const common = { place, view, change: send };
  return (
    <div className="max-w-5xl space-y-8">
      <Head place={place} view={view} />
      <Refusal of={refused} />
      {incident.report !== undefined && <Reporter place={place} report={incident.report} />}
      {place.writes && <Decisions {...common} />}
      <Due {...common} onForm={onForm} />
      <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-2">
        <Section title={words.frozen}>
          <Frozen incident={incident} />
        </Section>
        <Section title={words.evidence}>
          <EvidenceOf
            place={place}
            of={{ kind: "incident", id: incident.id }}
            name={incident.name}
            writes={place.writes}
          />
        </Section>
        {place.writes && (
          <Section title={words.tasks}>
            <AddTask place={place} about={{ kind: "incident", id: incident.id, subject: incident.subject }} />
          </Section>
        )}
        <Section title={words.changes}>
          <ObjectChanges place={place} object={incident.id} />
        </Section>
      </div>
    </div>
  );
}

function Head({ place, view: { incident } }: { place: Place; view: WithDue }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const { name, said, state, summary, reason, system, subject, unit, created_by: by, created_at: at } = incident;
  const moment = formatMoment(at, language);
  return (
    <header>
      <p>
        <Back />
      </p>
      <h1 className="wrap-anywhere font-bold text-[1.75rem] leading-snug">{name}</h1>
      <p className="text-muted text-sm">
        {[
          summary === undefined ? words.states[state] : words.closed,
          unit,
          by === undefined ? words.reported(moment) : words.recordedBy(nameOf(by), moment),
        ]
          .filter(Boolean)
          .join("\u00a0· ")}
      </p>
      {subject !== undefined && (
        <p>
          <Link
            to="/$language/register/system"
            params={{ language }}
            search={{ id: subject }}
            className="link wrap-anywhere inline-flex min-h-11 items-center"
          >
            {system}
          </Link>
        </p>
      )}
      {said !== undefined && said !== name && <p className="max-w-text whitespace-pre-line">{said}</p>}
      {reason !== undefined && state === "dismissed" && (
        <p className="mt-2 max-w-text border-accent border-l-4 bg-sunken px-4 py-2">
          {words.reason}: {reason}
        </p>
      )}
      {summary !== undefined && (
        <p className="mt-2 max-w-text whitespace-pre-line border-accent border-l-4 bg-sunken px-4 py-2">
          {words.closedSaying}: {summary}
        </p>
      )}
    </header>
  );
}

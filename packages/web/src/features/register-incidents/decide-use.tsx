// What becomes of a reported use: a system of its own, one that is there, or declined with a reason the reporter reads.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { useSystems } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { TextArea } from "./text-area.tsx";
import type { ReportedUseRow } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

const STEPS = ["take", "merge", "decline"] as const;
type Step = (typeof STEPS)[number];

export function DecideUse({ place, report }: { place: Place; report: ReportedUseRow }) {
  const words = useWords(INCIDENTS_WORDS).uses;
  const language = useLanguage();
  const [step, setStep] = useState<Step>();
  const { send, refused } = useChange((decision: object) =>
    ask<object>(language, "POST", `v1/reported-uses/${encodeURIComponent(report.id)}/decision`, {
      revision: report.revision,
      ...decision,
    }),
  );
  return (
    <div className="space-y-3">
      <div className="flex flex-wrap gap-2">
        {STEPS.map((name) => (
          <Button
            key={name}
            aria-expanded={step === name}
            aria-label={`${words[name]}: ${report.name}`}
            onClick={() => setStep(step === name ? undefined : name)}
          >
            {words[name]}
          </Button>
        ))}
      </div>
      {step === "take" && <Take name={report.name} onTake={(name) => void send({ take: { name } })} />}
      {step === "merge" && (
        <Merge place={place} report={report} onMerge={(subject) => void send({ merge: { subject } })} />
      )}
      {step === "decline" && <Decline onDecline={(reason) => void send({ decline: { reason } })} />}
      <Refusal of={refused} />
    </div>
  );
}

const BOXED = "max-w-text space-y-3 border-line border-l-2 pl-4";

function Take({ name: given, onTake }: { name: string; onTake: (name: string) => void }) {
  const words = useWords(INCIDENTS_WORDS).uses;
  const [name, setName] = useState(given);
  return (
    <div className={BOXED}>
      <Field
        label={words.systemName}
        hint={words.takeHelp}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <Button look="filled" disabled={name.trim() === ""} onClick={() => onTake(name.trim())}>
        {words.take}
      </Button>
    </div>
  );
}

function Merge({
  place,
  report: { similar },
  onMerge,
}: {
  place: Place;
  report: ReportedUseRow;
  onMerge: (subject: string) => void;
}) {
  const words = useWords(INCIDENTS_WORDS).uses;
  const [subject, setSubject] = useState(similar.find(({ kind }) => kind === "system")?.id);
  const { data } = useSystems(place.organisation.id, { limit: 500, sort: "name" });
  return (
    <div className={BOXED}>
      <Choose
        label={words.which}
        value={subject}
        empty={words.missing}
        options={(data?.subjects ?? []).map(({ id, name }) => [id, name])}
        onChange={setSubject}
      />
      <Button look="filled" disabled={subject === undefined} onClick={() => subject !== undefined && onMerge(subject)}>
        {words.merge}
      </Button>
    </div>
  );
}

function Decline({ onDecline }: { onDecline: (reason: string) => void }) {
  const words = useWords(INCIDENTS_WORDS).uses;
  const [reason, type] = useState("");
  return (
    <div className={BOXED}>
      <TextArea label={words.reason} hint={words.declineHelp} value={reason} onValue={type} />
      <Button look="filled" disabled={reason.trim() === ""} onClick={() => onDecline(reason.trim())}>
        {words.decline}
      </Button>
    </div>
  );
}

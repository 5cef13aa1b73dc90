// What a person decides of an incident: confirmed with the moment of awareness, dismissed with a reason, a near miss; closed with a summary.
import { type ReactNode, useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/section.tsx";
import type { Place } from "../register/room.tsx";
import { SystemPick } from "../register/system-pick.tsx";
import { MomentInput } from "./moment-input.tsx";
import { TextArea } from "./text-area.tsx";
import type { ChangeIncident, WithDue } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

type Step = "confirm" | "dismiss" | "nearMiss" | "close" | "system";

interface Props {
  place: Place;
  view: WithDue;
  change: ChangeIncident;
}

export function Decisions({ place, view: { incident }, change }: Props) {
  const words = useWords(INCIDENTS_WORDS);
  const [step, setStep] = useState<Step>();
  const { state, summary } = incident;
  const done = async (fields: object) => {
    if ((await change(fields)) !== undefined) setStep(undefined);
  };
  const open = (name: Step, label: string) => (
    <Button key={name} aria-expanded={step === name} onClick={() => setStep(step === name ? undefined : name)}>
      {label}
    </Button>
  );
  return (
    <Section title={words.decide}>
      <div className="flex flex-wrap gap-2">
        {summary !== undefined && <Button onClick={() => void done({ summary: null })}>{words.openAgain}</Button>}
        {summary === undefined && (
          <>
            {state === "possible" && open("confirm", words.confirm)}
            {state === "possible" && open("nearMiss", words.asNearMiss)}
            {state === "possible" && open("dismiss", words.dismiss)}
            {state !== "possible" && <Button onClick={() => void done({ state: "possible" })}>{words.reopen}</Button>}
            {(state === "confirmed" || state === "near_miss") && open("close", words.close)}
            {open("system", words.setSystem)}
          </>
        )}
      </div>
      {step === "confirm" && state === "possible" && <Confirming aware={incident.aware} done={done} />}
      {step === "dismiss" && state === "possible" && (
        <Saying
          about={words.dismissHelp}
          label={words.reason}
          missing={words.reasonMissing}
          yes={words.dismiss}
          onSay={(reason) => void done({ state: "dismissed", reason })}
        />
      )}
      {step === "nearMiss" && state === "possible" && (
        <Boxed>
          <p>{words.asNearMissHelp}</p>
          <Button look="filled" onClick={() => void done({ state: "near_miss" })}>
            {words.asNearMiss}
          </Button>
        </Boxed>
      )}
      {step === "close" && summary === undefined && (
        <Saying
          about={words.closeHelp}
          label={words.summary}
          missing={words.summaryMissing}
          yes={words.close}
          onSay={(said) => void done({ summary: said })}
        />
      )}
      {step === "system" && <NameSystem place={place} subject={incident.subject} done={done} />}
    </Section>
  );
}

function Boxed({ children }: { children: ReactNode }) {
  return <div className="max-w-text space-y-3 border-line border-l-2 pl-4">{children}</div>;
}

function Confirming({ aware: known, done }: { aware: string | undefined; done: (fields: object) => Promise<void> }) {
  const words = useWords(INCIDENTS_WORDS);
  const [aware, setAware] = useState(known ?? "");
  const [isMissing, setMissing] = useState(false);
  return (
    <Boxed>
      <MomentInput label={words.aware} hint={words.confirmHelp} value={aware} onValue={setAware} />
      {isMissing && (
        <p role="alert" className="text-error">
          {words.awareMissing}
        </p>
      )}
      <Button
        look="filled"
        onClick={() => (aware === "" ? setMissing(true) : void done({ state: "confirmed", aware }))}
      >
        {words.confirm}
      </Button>
    </Boxed>
  );
}

interface SayingProps {
  about: string;
  label: string;
  missing: string;
  yes: string;
  onSay: (text: string) => void;
}

function Saying({ about, label, missing, yes, onSay }: SayingProps) {
  const [text, type] = useState("");
  const [isMissing, setMissing] = useState(false);
  return (
    <Boxed>
      <TextArea label={label} hint={about} value={text} onValue={type} />
      {isMissing && (
        <p role="alert" className="text-error">
          {missing}
        </p>
      )}
      <Button look="filled" onClick={() => (text.trim() === "" ? setMissing(true) : onSay(text.trim()))}>
        {yes}
      </Button>
    </Boxed>
  );
}

function NameSystem({
  place,
  subject: known,
  done,
}: {
  place: Place;
  subject: string | undefined;
  done: (fields: object) => Promise<void>;
}) {
  const words = useWords(INCIDENTS_WORDS);
  const [subject, setSubject] = useState(known);
  return (
    <Boxed>
      <SystemPick place={place} label={words.system} empty={words.none} value={subject} onPick={setSubject} />
      <p className="text-muted text-sm">{words.systemHelp}</p>
      <Button look="filled" onClick={() => void done({ subject: subject ?? null })}>
        {words.setSystem}
      </Button>
    </Boxed>
  );
}

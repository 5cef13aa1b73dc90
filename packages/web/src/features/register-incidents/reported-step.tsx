// The step that meets a clock: when it was reported, by whom, under which number; marked, changed, taken back.
import { useState } from "react";
import { useNames } from "../../api/use-names.ts";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import type { ClockView } from "../incident/clocks.tsx";
import type { Place } from "../register/room.tsx";
import { MomentInput } from "./moment-input.tsx";
import type { ChangeIncident, Step } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

interface Props {
  place: Place;
  clock: Pick<ClockView, "id" | "what">;
  step: Step | undefined;
  changes: boolean;
  change: ChangeIncident;
}

export function ReportedStep({ place, clock, step, changes, change }: Props) {
  const words = useWords(INCIDENTS_WORDS).step;
  const nameOf = useNames(place.me, place.organisation);
  const [editing, edit] = useState(false);
  const label = step === undefined ? words.open : words.change;
  return (
    <>
      {step !== undefined && (
        <span>
          {words.by(nameOf(step.by), step.reference)} {step.note}
        </span>
      )}
      {changes && (
        <button
          type="button"
          aria-expanded={editing}
          aria-label={`${label}: ${clock.what}`}
          onClick={() => edit(!editing)}
          className="min-h-11 text-accent underline underline-offset-4 print:hidden"
        >
          {label}
        </button>
      )}
      {editing && <Form clock={clock} step={step} change={change} onDone={() => edit(false)} />}
    </>
  );
}

function Form({ clock, step, change, onDone }: Pick<Props, "clock" | "step" | "change"> & { onDone: () => void }) {
  const words = useWords(INCIDENTS_WORDS).step;
  const [at, setAt] = useState(step?.at ?? "");
  const [reference, setReference] = useState(step?.reference ?? "");
  const [note, setNote] = useState(step?.note ?? "");
  const keep = async (said: object | null) => {
    if ((await change({ done: { [clock.id]: said } })) !== undefined) onDone();
  };
  return (
    <form
      noValidate
      className="basis-full space-y-3 border-line border-l-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (at !== "") void keep({ at, ...(reference !== "" && { reference }), ...(note !== "" && { note }) });
      }}
    >
      <MomentInput label={words.at} value={at} onValue={setAt} />
      <Field
        label={words.reference}
        value={reference}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => setReference(target.value)}
      />
      <Field
        label={words.note}
        value={note}
        maxLength={1_000}
        autoComplete="off"
        onChange={({ target }) => setNote(target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={at === ""}>
          {words.keep}
        </Button>
        {step !== undefined && (
          <Button look="plain" onClick={() => void keep(null)}>
            {words.undo}
          </Button>
        )}
      </div>
    </form>
  );
}

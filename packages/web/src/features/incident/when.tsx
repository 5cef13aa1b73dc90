// When it happened, was reported and was confirmed: a day each, with a time where it is known.
import { useId } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { today } from "../../ui/today.ts";
import { changeIncident, MOMENTS, type MomentName, type Typed, useIncident } from "./incident-store.ts";
import { INCIDENT_PAGE_WORDS } from "./words.ts";

const FIELD = "min-h-11 rounded-8 border border-control bg-surface px-2 tabular-nums sm:px-3";
const NOTHING: Typed = { day: "", time: "" };

export function When({ zone }: { zone: string }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  return (
    <section aria-labelledby="incident-when" className="mt-10 print:hidden">
      <h2 id="incident-when" className="font-bold text-xl">
        {words.when}
      </h2>
      <p className="mt-1 max-w-text text-muted text-sm">{words.whenHelp(zone)}</p>
      <div className="mt-4 grid gap-5 md:grid-cols-2">
        {MOMENTS.map((name) => (
          <MomentField key={name} name={name} />
        ))}
      </div>
    </section>
  );
}

function MomentField({ name }: { name: MomentName }) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const { moments } = useIncident();
  const id = useId();
  const { label, help } = words.moments[name];
  const typed = moments[name] ?? NOTHING;
  const type = (part: Partial<Typed>) => changeIncident({ moments: { ...moments, [name]: { ...typed, ...part } } });
  return (
    <fieldset aria-describedby={`${id}-help`} className="min-w-0">
      <legend className="font-bold">{label}</legend>
      <p id={`${id}-help`} className="text-muted text-sm">
        {help}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <input
          type="date"
          aria-label={`${label}: ${words.day}`}
          value={typed.day}
          max="2199-12-31"
          onChange={({ target }) => target.validity.valid && type({ day: target.value })}
          className={FIELD}
        />
        <input
          type="time"
          aria-label={`${label}: ${words.time}`}
          value={typed.time}
          disabled={typed.day === ""}
          onChange={({ target }) => type({ time: target.value })}
          className={`${FIELD} disabled:opacity-50`}
        />
        <Button
          aria-label={`${label}: ${words.now}`}
          className="px-3"
          onClick={() => type({ day: today(), time: timeNow() })}
        >
          {words.now}
        </Button>
      </div>
    </fieldset>
  );
}

/** The time of day on this device, to the minute. */
function timeNow(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

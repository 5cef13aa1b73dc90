// The clocks as a timeline: how much time is left, by when, what and to whom, under which rule; each can be marked as done.
import { Link } from "@tanstack/react-router";
import { INCIDENT_WORDS, STATES_SHOWN } from "@yawara/answers/incident";
import { WORDS as ENGINE_WORDS, isVoluntary } from "@yawara/engine";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";
import type { IncidentView } from "../../worker/incident-verbs.ts";
import { INCIDENT_PAGE_WORDS } from "./words.ts";

export type ClockView = IncidentView["answer"]["clocks"][number];

interface ClocksProps extends Pick<IncidentView["answer"], "clocks" | "zone"> {
  /** What can be said of a clock: that its step is done. */
  step: (clock: ClockView) => ReactNode;
}

export function Clocks({ clocks, zone, step }: ClocksProps) {
  const said = useWords(INCIDENT_WORDS);
  return STATES_SHOWN.map((state) => {
    const these = clocks.filter((clock) => clock.state === state);
    if (these.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`clocks-${state}`} className="mt-6">
        <h3 id={`clocks-${state}`} className="font-bold">
          {said.state[state]} <span className="font-normal text-muted tabular-nums">{these.length}</span>
        </h3>
        <ol className="mt-2 border-line border-l-2">
          {these.map((clock) => (
            <li key={clock.id} data-clock={clock.id} className="relative break-inside-avoid py-3 pl-5">
              <Dot state={clock.state} />
              <ClockItem clock={clock} zone={zone} step={step} />
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

/** Filled where time runs, open where it only may: told apart by shape, the words beside it say the rest. */
function Dot({ state }: Pick<ClockView, "state">) {
  const isFilled = state === "runs" || state === "overdue";
  const colour = state === "overdue" ? "border-error" : "border-accent";
  const fill = isFilled ? (state === "overdue" ? "bg-error" : "bg-accent") : "bg-surface";
  return (
    <span
      aria-hidden="true"
      className={`absolute top-5 left-[-0.44rem] size-3 rounded-full border-2 ${colour} ${fill}`}
    />
  );
}

function ClockItem({ clock, zone, step }: { clock: ClockView } & Omit<ClocksProps, "clocks">) {
  const said = useWords(INCIDENT_WORDS);
  const { what, to, says, state, modality, waits } = clock;
  const { list } = ENGINE_WORDS[useLanguage()];
  const isOver = state === "overdue";
  return (
    <article className="max-w-text">
      <h4 className="font-bold">{said.titleOf(what, to)}</h4>
      <p className="flex flex-wrap items-baseline gap-x-3">
        {says.left !== undefined && (
          <span className={`whitespace-nowrap font-bold text-lg tabular-nums ${isOver ? "text-error" : "text-accent"}`}>
            {says.left}
          </span>
        )}
        <span className="tabular-nums">{says.time}</span>
      </p>
      <p className="mt-0.5 text-muted text-sm">
        <Mark modality={modality} named className="mr-1.5 align-[-0.1em]" />
        {says.rule}
      </p>
      {isVoluntary(modality) && <p className="text-muted text-sm">{said.voluntary}</p>}
      {waits.length > 0 && (
        <p className="text-sm">{said.form.line(said.waits, list(waits.slice(0, 4).map(({ name }) => name)))}</p>
      )}
      <Foot clock={clock} zone={zone} step={step} />
    </article>
  );
}

function Foot({ clock, zone, step }: { clock: ClockView } & Omit<ClocksProps, "clocks">) {
  const words = useWords(INCIDENT_PAGE_WORDS);
  const said = useWords(INCIDENT_WORDS);
  const language = useLanguage();
  const { provision, instrument, name, ref, confidence, done } = clock;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 text-sm">
      <Link
        to="/$language/law/$instrument"
        params={{ language, instrument }}
        hash={provision.split("/")[1]!}
        className="link inline-flex min-h-11 items-center"
      >
        {name} {ref}
        {confidence === "seen" ? "" : " †"}
      </Link>
      {done !== undefined && <span>{words.doneAt(said.moment(done, zone))}</span>}
      {step(clock)}
    </div>
  );
}

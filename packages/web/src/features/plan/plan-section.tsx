// A part of a plan with its tasks: what each law asks in steps to be ticked off, by when, and what was said of it.
import { Link } from "@tanstack/react-router";
import { PLAN_WORDS, type Section } from "@yawara/answers/plan";
import { WORDS } from "@yawara/engine";
import { useId } from "react";
import { stateOf, turned, withSteps } from "../../draft/plan-states.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import { Fold } from "../../ui/fold.tsx";
import { today } from "../../ui/today.ts";
import type { PlanView } from "../../worker/plan-verbs.ts";
import { NamedMark } from "../report/line.tsx";
import { usePlanContext } from "./plan-context.ts";
import { SaidOf, TaskForm } from "./task-form.tsx";
import { VoluntaryChoice } from "./voluntary-choice.tsx";
import { PLAN_PAGE_WORDS } from "./words.ts";

type TaskView = PlanView["tasks"][number];
type BasisView = TaskView["bases"][number];
type StepView = BasisView["steps"][number];

export function PlanSection({ section, tasks }: { section: Section; tasks: TaskView[] }) {
  const said = useWords(PLAN_WORDS);
  const id = useId();
  if (tasks.length === 0) return null;
  return (
    <section
      aria-labelledby={id}
      className={`mt-10 ${section === "broken" ? "border-prohibition border-l-8 pl-5" : ""}`}
    >
      <h2 id={id} className="font-bold text-xl">
        {said.section[section]} <span className="font-normal text-base text-muted tabular-nums">{tasks.length}</span>
      </h2>
      <p className="max-w-text text-muted text-sm">{said.sectionNote[section]}</p>
      <ul className="mt-3">
        {tasks.map((task) => (
          <li key={task.id} className="break-inside-avoid border-line border-t py-4 last:border-b">
            <Task task={task} />
          </li>
        ))}
      </ul>
      {section === "broken" && <ToReport />}
    </section>
  );
}

/** Where other answers can be tried out. What came by a link has its report at that link. */
function ToReport() {
  const words = useWords(PLAN_PAGE_WORDS);
  const language = useLanguage();
  const { draft, mine } = usePlanContext();
  if (!mine && draft.from === undefined) return null;
  return (
    <Link
      to="/$language/check/report"
      params={{ language }}
      search={searchOf({ example: mine ? undefined : draft.from })}
      className="link inline-flex min-h-11 items-center print:hidden"
    >
      {words.report}
    </Link>
  );
}

function Task({ task }: { task: TaskView }) {
  const { mine } = usePlanContext();
  const said = useWords(PLAN_WORDS);
  const ids = task.bases.flatMap(({ steps }) => steps.map(({ id }) => id));
  return (
    <article>
      {task.alike !== undefined && (
        <h3 className="max-w-text font-bold">
          {task.alike}
          <span className="ml-3 font-normal text-muted text-sm">{said.alikeOf(task.bases.length)}</span>
        </h3>
      )}
      <div className={task.alike === undefined ? "" : "mt-2 space-y-4 border-line border-l-2 pl-4"}>
        {task.bases.map((basis) => (
          <div key={basis.provision}>
            <Basis basis={basis} />
            {task.alike !== undefined && (
              <div className="ml-7">
                <Behind basis={basis} />
              </div>
            )}
          </div>
        ))}
      </div>
      {task.section === "voluntary" && mine && <VoluntaryChoice ids={ids} />}
      <SaidOf ids={ids} />
      <div className="ml-7 flex flex-wrap gap-x-8">
        {task.alike === undefined && <Behind basis={task.bases[0]!} />}
        {mine && <TaskForm ids={ids} />}
      </div>
    </article>
  );
}

function Basis({ basis }: { basis: BasisView }) {
  const said = useWords(PLAN_WORDS);
  const language = useLanguage();
  const { list } = WORDS[language];
  const [instrument, local] = basis.provision.split("/") as [string, string];
  const isUrgent = basis.due.day !== undefined;
  return (
    <div>
      <p className="flex items-start gap-3 text-sm">
        <NamedMark modality={basis.modality} />
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <Link
            to="/$language/law/$instrument"
            params={{ language, instrument }}
            hash={local}
            className="link inline-block py-0.5"
          >
            {basis.where}
          </Link>
          <span className={isUrgent ? "font-bold" : "text-muted"}>{basis.due.text}</span>
        </span>
      </p>
      <ul className="mt-1 ml-7">
        {basis.steps.map((step) => (
          <li key={step.id}>
            <Step step={step} />
          </li>
        ))}
      </ul>
      {basis.ends !== undefined && (
        <p className="mt-1 ml-7 max-w-text">{said.ends(list(basis.ends.map(({ text }) => text)))}</p>
      )}
      {basis.evidence.length > 0 && (
        <p className="ml-7 max-w-text text-muted text-sm">{said.shownBy(list(basis.evidence))}</p>
      )}
    </div>
  );
}

function Step({ step }: { step: StepView }) {
  const said = useWords(PLAN_WORDS);
  const { day } = WORDS[useLanguage()];
  const { draft, mine, at, change } = usePlanContext();
  const state = stateOf(draft, step.id);
  const due = step.again !== undefined && step.again <= at;
  const done = state.state === "done" && !due;
  const turn = () =>
    change(withSteps(draft, [step.id], (before) => (due ? { state: "done", on: today() } : turned(before, today()))));
  const text = (
    <span className={`max-w-text font-bold ${done || state.state === "leave" ? "text-muted line-through" : ""}`}>
      {step.do}
      {step.new && (
        <span className="ml-2 inline-block rounded-4 bg-accent-soft px-2 font-normal text-sm">{said.new}</span>
      )}
    </span>
  );
  const more = [
    ...(state.state === "done" && state.on !== undefined ? [said.doneOn(day(state.on))] : []),
    ...(step.again === undefined ? [] : [(due ? said.dueAgain : said.again)(day(step.again))]),
  ];
  return (
    <>
      {mine ? (
        <label className="flex min-h-8 cursor-pointer items-start gap-3 py-0.5">
          <input type="checkbox" checked={done} onChange={turn} className="mt-[0.2em] size-5 shrink-0 accent-accent" />
          {text}
        </label>
      ) : (
        <p className="py-0.5">{text}</p>
      )}
      {more.length > 0 && (
        <p className={`text-sm ${mine ? "pl-8" : ""} ${due ? "font-bold" : ""}`}>{more.join(" · ")}</p>
      )}
    </>
  );
}

/** What the law says, its time limits, the sanction and the effort: read once, then folded away. */
function Behind({ basis: { says, breach, clocks, sanction, effort, source } }: { basis: BasisView }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const said = useWords(PLAN_WORDS);
  const { names } = WORDS[useLanguage()];
  const rows = [
    ...(breach === "open" ? [said.notLookedAt] : []),
    ...(clocks.length === 0 ? [] : [said.limits(names(clocks))]),
    ...(sanction === undefined ? [] : [said.sanction(sanction)]),
    ...(effort === undefined ? [] : [effort.text]),
  ];
  return (
    <Fold className="open:basis-full print:hidden" summary={<span className="link text-sm">{words.details}</span>}>
      <div className="max-w-text border-line border-l pb-2 pl-4 text-sm">
        <p>{says}</p>
        {rows.map((row) => (
          <p key={row} className="mt-1 text-muted">
            {row}
          </p>
        ))}
        <p className="mt-1">
          <a href={source} target="_blank" rel="noreferrer" className="link break-all">
            {source}
          </a>
        </p>
      </div>
    </Fold>
  );
}

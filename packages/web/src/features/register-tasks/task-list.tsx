// The tasks of a page: what, of which system, who, by when; done with one step, edited, commented on.
import { Link } from "@tanstack/react-router";
import { TASK_WORDS } from "@yawara/answers/tasks";
import { WORDS } from "@yawara/engine";
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { Comments } from "../register/comments.tsx";
import { QUIET } from "../register/kept-list.tsx";
import { ObjectLink } from "../register/object-link.tsx";
import { ReviewDay } from "../register/review-day.tsx";
import type { Place } from "../register/room.tsx";
import type { Task } from "../register/work-types.ts";
import { FoldedEvidence } from "../register-evidence/evidence-of.tsx";
import { LibraryLink } from "../register-risks/library-link.tsx";
import { TaskForm } from "./task-form.tsx";
import { useTaskChange } from "./use-task-change.ts";
import { TASKS_PAGE_WORDS } from "./words.ts";

interface ListProps {
  place: Place;
  tasks: readonly Task[];
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}

export function TaskList({ place, tasks, chosen, choose }: ListProps) {
  const words = useWords(TASKS_PAGE_WORDS);
  const isWhole = tasks.every(({ id }) => chosen.has(id));
  return (
    <div>
      {place.writes && (
        <label className="inline-flex min-h-11 cursor-pointer items-center gap-3 text-sm print:hidden">
          <input
            type="checkbox"
            checked={isWhole}
            onChange={() => choose(new Set(isWhole ? [] : [...chosen, ...tasks.map(({ id }) => id)]))}
            className="size-5 accent-accent"
          />
          {words.choosePage}
        </label>
      )}
      <ul>
        {tasks.map((task) => (
          <li key={task.id} className="flex items-start gap-3 border-line border-b py-2 first:border-t">
            {place.writes && (
              <input
                type="checkbox"
                aria-label={words.choose(task.title)}
                checked={chosen.has(task.id)}
                onChange={() => choose(chosen.symmetricDifference(new Set([task.id])))}
                className="mt-1 size-5 shrink-0 accent-accent print:hidden"
              />
            )}
            <div className="min-w-0 flex-1">
              <Row place={place} task={task} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({ place, task }: { place: Place; task: Task }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const [editing, edit] = useState(false);
  const opener = useReturnFocus(editing);
  const change = useTaskChange();
  const isTask = task.is === "task";
  if (editing) return <TaskForm place={place} task={task} onDone={() => edit(false)} />;
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <Line task={task} />
        {place.writes && isTask && (
          <div className="flex gap-2 print:hidden">
            {task.state === "open" ? (
              <Button
                look="plain"
                className={QUIET}
                aria-label={words.doneNamed(task.title)}
                onClick={() => void change.send({ task, fields: { state: "done" } })}
              >
                {words.done}
              </Button>
            ) : (
              <Button
                look="plain"
                className={QUIET}
                aria-label={words.reopenNamed(task.title)}
                onClick={() => void change.send({ task, fields: { state: "open" } })}
              >
                {words.reopen}
              </Button>
            )}
            <Button
              ref={opener}
              look="plain"
              className={QUIET}
              aria-label={words.editNamed(task.title)}
              onClick={() => edit(true)}
            >
              {words.edit}
            </Button>
          </div>
        )}
      </div>
      <Refusal of={change.refused} />
      {isTask && (
        <Fold
          className="print:hidden"
          summaryClassName="w-fit"
          summary={
            <span role="img" aria-label={words.commentsNamed(task.title)} className="link text-sm">
              {words.comments}
            </span>
          }
        >
          <Comments place={place} of={{ list: "tasks", id: task.id, isQuestion: task.about?.kind === "question" }} />
        </Fold>
      )}
      {isTask && (
        <FoldedEvidence place={place} of={{ kind: "task", id: task.id }} name={task.title} writes={place.writes} />
      )}
    </>
  );
}

/** The way to what a task is about; that to its system stands beside it. */
function About({ about: { name, ...about } }: { about: NonNullable<Task["about"]> }) {
  if (name === undefined || about.kind === "system") return null;
  const of = { ...about, name };
  return about.kind === "risk" ? <LibraryLink of={of} /> : <ObjectLink of={of} />;
}

function Line({ task: { is, title, where, about, subject, owner, due, state, reason } }: { task: Task }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const said = useWords(TASK_WORDS);
  const language = useLanguage();
  const { parts } = WORDS[language];
  const isOpen = state === "open" || state === "doing";
  const more = [
    isOpen ? undefined : said.state[state],
    reason !== undefined && !isOpen ? words.because(reason) : undefined,
    owner?.name ?? words.nobody,
    where ?? (about === undefined || about.kind === "system" ? undefined : said.about[about.kind]),
  ].filter((one) => one !== undefined);
  return (
    <div className="wrap-anywhere min-w-0 flex-1 basis-64">
      <p className={isOpen ? "font-bold" : "text-muted"}>{title}</p>
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
        {due !== undefined && (isOpen ? <ReviewDay day={due} short /> : <span className="text-muted">{due}</span>)}
        <span className="text-muted">{parts(more)}</span>
        {about !== undefined && <About about={about} />}
        {subject !== undefined && (
          <Link
            to="/$language/register/system"
            params={{ language }}
            search={{ id: subject.id, ...(is === "step" && { part: "plan" }) }}
            className="link inline-flex min-h-11 items-center"
          >
            {is === "step" ? words.planOf(subject.name) : subject.name}
            <span className="sr-only">{is === "step" && ` (${title})`}</span>
          </Link>
        )}
      </p>
    </div>
  );
}

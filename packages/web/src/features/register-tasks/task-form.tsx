// A task being edited: what, who, by when; or dropped, for a reason that is said.
import { TASK_WORDS } from "@yawara/answers/tasks";
import { useEffect, useRef } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { Meanwhile, sayOf, type Typed, useEditedRow } from "../register/edited-row.tsx";
import { usePeople } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import type { Task } from "../register/work-types.ts";
import { useTaskChange } from "./use-task-change.ts";
import { TASKS_PAGE_WORDS } from "./words.ts";

export interface TaskTyped {
  title: string;
  owner: string;
  due: string;
}

export function TaskForm({ place, task, onDone }: { place: Place; task: Task; onDone: () => void }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const { state: states } = useWords(TASK_WORDS);
  const language = useLanguage();
  const edited = useEditedRow(task, typedOf);
  const typed = edited.typed as unknown as TaskTyped;
  const reason = edited.typed.reason ?? "";
  const { send, refused } = useTaskChange();
  const { data: people } = usePeople(place.organisation.id);
  const isConflict = edited.conflicts(refused);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const save = async (row: Task | undefined = task) => {
    const changed = edited.changed();
    if (typed.title.trim() === "") return;
    if (changed.length === 0) return onDone();
    const fields = Object.fromEntries(changed.map((name) => [name, edited.typed[name]?.trim() || null]));
    const dropped = changed.includes("reason") && { state: "dropped" };
    if ((await send({ task: row, fields: { ...fields, ...dropped } })) !== undefined) onDone();
  };
  return (
    <form
      ref={form}
      noValidate
      className="max-w-text space-y-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) void save(edited.base);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <TaskInputs
        place={place}
        typed={typed}
        wrong={typed.title.trim() === "" ? words.noTitle : undefined}
        onType={edited.typeAll}
      />
      {task.state !== "dropped" && (
        <Field
          label={words.drop}
          value={reason}
          maxLength={2_000}
          autoComplete="off"
          onChange={({ target }) => edited.type("reason", target.value)}
        />
      )}
      {isConflict ? (
        <Meanwhile
          sides={edited.sides}
          fields={[
            { field: "title", label: words.title },
            {
              field: "owner",
              label: words.owner,
              say: sayOf((people?.people ?? []).map(({ id, name }) => [id, name])),
            },
            { field: "due", label: words.due, say: (day) => formatLawDay(day, language) },
            { field: "state", label: words.state, say: (state) => states[state as Task["state"]] },
            { field: "reason", label: words.drop },
          ]}
          onTheirs={onDone}
          onMine={() => void save(edited.goOn())}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {words.keep}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}

/** The reason of a task that is dropped already is not typed again. */
const typedOf = (task: Task | undefined): Typed => ({
  title: task?.title ?? "",
  owner: task?.owner?.id ?? "",
  due: task?.due ?? "",
  state: task?.state ?? "",
  reason: "",
});

interface InputsProps {
  place: Place;
  typed: TaskTyped;
  wrong: string | undefined;
  onType: (more: Partial<TaskTyped>) => void;
}

/** What a task says, to be typed. */
export function TaskInputs({ place, typed, wrong, onType }: InputsProps) {
  const words = useWords(TASKS_PAGE_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { data: people } = usePeople(place.organisation.id);
  return (
    <>
      <Field
        label={words.title}
        value={typed.title}
        maxLength={200}
        autoComplete="off"
        wrong={wrong}
        onChange={({ target }) => onType({ title: target.value })}
      />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <Choose
          label={words.owner}
          value={typed.owner === "" ? undefined : typed.owner}
          options={(people?.people ?? []).map(({ id, name }) => [id, name])}
          empty={words.nobody}
          gone={register.gone}
          onChange={(owner = "") => onType({ owner })}
        />
        <Field
          label={words.due}
          type="date"
          value={typed.due}
          onChange={({ target }) => onType({ due: target.value })}
        />
      </div>
    </>
  );
}

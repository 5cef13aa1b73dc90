// A task being edited: what, who, by when; or dropped, for a reason that is said.
import { useEffect, useRef, useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
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
  const [typed, setTyped] = useState<TaskTyped>({
    title: task.title,
    owner: task.owner?.id ?? "",
    due: task.due ?? "",
  });
  const [reason, setReason] = useState("");
  const { send, refused } = useTaskChange();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const save = async () => {
    const fields = {
      title: typed.title.trim(),
      owner: typed.owner === "" ? null : typed.owner,
      due: typed.due === "" ? null : typed.due,
      ...(reason.trim() !== "" && { state: "dropped", reason: reason.trim() }),
    };
    if (fields.title !== "" && (await send({ task, fields })) !== undefined) onDone();
  };
  return (
    <form
      ref={form}
      noValidate
      className="max-w-text space-y-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <TaskInputs
        place={place}
        typed={typed}
        wrong={typed.title.trim() === "" ? words.noTitle : undefined}
        onType={(more) => setTyped({ ...typed, ...more })}
      />
      {task.state !== "dropped" && (
        <Field
          label={words.drop}
          value={reason}
          maxLength={2_000}
          autoComplete="off"
          onChange={({ target }) => setReason(target.value)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="filled" type="submit">
          {words.keep}
        </Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
      {refused?.refused === "conflict" ? <p role="alert">{words.conflict}</p> : <Refusal of={refused} />}
    </form>
  );
}

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

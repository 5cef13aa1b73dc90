// A new task: what, who, by when, and the system it is about.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { AddFold } from "../register/add-fold.tsx";
import { useSystems } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import type { Task } from "../register/work-types.ts";
import { TaskInputs, type TaskTyped } from "./task-form.tsx";
import { TASKS_PAGE_WORDS } from "./words.ts";

const NOTHING: TaskTyped = { title: "", owner: "", due: "" };
/** Most systems to pick from. */
const MOST = 500;

export function AddTask({ place }: { place: Place }) {
  const words = useWords(TASKS_PAGE_WORDS);
  return (
    <AddFold title={words.add}>
      <Form place={place} />
    </AddFold>
  );
}

function Form({ place }: { place: Place }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const language = useLanguage();
  const { data: systems } = useSystems(place.organisation.id, { limit: MOST });
  const [typed, setTyped] = useState(NOTHING);
  const [system, setSystem] = useState<string>();
  const [isNameless, setNameless] = useState(false);
  const { send, refused } = useChange((fields: object) => ask<Task>(language, "POST", "v1/tasks", fields));
  const add = async () => {
    const title = typed.title.trim();
    setNameless(title === "");
    if (title === "") return;
    const fields = {
      title,
      ...(system !== undefined && { about: { kind: "system", id: system } }),
      ...(typed.owner !== "" && { owner: typed.owner }),
      ...(typed.due !== "" && { due: typed.due }),
    };
    if ((await send(fields)) !== undefined) setTyped(NOTHING);
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TaskInputs
        place={place}
        typed={typed}
        wrong={isNameless ? words.noTitle : undefined}
        onType={(more) => setTyped({ ...typed, ...more })}
      />
      <Choose
        label={words.system}
        value={system}
        options={(systems?.subjects ?? []).map(({ id, name }) => [id, name])}
        empty={words.ofNone}
        onChange={setSystem}
      />
      <Button look="filled" type="submit">
        {words.addIt}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}

// A new task: what, who, by when, and what it is about: a system that is chosen, or what stands on the page.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { AddFold } from "../register/add-fold.tsx";
import type { Place } from "../register/room.tsx";
import { SystemPick } from "../register/system-pick.tsx";
import type { Task, TaskKind } from "../register/work-types.ts";
import { TaskInputs, type TaskTyped } from "./task-form.tsx";
import { TASKS_PAGE_WORDS } from "./words.ts";

const NOTHING: TaskTyped = { title: "", owner: "", due: "" };

/** What the page is about, which a task added there is about too. */
export interface TaskAbout {
  kind: TaskKind;
  id: string;
  /** The system it belongs to. */
  subject?: string | undefined;
}

export function AddTask({ place, about }: { place: Place; about?: TaskAbout }) {
  const words = useWords(TASKS_PAGE_WORDS);
  return (
    <AddFold title={words.add}>
      <Form place={place} about={about} />
    </AddFold>
  );
}

function Form({ place, about }: { place: Place; about: TaskAbout | undefined }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const language = useLanguage();
  const [typed, setTyped] = useState(NOTHING);
  const [system, setSystem] = useState<string>();
  const [told, tell] = useState("");
  const [isNameless, setNameless] = useState(false);
  const { send, refused } = useChange((fields: object) => ask<Task>(language, "POST", "v1/tasks", fields));
  const add = async () => {
    const title = typed.title.trim();
    setNameless(title === "");
    if (title === "") return;
    const fields = {
      title,
      ...(about === undefined
        ? system !== undefined && { about: { kind: "system", id: system } }
        : {
            about: { kind: about.kind, id: about.id },
            ...(about.subject !== undefined && { subject: about.subject }),
          }),
      ...(typed.owner !== "" && { owner: typed.owner }),
      ...(typed.due !== "" && { due: typed.due }),
    };
    if ((await send(fields)) === undefined) return;
    setTyped(NOTHING);
    tell(about === undefined ? "" : words.addedAbout(title));
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
      {about === undefined && (
        <SystemPick place={place} label={words.system} empty={words.ofNone} value={system} onPick={setSystem} />
      )}
      <Button look="filled" type="submit">
        {words.addIt}
      </Button>
      <p role="status" className="wrap-anywhere empty:hidden">
        {told}
      </p>
      <Refusal of={refused} />
    </form>
  );
}

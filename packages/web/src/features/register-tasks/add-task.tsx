// A new task: what, who, by when, and the system it is about.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import type { Place } from "../register/room.tsx";
import { SystemPick } from "../register/system-pick.tsx";
import type { Task } from "../register/work-types.ts";
import { TaskInputs, type TaskTyped } from "./task-form.tsx";
import { TASKS_PAGE_WORDS } from "./words.ts";

const NOTHING: TaskTyped = { title: "", owner: "", due: "" };

export function AddTask({ place }: { place: Place }) {
  const words = useWords(TASKS_PAGE_WORDS);
  return (
    <Fold
      className="print:hidden"
      summary={<span className={buttonClass("outlined")}>{words.add}</span>}
      summaryClassName="w-fit"
    >
      <div className="border-line border-l-2 pl-5">
        <Form place={place} />
      </div>
    </Fold>
  );
}

function Form({ place }: { place: Place }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const language = useLanguage();
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
      <SystemPick place={place} label={words.system} empty={words.ofNone} value={system} onPick={setSystem} />
      <Button look="filled" type="submit">
        {words.addIt}
      </Button>
      <Refusal of={refused} />
    </form>
  );
}

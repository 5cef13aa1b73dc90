// Gives the chosen tasks to another or moves them in time, as one change that is taken back as one.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { BulkDone, type DoneTogether } from "../register/bulk-done.tsx";
import { usePeople } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { TASKS_PAGE_WORDS } from "./words.ts";

interface ChangeProps {
  place: Place;
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}

interface Changed {
  batch: string;
  rows: { id: string; outcome: "change" | "unchanged" | "not-found" }[];
}

export function ChangeTasks({ place, chosen, choose }: ChangeProps) {
  const [done, setDone] = useState<DoneTogether>();
  return (
    <>
      <BulkDone done={done} onUndone={() => setDone(undefined)} words={useWords(TASKS_PAGE_WORDS)} />
      {chosen.size > 0 && (
        <Bar
          place={place}
          chosen={chosen}
          choose={choose}
          onDone={(batch, count) => {
            setDone({ batch, count });
            choose(new Set());
          }}
        />
      )}
    </>
  );
}

function Bar({ place, chosen, choose, onDone }: ChangeProps & { onDone: (batch: string, count: number) => void }) {
  const words = useWords(TASKS_PAGE_WORDS);
  const language = useLanguage();
  const { data: people } = usePeople(place.organisation.id);
  const [owner, setOwner] = useState<string>();
  const [due, setDue] = useState("");
  const { send, refused } = useChange((set: object) =>
    ask<Changed>(language, "POST", "v1/tasks/bulk", { ids: [...chosen], set }),
  );
  const apply = async () => {
    if (owner === undefined && due === "") return;
    const answer = await send({ ...(owner !== undefined && { owner }), ...(due !== "" && { due }) });
    if (answer === undefined) return;
    onDone(answer.batch, answer.rows.filter(({ outcome }) => outcome === "change").length);
  };
  return (
    <section
      aria-label={words.many}
      className="space-y-3 border-accent border-l-4 bg-accent-soft px-5 py-4 print:hidden"
    >
      <div className="flex flex-wrap items-center gap-x-5">
        <p role="status" className="font-bold">
          {words.chosen(chosen.size)}
        </p>
        <button type="button" className="link min-h-11" onClick={() => choose(new Set())}>
          {words.chooseNone}
        </button>
      </div>
      <form
        className="grid max-w-text items-end gap-3 sm:grid-cols-2"
        onSubmit={(event) => {
          event.preventDefault();
          void apply();
        }}
      >
        <Choose
          label={words.give}
          value={owner}
          empty={words.leaveOwner}
          options={(people?.people ?? []).map(({ id, name }) => [id, name])}
          onChange={setOwner}
        />
        <Field label={words.move} type="date" value={due} onChange={({ target }) => setDue(target.value)} />
        <Button look="filled" type="submit" className="justify-self-start">
          {words.apply(chosen.size)}
        </Button>
      </form>
      <Refusal of={refused} />
    </section>
  );
}

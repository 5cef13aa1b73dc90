// How rows are imported: each choice says in one sentence what it does.
import type { ImportMode } from "@yawara/tables";
import { useId } from "react";
import type { Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { Wishes } from "./import-plan.ts";
import type { Doing } from "./use-looking.ts";
import { IMPORT_WORDS } from "./words.ts";

interface Props {
  wishes: Wishes;
  onWish: (next: Wishes) => void;
  /** What has to be answered first. */
  question: string | undefined;
  doing: Doing | undefined;
  refused: Refused | undefined;
  onLook: () => void;
}

export function Options({ wishes, onWish, question, doing, refused, onLook }: Props) {
  const words = useWords(IMPORT_WORDS);
  return (
    <>
      <Choice
        legend={words.mode}
        says={words.modes}
        ids={MODES}
        chosen={wishes.mode}
        onChoose={(mode) => onWish({ ...wishes, mode })}
      />
      <Choice
        legend={words.blank}
        says={words.blanks}
        ids={["keep", "clear"]}
        chosen={wishes.blank}
        onChoose={(blank) => onWish({ ...wishes, blank })}
      />
      <label className="flex min-h-11 max-w-text items-start gap-3 py-2">
        <input
          type="checkbox"
          checked={wishes.whole}
          onChange={(event) => onWish({ ...wishes, whole: event.target.checked })}
          className="mt-1 size-5 shrink-0 accent-accent"
        />
        {words.whole}
      </label>
      <div role="alert">
        {question !== undefined && <p className="max-w-text border-error border-l-4 bg-sunken px-4 py-2">{question}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button look="filled" onClick={onLook}>
          {words.preview}
        </Button>
        <span role="status">{doing === "looking" && words.asking}</span>
      </div>
      <Refusal of={refused} />
    </>
  );
}

/** What most come for stands first. */
const MODES = ["update", "skip", "stop"] as const satisfies readonly ImportMode[];

interface ChoiceProps<Id extends string> {
  legend: string;
  ids: readonly Id[];
  says: Record<Id, string>;
  chosen: Id;
  onChoose: (id: Id) => void;
}

function Choice<Id extends string>({ legend, ids, says, chosen, onChoose }: ChoiceProps<Id>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="font-bold">{legend}</legend>
      {ids.map((id) => (
        <label key={id} className="flex min-h-11 max-w-text items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            checked={chosen === id}
            onChange={() => onChoose(id)}
            className="mt-1 size-5 shrink-0 accent-accent"
          />
          {says[id]}
        </label>
      ))}
    </fieldset>
  );
}

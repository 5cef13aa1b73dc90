// What is to be changed of many systems, and to what.
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { today } from "../../ui/today.ts";
import type { Setting } from "./ledger-types.ts";
import { usePeople, useUnits } from "./queries.ts";
import type { Place } from "./room.tsx";
import { unitChoices } from "./unit-tree.ts";
import { REGISTER_WORDS } from "./words.ts";

type What = "unit" | "owner" | "reviewer" | "next_review" | "confirmed_on" | "removed";

export function ManyForm({
  place,
  removed,
  onLook,
}: {
  place: Place;
  /** Whether removed systems are listed: they can be brought back. */
  removed: boolean;
  onLook: (setting: Setting) => void;
}) {
  const words = useWords(REGISTER_WORDS);
  const [what, setWhat] = useState<What>("owner");
  const [value, setValue] = useState<string>();
  const names: Record<What, string> = {
    unit: words.unit,
    owner: words.owner,
    reviewer: words.reviewer,
    next_review: words.nextReview,
    confirmed_on: words.confirmToday,
    removed: removed ? words.restore : words.remove,
  };
  const set = (): string | boolean | null => {
    if (what === "removed") return !removed;
    return what === "confirmed_on" ? today() : (value ?? null);
  };
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onLook({ [what]: set() });
      }}
    >
      <Choose
        className="grow basis-48 sm:grow-0"
        label={words.whatToChange}
        value={what}
        options={Object.entries(names) as [What, string][]}
        onChange={(next = "owner") => {
          setWhat(next);
          setValue(undefined);
        }}
      />
      <Value place={place} what={what} value={value} onValue={setValue} />
      <Button look="filled" type="submit">
        {words.preview}
      </Button>
    </form>
  );
}

interface ValueProps {
  place: Place;
  what: What;
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

function Value({ place: { organisation }, what, value, onValue }: ValueProps) {
  const words = useWords(REGISTER_WORDS);
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  if (what === "removed" || what === "confirmed_on") return null;
  const common = { label: words.setTo, value, onChange: onValue, empty: words.emptied, gone: words.gone };
  const grown = "grow basis-48 sm:grow-0";
  if (what === "next_review")
    return (
      <div className={grown}>
        <Field
          label={words.setTo}
          type="date"
          value={value ?? ""}
          onChange={({ target }) => onValue(target.value === "" ? undefined : target.value)}
        />
      </div>
    );
  const options: (readonly [string, string])[] =
    what === "unit" ? unitChoices(units?.units ?? []) : (people?.people ?? []).map(({ id, name }) => [id, name]);
  return <Choose {...common} className={grown} options={options} />;
}

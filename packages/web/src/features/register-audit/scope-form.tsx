// The form of an audit: everything, or units and systems picked one by one, and the last day.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import type { Member, Organisation } from "../../api/types.ts";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { useSystems, useUnits } from "../register/queries.ts";
import { unitChoices } from "../register/unit-tree.ts";
import type { AuditSet } from "./audit-types.ts";
import { AUDIT_WORDS } from "./words.ts";

interface FormProps {
  of: Member;
  organisation: Organisation;
  set: AuditSet | undefined;
  /** Told whether it was set. */
  onDone: (done: boolean) => void;
}

/** Most systems to pick from. */
const MOST = 500;

export function ScopeForm({ of: { user }, organisation, set, onDone }: FormProps) {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  const [endsOn, end] = useState(set?.ends_on ?? "");
  const [isWhole, setWhole] = useState(set?.whole ?? true);
  const [units, setUnits] = useState(set?.units ?? []);
  const [systems, setSystems] = useState(set?.systems ?? []);
  const [wrong, setWrong] = useState<"day" | "scope">();
  const { data: allUnits } = useUnits(organisation.id);
  const { data: allSystems } = useSystems(organisation.id, { limit: MOST });
  const { send, refused } = useChange((body: object) => ask<AuditSet>(language, "PUT", `v1/auditors/${user.id}`, body));
  const submit = async () => {
    const isEmpty = !isWhole && units.length + systems.length === 0;
    setWrong(endsOn === "" ? "day" : isEmpty ? "scope" : undefined);
    if (endsOn === "" || isEmpty) return;
    const scope = isWhole ? { units: [], systems: [] } : { units, systems };
    const body = { revision: set?.revision ?? 0, ends_on: endsOn, whole: isWhole, ...scope };
    if ((await send(body)) !== undefined) onDone(true);
  };
  const systemChoices = (allSystems?.subjects ?? []).map(({ id, name }): [string, string] => [id, name]);
  return (
    <form
      noValidate
      aria-label={words.auditOf(user.name)}
      className="max-w-md space-y-3 border-line border-l-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field
        label={words.lastDay}
        type="date"
        value={endsOn}
        wrong={wrong === "day" ? words.lastDay : undefined}
        onChange={({ target }) => end(target.value)}
      />
      <Choose
        label={words.scope}
        value={isWhole ? "whole" : "part"}
        options={[
          ["whole", words.scopes.whole],
          ["part", words.scopes.part],
        ]}
        onChange={(scope) => setWhole(scope !== "part")}
      />
      {!isWhole && (
        <>
          <Picked label={words.addUnit} choices={unitChoices(allUnits?.units ?? [])} picked={units} onPick={setUnits} />
          <Picked label={words.addSystem} choices={systemChoices} picked={systems} onPick={setSystems} />
          {wrong === "scope" && <p className="text-error">{words.noScope}</p>}
        </>
      )}
      <Refusal of={refused} />
      <div className="flex flex-wrap gap-2">
        <Button look="filled" type="submit">
          {words.set}
        </Button>
        <Button onClick={() => onDone(false)}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface PickedProps {
  label: string;
  choices: readonly (readonly [string, string])[];
  picked: string[];
  onPick: (picked: string[]) => void;
}

/** What is picked, each with the step that leaves it out, and the list of what is not. */
function Picked({ label, choices, picked, onPick }: PickedProps) {
  const words = useWords(AUDIT_WORDS);
  const nameOf = (id: string) => choices.find(([one]) => one === id)?.[1].trim() ?? words.gone;
  return (
    <div className="space-y-1">
      <ul>
        {picked.map((id) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="wrap-anywhere">{nameOf(id)}</span>
            <button type="button" className="link min-h-11" onClick={() => onPick(picked.filter((one) => one !== id))}>
              {words.leaveOut(nameOf(id))}
            </button>
          </li>
        ))}
      </ul>
      <Choose
        label={label}
        value={undefined}
        empty={words.chooseOne}
        options={choices.filter(([id]) => !picked.includes(id))}
        onChange={(id) => id !== undefined && onPick([...picked, id])}
      />
    </div>
  );
}

// The form of a measure in use: a new one of the firm's own, or how one stands, who sees to it, since when and how it is shown.
import { RISK_WORDS } from "@yawara/answers/risks";
import { useState } from "react";
import type { Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { usePeople } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { Lines } from "./risk-form.tsx";
import type { Fields } from "./risk-queries.ts";
import { MEASURE_STATES, type MeasureState, type MeasureUse } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface MeasureFormProps {
  place: Place;
  /** What is changed; a new one has a name of the firm's own. */
  used?: MeasureUse;
  refused: Refused | undefined;
  onSend: (fields: Fields) => void;
  onCancel?: () => void;
}

const FIELDS = ["name", "state", "owner", "due", "since", "reason", "shown"] as const;

export function MeasureForm({ place, used, refused, onSend, onCancel }: MeasureFormProps) {
  const words = useWords(RISKS_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { measureState } = useWords(RISK_WORDS);
  const [typed, type] = useState<Record<string, string>>(() =>
    Object.fromEntries(FIELDS.map((name) => [name, used?.[name] ?? (name === "state" ? "planned" : "")])),
  );
  const [wrong, setWrong] = useState<string>();
  const { data: people } = usePeople(place.organisation.id);
  const set = (name: string) => (value: string | undefined) => type({ ...typed, [name]: value ?? "" });
  const isNamed = used === undefined || used.name !== undefined;
  const save = () => {
    const noName = isNamed && typed.name?.trim() === "" ? register.noName : undefined;
    const noReason = typed.state === "left_out" && typed.reason?.trim() === "" ? words.reasonNeeded : undefined;
    setWrong(noName ?? noReason);
    if (noName === undefined && noReason === undefined) onSend(fieldsOf(typed, used, isNamed));
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 border-line border-l-2 py-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {isNamed && (
        <Field
          label={words.measureName}
          value={typed.name}
          maxLength={200}
          onChange={({ target }) => set("name")(target.value)}
        />
      )}
      <div className="grid gap-3 sm:grid-cols-2">
        <Choose
          label={words.measureState}
          value={typed.state as MeasureState}
          options={MEASURE_STATES.map((state) => [state, measureState[state]])}
          onChange={set("state")}
        />
        <Choose
          label={words.owner}
          value={typed.owner === "" ? undefined : typed.owner}
          empty={words.notSaid}
          gone={register.gone}
          options={(people?.people ?? []).map(({ id, name }) => [id, name])}
          onChange={set("owner")}
        />
        <Field label={words.due} type="date" value={typed.due} onChange={({ target }) => set("due")(target.value)} />
        <Field
          label={words.since}
          type="date"
          value={typed.since}
          onChange={({ target }) => set("since")(target.value)}
        />
      </div>
      {typed.state === "left_out" && <Lines label={words.reason} value={typed.reason ?? ""} onValue={set("reason")} />}
      <Lines label={words.shown} value={typed.shown ?? ""} onValue={set("shown")} />
      {wrong !== undefined && <p className="text-error">{wrong}</p>}
      <div className="flex flex-wrap gap-2">
        <Button look="filled" type="submit">
          {used === undefined ? words.add : words.keep}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
      {refused?.refused === "conflict" ? <p role="alert">{words.conflict}</p> : <Refusal of={refused} />}
    </form>
  );
}

function fieldsOf(typed: Record<string, string>, used: MeasureUse | undefined, isNamed: boolean): Fields {
  return Object.fromEntries(
    FIELDS.flatMap((name): [string, string | null][] => {
      if (name === "name" && !isNamed) return [];
      const text = (typed[name] ?? "").trim();
      if (text !== "") return [[name, text]];
      return used === undefined ? [] : [[name, null]];
    }),
  );
}

// The form of a measure in use: a new one of the firm's own, or how one stands, who sees to it, since when and how it is shown.
import { RISK_WORDS } from "@yawara/answers/risks";
import { useState } from "react";
import type { Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { type ComparedField, Meanwhile, sayOf, type Typed, useEditedRow } from "../register/edited-row.tsx";
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
  /** `row`: what the change begins from. */
  onSend: (fields: Fields, row: MeasureUse | undefined) => void;
  onCancel?: () => void;
}

const FIELDS = ["name", "state", "owner", "due", "since", "reason", "shown"] as const;

export function MeasureForm({ place, used, refused, onSend, onCancel }: MeasureFormProps) {
  const words = useWords(RISKS_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { measureState } = useWords(RISK_WORDS);
  const edited = useEditedRow(used, typedOf);
  const { typed } = edited;
  const [wrong, setWrong] = useState<string>();
  const { data: people } = usePeople(place.organisation.id);
  const set = (name: string) => (value: string | undefined) => edited.type(name, value ?? "");
  const isConflict = edited.conflicts(refused);
  const compared = useCompared(people?.people ?? []);
  const isNamed = used === undefined || used.name !== undefined;
  const save = (row: MeasureUse | undefined) => {
    const noName = isNamed && typed.name?.trim() === "" ? register.noName : undefined;
    const noReason = typed.state === "left_out" && typed.reason?.trim() === "" ? words.reasonNeeded : undefined;
    setWrong(noName ?? noReason);
    if (noName !== undefined || noReason !== undefined) return;
    const changed = edited.changed();
    if (row === undefined) onSend(newOf(typed), row);
    else if (changed.length === 0) onCancel?.();
    else onSend(changesOf(typed, changed), row);
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 border-line border-l-2 py-2 pl-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) save(edited.base);
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
      {isConflict ? (
        <Meanwhile
          sides={edited.sides}
          fields={compared}
          onTheirs={() => onCancel?.()}
          onMine={() => save(edited.goOn())}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {used === undefined ? words.add : words.keep}
          </Button>
          {onCancel !== undefined && <Button onClick={onCancel}>{words.cancel}</Button>}
        </div>
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}

const typedOf = (used: MeasureUse | undefined): Typed =>
  Object.fromEntries(FIELDS.map((name) => [name, used?.[name] ?? (name === "state" ? "planned" : "")]));

/** The fields of a measure in use in words, to compare two readings of it. */
function useCompared(people: readonly { id: string; name: string }[]): ComparedField[] {
  const words = useWords(RISKS_WORDS);
  const { measureState } = useWords(RISK_WORDS);
  const language = useLanguage();
  const day = (value: string) => formatLawDay(value, language);
  return [
    { field: "name", label: words.measureName },
    { field: "state", label: words.measureState, say: (value) => measureState[value as MeasureState] },
    { field: "owner", label: words.owner, say: sayOf(people.map(({ id, name }) => [id, name])) },
    { field: "due", label: words.due, say: day },
    { field: "since", label: words.since, say: day },
    { field: "reason", label: words.reason },
    { field: "shown", label: words.shown },
  ];
}

/** What is sent of a new one: all that was said. */
const newOf = (typed: Typed): Fields =>
  Object.fromEntries(FIELDS.flatMap((name) => (typed[name]?.trim() ? [[name, typed[name].trim()]] : [])));

/** What is sent of one that is changed: what was changed, and what was emptied. */
const changesOf = (typed: Typed, changed: readonly string[]): Fields =>
  Object.fromEntries(changed.map((name) => [name, typed[name]?.trim() || null]));

// One field of a system being changed: the form for it, and what to do where somebody else was faster.
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { BOX, Field } from "../../ui/field.tsx";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { fieldValue, isDayField } from "./field-text.ts";
import { usePeople, useUnits } from "./queries.ts";
import type { Place } from "./room.tsx";
import { SYSTEM_WORDS } from "./system-words.ts";
import { unitChoices } from "./unit-tree.ts";
import { type FieldName, useSystemChange, type Wanted } from "./use-system-change.ts";
import { REGISTER_WORDS } from "./words.ts";

interface EditProps {
  place: Place;
  /** As it is now: it may have become another since the form was opened. */
  system: SavedSubject;
  field: FieldName | "name";
  label: string;
  onDone: () => void;
}

export function EditField({ place, system, field, label, onDone }: EditProps) {
  const words = useWords(SYSTEM_WORDS);
  const [base, setBase] = useState(system);
  const [typed, type] = useState(fieldValue(system, field) ?? "");
  const { send, refused } = useSystemChange();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus(), []);
  const isConflict = refused?.refused === "conflict";
  const text = typed.trim();
  const wanted: Wanted = field === "name" ? { name: text } : { [field]: text === "" ? null : text };
  const save = async (over: SavedSubject) => {
    if (field === "name" && text === "") return;
    setBase(over);
    if ((await send({ system: over, wanted })) !== undefined) onDone();
  };
  return (
    <form
      ref={form}
      noValidate
      className="max-w-text space-y-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) void save(base);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <Input place={place} field={field} label={label} value={typed} onValue={type} />
      {isConflict ? (
        <ChangedMeanwhile
          place={place}
          base={base}
          now={system}
          mine={{ field, value: text }}
          onTheirs={onDone}
          onMine={() => void save(system)}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {words.keep}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}

interface InputProps extends Pick<EditProps, "place" | "field" | "label"> {
  value: string;
  onValue: (value: string) => void;
}

function Input({ place, field, label, value, onValue }: InputProps) {
  if (field === "unit" || field === "owner" || field === "reviewer")
    return <Pick place={place} field={field} label={label} value={value} onValue={onValue} />;
  if (field === "note")
    return (
      <textarea
        aria-label={label}
        value={value}
        maxLength={4_000}
        rows={4}
        onChange={({ target }) => onValue(target.value)}
        className={`${BOX} py-2`}
      />
    );
  return (
    <Field
      label={label}
      type={isDayField(field) ? "date" : "text"}
      value={value}
      maxLength={field === "name" ? 200 : 100}
      autoComplete="off"
      onChange={({ target }) => onValue(target.value)}
    />
  );
}

function Pick({ place: { organisation }, field, label, value, onValue }: InputProps) {
  const words = useWords(SYSTEM_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  const isUnit = field === "unit";
  const options: [string, string][] = isUnit
    ? unitChoices(units?.units ?? [])
    : (people?.people ?? []).map(({ id, name }) => [id, name]);
  return (
    <>
      <Choose
        label={label}
        value={value === "" ? undefined : value}
        options={options}
        empty={words.notGiven}
        gone={register.gone}
        onChange={(next = "") => onValue(next)}
      />
      {options.length === 0 && (
        <p className="text-sm">
          {isUnit ? words.listUnits : words.listPeople}{" "}
          {isUnit ? (
            <To to="/$language/register/units">{words.toUnits}</To>
          ) : (
            <To to="/$language/register/people">{words.toPeople}</To>
          )}
        </p>
      )}
    </>
  );
}

function To({ to, children }: { to: "/$language/register/units" | "/$language/register/people"; children: ReactNode }) {
  const language = useLanguage();
  return (
    <Link to={to} params={{ language }} className="link inline-flex min-h-11 items-center">
      {children}
    </Link>
  );
}

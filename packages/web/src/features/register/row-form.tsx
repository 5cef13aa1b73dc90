// The fields of a row of a list: for a new one, or one that is changed, also where somebody else was faster.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { Meanwhile, sayOf, type Typed, useEditedRow } from "./edited-row.tsx";
import type { Frame } from "./ledger-types.ts";
import { LIST_WORDS } from "./list-words.ts";
import { REGISTER_WORDS } from "./words.ts";

/** One field of a form; the one called `name` has to be filled in. */
export interface RowField {
  field: string;
  label: string;
  longest: number;
  type?: "text" | "email" | "url" | "date";
  hint?: string;
  /** To choose from; without `empty` one has to be chosen, at first the first. */
  options?: readonly (readonly [string, string])[];
  empty?: string;
}

/** As they are sent: what is empty is left out of a new row, and emptied in one that is changed. */
export type RowFields = Record<string, string | null>;

interface FormProps {
  fields: readonly RowField[];
  /** The row that is changed, as it is now. */
  row?: Frame;
  /** The person has just come here by a step of theirs: the focus goes to the name. */
  arrive?: boolean;
  step: string;
  refused: Refused | undefined;
  /** `revision`: that of the row the change begins from. */
  onSend: (values: RowFields, revision: number) => void;
  onCancel?: () => void;
}

export function RowForm({ fields, row, arrive = row !== undefined, step, refused, onSend, onCancel }: FormProps) {
  const words = useWords(LIST_WORDS);
  const edited = useEditedRow(row, (one) => typedOf(fields, one));
  const { typed, base } = edited;
  const [nameless, setNameless] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (arrive) name.current?.focus();
  }, [arrive]);
  const isConflict = edited.conflicts(refused);
  const send = (over: Frame | undefined) => {
    const isNameless = (typed.name ?? "").trim() === "";
    setNameless(isNameless);
    if (isNameless) return name.current?.focus();
    const changed = over === undefined ? [] : edited.changed();
    const sent = changed.length === 0 ? fields : fields.filter(({ field }) => changed.includes(field));
    onSend(valuesOf(sent, typed, over === undefined), over?.revision ?? 0);
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) send(base);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel?.();
      }}
    >
      <div className="grid items-end gap-3 sm:grid-cols-2">
        {fields.map((one) => (
          <Input
            key={one.field}
            of={one}
            value={typed[one.field] ?? ""}
            onValue={(value) => edited.type(one.field, value)}
            {...(one.field === "name" && { input: name, isWrong: nameless })}
          />
        ))}
      </div>
      {isConflict ? (
        <Meanwhile
          sides={edited.sides}
          fields={fields.map(({ field, label, options }) => ({
            field,
            label,
            ...(options && { say: sayOf(options) }),
          }))}
          onTheirs={() => onCancel?.()}
          onMine={() => send(edited.goOn())}
        />
      ) : (
        <Steps step={step} onCancel={onCancel} cancel={words.cancel} />
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}

function Steps({
  step,
  cancel,
  onCancel,
}: {
  step: string;
  cancel: string;
  onCancel: (() => void) | undefined;
}): ReactNode {
  return (
    <div className="flex flex-wrap gap-2">
      <Button look="filled" type="submit">
        {step}
      </Button>
      {onCancel !== undefined && <Button onClick={onCancel}>{cancel}</Button>}
    </div>
  );
}

function Input({
  of: { label, longest, type = "text", hint, options, empty },
  value,
  onValue,
  input,
  isWrong = false,
}: {
  of: RowField;
  value: string;
  onValue: (value: string) => void;
  input?: React.Ref<HTMLInputElement>;
  isWrong?: boolean;
}) {
  const register = useWords(REGISTER_WORDS);
  if (options !== undefined)
    return (
      <Choose
        label={label}
        value={value === "" ? undefined : value}
        options={options}
        {...(empty !== undefined && { empty })}
        gone={register.gone}
        onChange={(next = "") => onValue(next)}
      />
    );
  return (
    <Field
      {...(input !== undefined && { ref: input })}
      label={label}
      {...(hint !== undefined && { hint })}
      type={type}
      value={value}
      maxLength={longest}
      autoComplete="off"
      onChange={({ target }) => onValue(target.value)}
      wrong={isWrong ? register.noName : undefined}
    />
  );
}

const textOf = (row: Frame | undefined, field: string): string =>
  ((row as Record<string, unknown> | undefined)?.[field] as string | undefined) ?? "";

function typedOf(fields: readonly RowField[], row: Frame | undefined): Typed {
  return Object.fromEntries(
    fields.map(({ field, options, empty }) => {
      const first = empty === undefined ? (options?.[0]?.[0] ?? "") : "";
      return [field, row === undefined ? first : textOf(row, field)];
    }),
  );
}

function valuesOf(fields: readonly RowField[], typed: Typed, isNew: boolean): RowFields {
  return Object.fromEntries(
    fields.flatMap(({ field }): [string, string | null][] => {
      const text = (typed[field] ?? "").trim();
      if (text !== "") return [[field, text]];
      return isNew ? [] : [[field, null]];
    }),
  );
}

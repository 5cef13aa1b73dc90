// The ledger's fields of a system, each changed in its place; confirming what stands here takes one step.
import { useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { today } from "../../ui/today.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { EditField } from "./edit-field.tsx";
import { FIELDS, fieldLabel, fieldText } from "./field-text.ts";
import { ReviewDay } from "./review-day.tsx";
import type { Place } from "./room.tsx";
import { SYSTEM_WORDS } from "./system-words.ts";
import { type FieldName, useSystemChange } from "./use-system-change.ts";

interface FieldsProps {
  place: Place;
  system: SavedSubject;
}

export function LedgerFields({ place, system }: FieldsProps) {
  const [editing, edit] = useState<FieldName>();
  return (
    <dl>
      {FIELDS.map((field) => (
        <Row
          key={field}
          place={place}
          system={system}
          field={field}
          isEditing={editing === field}
          // One that is kept only now closes itself, and not another that was opened meanwhile.
          edit={(on) => edit((now) => (on ? field : now === field ? undefined : now))}
        />
      ))}
    </dl>
  );
}

function Row({
  place,
  system,
  field,
  isEditing,
  edit,
}: FieldsProps & { field: FieldName; isEditing: boolean; edit: (on: boolean) => void }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const opener = useReturnFocus(isEditing);
  const label = fieldLabel(field, language);
  const mayChange = place.writes && !system.removed;
  return (
    <div className="border-line border-b py-2 first:border-t">
      <dt className="text-muted text-sm">{label}</dt>
      <dd>
        {isEditing ? (
          <EditField place={place} system={system} field={field} label={label} onDone={() => edit(false)} />
        ) : (
          <div className="flex flex-wrap items-start justify-between gap-x-4">
            <span className="wrap-anywhere min-w-0 flex-1 whitespace-pre-line py-1">
              <Text system={system} field={field} />
            </span>
            {mayChange && (
              <button
                ref={opener}
                type="button"
                aria-label={words.edit(label)}
                onClick={() => edit(true)}
                className="link min-h-11 text-sm print:hidden"
              >
                {words.change}
              </button>
            )}
          </div>
        )}
        {field === "confirmed_on" && mayChange && !isEditing && <ConfirmToday system={system} />}
      </dd>
    </div>
  );
}

function Text({ system, field }: { system: SavedSubject; field: FieldName }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  if (field === "next_review" && system.next_review !== undefined) return <ReviewDay day={system.next_review} />;
  return fieldText(system, field, language) ?? <span className="text-muted">{words.notGiven}</span>;
}

function ConfirmToday({ system }: { system: SavedSubject }) {
  const words = useWords(SYSTEM_WORDS);
  const { send, refused } = useSystemChange();
  if (system.confirmed_on === today()) return null;
  return (
    <div className="print:hidden">
      <Button className="my-1" onClick={() => void send({ system, wanted: { confirmed_on: today() } })}>
        {words.confirmToday}
      </Button>
      <p className="text-muted text-sm">{words.confirmHelp}</p>
      <Refusal of={refused} />
    </div>
  );
}

// What of the law is listed: whose, which kind, which force, how it stands, and whether it is made for AI.
import { MODALITIES, WORDS } from "@yawara/engine";
import { useId, useState } from "react";
import { choiceName, inOrder } from "../../law-picker/jurisdictions.ts";
import { PICKER_WORDS } from "../../law-picker/words.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { KINDS, type LawPlace, type Row, STANDINGS } from "./law-place.ts";
import { LAW_WORDS } from "./words.ts";

/** How many filters are set. */
function countOf({ jurisdiction, kind, force, status, ai }: LawPlace): number {
  return [jurisdiction, kind, force, status, ai].filter((one) => one !== undefined).length;
}

interface FiltersProps {
  rows: readonly Row[];
  place: LawPlace;
  onChange: (change: { [K in keyof LawPlace]: LawPlace[K] | undefined }) => void;
}

export function Filters({ rows, place, onChange }: FiltersProps) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const picker = useWords(PICKER_WORDS);
  const { modality, kind: kinds } = WORDS[language];
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = countOf(place);
  const jurisdictions = inOrder(new Set(rows.map((row) => row.jurisdiction)));
  return (
    <fieldset className="print:hidden">
      <legend className="sr-only">{words.filters}</legend>
      <Button
        className="w-full font-normal md:hidden"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.filtersSet(count)}
      </Button>
      <div id={id} className={open ? "mt-3 md:mt-0" : "hidden md:block"}>
        <div className="grid grid-cols-2 gap-3 md:grid-cols-4">
          <Choose
            label={picker.whose}
            value={place.jurisdiction}
            options={jurisdictions.map((id) => [id, choiceName(id, language)])}
            onChange={(jurisdiction) => onChange({ jurisdiction })}
          />
          <Choose
            label={words.kind}
            value={place.kind}
            options={KINDS.map((id) => [id, kinds[id]])}
            onChange={(kind) => onChange({ kind })}
          />
          <Choose
            label={words.force}
            value={place.force}
            options={MODALITIES.map((id) => [id, modality[id]])}
            onChange={(force) => onChange({ force })}
          />
          <Choose
            label={words.status}
            value={place.status}
            options={STANDINGS.map((id) => [id, words.standing[id]])}
            onChange={(status) => onChange({ status })}
          />
        </div>
        <label className="mt-1 inline-flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={place.ai === true}
            onChange={({ target }) => onChange({ ai: target.checked ? true : undefined })}
            className="size-5 accent-accent"
          />
          {words.forAi}
        </label>
      </div>
    </fieldset>
  );
}

interface ChooseProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly (readonly [T, string])[];
  onChange: (value: T | undefined) => void;
}

function Choose<T extends string>({ label, value, options, onChange }: ChooseProps<T>) {
  const id = useId();
  const words = useWords(LAW_WORDS);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-muted text-sm">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        onChange={({ target }) => onChange(options.find(([one]) => one === target.value)?.[0])}
        className="mt-1 min-h-11 w-full rounded-8 border border-control bg-surface px-2"
      >
        <option value="">{words.any}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

// Between which days, in whose law, and whether only what concerns one's own system.
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { DayField } from "../../law-picker/day-field.tsx";
import { JurisdictionBoxes } from "../../law-picker/jurisdiction-boxes.tsx";
import { PICKER_WORDS } from "../../law-picker/words.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { today } from "../../ui/today.ts";
import { monthsOn } from "../law/days.ts";
import type { DiffPlace } from "../law/law-place.ts";
import { DIFF_WORDS } from "./words.ts";

/** Japan's AI Promotion Act in full force. */
const FULL_EFFECT = "2025-09-01";

interface DiffFormProps {
  from: string;
  to: string;
  chosen: readonly string[];
  known: readonly string[];
  mine: boolean;
  /** There is a system described to be concerned. */
  draft: { name?: string } | undefined;
  onChange: (change: DiffPlace) => void;
}

/** The days a page without days shows: the twelve months until today. */
export function usualDays(): { from: string; to: string } {
  return { from: monthsOn(today(), -12), to: today() };
}

export function DiffForm(props: DiffFormProps) {
  const words = useWords(DIFF_WORDS);
  return (
    <div className="space-y-5 print:hidden">
      <DaysChosen {...props} />
      <WhoseLaw {...props} />
      <Mine {...props} />
      {props.from > props.to && (
        <p role="alert" className="border-error border-l-4 pl-4">
          {words.wrongOrder}
        </p>
      )}
    </div>
  );
}

function DaysChosen({ from, to, onChange }: DiffFormProps) {
  const words = useWords(DIFF_WORDS);
  const now = today();
  const presets = [
    [words.presets.lastYear, usualDays()],
    [words.presets.nextYear, { from: now, to: monthsOn(now, 12) }],
    [words.presets.promotionAct, { from: FULL_EFFECT, to: now }],
  ] as const;
  return (
    <fieldset>
      <legend className="font-bold">{words.days}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {presets.map(([name, days]) => {
          const pressed = days.from === from && days.to === to;
          return (
            <Button
              key={name}
              look={pressed ? "filled" : "outlined"}
              aria-pressed={pressed}
              onClick={() => onChange(days)}
              className="text-sm"
            >
              {name}
            </Button>
          );
        })}
      </div>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <DayField label={words.from} day={from} onDay={(day) => onChange({ from: day, to })} />
        <DayField label={words.to} day={to} onDay={(day) => onChange({ from, to: day })} />
      </div>
    </fieldset>
  );
}

function WhoseLaw({ chosen, known, onChange }: DiffFormProps) {
  const words = useWords(DIFF_WORDS);
  const picker = useWords(PICKER_WORDS);
  const set = (regimes: readonly string[]) => onChange({ regimes: [...regimes] });
  return (
    <fieldset>
      <legend className="font-bold">{picker.whose}</legend>
      <JurisdictionBoxes known={known} chosen={chosen} onChange={set} />
      <div className="flex flex-wrap">
        <Button look="plain" className="-ml-4 font-normal text-sm" onClick={() => set(known)}>
          {words.all}
        </Button>
        <Button look="plain" className="font-normal text-sm" onClick={() => set(["INTL", "JP"])}>
          {words.usual}
        </Button>
      </div>
    </fieldset>
  );
}

function Mine({ mine, draft, onChange }: DiffFormProps) {
  const language = useLanguage();
  const words = useWords(DIFF_WORDS);
  const id = useId();
  if (draft === undefined)
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
        {words.noDraft}
        <Link to="/$language/check" params={{ language }} className="link inline-flex min-h-11 items-center">
          {words.toCheck}
        </Link>
      </p>
    );
  return (
    <div>
      <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          checked={mine}
          aria-describedby={id}
          onChange={({ target }) => onChange({ mine: target.checked ? true : undefined, regimes: undefined })}
          className="size-5 accent-accent"
        />
        {words.mine(draft.name)}
      </label>
      <p id={id} className="text-muted text-sm">
        {words.mineHelp}
      </p>
    </div>
  );
}

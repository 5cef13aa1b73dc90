// Which day's law and whose: a line that says it and opens to change it, for one's own system and for a report.

import { WORDS } from "@yawara/engine";
import { useId, useState } from "react";
import { useLanguage, useWords } from "../shell/language.ts";
import { Button } from "../ui/button.tsx";
import { today } from "../ui/today.ts";
import { DayField } from "./day-field.tsx";
import { JurisdictionBoxes } from "./jurisdiction-boxes.tsx";
import { choiceName, inOrder, WITH_LAW } from "./jurisdictions.ts";
import { PICKER_WORDS } from "./words.ts";

/** What is chosen; what is left out is today's law, and that of the answers. */
interface LawChosen {
  at?: string | undefined;
  regimes?: readonly string[] | undefined;
}

interface LawPickerProps {
  chosen: LawChosen;
  /** Whose law the answers lead to, where they have been looked at. */
  byAnswers?: readonly string[];
  onChange: (chosen: LawChosen) => void;
}

export function LawPicker(props: LawPickerProps) {
  const { chosen, byAnswers } = props;
  const words = useWords(PICKER_WORDS);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  const whose = chosen.regimes ?? byAnswers;
  const named = whose === undefined ? words.byAnswersShort : nameAll(whose, language);
  // The picture made when the site is built is read on other days.
  const day = chosen.at === undefined && import.meta.env.SSR ? words.now : WORDS[language].day(chosen.at ?? today());
  return (
    <div className="mt-2">
      <div className="flex flex-wrap items-center gap-x-3 text-muted">
        <p>{words.lawOf(day, named)}</p>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="link inline-flex min-h-11 items-center text-sm print:hidden"
        >
          {words.change}
        </button>
      </div>
      <div id={id} hidden={!open} className="mt-2 max-w-4xl rounded-8 bg-sunken p-4 print:hidden">
        {open && (
          <div className="space-y-5">
            <Day {...props} />
            <Whose {...props} />
            <Button onClick={() => setOpen(false)}>{words.close}</Button>
          </div>
        )}
      </div>
    </div>
  );
}

function nameAll(ids: readonly string[], language: "en" | "ja"): string {
  return WORDS[language].list(inOrder(ids).map((id) => choiceName(id, language)));
}

function Day({ chosen: { at, regimes }, onChange }: LawPickerProps) {
  const words = useWords(PICKER_WORDS);
  const now = today();
  return (
    <DayField
      label={words.day}
      day={at ?? now}
      help={words.dayHelp}
      onDay={(day) => onChange({ regimes, at: day === now ? undefined : day })}
    >
      <Button disabled={at === undefined} onClick={() => onChange({ regimes })}>
        {words.today}
      </Button>
    </DayField>
  );
}

/** Where nobody says otherwise, the law of the answers. */
function Whose({ chosen: { at, regimes }, byAnswers, onChange }: LawPickerProps) {
  const words = useWords(PICKER_WORDS);
  const name = useId();
  return (
    <fieldset>
      <legend className="font-bold">{words.whose}</legend>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="radio"
          name={name}
          className="mt-1 size-5 shrink-0 accent-accent"
          checked={regimes === undefined}
          onChange={() => onChange({ at })}
        />
        <span>
          {words.byAnswers}
          <span className="block text-muted text-sm">{words.byAnswersNote}</span>
        </span>
      </label>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="radio"
          name={name}
          className="size-5 shrink-0 accent-accent"
          checked={regimes !== undefined}
          onChange={() => onChange({ at, regimes: inOrder(byAnswers ?? ["JP", "INTL"]) })}
        />
        {words.onlyThese}
      </label>
      {regimes !== undefined && (
        <div className="ml-8">
          <JurisdictionBoxes known={WITH_LAW} chosen={regimes} onChange={(next) => onChange({ at, regimes: next })} />
          <p className="mt-1 text-muted text-sm">{words.whoseHelp}</p>
        </div>
      )}
    </fieldset>
  );
}

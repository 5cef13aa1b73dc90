// The day whose law is asked for: a date from 1900 to 2200; what is no such day is said and changes nothing.
import { FIRST_DAY, isDay, LAST_DAY, WORDS } from "@yawara/engine";
import { type ReactNode, useId, useState } from "react";
import { useLanguage, useWords } from "../shell/language.ts";
import { PICKER_WORDS } from "./words.ts";

interface DayFieldProps {
  label: string;
  day: string;
  onDay: (day: string) => void;
  help?: string;
  /** Beside the field: today, or steps. */
  children?: ReactNode;
}

export function DayField({ label, day, onDay, help, children }: DayFieldProps) {
  const words = useWords(PICKER_WORDS);
  const language = useLanguage();
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const [typed, type] = useState(day);
  const [last, setLast] = useState(day);
  // A day chosen elsewhere takes the place of one that was typed halfway.
  if (last !== day) {
    setLast(day);
    type(day);
    setWrong(false);
  }
  const inWords = WORDS[language].day;
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          id={id}
          type="date"
          value={typed}
          min={FIRST_DAY}
          max={LAST_DAY}
          aria-invalid={isWrong}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            type(target.value);
            if (!isDay(target.value)) return;
            setWrong(false);
            onDay(target.value);
          }}
          onBlur={({ target }) => setWrong(!isDay(target.value))}
          className="min-h-11 rounded-8 border border-control bg-surface px-3 tabular-nums aria-invalid:border-error"
        />
        {children}
      </div>
      <p id={`${id}-help`} role="status" className={`mt-1 text-sm ${isWrong ? "text-error" : "text-muted"}`}>
        {isWrong ? words.noSuchDay(inWords(FIRST_DAY), inWords(LAST_DAY)) : help}
      </p>
    </div>
  );
}

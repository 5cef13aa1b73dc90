// A number, a sum or a day, typed: large figures are read back in words beside the field.

import type { QuestionView } from "@yawara/answers/ask";
import { type Language, LOCALES, readWholeNumber, WORDS } from "@yawara/engine";
import { type Ref, useId } from "react";
import type { Entry } from "../features/interview/entry.ts";
import { ASK_WORDS } from "../features/interview/words.ts";
import { useLanguage, useWords } from "../shell/language.ts";

interface Props {
  question: QuestionView;
  entry: Entry;
  onEntry: (entry: Entry) => void;
  field: Ref<HTMLInputElement>;
  invalid: boolean;
  labelledBy: string;
  describedBy: string;
}

export function TypedField({ question, entry, onEntry, field, invalid, labelledBy, describedBy }: Props) {
  const words = useWords(ASK_WORDS);
  const language = useLanguage();
  const id = useId();
  const isDate = question.fact.type === "date";
  const unit = question.fact.unit?.[language] ?? (question.fact.type === "money" ? WORDS[language].yenUnit : undefined);
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          ref={field}
          type={isDate ? "date" : "text"}
          inputMode={isDate ? undefined : "text"}
          autoComplete="off"
          spellCheck={false}
          value={entry.typed}
          aria-labelledby={labelledBy}
          aria-describedby={`${describedBy} ${id}-unit ${id}-hint`}
          aria-invalid={invalid}
          onChange={(event) => onEntry({ picked: [], typed: event.target.value })}
          className="min-h-13 w-full max-w-72 scroll-mb-44 rounded-8 border border-control bg-surface px-4 text-lg tabular-nums aria-invalid:border-error"
        />
        <span id={`${id}-unit`}>{unit}</span>
        <output className="font-bold text-accent" aria-live="polite">
          {!isDate && reading(entry.typed, question.fact, language)}
        </output>
      </div>
      <p id={`${id}-hint`} className="mt-2 text-muted text-sm">
        {!isDate && words.thousands}
      </p>
    </div>
  );
}

/** Below this a number reads well as it is. */
const LARGE = 10_000;

/** What was understood, where it is large or was not typed in plain figures: `1,500万円`, `1.5 million yen`; in full where rounding would hide a figure. */
function reading(typed: string, question: QuestionView["fact"], language: Language): string {
  const number = typed.trim() === "" ? "" : readWholeNumber(typed, question);
  if (typeof number !== "number" || (number < LARGE && /^\s*\d+\s*$/.test(typed))) return "";
  const short = inShort(number, question.type === "money", language);
  return `= ${readWholeNumber(short, question) === number ? short : WORDS[language].number(number, question.unit?.[language])}`;
}

function inShort(number: number, isMoney: boolean, language: Language): string {
  if (isMoney) return WORDS[language].yen(number);
  const compact = new Intl.NumberFormat(LOCALES[language], {
    notation: "compact",
    compactDisplay: "long",
    maximumFractionDigits: 2,
  });
  return compact.format(number);
}

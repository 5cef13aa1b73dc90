// The day of the next review; one that has passed is told by a mark and a word, not by colour alone.
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay, formatShortDay } from "../../ui/format-date.ts";
import { Icon } from "../../ui/icon.tsx";
import { today } from "../../ui/today.ts";
import { REGISTER_WORDS } from "./words.ts";

/** A day before today; days are written so that their order is that of their texts. */
export const isOverdue = (day: string | undefined): boolean => day !== undefined && day < today();

export function ReviewDay({ day, short = false }: { day: string; short?: boolean }) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const text = (short ? formatShortDay : formatLawDay)(day, language);
  if (!isOverdue(day)) return text;
  return (
    <span className="font-bold">
      <span className="whitespace-nowrap">{text}</span>{" "}
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <Icon d="M8 2.2 14.8 13.8H1.2ZM8 6.5v3.4M8 11.9v.1" box={16} width={1.4} className="size-4" />
        {words.overdue}
      </span>
    </span>
  );
}

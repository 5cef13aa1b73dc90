// A moment as a day and, where it is known, a time of a clock: `2026-12-01` or `2026-12-01 09:30`.
import { useWords } from "../../shell/language.ts";
import { BOX } from "../../ui/field.tsx";
import { INCIDENTS_WORDS } from "./words.ts";

export function MomentInput({
  label,
  hint,
  value,
  onValue,
}: {
  label: string;
  hint?: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const words = useWords(INCIDENTS_WORDS);
  const [day = "", time = ""] = value.split(" ");
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold text-sm">{label}</legend>
      {hint !== undefined && <p className="mb-1 text-muted text-sm">{hint}</p>}
      <div className="flex flex-wrap gap-2">
        <input
          type="date"
          aria-label={`${label}: ${words.day}`}
          value={day}
          max="2199-12-31"
          onChange={({ target }) => onValue(target.value === "" ? "" : joined(target.value, time))}
          className={`${BOX} w-44! tabular-nums`}
        />
        <input
          type="time"
          aria-label={`${label}: ${words.time}`}
          value={time}
          disabled={day === ""}
          onChange={({ target }) => onValue(joined(day, target.value))}
          className={`${BOX} w-32! tabular-nums disabled:opacity-50`}
        />
      </div>
    </fieldset>
  );
}

const joined = (day: string, time: string) => (time === "" ? day : `${day} ${time}`);

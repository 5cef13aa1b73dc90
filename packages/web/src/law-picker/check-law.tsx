// Whose law the system is checked by, and of which day: today's of its own places where nobody says otherwise.
import { type Language, WORDS } from "@yawara/engine";
import { setLawOf, useDraft } from "../draft/draft.ts";
import { START_WORDS } from "../features/check/words.ts";
import { useLanguage, useWords } from "../shell/language.ts";

interface Jurisdiction {
  id: string;
  name: string;
}

export function LawOf({ jurisdictions }: { jurisdictions: readonly Jurisdiction[] }) {
  const words = useWords(START_WORDS);
  const language = useLanguage();
  const { at, regimes } = useDraft();
  const chosen = regimes && jurisdictions.filter(({ id }) => regimes.includes(id)).map(({ name }) => name);
  return (
    <details className="group max-w-text">
      <summary className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 py-2 marker:content-none">
        <span className="link text-sm">{words.lawOf}</span>
        <span className="text-muted text-sm">
          {words.lawOfNow(at && WORDS[language].day(at), chosen && WORDS[language].list(chosen))}
        </span>
      </summary>
      <div className="mt-2 space-y-6 border-line border-l-2 py-1 pl-5">
        <DayField at={at} regimes={regimes} language={language} />
        <WhoseLaw at={at} regimes={regimes} jurisdictions={jurisdictions} />
      </div>
    </details>
  );
}

function WhoseLaw({
  at,
  regimes,
  jurisdictions,
}: {
  at: string | undefined;
  regimes: string[] | undefined;
  jurisdictions: readonly Jurisdiction[];
}) {
  const words = useWords(START_WORDS);
  return (
    <fieldset>
      <legend className="font-bold">{words.whose}</legend>
      <Choice
        type="radio"
        label={words.byAnswers}
        checked={regimes === undefined}
        onChange={() => setLawOf({ at, regimes: undefined })}
      />
      <Choice
        type="radio"
        label={words.chosen}
        checked={regimes !== undefined}
        onChange={() => setLawOf({ at, regimes: ["JP", "INTL"] })}
      />
      {regimes !== undefined && (
        <div className="mt-1 ml-8">
          <div className="grid gap-x-4 sm:grid-cols-2">
            {jurisdictions.map((one) => (
              <Choice
                key={one.id}
                type="checkbox"
                label={one.name}
                checked={regimes.includes(one.id)}
                onChange={() => setLawOf({ at, regimes: toggledIn(regimes, one.id) })}
              />
            ))}
          </div>
          <p className="mt-1 text-muted text-sm">{words.whoseHelp}</p>
        </div>
      )}
    </fieldset>
  );
}

/** The last one cannot be taken away: law of nowhere says nothing. */
function toggledIn(regimes: readonly string[], id: string): string[] {
  const left = regimes.includes(id) ? regimes.filter((one) => one !== id) : [...regimes, id];
  return left.length === 0 ? [...regimes] : left;
}

function Choice({
  type,
  label,
  checked,
  onChange,
}: {
  type: "radio" | "checkbox";
  label: string;
  checked: boolean;
  onChange: () => void;
}) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input
        type={type}
        name={type === "radio" ? "whose-law" : undefined}
        checked={checked}
        onChange={onChange}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}

function DayField({
  at,
  regimes,
  language,
}: {
  at: string | undefined;
  regimes: string[] | undefined;
  language: Language;
}) {
  const words = START_WORDS[language];
  return (
    <div>
      <label className="font-bold" htmlFor="law-day">
        {words.day}
      </label>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <input
          id="law-day"
          type="date"
          min="2015-01-01"
          max="2040-12-31"
          value={at ?? ""}
          aria-describedby="law-day-help"
          onChange={(event) => setLawOf({ at: event.target.value || undefined, regimes })}
          className="min-h-11 rounded-8 border border-control bg-surface px-3"
        />
        {at !== undefined && (
          <button type="button" className="link min-h-11" onClick={() => setLawOf({ at: undefined, regimes })}>
            {words.today}
          </button>
        )}
      </div>
      <p id="law-day-help" className="mt-1 text-muted text-sm">
        {words.dayHelp}
      </p>
    </div>
  );
}

// What would become of each chosen system, before anything is changed.
import { useEffect, useRef } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import type { BulkRow } from "./ledger-types.ts";
import { usePeople, useUnits } from "./queries.ts";
import type { Place } from "./room.tsx";
import { REGISTER_WORDS } from "./words.ts";

interface PreviewProps {
  place: Place;
  rows: readonly BulkRow[];
  onApply: () => void;
  onBack: () => void;
}

export function ManyPreview({ place, rows, onApply, onBack }: PreviewProps) {
  const words = useWords(REGISTER_WORDS);
  const heading = useRef<HTMLHeadingElement>(null);
  const changing = rows.filter(({ outcome }) => outcome === "change").length;
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="space-y-3">
      <h3 ref={heading} tabIndex={-1} className="w-fit font-bold">
        {words.previewTitle(changing, rows.length)}
      </h3>
      <Rows place={place} rows={rows} />
      <div className="flex flex-wrap gap-2">
        {changing > 0 && (
          <Button look="filled" onClick={onApply}>
            {words.apply(changing)}
          </Button>
        )}
        <Button onClick={onBack}>{words.cancel}</Button>
      </div>
    </div>
  );
}

function Rows({ place, rows }: Pick<PreviewProps, "place" | "rows">) {
  const words = useWords(REGISTER_WORDS);
  const textOf = useValueText(place);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="max-h-96 overflow-auto bg-surface" tabIndex={0} aria-label={words.preview}>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-line border-b">
            {[words.name, words.from, words.to].map((name) => (
              <th key={name} scope="col" className="px-3 py-2 font-bold">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, outcome, changes }) => {
            const [change] = Object.entries(changes);
            return (
              <tr key={id} className="border-line border-b align-top">
                <th scope="row" className="wrap-anywhere px-3 py-2 font-normal">
                  {name ?? words.gone}
                </th>
                <td className="wrap-anywhere px-3 py-2">{change && textOf(change[0], change[1].from)}</td>
                <td className="wrap-anywhere px-3 py-2">
                  {outcome === "change" && change ? (
                    <b>{textOf(change[0], change[1].to)}</b>
                  ) : (
                    <span className="text-muted">{words.outcome[outcome]}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** A value as it is kept, in words: units and people by name, days as days. */
function useValueText({ organisation }: Place): (column: string, value: string | boolean | null) => string {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  const names = new Map([...(units?.units ?? []), ...(people?.people ?? [])].map(({ id, name }) => [id, name]));
  return (column, value) => {
    if (value === null) return words.noneGiven;
    if (typeof value === "boolean") return value ? words.removedState : words.inLedger;
    if (column === "nextReview" || column === "confirmedOn") return formatLawDay(value, language);
    return names.get(value) ?? words.gone;
  };
}

// What is looked for in a report: words, and forces.

import type { ReportFilter } from "@yawara/answers/check";
import { WORDS as ENGINE_WORDS, type Modality } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Mark } from "../../ui/mark.tsx";
import { REPORT_WORDS } from "./words.ts";

export function FilterBar({
  filter,
  change,
  forces,
}: {
  filter: ReportFilter;
  change: (next: ReportFilter) => void;
  forces: Modality[];
}) {
  const words = useWords(REPORT_WORDS);
  const names = ENGINE_WORDS[useLanguage()].modality;
  const toggle = (force: Modality) =>
    change({
      ...filter,
      forces: filter.forces.includes(force) ? filter.forces.filter((one) => one !== force) : [...filter.forces, force],
    });
  return (
    <div className="mt-3 space-y-3">
      <label className="block max-w-text">
        <span className="block text-muted text-sm">{words.search}</span>
        <input
          type="search"
          value={filter.text}
          onChange={(event) => change({ ...filter, text: event.target.value })}
          className="mt-1 min-h-11 w-full rounded-8 border border-control bg-surface px-3"
        />
      </label>
      <fieldset>
        <legend className="sr-only">{words.force}</legend>
        <div className="flex flex-wrap gap-2">
          {forces.map((force) => (
            <button
              key={force}
              type="button"
              aria-pressed={filter.forces.includes(force)}
              onClick={() => toggle(force)}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line px-3 text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-bold"
            >
              <Mark modality={force} />
              {names[force]}
            </button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

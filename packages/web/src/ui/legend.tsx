// What the marks mean: one tap away wherever they stand.
import { MODALITIES, WORDS } from "@yawara/engine";
import { useWords } from "../shell/language.ts";
import { Mark } from "./mark.tsx";
import { Popover } from "./popover.tsx";
import { LEGEND_WORDS } from "./words.ts";

/** A button that opens the legend of the force scale. */
export function Legend({ className = "" }: { className?: string }) {
  const words = useWords(LEGEND_WORDS);
  const { modality: names, forceMeans, colon } = useWords(WORDS);
  return (
    <Popover label={words.label} look="plain" className={`px-0! font-normal text-sm ${className}`}>
      <dl className="grid grid-cols-[1.25rem_1fr] gap-x-2 gap-y-2 text-sm">
        {MODALITIES.map((modality) => (
          <div key={modality} className="col-span-2 grid grid-cols-subgrid">
            <dt className="contents">
              <Mark modality={modality} className="mt-[0.3em]" />
            </dt>
            <dd>
              <b>{names[modality]}</b>
              {colon}
              {forceMeans[modality]}
            </dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid border-line border-t pt-2">
          <dt aria-hidden="true">†</dt>
          <dd>{words.dagger}</dd>
        </div>
      </dl>
    </Popover>
  );
}

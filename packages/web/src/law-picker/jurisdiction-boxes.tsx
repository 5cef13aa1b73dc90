// Jurisdictions as boxes to tick, named and ordered as the vocabulary lists them.
import { useLanguage } from "../shell/language.ts";
import { choiceName, inOrder } from "./jurisdictions.ts";

interface BoxesProps {
  known: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

export function JurisdictionBoxes({ known, chosen, onChange }: BoxesProps) {
  const language = useLanguage();
  const ids = inOrder(known);
  /** The last one cannot be taken away: law of nowhere says nothing. */
  const toggle = (id: string) => {
    const next = ids.filter((one) => (one === id) !== chosen.includes(one));
    if (next.length > 0) onChange(next);
  };
  return (
    <div className="flex flex-wrap gap-x-6">
      {ids.map((id) => (
        <label key={id} className="inline-flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => toggle(id)}
            className="size-5 shrink-0 accent-accent"
          />
          {choiceName(id, language)}
        </label>
      ))}
    </div>
  );
}

// What the law was found to say of a system, as a row of the ledger has it: forces with their counts, what is broken, what is open.
import { FORCES, type KeptCheck } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatMoment } from "../../ui/format-date.ts";
import { CHECK_WORDS } from "./words.ts";

/** Days for which a change is told beside a system. */
const TOLD_FOR = 30;

export function CheckSaid({ check }: { check: KeptCheck | undefined }) {
  const words = useWords(CHECK_WORDS);
  if (check === undefined) return null;
  const { state, figures, changed_at } = check;
  if (state !== "current") return <span className="text-muted">{words.state[state]}</span>;
  if (figures === undefined) return null;
  const counts = FORCES.filter((force) => figures.applying[force] > 0);
  return (
    <span>
      {figures.broken > 0 && (
        <span className="block border-prohibition border-l-4 pl-2 font-bold">{words.broken(figures.broken)}</span>
      )}
      {figures.unmet > 0 && <span className="block">{words.unmet(figures.unmet)}</span>}
      <span className="inline-flex flex-wrap gap-x-3 tabular-nums">
        {counts.length === 0
          ? words.nothing
          : counts.map((force) => (
              <span key={force} className="whitespace-nowrap">
                {words.count(words.forces[force], figures.applying[force])}
              </span>
            ))}
      </span>
      {changed_at !== undefined && isRecent(changed_at) && <Changed at={changed_at} />}
    </span>
  );
}

export function OpenSaid({ check }: { check: KeptCheck | undefined }) {
  const words = useWords(CHECK_WORDS);
  const open = check?.figures?.open;
  return open === undefined || open === 0 ? null : <span className="whitespace-nowrap">{words.open(open)}</span>;
}

function Changed({ at }: { at: string }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  return <span className="block text-muted">{words.changedOn(formatMoment(at, language))}</span>;
}

const isRecent = (moment: string): boolean => Date.now() - Date.parse(moment) < TOLD_FOR * 86_400_000;

// The ledger filtered by what the law was found to say, each choice with its count; and how far checking again has come.
import { FORCES } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { formatShortDay } from "../../ui/format-date.ts";
import { useChecks } from "../register/queries.ts";
import type { LedgerPlace } from "../register/register-place.ts";
import type { Place } from "../register/room.tsx";
import type { LedgerChange } from "../register/use-ledger-place.ts";
import { monthAgo, useLastLook } from "./last-look.ts";
import { CHECK_WORDS } from "./words.ts";

interface LawFiltersProps {
  place: Place;
  view: LedgerPlace;
  onChange: (change: LedgerChange) => void;
}

/** The lists to choose from. */
export function LawLists({ place: { organisation }, view, onChange }: LawFiltersProps) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  const { data } = useChecks(organisation.id);
  const looked = useLastLook(organisation.id);
  const month = monthAgo();
  const days: [string, string][] = [
    [month, words.changedMonth],
    ...(looked === undefined || looked === month
      ? []
      : [[looked, words.changedSinceLook(formatShortDay(looked, language))] as [string, string]]),
  ];
  const { changed } = view;
  if (changed !== undefined && !days.some(([day]) => day === changed))
    days.push([changed, words.changedSince(formatShortDay(changed, language))]);
  return (
    <>
      <Choose
        label={words.force}
        empty={words.any}
        value={view.force}
        options={FORCES.map((force) => [force, words.forceOf(words.forces[force], data?.forces[force] ?? 0)])}
        onChange={(force) => onChange({ force })}
      />
      <Choose
        label={words.changed}
        empty={words.changedAny}
        value={changed}
        options={days}
        onChange={(day) =>
          onChange({
            changed: day,
            ...(day === undefined && view.sort === "changed" && { sort: undefined, descending: undefined }),
            ...(day !== undefined && { sort: "changed", descending: true }),
          })
        }
      />
    </>
  );
}

/** The boxes to tick. */
export function LawTicks({ place: { organisation }, view, onChange }: LawFiltersProps) {
  const words = useWords(CHECK_WORDS);
  const { data } = useChecks(organisation.id);
  return (
    <>
      <CheckBox checked={view.broken === true} onChange={(on) => onChange({ broken: on ? true : undefined })}>
        {words.brokenOnly(data?.broken ?? 0)}
      </CheckBox>
      <CheckBox checked={view.open === true} onChange={(on) => onChange({ open: on ? true : undefined })}>
        {words.openOnly(data?.open ?? 0)}
      </CheckBox>
    </>
  );
}

/** How far checking the systems again has come; nothing where all is checked. */
export function CheckProgress({ place: { organisation } }: Pick<LawFiltersProps, "place">) {
  const words = useWords(CHECK_WORDS);
  const { data } = useChecks(organisation.id);
  const waiting = data === undefined ? 0 : data.again + data.never;
  const { total, done } = data?.run ?? { total: 0, done: 0 };
  const isRunning = data?.run !== undefined && data.run.finished_at === undefined;
  return (
    <div role="status" className="text-muted text-sm">
      {waiting > 0 && isRunning && (
        <p>
          {words.running(done, total)}{" "}
          <progress className="ml-2 align-middle accent-accent" value={done} max={total} aria-hidden="true" />
        </p>
      )}
      {waiting > 0 && <p>{words.waiting(waiting)}</p>}
    </div>
  );
}

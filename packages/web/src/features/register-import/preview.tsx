// What an import would do, row by row, before anything is done; rows can be looked at by what becomes of them.
import type { Field, RowOutcome } from "@yawara/tables";
import { useRef, useState } from "react";
import type { Refused } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { ShownPlan } from "./import-plan.ts";
import { PlannedRow } from "./planned-row.tsx";
import { UnknownReferences } from "./unknown-references.tsx";
import type { Doing } from "./use-looking.ts";
import { IMPORT_WORDS } from "./words.ts";

const OUTCOMES = ["create", "update", "unchanged", "error"] as const satisfies readonly RowOutcome[];
/** Rows shown before more are asked for. */
const PAGE = 50;

interface Props {
  plan: ShownPlan;
  fields: readonly Field[];
  /** Units and people as the file writes them, by their keys. */
  written: Readonly<Record<string, string>>;
  doing: Doing | undefined;
  refused: Refused | undefined;
  onAdded: () => void;
  onApply: () => void;
}

export function Preview({ plan, fields, written, doing, refused, onAdded, onApply }: Props) {
  const words = useWords(IMPORT_WORDS);
  const { counts, applies, unknown } = plan;
  const count = counts.create + counts.update;
  const [added, setAdded] = useState<string>();
  const told = useRef<HTMLParagraphElement>(null);
  const tell = (name: string) => {
    setAdded(name);
    told.current?.focus();
    onAdded();
  };
  return (
    <>
      <p>{words.nothingDone}</p>
      <p ref={told} tabIndex={-1} role="status" className="wrap-anywhere w-fit">
        {added !== undefined && words.added(added)}
      </p>
      {unknown.length > 0 && <UnknownReferences unknown={unknown} written={written} onAdded={tell} />}
      <Rows plan={plan} fields={fields} />
      <Verdict plan={plan} />
      {applies && count > 0 && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button look="filled" onClick={onApply}>
            {words.apply(count)}
          </Button>
          <span role="status">{doing === "importing" && words.applying}</span>
        </div>
      )}
      <Refusal of={refused} />
    </>
  );
}

/** Whether it would be done, and what of it not. */
function Verdict({ plan: { applies, counts } }: { plan: ShownPlan }) {
  const words = useWords(IMPORT_WORDS);
  const says = !applies
    ? words.stops
    : counts.create + counts.update === 0
      ? counts.error > 0
        ? words.onlyWrong(counts.error)
        : words.nothingToDo
      : counts.error > 0
        ? words.leftOut(counts.error)
        : undefined;
  return says === undefined ? null : <p className="max-w-text border-line border-l-4 bg-sunken px-4 py-2">{says}</p>;
}

function Rows({ plan: { rows, counts }, fields }: Pick<Props, "plan" | "fields">) {
  const words = useWords(IMPORT_WORDS);
  const [outcome, setOutcome] = useState<RowOutcome>();
  const [most, setMost] = useState(PAGE);
  const fitting = outcome === undefined ? rows : rows.filter((row) => row.outcome === outcome);
  const choose = (next: RowOutcome | undefined) => {
    setOutcome(next);
    setMost(PAGE);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: what is shown, not a group of form fields */}
      <div role="group" aria-label={words.filter} className="flex flex-wrap gap-2">
        {([undefined, ...OUTCOMES] as const).map((each) => (
          <button
            key={each ?? "all"}
            type="button"
            aria-pressed={outcome === each}
            onClick={() => choose(each)}
            className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line px-4 tabular-nums hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-bold"
          >
            {each === undefined ? words.all : words.outcomes[each]}
            <span>{each === undefined ? rows.length : counts[each]}</span>
          </button>
        ))}
      </div>
      {fitting.length === 0 && <p className="text-muted">{words.noneOf}</p>}
      <ul className="max-w-4xl">
        {fitting.slice(0, most).map((row) => (
          <PlannedRow key={`${row.sheet} ${row.number}`} row={row} fields={fields} />
        ))}
      </ul>
      {fitting.length > most && (
        <Button onClick={() => setMost(most + PAGE)}>{words.more(Math.min(PAGE, fitting.length - most))}</Button>
      )}
    </>
  );
}

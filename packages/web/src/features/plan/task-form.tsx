// What the firm says of a task, beside ticking it off: who, by when, whether it is begun, a note, what shows it.
import { PLAN_WORDS, type StepProgress } from "@yawara/answers/plan";
import { WORDS } from "@yawara/engine";
import { useId } from "react";
import { stateOf } from "../../draft/plan-states.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { BOX, Field } from "../../ui/field.tsx";
import { Fold } from "../../ui/fold.tsx";
import { usePlanContext, useSteps } from "./plan-context.ts";
import { PLAN_PAGE_WORDS } from "./words.ts";

/** What was said of a task, in a line; each thing once, where its steps have it in common. */
export function SaidOf({ ids }: { ids: readonly string[] }) {
  const said = useWords(PLAN_WORDS);
  const { day, list } = WORDS[useLanguage()];
  const { draft } = usePlanContext();
  const parts = ids.flatMap((id) => {
    const { state, owner, due, note, evidence = [] } = stateOf(draft, id);
    return [
      ...(state === "doing" ? [said.state.doing] : []),
      ...(owner === undefined ? [] : [said.owner(owner)]),
      ...(due === undefined ? [] : [said.ownDue(day(due))]),
      ...(evidence.length === 0 ? [] : [said.evidence(list(evidence))]),
      ...(note === undefined ? [] : [said.note(note)]),
    ];
  });
  if (parts.length === 0) return null;
  return <p className="wrap-anywhere mt-2 ml-7 max-w-text text-sm">{[...new Set(parts)].join(" · ")}</p>;
}

/** Says the same of every step of a task. */
export function TaskForm({ ids }: { ids: readonly string[] }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const [state, say] = useSteps(ids);
  const id = useId();
  return (
    <Fold className="open:basis-full print:hidden" summary={<span className="link text-sm">{words.whoAndWhen}</span>}>
      <div className="grid max-w-text gap-4 border-line border-l pb-3 pl-4 sm:grid-cols-2">
        <Field
          label={words.owner}
          value={state.owner ?? ""}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => say(() => ({ owner: target.value }))}
        />
        <Field
          label={words.due}
          type="date"
          value={state.due ?? ""}
          onChange={({ target }) => say(() => ({ due: target.value }))}
        />
        <div className="sm:col-span-2">
          <Field
            label={words.note}
            value={state.note ?? ""}
            maxLength={2000}
            autoComplete="off"
            onChange={({ target }) => say(() => ({ note: target.value }))}
          />
        </div>
        <div className="sm:col-span-2">
          <label htmlFor={id} className="mb-1 block font-bold text-sm">
            {words.evidence}
          </label>
          <p id={`${id}-hint`} className="mb-1 text-muted text-sm">
            {words.evidenceHint}
          </p>
          <textarea
            id={id}
            aria-describedby={`${id}-hint`}
            rows={2}
            maxLength={2000}
            value={(state.evidence ?? []).join("\n")}
            onChange={({ target }) => say(() => ({ evidence: target.value === "" ? [] : target.value.split("\n") }))}
            className={`${BOX} py-2`}
          />
        </div>
        <label className="flex min-h-11 cursor-pointer items-center gap-3 sm:col-span-2">
          <input
            type="checkbox"
            checked={state.state === "doing"}
            onChange={({ target }) => say((one) => begun(one.state, target.checked))}
            className="size-5 accent-accent"
          />
          {words.begun}
        </label>
      </div>
    </Fold>
  );
}

/** What is done stays done. */
function begun(state: StepProgress | undefined, checked: boolean) {
  if (state === "done") return {};
  return { state: checked ? ("doing" as const) : undefined };
}

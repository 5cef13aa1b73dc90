// Of something voluntary: it is taken up, or left out for a reason that is said.
import type { StepProgress } from "@yawara/answers/plan";
import { useId } from "react";
import { useWords } from "../../shell/language.ts";
import { Field } from "../../ui/field.tsx";
import { useSteps } from "./plan-context.ts";
import { PLAN_PAGE_WORDS } from "./words.ts";

export function VoluntaryChoice({ ids }: { ids: readonly string[] }) {
  const words = useWords(PLAN_PAGE_WORDS);
  const [{ state, reason }, say] = useSteps(ids);
  const name = useId();
  const isTaken = state !== undefined && state !== "leave";
  const isLeft = state === "leave";
  const choices = [
    { key: "take", label: words.take, checked: isTaken, choose: () => say((one) => taken(one.state)) },
    { key: "leave", label: words.leave, checked: isLeft, choose: () => say(() => ({ state: "leave", on: undefined })) },
  ];
  return (
    <div className="mt-1 ml-7 max-w-text">
      <fieldset className="flex flex-wrap items-center gap-x-6">
        <legend className="sr-only">{words.choose}</legend>
        {choices.map(({ key, label, checked, choose }) => (
          <label key={key} className="flex min-h-11 cursor-pointer items-center gap-2">
            <input type="radio" name={name} checked={checked} onChange={choose} className="size-5 accent-accent" />
            {label}
          </label>
        ))}
      </fieldset>
      {isLeft && (
        <Field
          label={words.reason}
          value={reason ?? ""}
          maxLength={2000}
          autoComplete="off"
          wrong={(reason ?? "").trim() === "" ? words.reasonMissing : undefined}
          onChange={({ target }) => say(() => ({ reason: target.value }))}
        />
      )}
    </div>
  );
}

/** What is begun or done is taken up already. The reason stays: one may change one's mind again. */
function taken(state: StepProgress | undefined) {
  return state === "doing" || state === "done" ? {} : { state: "take" as const };
}

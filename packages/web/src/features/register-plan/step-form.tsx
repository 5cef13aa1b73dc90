// What is said of a step, changed in its place: state, reason, who, by when, a note; and what to do where somebody was faster.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { ConflictChoice } from "../register/conflict-choice.tsx";
import { usePeople } from "../register/queries.ts";
import { REGISTER_WORDS } from "../register/words.ts";
import { PLAN_STATES, type PlanItem, type PlanState } from "../register/work-types.ts";
import type { StepProps } from "./step-row.tsx";
import { PLAN_SHEET_WORDS } from "./words.ts";

interface Typed {
  state: PlanState;
  reason: string;
  owner: string;
  due: string;
  note: string;
  done_on: string;
}

const typedOf = (item: PlanItem | undefined): Typed => ({
  state: item?.state ?? "open",
  reason: item?.reason ?? "",
  owner: item?.owner?.id ?? "",
  due: item?.due ?? "",
  note: item?.note ?? "",
  done_on: item?.done_on ?? "",
});

/** What differs from what is kept, as it is sent: what is empty is taken away. */
function changesOf(typed: Typed, base: PlanItem | undefined): Record<string, string | null> {
  const was = typedOf(base);
  const names = (Object.keys(typed) as (keyof Typed)[]).filter((name) => typed[name].trim() !== was[name]);
  return Object.fromEntries(
    names
      .filter((name) => name !== "done_on" || typed.state === "done")
      .map((name) => [name, typed[name].trim() === "" ? null : typed[name].trim()]),
  );
}

export function StepForm({ place, subject, step, item, binding, lawDue, onDone }: StepProps & { onDone: () => void }) {
  const words = useWords(PLAN_SHEET_WORDS);
  const language = useLanguage();
  const [base, setBase] = useState(item);
  const [typed, setTyped] = useState(() => typedOf(item));
  const [unexplained, setUnexplained] = useState(false);
  const { send, refused } = useChange((over: PlanItem | undefined) =>
    ask<PlanItem>(language, "PUT", `v1/subjects/${encodeURIComponent(subject)}/plan-states`, {
      step: step.id,
      revision: over?.revision ?? 0,
      ...changesOf(typed, base),
    }),
  );
  const isConflict = refused?.refused === "conflict";
  const needsReason = typed.state === "left" || typed.state === "not_applicable";
  const save = async (over: PlanItem | undefined) => {
    setUnexplained(needsReason && typed.reason.trim() === "");
    if (needsReason && typed.reason.trim() === "") return;
    if (Object.keys(changesOf(typed, base)).length === 0) return onDone();
    if ((await send(over)) !== undefined) onDone();
  };
  return (
    <form
      noValidate
      className="max-w-text space-y-3 border-line border-l-2 py-2 pl-4 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isConflict) void save(base);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onDone();
      }}
    >
      <Inputs
        {...{ place, binding, typed, unexplained, item }}
        {...(lawDue !== undefined && { lawDue })}
        onType={(more) => setTyped({ ...typed, ...more })}
      />
      {isConflict ? (
        <ConflictChoice
          about={words.conflict}
          differences={differences(words, base, item)}
          onTheirs={onDone}
          onMine={() => {
            setBase(item);
            void save(item);
          }}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button look="filled" type="submit">
            {words.keep}
          </Button>
          <Button onClick={onDone}>{words.cancel}</Button>
        </div>
      )}
      <Refusal of={isConflict ? undefined : refused} />
    </form>
  );
}

interface InputsProps extends Pick<StepProps, "place" | "binding" | "item" | "lawDue"> {
  typed: Typed;
  unexplained: boolean;
  onType: (more: Partial<Typed>) => void;
}

function Inputs({ place, binding, item, lawDue, typed, unexplained, onType }: InputsProps) {
  const words = useWords(PLAN_SHEET_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { data: people } = usePeople(place.organisation.id);
  // What binds is not left out, and what is voluntary needs no reason not to apply; what is said already stays to be seen.
  const barred: PlanState = binding ? "left" : "not_applicable";
  const states = PLAN_STATES.filter((state) => state !== barred || state === item?.state);
  const needsReason = typed.state === "left" || typed.state === "not_applicable";
  const text = (name: "reason" | "due" | "note" | "done_on") => ({
    value: typed[name],
    autoComplete: "off",
    onChange: ({ target }: { target: { value: string } }) => onType({ [name]: target.value }),
  });
  return (
    <div className="grid items-end gap-3 sm:grid-cols-2">
      <Choose
        label={words.state}
        value={typed.state}
        options={states.map((state) => [state, words.states[state]])}
        onChange={(state = "open") => onType({ state })}
      />
      <Choose
        label={words.owner}
        value={typed.owner === "" ? undefined : typed.owner}
        options={(people?.people ?? []).map(({ id, name }) => [id, name])}
        empty={words.nobody}
        gone={register.gone}
        onChange={(owner = "") => onType({ owner })}
      />
      {needsReason && (
        <div className="sm:col-span-2">
          <Field
            label={words.reason}
            hint={typed.state === "left" ? words.reasonHint : words.reasonBinding}
            wrong={unexplained && typed.reason.trim() === "" ? words.reasonMissing : undefined}
            maxLength={2_000}
            {...text("reason")}
          />
        </div>
      )}
      <Field
        label={words.due}
        type="date"
        {...(lawDue !== undefined && { hint: words.dueHint(lawDue) })}
        {...text("due")}
      />
      {typed.state === "done" && <Field label={words.doneOn} type="date" {...text("done_on")} />}
      <div className="sm:col-span-2">
        <Field label={words.note} maxLength={4_000} {...text("note")} />
      </div>
    </div>
  );
}

/** From what stood when the form was opened to what stands now. */
function differences(words: (typeof PLAN_SHEET_WORDS)["en"], base: PlanItem | undefined, now: PlanItem | undefined) {
  const said = (item: PlanItem | undefined) => ({
    [words.state]: item && words.states[item.state],
    [words.reason]: item?.reason,
    [words.owner]: item?.owner?.name,
    [words.due]: item?.due,
    [words.doneOn]: item?.done_on,
    [words.note]: item?.note,
  });
  const [from, to] = [said(base), said(now)];
  return Object.keys(from).flatMap((name) =>
    from[name] === to[name] ? [] : [{ name, from: from[name], to: to[name] }],
  );
}

// A step of a plan with what is kept of it; changed in its place, and signed off by a second person.
import { PLAN_WORDS } from "@yawara/answers/plan";
import { type Language, WORDS } from "@yawara/engine";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay } from "../../ui/format-date.ts";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { SignOffs } from "../register/sign-offs.tsx";
import type { PlanItem } from "../register/work-types.ts";
import { FoldedEvidence } from "../register-evidence/evidence-of.tsx";
import { StepForm } from "./step-form.tsx";
import type { StepProps } from "./step-props.ts";
import { PLAN_SHEET_WORDS } from "./words.ts";

export function StepRow(props: StepProps) {
  const { place, step, item } = props;
  const words = useWords(PLAN_SHEET_WORDS);
  const [editing, edit] = useState(false);
  const opener = useReturnFocus(editing);
  const isClosed = item?.state === "left" || (item?.state === "done" && step.again === undefined);
  return (
    <li className="py-1">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <p className={`max-w-text flex-1 basis-64 font-bold ${isClosed ? "text-muted" : ""}`}>{step.do}</p>
        {place.writes && !editing && (
          <button
            ref={opener}
            type="button"
            aria-label={words.changeNamed(step.do)}
            onClick={() => edit(true)}
            className="link min-h-11 text-sm print:hidden"
          >
            {words.change}
          </button>
        )}
      </div>
      {editing ? (
        <StepForm {...props} onDone={() => edit(false)} />
      ) : (
        item !== undefined && <Said {...props} item={item} />
      )}
    </li>
  );
}

/** How far it is, and why it is left out or does not apply. */
function stateText({ state, reason = "", done_on }: PlanItem, binding: boolean, language: Language): string {
  const said = PLAN_WORDS[language];
  if (state === "done" && done_on !== undefined) return said.doneOn(formatLawDay(done_on, language));
  if (state === "not_applicable") return said.notApplicableBecause(reason);
  if (state !== "left") return PLAN_SHEET_WORDS[language].states[state];
  return binding ? said.leftThoughBinding(said.leftBecause(reason)) : said.leftBecause(reason);
}

/** How far it is, who, by when; a done step and one that is said not to apply can be signed off. */
function Said({ place, step, item, binding }: StepProps & { item: PlanItem }) {
  const words = useWords(PLAN_SHEET_WORDS);
  const said = useWords(PLAN_WORDS);
  const language = useLanguage();
  const { parts } = WORDS[language];
  const day = (iso: string) => formatLawDay(iso, language);
  const { state, owner, due, note } = item;
  const lines = [
    stateText(item, binding, language),
    ...(step.again === undefined ? [] : [said.again(day(step.again))]),
    ...(owner === undefined ? [] : [said.owner(owner.name)]),
    ...(due === undefined ? [] : [said.ownDue(day(due))]),
    ...(note === undefined ? [] : [said.note(note)]),
  ];
  const isSigned = item.sign_offs.some(({ current }) => current);
  return (
    <>
      <p className="wrap-anywhere max-w-text whitespace-pre-line text-sm">{parts(lines)}</p>
      {state === "not_applicable" && !isSigned && <p className="font-bold text-sm">{words.toSign}</p>}
      {(state === "done" || state === "not_applicable" || item.sign_offs.length > 0) && (
        <SignOffs place={place} of={{ ...item, kind: "plan_item" }} signed={item.sign_offs} />
      )}
      <FoldedEvidence place={place} of={{ kind: "plan_item", id: item.id }} name={step.do} writes={place.writes} />
    </>
  );
}

// What the firm said of a step, in words: how far it is, who, by when, why it is left out, what shows it.
import { WORDS as ENGINE_WORDS, isBinding, isVoluntary, type Language, type Modality } from "@yawara/engine";
import { visible } from "../visible.ts";
import type { PlanStep } from "./task.ts";
import { PLAN_WORDS } from "./words.ts";

/** How far a step is. `at`: the day of the plan. */
export function progressText(step: PlanStep, modality: Modality, at: string, language: Language): string {
  const words = PLAN_WORDS[language];
  const { day } = ENGINE_WORDS[language];
  const { state, again } = step;
  if (state?.state === undefined) return isVoluntary(modality) ? words.toDecide : words.toDo;
  switch (state.state) {
    case "leave": {
      const reason = visible(state.reason ?? "");
      const left = reason === "" ? words.leftSilently : words.leftBecause(reason);
      return isBinding(modality) ? words.leftThoughBinding(left) : left;
    }
    case "not-applicable":
      return words.notApplicableBecause(visible(state.reason ?? ""));
    case "done": {
      const done = state.on === undefined ? words.state.done : words.doneOn(day(state.on));
      if (again === undefined) return done;
      return ENGINE_WORDS[language].parts([done, (again <= at ? words.dueAgain : words.again)(day(again))]);
    }
    default:
      return words.state[state.state];
  }
}

/** All that was said of a step, a part each; nothing where nothing was. */
export function stepSaid(step: PlanStep, modality: Modality, at: string, language: Language): string[] {
  const words = PLAN_WORDS[language];
  const { day, list } = ENGINE_WORDS[language];
  const { state } = step;
  if (state === undefined) return step.new ? [words.new] : [];
  const said = (text: string | undefined, write: (text: string) => string) =>
    text === undefined || visible(text) === "" ? [] : [write(visible(text))];
  return [
    ...(state.state === undefined ? [] : [progressText(step, modality, at, language)]),
    ...said(state.owner, words.owner),
    ...(state.due === undefined ? [] : [words.ownDue(day(state.due))]),
    ...said(list(state.evidence ?? []), words.evidence),
    ...said(state.note, words.note),
  ];
}

/** Whether a step is ticked in a list: done, and not due again. */
export function isTicked({ state, again }: PlanStep, at: string): boolean {
  return state?.state === "done" && (again === undefined || again > at);
}

// What the law says of one step: whether the plan of a system asks for it, whether it binds, by when; and steps by id in words.
import { isBinding, provisionOf, type Text } from "@yawara/engine";
import { whereFrom } from "../check/check-lines.ts";
import { checkedSubject } from "../check/checked.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import type { Asked } from "../request.ts";
import { inBoth } from "../words/index.ts";
import { barePlan } from "./bare-plan.ts";
import { stepOf } from "./states.ts";

export interface StepInLaw {
  /** Whether the plan has the step now, to be done or as met. */
  asked: boolean;
  /** Whether the firm is not free to leave it. */
  binding: boolean;
  /** ISO. */
  due?: string;
}

/** A step as the plan of a subject has it; one that the plan does not have is not asked and binds nobody. */
export function stepInLaw(store: LawStore, { step, ...asked }: Asked & { step: string }): StepInLaw | Problems {
  const checked = checkedSubject(store, asked);
  if (isProblems(checked)) return checked;
  const { tasks, kept } = barePlan(checked, [step]);
  const basis = [...tasks.flatMap(({ bases }) => bases), ...kept].find(({ steps }) =>
    steps.some(({ id }) => id === step),
  );
  if (basis === undefined) return { asked: false, binding: false };
  const { day } = basis.due;
  return { asked: true, binding: isBinding(basis.modality), ...(day !== undefined && { due: day }) };
}

export interface StepText {
  do: Text;
  where: Text;
}

/** Steps in words, whoever they are asked of; one that no law has any more is not among them. */
export function stepTexts(
  store: LawStore,
  { steps }: { steps: readonly string[] },
): { texts: Record<string, StepText> } {
  const law = store.law();
  const texts: Record<string, StepText> = {};
  for (const id of steps) {
    const { provision: of = "", step = 0 } = stepOf(id) ?? {};
    if (!law.index.has(of)) continue;
    const provision = provisionOf(law, of);
    const text = provision.do[step] ?? (step === 0 ? provision.says : undefined);
    if (text !== undefined) texts[id] = { do: text, where: inBoth((language) => whereFrom(law, provision, language)) };
  }
  return { texts };
}

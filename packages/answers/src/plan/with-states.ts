// Joins what a firm said of its plan to the plan as the law and the answers now make it: nothing that was said is ever lost.
import { outcomeOf, provisionOf, type Text } from "@yawara/engine";
import { dagger, whereFrom } from "../check/check-lines.ts";
import type { Checked } from "../check/checked.ts";
import { inBoth } from "../words/index.ts";
import { type BarePlan, barePlan } from "./bare-plan.ts";
import { dayAfter, returnOf } from "./due.ts";
import type { GoneReason } from "./parts.ts";
import { NO_STATES, type PlanStates, type StepState, stepOf } from "./states.ts";
import { type PlanSum, sumOf } from "./summary.ts";
import type { PlanBasis, PlanStep } from "./task.ts";

export interface GoneStep {
  id: string;
  why: GoneReason;
  /** What it asked and where, as far as the law looked at still tells. */
  do?: Text;
  where?: Text;
  state: StepState;
}

export interface Plan extends BarePlan {
  summary: PlanSum;
  /** Steps of which something was said and that are no longer asked. */
  no_longer: GoneStep[];
  /** All that was said, and the steps there are now: to be kept, and given again. */
  states: PlanStates;
}

/**
 * The plan with what the firm said of its steps. What was said of a step stands at the step, or under `no_longer` where the step is
 * not asked any more; each stands once, as it was said. A step is `new` where a plan was looked at before (`seen`) without it.
 */
export function planWith(checked: Checked, states: PlanStates = NO_STATES): Plan {
  const bare = barePlan(checked, Object.keys(states.items));
  const seen = states.seen && new Set(states.seen);
  const tasks = bare.tasks.map((task) => ({
    ...task,
    bases: task.bases.map((basis) => joined(checked, basis, states, seen)),
  }));
  const kept = bare.kept.map((basis) => joined(checked, basis, states, undefined));
  const asked = tasks.flatMap(({ bases }) => bases.flatMap(({ steps }) => steps));
  const there = new Set([...asked, ...kept.flatMap(({ steps }) => steps)].map(({ id }) => id));
  const no_longer = Object.entries(states.items)
    .filter(([id]) => !there.has(id))
    .map(([id, state]) => goneOf(checked, id, state));
  return {
    ...bare,
    tasks,
    kept,
    summary: sumOf({ ...bare, tasks, no_longer }),
    no_longer,
    states: { seen: asked.map(({ id }) => id), items: states.items },
  };
}

function joined(
  { engine, read }: Checked,
  basis: PlanBasis,
  { items }: PlanStates,
  seen: ReadonlySet<string> | undefined,
): PlanBasis {
  const term = returnOf(engine, provisionOf(engine, basis.provision), read.subject.facts);
  return {
    ...basis,
    steps: basis.steps.map((step): PlanStep => {
      const state = items[step.id];
      if (state === undefined) return seen?.has(step.id) === false ? { ...step, new: true } : step;
      const { state: progress, on } = state;
      const comesAgain = progress === "done" && on !== undefined && term !== undefined;
      return { ...step, state, ...(comesAgain && { again: dayAfter(on, term) }) };
    }),
  };
}

function goneOf(checked: Checked, id: string, state: StepState): GoneStep {
  const { engine } = checked;
  const { provision: of, step } = stepOf(id) ?? { provision: "", step: 0 };
  const why = whyGone(checked, of);
  if (!engine.index.has(of)) return { id, why, state };
  const provision = provisionOf(engine, of);
  const text = provision.do[step];
  return {
    id,
    why,
    ...(text && { do: text }),
    where: inBoth((language) => `${whereFrom(engine, provision, language)}${dagger(provision)}`),
    state,
  };
}

function whyGone({ engine, regime, read }: Checked, id: string): GoneReason {
  if (!engine.index.has(id)) return "unknown";
  const isLaw = regime.provisions.includes(id) || regime.coming.some(({ provision }) => provision === id);
  if (!isLaw) return "not-law";
  const outcome = outcomeOf(engine, id, read.subject);
  if (outcome === "applies") return "no-step";
  return outcome === "open" ? "undecided" : "does-not-apply";
}

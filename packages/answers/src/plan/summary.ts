// A plan in a sentence, and how many there are of each: what is to be done, how far it is, what is still to be decided.
import { WORDS as ENGINE_WORDS, type Text } from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import type { BarePlan } from "./bare-plan.ts";
import { ASKED, type PlanCounts, SECTIONS, type Section } from "./parts.ts";
import type { PlanStep } from "./task.ts";
import { PLAN_WORDS } from "./words.ts";

export interface PlanSum {
  says: Text;
  /** How many of the steps that bind, or are asked as cooperation, are done and begun, where any is. */
  progress?: Text;
  /** What moved since the plan was last looked at, where something did. */
  moved?: Text;
  counts: PlanCounts;
  /** The nearest day to come of what binds, and of what is on offer; `null` without one. */
  next: { duty: string | null; offer: string | null };
}

/** Counts a plan. */
export function sumOf({
  tasks,
  kept,
  bans,
  look_at,
  no_longer,
}: BarePlan & { no_longer: readonly unknown[] }): PlanSum {
  const stepsIn = (sections: readonly Section[]): PlanStep[] =>
    tasks
      .filter(({ section }) => sections.includes(section))
      .flatMap(({ bases }) => bases.flatMap(({ steps }) => steps));
  const bySection = (count: (section: Section) => number) =>
    Object.fromEntries(SECTIONS.map((section) => [section, count(section)])) as Record<Section, number>;
  const nextOf = (sections: readonly Section[]) =>
    tasks
      .filter(({ section }) => sections.includes(section))
      .flatMap(({ bases }) => bases.flatMap(({ due }) => due.day ?? []))
      .sort()[0] ?? null;
  const inState = (steps: readonly PlanStep[], wanted: string | undefined) =>
    steps.filter(({ state }) => state?.state === wanted).length;
  const [asked, voluntary] = [stepsIn(ASKED), stepsIn(["voluntary"])];
  const counts: PlanCounts = {
    tasks: bySection((section) => tasks.filter((task) => task.section === section).length),
    steps: bySection((section) => stepsIn([section]).length),
    done: inState(asked, "done"),
    doing: inState(asked, "doing"),
    undecided: inState(voluntary, undefined),
    left: inState(voluntary, "leave"),
    kept: kept.length,
    bans: bans.reduce((sum, line) => sum + line.bans.length, 0),
    unseen_bans: look_at.bans,
    new: stepsIn(SECTIONS).filter((step) => step.new).length,
    no_longer: no_longer.length,
  };
  const next = { duty: nextOf(ASKED), offer: nextOf(["offers"]) };
  const says = inBoth((language) => {
    const { day } = ENGINE_WORDS[language];
    return PLAN_WORDS[language].summary(counts, next.duty === null ? undefined : day(next.duty));
  });
  const isMoved = counts.new + counts.no_longer > 0;
  return {
    says,
    ...(counts.done + counts.doing > 0 && {
      progress: inBoth((language) => PLAN_WORDS[language].counts(counts, asked.length)),
    }),
    ...(isMoved && { moved: inBoth((language) => PLAN_WORDS[language].moved(counts)) }),
    counts,
    next,
  };
}

// The parts a plan has, why a step may be no longer in it, and what is counted of it.

/** The parts of a plan in which something is to be done or chosen, the first to look at first. */
export const SECTIONS = ["broken", "must", "cooperate", "voluntary", "offers"] as const;
export type Section = (typeof SECTIONS)[number];

/** What binds, or is asked as cooperation. */
export const ASKED: readonly Section[] = ["broken", "must", "cooperate"];

/**
 * Why a step of which something was said is no longer in the plan: its provision does not apply as described; is not in force on the
 * day; waits for an answer; is of no law that was looked at; or asks in other steps than it did.
 */
export const GONE_REASONS = ["does-not-apply", "not-law", "undecided", "unknown", "no-step"] as const;
export type GoneReason = (typeof GONE_REASONS)[number];

export interface PlanCounts {
  /** Tasks by section, and their steps. */
  tasks: Record<Section, number>;
  steps: Record<Section, number>;
  /** Of the steps that bind or are asked as cooperation: done, and begun. */
  done: number;
  doing: number;
  /** Voluntary steps of which nothing was decided yet, and those left out. */
  undecided: number;
  left: number;
  kept: number;
  bans: number;
  unseen_bans: number;
  new: number;
  no_longer: number;
}

// What a step of a plan is shown and changed by.
import type { Place } from "../register/room.tsx";
import type { PlanItem } from "../register/work-types.ts";

export interface StepProps {
  place: Place;
  subject: string;
  step: { id: string; do: string; again?: string };
  /** Nothing where nothing was said of it yet. */
  item: PlanItem | undefined;
  binding: boolean;
  /** The law's day, in words. */
  lawDue?: string;
}

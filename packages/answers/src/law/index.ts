// The law itself on a day: its instruments, their provisions, what happened and comes.

export { type ConditionView, definitionView, lawOn } from "./condition-view.ts";
export { type ComingDate, comingDates, type DaySpan, type TurningDay, turningDays } from "./dates.ts";
export type { Forces } from "./forces.ts";
export { IN_FORCE_STATES, type InForceState } from "./in-force.ts";
export { type InstrumentView, instrument, instrumentView } from "./instrument.ts";
export { instrumentLines, lawListLines, provisionLines, stateText, timelineRows } from "./law.text.ts";
export { type LawLine, lawLine, lawList } from "./law-list.ts";
export type { LifeDay, LifeEvent } from "./life.ts";
export { placeName } from "./place-name.ts";
export { type ProvisionView, provision, provisionView } from "./provision.ts";
export { passes, type Standing, standingCounts, standingOf } from "./standing.ts";
export { type LawTotals, lawStats, lawTotals } from "./stats.ts";
export { timeline } from "./timeline.ts";

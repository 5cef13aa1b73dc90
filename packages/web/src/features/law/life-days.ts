// The days of an instrument's life, what falls on one day taken together.
import type { LifeDate } from "../../worker/law-instrument.ts";

export interface LifeDay {
  date: string;
  coming: boolean;
  what: LifeDate[];
  weight: number;
}

/** What makes the nearest coming day more telling than every other. */
const NEXT = 10;

/** The days in order. What begins or ends stands after what happened. */
export function lifeDays(life: readonly LifeDate[]): LifeDay[] {
  const next = life.find(({ coming }) => coming)?.date;
  return [...Map.groupBy(life, ({ date }) => date)].map(([date, what]) => ({
    date,
    what,
    coming: what.some((one) => one.coming),
    weight: Math.max(...what.map((one) => one.weight)) + (date === next ? NEXT : 0),
  }));
}

// The order in which measures are offered: every risk its first measure before one its second, what is due and what law asks for earlier.
import type { Measure } from "@yawara/engine";
import type { Due } from "./fit.ts";

/** What an order of measures turns on. */
export interface Ranked {
  measure: Pick<Measure, "id" | "effort" | "risks" | "when">;
  isCertain: boolean;
  due: Due;
  /** The risks of the subject it lessens: those it carries, and those it may carry. */
  carried: readonly string[];
  open: readonly string[];
  /** Whether it helps with a rule that binds the subject; with a voluntary one that is for it. */
  helpsBinding: boolean;
  helpsVoluntary: boolean;
}

/**
 * Our own weights. Against what a measure is foremost counts whole, its other risks half; a risk that may be carried counts half,
 * and half as much again for each measure against it that was put before. One made for a kind of system counts for more there.
 */
const OTHER_RISK = 0.5;
const OPEN_RISK = 0.5;
const AGAIN = 0.5;
const PARTICULAR = 0.3;
const DUE: Record<Due, number> = { now: 1, unknown: 1, earlier: 0.8, later: 0.4 };
const OPEN_FIT = 0.6;
const BINDING = 0.5;
const VOLUNTARY = 0.2;

/** The same measures, in order. Of two that are worth as much, the one that takes less work comes first. */
export function ranked<One extends Ranked>(candidates: readonly One[]): One[] {
  const left = new Set(candidates);
  const covered = new Map<string, number>();
  const order: One[] = [];
  while (left.size > 0) {
    const next = [...left].reduce((best, one) => (compare(one, best, covered) < 0 ? one : best));
    left.delete(next);
    order.push(next);
    for (const risk of [...next.carried, ...next.open])
      covered.set(risk, (covered.get(risk) ?? 0) + weightOf(next, risk));
  }
  return order;
}

function compare(a: Ranked, b: Ranked, covered: ReadonlyMap<string, number>): number {
  return (
    worth(b, covered) - worth(a, covered) ||
    work(a) - work(b) ||
    (a.measure.id < b.measure.id ? -1 : a.measure.id > b.measure.id ? 1 : 0)
  );
}

function worth(one: Ranked, covered: ReadonlyMap<string, number>): number {
  const of = (risks: readonly string[], weight: number) =>
    risks.reduce((sum, risk) => sum + weight * weightOf(one, risk) * AGAIN ** (covered.get(risk) ?? 0), 0);
  const risks = of(one.carried, 1) + of(one.open, OPEN_RISK);
  const law = one.helpsBinding ? BINDING : one.helpsVoluntary ? VOLUNTARY : 0;
  const particular = one.measure.when === undefined ? 0 : PARTICULAR;
  return (risks + law + particular) * DUE[one.due] * (one.isCertain ? 1 : OPEN_FIT);
}

function weightOf({ measure }: Ranked, risk: string): number {
  return measure.risks[0] === risk ? 1 : OTHER_RISK;
}

function work({ measure: { effort } }: Ranked): number {
  return effort.once.low + effort.yearly.low;
}

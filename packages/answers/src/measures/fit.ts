// Whether a measure is for a subject: by its roles, by the kind of system, and by where the system stands in its life.
import {
  type Condition,
  type Engine,
  evaluate,
  factsOf,
  type Measure,
  type MeasureLibrary,
  type Subject,
} from "@yawara/engine";

/** `earlier`: all its stages lie behind the system; `unknown`: nobody said where the system stands. */
export const DUES = ["now", "earlier", "later", "unknown"] as const;
export type Due = (typeof DUES)[number];

/** A measure that is for a subject, or may be. */
export interface Fit {
  measure: Measure;
  /** Certain, or open on the facts in `waits`. */
  isCertain: boolean;
  waits: string[];
  due: Due;
}

/** Where a subject stands: the stages it is in, in the order of the library, or nothing where that is not said. */
export function stagesNow(engine: Engine, { stages }: MeasureLibrary, subject: Subject): string[] | undefined {
  const standings = stages.map(({ id, when }) => ({ id, holds: evaluate(engine, when.condition, subject.facts) }));
  if (standings.every(({ holds }) => holds === undefined)) return undefined;
  return standings.filter(({ holds }) => holds === true).map(({ id }) => id);
}

/** The measures that are for a subject or may be, in the order of the library. Of a system whose life is over, only those of its end. */
export function fitting(engine: Engine, library: MeasureLibrary, subject: Subject): Fit[] {
  const now = stagesNow(engine, library, subject);
  const order = library.stages.map(({ id }) => id);
  const isOver = now?.length === 1 && now[0] === order.at(-1);
  const roles = new Map(library.roles.map(({ id, when }) => [id, when.condition]));
  return library.measures.flatMap((measure): Fit[] => {
    const due = dueOf(measure, order, now);
    if (isOver && due !== "now") return [];
    const forRole = measure.roles.map((role) => roles.get(role)!);
    const isRole = anyOf(forRole.map((condition) => evaluate(engine, condition, subject.facts)));
    const isKind = measure.when === undefined || evaluate(engine, measure.when.condition, subject.facts);
    if (isRole === false || isKind === false) return [];
    const open = [...(isRole === undefined ? forRole : []), ...(isKind === undefined ? [measure.when!.condition] : [])];
    return [{ measure, isCertain: open.length === 0, waits: factsNotGiven(engine, open, subject), due }];
  });
}

/** The facts some conditions turn on that nobody gave, in the order of the vocabulary. */
export function factsNotGiven(engine: Engine, conditions: readonly Condition[], subject: Subject): string[] {
  const named = new Set(conditions.flatMap((condition) => factsOf(engine, condition)));
  return [...engine.facts.keys()].filter((id) => named.has(id) && subject.facts[id] === undefined);
}

function anyOf(values: readonly (boolean | undefined)[]): boolean | undefined {
  if (values.includes(true)) return true;
  return values.includes(undefined) ? undefined : false;
}

function dueOf({ stages }: Measure, order: readonly string[], now: readonly string[] | undefined): Due {
  if (now === undefined) return "unknown";
  if (stages.some((stage) => now.includes(stage))) return "now";
  const first = Math.min(...now.map((stage) => order.indexOf(stage)));
  return stages.some((stage) => order.indexOf(stage) < first) ? "earlier" : "later";
}

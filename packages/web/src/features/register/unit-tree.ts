// The units of an organisation as a tree: each with its depth, those below it right after it.
import type { Unit } from "./ledger-types.ts";

export interface UnitInTree {
  unit: Unit;
  /** Units it lies within. */
  depth: number;
}

/** Every unit once, by name among those of one parent; one whose parent is not listed stands at the top. */
export function unitTree(units: readonly Unit[]): UnitInTree[] {
  const known = new Set(units.map(({ id }) => id));
  const within = Map.groupBy(units, ({ parent }) => (parent !== undefined && known.has(parent) ? parent : ""));
  const below = (id: string, depth: number): UnitInTree[] =>
    (within.get(id) ?? []).flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below("", 0);
}

/** To choose from: what lies within another stands indented. */
export function unitChoices(units: readonly Unit[]): [string, string][] {
  return unitTree(units).map(({ unit, depth }) => [unit.id, `${"\u3000".repeat(depth)}${unit.name}`]);
}

// The diagrams of a regime: each root once, however many provisions share it.
import type { Engine } from "./engine.ts";
import type { Regime } from "./regime.ts";

export interface Plan {
  /** The roots, in the order in which the regime first comes to them. */
  roots: Int32Array;
  /** For each provision of the regime, the place of its root. */
  places: Int32Array;
}

/** The plan of a regime, made once. */
export function planOf(engine: Engine, regime: Regime): Plan {
  let plan = engine.plans.get(regime);
  if (plan === undefined) {
    const placeOf = new Map<number, number>();
    const places = Int32Array.from(regime.provisions, (id) => {
      const root = engine.roots[engine.index.get(id)!]!;
      const place = placeOf.get(root) ?? placeOf.size;
      placeOf.set(root, place);
      return place;
    });
    plan = { roots: Int32Array.from(placeOf.keys()), places };
    engine.plans.set(regime, plan);
  }
  return plan;
}

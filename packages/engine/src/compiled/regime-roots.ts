// The diagrams of a regime: each root once, however many provisions share it.

import type { Regime } from "../law/regime.ts";
import type { Engine } from "./engine.ts";

interface RegimeRoots {
  inForce: SharedRoots;
  coming: SharedRoots;
}

export interface SharedRoots {
  /** The roots, in the order in which the provisions first come to them. */
  roots: Int32Array;
  /** For each provision the place of its root. */
  places: Int32Array;
  /** For each provision its place in the corpus. */
  indexes: Int32Array;
  /** For each provision the root of its breach, as in `Engine.breaches`. */
  breaches: Int32Array;
}

/** Made once for each engine and regime. */
const made = new WeakMap<Engine, WeakMap<Regime, RegimeRoots>>();

/** The roots of a regime. */
export function regimeRootsOf(engine: Engine, regime: Regime): RegimeRoots {
  let ofEngine = made.get(engine);
  if (ofEngine === undefined) {
    ofEngine = new WeakMap();
    made.set(engine, ofEngine);
  }
  let roots = ofEngine.get(regime);
  if (roots === undefined) {
    const coming = regime.coming.map(({ provision }) => provision);
    roots = { inForce: sharedRoots(engine, regime.provisions), coming: sharedRoots(engine, coming) };
    ofEngine.set(regime, roots);
  }
  return roots;
}

function sharedRoots(engine: Engine, provisions: readonly string[]): SharedRoots {
  const indexes = Int32Array.from(provisions, (id) => engine.index.get(id)!);
  const placeOf = new Map<number, number>();
  const places = indexes.map((index) => {
    const root = engine.roots[index]!;
    const place = placeOf.get(root) ?? placeOf.size;
    placeOf.set(root, place);
    return place;
  });
  const breaches = indexes.map((index) => engine.breaches[index]!);
  return { roots: Int32Array.from(placeOf.keys()), places, indexes, breaches };
}

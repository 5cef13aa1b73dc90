// The benefits there are in the law of a day, each with the state of its call.
import { type Engine, type Provision, provisionOf, type Regime } from "@yawara/engine";
import { type Call, callOf } from "./call.ts";

export interface Benefit {
  provision: Provision;
  call: Call;
}

/** Made once for each regime. */
const listed = new WeakMap<Regime, readonly Benefit[]>();

/** The benefits of the law asked for that have not ended, each with its call. Clauses of reach and terms are none. */
export function benefitsIn(engine: Engine, regime: Regime): readonly Benefit[] {
  const known = listed.get(regime);
  if (known !== undefined) return known;
  const found = [...regime.provisions, ...regime.coming.map(({ provision }) => provision)]
    .map((id) => provisionOf(engine, id))
    .filter(({ modality, scope }) => modality === "benefit" && scope !== true)
    .flatMap((provision) => {
      const call = callOf(engine, provision, regime);
      return call === undefined ? [] : [{ provision, call }];
    });
  listed.set(regime, found);
  return found;
}

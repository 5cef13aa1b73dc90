// How likely a condition is under a plain prior: how particular a rule is.
import { type Engine, rootOf } from "./engine.ts";
import { chanceOf } from "./model-count.ts";

/** The chance that a provision or definition holds for a subject drawn from the prior, given that the axioms hold: 0 to 1. */
export function likelihood(engine: Engine, id: string): number {
  const root = rootOf(engine, id);
  return root === undefined ? 0 : chanceOf(engine, root);
}

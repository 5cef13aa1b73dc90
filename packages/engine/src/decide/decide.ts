// Which provisions apply to a subject, which do not, and which wait for what.

import { type Engine, rootOf, tidy } from "../compiled/engine.ts";
import { regimeRootsOf } from "../compiled/regime-roots.ts";
import { type Supports, supportIn, supportsOf } from "../compiled/support.ts";
import { IMPOSSIBLE } from "../diagram/table.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { codeOfRoot, type Outcome, outcomeOfRoot, verdictOf } from "./outcome.ts";

export { OUTCOMES, type Outcome } from "./outcome.ts";

export interface Finding {
  provision: string;
  outcome: Outcome;
  /** Facts an open outcome still turns on, in the order of the vocabulary; empty where it is not open. Shared by findings. */
  openOn: readonly string[];
}

/**
 * Decides every provision of a regime, in the regime's order. Exact: a finding is `open` only if both outcomes are still possible
 * for what is not known, and `openOn` names the facts it waits for.
 *
 * @example
 * decide(engine, regime, subject).map(({ provision, outcome, openOn }) => [provision, outcome, ...openOn]); // → [ [ "jp.demo/inform", "applies" ], [ "jp.demo/report", "open", "firm.employees" ], [ "eu.demo/inform", "does-not-apply" ] ]
 */
export function decide(engine: Engine, regime: Regime, subject: Subject): Finding[] {
  tidy(engine);
  const { roots, places } = regimeRootsOf(engine, regime).inForce;
  const answers: Answer[] = [];
  const supports = supportsOf(engine);
  for (const root of roots) answers.push(answerOf(engine, root, subject, supports));
  return regime.provisions.map((provision, i) => {
    const { outcome, openOn } = answers[places[i]!]!;
    return { provision, outcome, openOn };
  });
}

const NONE: readonly string[] = [];

type Answer = Pick<Finding, "outcome" | "openOn">;

function answerOf(engine: Engine, root: number, subject: Subject, supports: Supports): Answer {
  const { outcome, left } = verdictOf(engine, root, subject);
  return { outcome, openOn: left <= IMPOSSIBLE ? NONE : supportIn(supports, left).facts };
}

/**
 * Outcome codes alone, for many subjects at once: 1 does not apply, 2 applies, 3 open. `codes` is written in the order of `roots`
 * (of `engine.roots`, each once) and must be as long; no facts, no names.
 *
 * @example
 * const codes = new Uint8Array(engine.roots.length);
 * decideCodes(engine, engine.roots, subject, codes);
 * [...codes]; // → [ 2, 3, 3, 1 ]
 */
export function decideCodes(engine: Engine, roots: Int32Array, subject: Subject, codes: Uint8Array): void {
  for (let i = 0; i < roots.length; i++) codes[i] = codeOfRoot(engine, roots[i]!, subject);
}

/**
 * The outcome of a provision or a definition by its id, whether in force or not; `open` too where nothing has that id.
 *
 * @example
 * outcomeOf(engine, "demo.hires", subject); // → "applies"
 * outcomeOf(engine, "jp.demo/report", subject); // → "open"
 */
export function outcomeOf(engine: Engine, id: string, subject: Subject): Outcome {
  tidy(engine);
  const root = rootOf(engine, id);
  return root === undefined ? "open" : outcomeOfRoot(engine, root, subject);
}

/**
 * Facts the outcome of a provision or a definition still turns on, in the order of the variables; none where it is decided, or
 * where nothing has that id.
 *
 * @example
 * openFacts(engine, "jp.demo/report", subject); // → [ "firm.employees" ]
 * openFacts(engine, "demo.hires", subject); // → []
 */
export function openFacts(engine: Engine, id: string, subject: Subject): readonly string[] {
  tidy(engine);
  const root = rootOf(engine, id);
  return root === undefined ? NONE : openOn(engine, root, subject);
}

/** Facts the outcome of a diagram still turns on, in the order of the variables. */
export function openOn(engine: Engine, root: number, subject: Subject): readonly string[] {
  return answerOf(engine, root, subject, supportsOf(engine)).openOn;
}

// Which provisions apply to a subject, which do not, and which wait for what.

import { type Engine, NO_BREACH, OPEN_BREACH, rootOf, tidy } from "../compiled/engine.ts";
import { regimeRootsOf } from "../compiled/regime-roots.ts";
import { type Supports, supportIn, supportsOf } from "../compiled/support.ts";
import { IMPOSSIBLE } from "../diagram/table.ts";
import type { Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { codeOfRoot, type Outcome, outcomeOfRoot, verdictOf } from "./outcome.ts";

export { OUTCOMES, type Outcome } from "./outcome.ts";

/** Whether a norm is broken as described. `open` where that is not said; never presumed. */
export const BREACH_OUTCOMES = ["broken", "kept", "open"] as const;
export type BreachOutcome = (typeof BREACH_OUTCOMES)[number];

export interface BreachFinding {
  outcome: BreachOutcome;
  /** Facts it turns on while open, in the order of the vocabulary; none where no fact can tell. */
  openOn: readonly string[];
}

export interface Finding {
  provision: string;
  outcome: Outcome;
  /** Facts an open outcome still turns on, in the order of the vocabulary; empty where it is not open. Shared by findings. */
  openOn: readonly string[];
  /** Whether it is broken, of a norm that says what breaks it and that binds or may bind. */
  breach?: BreachFinding;
}

/**
 * Decides every provision of a regime, in the regime's order: whether it binds and, where it says what breaks it, whether it is
 * broken. Exact: either is `open` only if both outcomes are still possible for what is not known, and `openOn` names the facts it
 * waits for.
 *
 * @example
 * decide(engine, regime, subject).map(({ provision, outcome, openOn }) => [provision, outcome, ...openOn]); // → [ [ "jp.demo/inform", "applies" ], [ "jp.demo/report", "open", "firm.employees" ], [ "eu.demo/inform", "does-not-apply" ] ]
 */
export function decide(engine: Engine, regime: Regime, subject: Subject): Finding[] {
  tidy(engine);
  const { roots, places, breaches } = regimeRootsOf(engine, regime).inForce;
  const answers: Answer[] = [];
  const supports = supportsOf(engine);
  for (const root of roots) answers.push(answerOf(engine, root, subject, supports));
  return regime.provisions.map((provision, i) => {
    const { outcome, openOn } = answers[places[i]!]!;
    const breach = breaches[i]!;
    return breach === NO_BREACH || outcome === "does-not-apply"
      ? { provision, outcome, openOn }
      : { provision, outcome, openOn, breach: breachOf(engine, breach, subject, supports) };
  });
}

const NONE: readonly string[] = [];
const BREACH_OF = { applies: "broken", "does-not-apply": "kept", open: "open" } as const;
const UNSAID: BreachFinding = { outcome: "open", openOn: NONE };

function breachOf(engine: Engine, root: number, subject: Subject, supports: Supports): BreachFinding {
  if (root === OPEN_BREACH) return UNSAID;
  const { outcome, openOn } = answerOf(engine, root, subject, supports);
  return { outcome: BREACH_OF[outcome], openOn };
}

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
 * Whether a provision, which must exist, is broken as described; `undefined` where it says of no breach, or binds for sure not.
 *
 * @example
 * breachOutcomeOf(engine, "eu.demo/score", subject); // → undefined
 */
export function breachOutcomeOf(engine: Engine, provision: string, subject: Subject): BreachFinding | undefined {
  tidy(engine);
  const index = engine.index.get(provision)!;
  const root = engine.breaches[index]!;
  if (root === NO_BREACH || outcomeOfRoot(engine, engine.roots[index]!, subject) === "does-not-apply") return undefined;
  return breachOf(engine, root, subject, supportsOf(engine));
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

// How an offer stands for a firm on a day: what it meets, what it just misses, and whether one can apply at all.
import { type Assertion, type Engine, type Fact, FIRST_INTERVIEW, type Outcome } from "@yawara/engine";
import { type Call, isAvailable } from "./call.ts";

/**
 * How an offer stands. `certain`: applies, and one can apply on the day; `may`: the same, where facts not given allow it;
 * `coming`; `call-unknown`: whether its call is open is not known; `missed`: does not apply, but for one or two things that can
 * be changed; `other-plan`: does not apply because something else is planned; `held`: comes with an award; `closed`.
 */
export const STANDINGS = [
  "certain",
  "may",
  "coming",
  "call-unknown",
  "missed",
  "other-plan",
  "held",
  "closed",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** Changes beyond which nothing was just missed. */
const MOST_CHANGES = 2;
/** How an offer stands; nothing where it is neither near nor likely. */
export function standingOf(
  engine: Engine,
  outcome: Outcome,
  call: Call,
  changes: readonly Assertion[],
): Standing | undefined {
  if (outcome === "does-not-apply") {
    if (!isAvailable(call) && call.state !== "opens") return undefined;
    return nearOf(changes.map(({ fact }) => engine.facts.get(fact)!));
  }
  switch (call.state) {
    case "open":
    case "anytime":
      return outcome === "applies" ? "certain" : "may";
    case "opens":
    case "announced":
      return "coming";
    case "unknown":
      return "call-unknown";
    case "held":
      return outcome === "applies" ? "held" : undefined;
    case "closed":
      return "closed";
  }
}

/** What a firm is cannot be changed to get something; what it plans, has and fulfils can. */
function nearOf(changed: readonly Fact[]): Standing | undefined {
  if (changed.length === 0 || changed.length > MOST_CHANGES) return undefined;
  if (changed.some(({ layer, type }) => FIRST_INTERVIEW.includes(layer) || type === "choice")) return undefined;
  return changed.some(isPlan) ? "other-plan" : "missed";
}

/** Which project is planned, not how large it is. */
function isPlan({ scope, type }: Fact): boolean {
  return scope === "matter" && type === "choices";
}

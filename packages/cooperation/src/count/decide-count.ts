// Whether an authority's condition is counted, answered by an earlier count, or refused: by conditions and days alone.
import { type Condition, type Corpus, implies, isConstant, same } from "@yawara/engine";
import { breadthOf } from "../condition/breadth.ts";
import { type ConditionEngine, conditionEngine } from "../condition/condition-engine.ts";

/** Counts one request may have. */
export const MOST_COUNTS_A_REQUEST = 20;

/** Counts all requests of one installation may have within 365 days: what can be learnt of one firm adds up over requests too. */
export const MOST_COUNTS_A_YEAR = 100;

/** A count that was made: not one that was answered by an earlier count. */
export interface EarlierCount {
  request: string;
  /** The day it was made, ISO. */
  day: string;
  condition: Condition;
}

export const COUNT_REFUSALS = [
  "never",
  "narrow",
  "unclear",
  "narrow-rest",
  "narrow-difference",
  "unclear-difference",
  "request-full",
  "year-full",
] as const;
export type CountRefusal = (typeof COUNT_REFUSALS)[number];

export type CountDecision =
  | { decision: "count" }
  /** Says the same as an earlier one, at this place of the list: its answer is given again. */
  | { decision: "recorded"; earlier: number }
  /** `earlier`: which count it stands too near to, where it is that. */
  | { decision: "refused"; reason: CountRefusal; earlier?: number };

/**
 * Decides on a count, given all counts made on this installation so far, whoever made them. It takes no facts of any firm, so that a
 * refusal tells nothing of one. In this order: a condition that nobody can meet is refused; one that says the same as an earlier is
 * answered by that; then 20 a request and 100 a year bound what is left; then what could name a firm by its shape is refused: the
 * condition itself, everybody it leaves out, and what it and any earlier one differ in, either way.
 *
 * Differences are taken of pairs. What several earlier counts together would single out is not looked for; that is what the noise
 * is there for (see `protectedCount`), which bounds what all of them together can tell.
 */
export function decideCount(corpus: Corpus, asked: EarlierCount, earlier: readonly EarlierCount[]): CountDecision {
  const known = conditionEngine(corpus, [asked.condition, ...earlier.map(({ condition }) => condition)]);
  const [own, ...others] = known.ids as [string, ...string[]];
  if (isConstant(known.engine, own) === false) return { decision: "refused", reason: "never" };
  const recorded = others.findIndex((id) => same(known.engine, own, id));
  if (recorded >= 0) return { decision: "recorded", earlier: recorded };
  const full = budget(asked, earlier);
  if (full !== undefined) return { decision: "refused", reason: full };
  return shape(known, asked.condition, earlier);
}

function budget({ request, day }: EarlierCount, earlier: readonly EarlierCount[]): CountRefusal | undefined {
  if (earlier.filter((count) => count.request === request).length >= MOST_COUNTS_A_REQUEST) return "request-full";
  const since = dayBefore(day, 365);
  return earlier.filter((count) => count.day > since).length >= MOST_COUNTS_A_YEAR ? "year-full" : undefined;
}

const EVERYBODY: Condition = { kind: "const", value: true };

function shape({ engine, ids }: ConditionEngine, own: Condition, earlier: readonly EarlierCount[]): CountDecision {
  const itself = breadthOf(engine, own).verdict;
  if (itself !== "wide") return { decision: "refused", reason: itself };
  // An unclear rest is what all but the plainest conditions leave; what names a firm in it is seen in the differences.
  if (breadthOf(engine, EVERYBODY, own).verdict === "narrow") return { decision: "refused", reason: "narrow-rest" };
  for (const [i, { condition }] of earlier.entries()) {
    const ways: [Condition, Condition, string, string][] = [
      [own, condition, ids[0]!, ids[i + 1]!],
      [condition, own, ids[i + 1]!, ids[0]!],
    ];
    for (const [within, but, inside, outside] of ways) {
      if (implies(engine, inside, outside)) continue;
      const { verdict } = breadthOf(engine, within, but);
      if (verdict !== "wide")
        return {
          decision: "refused",
          reason: verdict === "narrow" ? "narrow-difference" : "unclear-difference",
          earlier: i,
        };
    }
  }
  return { decision: "count" };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}

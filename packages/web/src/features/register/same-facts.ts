// Whether two descriptions of a system say the same, in whatever order.
import { sameAnswer } from "@yawara/answers";
import type { Facts } from "@yawara/engine";

/** The facts of which they do not say the same. */
export function differingFacts(one: Facts, other: Facts): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (fact) => !sameAnswer(one[fact], other[fact]),
  );
}

export const sameFacts = (one: Facts, other: Facts): boolean => differingFacts(one, other).length === 0;

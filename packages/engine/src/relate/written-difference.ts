// What one condition says and another does not, in their own words: definitions stay closed, what both say is said once.

import { joined, not } from "../condition/build.ts";
import type { Condition } from "../law/model.ts";

/**
 * `a && !b`, shortened by what both are made of: parts that stand in both of two `&&` are kept once, and of two `||` only
 * the alternatives that are new are named, outside the old ones. It holds in every world in which `a && !b` does and in no other.
 *
 *     writtenDifference(x && (a || b), x && a) // → x && b && !a
 */
export function writtenDifference(a: Condition, b: Condition): Condition {
  const [conjunctsA, conjunctsB] = [partsOf("and", a), partsOf("and", b)];
  const shared = common(conjunctsA, conjunctsB);
  if (shared.length > 0) {
    const rest = writtenDifference(without("and", conjunctsA, shared), without("and", conjunctsB, shared));
    return joined("and", [...shared, rest]);
  }
  const [alternativesA, alternativesB] = [partsOf("or", a), partsOf("or", b)];
  const left = without("or", alternativesA, common(alternativesA, alternativesB));
  return joined("and", [left, ...alternativesB.map(not)]);
}

/** What is joined in a condition; nothing in the constant that an empty `and` or `or` comes to. */
function partsOf(kind: "and" | "or", condition: Condition): Condition[] {
  const neutral = condition.kind === "const" && condition.value === (kind === "and");
  return condition.kind === kind ? condition.of : neutral ? [] : [condition];
}

const same = (a: Condition, b: Condition) => JSON.stringify(a) === JSON.stringify(b);

const common = (a: Condition[], b: Condition[]) => a.filter((part) => b.some((other) => same(part, other)));

const without = (kind: "and" | "or", parts: Condition[], those: Condition[]) =>
  joined(
    kind,
    parts.filter((part) => !those.some((other) => same(part, other))),
  );

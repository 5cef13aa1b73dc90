// Small conditions put together into larger ones, constants and nesting folded on the way.
import { provisionBroken, provisionOfConduct } from "../law/breach-id.ts";
import { type LawIndex, provisionOf } from "../law/law-index.ts";
import type { Condition, Provision } from "../law/model.ts";

/** Always or never. */
export const constant = (value: boolean): Condition => ({ kind: "const", value });

/** The negation, without a second one. */
export function not(of: Condition): Condition {
  if (of.kind === "const") return constant(!of.value);
  return of.kind === "not" ? of.of : { kind: "not", of };
}

/** `and`/`or` with nested ones of the same kind and constants folded in. */
export function joined(kind: "and" | "or", parts: Condition[]): Condition {
  const decisive = kind === "or";
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  if (flat.some((part) => part.kind === "const" && part.value === decisive)) return constant(decisive);
  const left = flat.filter((part) => part.kind !== "const");
  if (left.length === 0) return constant(!decisive);
  return left.length === 1 ? left[0]! : { kind, of: left };
}

/** At least so many of some conditions, spelled out: the first and one less of the rest, or as many of the rest. */
export function manyOf(conditions: Condition[], count: number): Condition {
  if (count <= 0) return constant(true);
  if (count > conditions.length) return constant(false);
  if (count === 1) return joined("or", conditions);
  const [first, ...rest] = conditions;
  return joined("or", [joined("and", [first!, manyOf(rest, count - 1)]), manyOf(rest, count)]);
}

/** How many leaves `manyOf` has: the ways to choose so many. */
export function alternatives(all: number, count: number): number {
  if (count <= 1 || count > all) return all;
  let ways = 1;
  for (let i = 0; i < count && ways < 1e9; i++) ways = (ways * (all - i)) / (i + 1);
  return ways;
}

/**
 * The condition of a provision as it stands, exceptions taken out.
 *
 * @example
 * conditionOf(provisionOf(engine, "jp.demo/inform")); // → { kind: "definition", id: "demo.hires" }
 */
export function conditionOf(provision: Provision): Condition {
  if (provision.unless.length === 0) return provision.when;
  return {
    kind: "and",
    of: [provision.when, ...provision.unless.map(({ when }): Condition => ({ kind: "not", of: when }))],
  };
}

/**
 * When a provision is broken, whom it binds included; `undefined` where nothing can be said of that.
 *
 * @example
 * brokenCondition(provisionOf(engine, "jp.demo/inform")); // → undefined
 */
export function brokenCondition(provision: Provision): Condition | undefined {
  return typeof provision.breach === "object"
    ? joined("and", [conditionOf(provision), provision.breach.when])
    : undefined;
}

/** What breaks a provision, whomever it binds; `undefined` where nothing can be said of that. */
export function conductCondition({ breach }: Provision): Condition | undefined {
  return typeof breach === "object" ? breach.when : undefined;
}

/** The condition of a provision, a breach, its conduct or a definition by id, without the axioms; `undefined` if there is none of that name. */
export function conditionNamed(law: LawIndex, id: string): Condition | undefined {
  const index = law.index.get(id);
  if (index !== undefined) return conditionOf(law.corpus.provisions[index]!);
  const broken = provisionBroken(id);
  if (broken !== undefined && law.index.has(broken)) return brokenCondition(provisionOf(law, broken));
  const conduct = provisionOfConduct(id);
  if (conduct !== undefined && law.index.has(conduct)) return conductCondition(provisionOf(law, conduct));
  return law.definitions.has(id) ? { kind: "definition", id } : undefined;
}

// Answers as a person gives them and can keep them, what leads from some to others, and what the engine is told to change.
import { type Assertion, type Engine, type Fact, type Facts, type FactValue, isoOf } from "@yawara/engine";

/** Answers in place of others; `null` takes one back. */
export type AnswerChanges = Record<string, FactValue | null>;

/** Answers as a person gives them: days as dates, members known one by one as a list where all are known. */
export function answersOf(engine: Engine, facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).map(([id, value]) => [id, answerOf(engine.facts.get(id)!, value)]));
}

function answerOf(fact: Fact, value: FactValue): FactValue {
  if (fact.type === "date" && typeof value === "number") return isoOf(value);
  if (typeof value !== "object" || Array.isArray(value)) return value;
  const ids = fact.choices.map(({ id }) => id);
  return ids.every((id) => value[id] !== undefined) ? ids.filter((id) => value[id]) : value;
}

/** What leads from some answers to others. */
export function changesTo(engine: Engine, before: Facts, after: Facts): AnswerChanges {
  const [old, now] = [answersOf(engine, before), answersOf(engine, after)];
  const changes: AnswerChanges = {};
  for (const id of new Set([...Object.keys(old), ...Object.keys(now)]))
    if (!sameAnswer(old[id], now[id])) changes[id] = now[id] ?? null;
  return changes;
}

/** Whether two answers say the same, in whatever order. */
export function sameAnswer(one: FactValue | undefined, other: FactValue | undefined): boolean {
  if (one === undefined || other === undefined || typeof one !== "object" || typeof other !== "object")
    return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [a, b] = [one, other].map((value) =>
    Array.isArray(value) ? value.toSorted() : Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)),
  );
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What the engine is told to change: a list of members becomes one change a member that differs. */
export function assertionsOf(engine: Engine, before: Facts, wanted: Facts, changed: readonly string[]): Assertion[] {
  return changed.flatMap((id): Assertion[] => {
    const value = wanted[id];
    if (value === undefined) return [{ fact: id, value: null }];
    if (typeof value !== "object") return [{ fact: id, value }];
    const old = before[id];
    return engine.facts.get(id)!.choices.flatMap(({ id: member }): Assertion[] => {
      const holds = memberOf(value, member);
      return holds === undefined || holds === memberOf(old, member) ? [] : [{ fact: id, member, value: holds }];
    });
  });
}

function memberOf(value: FactValue | undefined, member: string): boolean | undefined {
  if (Array.isArray(value)) return value.includes(member);
  return typeof value === "object" ? value[member] : undefined;
}

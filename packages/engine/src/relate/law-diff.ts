// What came, went or changed its condition between two days, each reading as it was known on its own day.

import { conditionOf, type Engine, type LawIndex, provisionOf } from "../compiled/engine.ts";
import { evaluate } from "../condition/evaluate.ts";
import { outcomeOf } from "../decide/decide.ts";
import { olderValues, withValues } from "../law/corpus-parts.ts";
import type { Condition } from "../law/model.ts";
import { type RegimeChoice, regimeAt } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { type Difference, diff } from "./condition-diff.ts";

export interface Change extends Difference {
  provision: string;
  /** The provision it replaced; itself where only a dated threshold moved. */
  replaces: string;
}

export interface Changes {
  came: string[];
  went: string[];
  changed: Change[];
}

/** Between which days, and of which law. */
export interface Between extends Omit<RegimeChoice, "at" | "known"> {
  from: string;
  to: string;
}

/**
 * Conditions with the thresholds a corpus held on earlier days. Numbers are told apart only where a corpus cuts them:
 * give these to `load` before asking for changes since those days.
 */
export function olderConditions(law: LawIndex, days: readonly string[]): Condition[] {
  return days.flatMap((day) => {
    const older = olderValues(law.corpus, day);
    if (older.size === 0) return [];
    return [...law.definitions.values(), ...law.corpus.provisions]
      .map(({ when }) => when)
      .filter((when) => mentions(law, when, older))
      .map((when) => heldWith(law, when, older));
  });
}

/** What changed between two days. With a subject, only what concerns it on one of them. */
export function changesBetween(engine: Engine, { from, to, ...choice }: Between, subject?: Subject): Changes {
  const before = new Set(regimeAt(engine, { at: from, known: from, ...choice }).provisions);
  const after = new Set(regimeAt(engine, { at: to, known: to, ...choice }).provisions);
  const concerns = (id: string) => subject === undefined || outcomeOf(engine, id, subject) !== "does-not-apply";
  const replaced = new Map(
    [...after].flatMap((id) => {
      const old = provisionOf(engine, id).replaces;
      return old !== undefined && before.has(old) && !after.has(old) ? [[old, id] as const] : [];
    }),
  );
  const successors = new Set(replaced.values());
  const changed = [...replaced]
    .filter(([old, id]) => concerns(old) || concerns(id))
    .map(([old, id]): Change => {
      const difference = diff(engine, conditionOf(provisionOf(engine, old)), conditionOf(provisionOf(engine, id)));
      return { provision: id, replaces: old, ...difference };
    });
  return {
    came: [...after].filter((id) => !before.has(id) && !successors.has(id) && concerns(id)),
    went: [...before].filter((id) => !after.has(id) && !replaced.has(id) && concerns(id)),
    changed: [...changed, ...moved(engine, before, after, { from, to }, subject)],
  };
}

/** Provisions in force on both days whose dated thresholds moved in between. */
function moved(
  engine: Engine,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  { from, to }: { from: string; to: string },
  subject: Subject | undefined,
): Change[] {
  const [was, is] = [olderValues(engine.corpus, from), olderValues(engine.corpus, to)];
  const differing = new Map([...was].filter(([id, value]) => is.get(id) !== value));
  if (differing.size === 0) return [];
  return [...before]
    .filter((id) => after.has(id) && mentions(engine, conditionOf(provisionOf(engine, id)), differing))
    .map((id): Change => {
      const condition = conditionOf(provisionOf(engine, id));
      return {
        provision: id,
        replaces: id,
        ...diff(engine, heldWith(engine, condition, was), heldWith(engine, condition, is)),
      };
    })
    .filter(({ gained, lost }) => gained.length + lost.length > 0)
    .filter(
      ({ gained, lost }) =>
        subject === undefined || [...gained, ...lost].some((part) => evaluate(engine, part, subject.facts) !== false),
    );
}

/** Whether a condition turns on one of some parameters, through definitions. */
function mentions(law: LawIndex, condition: Condition, parameters: ReadonlyMap<string, number>): boolean {
  switch (condition.kind) {
    case "compare":
      return condition.parameter !== undefined && parameters.has(condition.parameter);
    case "definition":
      return mentions(law, law.definitions.get(condition.id)!.when, parameters);
    case "not":
      return mentions(law, condition.of, parameters);
    case "and":
    case "or":
      return condition.of.some((part) => mentions(law, part, parameters));
    default:
      return false;
  }
}

/** A condition with some parameters' values put in, and with the definitions that turn on them opened. */
function heldWith(law: LawIndex, condition: Condition, values: ReadonlyMap<string, number>): Condition {
  switch (condition.kind) {
    case "definition":
      return mentions(law, condition, values)
        ? heldWith(law, law.definitions.get(condition.id)!.when, values)
        : condition;
    case "not":
      return { kind: "not", of: heldWith(law, condition.of, values) };
    case "and":
    case "or":
      return { kind: condition.kind, of: condition.of.map((part) => heldWith(law, part, values)) };
    default:
      return withValues(condition, values);
  }
}

// What came, went or changed its condition between two days, each reading as it was known on its own day.

import type { Engine } from "../compiled/engine.ts";
import { conditionOf, conductCondition } from "../condition/build.ts";
import { refuseCycles } from "../condition/cycle.ts";
import { evaluate } from "../condition/evaluate.ts";
import { mapLeaves, testsThrough } from "../condition/fold.ts";
import { olderValues, withValues } from "../condition/parameters.ts";
import { outcomeOf } from "../decide/decide.ts";
import { type LawIndex, provisionOf } from "../law/law-index.ts";
import type { Condition } from "../law/model.ts";
import { type RegimeChoice, regimeAt } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { type ConditionDiff, conditionDiff } from "./condition-diff.ts";

export interface Change extends ConditionDiff {
  provision: string;
  /** The provision it replaced; itself where only a dated threshold moved. */
  replaces: string;
  /** What breaks it now and did not, and the reverse, whomever it binds; absent where nothing of that changed. */
  breach?: ConditionDiff;
}

export interface LawDiff {
  came: string[];
  went: string[];
  changed: Change[];
}

/** Between which days, and of which law. */
export interface LawDiffOptions extends Omit<RegimeChoice, "at" | "known"> {
  from: string;
  to: string;
}

/**
 * Conditions with the thresholds a corpus held on earlier days (ISO). Numbers are told apart only where a corpus cuts them: give
 * these to `load` before asking for the changes since those days. Throws `CyclicCorpus` as `load` does.
 *
 * @example
 * olderConditions(engine, ["2025-06-01"]).map((one) => toCel(one, () => false)); // → [ "firm.employees >= 300" ]
 */
export function olderConditions(law: LawIndex, days: readonly string[]): Condition[] {
  refuseCycles(law.corpus);
  return days.flatMap((day) => {
    const older = olderValues(law.corpus, day);
    if (older.size === 0) return [];
    return [...law.definitions.values(), ...law.corpus.provisions, ...breachesOf(law)]
      .map(({ when }) => when)
      .filter((when) => mentions(law, when, older))
      .map((when) => heldWith(law, when, older));
  });
}

/**
 * What came, went or changed its condition between two days (ISO), each reading as it was known on its own day. With a subject,
 * only what concerns it, or may, on one of them. The engine must know the older thresholds (see `olderConditions`).
 *
 * @example
 * const changes = lawDiff(engine, { from: "2025-01-01", to: "2026-06-01" });
 * changes.came; // → [ "jp.demo/inform" ]
 * changes.changed.map(({ provision, lost }) => [provision, ...lost.map((one) => toCel(one, () => false))]); // → [ [ "jp.demo/report", "firm.employees >= 300 && firm.employees < 500" ] ]
 */
export function lawDiff(engine: Engine, { from, to, ...choice }: LawDiffOptions, subject?: Subject): LawDiff {
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
      const [was, is] = [provisionOf(engine, old), provisionOf(engine, id)];
      const reach = conditionDiff(engine, conditionOf(was), conditionOf(is));
      return {
        provision: id,
        replaces: old,
        ...reach,
        ...withBreach(conditionDiff(engine, conductCondition(was), conductCondition(is))),
      };
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
    .filter((id) => after.has(id))
    .flatMap((id): Change[] => {
      const provision = provisionOf(engine, id);
      const difference = (condition: Condition | undefined): ConditionDiff =>
        condition !== undefined && mentions(engine, condition, differing)
          ? conditionDiff(engine, heldWith(engine, condition, was), heldWith(engine, condition, is))
          : { gained: [], lost: [] };
      const reach = difference(conditionOf(provision));
      const breach = withBreach(difference(conductCondition(provision)));
      const isMoved = reach.gained.length + reach.lost.length > 0 || breach.breach !== undefined;
      return isMoved ? [{ provision: id, replaces: id, ...reach, ...breach }] : [];
    })
    .filter(
      ({ gained, lost, breach }) =>
        subject === undefined ||
        [...gained, ...lost, ...(breach?.gained ?? []), ...(breach?.lost ?? [])].some(
          (part) => evaluate(engine, part, subject.facts) !== false,
        ),
    );
}

/** The difference of a breach, where there is one. */
function withBreach(breach: ConditionDiff): Pick<Change, "breach"> {
  return breach.gained.length + breach.lost.length > 0 ? { breach } : {};
}

function breachesOf({ corpus }: LawIndex): { when: Condition }[] {
  return corpus.provisions.flatMap(({ breach }) => (typeof breach === "object" ? [breach] : []));
}

/** Whether a condition turns on one of some parameters, through definitions. */
function mentions(law: LawIndex, condition: Condition, parameters: ReadonlyMap<string, number>): boolean {
  return testsThrough(condition, law.definitions).some(
    (at) => at.kind === "compare" && at.parameter !== undefined && parameters.has(at.parameter),
  );
}

/** A condition with some parameters' values put in, and with the definitions that turn on them opened. */
function heldWith(law: LawIndex, condition: Condition, values: ReadonlyMap<string, number>): Condition {
  return mapLeaves(condition, {
    test: (at) => withValues(at, values),
    definition: (at) => (mentions(law, at, values) ? heldWith(law, law.definitions.get(at.id)!.when, values) : at),
  });
}

// What somebody and their system are in the eyes of the law: each role and class certain, excluded or open, and since when it matters.

import { type Engine, tidy } from "../compiled/engine.ts";
import { fold } from "../condition/fold.ts";
import { isStrict } from "../law/modality.ts";
import type { Classification, ClassificationKind, Condition } from "../law/model.ts";
import { isWithin, type Regime } from "../law/regime.ts";
import type { Subject } from "../subject/subject.ts";
import { openFacts, outcomeOf } from "./decide.ts";
import type { Outcome } from "./outcome.ts";

export interface ClassFinding {
  /** The definition that says so. */
  definition: string;
  kind: ClassificationKind;
  outcome: Outcome;
  /** Facts it waits for while open. */
  openOn: readonly string[];
  /** Those of its points that are met, or may be. */
  points: { definition: string; outcome: Exclude<Outcome, "does-not-apply"> }[];
  /** Of what is not excluded, where no duty or ban that turns on it binds yet: the day the first begins, `pending` without one. */
  from?: string;
  /** While open: the duties and bans that only bind who is of it, and are undecided themselves; those with a day to come too. */
  hanging: readonly string[];
}

/**
 * Roles and classes of some jurisdictions for a subject, in the order they are told. A class matters from the day on which the
 * first duty or ban that only binds who is of it, and that may concern this subject, begins to bind.
 *
 * @example
 * classify(engine, regime, subject, ["JP"]).map(({ definition, outcome }) => [definition, outcome]); // → [ [ "demo.hires", "applies" ] ]
 */
export function classify(
  engine: Engine,
  regime: Regime,
  subject: Subject,
  jurisdictions: readonly string[],
): ClassFinding[] {
  tidy(engine);
  return classificationsOf(engine)
    .filter(({ place }) => jurisdictions.some((one) => isWithin(place, one)))
    .map(({ definition, kind, points }): ClassFinding => {
      const outcome = outcomeOf(engine, definition, subject);
      const from = outcome === "does-not-apply" ? undefined : beginsToMatter(engine, regime, definition, subject);
      return {
        definition,
        kind,
        outcome,
        openOn: openFacts(engine, definition, subject),
        points: outcome === "does-not-apply" ? [] : met(engine, points, subject),
        ...(from !== undefined && { from }),
        hanging: outcome === "open" ? hangingOn(engine, regime, definition, subject) : [],
      };
    });
}

type Placed = Classification & { place: string };
const placed = new WeakMap<Engine, readonly Placed[]>();

/** The classifications there are definitions of, each with whose law it belongs to: that of the folder it is written in. */
function classificationsOf(engine: Engine): readonly Placed[] {
  let known = placed.get(engine);
  if (known === undefined) {
    known = (engine.corpus.classifications ?? []).flatMap((one) => {
      const definition = engine.definitions.get(one.definition);
      return definition === undefined ? [] : [{ ...one, place: definition.at.split("/")[0]!.toUpperCase() }];
    });
    placed.set(engine, known);
  }
  return known;
}

function met(engine: Engine, points: readonly string[], subject: Subject): ClassFinding["points"] {
  return points.flatMap((definition) => {
    const outcome = engine.definitions.has(definition) ? outcomeOf(engine, definition, subject) : "does-not-apply";
    return outcome === "does-not-apply" ? [] : [{ definition, outcome }];
  });
}

/** The first day of what is still to come where nothing in force turns on the class; `undefined` where something does, or nothing will. */
function beginsToMatter(engine: Engine, regime: Regime, definition: string, subject: Subject): string | undefined {
  const days = daysOf(regime);
  let first: string | undefined;
  for (const id of bindsOnly(engine, definition)) {
    const day = days.get(id);
    if (day === undefined || outcomeOf(engine, id, subject) === "does-not-apply") continue;
    if (day === NOW) return undefined;
    if (first === undefined || first === "pending" || (day !== "pending" && day < first)) first = day;
  }
  return first;
}

function hangingOn(engine: Engine, regime: Regime, definition: string, subject: Subject): string[] {
  const days = daysOf(regime);
  return [...bindsOnly(engine, definition)].filter((id) => {
    const day = days.get(id);
    return day !== undefined && day !== "pending" && outcomeOf(engine, id, subject) === "open";
  });
}

const NOW = "now";
const dayKept = new WeakMap<Regime, ReadonlyMap<string, string>>();

/** When each provision of a regime begins: now, on a day to come, or `pending`. */
function daysOf(regime: Regime): ReadonlyMap<string, string> {
  let days = dayKept.get(regime);
  if (days === undefined) {
    days = new Map([
      ...regime.provisions.map((id) => [id, NOW] as const),
      ...regime.coming.map(({ provision, from }) => [provision, from] as const),
    ]);
    dayKept.set(regime, days);
  }
  return days;
}

/** Duties and bans by the definitions without which they cannot bind, made once for each engine. */
const binding = new WeakMap<Engine, Map<string, Set<string>>>();

function bindsOnly(engine: Engine, definition: string): ReadonlySet<string> {
  let known = binding.get(engine);
  if (known === undefined) {
    known = byRequired(engine);
    binding.set(engine, known);
  }
  return known.get(definition) ?? new Set();
}

function byRequired(engine: Engine): Map<string, Set<string>> {
  const required = requirements(engine);
  const isLaw = (instrument: string) => engine.instruments.get(instrument)!.kind !== "bill";
  const found = new Map<string, Set<string>>();
  for (const { id, instrument, modality, scope, when } of engine.corpus.provisions) {
    if (!isStrict(modality) || scope === true || !isLaw(instrument)) continue;
    for (const definition of required(when)) found.set(definition, (found.get(definition) ?? new Set()).add(id));
  }
  return found;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Most parts of a condition need no definition: nothing is made of them. */
function together(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  return b.size === 0 ? a : a.union(b);
}

/** The definitions without which a condition cannot hold, read off its form: what only its meaning would tell is not among them. */
function requirements({ definitions }: Engine): (condition: Condition) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  const required = (condition: Condition): ReadonlySet<string> =>
    fold<ReadonlySet<string>>(condition, {
      constant: () => NOTHING,
      test: () => NOTHING,
      definition: ({ id }) => through(id),
      not: () => NOTHING,
      and: (of) => of.reduce(together, NOTHING),
      or: (of) => of.reduce((all, one) => all.intersection(one)),
    });
  const through = (id: string): ReadonlySet<string> => {
    let found = known.get(id);
    if (found === undefined) {
      found = new Set([id, ...required(definitions.get(id)!.when)]);
      known.set(id, found);
    }
    return found;
  };
  return required;
}

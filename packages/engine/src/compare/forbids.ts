// What a ban forbids: a use itself, whatever anyone does, or conduct. Read off the condition of its breach, never off a list.

import { type Engine, tidy } from "../compiled/engine.ts";
import { testsThrough } from "../condition/fold.ts";
import { AND, apply, complement, exists, mapped } from "../diagram/apply.ts";
import { FALSE, IMPOSSIBLE, TRUE } from "../diagram/table.ts";
import { support } from "../diagram/walk.ts";
import { provisionOf } from "../law/law-index.ts";
import { type Fact, FIRST_INTERVIEW } from "../law/model.ts";

export const FORBIDDEN = ["uses", "conduct"] as const;
export type Forbidden = (typeof FORBIDDEN)[number];

const known = new WeakMap<Engine, Map<string, Forbidden>>();

/**
 * Whether a ban forbids a use or conduct. It forbids a use where facts of the first interview alone (what the firm and the system
 * are) can break it, whatever is done besides: some such facts leave no way to keep it. Every other ban forbids conduct, also one
 * whose breach no fact can say, for it is not known to rule out any use.
 *
 * @example
 * forbids(engine, "eu.demo/inform"); // → "uses"
 */
export function forbids(engine: Engine, ban: string): Forbidden {
  const read = known.get(engine) ?? new Map<string, Forbidden>();
  known.set(engine, read);
  const found = read.get(ban) ?? (rulesOutUse(engine, ban) ? "uses" : "conduct");
  read.set(ban, found);
  return found;
}

function rulesOutUse(engine: Engine, id: string): boolean {
  const { table, variables, definitions } = engine;
  const { when, breach } = provisionOf(engine, id);
  if (breach === "open") return false;
  tidy(engine);
  const index = engine.index.get(id)!;
  const root = breach === undefined ? engine.roots[index]! : engine.breaches[index]!;
  const done = new Set(
    testsThrough(breach?.when ?? when, definitions)
      .map(({ fact }) => fact)
      .filter((fact) => !saysWhatItIs(engine.facts.get(fact)!)),
  );
  const isDone = (variable: number) => done.has(variables.owner[variable]!.fact.id);
  /** Where some conduct leads to one of the ends. */
  const somehow = (isEnd: (end: number) => boolean) =>
    exists(
      table,
      mapped(table, root, (end) => (isEnd(end) ? TRUE : FALSE)),
      isDone,
    );
  const kept = somehow((end) => end === FALSE);
  const possible = somehow((end) => end !== IMPOSSIBLE);
  return canBe(engine, apply(table, AND, possible, complement(table, kept)));
}

/** Whether a firm can be what a two-ended diagram says: a fact that is asked has a value, also where nothing turned on it. */
function canBe({ table, variables, axioms }: Engine, being: number): boolean {
  const slots = new Set(
    support(table, being)
      .map((variable) => variables.owner[variable]!)
      .flatMap(({ index }) => axioms.up[index]!)
      .filter((slot) => variables.slots[slot]!.noValue >= 0),
  );
  let left = being;
  for (const { child, lapsed } of axioms.list)
    if (slots.has(child)) for (const part of lapsed) left = apply(table, AND, left, part);
  return left !== FALSE;
}

/** A fact of the first interview says what the firm and the system are; every other one what is done with them or what happened. */
function saysWhatItIs({ layer, conduct }: Fact): boolean {
  return conduct !== true && FIRST_INTERVIEW.includes(layer);
}

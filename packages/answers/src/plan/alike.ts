// Joins what several provisions ask alike into one task: the same acts, by the same standard tasks of the cost model.
import { WORDS as ENGINE_WORDS, type Engine, provisionOf, type Text } from "@yawara/engine";
import { inBoth } from "../words/index.ts";
import type { Section } from "./parts.ts";
import { type PlanBasis, type PlanTask, taskOf } from "./task.ts";
import { PLAN_WORDS } from "./words.ts";

/**
 * The tasks of a section. Two provisions ask the same where both their `acts` and the standard tasks behind their effort are the same:
 * a notice that AI is used, asked for by two laws, is one piece of work. So do a rule and the one that replaces it from a day on. Each
 * keeps its own steps and its own day.
 */
export function tasksOf(engine: Engine, section: Section, bases: readonly PlanBasis[]): PlanTask[] {
  const there = new Set(bases.map(({ provision }) => provision));
  const groups = Map.groupBy(bases, ({ provision }) => workOf(engine, firstOf(engine, provision, there)));
  return [...groups.values()].map((group) =>
    taskOf(section, group, group.length > 1 ? nameOf(engine, group[0]!) : undefined),
  );
}

/** Of a rule and those that replace it one after another, the first that is asked. */
function firstOf(engine: Engine, id: string, there: ReadonlySet<string>): string {
  const { replaces } = provisionOf(engine, id);
  return replaces !== undefined && there.has(replaces) ? firstOf(engine, replaces, there) : id;
}

/** What work a provision asks for as far as the data tell, the same for all that ask for it; its own id where they do not. A browser has its texts in one language only. */
function workOf(engine: Engine, id: string): string {
  const { acts, effort } = provisionOf(engine, id);
  if (acts === undefined || effort === undefined) return id;
  return `${acts.toSorted().join("+")} ${effort.basis.en} ${effort.basis.ja}`;
}

/** The acts by name; of a rule and the one that replaces it, where their acts are not told, that they are one. */
function nameOf(engine: Engine, { provision: id }: PlanBasis): Text {
  const acts = provisionOf(engine, id).acts ?? [];
  const names = (engine.corpus.glossary.act ?? []).filter((act) => acts.includes(act.id)).map(({ name }) => name);
  if (names.length === 0) return inBoth((language) => PLAN_WORDS[language].amended);
  return inBoth((language) => ENGINE_WORDS[language].names(names.map((name) => name[language])));
}

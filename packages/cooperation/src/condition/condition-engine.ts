// An engine that knows the vocabulary and some conditions alone: quick to load, exact about how they stand to each other.
import { type Condition, type Corpus, type Engine, load } from "@yawara/engine";
import { leavesOf } from "@yawara/engine/condition";

/** An engine over some conditions, and the ids under which it decides and explains them, in their order. */
export interface ConditionEngine {
  engine: Engine;
  ids: readonly string[];
}

/**
 * Loads the facts, what ties them, and some conditions of requests: numbers are told apart at every threshold these name. Without
 * the provisions it takes some tens of milliseconds, however much law there is.
 *
 * @example
 * const { engine, ids } = conditionEngine(corpus, [readCondition('use.area == "hiring"')]);
 * outcomeOf(engine, ids[0]!, subjectOf(engine, { "use.area": "credit" })); // → "does-not-apply"
 */
export function conditionEngine(corpus: Corpus, conditions: readonly Condition[]): ConditionEngine {
  const ids = conditions.map((_, i) => `request.condition_${i}`);
  const asked = conditions.map((when, i) => ({
    id: ids[i]!,
    at: "",
    name: { en: ids[i]!, ja: ids[i]! },
    when,
    cel: "",
  }));
  const roots = [
    ...conditions,
    ...corpus.constraints.map(({ when }) => when),
    ...corpus.facts.flatMap(({ onlyIf }) => (onlyIf === undefined ? [] : [onlyIf])),
  ];
  const engine = load({
    ...corpus,
    definitions: [...reached(corpus, roots), ...asked],
    provisions: [],
    instruments: [],
    classifications: [],
    forms: [],
  });
  return { engine, ids };
}

/** The definitions some conditions name, and those these name in turn, in the order of the corpus. */
function reached({ definitions }: Corpus, roots: readonly Condition[]): Corpus["definitions"] {
  const named = new Map(definitions.map((definition) => [definition.id, definition]));
  const seen = new Set<string>();
  const open = (condition: Condition): void => {
    for (const leaf of leavesOf(condition)) {
      if (leaf.kind !== "definition" || seen.has(leaf.id)) continue;
      seen.add(leaf.id);
      const definition = named.get(leaf.id);
      if (definition !== undefined) open(definition.when);
    }
  };
  for (const condition of roots) open(condition);
  return definitions.filter(({ id }) => seen.has(id));
}

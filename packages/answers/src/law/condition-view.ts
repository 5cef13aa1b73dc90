// Conditions as a screen shows them: a tree of plain words, definitions by name and in full.
import { type Condition, conditionText, corpusAt, indexOf, type Language, type LawIndex, WORDS } from "@yawara/engine";

export type ConditionView =
  | { kind: "always" }
  | { kind: "never" }
  | { kind: "says"; text: string }
  | { kind: "definition"; id: string; name: string; holds: boolean }
  | { kind: "all" | "any"; of: ConditionView[] }
  | { kind: "not"; of: ConditionView };

/** A condition in words. Alternatives of one fact are one line: they are put together on the way down, which `fold` does not go. */
export function conditionView(law: LawIndex, condition: Condition, language: Language): ConditionView {
  switch (condition.kind) {
    case "const":
      return { kind: condition.value ? "always" : "never" };
    case "definition":
      return named(law, condition.id, true, language);
    case "not":
      if (choicesOfOne(condition.of) !== undefined) return { kind: "says", text: inLine(law, condition, language) };
      if (condition.of.kind === "definition") return named(law, condition.of.id, false, language);
      return condition.of.kind === "and" || condition.of.kind === "or" || condition.of.kind === "not"
        ? { kind: "not", of: conditionView(law, condition.of, language) }
        : { kind: "says", text: conditionText(law, condition, language) };
    case "and":
      return { kind: "all", of: condition.of.map((part) => conditionView(law, part, language)) };
    case "or":
      return alternatives(law, condition.of, language);
    default:
      return { kind: "says", text: conditionText(law, condition, language) };
  }
}

function named(law: LawIndex, id: string, holds: boolean, language: Language): ConditionView {
  return { kind: "definition", id, name: law.definitions.get(id)!.name[language], holds };
}

type Choosing = Extract<Condition, { member: string }>;

function isChoosing(condition: Condition): condition is Choosing {
  return condition.kind === "is" || condition.kind === "has";
}

function alternatives(law: LawIndex, of: readonly Condition[], language: Language): ConditionView {
  const groups = Map.groupBy(of, (one) => (isChoosing(one) ? one.fact : one));
  const views = [...groups.values()].map((group): ConditionView => {
    const [first, ...others] = group;
    if (others.length === 0) return conditionView(law, first!, language);
    return { kind: "says", text: oneOf(law, group as Choosing[], language) };
  });
  return views.length === 1 ? views[0]! : { kind: "any", of: views };
}

/** The choices of one fact that a condition takes as alternatives; nothing where it is of another shape. */
function choicesOfOne(condition: Condition): Choosing[] | undefined {
  if (condition.kind !== "or" || !condition.of.every(isChoosing)) return undefined;
  const group = condition.of as Choosing[];
  return group.every(({ fact }) => fact === group[0]!.fact) ? group : undefined;
}

/** `Head office: Japan, Korea or Singapore`, or `Head office: none of Japan, Korea or Singapore`. */
function oneOf(law: LawIndex, group: readonly Choosing[], language: Language, holds = true): string {
  const { name, choices } = law.facts.get(group[0]!.fact)!;
  const names = group.map(({ member }) => choices.find(({ id }) => id === member)?.name[language] ?? member);
  return WORDS[language].oneOf(name[language], names, holds);
}

/** A part of a condition in one line; alternatives of one fact are told together. */
export function inLine(law: LawIndex, condition: Condition, language: Language): string {
  const holds = condition.kind !== "not";
  const group = choicesOfOne(holds ? condition : condition.of);
  return group === undefined ? conditionText(law, condition, language) : oneOf(law, group, language, holds);
}

/** A definition in full. */
interface DefinitionView {
  id: string;
  name: string;
  when: ConditionView;
}

export function definitionView(law: LawIndex, id: string, language: Language): DefinitionView {
  const { name, when } = law.definitions.get(id)!;
  return { id, name: name[language], when: conditionView(law, when, language) };
}

/** The law with the thresholds and sums of a day. */
export function lawOn(law: LawIndex, at: string): LawIndex {
  const corpus = corpusAt(law.corpus, at);
  return corpus === law.corpus ? law : indexOf(corpus);
}

// The facts a subject may say: what each means, its answers, and when it is asked.
import { type Fact, type Layer, type Text, toCel } from "@yawara/engine";
import type { LawStore } from "../law-store.ts";
import { type Problems, unknown } from "../problem.ts";

export interface DescribedFact {
  id: string;
  name: Text;
  type: Fact["type"];
  scope: Fact["scope"];
  asked: Layer;
  ask: Text;
  help: Text;
  /** Who is likely to know. */
  known_by: string;
  /** Seconds a person needs to answer. */
  seconds: number;
  choices: { id: string; name: Text }[];
  unit?: Text;
  /** The law itself turns on an assessment; `help` gives the authority's tests. */
  judgement?: boolean;
  /** The condition, in CEL, under which the question makes sense. */
  only_if?: string;
}

export interface FactsAnswer {
  corpus: string;
  facts: DescribedFact[];
}

/** All facts in the order of the vocabulary, or those named or asked in a layer. */
export function describeFacts(
  { base }: LawStore,
  { ids, layer }: { ids?: readonly string[] | undefined; layer?: Layer | undefined } = {},
): FactsAnswer | Problems {
  const known = new Map(base.facts.map((fact) => [fact.id, fact]));
  for (const [i, id] of (ids ?? []).entries())
    if (!known.has(id)) return unknown("unknown-fact", ["ids", i], id, known.keys());
  const facts = base.facts.filter(
    ({ id, layer: asked }) => ids?.includes(id) !== false && (layer === undefined || asked === layer),
  );
  return { corpus: base.version, facts: facts.map((fact) => describedFact(base.facts, fact)) };
}

/** One fact, described. */
export function describedFact(facts: readonly Fact[], fact: Fact): DescribedFact {
  const { id, name, type, scope, layer: asked, ask, help, seconds, choices, knownBy, onlyIf, judgement, unit } = fact;
  return {
    id,
    name,
    type,
    scope,
    asked,
    ask,
    help,
    known_by: knownBy,
    seconds,
    choices,
    ...(unit && { unit }),
    ...(judgement && { judgement }),
    ...(onlyIf && { only_if: toCel(onlyIf, (of) => facts.find((one) => one.id === of)?.type === "date") }),
  };
}

// Small random vocabularies, rules and subjects, and the brute force that knows every answer about them.
import fc from "fast-check";
import type {
  Condition,
  Constraint,
  Corpus,
  Definition,
  Fact,
  Facts,
  FactValue,
  Provision,
  Text,
} from "../src/law/model.ts";

const text = (word: string): Text => ({ en: word, ja: word });

/** A world small enough to try every subject of it. */
export interface World {
  corpus: Corpus;
  /** Every subject the axioms allow: a value for each fact, `undefined` where it has none. */
  completions: Completion[];
}

export type Completion = Record<string, FactValue | undefined>;

/** Numbers on both sides of every cut: the constants used are 3, 5 and 8. */
const NUMBERS = [2, 3, 4, 5, 6, 7, 8, 9];

export function fact(id: string, type: Fact["type"], onlyIf: Condition | undefined): Fact {
  const choices = type === "choice" || type === "choices" ? ["a", "b", "c"].slice(0, type === "choices" ? 2 : 3) : [];
  return {
    id,
    name: text(id),
    type,
    scope: "system",
    layer: "core",
    ask: text(id),
    help: text(id),
    knownBy: "anyone",
    seconds: 5,
    choices: choices.map((choice) => ({ id: choice, name: text(choice) })),
    ...(onlyIf === undefined ? {} : { onlyIf }),
  };
}

/** A condition over some facts, negation and nesting included. */
export function conditionArbitrary(facts: readonly Fact[]): fc.Arbitrary<Condition> {
  const leaf = fc.constantFrom(...facts).chain(leafOf);
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      tie("node").map((of): Condition => ({ kind: "not", of })),
      fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: "and", of })),
      fc.array(tie("node"), { minLength: 2, maxLength: 3 }).map((of): Condition => ({ kind: "or", of })),
    ),
  })).node;
}

function leafOf(fact: Fact): fc.Arbitrary<Condition> {
  const member = fc.constantFrom(...(fact.choices.length > 0 ? fact.choices : [{ id: "" }]).map((choice) => choice.id));
  switch (fact.type) {
    case "boolean":
      return fc.constant({ kind: "fact", fact: fact.id });
    case "choices":
      return member.map((id) => ({ kind: "has", fact: fact.id, member: id }));
    case "choice":
      return member.map((id) => ({ kind: "is", fact: fact.id, member: id }));
    default:
      return fc
        .tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!=") as fc.Arbitrary<"<">, fc.constantFrom(3, 5, 8))
        .map(([op, value]) => ({ kind: "compare", fact: fact.id, op, value }));
  }
}

/**
 * Four or five yes/no facts under short clauses: worlds in which what is known ties what is not, two facts at a time.
 * Free conditions hardly ever do that.
 */
const tightWorldArbitrary: fc.Arbitrary<World> = fc.integer({ min: 4, max: 5 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, i) => `f.${"abcde"[i]}`);
  const literal = fc
    .tuple(fc.constantFrom(...ids), fc.boolean())
    .map(
      ([id, yes]): Condition => (yes ? { kind: "fact", fact: id } : { kind: "not", of: { kind: "fact", fact: id } }),
    );
  const clause = (size: number) =>
    fc.array(literal, { minLength: 2, maxLength: size }).map((of): Condition => ({ kind: "or", of }));
  const either = fc.tuple(
    fc.constantFrom("and", "or") as fc.Arbitrary<"and">,
    fc.array(literal, { minLength: 2, maxLength: 2 }),
  );
  const rule = either.map(([kind, of]): Condition => ({ kind, of }));
  const parent = fc.option(fc.nat(count - 1), { nil: undefined });
  const parents = fc.array(fc.tuple(parent, parent), { minLength: count, maxLength: count });
  return fc
    .record({
      parents,
      constraints: fc.array(clause(3), { minLength: 1, maxLength: 3 }),
      provisions: fc.array(
        rule.map((when) => ({ when, unless: undefined })),
        { minLength: 3, maxLength: 5 },
      ),
      definition: rule,
    })
    .map(({ parents, constraints, provisions, definition }) => {
      const facts = ids.map((id, i) => {
        const earlier = parents[i]!.filter((parent) => parent !== undefined && parent < i).map(
          (parent) => ids[parent!]!,
        );
        const of = earlier.map((parent): Condition => ({ kind: "fact", fact: parent }));
        return fact(id, "boolean", of.length === 0 ? undefined : { kind: "or", of });
      });
      return worldOf(facts, constraints, provisions, definition);
    });
});

/** Two to five facts of all types, `onlyIf` among them, up to two constraints, four provisions and a definition. */
const freeWorldArbitrary: fc.Arbitrary<World> = fc
  .array(fc.constantFrom("boolean", "choice", "choices", "integer", "date") as fc.Arbitrary<Fact["type"]>, {
    minLength: 2,
    maxLength: 5,
  })
  .chain((types) => growFacts(types))
  .chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      constraints: fc.array(conditionArbitrary(facts), { maxLength: 2 }),
      provisions: fc.array(
        fc.record({
          when: conditionArbitrary(facts),
          unless: fc.option(conditionArbitrary(facts), { nil: undefined }),
        }),
        {
          minLength: 2,
          maxLength: 4,
        },
      ),
      definition: conditionArbitrary(facts),
    }),
  )
  .map(({ facts, constraints, provisions, definition }) => worldOf(facts, constraints, provisions, definition));

/** Worlds of both kinds that some subject can live in. */
export const worldArbitrary: fc.Arbitrary<World> = fc
  .oneof({ arbitrary: freeWorldArbitrary, weight: 3 }, { arbitrary: tightWorldArbitrary, weight: 2 })
  .filter((world) => world.completions.length > 0);

function growFacts(types: Fact["type"][]): fc.Arbitrary<Fact[]> {
  return types.reduce<fc.Arbitrary<Fact[]>>(
    (grown, type, i) =>
      grown.chain((facts) => {
        const onlyIf =
          facts.length === 0
            ? fc.constant(undefined)
            : fc.option(conditionArbitrary(facts), { nil: undefined, freq: 2 });
        return onlyIf.map((condition) => [...facts, fact(`f.${"abcde"[i]}`, type, condition)]);
      }),
    fc.constant([]),
  );
}

function worldOf(
  facts: Fact[],
  constraints: Condition[],
  provisions: { when: Condition; unless: Condition | undefined }[],
  definition: Condition,
): World {
  const definitions: Definition[] = [{ id: "d.one", at: "", name: text("one"), when: definition, cel: "" }];
  const corpus: Corpus = {
    ...emptyCorpus(facts),
    definitions,
    constraints: constraints.map((when, i): Constraint => ({ id: `c${i}`, why: text("why"), when, cel: "" })),
    provisions: [
      ...provisions.map(({ when, unless }, i) => provision(`t/p${i}`, when, unless)),
      provision("t/defined", { kind: "definition", id: "d.one" }, undefined),
    ],
  };
  return { corpus, completions: completionsOf(corpus) };
}

/** A corpus of some facts in which nothing is said yet. */
export function emptyCorpus(facts: Fact[]): Corpus {
  return {
    version: "test",
    facts,
    definitions: [],
    constraints: [],
    parameters: [],
    instruments: [],
    provisions: [],
    glossary: {},
    eventTypes: [],
    knownJurisdictions: [],
    homes: {},
    cases: 0,
  };
}

export function provision(id: string, when: Condition, unless: Condition | undefined): Provision {
  return {
    id,
    at: "",
    instrument: "t",
    ref: text(id),
    modality: "duty",
    addressee: [],
    inForce: [{ from: "2020-01-01", known: "2020-01-01" }],
    when,
    cel: "",
    unless: unless === undefined ? [] : [{ ref: text("unless"), when: unless, cel: "" }],
    general: false,
    says: text("says"),
    do: [],
    evidence: [],
    sanction: { kind: "none" },
    mitigates: [],
    principle: [],
    source: { url: "https://example.org", confidence: "seen", checked: "2026-01-01", reviewBy: "2027-01-01" },
  };
}

function valuesOf(fact: Fact): FactValue[] {
  switch (fact.type) {
    case "boolean":
      return [false, true];
    case "choice":
      return fact.choices.map((choice) => choice.id);
    case "choices":
      return [[], ["a"], ["b"], ["a", "b"]];
    default:
      return NUMBERS;
  }
}

/** A fact without a value: false, no member, every comparison false. */
const NEUTRAL: Record<Fact["type"], FactValue | undefined> = {
  boolean: false,
  choices: [],
  choice: undefined,
  integer: undefined,
  money: undefined,
  date: undefined,
};

function completionsOf(corpus: Corpus): Completion[] {
  const grow = (completion: Completion, i: number): Completion[] => {
    const fact = corpus.facts[i];
    if (fact === undefined) return [completion];
    const asked = fact.onlyIf === undefined || holds(fact.onlyIf, completion, corpus);
    const values = asked ? valuesOf(fact) : [NEUTRAL[fact.type]];
    return values.flatMap((value) => grow({ ...completion, [fact.id]: value }, i + 1));
  };
  return grow({}, 0).filter((completion) =>
    corpus.constraints.every((constraint) => holds(constraint.when, completion, corpus)),
  );
}

/** The plain meaning of a condition for a subject everything is known of. */
export function holds(condition: Condition, completion: Completion, corpus: Pick<Corpus, "definitions">): boolean {
  switch (condition.kind) {
    case "const":
      return condition.value;
    case "not":
      return !holds(condition.of, completion, corpus);
    case "and":
      return condition.of.every((part) => holds(part, completion, corpus));
    case "or":
      return condition.of.some((part) => holds(part, completion, corpus));
    case "definition":
      return holds(corpus.definitions.find((definition) => definition.id === condition.id)!.when, completion, corpus);
    case "fact":
      return completion[condition.fact] === true;
    case "has":
      return (completion[condition.fact] as string[]).includes(condition.member);
    case "is":
      return completion[condition.fact] === condition.member;
    case "compare": {
      const value = completion[condition.fact];
      if (typeof value !== "number") return false;
      const { op, value: other } = condition;
      return {
        "<": value < other,
        "<=": value <= other,
        ">": value > other,
        ">=": value >= other,
        "==": value === other,
        "!=": value !== other,
      }[op];
    }
  }
}

/** Whether a provision applies to a subject everything is known of. */
export function appliesTo(provision: Provision, completion: Completion, corpus: Corpus): boolean {
  return (
    holds(provision.when, completion, corpus) && !provision.unless.some(({ when }) => holds(when, completion, corpus))
  );
}

/** Some of what a completion says: the facts a mask picks; of a `choices` fact perhaps only one member. */
export function partOf(world: World, completion: Completion, mask: number): Facts {
  const facts: Facts = {};
  world.corpus.facts.forEach((fact, i) => {
    const value = completion[fact.id];
    const bits = (mask >> (2 * i)) & 3;
    if (bits === 0 || value === undefined) return;
    facts[fact.id] = fact.type === "choices" && bits === 1 ? { a: (value as string[]).includes("a") } : value;
  });
  return facts;
}

/** Whether a completion agrees with what is given. */
export function agrees(facts: Facts, completion: Completion): boolean {
  return Object.entries(facts).every(([id, value]) => {
    const full = completion[id];
    if (Array.isArray(value)) return JSON.stringify([...value].sort()) === JSON.stringify(full);
    if (typeof value === "object")
      return Object.entries(value).every(([member, has]) => (full as string[]).includes(member) === has);
    return full === value;
  });
}

// What would change, what to ask, what differs, what follows, what it comes to: each agrees with trying every subject.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forget } from "../src/compiled/engine.ts";
import {
  type Assertion,
  amountFor,
  conditionDiff,
  decide,
  type Engine,
  explain,
  type Facts,
  implies,
  isConstant,
  load,
  nextQuestion,
  outcomeOf,
  regimeAt,
  same,
  subjectOf,
  toCel,
  withChanges,
} from "../src/index.ts";
import type { Amount, Condition, Corpus } from "../src/law/model.ts";
import {
  agrees,
  appliesTo,
  type Completion,
  conditionArbitrary,
  emptyCorpus,
  fact,
  holds,
  partOf,
  type World,
  worldArbitrary,
} from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const clocks = { at: "2026-01-01", known: "2026-01-01" };

const scene = fc.tuple(worldArbitrary, fc.nat(), fc.nat(1023)).map(([world, pick, mask]) => {
  const completion = world.completions[pick % world.completions.length]!;
  return { world, completion, facts: partOf(world, completion, mask) };
});

/** A scene with conditions over its facts. */
const withConditions = (count: number) =>
  scene.chain(({ world, completion, facts }) =>
    fc.tuple(...Array.from({ length: count }, () => conditionArbitrary(world.corpus.facts))).map((conditions) => {
      return { world, completion, facts, conditions };
    }),
  );

function possible(world: World, facts: Facts): Completion[] {
  return world.completions.filter((completion) => agrees(facts, completion));
}

function opposite(world: World, id: string, outcome: string): boolean {
  const provision = world.corpus.provisions.find((one) => one.id === id)!;
  return world.completions.some(
    (completion) => appliesTo(provision, completion, world.corpus) !== (outcome === "applies"),
  );
}

describe("what if", () => {
  it("nearly always finds a way where there is one, and one change where one is enough", () => {
    let ways = 0;
    let found = 0;
    let single = 0;
    let fewest = 0;
    for (const { world, facts } of fc.sample(scene, { numRuns: 1000, seed: 11 })) {
      const engine = load(world.corpus);
      const subject = subjectOf(engine, facts);
      for (const { id } of world.corpus.provisions) {
        const { outcome, counterfactual } = explain(engine, id, subject);
        if (outcome === "open" || !opposite(world, id, outcome)) continue;
        ways++;
        if (counterfactual.length > 0) found++;
        const flips = (change: Assertion) => {
          const after = withChanges(engine, subject, [change]);
          return after !== undefined && ![outcome, "open"].includes(outcomeOf(engine, id, after));
        };
        if (!everyChange(engine).some(flips)) continue;
        single++;
        if (counterfactual.length === 1) fewest++;
      }
    }
    expect(found / ways).toBeGreaterThan(0.99);
    expect(fewest / single).toBeGreaterThan(0.98);
  });
});

function everyChange({ corpus }: Engine): Assertion[] {
  return corpus.facts.flatMap((fact): Assertion[] => {
    if (fact.type === "boolean") return [true, false].map((value) => ({ fact: fact.id, value }));
    if (fact.type === "choice") return fact.choices.map((choice) => ({ fact: fact.id, value: choice.id }));
    if (fact.type === "choices")
      return fact.choices.flatMap((choice) =>
        [true, false].map((value) => ({ fact: fact.id, member: choice.id, value })),
      );
    return [2, 3, 4, 5, 6, 8, 9].map((value) => ({ fact: fact.id, value }));
  });
}

describe("ask", () => {
  const options = { layers: ["core", "branch"] as const };

  it("asks only what can change an open outcome and can be answered, and always ends with everything decided", () => {
    fc.assert(
      fc.property(scene, ({ world, completion }) => {
        const engine = load(world.corpus);
        const regime = regimeAt(engine, clocks);
        const known: Facts = {};
        for (let asked = 0; ; asked++) {
          expect(asked).toBeLessThanOrEqual(world.corpus.facts.length);
          const subject = subjectOf(engine, known);
          const question = nextQuestion(engine, regime, subject, options);
          const open = decide(engine, regime, subject).filter((finding) => finding.outcome === "open");
          if (question === undefined) {
            expect(open).toEqual([]);
            break;
          }
          const fact = world.corpus.facts.find((one) => one.id === question.fact)!;
          const left = possible(world, known);
          expect(known[fact.id]).toBeUndefined();
          if (fact.onlyIf !== undefined) expect(left.every((one) => holds(fact.onlyIf!, one, world.corpus))).toBe(true);
          expect(question.about.length).toBeGreaterThan(0);
          for (const id of question.about)
            expect(open.find((finding) => finding.provision === id)!.openOn).toContain(fact.id);
          expect(canChange(world, question.about, fact.id, left)).toBe(true);
          known[fact.id] = completion[fact.id]!;
        }
      }),
      RUNS,
    );
  });

  it("ends too when nothing is known, and never asks again what was declined", () => {
    fc.assert(
      fc.property(scene, ({ world, facts }) => {
        const engine = load(world.corpus);
        const declined = new Set<string>();
        const subject = subjectOf(engine, facts);
        for (;;) {
          const question = nextQuestion(engine, regimeAt(engine, clocks), subject, { ...options, declined });
          if (question === undefined) break;
          expect(declined.has(question.fact)).toBe(false);
          declined.add(question.fact);
        }
      }),
      RUNS,
    );
  });

  it("says the same with what it remembers, after forgetting, and in a fresh engine", () => {
    fc.assert(
      fc.property(
        worldArbitrary,
        fc.array(fc.tuple(fc.nat(), fc.nat(1023)), { minLength: 2, maxLength: 6 }),
        (world, picks) => {
          const engine = load(world.corpus);
          const regime = regimeAt(engine, clocks);
          const answers = (one: Engine, facts: Facts) => {
            const subject = subjectOf(one, facts);
            return [decide(one, regime, subject), nextQuestion(one, regime, subject, options)];
          };
          for (const [i, [pick, mask]] of picks.entries()) {
            const facts = partOf(world, world.completions[pick % world.completions.length]!, mask);
            if (i % 3 === 2) forget(engine);
            expect(answers(engine, facts)).toEqual(answers(load(world.corpus), facts));
          }
        },
      ),
      RUNS,
    );
  });
});

/** Whether some way of answering everything else leaves an outcome to this fact, or it rules answers to others out. */
function canChange(world: World, ids: readonly string[], fact: string, left: readonly Completion[]): boolean {
  const outcomes = (completion: Completion) =>
    ids.map((id) => appliesTo(world.corpus.provisions.find((p) => p.id === id)!, completion, world.corpus)).join();
  return left.some((a) =>
    left.some((b) => JSON.stringify(a[fact]) !== JSON.stringify(b[fact]) && outcomes(a) !== outcomes(b)),
  );
}

describe("diff", () => {
  it("reads back exactly what was gained and lost, nothing in it twice", () => {
    fc.assert(
      fc.property(withConditions(2), ({ world, conditions: [before, after] }) => {
        const engine = load(world.corpus, [before!, after!]);
        const { gained, lost } = conditionDiff(engine, before, after);
        const some = (parts: Condition[], one: Completion) => parts.some((part) => holds(part, one, world.corpus));
        for (const one of world.completions) {
          const [was, is] = [holds(before!, one, world.corpus), holds(after!, one, world.corpus)];
          expect([some(gained, one), some(lost, one)]).toEqual([is && !was, was && !is]);
        }
        for (const parts of [gained, lost])
          for (const part of parts) {
            const others = parts.filter((other) => other !== part);
            expect(world.completions.some((one) => holds(part, one, world.corpus) && !some(others, one))).toBe(true);
          }
      }),
      RUNS,
    );
  });
});

describe("diff", () => {
  it("reads like what a person would write", () => {
    const employees = fact("f.employees", "integer", undefined);
    const compare = (op: "<" | ">=" | "==", value: number): Condition => ({
      kind: "compare",
      fact: employees.id,
      op,
      value,
    });
    const small: Condition = { kind: "and", of: [compare(">=", 5), compare("<", 300)] };
    const [yes, no] = [compare(">=", 0), compare("<", 0)];
    const engine = load(emptyCorpus([employees]), [small, compare("==", 20), compare("<", 100)]);
    const written = (parts: Condition[]) => parts.map((part) => toCel(part, () => false));
    expect(written(conditionDiff(engine, undefined, small).gained)).toEqual(["f.employees >= 5 && f.employees < 300"]);
    expect(written(conditionDiff(engine, compare("<", 100), small).lost)).toEqual(["f.employees < 5"]);
    expect(written(conditionDiff(engine, compare("<", 100), small).gained)).toEqual([
      "f.employees >= 100 && f.employees < 300",
    ]);
    expect(written(conditionDiff(engine, no, yes).gained)).toEqual(["true"]);
    expect(() => conditionDiff(engine, undefined, compare("<", 101))).toThrow("not cut at 101");
  });
});

describe("relations", () => {
  it("know what always, never, equally and only then holds", () => {
    fc.assert(
      fc.property(withConditions(2), ({ world, conditions: [a, b] }) => {
        const engine = load(world.corpus, [a!, b!]);
        const values = world.completions.map(
          (one) => [holds(a!, one, world.corpus), holds(b!, one, world.corpus)] as const,
        );
        const constant = values.every(([x]) => x) ? true : values.some(([x]) => x) ? undefined : false;
        expect(isConstant(engine, a!)).toBe(constant);
        expect(same(engine, a!, b!)).toBe(values.every(([x, y]) => x === y));
        expect(implies(engine, a!, b!)).toBe(values.every(([x, y]) => !x || y));
        expect(implies(engine, "t/p0", "t/p0")).toBe(true);
      }),
      RUNS,
    );
  });
});

const amountArbitrary = (corpus: Corpus): fc.Arbitrary<Amount> => {
  const numbers = corpus.facts.filter((fact) => fact.type === "integer");
  return fc.letrec<{ node: Amount }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      fc.integer({ min: 0, max: 20 }).map((value): Amount => ({ kind: "number", value })),
      ...(numbers.length === 0
        ? []
        : [fc.constantFrom(...numbers).map((fact): Amount => ({ kind: "fact", fact: fact.id }))]),
      fc
        .tuple(fc.constantFrom("+", "-", "*") as fc.Arbitrary<"+">, tie("node"), tie("node"))
        .map(([op, left, right]): Amount => ({ kind: "arith", op, left, right })),
      fc
        .tuple(tie("node"), fc.constantFrom(2, 4))
        .map(([left, value]): Amount => ({ kind: "arith", op: "/", left, right: { kind: "number", value } })),
      fc
        .tuple(
          fc.constantFrom("min", "max") as fc.Arbitrary<"min">,
          fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
        )
        .map(([kind, of]): Amount => ({ kind, of })),
      fc
        .tuple(conditionArbitrary(corpus.facts), tie("node"), tie("node"))
        // biome-ignore lint/suspicious/noThenProperty: the words of the model, `if … then … else`
        .map(([when, left, right]): Amount => ({ kind: "if", when, then: left, else: right })),
    ),
  })).node;
};

describe("amount", () => {
  it("is an interval that holds every value still possible, and a point where everything is known", () => {
    const scenes = scene.chain((one) => amountArbitrary(one.world.corpus).map((amount) => ({ ...one, amount })));
    fc.assert(
      fc.property(scenes, ({ world, facts, completion, amount }) => {
        const [first, ...others] = world.corpus.provisions;
        const corpus = {
          ...world.corpus,
          provisions: [{ ...first!, sanction: { kind: "civil" as const, max: amount } }, ...others],
        };
        const engine = load(corpus);
        const { low, high } = amountFor(engine, amount, subjectOf(engine, facts));
        for (const one of possible(world, facts)) {
          const value = amountOf(amount, one, corpus);
          expect(low - 1e-9).toBeLessThanOrEqual(value);
          expect(high + 1e-9).toBeGreaterThanOrEqual(value);
        }
        const whole = Object.fromEntries(
          Object.entries(completion).filter(([, value]) => value !== undefined),
        ) as Facts;
        const exact = amountFor(engine, amount, subjectOf(engine, whole));
        expect(exact.low).toBeCloseTo(amountOf(amount, completion, corpus));
        expect(exact.high).toBeCloseTo(exact.low);
      }),
      RUNS,
    );
  });
});

function amountOf(amount: Amount, completion: Completion, corpus: Corpus): number {
  switch (amount.kind) {
    case "number":
      return amount.value;
    case "fact":
      return (completion[amount.fact] as number | undefined) ?? 0;
    case "if":
      return amountOf(holds(amount.when, completion, corpus) ? amount.then : amount.else, completion, corpus);
    case "arith": {
      const [a, b] = [amountOf(amount.left, completion, corpus), amountOf(amount.right, completion, corpus)];
      return { "+": a + b, "-": a - b, "*": a * b, "/": a / b }[amount.op];
    }
    default:
      return (amount.kind === "min" ? Math.min : Math.max)(
        ...amount.of.map((part) => amountOf(part, completion, corpus)),
      );
  }
}

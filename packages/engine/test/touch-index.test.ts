// The touch index: what a ban forbids is exact, parts add up, more law never lowers it, and a federation's range holds its mean.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bound,
  type ComparableTouch,
  type Composition,
  compare,
  forbids,
  isComparable,
  load,
  type Provision,
  readComposition,
  sensitivity,
  subjectOf,
  TOUCH_PARTS,
  type Touch,
  touchesToCome,
  touchIndex,
  WEIGHTS,
  weighings,
} from "../src/index.ts";
import type { Condition, Corpus, Fact, Instrument, Jurisdiction } from "../src/law/model.ts";
import {
  appliesTo,
  conditionArbitrary,
  emptyCorpus,
  fact,
  holds,
  partOf,
  provision,
  worldArbitrary,
} from "./small-worlds.ts";

const RUNS = { numRuns: Number(process.env.RUNS ?? 150) };
const clocks = { at: "2026-01-01", known: "2026-01-01" };
const text = (word: string) => ({ en: word, ja: word });

const PEOPLE: [string, number, string?][] = [
  ["XX", 100],
  ["XX-A", 30],
  ["XX-B", 20],
  ["XX-C", 10, "XX-B"],
];
const places = PEOPLE.map(
  ([id, value, within]): Jurisdiction => ({
    id,
    name: text(id),
    also: [],
    members: [],
    authorities: [],
    population: [{ from: "2020-04-01", value, source: "https://example.org" }],
    ...(within !== undefined && { within }),
  }),
);

function instrument(id: string, jurisdiction: string, provisions: readonly Provision[]): Instrument {
  return {
    id,
    title: text(id),
    jurisdiction,
    kind: "statute",
    issuer: text("all"),
    sectors: [],
    summary: text("s"),
    events: [],
    reviews: [],
    provisions: provisions.map((one) => one.id),
    forAi: true,
  };
}

/** The provisions of a corpus spread over a federation, its states and a city of one of them. */
function spread(corpus: Corpus, of: readonly Partial<Provision>[]): Corpus {
  const ids = PEOPLE.map(([id]) => id);
  const provisions = corpus.provisions.map((one, i): Provision => {
    const place = ids[i % ids.length]!;
    return { ...one, ...of[i % of.length], instrument: place.toLowerCase(), id: `${place.toLowerCase()}/p${i}` };
  });
  const own = (id: string) => provisions.filter((one) => one.instrument === id.toLowerCase());
  return {
    ...corpus,
    provisions,
    instruments: ids.map((id) => instrument(id.toLowerCase(), id, own(id))),
    knownJurisdictions: places,
    homes: { XX: {} },
  };
}

const normArbitrary: fc.Arbitrary<Partial<Provision>> = fc.record({
  modality: fc.constantFrom("prohibition", "duty", "cooperate", "guideline"),
  sanction: fc.constantFrom({ kind: "none" }, { kind: "civil" }, { kind: "criminal" }) as fc.Arbitrary<
    Provision["sanction"]
  >,
  beforeMarket: fc.boolean(),
  effort: fc.record({ onceHours: fc.nat(100), yearlyHours: fc.nat(100), basis: fc.constant(text("b")) }),
});

const scene = fc
  .tuple(worldArbitrary, fc.array(normArbitrary, { minLength: 3, maxLength: 6 }), fc.nat(), fc.nat(1023))
  .map(([world, norms, pick, mask]) => ({
    corpus: spread(world.corpus, norms),
    subjects: [partOf(world, world.completions[pick % world.completions.length]!, mask), {}],
  }));

function basisOf(corpus: Corpus, subjects: readonly Parameters<typeof subjectOf>[1][], regime = "XX") {
  const engine = load(corpus);
  const read = readComposition(engine, regime) as Composition;
  const named = subjects.map((facts, i) => ({ id: `s${i}`, subject: subjectOf(engine, facts) }));
  return { engine, regimes: [read], named, ...compare(engine, [read], named, clocks) };
}

const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-9);
const indexIn = (touch: Touch | undefined) => (touch as ComparableTouch).index;

describe("the index", () => {
  it("is the sum of the points of its parts, each from 0 to 1, and never more than 100", () => {
    fc.assert(
      fc.property(scene, ({ corpus, subjects }) => {
        const { touch } = basisOf(corpus, subjects);
        for (const one of [touchIndex(touch), ...sensitivity(touch).map(({ touches }) => touches)].flat()) {
          if (!one.isComparable) continue;
          close(
            TOUCH_PARTS.reduce((sum, part) => sum + one.parts[part].points, 0),
            one.index,
          );
          for (const part of TOUCH_PARTS) {
            expect(one.parts[part].value).toBeGreaterThanOrEqual(0);
            expect(one.parts[part].value).toBeLessThanOrEqual(1);
          }
          expect(one.index).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
      RUNS,
    );
  });

  it("is made of what the scores count: the figures of all instruments together are those of the law made for AI", () => {
    fc.assert(
      fc.property(scene, ({ corpus, subjects }) => {
        const { touch, forAi } = basisOf(corpus, subjects);
        for (const score of forAi) {
          const own = touch.burdens.filter(({ subject }) => subject === score.subject);
          const sum = (figure: (one: (typeof own)[number]) => number) => own.reduce((all, one) => all + figure(one), 0);
          expect(sum((one) => one.bound)).toBe(bound(score));
          expect(sum((one) => one.openBinding)).toBe(score.openBinding);
          expect(sum((one) => one.uses + one.conduct)).toBe(score.bans + score.counts.prohibition);
          expect(sum((one) => one.usesBroken + one.conductBroken)).toBe(score.counts.prohibition);
          expect(score.openBinding).toBeLessThanOrEqual(score.open);
        }
      }),
      RUNS,
    );
  });

  it("is never lowered by more law, and loses what an instrument weighs without it", () => {
    fc.assert(
      fc.property(scene, fc.nat(3), ({ corpus, subjects }, left) => {
        const { touch } = basisOf(corpus, subjects);
        const [whole] = touchIndex(touch);
        const instrument = PEOPLE[left]![0].toLowerCase();
        const [less] = touchIndex({ ...touch, burdens: touch.burdens.filter((one) => one.instrument !== instrument) });
        if (!whole!.isComparable || !less!.isComparable) return;
        expect(less!.index).toBeLessThanOrEqual(whole!.index + 1e-9);
        const weighs = weighings(touch).get("XX")!;
        close(whole!.index - less!.index, weighs.find((one) => one.instrument === instrument)?.points ?? 0);
        expect(weighs.map(({ points }) => points)).toEqual(weighs.map(({ points }) => points).sort((a, b) => b - a));
      }),
      RUNS,
    );
  });

  it("of a federation lies between that of its own law and that of every state", () => {
    fc.assert(
      fc.property(scene, ({ corpus, subjects }) => {
        const [weighted] = touchIndex(basisOf(corpus, subjects).touch);
        const unweighted = { ...corpus, knownJurisdictions: places.map(({ population: _, ...place }) => place) };
        const [range] = touchIndex(basisOf(unweighted, subjects).touch);
        if (weighted!.isComparable && weighted!.range !== undefined) {
          const { alone, everywhere, isWeighted } = weighted!.range;
          expect(isWeighted).toBe(true);
          expect(alone).toBeLessThanOrEqual(weighted!.index + 1e-9);
          expect(weighted!.index).toBeLessThanOrEqual(everywhere + 1e-9);
        }
        if (range!.isComparable && range!.range !== undefined) {
          expect(range!.range.isWeighted).toBe(false);
          close(range!.index, range!.range.everywhere);
        }
      }),
      RUNS,
    );
  });

  it("claims nothing where more than half of what could bind is open, and counts what is open nowhere", () => {
    fc.assert(
      fc.property(scene, ({ corpus, subjects }) => {
        const states = { ...corpus, instruments: corpus.instruments.map((one) => ({ ...one, jurisdiction: "XX" })) };
        const { touch, forAi } = basisOf(states, subjects);
        const total = (figure: (score: (typeof forAi)[number]) => number) =>
          forAi.reduce((sum, score) => sum + figure(score), 0);
        const [one] = touchIndex(touch);
        const isClaimed = total((score) => score.openBinding) <= total(bound);
        expect(one!.isComparable).toBe(isClaimed);
        if (!one!.isComparable) close(one!.openBinding, total((score) => score.openBinding) / subjects.length);
      }),
      RUNS,
    );
    expect(isComparable({ bound: 0, openBinding: 0 })).toBe(true);
    expect(isComparable({ bound: 0, openBinding: 1 })).toBe(false);
  });
});

describe("a federation of two states and a city", () => {
  const always: Condition = { kind: "const", value: true };
  const law = PEOPLE.map(([place]) => provision(`${place.toLowerCase()}/duty`, always, undefined));
  const corpus = spread({ ...emptyCorpus([]), provisions: law }, [{}]);
  const touchOf = (regime: string) => touchIndex(basisOf(corpus, [{}], regime).touch)[0] as ComparableTouch;

  it("is weighed by who lives where: the people of a city under its law and that of its state, and are counted once", () => {
    const binding = (rules: number) => (100 / 5) * (rules / (rules + 10));
    const { index, range } = touchOf("XX");
    close(range!.alone, binding(1));
    close(range!.everywhere, binding(4));
    // 30 of 100 in A and 10 in the rest of B under two duties, 10 in the city under three, 50 elsewhere under one.
    close(index, 0.4 * binding(2) + 0.1 * binding(3) + 0.5 * binding(1));
  });

  it("has a range only as a whole: a state has none, nor has what is moved in by itself", () => {
    expect(touchOf("XX-A").range).toBeUndefined();
    expect(touchOf("XX-B").range).toBeUndefined();
  });

  it("has none for a firm that stays where it is: it is bound by the states it sells into", () => {
    const { engine, regimes, named } = basisOf(corpus, [{}]);
    const { touch } = compare(engine, regimes, named, { ...clocks, asIs: true });
    const [one] = touchIndex(touch) as ComparableTouch[];
    expect(one!.range).toBeUndefined();
  });
});

describe("a day to come", () => {
  const always: Condition = { kind: "const", value: true };
  const since = (from: string) => ({ inForce: [{ from, known: "2020-01-01" }] });
  const now = { ...provision("xx/now", always, undefined), ...since("2024-01-01") };
  const later = { ...provision("xx/later", always, undefined), ...since("2027-12-02") };
  const never = { ...provision("xx/never", always, undefined), ...since("pending") };
  const ends: Provision = {
    ...provision("xx/ends", always, undefined),
    inForce: [{ from: "2024-01-01", to: "2026-06-01", known: "2020-01-01" }],
  };
  const provisions = [now, later, never, ends].map((one) => ({ ...one, instrument: "xx" }));
  const corpus = {
    ...emptyCorpus([]),
    provisions,
    instruments: [instrument("xx", "XX", provisions)],
    homes: { XX: {} },
  };

  it("is one on which law made for AI begins or ends, and has the index that a comparison of that day has", () => {
    const { engine, regimes, named } = basisOf(corpus, [{}]);
    const days = [...touchesToCome(engine, regimes, named, clocks)];
    expect(days.map(({ day, touches: [one] }) => [day, (one as ComparableTouch).parts.binding.figure])).toEqual([
      ["2026-06-01", 1],
      ["2027-12-02", 2],
    ]);
    for (const { day, touches } of days)
      expect(touches).toEqual(touchIndex(compare(engine, regimes, named, { ...clocks, at: day }).touch));
  });

  it("is read with the thresholds of that day", () => {
    const large: Condition = { kind: "compare", fact: "f.size", op: ">=", value: 3, parameter: "large" };
    const duty = { ...provision("xx/duty", large, undefined), instrument: "xx" };
    const begins = { ...later, instrument: "xx", when: { kind: "const", value: false } as const };
    const dated: Corpus = {
      ...corpus,
      facts: [fact("f.size", "integer", undefined)],
      parameters: [
        {
          id: "large",
          values: [
            { from: "2020-01-01", value: 8 },
            { from: "2027-01-01", value: 3 },
          ],
        },
      ],
      provisions: [duty, begins],
      instruments: [instrument("xx", "XX", [duty, begins])],
    };
    const held = { ...dated, provisions: [{ ...duty, when: { ...large, value: 8 } }, begins] };
    const { engine, regimes, named } = basisOf(held, [{ "f.size": 5 }]);
    expect(indexIn(touchIndex(compare(engine, regimes, named, clocks).touch)[0])).toBe(0);
    for (const asIs of [true, false]) {
      const [then] = touchesToCome(engine, regimes, named, { ...clocks, asIs });
      expect(then!.day).toBe("2027-12-02");
      expect(indexIn(then!.touches[0])).toBeGreaterThan(0);
    }
  });
});

describe("what a ban forbids", () => {
  const layers = ["core", "branch", "detail", "event"] as const;
  const world = fc.tuple(
    worldArbitrary,
    fc.array(fc.record({ layer: fc.constantFrom(...layers), conduct: fc.boolean() }), { minLength: 5, maxLength: 5 }),
  );
  const saysWhatItIs = ({ layer, conduct }: Fact) => conduct !== true && (layer === "core" || layer === "branch");

  it("is a use exactly where facts of the first interview leave no way to keep it, by trying every subject", () => {
    fc.assert(
      fc.property(
        world.chain(([one, marks]) =>
          conditionArbitrary(one.corpus.facts).map((breach) => ({ one, marks, breach: { when: breach, cel: "" } })),
        ),
        ({ one, marks, breach }) => {
          const facts = one.corpus.facts.map((each, i) => ({ ...each, ...marks[i]! }));
          const provisions = one.corpus.provisions.map(
            (norm): Provision => ({ ...norm, modality: "prohibition", breach }),
          );
          const engine = load({ ...one.corpus, facts, provisions });
          const turnsOn = new Set(factsOf(breach.when));
          const done = facts.filter((each) => turnsOn.has(each.id) && !saysWhatItIs(each)).map(({ id }) => id);
          // As in the vocabulary: what is done is asked after what it is, which never hangs on it.
          const hangsOn = ({ id, onlyIf }: Fact) =>
            !done.includes(id) && onlyIf !== undefined && factsOf(onlyIf).some((parent) => done.includes(parent));
          fc.pre(one.corpus.constraints.length === 0 && !facts.some(hangsOn));
          for (const norm of provisions) {
            const byBeing = Map.groupBy(one.completions, (completion) =>
              JSON.stringify(facts.filter(({ id }) => !done.includes(id)).map(({ id }) => completion[id])),
            );
            const isBroken = (completion: (typeof one.completions)[number]) =>
              appliesTo(norm, completion, one.corpus) && holds(breach.when, completion, one.corpus);
            const rulesOut = [...byBeing.values()].some((same) => same.every(isBroken));
            expect(forbids(engine, norm.id)).toBe(rulesOut ? "uses" : "conduct");
          }
        },
      ),
      RUNS,
    );
  });

  it("is conduct where no fact can say what breaks it", () => {
    const ban: Provision = {
      ...provision("xx/ban", { kind: "const", value: true }, undefined),
      modality: "prohibition",
      breach: "open",
    };
    expect(forbids(load({ ...emptyCorpus([]), provisions: [ban] }), "xx/ban")).toBe("conduct");
  });

  it("counts nothing towards the index where it is conduct, and stands beside it", () => {
    expect(WEIGHTS).toMatchObject({ uses: 1, conduct: 0 });
    const ban: Provision = {
      ...provision("xx/ban", { kind: "const", value: true }, undefined),
      modality: "prohibition",
      breach: "open",
    };
    const provisions = [{ ...ban, instrument: "xx" }];
    const corpus = {
      ...emptyCorpus([]),
      provisions,
      instruments: [instrument("xx", "XX", provisions)],
      homes: { XX: {} },
    };
    expect(touchIndex(basisOf(corpus, [{}]).touch)).toMatchObject([
      { index: 0, parts: { conduct: { figure: 1, points: 0 } } },
    ]);
  });
});

function factsOf(condition: Condition): string[] {
  if (condition.kind === "not") return factsOf(condition.of);
  if (condition.kind === "and" || condition.kind === "or") return condition.of.flatMap(factsOf);
  return "fact" in condition ? [condition.fact] : [];
}

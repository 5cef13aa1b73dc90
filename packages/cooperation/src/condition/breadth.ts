// How wide a condition is by its shape alone: whether it could name a firm in effect, told without a look at any firm.
import { type Condition, conditionDiff, type Engine } from "@yawara/engine";

/**
 * Corporations in Japan (2021 Economic Census for Business Activity, preliminary counts of 31 May 2022: 2,061 thousand of 3,674
 * thousand enterprises). A yardstick for shapes, not an estimate of whom a request concerns.
 */
export const CORPORATIONS = 2_061_000;

/** A shape that would leave fewer corporations of Japan than this is too narrow: it may name a firm. Our choice. */
export const FEWEST_BY_SHAPE = 100;

export interface Breadth {
  /** The corporations each alternative of the condition would leave by its shape, the narrowest first. */
  alternatives: { condition: Condition; firms: number }[];
  /** `narrow`: some alternative leaves too few. `unclear`: it has more alternatives than can be told apart. */
  verdict: "wide" | "narrow" | "unclear";
}

/**
 * How many of Japan's corporations each alternative of a condition would leave if firms were spread as its shape supposes: a yes-no
 * halves them, a member of a list leaves a quarter, one of n answers leaves 1/n but never less than an eighth, and of numbers the
 * share from x up is 1/x (firm sizes follow Zipf's law: Axtell, Science 293 (2001), 1818) with sums counted in millions of yen.
 * What two conditions differ in is asked with `but`: where the first holds and the second does not. Depends on the conditions and
 * the vocabulary alone. The engine must know the thresholds of both (see `conditionEngine`).
 */
export function breadthOf(engine: Engine, condition: Condition, but?: Condition): Breadth {
  const found = conditionDiff(engine, but, condition).gained;
  const shapes = found.map((alternative) => shapeOf(alternative));
  if (shapes.some((shape) => shape === undefined)) return { alternatives: [], verdict: "unclear" };
  const alternatives = found
    .map((alternative, i) => ({ condition: alternative, firms: CORPORATIONS * shareOf(engine, shapes[i]!) }))
    .sort((a, b) => a.firms - b.firms);
  const narrowest = alternatives[0];
  return {
    alternatives,
    verdict: narrowest !== undefined && narrowest.firms < FEWEST_BY_SHAPE ? "narrow" : "wide",
  };
}

/** What an alternative says of each fact, or of each member of one; `undefined` where it is no conjunction of such sayings. */
type Shape = Map<string, Saying>;
interface Saying {
  fact: string;
  /** A share that is known at once: of answers and members. */
  share: ((choices: number) => number) | undefined;
  /** The ranges a number may lie in, bounds included and excluded. */
  ranges: [number, number][] | undefined;
}

const EVERYTHING: [number, number] = [0, Number.POSITIVE_INFINITY];

function shapeOf(condition: Condition): Shape | undefined {
  const shape: Shape = new Map();
  const parts = condition.kind === "and" ? condition.of : [condition];
  for (const part of parts) {
    if (part.kind === "const" && part.value) continue;
    const said = sayingOf(part);
    if (said === undefined) return undefined;
    const [key, saying] = said;
    const before = shape.get(key);
    shape.set(key, before === undefined ? saying : both(before, saying));
  }
  return shape;
}

/** Two sayings of one fact, which of numbers are two ends of a range. */
function both(a: Saying, b: Saying): Saying {
  if (a.ranges === undefined || b.ranges === undefined) return b;
  const ranges = a.ranges.flatMap(([low, high]) =>
    b.ranges!.map(([from, to]): [number, number] => [Math.max(low, from), Math.min(high, to)]),
  );
  return { ...a, ranges: ranges.filter(([low, high]) => low < high) };
}

function sayingOf(part: Condition): [string, Saying] | undefined {
  const says = (fact: string, share: Saying["share"], key = fact): [string, Saying] => [
    key,
    { fact, share, ranges: undefined },
  ];
  switch (part.kind) {
    case "fact":
      return says(part.fact, () => 1 / 2);
    case "has":
      return says(part.fact, () => 1 / 4, `${part.fact} ${part.member}`);
    case "is":
      return says(part.fact, (choices) => answers(1, choices));
    case "compare":
      return [part.fact, { fact: part.fact, share: undefined, ranges: [rangeOf(part)] }];
    case "not":
      return negated(part.of);
    case "and":
    case "or":
      return together(part);
    default:
      return undefined;
  }
}

/** Some answers of `choices`; that one of them is never taken for rarer than an eighth. */
function answers(some: number, choices: number): number {
  return Math.max(some / Math.max(choices, some, 1), 1 / 8);
}

function negated(part: Condition): [string, Saying] | undefined {
  const of = part.kind === "or" ? together(part) : sayingOf(part);
  if (of === undefined) return undefined;
  const [key, { fact, share, ranges }] = of;
  // Out of a range of numbers are those without a number too: as wide as can be.
  if (ranges !== undefined) return [key, { fact, share: () => 1 / 2, ranges: undefined }];
  return [key, { fact, share: (choices) => Math.max(1 - share!(choices), 1 / 8), ranges: undefined }];
}

/** Answers or ranges of one fact side by side, or the two ends of a range. */
function together(part: Extract<Condition, { kind: "and" | "or" }>): [string, Saying] | undefined {
  const parts = part.of.map(sayingOf);
  const [first] = parts;
  if (first === undefined || parts.some((other) => other?.[0] !== first[0])) return undefined;
  const sayings = parts.map((other) => other![1]);
  if (sayings.every(({ ranges }) => ranges !== undefined))
    return [
      first[0],
      part.kind === "and" ? sayings.reduce(both) : { ...first[1], ranges: sayings.flatMap(({ ranges }) => ranges!) },
    ];
  if (part.kind === "and" || !part.of.every((one) => one.kind === "is")) return undefined;
  return [first[0], { ...first[1], share: (choices) => answers(part.of.length, choices) }];
}

function rangeOf({ op, value }: Extract<Condition, { kind: "compare" }>): [number, number] {
  if (op === ">=") return [value, EVERYTHING[1]];
  if (op === ">") return [value + 1, EVERYTHING[1]];
  if (op === "<") return [Number.NEGATIVE_INFINITY, value];
  if (op === "<=") return [Number.NEGATIVE_INFINITY, value + 1];
  return op === "==" ? [value, value + 1] : [Number.NEGATIVE_INFINITY, EVERYTHING[1]];
}

function shareOf(engine: Engine, shape: Shape): number {
  let share = 1;
  for (const { fact: id, share: known, ranges } of shape.values()) {
    const fact = engine.facts.get(id)!;
    if (known !== undefined) share *= known(fact.choices.length);
    else
      share *= Math.min(
        1,
        ...ranges!.map((range) =>
          RANGE_SHARE[fact.type === "date" ? "date" : "number"](range, fact.type === "money" ? MILLION : 1),
        ),
      );
  }
  return share;
}

const MILLION = 1_000_000;
/** Days over which what is dated is taken to be spread: ten years. */
const DAYS = 3_652;

/** The share of what lies in a range: of several the narrowest counts, for it could be the one that names a firm. */
const RANGE_SHARE = {
  number: ([low, high]: [number, number], unit: number) => above(low / unit) - above(high / unit),
  date: ([low, high]: [number, number]) => Math.min((high - low) / DAYS, 1 / 2),
};

/** The share of firms of at least a size: Zipf's law. */
function above(size: number): number {
  return size <= 1 ? 1 : 1 / size;
}

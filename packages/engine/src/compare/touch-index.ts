// The touch index: how light a regime is on a basket of AI systems, in one figure that is never shown without its parts.

import { type Burden, type BurdenFigures, NO_BURDEN, together } from "./burden.ts";
import type { TouchBasis } from "./compare.ts";
import type { Way } from "./reach.ts";
import { isComparable } from "./score.ts";

export const TOUCH_PARTS = ["uses", "conduct", "binding", "sanction", "before-market", "effort"] as const;
export type TouchPart = (typeof TOUCH_PARTS)[number];

/**
 * Figures at which a part reads one half; the parts that are counts rise along x / (x + half), so that no choice of a
 * largest country sets the scale. Ours, and open to dispute: the sensitivity table shows what they do.
 */
export const HALF = { uses: 5, conduct: 5, binding: 10, "before-market": 2, effort: 200 } as const;

export type Weights = Record<TouchPart, number>;
/** Conduct forbidden stands beside the index and is no part of it: it asks nothing of whoever does no such thing. */
export const WEIGHTS: Weights = { uses: 1, conduct: 0, binding: 1, sanction: 1, "before-market": 1, effort: 1 };

export interface TouchValue {
  /** From 0 to 1. */
  value: number;
  /** The plain figure behind it, as a mean over the systems. */
  figure: number;
  /** What it adds to the index: those of all parts together are the index. */
  points: number;
}

/** An instrument and the points the index would lose without it. */
export interface Weighing {
  instrument: string;
  points: number;
}

/** The index where a regime has states with law of their own. */
export interface TouchRange {
  /** By the law of the federation alone, and by that of every state. */
  alone: number;
  everywhere: number;
  /** Whether the index is the mean over where the people of the federation live; else it is that of every state. */
  isWeighted: boolean;
  states: string[];
}

export type Touch =
  | {
      regime: string;
      isComparable: true;
      /** 0 nothing binds, 100 everything is forbidden, sanctioned and checked beforehand. */
      index: number;
      parts: Record<TouchPart, TouchValue>;
      range?: TouchRange;
    }
  | {
      regime: string;
      /** More than half of what could bind is open: nothing is claimed. */
      isComparable: false;
      /** How many provisions wait for facts, and would bind, as means over the systems. */
      open: number;
      openBinding: number;
    };
export type ComparableTouch = Extract<Touch, { isComparable: true }>;

/**
 * The index of every regime over the systems of one comparison, lightest first, with its parts: 0 nothing binds, 100 everything is
 * forbidden, sanctioned and checked beforehand. In a federation it is the mean over where its people live, with the range from the
 * federation's law alone to that of every state. `scale` multiplies the figures at which a part reads one half. Where most is open
 * nothing is claimed; those regimes come last. Of the others what is open counts nowhere.
 *
 * @example
 * const eu = compare(engine, [readComposition(engine, "EU") as Composition], [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * touchIndex(eu.touch).map((one) => one.isComparable && [one.regime, Math.round(one.index), one.parts.uses.value]); // → [ [ "EU", 38, 1 ] ]
 */
export function touchIndex(basis: TouchBasis, weights: Weights = WEIGHTS, scale = 1): Touch[] {
  const burdens = Map.groupBy(basis.burdens, ({ regime }) => regime);
  return basis.regimes
    .map(({ text, reach }) => touchOf(text, { ...basis, burdens: burdens.get(text) ?? [], reach }, weights, scale))
    .sort((a, b) => rank(a) - rank(b) || (a.regime < b.regime ? -1 : 1));
}

const rank = (touch: Touch) => (touch.isComparable ? touch.index : Number.POSITIVE_INFINITY);

/** What the index of one regime is made of. */
interface RegimeBasis {
  subjects: readonly string[];
  burdens: readonly Burden[];
  reach?: TouchBasis["regimes"][number]["reach"] | undefined;
}

function touchOf(regime: string, basis: RegimeBasis, weights: Weights, scale: number): Touch {
  const { reach } = basis;
  const usual = mixed(basis, reach?.ways ?? [waysEverywhere(basis)], scale);
  if (!isComparable(usual)) {
    const { open, openBinding } = usual;
    return { regime, isComparable: false, open, openBinding };
  }
  const { index, parts } = weighed(usual, weights);
  if (reach === undefined) return { regime, isComparable: true, index, parts };
  const at = (states: readonly string[]) => weighed(mixed(basis, [{ states, weight: 1 }], scale), weights).index;
  const range = {
    alone: at([]),
    everywhere: at(reach.states),
    isWeighted: reach.ways !== undefined,
    states: reach.states,
  };
  return { regime, isComparable: true, index, parts, range };
}

/** Everything that is law there, each state's too. */
function waysEverywhere({ reach }: RegimeBasis): Way {
  return { states: reach?.states ?? [], weight: 1 };
}

type Plain = Record<TouchPart, { value: number; figure: number }>;

interface Mixed {
  parts: Plain;
  bound: number;
  open: number;
  openBinding: number;
}

/** The parts as means over the systems, and over where the people of the federation live. */
function mixed(basis: RegimeBasis, ways: readonly Way[], scale: number): Mixed {
  const of = ways.map(({ states, weight }) => ({ weight, ...partsIn(basis, states, scale) }));
  const mean = (figure: (one: Mixed) => number) => of.reduce((sum, one) => sum + one.weight * figure(one), 0);
  return {
    parts: Object.fromEntries(
      TOUCH_PARTS.map((part) => [
        part,
        { value: mean(({ parts }) => parts[part].value), figure: mean(({ parts }) => parts[part].figure) },
      ]),
    ) as Plain,
    bound: mean(({ bound }) => bound),
    open: mean(({ open }) => open),
    openBinding: mean(({ openBinding }) => openBinding),
  };
}

function partsIn({ subjects, burdens }: RegimeBasis, states: readonly string[], scale: number): Mixed {
  const bySubject = new Map<string, BurdenFigures>(subjects.map((id) => [id, NO_BURDEN]));
  for (const one of burdens)
    if (one.state === undefined || states.includes(one.state))
      bySubject.set(one.subject, together(bySubject.get(one.subject)!, one));
  const systems = [...bySubject.values()];
  const mean = (figure: (one: BurdenFigures) => number) =>
    systems.reduce((sum, one) => sum + figure(one), 0) / systems.length;
  const rising = (figure: number, half: number) => figure / (figure + half * scale);
  /** Of bans each system reads by itself: 1 where one is broken as described. */
  const bans = (part: "uses" | "conduct", broken: "usesBroken" | "conductBroken") => ({
    figure: mean((one) => one[part]),
    value: mean((one) => (one[broken] > 0 ? 1 : rising(one[part], HALF[part]))),
  });
  const counted = (part: "binding" | "before-market" | "effort", of: (one: BurdenFigures) => number) => {
    const figure = mean(of);
    return { figure, value: rising(figure, HALF[part]) };
  };
  const severity = mean((one) => one.severity);
  return {
    parts: {
      uses: bans("uses", "usesBroken"),
      conduct: bans("conduct", "conductBroken"),
      binding: counted("binding", (one) => one.binding),
      sanction: { figure: severity, value: severity },
      "before-market": counted("before-market", (one) => one.beforeMarket),
      effort: counted("effort", (one) => one.hours),
    },
    bound: mean((one) => one.bound),
    open: mean((one) => one.open),
    openBinding: mean((one) => one.openBinding),
  };
}

function weighed({ parts }: Mixed, weights: Weights): Pick<ComparableTouch, "index" | "parts"> {
  const total = TOUCH_PARTS.reduce((sum, part) => sum + weights[part], 0);
  const withPoints = Object.fromEntries(
    TOUCH_PARTS.map((part) => [part, { ...parts[part], points: (100 * weights[part] * parts[part].value) / total }]),
  ) as ComparableTouch["parts"];
  return { index: TOUCH_PARTS.reduce((sum, part) => sum + withPoints[part].points, 0), parts: withPoints };
}

/**
 * The instruments that weigh most in the index of each regime, heaviest first: the points it would lose without each. They are no
 * sum, for two instruments that both carry a fine each lose little. One without which nothing is lost is not there.
 *
 * @example
 * const { touch } = compare(engine, [readComposition(engine, "EU") as Composition], [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * weighings(touch).get("EU")!.map(({ instrument, points }) => [instrument, Math.round(points)]); // → [ [ "eu.demo", 38 ] ]
 */
export function weighings(basis: TouchBasis): Map<string, Weighing[]> {
  const burdens = Map.groupBy(basis.burdens, ({ regime }) => regime);
  return new Map(
    basis.regimes.map(({ text, reach }): [string, Weighing[]] => {
      const own = burdens.get(text) ?? [];
      const indexOf = (some: readonly Burden[]) => {
        const of = { subjects: basis.subjects, burdens: some, reach };
        return weighed(mixed(of, reach?.ways ?? [waysEverywhere(of)], 1), WEIGHTS).index;
      };
      const whole = indexOf(own);
      const found = [...new Set(own.map(({ instrument }) => instrument))].map((instrument) => ({
        instrument,
        points: whole - indexOf(own.filter((one) => one.instrument !== instrument)),
      }));
      return [text, found.filter(({ points }) => points > 1e-9).sort((a, b) => b.points - a.points)];
    }),
  );
}

export interface Sensitivity {
  /** What was done differently: a part left out, counted or counted twice, the halves halved or doubled. */
  change: { part: TouchPart; weight: 0 | 1 | 2 } | { scale: 0.5 | 2 };
  touches: Touch[];
}

/**
 * The index under every other choice of weight and scale that a critic would try first: each part left out and doubled, forbidden
 * conduct counted too, the scale halved and doubled.
 *
 * @example
 * const { touch } = compare(engine, [readComposition(engine, "EU") as Composition], [{ id: "mine", subject }], { at: "2026-06-01", known: "2026-06-01" });
 * sensitivity(touch).map(({ touches: [one] }) => one!.isComparable && Math.round(one!.index)); // → [22, 48, 32, 45, 33, 27, 45, 47, 32, 47, 32, 39, 37]
 */
export function sensitivity(basis: TouchBasis): Sensitivity[] {
  const weighted = TOUCH_PARTS.flatMap((part) =>
    (WEIGHTS[part] === 0 ? ([1] as const) : ([0, 2] as const)).map((weight) => ({
      change: { part, weight },
      touches: touchIndex(basis, { ...WEIGHTS, [part]: weight }),
    })),
  );
  const scaled = ([0.5, 2] as const).map((scale) => ({
    change: { scale },
    touches: touchIndex(basis, WEIGHTS, scale),
  }));
  return [...weighted, ...scaled];
}

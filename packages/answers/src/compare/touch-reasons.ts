// Why a regime's index is what it is, in sentences: its parts, the instruments that weigh most, its states, the days to come.
import {
  bound,
  type ComparableTouch,
  WORDS as ENGINE_WORDS,
  type Language,
  TOUCH_PARTS,
  type Touch,
  type TouchPart,
  WEIGHTS,
} from "@yawara/engine";
import { instrumentName } from "../law/instrument-name.ts";
import { WORDS } from "../words/index.ts";
import { type Comparison, indexText, type TouchDay } from "./comparison.ts";

/** Instruments named as the heaviest. */
const MOST_NAMED = 3;

/** What stands under the index of one regime. */
export interface TouchReason {
  regime: string;
  /** The index written out, or that nothing is claimed. */
  index: string;
  isClaimed: boolean;
  /** From where to where it runs in a federation: `0.8–16.6`. */
  range?: string;
  /** What the index will be on the last day to come it changes on. */
  later?: { day: string; index: string };
  /** Sentences. */
  because: string[];
}

/** In the order of the index. */
export function touchReasons(comparison: Comparison, language: Language): TouchReason[] {
  return comparison.touches.map((touch) => {
    const later = laterOf(comparison, touch, language).at(-1);
    return {
      regime: touch.regime,
      index: claimText(touch, language),
      isClaimed: touch.isComparable,
      ...(touch.isComparable && touch.range && { range: rangeText(touch.range) }),
      ...(later && { later }),
      because: becauseOf(comparison, touch, language),
    };
  });
}

/** The index, or how much is open where nothing is claimed. */
export function claimText(touch: Touch, language: Language): string {
  return touch.isComparable ? indexText(touch)! : WORDS[language].compare.notComparable(openText(touch.open));
}

/** A count of open provisions: whole of one system, with one decimal as a mean of many. */
function openText(open: number): string {
  return Number.isInteger(open) ? String(open) : open.toFixed(1);
}

function rangeText({ alone, everywhere }: { alone: number; everywhere: number }): string {
  return `${alone.toFixed(1)}–${everywhere.toFixed(1)}`;
}

function becauseOf(comparison: Comparison, touch: Touch, language: Language): string[] {
  const words = WORDS[language].compare;
  const days = laterOf(comparison, touch, language);
  const coming = days.length === 0 ? [] : [words.comingIndex(days)];
  if (!touch.isComparable) return [words.nothingClaimed, ...coming];
  const binds = touch.index > 0 || touch.parts.conduct.figure > 0;
  return [
    binds ? partsText(touch, language) : otherLaw(comparison, touch.regime, language),
    ...heaviestOf(comparison, touch, language),
    ...rangeOf(touch, language),
    ...coming,
  ];
}

/** Each part in words with its points; what counts nothing is said apart. */
function partsText({ parts }: ComparableTouch, language: Language): string {
  const words = WORDS[language].compare;
  const said = TOUCH_PARTS.filter((part) => WEIGHTS[part] > 0 && parts[part].figure > 0).map((part) =>
    words.partSaid[part](written(part, parts[part].figure), parts[part].points.toFixed(1)),
  );
  return words.partsSaid(said, parts.conduct.figure.toFixed(1));
}

/** One decimal, and two for a place on a scale from 0 to 1 and for what one decimal would write as nothing. */
function written(part: TouchPart, figure: number): string {
  return figure.toFixed(part === "sanction" || figure < 0.1 ? 2 : 1);
}

/** Where nothing made for AI binds: whether other law does. */
function otherLaw({ standings }: Comparison, regime: string, language: Language): string {
  const of = standings.filter((one) => one.regime === regime);
  const mean = of.reduce((sum, one) => sum + bound(one), 0) / of.length;
  return WORDS[language].compare.otherLaw(mean === 0 ? undefined : mean.toFixed(1));
}

function heaviestOf({ engine, weighings }: Comparison, { regime }: ComparableTouch, language: Language): string[] {
  const heaviest = (weighings.get(regime) ?? []).slice(0, MOST_NAMED);
  if (heaviest.length === 0) return [];
  const named = heaviest.map(({ instrument, points }) => ({
    name: instrumentName(engine.instruments.get(instrument)!, language),
    points: points.toFixed(1),
  }));
  return [WORDS[language].compare.weighsMost(named)];
}

function rangeOf({ range, index }: ComparableTouch, language: Language): string[] {
  if (range === undefined) return [];
  const { alone, everywhere, states, isWeighted } = range;
  const text = { alone: alone.toFixed(1), everywhere: everywhere.toFixed(1), places: states.length };
  return [WORDS[language].compare.federation({ ...text, ...(isWeighted && { weighted: index.toFixed(1) }) })];
}

function laterOf({ coming }: Comparison, { regime }: Touch, language: Language): { day: string; index: string }[] {
  return coming.flatMap(({ day, changes }) =>
    changes
      .filter((change) => change.regime === regime)
      .map(({ touch }) => ({ day: ENGINE_WORDS[language].day(day), index: claimText(touch, language) })),
  );
}

/** A day to come in a line: each regime from what to what. */
export function touchDayText({ day, changes }: TouchDay, name: (regime: string) => string, language: Language): string {
  const words = WORDS[language].compare;
  const moves = changes.map(({ regime, before, touch }) =>
    words.moves(name(regime), before && claimText(before, language), claimText(touch, language)),
  );
  return words.onDay(ENGINE_WORDS[language].day(day), moves);
}

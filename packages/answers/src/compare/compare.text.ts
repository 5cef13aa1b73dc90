// A comparison in lines: one table a system, or one of the whole basket, then the index with its parts and its sensitivity.
import {
  WORDS as ENGINE_WORDS,
  type Engine,
  HALF,
  type Language,
  provisionOf,
  type RegimeScore,
  TOUCH_PARTS,
  type Touch,
  type WorstSanction,
} from "@yawara/engine";
import { whereFrom } from "../check/check-lines.ts";
import { type Block, GAP, paragraph, table } from "../marked-text.ts";
import { visible } from "../visible.ts";
import { WORDS } from "../words/index.ts";
import { type Comparison, indexText } from "./comparison.ts";
import { type Figures, figuresOf } from "./figures.ts";
import { touchDayText, touchReasons } from "./touch-reasons.ts";

/** More systems than this are shown as one table of means. */
const MOST_TABLES = 3;
/** Stands where a number would claim what is open. */
const NO_CLAIM = "–";

/** The standings, with what they rest on. */
export function standingsBlocks(comparison: Comparison, language: Language): Block[] {
  const { subjects, standings, regimes, engine, at, known, asIs } = comparison;
  const words = WORDS[language].compare;
  const day = ENGINE_WORDS[language].day;
  const of = (subject: string) => standings.filter((one) => one.subject === subject);
  const tables =
    regimes.length === 0
      ? []
      : subjects.length <= MOST_TABLES
        ? subjects.flatMap(({ id, name }) => systemBlocks(engine, name[language], of(id), language))
        : [GAP, bold(words.means(subjects.length)), ...meansTable(comparison, language)];
  return [
    dim(WORDS[language].asOf({ at: day(at), known: day(known), version: engine.corpus.version })),
    dim(asIs ? words.asIs : words.atHome),
    ...withoutLawTexts(comparison, language).map((text) => paragraph(text)),
    ...tables,
    GAP,
    dim(words.basis),
  ];
}

/** A line a regime with nothing in force on the day. */
export function withoutLawTexts(
  { withoutLaw, at }: Pick<Comparison, "withoutLaw" | "at">,
  language: Language,
): string[] {
  const day = ENGINE_WORDS[language].day(at);
  return withoutLaw.map((text) => WORDS[language].compare.noLaw(visible(text), day));
}

/** One system: a row a regime, then the worst sanction of each. */
function systemBlocks(engine: Engine, name: string, standings: readonly RegimeScore[], language: Language): Block[] {
  const figure = (value: number) => Math.round(value).toLocaleString("en-US");
  const figures = standings.map((one) => figuresOf([one]));
  const rows = standings.map((one, i) => [visible(one.regime), ...cellsOf(figures[i]!, figure)]);
  const below = standings.flatMap(({ regime, worst: sanction }, i): Block[] => {
    const text = figures[i]!.comparable
      ? sanction && worstText(engine, sanction, language)
      : notComparableText(figures[i]!, figure, language);
    return text === undefined ? [] : [paragraph(`${visible(regime)}: ${text}`, { indent: 2 })];
  });
  return [GAP, bold(name), table([WORDS[language].compare.columns, ...rows]), ...below];
}

/** That nothing is claimed, and how much is open. */
export function notComparableText({ open }: Figures, text: (value: number) => string, language: Language): string {
  return WORDS[language].compare.notComparable(text(open));
}

/** A basket: a row a regime, means over its systems. */
function meansTable({ standings, regimes }: Comparison, language: Language): Block[] {
  const text = (value: number) => value.toFixed(1);
  const means = regimes.map((regime) => ({
    regime: visible(regime.text),
    figures: figuresOf(standings.filter((one) => one.regime === regime.text)),
  }));
  const rows = means.map(({ regime, figures }) => [regime, ...cellsOf(figures, text)]);
  return [
    table([WORDS[language].compare.columns, ...rows]),
    ...means
      .filter(({ figures }) => !figures.comparable)
      .map(({ regime, figures }) =>
        paragraph(`${regime}: ${notComparableText(figures, text, language)}`, { indent: 2 }),
      ),
  ];
}

/** Where most of what could bind is open, only how much that is. */
function cellsOf(figures: Figures, text: (value: number) => string): string[] {
  const { counts, uses, conduct, voluntary, beforeMarket, hours, offers, open, comparable } = figures;
  const { prohibition, duty, cooperate } = counts;
  const claimed = [
    prohibition,
    uses,
    conduct,
    duty,
    cooperate,
    voluntary,
    beforeMarket,
    hours.once,
    hours.yearly,
    offers,
  ];
  return [...claimed.map((value) => (comparable ? text(value) : NO_CLAIM)), text(open)];
}

/** The worst sanction in a line, with the highest sum and where it stands. */
export function worstText(
  engine: Engine,
  { kind, max, confinementYears, provision }: WorstSanction,
  language: Language,
) {
  const words = WORDS[language];
  const { sanction, yen, parts: joined } = ENGINE_WORDS[language];
  const parts = [
    sanction[kind],
    ...(max === undefined ? [] : [Number.isFinite(max) ? words.upTo(yen(max)) : words.compare.openSum]),
    ...(confinementYears === undefined ? [] : [words.confinement(confinementYears)]),
    whereFrom(engine, provisionOf(engine, provision), language),
  ];
  return `${words.compare.worst} ${joined(parts)}`;
}

/** The touch index of a basket, with its parts, why it is so, what it will be, and what other choices would make of it. */
export function touchBlocks(comparison: Comparison, language: Language): Block[] {
  const { touches, sensitivity, coming } = comparison;
  if (touches.length === 0) return [];
  const words = WORDS[language].compare;
  const reasons = touchReasons(comparison, language);
  const rows = touches.map((one, i) => [
    visible(one.regime),
    indexText(one) ?? NO_CLAIM,
    reasons[i]!.range ?? "",
    ...partCells(one),
  ]);
  const changes = sensitivity.map(({ change, touches: under }) => [
    changeText(change, language),
    ...touches.map(({ regime }) => indexText(under.find((one) => one.regime === regime)!) ?? NO_CLAIM),
  ]);
  return [
    GAP,
    bold(words.touch),
    dim(words.touchBasis(HALF)),
    table([[words.regime, words.index, words.range, ...TOUCH_PARTS.map((part) => words.parts[part])], ...rows]),
    GAP,
    bold(words.reasons),
    ...reasons.map(({ regime, index, because }) =>
      paragraph(words.reason(`${visible(regime)} ${index}`, because), { first: "  ", indent: 4 }),
    ),
    ...(coming.length === 0 ? [] : [GAP, bold(words.coming)]),
    ...coming.map((day) => paragraph(touchDayText(day, visible, language), { first: "  ", indent: 4 })),
    GAP,
    bold(words.sensitivity),
    table([[words.change, ...touches.map(({ regime }) => visible(regime))], ...changes]),
  ];
}

/** The parts of an index, each with the figure behind it. */
export function partCells(touch: Touch): string[] {
  return TOUCH_PARTS.map((part) => {
    if (!touch.isComparable) return NO_CLAIM;
    const { value, figure } = touch.parts[part];
    return `${value.toFixed(2)} (${figure.toFixed(1)})`;
  });
}

/** Another choice of weight or scale in words. */
export function changeText(change: Comparison["sensitivity"][number]["change"], language: Language): string {
  const words = WORDS[language].compare;
  return "scale" in change ? words.scaled(change.scale) : words.weighted(words.parts[change.part], change.weight);
}

function bold(text: string): Block {
  return paragraph(text, { role: "strong" });
}

function dim(text: string): Block {
  return paragraph(text, { role: "quiet" });
}

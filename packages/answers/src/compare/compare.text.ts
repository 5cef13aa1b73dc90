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
import type { Comparison } from "./comparison.ts";
import { type Figures, figuresOf } from "./figures.ts";

/** More systems than this are shown as one table of means. */
const MOST_TABLES = 3;

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
        : [GAP, bold(words.means(subjects.length)), meansTable(comparison, language)];
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
  const rows = standings.map((one) => [visible(one.regime), ...cellsOf(figuresOf([one]), figure)]);
  const worst = standings.flatMap(({ regime, worst: sanction }): Block[] =>
    sanction === undefined
      ? []
      : [paragraph(`${visible(regime)}: ${worstText(engine, sanction, language)}`, { indent: 2 })],
  );
  return [GAP, bold(name), table([WORDS[language].compare.columns, ...rows]), ...worst];
}

/** A basket: a row a regime, means over its systems. */
function meansTable({ standings, regimes }: Comparison, language: Language): Block {
  const rows = regimes.map(({ text }) => [
    visible(text),
    ...cellsOf(figuresOf(standings.filter(({ regime }) => regime === text)), (value) => value.toFixed(1)),
  ]);
  return table([WORDS[language].compare.columns, ...rows]);
}

function cellsOf(figures: Figures, text: (value: number) => string): string[] {
  const { counts, bans, voluntary, beforeMarket, hours, offers, open } = figures;
  const { prohibition, duty, cooperate } = counts;
  return [prohibition, bans, duty, cooperate, voluntary, beforeMarket, hours.once, hours.yearly, offers, open].map(
    text,
  );
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

/** The touch index of a basket, with its parts and what other choices would make of it. */
export function touchBlocks({ touches, sensitivity }: Comparison, language: Language): Block[] {
  if (touches.length === 0) return [];
  const words = WORDS[language].compare;
  const rows = touches.map((one) => [one.regime, one.index.toFixed(1), ...partCells(one)]);
  const changes = sensitivity.map(({ change, touches: under }) => [
    changeText(change, language),
    ...touches.map(({ regime }) => under.find((one) => one.regime === regime)!.index.toFixed(1)),
  ]);
  return [
    GAP,
    bold(words.touch),
    dim(words.touchBasis(HALF.binding, HALF["before-market"], HALF.effort)),
    table([[words.regime, words.index, ...TOUCH_PARTS.map((part) => words.parts[part])], ...rows]),
    GAP,
    bold(words.sensitivity),
    table([[words.change, ...touches.map(({ regime }) => regime)], ...changes]),
  ];
}

/** The parts of an index, each with the figure behind it. */
export function partCells({ parts }: Touch): string[] {
  return TOUCH_PARTS.map((part) => `${parts[part].value.toFixed(2)} (${parts[part].figure.toFixed(1)})`);
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

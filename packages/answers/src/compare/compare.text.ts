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
import type { Block, Line } from "../text-lines.ts";
import { visible } from "../visible.ts";
import { WORDS } from "../words/index.ts";
import type { Comparison } from "./comparison.ts";
import { type Figures, figuresOf } from "./figures.ts";

/** More systems than this are shown as one table of means. */
const MOST_TABLES = 3;

/** The standings, with what they rest on. */
export function standingsBlocks(comparison: Comparison, language: Language): Block[] {
  const { subjects, standings, regimes, engine, at, known } = comparison;
  const words = WORDS[language].compare;
  const day = ENGINE_WORDS[language].day;
  const of = (subject: string) => standings.filter((one) => one.subject === subject);
  const tables =
    regimes.length === 0
      ? []
      : subjects.length <= MOST_TABLES
        ? subjects.flatMap(({ id, name }) => systemBlocks(engine, name[language], of(id), language))
        : [{ text: "" }, bold(words.means(subjects.length)), meansTable(comparison, language)];
  return [
    dim(WORDS[language].asOf({ at: day(at), known: day(known), version: engine.corpus.version })),
    dim(words.atHome),
    ...withoutLawLines(comparison, language),
    ...tables,
    { text: "" },
    dim(words.basis),
  ];
}

/** A line a regime with nothing in force on the day. */
export function withoutLawLines({ withoutLaw, at }: Pick<Comparison, "withoutLaw" | "at">, language: Language): Line[] {
  const day = ENGINE_WORDS[language].day(at);
  return withoutLaw.map((text) => ({ text: WORDS[language].compare.noLaw(visible(text), day) }));
}

/** One system: a row a regime, then the worst sanction of each. */
function systemBlocks(engine: Engine, name: string, standings: readonly RegimeScore[], language: Language): Block[] {
  const figure = (value: number) => Math.round(value).toLocaleString("en-US");
  const rows = standings.map((one) => [visible(one.regime), ...cellsOf(figuresOf([one]), figure)]);
  const worst = standings.flatMap(({ regime, worst: sanction }): Line[] =>
    sanction === undefined ? [] : [{ text: `${visible(regime)}: ${worstText(engine, sanction, language)}`, indent: 2 }],
  );
  return [{ text: "" }, bold(name), { rows: [WORDS[language].compare.columns, ...rows] }, ...worst];
}

/** A basket: a row a regime, means over its systems. */
function meansTable({ standings, regimes }: Comparison, language: Language): Block {
  const rows = regimes.map(({ text }) => [
    visible(text),
    ...cellsOf(figuresOf(standings.filter(({ regime }) => regime === text)), (value) => value.toFixed(1)),
  ]);
  return { rows: [WORDS[language].compare.columns, ...rows] };
}

function cellsOf(figures: Figures, text: (value: number) => string): string[] {
  const { counts, voluntary, beforeMarket, hours, offers, open } = figures;
  const { prohibition, duty, cooperate } = counts;
  return [prohibition, duty, cooperate, voluntary, beforeMarket, hours.once, hours.yearly, offers, open].map(text);
}

/** The worst sanction in a line, with the highest sum and where it stands. */
export function worstText(
  engine: Engine,
  { kind, max, confinementYears, provision }: WorstSanction,
  language: Language,
) {
  const words = WORDS[language];
  const { sanction, yen } = ENGINE_WORDS[language];
  const parts = [
    sanction[kind],
    ...(max === undefined ? [] : [Number.isFinite(max) ? words.upTo(yen(max)) : words.compare.openSum]),
    ...(confinementYears === undefined ? [] : [words.confinement(confinementYears)]),
    whereFrom(engine, provisionOf(engine, provision), language),
  ];
  return `${words.compare.worst} ${parts.join(language === "ja" ? "・" : ", ")}`;
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
    { text: "" },
    bold(words.touch),
    dim(words.touchBasis(HALF.binding, HALF["before-market"], HALF.effort)),
    { rows: [[words.regime, words.index, ...TOUCH_PARTS.map((part) => words.parts[part])], ...rows] },
    { text: "" },
    bold(words.sensitivity),
    { rows: [[words.change, ...touches.map(({ regime }) => regime)], ...changes] },
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

function bold(text: string): Line {
  return { text, look: "bold" };
}

function dim(text: string): Line {
  return { text, look: "dim" };
}

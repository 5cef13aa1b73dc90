// A comparison for a terminal: one table a system, or one of the whole basket, then the index with its parts and its sensitivity.

import type { Comparison } from "@yawara/answers";
import { WORDS as ENGINE_WORDS, HALF, type Language, provisionOf, type RegimeScore, TOUCH_PARTS } from "@yawara/engine";
import { pad, styled, widthOf } from "./terminal.ts";
import { WORDS } from "./words/index.ts";

/** More systems than this are shown as one table of means. */
const MOST_TABLES = 3;

/** Lines of cells, the first a heading; columns as wide as their widest cell, numbers to the right. */
function table(rows: string[][], indent = "  "): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  return rows.map((row, line) => {
    const text = row
      .map((cell, column) => (column === 0 ? pad(cell, widths[0]!) : padStart(cell, widths[column]!)))
      .join("  ");
    return indent + (line === 0 ? styled("dim", text) : text);
  });
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

export function standingsText(comparison: Comparison, language: Language): string {
  const { subjects, standings, engine, at, known } = comparison;
  const words = WORDS[language].compare;
  const day = ENGINE_WORDS[language].day;
  const lines = [
    styled("dim", WORDS[language].asOf({ at: day(at), known: day(known), version: engine.corpus.version })),
    styled("dim", words.atHome),
  ];
  if (subjects.length <= MOST_TABLES)
    for (const { id, name } of subjects)
      lines.push(
        "",
        styled("bold", name[language]),
        ...tableOf(
          comparison,
          standings.filter((one) => one.subject === id),
          language,
        ),
      );
  else lines.push("", styled("bold", words.means(subjects.length)), ...meansOf(comparison, language));
  lines.push("", styled("dim", words.basis));
  return lines.join("\n");
}

/** One system: a row a regime. */
function tableOf(comparison: Comparison, standings: readonly RegimeScore[], language: Language): string[] {
  const words = WORDS[language].compare;
  const number = (value: number) => value.toLocaleString("en-US");
  const rows = standings.map((one) => [
    one.regime,
    number(one.counts.prohibition),
    number(one.counts.duty),
    number(one.counts.cooperate),
    number(one.counts["effort-duty"] + one.counts.guideline),
    number(one.beforeMarket),
    number(Math.round(one.hours.once)),
    number(Math.round(one.hours.yearly)),
    number(one.counts.benefit + one.counts.right),
    number(one.open),
  ]);
  const lines = table([words.columns, ...rows]);
  for (const one of standings)
    if (one.worst !== undefined) lines.push(`  ${one.regime}: ${worstText(comparison, one, language)}`);
  return lines;
}

function worstText({ engine }: Comparison, { worst }: RegimeScore, language: Language): string {
  const { kind, max, confinementYears, provision: id } = worst!;
  const words = WORDS[language];
  const provision = provisionOf(engine, id);
  const instrument = engine.instruments.get(provision.instrument)!;
  const parts = [
    ENGINE_WORDS[language].sanction[kind],
    ...(max === undefined
      ? []
      : [Number.isFinite(max) ? words.upTo(ENGINE_WORDS[language].yen(max)) : words.compare.openSum]),
    ...(confinementYears === undefined ? [] : [words.confinement(confinementYears)]),
    `${(instrument.short ?? instrument.title)[language]} ${provision.ref[language]}`,
  ];
  return `${words.compare.worst} ${parts.join(language === "ja" ? "・" : ", ")}`;
}

/** A basket: a row a regime, means over its systems. */
function meansOf({ standings, regimes }: Comparison, language: Language): string[] {
  const words = WORDS[language].compare;
  const rows = regimes.map(({ text }) => {
    const own = standings.filter((one) => one.regime === text);
    const mean = (figure: (one: RegimeScore) => number) =>
      (own.reduce((sum, one) => sum + figure(one), 0) / own.length).toFixed(1);
    return [
      text,
      mean(({ counts }) => counts.prohibition),
      mean(({ counts }) => counts.duty),
      mean(({ counts }) => counts.cooperate),
      mean(({ counts }) => counts["effort-duty"] + counts.guideline),
      mean(({ beforeMarket }) => beforeMarket),
      mean(({ hours }) => hours.once),
      mean(({ hours }) => hours.yearly),
      mean(({ counts }) => counts.benefit + counts.right),
      mean(({ open }) => open),
    ];
  });
  return table([words.columns, ...rows]);
}

/** The index, lightest first, never without its parts; then what it reads under other choices. */
export function touchText({ touches, sensitivity }: Comparison, language: Language): string {
  const words = WORDS[language].compare;
  const rows = touches.map(({ regime, index, parts }) => [
    regime,
    index.toFixed(1),
    ...TOUCH_PARTS.map((part) => `${parts[part].value.toFixed(2)} (${parts[part].figure.toFixed(1)})`),
  ]);
  const changes = sensitivity.map(({ change, touches: under }) => [
    "scale" in change ? words.scaled(change.scale) : words.weighted(words.parts[change.part], change.weight),
    ...touches.map(({ regime }) => under.find((one) => one.regime === regime)!.index.toFixed(1)),
  ]);
  return [
    "",
    styled("bold", words.touch),
    styled("dim", words.touchBasis(HALF.binding, HALF["before-market"], HALF.effort)),
    ...table([[words.regime, words.index, ...TOUCH_PARTS.map((part) => words.parts[part])], ...rows]),
    "",
    styled("bold", words.sensitivity),
    ...table([[words.change, ...touches.map(({ regime }) => regime)], ...changes]),
  ].join("\n");
}

// The index under other choices: for every regime a line from the lowest to the highest it reads, and a dot where it stands.

import { WORDS as EXCHANGE_WORDS } from "@yawara/answers";
import { type IndexRange, indexText, type ShownRegime } from "@yawara/answers/compare";
import type { Sensitivity as Change } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { Compared } from "../../worker/compare-request.ts";
import { FigureTable } from "./figure-table.tsx";
import { highlightOf } from "./figures.ts";
import { COMPARE_WORDS } from "./words.ts";

interface Range extends Omit<IndexRange, "regime"> {
  regime: ShownRegime;
}

export function Sensitivity({ compared }: { compared: Compared }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const { touches, sensitivity, regimes } = compared;
  const named = EXCHANGE_WORDS[language].compare;
  const ranges = compared.ranges.map((range) => ({
    ...range,
    regime: regimes.find(({ text }) => text === range.regime)!,
  }));
  const highlighted = highlightOf(regimes);
  const here = ranges.find(({ regime }) => regime === highlighted) ?? ranges[0];
  if (here === undefined) return null;
  const max = Math.ceil(Math.max(10, ...ranges.map(({ high }) => high)) / 10) * 10;
  const changeText = ({ change }: Change) =>
    "scale" in change ? named.scaled(change.scale) : named.weighted(named.parts[change.part], change.weight);
  return (
    <section className="mt-12 print:break-inside-avoid">
      <h2 className="font-bold text-xl">
        {words.sensitivityTitle(words.label(here.regime), here.low.toFixed(1), here.high.toFixed(1))}
      </h2>
      <p className="max-w-text text-muted">{words.sensitivityNote}</p>
      <Ranges ranges={ranges} max={max} highlighted={highlighted} />
      <FigureTable
        caption={named.sensitivity}
        columns={[named.change, ...touches.map(({ regime }) => regimes.find(({ text }) => text === regime)!.code)]}
        rows={sensitivity.map((one) => ({
          key: changeText(one),
          cells: [changeText(one), ...touches.map(({ regime }) => indexIn(one, regime) ?? words.mostIsOpen)],
        }))}
      />
    </section>
  );
}

function indexIn({ touches }: Change, regime: string): string | undefined {
  return indexText(touches.find((one) => one.regime === regime)!);
}

function Ranges({
  ranges,
  max,
  highlighted,
}: {
  ranges: readonly Range[];
  max: number;
  highlighted?: ShownRegime | undefined;
}) {
  const words = useWords(COMPARE_WORDS);
  const at = (value: number) => `${(100 * value) / max}%`;
  return (
    <ul className="mt-4 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-sm">
      {ranges.map(({ regime, index, low, high }) => {
        const isHere = regime === highlighted;
        const look = isHere ? "bg-accent" : "bg-control";
        return (
          <li
            key={regime.text}
            className={`col-span-full grid grid-cols-subgrid items-center ${isHere ? "font-bold" : ""}`}
          >
            <span className="max-w-[7.5rem] md:max-w-[14rem]">{words.label(regime)}</span>
            <span className="relative h-6 border-control border-l [print-color-adjust:exact]" aria-hidden="true">
              <span
                className={`absolute top-1/2 h-0.5 -translate-y-1/2 ${look}`}
                style={{ left: at(low), width: at(high - low) }}
              />
              <span
                className={`absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full ${look}`}
                style={{ left: at(index) }}
              />
            </span>
            <span className="text-right tabular-nums">
              {index.toFixed(1)}{" "}
              <span className="block font-normal text-muted sm:inline">
                ({words.between(low.toFixed(1), high.toFixed(1))})
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

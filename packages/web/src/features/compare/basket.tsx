// The standard basket through several regimes: the finding, the touch index, means, what other choices do, every system.

import { indexText, type Law } from "@yawara/answers/compare";
import { WORDS } from "@yawara/engine";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { Choice } from "./address.ts";
import { BindsPanel } from "./binds-panel.tsx";
import { BeforePanel, OffersPanel, VoluntaryPanel } from "./count-panels.tsx";
import { highlightOf, rowsOf } from "./figures.ts";
import { HeatTable } from "./heat-table.tsx";
import { HoursPanel } from "./hours-panel.tsx";
import { Sensitivity } from "./sensitivity.tsx";
import { Spread } from "./spread.tsx";
import { StandingsTable } from "./standings-table.tsx";
import { TouchIndex } from "./touch-index.tsx";
import type { Answered } from "./use-comparison.ts";
import { COMPARE_WORDS } from "./words.ts";

export function Basket({
  answered,
  law,
  lawSwitch,
  choice,
}: {
  answered: Answered;
  law: Law;
  lawSwitch: ReactNode;
  choice: Choice;
}) {
  const words = useWords(COMPARE_WORDS);
  const { asked, compared } = answered;
  const panels = { rows: rowsOf(compared, law, words.label), isMean: true };
  return (
    <>
      <Finding answered={answered} />
      <TouchIndex compared={compared} />
      <Sensitivity compared={compared} />
      <section className="mt-12">
        <h2 className="font-bold text-xl">{words.meansTitle(compared.subjects.length)}</h2>
        <p className="max-w-text text-muted">{words.meansNote}</p>
        {lawSwitch}
        <BindsPanel {...panels} />
        <div className="mt-10 gap-x-10 md:columns-2">
          <VoluntaryPanel {...panels} />
          <BeforePanel {...panels} />
          <OffersPanel {...panels} />
          <HoursPanel {...panels} />
        </div>
        <StandingsTable {...panels} asked={asked} />
      </section>
      <Spread compared={compared} law={law} />
      <HeatTable compared={compared} law={law} choice={choice} />
    </>
  );
}

/** Where the highlighted regime stands between the lightest and the heaviest. */
function Finding({ answered: { asked, compared } }: { answered: Answered }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const { touches, regimes } = compared;
  const place = (text: string) => words.label(regimes.find((one) => one.text === text)!);
  const here = touches.find(({ regime }) => regime === highlightOf(regimes)?.text)!;
  const claimed = touches.filter((touch) => touch.isComparable);
  const [lightest, heaviest] = [claimed[0], claimed.at(-1)];
  const equal = claimed.filter((one) => indexText(one) === indexText(claimed[0]!)).map(({ regime }) => place(regime));
  return (
    <header className="max-w-text">
      <p className="text-muted text-sm">
        {words.meansOf(compared.subjects.length)} · {words.asOf(WORDS[language].day(asked.at))}
      </p>
      <h2 className="font-bold text-[1.375rem] leading-snug">
        {lightest === undefined || heaviest === undefined
          ? words.nothingClaimed
          : words.findingBasket(
              here.isComparable
                ? { place: place(here.regime), index: here.index.toFixed(1) }
                : { place: place(heaviest.regime), index: heaviest.index.toFixed(1) },
              { places: equal, index: lightest.index.toFixed(1) },
              { place: place(heaviest.regime), index: heaviest.index.toFixed(1) },
            )}
      </h2>
    </header>
  );
}

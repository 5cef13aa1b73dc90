// How far the systems of the basket lie apart in each regime: a dot a system, the middle marked. The table of every system is below it.

import { type Law, middleOf } from "@yawara/answers/compare";
import { lazy, Suspense } from "react";
import { useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import type { Compared } from "../../worker/compare-request.ts";
import { highlightOf } from "./figures.ts";
import type { SpreadDot } from "./spread-chart.tsx";
import { COMPARE_WORDS } from "./words.ts";

/** The plotting library is as heavy as the rest of the page: it comes when the chart does. */
const SpreadChart = lazy(async () => ({ default: (await import("./spread-chart.tsx")).SpreadChart }));

export function Spread({ compared, law }: { compared: Compared; law: Law }) {
  const words = useWords(COMPARE_WORDS);
  const highlighted = highlightOf(compared.regimes);
  const of = compared.regimes.map((regime) => ({
    place: words.label(regime),
    highlighted: regime === highlighted,
    bound: compared[law].bound.filter((one) => one.regime === regime.text),
  }));
  const dots: SpreadDot[] = of.flatMap(({ bound, ...regime }) =>
    bound.flatMap(({ binding }) => (binding === undefined ? [] : [{ ...regime, binding }])),
  );
  const places = of
    .flatMap(({ place, bound }) => {
      const middle = middleOf(bound);
      return middle === undefined ? [] : [{ place, middle }];
    })
    .sort((a, b) => a.middle - b.middle);
  const heaviest = places.at(-1);
  if (heaviest === undefined) return null;
  const here =
    places.find(({ place }) => highlighted !== undefined && place === words.label(highlighted)) ?? places[0]!;
  const title = words.spreadTitle(here, heaviest);
  return (
    <section className="mt-12">
      <h2 className="max-w-text font-bold text-xl">{title}</h2>
      <p className="max-w-text text-muted">{words.noted(words.laws[law], words.spreadNote)}</p>
      <Suspense fallback={<Loading lines={4} />}>
        <SpreadChart dots={dots} places={places} axis={words.spreadAxis} label={title} />
      </Suspense>
    </section>
  );
}

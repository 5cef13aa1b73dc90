// The chart of how far systems lie apart, by Observable Plot: a row a regime, lightest first.
import { axisX, axisY, dot, plot, ruleX, text, tickX } from "@observablehq/plot";
import { useCallback } from "react";
import { PlotChart } from "../../ui/plot-chart.tsx";

export interface SpreadDot {
  place: string;
  /** Rules that bind one system. */
  binding: number;
  highlighted: boolean;
}

interface SpreadPlace {
  place: string;
  middle: number;
}

/** Height of a row in pixels, and the room its name needs on a narrow and a wide chart. */
const ROW = 44;
const NAME = { narrow: 96, wide: 200 };
const NARROW = 520;

export function SpreadChart({
  dots,
  places,
  axis,
  label,
}: {
  dots: readonly SpreadDot[];
  places: readonly SpreadPlace[];
  axis: string;
  label: string;
}) {
  const draw = useCallback((width: number) => drawn(dots, places, axis, width), [dots, places, axis]);
  return <PlotChart draw={draw} label={label} />;
}

function drawn(dots: readonly SpreadDot[], places: readonly SpreadPlace[], axis: string, width: number): Element {
  const isNarrow = width < NARROW;
  return plot({
    width,
    height: places.length * ROW + 72,
    marginTop: 16,
    marginBottom: 56,
    marginLeft: isNarrow ? NAME.narrow : NAME.wide,
    marginRight: 12,
    style: { fontSize: "13px", background: "none" },
    x: { zero: true, label: axis, nice: true },
    y: { domain: places.map(({ place }) => place), label: null },
    marks: [
      axisX({ ticks: isNarrow ? 4 : 8, tickSize: 0, fontSize: 13, labelOffset: 48 }),
      axisY({ tickSize: 0, fontSize: 13 }),
      ruleX([0], { stroke: "var(--line)" }),
      dot(dots, {
        x: "binding",
        y: "place",
        r: 5,
        fill: (one: SpreadDot) => (one.highlighted ? "var(--accent)" : "var(--control)"),
        fillOpacity: 0.35,
      }),
      tickX(places, { x: "middle", y: "place", stroke: "var(--ink)", strokeWidth: 2, insetTop: 10, insetBottom: 10 }),
      text(places, { x: "middle", y: "place", text: (one: SpreadPlace) => String(one.middle), dy: -17, fontSize: 13 }),
    ],
  });
}

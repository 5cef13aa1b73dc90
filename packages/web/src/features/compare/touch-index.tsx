// The touch index of a basket and its five parts, lightest first: one scale for the index, one for the parts.

import { WORDS as EXCHANGE_WORDS } from "@yawara/answers";
import type { ShownRegime } from "@yawara/answers/compare";
import { HALF, TOUCH_PARTS, type Touch } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Bar } from "./bar.tsx";
import { FigureTable } from "./figure-table.tsx";
import { highlightOf } from "./figures.ts";
import { COMPARE_WORDS } from "./words.ts";

interface Line {
  key: string;
  name: string;
  highlighted: boolean;
  value: number;
  text: string;
}

export function TouchIndex({ touches, regimes }: { touches: readonly Touch[]; regimes: readonly ShownRegime[] }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const named = EXCHANGE_WORDS[language].compare;
  const highlighted = highlightOf(regimes)?.text;
  const regimeOf = (touch: Touch) => regimes.find(({ text }) => text === touch.regime)!;
  const lines = (
    name: (regime: ShownRegime) => string,
    figure: (touch: Touch) => Pick<Line, "value" | "text">,
  ): Line[] =>
    touches.map((touch) => ({
      key: touch.regime,
      name: name(regimeOf(touch)),
      highlighted: touch.regime === highlighted,
      ...figure(touch),
    }));
  return (
    <section className="mt-12">
      <h2 className="font-bold text-xl">{words.touchTitle}</h2>
      <p className="max-w-text text-muted">{words.touchScale}</p>
      <div className="mt-4 grid grid-cols-2 gap-x-6 gap-y-8 xl:grid-cols-3 xl:gap-x-10">
        <Part
          title={named.index}
          className="col-span-full xl:col-span-1"
          lines={lines(words.label, indexFigure)}
          max={topOf(touches)}
        />
        {TOUCH_PARTS.map((part) => (
          <Part
            key={part}
            title={named.parts[part]}
            max={1}
            lines={lines(
              ({ code }) => code,
              ({ parts }) => ({ value: parts[part].value, text: partText(parts[part]) }),
            )}
          />
        ))}
      </div>
      <p className="mt-3 max-w-text text-muted text-sm">{words.touchParts}</p>
      <p className="mt-3 max-w-text text-sm">
        {named.touchBasis(HALF.binding, HALF["before-market"], HALF.effort)} {words.formulaSums}
      </p>
      <FigureTable
        caption={words.touchTitle}
        columns={[named.regime, named.index, ...TOUCH_PARTS.map((part) => named.parts[part])]}
        rows={touches.map((touch) => ({
          key: touch.regime,
          cells: [
            words.label(regimeOf(touch)),
            touch.index.toFixed(1),
            ...TOUCH_PARTS.map((part) => partText(touch.parts[part])),
          ],
        }))}
      />
    </section>
  );
}

/** The figure behind stands beside a part only where it is another. */
function partText({ value, figure }: { value: number; figure: number }): string {
  return value === figure ? value.toFixed(2) : `${value.toFixed(2)} (${figure.toFixed(1)})`;
}

const indexFigure = ({ index }: Touch) => ({ value: index, text: index.toFixed(1) });

/** The end of the scale: the highest index, up to the next ten. */
function topOf(touches: readonly Touch[]): number {
  return Math.max(10, Math.ceil(Math.max(...touches.map(({ index }) => index)) / 10) * 10);
}

function Part({
  title,
  lines,
  max,
  className = "",
}: {
  title: string;
  lines: readonly Line[];
  max: number;
  className?: string;
}) {
  return (
    <div className={`min-w-0 border-line border-t pt-3 print:break-inside-avoid ${className}`}>
      <h3 className="font-bold first-letter:uppercase">{title}</h3>
      <ul className="mt-2 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 text-sm">
        {lines.map(({ key, name, highlighted, value, text }) => (
          <li key={key} className="col-span-full grid grid-cols-subgrid items-center">
            <span className={`max-w-[11rem] ${highlighted ? "font-bold" : ""}`}>{name}</span>
            <Bar parts={[{ value, look: highlighted ? "bg-accent" : "bg-control" }]} max={max} />
            <span className={`text-right tabular-nums ${highlighted ? "font-bold" : ""}`}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

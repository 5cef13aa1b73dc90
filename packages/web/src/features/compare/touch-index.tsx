// The touch index of a basket, lightest first, with the reasons under each figure, the days to come, and its parts on one scale.

import { WORDS as EXCHANGE_WORDS } from "@yawara/answers";
import type { ShownRegime, TouchReason } from "@yawara/answers/compare";
import { type ComparableTouch, HALF, TOUCH_PARTS, type Touch, type TouchValue, WEIGHTS } from "@yawara/engine";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { Compared } from "../../worker/compare-request.ts";
import { Bar } from "./bar.tsx";
import { FigureTable } from "./figure-table.tsx";
import { highlightOf } from "./figures.ts";
import { COMPARE_WORDS } from "./words.ts";

/** A regime of the index: in the order of the index. */
interface Line {
  touch: Touch;
  reason: TouchReason;
  regime: ShownRegime;
  highlighted: boolean;
}

export function TouchIndex({ compared }: { compared: Compared }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const named = EXCHANGE_WORDS[language].compare;
  const { touches, reasons, regimes, coming } = compared;
  const highlighted = highlightOf(regimes)?.text;
  const lines = touches.map(
    (touch, i): Line => ({
      touch,
      reason: reasons[i]!,
      regime: regimes.find(({ text }) => text === touch.regime)!,
      highlighted: touch.regime === highlighted,
    }),
  );
  return (
    <section className="mt-12">
      <h2 className="font-bold text-xl">{words.touchTitle}</h2>
      <p className="max-w-text text-muted">{words.touchScale}</p>
      <IndexBars lines={lines} />
      {coming.length > 0 && <Coming days={coming} />}
      <Reasons lines={lines} />
      <div className="mt-8 grid grid-cols-2 gap-x-6 gap-y-8 xl:grid-cols-3 xl:gap-x-10">
        {TOUCH_PARTS.map((part) => (
          <Part
            key={part}
            title={WEIGHTS[part] === 0 ? words.beside(named.parts[part]) : named.parts[part]}
            lines={lines}
            value={({ parts }) => parts[part]}
          />
        ))}
      </div>
      <p className="mt-3 max-w-text text-muted text-sm">{words.touchParts}</p>
      <p className="mt-3 max-w-text text-sm">
        {named.touchBasis(HALF)} {words.formulaSums}
      </p>
      <FigureTable
        caption={words.touchTitle}
        columns={[named.regime, named.index, named.range, ...TOUCH_PARTS.map((part) => named.parts[part])]}
        rows={lines.map(({ touch, reason, regime }) => ({
          key: touch.regime,
          cells: [
            words.label(regime),
            reason.index,
            reason.range ?? "",
            ...TOUCH_PARTS.map((part) => (touch.isComparable ? partText(touch.parts[part]) : words.mostIsOpen)),
          ],
        }))}
      />
    </section>
  );
}

/** The figure behind stands beside a part only where it is another. */
function partText({ value, figure }: TouchValue): string {
  return value === figure ? value.toFixed(2) : `${value.toFixed(2)} (${figure.toFixed(1)})`;
}

/** The end of the scale: the highest index that is shown, up to the next ten. */
function topOf(lines: readonly Line[]): number {
  const shown = lines.flatMap(({ touch }) => (touch.isComparable ? [touch.index, touch.range?.everywhere ?? 0] : []));
  return Math.max(10, Math.ceil(Math.max(0, ...shown) / 10) * 10);
}

function IndexBars({ lines }: { lines: readonly Line[] }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const max = topOf(lines);
  return (
    <div className="mt-4 min-w-0 border-line border-t pt-3 print:break-inside-avoid">
      <h3 className="font-bold first-letter:uppercase">{EXCHANGE_WORDS[language].compare.index}</h3>
      <ul className="mt-2 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 text-sm">
        {lines.map(({ touch, reason, regime, highlighted }) => (
          <li key={touch.regime} className="col-span-full grid grid-cols-subgrid items-center">
            <span className={`max-w-[9rem] md:max-w-[14rem] ${highlighted ? "font-bold" : ""}`}>
              {words.label(regime)}
            </span>
            {touch.isComparable ? (
              <>
                <IndexBar touch={touch} max={max} highlighted={highlighted} />
                <span className={`text-right tabular-nums ${highlighted ? "font-bold" : ""}`}>{reason.index}</span>
              </>
            ) : (
              <span className="col-span-2 text-right text-muted">{reason.index}</span>
            )}
            <Beside reason={reason} />
          </li>
        ))}
      </ul>
      {lines.some(({ reason }) => reason.range !== undefined) && (
        <p className="mt-2 max-w-text text-muted text-sm">{words.rangeNote}</p>
      )}
    </div>
  );
}

/** The bar of the index; in a federation a line from its law alone to that of every state runs through it. */
function IndexBar({ touch, max, highlighted }: { touch: ComparableTouch; max: number; highlighted: boolean }) {
  const at = (value: number) => `${(100 * value) / max}%`;
  const { index, range } = touch;
  return (
    <div className="relative">
      <Bar parts={[{ value: index, look: highlighted ? "bg-accent" : "bg-control" }]} max={max} />
      {range !== undefined && (
        <span
          aria-hidden="true"
          className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink [print-color-adjust:exact]"
          style={{ left: at(range.alone), width: at(range.everywhere - range.alone) }}
        />
      )}
    </div>
  );
}

/** Under an index: from where to where it runs, and what it will be. */
function Beside({ reason: { range, later } }: { reason: TouchReason }) {
  const words = useWords(COMPARE_WORDS);
  const parts = [
    ...(range === undefined ? [] : [words.rangeOf(range)]),
    ...(later === undefined ? [] : [words.later(later.index, later.day)]),
  ];
  if (parts.length === 0) return null;
  return <span className="col-span-full text-right text-muted text-xs tabular-nums">{parts.join(" · ")}</span>;
}

function Coming({ days }: { days: readonly string[] }) {
  const words = useWords(COMPARE_WORDS);
  return (
    <div className="mt-6 print:break-inside-avoid">
      <h3 className="font-bold">{words.comingTitle}</h3>
      <ul className="mt-1 text-sm tabular-nums">
        {days.map((day) => (
          <li key={day}>{day}</li>
        ))}
      </ul>
      <p className="mt-1 max-w-text text-muted text-sm">{words.comingNote}</p>
    </div>
  );
}

/** The sentences under each figure, closed until asked for, open on paper. */
function Reasons({ lines }: { lines: readonly Line[] }) {
  const words = useWords(COMPARE_WORDS);
  return (
    <div className="mt-6">
      <h3 className="font-bold">{words.reasonsTitle}</h3>
      <div className="mt-1 max-w-text">
        {lines.map(({ reason, regime }) => (
          <details
            key={reason.regime}
            className="border-line border-b print:[&::details-content]:[block-size:auto] print:[&::details-content]:[content-visibility:visible]"
          >
            <summary className="min-h-11 cursor-pointer py-2">
              {words.label(regime)} <span className="tabular-nums">{reason.index}</span>
              {reason.range !== undefined && (
                <span className="text-muted text-sm tabular-nums"> ({words.rangeOf(reason.range)})</span>
              )}
            </summary>
            <ul className="mb-3 space-y-1 text-sm">
              {reason.because.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </div>
  );
}

function Part({
  title,
  lines,
  value,
}: {
  title: string;
  lines: readonly Line[];
  value: (touch: ComparableTouch) => TouchValue;
}) {
  const words = useWords(COMPARE_WORDS);
  return (
    <div className="min-w-0 border-line border-t pt-3 print:break-inside-avoid">
      <h3 className="font-bold first-letter:uppercase">{title}</h3>
      <ul className="mt-2 grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 text-sm">
        {lines.map(({ touch, regime, highlighted }) => (
          <li key={touch.regime} className="col-span-full grid grid-cols-subgrid items-center">
            <span className={`max-w-[11rem] ${highlighted ? "font-bold" : ""}`}>{regime.code}</span>
            {touch.isComparable ? (
              <>
                <Bar parts={[{ value: value(touch).value, look: highlighted ? "bg-accent" : "bg-control" }]} max={1} />
                <span className={`text-right tabular-nums ${highlighted ? "font-bold" : ""}`}>
                  {partText(value(touch))}
                </span>
              </>
            ) : (
              <span className="col-span-2 text-right text-muted">{words.mostIsOpen}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

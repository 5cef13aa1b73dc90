// The law of a day: a date, a slider with a mark for every day something begins or ends, and steps between those days.
import type { TurningDay } from "@yawara/answers";
import { daysOf, isoOf } from "@yawara/engine";
import { type KeyboardEvent, useId } from "react";
import { dateText, FIRST_DAY, lastDay, monthsOn } from "../features/law/days.ts";
import { LAW_WORDS } from "../features/law/words.ts";
import { useLanguage, useWords } from "../shell/language.ts";
import { Button } from "../ui/button.tsx";
import { DayField } from "./day-field.tsx";
import { PICKER_WORDS } from "./words.ts";

interface DaySliderProps {
  day: string;
  today: string;
  turning: readonly TurningDay[];
  onDay: (day: string) => void;
}

const BACK = "M14.5 6l-6 6 6 6";
const ON = "M9.5 6l6 6-6 6";

/** Height of the strip of marks in its own units. */
const STRIP = 28;

export function DaySlider({ day, today, turning, onDay }: DaySliderProps) {
  const words = useWords(LAW_WORDS);
  const picker = useWords(PICKER_WORDS);
  const language = useLanguage();
  const id = useId();
  const last = lastDay(today);
  const go = (to: string | undefined) => {
    if (to !== undefined) onDay(to < FIRST_DAY ? FIRST_DAY : to > last ? last : to);
  };
  const previous = turning.findLast((one) => one.day < day)?.day;
  const next = turning.find((one) => one.day > day)?.day;
  const targets = new Map([
    ["ArrowRight", monthsOn(day, 1)],
    ["ArrowUp", monthsOn(day, 1)],
    ["ArrowLeft", monthsOn(day, -1)],
    ["ArrowDown", monthsOn(day, -1)],
    ["PageUp", next],
    ["PageDown", previous],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !targets.has(event.key)) return;
    event.preventDefault();
    go(targets.get(event.key));
  };
  return (
    <div className="print:hidden">
      <DayField label={picker.day} day={day} onDay={onDay}>
        <span className="flex gap-2 sm:ml-auto">
          <StepButton name={words.previous} disabled={previous === undefined} onClick={() => go(previous)} d={BACK} />
          <StepButton name={[picker.today, ""]} disabled={day === today} onClick={() => onDay(today)} />
          <StepButton name={words.next} disabled={next === undefined} onClick={() => go(next)} d={ON} after />
        </span>
      </DayField>
      <div className="mt-3">
        <Strip turning={turning} today={today} last={last} label={picker.today.toLowerCase()} />
        <input
          type="range"
          min={daysOf(FIRST_DAY)}
          max={daysOf(last)}
          value={daysOf(day)}
          aria-label={words.slider}
          aria-valuetext={dateText(day, language)}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => onDay(isoOf(Number(target.value)))}
          onKeyDown={onKeyDown}
          className="day-range block h-11 w-full cursor-pointer appearance-none bg-transparent [&::-moz-range-thumb]:size-6 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-accent [&::-moz-range-track]:h-1 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-control [&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-control [&::-webkit-slider-thumb]:-mt-2.5 [&::-webkit-slider-thumb]:size-6 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent"
        />
        <Years last={last} />
      </div>
      <p id={`${id}-hint`} className="mt-2 hidden text-muted text-sm md:block">
        {words.sliderHint}
      </p>
    </div>
  );
}

interface StepButtonProps {
  name: readonly [string, string];
  /** The arrow, where it has one. */
  d?: string;
  after?: boolean;
  disabled: boolean;
  onClick: () => void;
}

function StepButton({ name: [first, rest], d, after = false, ...button }: StepButtonProps) {
  const arrow = d !== undefined && (
    <svg viewBox="0 0 24 24" className="size-4" aria-hidden="true" fill="none" stroke="currentColor">
      <path d={d} strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
  return (
    <Button className="gap-1 px-3 font-normal text-sm" {...button}>
      {!after && arrow}
      <span>
        {first}
        <span className="sr-only sm:not-sr-only">{rest}</span>
      </span>
      {after && arrow}
    </Button>
  );
}

/** Where a day stands between the first and the last, from 0 to 1. */
function share(day: string, last: string): number {
  const first = daysOf(FIRST_DAY)!;
  return (daysOf(day)! - first) / (daysOf(last)! - first);
}

/** The same as a place in a drawing. An attribute: styles written into the first picture of the page would be refused. */
function percent(day: string, last: string): string {
  return `${(share(day, last) * 100).toFixed(2)}%`;
}

/** Marks of the days on which something begins or ends, taller where it is more. The thumb's half width is kept free at both ends. */
function Strip({
  turning,
  today,
  last,
  label,
}: {
  turning: readonly TurningDay[];
  today: string;
  last: string;
  label: string;
}) {
  const height = ({ begins, ends }: TurningDay) => Math.min(STRIP, 5 + 4.5 * Math.log2(begins + ends));
  const marks = turning.map(
    (one) => `M${(share(one.day, last) * 1000).toFixed(1)} ${STRIP}v${-height(one).toFixed(1)}`,
  );
  return (
    <div aria-hidden="true" className="px-3">
      <svg aria-hidden="true" className="block h-5 w-full overflow-visible">
        <text x={percent(today, last)} y="14" textAnchor="middle" className="fill-muted text-xs">
          {label}
        </text>
      </svg>
      <svg
        aria-hidden="true"
        viewBox={`0 0 1000 ${STRIP}`}
        preserveAspectRatio="none"
        className="block h-8 w-full overflow-visible"
      >
        <path d={marks.join("")} className="stroke-guideline" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        <path
          d={`M${(share(today, last) * 1000).toFixed(1)} -4V${STRIP}`}
          className="stroke-ink"
          strokeWidth="1.5"
          strokeDasharray="3 2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  );
}

function Years({ last }: { last: string }) {
  const years: number[] = [];
  for (let year = Number(FIRST_DAY.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 5) years.push(year);
  return (
    <div className="-mt-2 px-3">
      <svg aria-hidden="true" className="block h-5 w-full overflow-visible tabular-nums">
        {years.map((year) => (
          <text key={year} x={percent(`${year}-01-01`, last)} y="14" textAnchor="middle" className="fill-muted text-xs">
            {year}
          </text>
        ))}
      </svg>
    </div>
  );
}

// The life of an instrument on a line, for wide screens: flags on the days that tell most, today marked, what comes dashed.
import type { LifeDay } from "@yawara/answers";
import { useEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { dateText } from "./days.ts";
import { INSTRUMENT_WORDS, lifeText } from "./instrument-words.ts";
import { lanesOf, lifeScale, timeOf } from "./life-layout.ts";

/** Measures in pixels: a label's width with the space after it, a lane's height, the height below the line. */
const LABEL = 168;
const LANE = 66;
const BELOW = 34;
const LANES = 4;
const EDGE = 12;
/** Least space between two texts below the line. */
const APART = 44;

export function LifeChart({ days, today }: { days: readonly LifeDay[]; today: string }) {
  const words = useWords(INSTRUMENT_WORDS);
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    observer.observe(place.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} role="img" aria-label={words.chartLabel(days.length)} className="hidden lg:block">
      {width > 0 && <Drawing days={days} today={today} width={width} />}
    </div>
  );
}

function Drawing({ days, today, width }: { days: readonly LifeDay[]; today: string; width: number }) {
  const scale = lifeScale([...days.map(({ date }) => timeOf(date)), timeOf(today)]);
  // The last label needs its room: the line ends before the drawing does.
  const x = (time: number) => EDGE + scale(time) * (width - LABEL - EDGE);
  const points = days.map((day) => ({ day, x: x(timeOf(day.date)) }));
  const lanes = lanesOf(
    points.map((point) => ({ x: point.x, weight: point.day.weight })),
    LABEL,
    LANES,
  );
  const highest = Math.max(0, ...lanes.map((lane) => lane ?? 0));
  const line = (highest + 1) * LANE + 8;
  return (
    <div className="relative" style={{ height: line + BELOW }}>
      <svg aria-hidden="true" width={width} height={line + BELOW} className="absolute inset-0 overflow-visible">
        <Axis x={x} y={line} today={today} days={days} end={width - LABEL + EDGE * 2} />
        {points.map(({ day, x: at }, i) => (
          <g key={day.date}>
            {lanes[i] !== undefined && (
              <path d={`M${at} ${line}V${line - (lanes[i] + 1) * LANE + 4}`} className="stroke-line" />
            )}
            <Dot day={day} x={at} y={line} />
          </g>
        ))}
      </svg>
      {points.map(({ day, x: at }, i) => {
        const lane = lanes[i];
        return lane === undefined ? null : <Label key={day.date} day={day} x={at} y={line - (lane + 1) * LANE} />;
      })}
    </div>
  );
}

function Label({ day, x, y }: { day: LifeDay; x: number; y: number }) {
  const language = useLanguage();
  const text = lifeText(day.what[0]!, language);
  return (
    <div className="absolute pl-1.5 text-xs leading-snug" style={{ left: x, top: y, width: LABEL - 10 }}>
      <p className={`tabular-nums ${day.coming ? "font-bold text-accent" : "text-muted"}`}>
        {dateText(day.date, language)}
      </p>
      <p className="line-clamp-2">{text}</p>
    </div>
  );
}

function Dot({ day, x, y }: { day: LifeDay; x: number; y: number }) {
  const turns = day.what.some(({ kind }) => kind === "begins" || kind === "ends");
  return (
    <circle
      cx={x}
      cy={y}
      r={turns ? 5.5 : 3.5}
      strokeWidth="2"
      className={
        day.coming ? "fill-surface stroke-accent" : turns ? "fill-accent stroke-accent" : "fill-muted stroke-muted"
      }
    />
  );
}

interface AxisProps {
  x: (time: number) => number;
  y: number;
  end: number;
  today: string;
  days: readonly LifeDay[];
}

function Axis({ x, y, end, today, days }: AxisProps) {
  const words = useWords(INSTRUMENT_WORDS);
  const now = x(timeOf(today));
  const [first, last] = [days[0]!.date, days.at(-1)!.date].map((date) => Number(date.slice(0, 4))) as [number, number];
  const years: { year: number; at: number }[] = [];
  for (let year = first + 1; year <= last; year++) {
    const at = x(timeOf(`${year}-01-01`));
    if (at - (years.at(-1)?.at ?? -APART) >= APART && Math.abs(at - now) >= APART) years.push({ year, at });
  }
  return (
    <g>
      <path d={`M0 ${y}H${now}`} className="stroke-control" strokeWidth="2" />
      <path d={`M${now} ${y}H${end}`} className="stroke-control" strokeWidth="2" strokeDasharray="4 4" />
      {years.map(({ year, at }) => (
        <g key={year}>
          <path d={`M${at} ${y}v8`} className="stroke-control" />
          <text x={at} y={y + 22} textAnchor="middle" className="fill-muted text-xs tabular-nums">
            {year}
          </text>
        </g>
      ))}
      <path d={`M${now} ${y - 10}V${y + 10}`} className="stroke-ink" strokeWidth="2" />
      <text x={now} y={y + 24} textAnchor="middle" className="fill-ink font-bold text-xs">
        {words.today}
      </text>
    </g>
  );
}

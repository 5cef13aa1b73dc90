// The life of an instrument: a line with flags on wide screens, and the days as a list everywhere.
import type { LifeDay, LifeEvent } from "@yawara/answers";
import { useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { dateText } from "./days.ts";
import { INSTRUMENT_WORDS, lifeText } from "./instrument-words.ts";
import { LifeChart } from "./life-chart.tsx";

/** Past days shown before one asks for all; what comes is always shown. */
const PAST = 3;

export function Life({ days, today }: { days: readonly LifeDay[]; today: string }) {
  const words = useWords(INSTRUMENT_WORDS);
  const [all, showAll] = useState(false);
  const past = days.filter(({ coming }) => !coming);
  const coming = days.filter((day) => day.coming);
  const hidden = all ? 0 : Math.max(0, past.length - PAST);
  if (days.length === 0) return null;
  return (
    <section aria-labelledby="life" className="mt-10">
      <h2 id="life" className="font-bold text-xl">
        {words.life}
      </h2>
      {days.length > 1 && (
        <div className="mt-4">
          <LifeChart days={days} today={today} />
          <p className="mt-1 mb-4 hidden text-muted text-xs lg:block">{words.chartNote}</p>
        </div>
      )}
      {hidden > 0 && (
        <Button look="plain" className="-ml-4 font-normal text-sm" onClick={() => showAll(true)}>
          {words.allDates(days.length)}
        </Button>
      )}
      <ol className="mt-2 ml-1.5 border-line border-l-2">
        {past.slice(hidden).map((day) => (
          <Day key={day.date} day={day} />
        ))}
        <li aria-hidden="true" className="relative py-1 pl-5">
          <span className="absolute top-1/2 -left-[9px] h-0.5 w-4 bg-ink" />
          <span className="font-bold text-sm">{words.today}</span>
        </li>
        {coming.map((day) => (
          <Day key={day.date} day={day} />
        ))}
      </ol>
    </section>
  );
}

function Day({ day }: { day: LifeDay }) {
  const language = useLanguage();
  return (
    <li data-life={day.date} className="relative grid gap-x-6 py-2 pl-5 md:grid-cols-[10rem_minmax(0,44rem)]">
      <span
        aria-hidden="true"
        className={`absolute top-4 -left-[7px] size-3 rounded-full border-2 ${
          day.coming ? "border-accent bg-surface" : "border-muted bg-muted"
        }`}
      />
      <time
        dateTime={day.date}
        className={`text-sm tabular-nums md:pt-0.5 ${day.coming ? "font-bold text-accent" : "text-muted"}`}
      >
        {dateText(day.date, language)}
      </time>
      <ul className="space-y-1">
        {day.what.map((one) => (
          <Event key={`${one.kind} ${one.what ?? ""}`} of={one} />
        ))}
      </ul>
    </li>
  );
}

function Event({ of }: { of: LifeEvent }) {
  const language = useLanguage();
  const words = useWords(INSTRUMENT_WORDS);
  return (
    <li>
      {lifeText(of, language)}
      {of.source !== undefined && (
        <a href={of.source} rel="noreferrer" className="link ml-2 text-sm">
          {words.source}
        </a>
      )}
      {of.confidence !== "seen" && <span className="ml-2 text-muted text-xs">{words.notSeen}</span>}
    </li>
  );
}

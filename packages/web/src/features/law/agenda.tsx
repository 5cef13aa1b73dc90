// What comes next in the law, as a short list.
import { Link } from "@tanstack/react-router";
import type { ComingDate } from "@yawara/answers";
import { useState } from "react";
import { jurisdictionName } from "../../law-picker/jurisdictions.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Mark } from "../../ui/mark.tsx";
import { CalendarLinks } from "./calendar-links.tsx";
import { dateText } from "./days.ts";
import { LAW_WORDS } from "./words.ts";

/** Dates a phone shows before one asks for all: the list of the law comes soon after. */
const FIRST = 1;

export function Agenda({ dates, jurisdictions }: { dates: readonly ComingDate[]; jurisdictions?: string[] }) {
  const words = useWords(LAW_WORDS);
  const [all, showAll] = useState(false);
  return (
    <section aria-labelledby="coming">
      <h2 id="coming" className="font-bold text-lg">
        {words.coming}
      </h2>
      {dates.length === 0 ? (
        <p className="mt-2 text-muted">{words.comingNone}</p>
      ) : (
        <ol className="mt-2 divide-y divide-line border-line border-y">
          {dates.map((one, i) => (
            <Line key={`${one.day} ${one.kind} ${one.instrument}`} date={one} hidden={!all && i >= FIRST} />
          ))}
        </ol>
      )}
      {!all && dates.length > FIRST && (
        <Button look="plain" className="-ml-4 font-normal text-sm xl:hidden" onClick={() => showAll(true)}>
          {words.comingMore(dates.length)}
        </Button>
      )}
      <div className={all ? "" : "hidden xl:block"}>
        <CalendarLinks {...(jurisdictions && { jurisdictions })} />
      </div>
    </section>
  );
}

function Line({ date, hidden }: { date: ComingDate; hidden: boolean }) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const { day, kind, instrument, name, bill, jurisdiction, provisions, force, what } = date;
  return (
    <li data-coming={`${day} ${kind} ${instrument}`} className={`py-2.5 ${hidden ? "hidden xl:block" : ""}`}>
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <time dateTime={day} className="font-bold tabular-nums">
          {dateText(day, language)}
        </time>
        <span className="text-muted">{jurisdictionName(jurisdiction, language)}</span>
      </p>
      <p>
        {bill && <span className="mr-1.5 rounded-4 border border-control px-1 text-sm">{words.bill}</span>}
        <Link to="/$language/law/$instrument" params={{ language, instrument }} search={{ at: day }} className="link">
          {name}
        </Link>
      </p>
      <p className="flex items-baseline gap-1.5 text-muted text-sm">
        {force !== undefined && <Mark modality={force} named className="translate-y-0.5 text-xs" />}
        {words.comingLine[kind](provisions, what)}
      </p>
    </li>
  );
}

// One system through several regimes: the finding in a sentence, and small multiples of what it rests on.
import { Link } from "@tanstack/react-router";
import { contrastOf, type Law, transplantsOf } from "@yawara/answers/compare";
import { WORDS } from "@yawara/engine";
import type { ReactNode } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Deferred } from "../../ui/deferred.tsx";
import { BASKET, MINE } from "../../worker/compare-request.ts";
import { BindsPanel } from "./binds-panel.tsx";
import { BeforePanel, OffersPanel, OpenPanel, VoluntaryPanel } from "./count-panels.tsx";
import { type Row, rowsOf } from "./figures.ts";
import { HoursPanel } from "./hours-panel.tsx";
import { SanctionPanel } from "./sanction-panel.tsx";
import { StandingsTable } from "./standings-table.tsx";
import type { Answered } from "./use-comparison.ts";
import { COMPARE_WORDS } from "./words.ts";
import type { Binds } from "./words-en.ts";

export function OneSystem({ answered, law, lawSwitch }: { answered: Answered; law: Law; lawSwitch: ReactNode }) {
  const words = useWords(COMPARE_WORDS);
  const { asked, compared } = answered;
  const rows = rowsOf(compared, law, words.label);
  const panels = { rows, isMean: false };
  return (
    <>
      <Finding answered={answered} rows={rows} law={law} />
      {lawSwitch}
      <BindsPanel {...panels} />
      <Deferred>
        <div className="mt-10 gap-x-10 md:columns-2 xl:columns-3">
          <VoluntaryPanel {...panels} />
          <BeforePanel {...panels} />
          <OffersPanel {...panels} />
          <HoursPanel {...panels} />
          <SanctionPanel rows={rows} />
          {rows.some(({ open }) => open > 0) && <OpenPanel {...panels} />}
        </div>
        <StandingsTable {...panels} asked={asked} />
      </Deferred>
    </>
  );
}

/** The sentence the charts say, then what is not settled yet. */
function Finding({ answered, rows, law }: { answered: Answered; rows: readonly Row[]; law: Law }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const { asked, compared } = answered;
  const here = rows.find(({ highlighted }) => highlighted)!;
  const there = contrastOf(rows, here);
  return (
    <header className="max-w-text">
      <p className="text-muted text-sm">
        {compared.subjects[0]!.name} · {words.asOf(WORDS[language].day(asked.at))}
      </p>
      <h2 className="font-bold text-[1.375rem] leading-snug">
        {words.finding(bindsIn(here), there && bindsIn(there), law)}
      </h2>
      {transplantsOf(rows).map(({ row, base }) => (
        <p key={row.regime.text} className="mt-2">
          {words.transplant(row.label, row.binding, base.binding)}
        </p>
      ))}
      <StillOpen rows={rows} what={asked.what} />
    </header>
  );
}

function StillOpen({ rows, what }: { rows: readonly Row[]; what: string }) {
  const words = useWords(COMPARE_WORDS);
  const language = useLanguage();
  const open = rows.filter((row) => row.open > 0);
  if (open.length === 0) return null;
  return (
    <p className="mt-3 border-control border-l-4 pl-4 text-sm">
      {words.stillOpen(open.map((row) => ({ place: row.label, open: row.open })))}{" "}
      {what === MINE ? (
        <Link to="/$language/check/ask" params={{ language }} className="link">
          {words.stillOpenMine}
        </Link>
      ) : (
        what !== BASKET && words.stillOpenExample
      )}
    </p>
  );
}

function bindsIn(row: Row): Binds {
  return {
    place: row.label,
    count: row.binding,
    open: row.comparable ? row.openBinding : row.open,
    comparable: row.comparable,
  };
}

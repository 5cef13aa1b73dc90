// One system through several regimes: the finding in a sentence, and small multiples of what it rests on.
import { Link } from "@tanstack/react-router";
import type { Law } from "@yawara/answers";
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
  return { place: row.label, count: row.binding, open: row.openBinding };
}

/** The regime that differs most from the highlighted one, among those that are settled; else the one least settled. */
function contrastOf(rows: readonly Row[], here: Row): Row | undefined {
  const others = rows.filter((row) => row !== here && !isComposed(row));
  const settled = others.filter(({ openBinding }) => openBinding === 0);
  const apart = (row: Row) => Math.abs(row.binding - here.binding);
  const most = (of: readonly Row[], figure: (row: Row) => number) =>
    of.reduce<Row | undefined>(
      (best, row) => (best === undefined || figure(row) > figure(best) ? row : best),
      undefined,
    );
  return most(settled, apart) ?? most(others, ({ openBinding }) => openBinding);
}

function isComposed({ regime }: Row): boolean {
  return regime.without.length + regime.moved.length > 0;
}

/** Composed regimes beside the one they are composed of, where both are there and settled. */
function transplantsOf(rows: readonly Row[]): { row: Row; base: Row }[] {
  return rows.filter(isComposed).flatMap((row) => {
    const base = rows.find((one) => !isComposed(one) && one.regime.places.join() === row.regime.places.join());
    return base === undefined || row.openBinding + base.openBinding > 0 ? [] : [{ row, base }];
  });
}

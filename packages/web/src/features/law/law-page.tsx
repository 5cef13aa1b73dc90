// The law: search it, browse it as it stands on a day, see what comes.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { passes, standingCounts } from "@yawara/answers/law";
import { useDeferredValue } from "react";
import { DaySlider } from "../../law-picker/day-slider.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { PAGES } from "../../shell/pages.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { today } from "../../ui/today.ts";
import { useDebounced } from "../../ui/use-debounced.ts";
import { worker } from "../../worker/worker.ts";
import { Agenda } from "./agenda.tsx";
import { BrowseList } from "./browse-list.tsx";
import { FIRST_DAY, lastDay, monthsOn } from "./days.ts";
import { Filters } from "./filters.tsx";
import { Found } from "./found.tsx";
import { LAW_PARAMETERS, type LawPlace, type Row, STANDINGS } from "./law-place.ts";
import { SearchBox } from "./search-box.tsx";
import { LAW_WORDS } from "./words.ts";

/** Milliseconds the slider rests before the lists follow. */
const REST = 80;
const MOST_COMING = 12;
/** Instruments the list begins with; the others follow as soon as there is time. */
const AT_FIRST = 8;
const NO_FILTERS = { jurisdiction: undefined, kind: undefined, force: undefined, status: undefined, ai: undefined };

/** What the address keeps, and a way to change it without a new step in the history. */
function useLawPlace(): [LawPlace, (change: LawPlace) => void] {
  const place = usePlace(LAW_PARAMETERS);
  const navigate = useNavigate();
  const change = (next: LawPlace) =>
    void navigate({ to: ".", search: searchOf({ ...place, ...next }), replace: true, resetScroll: false });
  return [place, change];
}

export function LawPage() {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const { title, description } = PAGES.law;
  return (
    <>
      <PageHead
        title={title[language]}
        actions={
          <Link to="/$language/law/diff" params={{ language }} className={buttonClass("outlined")}>
            {words.diff}
          </Link>
        }
      >
        {description[language]}
      </PageHead>
      <LawOfDay />
    </>
  );
}

function LawOfDay() {
  const language = useLanguage();
  const [place, change] = useLawPlace();
  const known = today();
  const [day, setDay] = useDebounced(place.at ?? known, (at) => change({ at: at === known ? undefined : at }), REST);
  const at = place.at ?? known;
  const turning = useQuery({
    queryKey: ["turningDays", language, known],
    queryFn: () => worker().turningDays(language, { from: FIRST_DAY, to: lastDay(known), known }),
  });
  const instruments = useQuery({
    queryKey: ["instruments", language, at, known],
    queryFn: () => worker().instruments(language, { at, known }),
    placeholderData: keepPreviousData,
  });
  /** What came is drawn in steps: a list this long would hold the page up. */
  const listed = useDeferredValue(instruments.data);
  const rows = listed ?? [];
  return (
    <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,1fr)_19rem] xl:grid-rows-[auto_1fr]">
      <div className="min-w-0 space-y-6">
        <SearchBox query={place.q ?? ""} onQuery={(q) => change({ q })} />
        <DaySlider day={day} today={known} turning={turning.data ?? []} onDay={setDay} />
        <Filters rows={rows} place={place} onChange={change} />
      </div>
      <div className={`min-w-0 xl:row-span-2 ${place.q === undefined ? "" : "hidden xl:block"}`}>
        <Coming known={known} jurisdiction={place.jurisdiction} />
      </div>
      <div className="min-w-0">
        {instruments.isError ? (
          <Failed retry={() => void instruments.refetch()} />
        ) : listed === undefined ? (
          <Loading lines={12} />
        ) : place.q === undefined ? (
          <Browse rows={rows} place={place} onDrop={() => change(NO_FILTERS)} />
        ) : (
          <Found query={place.q} rows={rows} place={place} onDrop={() => change(NO_FILTERS)} />
        )}
      </div>
    </div>
  );
}

interface ListProps {
  rows: readonly Row[];
  place: LawPlace;
  onDrop: () => void;
}

function Browse({ rows, place, onDrop }: ListProps) {
  const words = useWords(LAW_WORDS);
  const shown = rows.filter((row) => passes(row, place));
  const begun = useDeferredValue(shown, shown.slice(0, AT_FIRST));
  return (
    <section aria-labelledby="browse">
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="browse" className="font-bold text-xl">
          {words.browse}
        </h2>
        <Legend />
      </div>
      <p role="status" className="mb-3 text-muted text-sm tabular-nums">
        {words.shown(shown.length, rows.length)}
        <Standings rows={shown} />
      </p>
      {shown.length === 0 ? (
        <Empty title={words.noneHere}>
          <Button onClick={onDrop}>{words.dropFilters}</Button>
        </Empty>
      ) : (
        <BrowseList rows={begun} day={place.at === undefined ? {} : { at: place.at }} />
      )}
    </section>
  );
}

/** How many stand how, in a line. */
function Standings({ rows }: { rows: readonly Row[] }) {
  const words = useWords(LAW_WORDS);
  const counts = standingCounts(rows);
  return STANDINGS.filter((word) => counts.has(word))
    .map((word) => ` · ${words.standing[word]} ${counts.get(word)}`)
    .join("");
}

function Coming({ known, jurisdiction }: { known: string; jurisdiction: string | undefined }) {
  const language = useLanguage();
  const jurisdictions = jurisdiction === undefined ? undefined : [jurisdiction];
  const { data, isError, refetch } = useQuery({
    queryKey: ["comingDates", language, known, jurisdiction],
    queryFn: () =>
      worker().comingDates(
        language,
        { from: known, to: monthsOn(known, 120), known, ...(jurisdictions && { jurisdictions }) },
        MOST_COMING,
      ),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={9} />;
  return <Agenda dates={data} {...(jurisdictions && { jurisdictions })} />;
}

// One instrument: what it is, its life, and its provisions as they stand on a day.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useParams } from "@tanstack/react-router";
import type { InstrumentView } from "@yawara/answers/law";
import { otherLanguage, WORDS } from "@yawara/engine";
import { type ReactNode, useEffect } from "react";
import { DaySlider } from "../../law-picker/day-slider.tsx";
import { jurisdictionName } from "../../law-picker/jurisdictions.ts";
import { FRAGMENT, MisreadLine } from "../../shell/address-line.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { usePlace } from "../../shell/use-place.ts";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { today } from "../../ui/today.ts";
import { useDebounced } from "../../ui/use-debounced.ts";
import { worker } from "../../worker/worker.ts";
import { dateText, FIRST_DAY, lastDay } from "./days.ts";
import { INSTRUMENT_WORDS } from "./instrument-words.ts";
import { INSTRUMENT_PARAMETERS, localId } from "./law-place.ts";
import { Life } from "./life.tsx";
import { ProvisionList } from "./provision-list.tsx";
import { Standing } from "./standing.tsx";
import { LAW_WORDS } from "./words.ts";

/** Milliseconds the slider rests before the provisions follow. */
const REST = 80;

export function InstrumentPage() {
  const { instrument: id } = useParams({ from: "/$language/law/$instrument" });
  // Another instrument is another page: nothing that was opened stays.
  return <Instrument key={id} id={id} />;
}

function Instrument({ id }: { id: string }) {
  const language = useLanguage();
  const words = useWords(INSTRUMENT_WORDS);
  const { at: asked } = usePlace(INSTRUMENT_PARAMETERS);
  const known = today();
  const at = asked ?? known;
  const { data, isError, refetch } = useQuery({
    queryKey: ["instrument", id, language, at, known],
    queryFn: () => worker().instrument(id, language, { at, known }),
    placeholderData: keepPreviousData,
  });
  const toList = (
    <p className="mb-4 print:hidden">
      <Link
        to="/$language/law"
        params={{ language }}
        search={asked === undefined ? {} : { at: asked }}
        className="link inline-flex min-h-11 items-center text-sm"
      >
        {words.back}
      </Link>
    </p>
  );
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={14} />;
  if (data === null)
    return (
      <>
        <h1 className="mb-6 font-bold text-[1.75rem]">{words.none}</h1>
        <Empty title={words.noneHelp}>{toList}</Empty>
      </>
    );
  return (
    <>
      <NoProvision of={data} />
      {toList}
      <Head of={data} at={at} />
      <Life days={data.life} today={known} />
      <DayOf id={id} at={at} known={known} />
      <ProvisionList of={data} at={at} />
    </>
  );
}

/** Parts of the page a link may lead to, beside provisions. */
const PARTS = ["", "content", "life", "provisions"];

/** Says that what the address names after the # is no provision here. */
function NoProvision({ of: { provisions } }: { of: InstrumentView }) {
  const named = useLocation({ select: ({ hash }) => hash });
  const isHere = PARTS.includes(named) || provisions.some(({ id }) => localId(id) === named);
  return <MisreadLine of={isHere ? [] : [{ name: FRAGMENT, text: named, instead: "beginning" }]} />;
}

function Head({ of, at }: { of: InstrumentView; at: string }) {
  const language = useLanguage();
  const words = useWords(INSTRUMENT_WORDS);
  const law = useWords(LAW_WORDS);
  useTitle(of.short ?? of.title);
  return (
    <header>
      <h1 className="max-w-3xl font-bold text-[1.75rem] leading-snug">{of.title}</h1>
      <OtherTitle id={of.id} />
      <p className="mt-4 max-w-text text-lg">{of.summary}</p>
      <dl className="mt-5 flex flex-wrap gap-x-8 gap-y-3">
        <Fact name={words.status}>
          <span className="flex flex-wrap items-baseline gap-x-2" role="status">
            <Standing of={of} />
            <span className="text-muted text-sm">{words.onDay(dateText(at, language))}</span>
          </span>
        </Fact>
        <Fact name={words.jurisdiction}>{jurisdictionName(of.jurisdiction, language)}</Fact>
        <Fact name={words.kind}>
          {WORDS[language].kind[of.kind]}
          {of.for_ai && <span className="ml-2 text-muted text-sm">{law.madeForAi}</span>}
        </Fact>
        <Fact name={words.issuer}>{of.issuer}</Fact>
        {of.number !== undefined && <Fact name={words.number}>{of.number}</Fact>}
        {of.sectors.length > 0 && <Fact name={words.sectors}>{WORDS[language].list(of.sectors)}</Fact>}
      </dl>
      {of.url !== undefined && (
        <p className="mt-4">
          <a href={of.url} rel="noreferrer" className="link inline-flex min-h-11 items-center">
            {words.toSource}
          </a>
        </p>
      )}
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The title in the other language; its texts come after the page. */
function OtherTitle({ id }: { id: string }) {
  const language = useLanguage();
  const other = otherLanguage(language);
  const { data } = useQuery({ queryKey: ["titleIn", id, other], queryFn: () => worker().titleIn(id, other) });
  return (
    <p lang={other} className="mt-1 min-h-6 max-w-3xl text-muted text-sm">
      {data ?? ""}
    </p>
  );
}

/** The frame sets the title of its own places after this page's effects ran: this one is set after that. */
function useTitle(title: string): void {
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame sets its title anew with the language
  useEffect(() => {
    queueMicrotask(() => {
      document.title = `${title} – Yawara 柔`;
    });
  }, [title, language]);
}

function DayOf({ id, at, known }: { id: string; at: string; known: string }) {
  const language = useLanguage();
  const navigate = useNavigate({ from: "/$language/law/$instrument" });
  const keep = (day: string) =>
    void navigate({ search: day === known ? {} : { at: day }, hash: true, replace: true, resetScroll: false });
  const [day, setDay] = useDebounced(at, keep, REST);
  const { data } = useQuery({
    queryKey: ["turningDays", language, known, id],
    queryFn: () => worker().turningDays(language, { from: FIRST_DAY, to: lastDay(known), known }, id),
  });
  return (
    <div className="mt-10 max-w-3xl">
      <DaySlider day={day} today={known} turning={data ?? []} onDay={setDay} />
    </div>
  );
}

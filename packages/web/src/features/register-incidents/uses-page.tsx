// Uses of AI that were reported by a link: what was said, what in the ledger may be the same, and what becomes of each.
import { Link } from "@tanstack/react-router";
import { REPORTED_USE_WORDS, type ReportedUse, reportedUseText } from "@yawara/answers/reports";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { Choose } from "../../ui/choose.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { ListHead } from "../register/list-head.tsx";
import { Pages } from "../register/pages.tsx";
import { type Place, Room } from "../register/room.tsx";
import { StateMark } from "../register/state-mark.tsx";
import { DecideUse } from "./decide-use.tsx";
import { UsesExport } from "./export-incidents.tsx";
import { USES_PARAMETERS } from "./incidents-place.ts";
import { useReportedUses } from "./queries.ts";
import { ReportLinks } from "./report-links.tsx";
import { Contact } from "./reporter.tsx";
import { REPORT_STATES, type ReportedUseRow } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

const PAGE = 50;

export function UsesPage() {
  return <Room page="reportedUses">{(place) => <Uses place={place} />}</Room>;
}

function Uses({ place }: { place: Place }) {
  const all = useWords(INCIDENTS_WORDS);
  const words = all.uses;
  const { state, page = 1 } = usePlace(USES_PARAMETERS);
  const change = usePlaceChange(USES_PARAMETERS);
  const { data, isError, refetch } = useReportedUses(place.organisation.id, {
    ...{ state, limit: PAGE, offset: (page - 1) * PAGE },
  });
  return (
    <div className="max-w-4xl space-y-6">
      <Choose
        className="max-w-56"
        label={all.state}
        value={state}
        empty={all.any}
        options={REPORT_STATES.map((one) => [one, words.states[one]])}
        onChange={(next) => change({ state: next, page: undefined })}
      />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data?.total === 0 && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {data !== undefined && data.total > 0 && (
        <>
          <ListHead total={words.total(data.total)}>
            <UsesExport filter={{ state }} />
          </ListHead>
          <ul>
            {data.reports.map((report) => (
              <li
                key={report.id}
                data-report={report.id}
                className="space-y-2 border-line border-b py-4 first:border-t"
              >
                <Use place={place} report={report} />
              </li>
            ))}
          </ul>
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
        </>
      )}
      <ReportLinks place={place} purpose="use" />
    </div>
  );
}

function Use({ place, report }: { place: Place; report: ReportedUseRow }) {
  const words = useWords(INCIDENTS_WORDS).uses;
  const language = useLanguage();
  const { id, name, said, state, reason, subject, received, contact, similar } = report;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="wrap-anywhere font-bold">{name}</h2>
        <StateMark acts={state === "open"}>{words.states[state]}</StateMark>
      </div>
      <p className="text-muted text-sm">{words.received(formatMoment(received, language))}</p>
      <p className="max-w-text whitespace-pre-line">{reportedUseText(said as unknown as ReportedUse, language)}</p>
      {contact !== undefined && <Contact contact={contact} id={id} writes={place.writes} />}
      {reason !== undefined && <p className="max-w-text">{REPORTED_USE_WORDS[language].line(words.reason, reason)}</p>}
      {subject !== undefined && (
        <Link
          to="/$language/register/system"
          params={{ language }}
          search={searchOf({ id: subject })}
          className="link inline-flex min-h-11 items-center"
        >
          {words.toSystem}
        </Link>
      )}
      {similar.length > 0 && (
        <div className="max-w-text border-accent border-l-4 bg-sunken px-4 py-2">
          <p className="font-bold text-sm">{words.similar}</p>
          <ul>
            {similar.map((one) => (
              <li key={one.id} className="wrap-anywhere">
                {one.name} {one.kind === "asset" && words.asset}
              </li>
            ))}
          </ul>
        </div>
      )}
      {place.writes && state === "open" && <DecideUse place={place} report={report} />}
    </>
  );
}

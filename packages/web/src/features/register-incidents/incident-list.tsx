// The list of incidents: those whose clocks run first, each with its next end in words.
import { Link } from "@tanstack/react-router";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { ListHead } from "../register/list-head.tsx";
import { Pages } from "../register/pages.tsx";
import type { Place } from "../register/room.tsx";
import { StateMark } from "../register/state-mark.tsx";
import { IncidentsExport } from "./export-incidents.tsx";
import { INCIDENTS_PARAMETERS } from "./incidents-place.ts";
import { useIncidents } from "./queries.ts";
import { RecordIncident } from "./record-incident.tsx";
import { INCIDENT_STATES, type KeptIncidents } from "./types.ts";
import { INCIDENTS_WORDS } from "./words.ts";

const PAGE = 50;

export function IncidentList({ place }: { place: Place }) {
  const words = useWords(INCIDENTS_WORDS);
  const { q, state, all, page = 1 } = usePlace(INCIDENTS_PARAMETERS);
  const change = usePlaceChange(INCIDENTS_PARAMETERS);
  const filter = { q, state, ...(all !== true && state === undefined && { open: true }) };
  const { data, isError, refetch } = useIncidents(place.organisation.id, {
    ...filter,
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const isNarrowed = (q ?? "") !== "" || state !== undefined;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && <RecordIncident place={place} />}
      <Narrowing />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data?.total === 0 && (isNarrowed ? <Nothing /> : <None writes={place.writes} />)}
      {data !== undefined && data.total > 0 && (
        <>
          <ListHead total={words.total(data.total)}>
            <IncidentsExport filter={filter} />
          </ListHead>
          <IncidentLines incidents={data.incidents} />
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
        </>
      )}
    </div>
  );
}

function None({ writes }: { writes: boolean }) {
  const words = useWords(INCIDENTS_WORDS);
  return <Empty title={words.emptyTitle}>{writes ? words.empty : words.emptyViewer}</Empty>;
}

function Nothing() {
  const words = useWords(INCIDENTS_WORDS);
  return <Empty title={words.nothingFits}>{words.nothingFitsHelp}</Empty>;
}

function Narrowing() {
  const words = useWords(INCIDENTS_WORDS);
  const { q = "", state, all } = usePlace(INCIDENTS_PARAMETERS);
  const change = usePlaceChange(INCIDENTS_PARAMETERS);
  return (
    <div className="space-y-3">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        clear={words.clear}
        query={q}
        onQuery={(text) => change({ q: text, page: undefined })}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Choose
          className="basis-56"
          label={words.state}
          value={state}
          empty={words.any}
          options={INCIDENT_STATES.map((one) => [one, words.states[one]])}
          onChange={(next) => change({ state: next, page: undefined })}
        />
        <CheckBox checked={all === true} onChange={(on) => change({ all: on ? true : undefined, page: undefined })}>
          {words.withClosed}
        </CheckBox>
      </div>
    </div>
  );
}

export function IncidentLines({
  incidents,
  ofSystem = true,
}: Pick<KeptIncidents, "incidents"> & {
  /** Whether the system is named: on its own page it need not be. */
  ofSystem?: boolean;
}) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  return (
    <ul>
      {incidents.map(({ id, name, state, summary, system, unit, report, due }) => (
        <li key={id} data-incident={id} className="border-line border-b py-3 first:border-t">
          <p className="flex flex-wrap items-center gap-x-3">
            <Link
              to="/$language/register/incidents"
              params={{ language }}
              search={searchOf({ id })}
              className="link wrap-anywhere inline-flex min-h-11 items-center font-bold"
            >
              {name}
            </Link>
            <StateMark acts={summary === undefined && (state === "possible" || state === "confirmed")}>
              {summary === undefined ? words.states[state] : words.closed}
            </StateMark>
          </p>
          <p className="text-muted text-sm">
            {[ofSystem && (system ?? words.noSystem), ofSystem && unit, report !== undefined && words.byLink]
              .filter(Boolean)
              .join("\u00a0· ")}
          </p>
          {due !== undefined && (
            <p className="max-w-text">
              {due.next?.left !== undefined && (
                <span
                  className={`mr-2 font-bold tabular-nums ${due.counts.overdue > 0 ? "text-error" : "text-accent"}`}
                >
                  {due.next.left}
                </span>
              )}
              {due.summary}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

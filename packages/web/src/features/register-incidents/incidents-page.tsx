// Incidents of the organisation: the list, one of them, near misses, links for reporting.
import { Link } from "@tanstack/react-router";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf, usePlace } from "../../shell/use-place.ts";
import { type Place, Room } from "../register/room.tsx";
import { IncidentList } from "./incident-list.tsx";
import { INCIDENT_VIEWS, INCIDENTS_PARAMETERS } from "./incidents-place.ts";
import { NearMissesView } from "./near-misses.tsx";
import { OneIncident } from "./one-incident.tsx";
import { ReportLinks } from "./report-links.tsx";
import { INCIDENTS_WORDS } from "./words.ts";

export function IncidentsPage() {
  const { id } = usePlace(INCIDENTS_PARAMETERS);
  return (
    <Room page="incidents" headed={id === undefined}>
      {(place) => (id === undefined ? <Views place={place} /> : <OneIncident key={id} place={place} id={id} />)}
    </Room>
  );
}

function Views({ place }: { place: Place }) {
  const { view = "list" } = usePlace(INCIDENTS_PARAMETERS);
  return (
    <>
      <Ways view={view} />
      {view === "list" && <IncidentList place={place} />}
      {view === "near-misses" && <NearMissesView place={place} />}
      {view === "links" && <ReportLinks place={place} purpose="incident" />}
    </>
  );
}

function Ways({ view: open }: { view: (typeof INCIDENT_VIEWS)[number] }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  return (
    <nav aria-label={words.viewsNamed} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {INCIDENT_VIEWS.map((view) => (
          <li key={view}>
            <Link
              to="/$language/register/incidents"
              params={{ language }}
              search={searchOf({ view: view === "list" ? undefined : view })}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={view === open ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-8 border border-line px-4 text-ink no-underline hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:font-bold aria-[current=page]:text-accent"
            >
              {words.views[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

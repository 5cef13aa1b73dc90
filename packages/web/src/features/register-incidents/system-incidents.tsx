// The incidents of one system, and the way to record another.
import { Link } from "@tanstack/react-router";
import { Away } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { searchOf } from "../../shell/use-place.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import type { Place } from "../register/room.tsx";
import { IncidentLines } from "./incident-list.tsx";
import { useIncidents } from "./queries.ts";
import { INCIDENTS_WORDS } from "./words.ts";

export function SystemIncidents({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(INCIDENTS_WORDS);
  const language = useLanguage();
  const { data, isError, refetch } = useIncidents(place.organisation.id, { subject: system.id, limit: 100 });
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={3} />;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && !system.removed && (
        <Link
          to="/$language/register/incidents"
          params={{ language }}
          search={searchOf({ system: system.id })}
          className={buttonClass("outlined")}
        >
          {words.record}
        </Link>
      )}
      {data.total === 0 ? (
        <Empty title={words.emptyTitle}>{place.writes ? words.recordHelp : words.emptyViewer}</Empty>
      ) : (
        <IncidentLines incidents={data.incidents} ofSystem={false} />
      )}
    </div>
  );
}

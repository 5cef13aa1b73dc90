// The sheet of a system with its disclosures, and the way to draw another.
import { Away } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import type { Place } from "../register/room.tsx";
import { AddDisclosure } from "./add-disclosure.tsx";
import { DisclosureLine } from "./disclosure-line.tsx";
import { useDisclosures } from "./disclosure-queries.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";

/** All of one system at once. */
const MOST = 500;

export function SystemDisclosures({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const { data, isError, refetch } = useDisclosures(place.organisation.id, { subject: system.id, limit: MOST });
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading />;
  return (
    <div className="max-w-4xl space-y-5">
      {data.total === 0 ? (
        <p>{words.emptyOfSystem}</p>
      ) : (
        <ul>
          {data.disclosures.map((one) => (
            <li key={one.id} className="border-line border-b py-2 first:border-t">
              <DisclosureLine place={place} disclosure={one} />
            </li>
          ))}
        </ul>
      )}
      {place.writes && !system.removed && (
        <AddDisclosure place={place} open={data.total === 0} system={{ id: system.id, name: system.name }} />
      )}
    </div>
  );
}

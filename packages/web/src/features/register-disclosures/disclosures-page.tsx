// The register's disclosures: all of them with their state and what changes touch, or the one the address names.
import { usePlace } from "../../shell/use-place.ts";
import { Room } from "../register/room.tsx";
import { DisclosureList } from "./disclosure-list.tsx";
import { DISCLOSURES_PARAMETERS } from "./disclosures-place.ts";
import { OneDisclosure } from "./one-disclosure.tsx";

export function DisclosuresPage() {
  const { id } = usePlace(DISCLOSURES_PARAMETERS);
  return (
    <Room page="disclosures" headed={id === undefined}>
      {(place) =>
        id === undefined ? <DisclosureList place={place} /> : <OneDisclosure key={id} place={place} id={id} />
      }
    </Room>
  );
}

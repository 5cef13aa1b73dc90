// What a system stands on: taken out, added from the list by a search, or added anew.
import { Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { ASSET_WORDS } from "./asset-words.ts";
import { LinkedAssets } from "./linked-assets.tsx";
import { useAssetsOf } from "./queries.ts";
import type { Place } from "./room.tsx";

export function StandsOn({ place, system }: { place: Place; system: SavedSubject }) {
  const words = useWords(ASSET_WORDS);
  const { data, error } = useAssetsOf(place.organisation.id, "subjects", system.id);
  return (
    <Section title={words.standsOn}>
      {data === undefined &&
        (error === null ? <Loading lines={2} /> : <Refusal of={error.cause as { refused: string } | undefined} />)}
      {data !== undefined && (
        <LinkedAssets
          place={place}
          of={{ kind: "subjects", id: system.id }}
          linked={data.assets}
          none={words.standsOnNone}
          changes={place.writes && !system.removed}
        />
      )}
    </Section>
  );
}

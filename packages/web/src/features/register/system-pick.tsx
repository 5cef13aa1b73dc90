// Picks one system of however many there are: words narrow the list down, and what was chosen stays chosen while others are looked for.
import { useState } from "react";
import { useWords } from "../../shell/language.ts";
import { Choose } from "../../ui/choose.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { useSystems } from "./queries.ts";
import type { Place } from "./room.tsx";
import { REGISTER_WORDS } from "./words.ts";

/** Systems listed at once; with more, words are asked for. */
const MOST = 100;

interface PickProps {
  place: Place;
  label: string;
  /** What stands for none. */
  empty: string;
  value: string | undefined;
  onPick: (id: string | undefined, name: string | undefined) => void;
}

export function SystemPick({ place, label, empty, value, onPick }: PickProps) {
  const words = useWords(REGISTER_WORDS);
  const [q, search] = useState("");
  const [chosen, choose] = useState<readonly [string, string]>();
  const { data } = useSystems(place.organisation.id, { sort: "name", limit: MOST, ...(q !== "" && { q }) });
  const found = (data?.subjects ?? []).map(({ id, name }) => [id, name] as const);
  const isListed = chosen === undefined || found.some(([id]) => id === chosen[0]);
  const options = isListed ? found : [chosen, ...found];
  const isLong = q !== "" || (data?.total ?? 0) > MOST;
  return (
    <div className="space-y-2">
      {isLong && (
        <SearchField
          label={words.findSystem}
          hint={words.findSystemHint(data?.total ?? 0)}
          clear={words.clear}
          query={q}
          onQuery={search}
        />
      )}
      <Choose
        label={label}
        value={value}
        empty={empty}
        gone={words.gone}
        options={options}
        onChange={(id) => {
          const one = options.find(([other]) => other === id);
          choose(one);
          onPick(id, one?.[1]);
        }}
      />
    </div>
  );
}

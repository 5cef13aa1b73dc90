// Days of the ledger under names: made now, and two of them compared in plain words.
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Away, Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Field } from "../../ui/field.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import type { Snapshot } from "./ledger-types.ts";
import { LOG_WORDS } from "./log-words.ts";
import { useSnapshots } from "./queries.ts";
import type { Place } from "./room.tsx";
import { SnapshotDifferences } from "./snapshot-differences.tsx";

export function Snapshots({ place }: { place: Place }) {
  const words = useWords(LOG_WORDS);
  const { data, isError, refetch } = useSnapshots(place.organisation.id);
  return (
    <>
      {place.writes && <Make />}
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />)}
      {data?.snapshots.length === 0 && <p className="text-muted">{words.noSnapshots}</p>}
      {data !== undefined && data.snapshots.length > 0 && <Compare place={place} snapshots={data.snapshots} />}
    </>
  );
}

function Make() {
  const words = useWords(LOG_WORDS);
  const language = useLanguage();
  const [name, type] = useState("");
  const [isNameless, setNameless] = useState(false);
  const [made, setMade] = useState<string>();
  const { send, refused } = useChange((wanted: string) =>
    ask<Snapshot>(language, "POST", "v1/snapshots", { name: wanted }),
  );
  const make = async () => {
    setNameless(name.trim() === "");
    if (name.trim() === "") return;
    const answer = await send(name.trim());
    if (answer === undefined) return;
    setMade(answer.name);
    type("");
  };
  return (
    <form
      noValidate
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Field
        label={words.snapshotName}
        hint={words.snapshotsHelp}
        value={name}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        wrong={isNameless ? words.noName : undefined}
      />
      <Button type="submit">{words.makeSnapshot}</Button>
      <p role="status">{made !== undefined && words.made(made)}</p>
      <Refusal of={refused} />
    </form>
  );
}

function Compare({ place, snapshots }: { place: Place; snapshots: readonly Snapshot[] }) {
  const words = useWords(LOG_WORDS);
  const language = useLanguage();
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const options = snapshots.map(
    ({ id, name, made_at }) => [id, `${name} (${formatMoment(made_at, language)})`] as const,
  );
  const first = from ?? snapshots[0]!.id;
  return (
    <div className="space-y-3">
      <Choose label={words.compareFrom} value={first} options={options} onChange={setFrom} />
      <Choose label={words.compareTo} value={to} empty={words.now} options={options} onChange={setTo} />
      <SnapshotDifferences place={place} from={first} to={to} />
    </div>
  );
}

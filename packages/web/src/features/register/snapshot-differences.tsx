// What differs between two days of the ledger, system by system, in plain words.
import { Away } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { DifferencesExport } from "./exports.tsx";
import type { SystemDifference } from "./ledger-types.ts";
import { LOG_WORDS } from "./log-words.ts";
import { useDifferences } from "./queries.ts";
import type { Place } from "./room.tsx";
import { useFactWords } from "./use-fact-words.ts";

export function SnapshotDifferences({ place, from, to }: { place: Place; from: string; to: string | undefined }) {
  const words = useWords(LOG_WORDS);
  const { data, isError, refetch } = useDifferences(place.organisation.id, from, to);
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  if (data.systems.length === 0) return <p role="status">{words.noDifference}</p>;
  return (
    <>
      <DifferencesExport systems={data.systems} />
      <ul className="space-y-3">
        {data.systems.map((system) => (
          <One key={system.id} system={system} />
        ))}
      </ul>
    </>
  );
}

function One({ system: { name, renamed_from, was, is, facts } }: { system: SystemDifference }) {
  const words = useWords(LOG_WORDS);
  const said = useFactWords(
    facts.flatMap(({ fact, from, to }) => [
      { fact, value: from },
      { fact, value: to },
    ]),
  );
  const quoted = words.quoted(name);
  return (
    <li className="wrap-anywhere border-line border-l-2 pl-4">
      {was === "absent" && <p>{words.came(quoted)}</p>}
      {is === "absent" && <p>{words.went(quoted)}</p>}
      {renamed_from !== undefined && <p>{words.renamed(words.quoted(renamed_from), quoted)}</p>}
      {facts.length > 0 && (
        <>
          {renamed_from === undefined && <p>{words.changed(quoted)}</p>}
          <ul className="text-sm">
            {facts.map(({ fact }, i) => (
              <li key={fact}>
                <span className="text-muted">
                  {said?.[2 * i]?.name ?? fact}
                  {words.colon}
                </span>
                {words.fromTo(said?.[2 * i]?.text ?? words.takenBack, said?.[2 * i + 1]?.text ?? words.takenBack)}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

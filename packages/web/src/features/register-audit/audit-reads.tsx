// What auditors read, the newest first: of all for an owner, an auditor's own.
import { useState } from "react";
import { Away } from "../../api/refusal.tsx";
import { useNames } from "../../api/use-names.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatMoment } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { useLedger, useSystems } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { AUDIT_WORDS, partRead } from "./words.ts";

interface AuditRead {
  id: string;
  by: string;
  on: string;
  what: string;
  object?: string;
  times: number;
}

const PAGE = 20;
const MOST_NAMES = 500;

export function AuditReads({ place }: { place: Place }) {
  const words = useWords(AUDIT_WORDS);
  const language = useLanguage();
  const nameOf = useNames(place.me, place.organisation);
  const [limit, more] = useState(PAGE);
  const { data, isError, refetch } = useLedger<{ reads: AuditRead[] }>(
    place.organisation.id,
    "audit/reads",
    { limit },
    { keeps: true },
  );
  const { data: systems } = useSystems(place.organisation.id, { limit: MOST_NAMES });
  if (data === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading lines={2} />;
  const named = (id: string | undefined) => systems?.subjects.find((system) => system.id === id)?.name;
  return (
    <>
      <p className="text-muted text-sm">{data.reads.length === 0 ? words.noReads : words.readsHelp}</p>
      <ul className="text-sm">
        {data.reads.map(({ id, by, on, what, object, times }) => (
          <li key={id} className="wrap-anywhere border-line border-b py-1 first:border-t">
            <span className="text-muted">{formatMoment(on, language)}</span> {nameOf(by)}{" "}
            {words.read(named(object) ?? partRead(language, what))}
            {times > 1 && words.times(times)}
          </li>
        ))}
      </ul>
      {data.reads.length === limit && limit < 200 && (
        <Button onClick={() => more(Math.min(limit * 3, 200))}>{words.all}</Button>
      )}
    </>
  );
}

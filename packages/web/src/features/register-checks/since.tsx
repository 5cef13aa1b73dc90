// What changed for a system since the law was last found to say otherwise: by which cause, from what to what.
import { useLanguage, useWords } from "../../shell/language.ts";
import { Fold } from "../../ui/fold.tsx";
import { formatDay } from "../../ui/format-date.ts";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import type { SystemSince } from "../register/ledger-types.ts";
import { useSince } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { CHECK_WORDS } from "./words.ts";

/** Differences of one cause shown at once. */
const SHOWN = 5;

export function Since({ place, system }: { place: Place; system: { id: string } }) {
  const words = useWords(CHECK_WORDS);
  const { data, isError, refetch } = useSince(place.organisation.id, system.id);
  return (
    <Section title={words.since}>
      {data === undefined ? (
        isError ? (
          <Failed retry={() => void refetch()} />
        ) : (
          <Loading lines={2} />
        )
      ) : (
        <Told found={data} />
      )}
    </Section>
  );
}

function Told({ found: { state, until, said, since } }: { found: SystemSince }) {
  const words = useWords(CHECK_WORDS);
  const language = useLanguage();
  if (state === "again" || state === "never") return <p role="status">{words.sinceWaits}</p>;
  if (state === "unreadable") return <p>{words.sinceUnreadable}</p>;
  return (
    <div className="max-w-text space-y-4">
      {said === undefined || since === undefined ? (
        <p>{words.noSince}</p>
      ) : (
        <>
          <p>
            {said.title}
            <span className="block text-muted text-sm">{said.corpora}</span>
          </p>
          <p className="font-bold">{since.summary}</p>
          {said.facts.length > 0 && (
            <div>
              <h3 className="font-bold">{words.facts}</h3>
              <ul className="list-disc pl-5">
                {said.facts.map((text) => (
                  <li key={text} className="wrap-anywhere">
                    {text}
                  </li>
                ))}
              </ul>
            </div>
          )}
          {said.causes.map(({ title, lines }) => (
            <div key={title}>
              <h3 className="font-bold">{title}</h3>
              <Lines lines={lines.slice(0, SHOWN)} />
              {lines.length > SHOWN && (
                <Fold summary={<span className="link">{words.more(lines.length - SHOWN)}</span>}>
                  <Lines lines={lines.slice(SHOWN)} />
                </Fold>
              )}
            </div>
          ))}
        </>
      )}
      {until !== undefined && <p className="text-muted text-sm">{words.until(formatDay(until, language))}</p>}
    </div>
  );
}

function Lines({ lines }: { lines: NonNullable<SystemSince["said"]>["causes"][number]["lines"] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map(({ where, says, note }) => (
        <li key={`${where} ${says}`} className="wrap-anywhere py-2">
          {says}
          <span className="block text-muted text-sm">{where}</span>
          <span className="block text-sm">{note}</span>
        </li>
      ))}
    </ul>
  );
}

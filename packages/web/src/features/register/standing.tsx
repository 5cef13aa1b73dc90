// What the law says of a system today, or on another day by what was said of it then: verdict, counts by force, open points.
import { useQuery } from "@tanstack/react-query";
import type { ReportView } from "@yawara/answers/check";
import type { Facts } from "@yawara/engine";
import type { SavedSubject } from "../../api/types.ts";
import { Clashing, Refused } from "../../draft/no-answer.tsx";
import { DayField } from "../../law-picker/day-field.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { formatDay, formatMoment } from "../../ui/format-date.ts";
import { Gauge } from "../../ui/gauge.tsx";
import { Failed, Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { today } from "../../ui/today.ts";
import type { Asked } from "../../worker/request.ts";
import { worker } from "../../worker/worker.ts";
import { type Held, heldOn } from "./held-on.ts";
import { useRevisions } from "./queries.ts";
import type { Place } from "./room.tsx";
import { SYSTEM_WORDS } from "./system-words.ts";

const MOST_OPEN = 5;
/** What speaks to whoever answers for the system; the rest stands in the report. */
const COUNTED = ["must", "ban", "cooperate", "should", "get", "watch"];

interface StandingProps {
  place: Place;
  system: SavedSubject;
  /** The day looked at; today where absent. */
  day: string | undefined;
  onDay: (day: string | undefined) => void;
}

export function Standing({ place, system, day, onDay }: StandingProps) {
  const words = useWords(SYSTEM_WORDS);
  const now = today();
  return (
    <Section title={words.standing}>
      <DayField
        label={words.asOf}
        day={day ?? now}
        onDay={(wanted) => onDay(wanted === now ? undefined : wanted)}
        help={words.asOfHelp}
      >
        {day !== undefined && <Button onClick={() => onDay(undefined)}>{words.today}</Button>}
      </DayField>
      {day === undefined || day >= now ? (
        <OfFacts system={system} facts={system.facts} day={day ?? now} />
      ) : (
        <Then place={place} system={system} day={day} />
      )}
    </Section>
  );
}

/** By what was said of it at the end of a past day. */
function Then({ place, system, day }: Pick<StandingProps, "place" | "system"> & { day: string }) {
  const { data, isError, refetch } = useRevisions(place.organisation.id, system.id, true);
  if (data === undefined) return isError ? <Failed retry={() => void refetch()} /> : <Loading lines={3} />;
  return <OfHeld system={system} held={heldOn(data.revisions, day)} day={day} />;
}

function OfHeld({ system, held, day }: { system: SavedSubject; held: Held; day: string }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  if ("came" in held) return <p>{words.notYet(formatDay(held.came, language))}</p>;
  if (held.revision.removed) return <p>{words.notThen}</p>;
  const { revision, on, facts, regimes } = held.revision;
  return (
    <>
      <p className="text-muted text-sm">{words.byRevision(revision, formatMoment(on, language))}</p>
      <OfFacts system={{ ...system, ...(regimes && { regimes }) }} facts={facts} day={day} />
    </>
  );
}

/** A day to come is looked at as the law is known today. */
function OfFacts({ system, facts, day }: { system: SavedSubject; facts: Facts; day: string }) {
  const words = useWords(SYSTEM_WORDS);
  const language = useLanguage();
  const { name, regimes } = system;
  const known = day < today() ? day : today();
  const asked: Asked = { facts, at: day, known, language, ...(regimes && { regimes }) };
  const isEmpty = Object.keys(facts).length === 0;
  const { data, isError, refetch } = useQuery({
    queryKey: ["report", asked, name],
    queryFn: async () => worker().report(asked, { en: name, ja: name }),
    enabled: !isEmpty,
  });
  if (isEmpty)
    return (
      <p>
        {words.nothingSaid} {words.nothingSaidHelp}
      </p>
    );
  if (isError)
    return (
      <div role="alert">
        <p>{words.standingFailed}</p>
        <Failed retry={() => void refetch()} />
      </div>
    );
  if (data === undefined) return <Loading lines={4} />;
  if ("clash" in data) return <Clashing clash={data.clash} />;
  if ("refused" in data) return <Refused text={data.refused} />;
  return <Summary report={data.report} />;
}

function Summary({ report }: { report: ReportView }) {
  const words = useWords(SYSTEM_WORDS);
  const { verdict, gauge, forbidden, groups, openPoints, asOf } = report;
  return (
    <div className="max-w-text space-y-4">
      <p className="font-bold text-lg leading-relaxed">{verdict}</p>
      {forbidden.length > 0 && (
        <div className="border-prohibition border-l-8 pl-4">
          <h3 className="font-bold">{words.broken}</h3>
          <ul>
            {forbidden.map(({ provision, says, where }) => (
              <li key={provision}>
                {says} <span className="text-muted text-sm">{where}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Gauge counts={gauge} />
      <h3 className="font-bold">{words.counts}</h3>
      <dl>
        {groups
          .filter(({ group }) => COUNTED.includes(group))
          .map(({ group, name, count, certain }) => (
            <div key={group} className="grid grid-cols-[9rem_1fr] gap-x-4 border-line border-b py-1">
              <dt>{name}</dt>
              <dd className="tabular-nums">{words.certain(certain, count - certain)}</dd>
            </div>
          ))}
      </dl>
      <OpenPoints points={openPoints.map(({ says }) => says)} />
      <p className="text-muted text-sm">{asOf}</p>
    </div>
  );
}

function OpenPoints({ points }: { points: readonly string[] }) {
  const words = useWords(SYSTEM_WORDS);
  if (points.length === 0) return <p>{words.noOpenPoints}</p>;
  return (
    <div>
      <h3 className="font-bold">{words.openPoints(points.length)}</h3>
      <ul className="list-disc pl-5">
        {points.slice(0, MOST_OPEN).map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
      {points.length > MOST_OPEN && <p className="text-muted">{words.more(points.length - MOST_OPEN)}</p>}
    </div>
  );
}

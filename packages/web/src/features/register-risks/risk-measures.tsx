// The measures against one risk: those in use with how they stand, and those the library suggests, added in one tap.
import { RISK_WORDS, suggestedFor } from "@yawara/answers/risks";
import { isBinding } from "@yawara/engine";
import { useState } from "react";
import { ask } from "../../api/client.ts";
import { Refusal } from "../../api/refusal.tsx";
import { useChange } from "../../api/use-change.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Fold } from "../../ui/fold.tsx";
import { formatLawDay } from "../../ui/format-date.ts";
import { Loading } from "../../ui/loading-states.tsx";
import { QUIET } from "../register/kept-list.tsx";
import type { Place } from "../register/room.tsx";
import { StateMark } from "../register/state-mark.tsx";
import { MeasureForm } from "./measure-form.tsx";
import { useAgainst, useKeeping, useMeasuresOf } from "./risk-queries.ts";
import type { Library, MeasureUse, Offers, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface MeasuresProps {
  place: Place;
  risk: Risk;
  library: Library;
  offers: Offers | undefined;
  /** What is in use for the system already. */
  used: readonly MeasureUse[];
}

const nameOf = (library: Library, { name, measure }: MeasureUse): string =>
  name ?? library.measures.find(({ id }) => id === measure)?.name ?? measure ?? "";

export function RiskMeasures({ place, risk, library, offers, used }: MeasuresProps) {
  const words = useWords(RISKS_WORDS);
  const { data } = useMeasuresOf(place.organisation.id, risk.id);
  const against = useAgainst(risk.id);
  if (data === undefined) return <Loading lines={2} />;
  const linked = data.measure_uses;
  const ids = linked.map(({ id }) => id);
  const add = (measure: Parameters<typeof against.send>[0]["measure"]) => void against.send({ linked: ids, measure });
  const writes = place.writes && !risk.removed;
  return (
    <div className="space-y-2">
      <h4 className="font-bold text-sm">{words.measures}</h4>
      {linked.length === 0 && <p className="text-muted text-sm">{words.noMeasures}</p>}
      <ul>
        {linked.map((one) => (
          <Used
            key={one.id}
            place={place}
            risk={risk}
            used={one}
            linked={ids}
            name={nameOf(library, one)}
            writes={writes}
          />
        ))}
      </ul>
      {writes && (
        <>
          <Suggested
            offers={suggestedFor(
              offers?.measures ?? [],
              risk.subdomain,
              linked.flatMap(({ measure }) => measure ?? []),
            )}
            onAdd={(measure) => {
              const already = used.find((one) => one.measure === measure);
              add(already?.id ?? { measure, ...(risk.subject && { subject: risk.subject }) });
            }}
          />
          <Others library={library} used={used.filter(({ id }) => !ids.includes(id))} onLink={add} />
          <Fold key={linked.length} summary={words.ownMeasure} summaryClassName="link w-fit text-sm">
            <MeasureForm
              place={place}
              refused={undefined}
              onSend={(fields) => add({ ...fields, ...(risk.subject && { subject: risk.subject }) })}
            />
          </Fold>
          <Refusal of={against.refused} />
        </>
      )}
    </div>
  );
}

interface UsedProps {
  place: Place;
  risk: Risk;
  used: MeasureUse;
  linked: readonly string[];
  name: string;
  writes: boolean;
}

function Used({ place, risk, used, linked, name, writes }: UsedProps) {
  const words = useWords(RISKS_WORDS);
  const { measureState } = useWords(RISK_WORDS);
  const language = useLanguage();
  const [isEdited, edit] = useState(false);
  const keeping = useKeeping<MeasureUse>("measure-uses");
  const unlinking = useChange((measures: string[]) =>
    ask<object>(language, "PUT", `v1/risks/${risk.id}/measures`, { measures }),
  );
  const { state, reason, owner_name, due, since, shown } = used;
  const about = [
    owner_name,
    due && `${words.due} ${formatLawDay(due, language)}`,
    since && `${words.since} ${formatLawDay(since, language)}`,
  ].filter((one) => one !== undefined && one !== "");
  return (
    <li className="wrap-anywhere border-line border-b py-1">
      <p>
        {name} <StateMark acts={state === "planned"}>{measureState[state]}</StateMark>
      </p>
      {about.length > 0 && <p className="text-muted text-sm">{about.join("\u00a0· ")}</p>}
      {state === "left_out" && <p className="text-sm">{reason}</p>}
      {shown !== undefined && <p className="whitespace-pre-line text-sm">{shown}</p>}
      {writes && (
        <div className="flex flex-wrap gap-x-4">
          <Button look="plain" className={QUIET} aria-label={words.edit(name)} onClick={() => edit(!isEdited)}>
            {words.change}
          </Button>
          <Button
            look="plain"
            className={QUIET}
            aria-label={words.takeFrom(name)}
            onClick={() => void unlinking.send(linked.filter((id) => id !== used.id))}
          >
            {words.unlink}
          </Button>
        </div>
      )}
      {isEdited && (
        <MeasureForm
          place={place}
          used={used}
          refused={keeping.refused}
          onCancel={() => edit(false)}
          onSend={async (fields) => {
            if ((await keeping.send({ row: used, fields })) !== undefined) edit(false);
          }}
        />
      )}
      <Refusal of={unlinking.refused} />
    </li>
  );
}

/** Suggestions shown at once; the rest on request. */
const FIRST = 4;

function Suggested({ offers, onAdd }: { offers: Offers["measures"]; onAdd: (measure: string) => void }) {
  const words = useWords(RISKS_WORDS);
  const [isWhole, show] = useState(false);
  if (offers.length === 0) return null;
  const shown = isWhole ? offers : offers.slice(0, FIRST);
  return (
    <Fold summary={`${words.suggested} (${offers.length})`} summaryClassName="link w-fit text-sm">
      <p className="text-muted text-sm">{words.suggestedMeasuresHelp}</p>
      <ul>
        {shown.map(({ id, name, says, helps }) => {
          const first = helps[0];
          return (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 border-line border-b py-2">
              <div className="min-w-0 max-w-text flex-1 basis-60">
                <p className="font-bold text-sm">{name}</p>
                <p className="text-sm">{says}</p>
                {first !== undefined && (
                  <p className="text-muted text-sm">
                    {helps.some(({ modality }) => isBinding(modality)) ? words.binds : words.recommended}
                    {`: ${first.name} ${first.ref}`}
                  </p>
                )}
              </div>
              <Button aria-label={words.addMeasure(name)} onClick={() => onAdd(id)}>
                {words.plan}
              </Button>
            </li>
          );
        })}
      </ul>
      {shown.length < offers.length && (
        <Button look="plain" className={QUIET} onClick={() => show(true)}>
          {words.more(offers.length - shown.length)}
        </Button>
      )}
    </Fold>
  );
}

function Others({
  library,
  used,
  onLink,
}: {
  library: Library;
  used: readonly MeasureUse[];
  onLink: (id: string) => void;
}) {
  const words = useWords(RISKS_WORDS);
  const [id, choose] = useState<string>();
  if (used.length === 0) return null;
  return (
    <Fold summary={words.useOther} summaryClassName="link w-fit text-sm">
      <div className="flex flex-wrap items-end gap-2">
        <Choose
          className="max-w-96 flex-1"
          label={words.useOther}
          value={id}
          empty={words.notSaid}
          options={used.map((one) => [one.id, nameOf(library, one)])}
          onChange={choose}
        />
        <Button onClick={() => id !== undefined && onLink(id)}>{words.link}</Button>
      </div>
    </Fold>
  );
}

// The sheet of risks of one system: its risks with measures and acceptances, the kinds its answers point to, and the map of all kinds.
import { RISK_WORDS, worstOf } from "@yawara/answers/risks";
import { Away, Refusal } from "../../api/refusal.tsx";
import type { SavedSubject } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { AddFold } from "../register/add-fold.tsx";
import type { Place } from "../register/room.tsx";
import { OneRisk } from "./one-risk.tsx";
import { RiskForm } from "./risk-form.tsx";
import { kindName } from "./risk-name.ts";
import { useAcceptances, useKeeping, useLibrary, useMeasureUses, useOffers, useRisks } from "./risk-queries.ts";
import { useRiskSaid } from "./risk-reason.ts";
import type { Library, Offers, Risk } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

interface SystemRisksProps {
  place: Place;
  system: SavedSubject;
}

/** Most risks of one system that are shown. */
const MOST = 500;

export function SystemRisks({ place, system }: SystemRisksProps) {
  const words = useWords(RISKS_WORDS);
  const { organisation } = place;
  const hasFacts = Object.keys(system.facts).length > 0;
  const { data: library, isError, refetch } = useLibrary();
  const { data: offers } = useOffers(system.facts, hasFacts);
  const risks = useRisks(organisation.id, { subject: system.id, limit: MOST });
  const { data: used } = useMeasureUses(organisation.id, { subject: system.id });
  const { data: accepted } = useAcceptances(organisation.id, { subject: system.id });
  const again = () => void Promise.all([refetch(), risks.refetch()]);
  if (library === undefined || risks.data === undefined)
    return isError || risks.isError ? <Away retry={again} /> : <Loading />;
  const listed = risks.data.risks;
  const writes = place.writes && !system.removed;
  return (
    <div className="grid items-start gap-x-16 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <div className="space-y-8">
        <Section title={words.systemRisks}>
          {listed.length === 0 && <p>{words.systemEmpty}</p>}
          <ul>
            {listed.map((risk) => (
              <li key={risk.id} className="border-line border-b py-3 first:border-t">
                <OneRisk
                  place={{ ...place, writes }}
                  risk={risk}
                  library={library}
                  offers={offers}
                  used={used?.measure_uses ?? []}
                  acceptances={(accepted?.risk_acceptances ?? []).filter((one) => one.risk === risk.id)}
                />
              </li>
            ))}
          </ul>
          {writes && (
            <AddFold key={listed.length} title={words.addRisk}>
              <RiskForm place={place} library={library} subject={system.id} />
            </AddFold>
          )}
        </Section>
      </div>
      <div className="space-y-8">
        {hasFacts && <Suggested system={system} offers={offers} library={library} risks={listed} writes={writes} />}
        <Section title={words.map}>
          <OwnMap library={library} risks={listed} />
        </Section>
      </div>
    </div>
  );
}

interface SuggestedProps {
  system: SavedSubject;
  offers: Offers | undefined;
  library: Library;
  risks: readonly Risk[];
  writes: boolean;
}

/** Kinds the library's conditions say the system carries or may carry, and that nobody has looked at here. */
function Suggested({ system, offers, library, risks, writes }: SuggestedProps) {
  const words = useWords(RISKS_WORDS);
  const { send, refused } = useKeeping<Risk>("risks");
  const open = offers?.risks.filter(({ id }) => !risks.some(({ subdomain }) => subdomain === id));
  return (
    <Section title={words.suggestedRisks}>
      {open === undefined && <Loading lines={3} />}
      <p className="text-muted text-sm">{open?.length === 0 ? words.noSuggested : words.suggestedHelp}</p>
      <ul>
        {(open ?? []).map(({ id, certain, waits }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 border-line border-b py-2">
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-bold text-sm">{kindName(library, id)}</p>
              <p className="text-sm">{library.risks.find((one) => one.id === id)?.says}</p>
              {!certain && (
                <p className="text-muted text-sm">{words.mayBe(words.narrow(waits.map(({ name }) => name)))}</p>
              )}
            </div>
            {writes && (
              <Button
                aria-label={words.addThis(kindName(library, id))}
                onClick={() => void send({ fields: { subject: system.id, subdomain: id } })}
              >
                {words.add}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Refusal of={refused} />
    </Section>
  );
}

/** Every kind of risk with how the system stands; each opens to its reasons. */
function OwnMap({ library, risks }: { library: Library; risks: readonly Risk[] }) {
  const words = useWords(RISK_WORDS);
  const said = useRiskSaid();
  return (
    <ul>
      {library.risks.map(({ id, number, name, says }) => {
        const own = risks.filter(({ subdomain }) => subdomain === id);
        const worst = worstOf(own.map(({ standing }) => standing));
        return (
          <li key={id} className="border-line border-b">
            <Fold
              summary={
                <span className="flex w-full flex-wrap justify-between gap-x-4 text-sm">
                  <span>
                    {number} {name}
                  </span>
                  <span className={worst === undefined ? "text-muted" : "font-bold"}>
                    {worst === undefined ? words.notLookedAt : words.standing[worst]}
                  </span>
                </span>
              }
            >
              <div className="pb-3 pl-4 text-sm">
                <p className="text-muted">{says}</p>
                <ul className="list-disc pl-5">
                  {own.map((risk) => (
                    <li key={risk.id}>{[risk.description, said(risk).reason].filter(Boolean).join(" ")}</li>
                  ))}
                </ul>
              </div>
            </Fold>
          </li>
        );
      })}
    </ul>
  );
}

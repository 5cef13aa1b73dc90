// The risks a filter lets through, or the systems nobody has looked at; the list as a file, and a risk of the whole firm added.
import { Link } from "@tanstack/react-router";
import { RISK_WORDS } from "@yawara/answers/risks";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import type { PlaceChange } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { CheckBox } from "../../ui/check-box.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Section } from "../../ui/section.tsx";
import { AddFold } from "../register/add-fold.tsx";
import { ListHead } from "../register/list-head.tsx";
import { Pages } from "../register/pages.tsx";
import { useSystem } from "../register/queries.ts";
import { PAGE } from "../register/register-place.ts";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { RisksExport } from "./export-risks.tsx";
import { RiskForm } from "./risk-form.tsx";
import { ToSystem } from "./risk-line.tsx";
import { RiskList } from "./risk-list.tsx";
import { listedOf, RISKS_PARAMETERS, type RisksPlace, systemsOf } from "./risk-place.ts";
import { useNotLookedAt, useRisks } from "./risk-queries.ts";
import type { Library } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

/** Where one is, what the address asks for, and a way to ask for something else. */
export interface PartProps {
  place: Place;
  view: RisksPlace;
  onChange: (change: PlaceChange<typeof RISKS_PARAMETERS>) => void;
}

export function ListedRisks({ place, view, onChange, library }: PartProps & { library: Library }) {
  const words = useWords(RISKS_WORDS);
  const risk = useWords(RISK_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { page = 1, cell, likelihood, impact, subject } = view;
  const isOfSystems = cell === "not_looked_at";
  const part = { limit: PAGE, offset: (page - 1) * PAGE };
  const { organisation } = place;
  const risks = useRisks(organisation.id, { ...listedOf(view), ...part }, !isOfSystems);
  const { data: system } = useSystem(organisation.id, subject);
  const narrowed = Object.entries(view).some(
    ([name, value]) => !["page", "level"].includes(name) && value !== undefined,
  );
  const said = [
    ...(system === undefined ? [] : [system.name]),
    ...(cell === undefined || isOfSystems ? [] : [risk.standing[cell]]),
    ...(likelihood === undefined || impact === undefined ? [] : [risk.level(likelihood as 1, impact as 1)]),
  ];
  return (
    <div id="list" className="scroll-mt-4">
      <Section title={words.list}>
        {place.writes && (
          <AddFold title={words.addFirmRisk}>
            <RiskForm place={place} library={library} />
          </AddFold>
        )}
        <SearchField
          label={words.search}
          hint={words.searchHint}
          clear={register.clear}
          query={view.q ?? ""}
          onQuery={(q) => onChange({ q: q === "" ? undefined : q })}
        />
        <CheckBox checked={view.removed === true} onChange={(on) => onChange({ removed: on ? true : undefined })}>
          {words.removedOnly}
        </CheckBox>
        {said.length > 0 && <p className="text-sm">{words.narrow(said)}</p>}
        {narrowed && (
          <Button
            onClick={() =>
              onChange(Object.fromEntries(Object.keys(RISKS_PARAMETERS).map((name) => [name, undefined])) as never)
            }
          >
            {words.showAll}
          </Button>
        )}
        {isOfSystems ? (
          <NotLookedAt place={place} view={view} onChange={onChange} />
        ) : risks.data === undefined ? (
          risks.isError ? (
            <Away retry={() => void risks.refetch()} />
          ) : (
            <Loading />
          )
        ) : risks.data.total === 0 ? (
          narrowed ? (
            <Empty title={words.nothingFits} />
          ) : (
            <NothingYet writes={place.writes} />
          )
        ) : (
          <>
            <ListHead total={words.total(risks.data.total)}>
              <RisksExport filter={listedOf(view)} library={library} />
            </ListHead>
            <RiskList place={place} risks={risks.data.risks} library={library} />
            <Pages page={page} pages={Math.ceil(risks.data.total / PAGE)} onPage={(next) => onChange({ page: next })} />
          </>
        )}
      </Section>
    </div>
  );
}

function NotLookedAt({ place, view, onChange }: PartProps) {
  const words = useWords(RISKS_WORDS);
  const { page = 1, subdomain } = view;
  const asked = { ...systemsOf(view), subdomain, limit: PAGE, offset: (page - 1) * PAGE };
  const { data } = useNotLookedAt(place.organisation.id, asked, subdomain !== undefined);
  if (data === undefined) return <Loading lines={3} />;
  return (
    <>
      <p role="status" className="font-bold">
        {words.totalSystems(data.total)}
      </p>
      <ul>
        {data.subjects.map(({ id, name }) => (
          <li key={id} className="border-line border-b first:border-t">
            <ToSystem id={id}>{name}</ToSystem>
          </li>
        ))}
      </ul>
      <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => onChange({ page: next })} />
    </>
  );
}

function NothingYet({ writes }: { writes: boolean }) {
  const words = useWords(RISKS_WORDS);
  const language = useLanguage();
  return (
    <Empty title={words.emptyTitle}>
      <p>{writes ? words.empty : words.emptyViewer}</p>
      <Link to="/$language/register" params={{ language }} className="link inline-flex min-h-11 items-center">
        {words.toSystems}
      </Link>
    </Empty>
  );
}

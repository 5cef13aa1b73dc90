// Risks of the whole organisation: what is covered, where risks lie, what is acceptable, and the risks themselves.
import { Link } from "@tanstack/react-router";
import { RISK_WORDS, STANDINGS } from "@yawara/answers/risks";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { type PlaceChange, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Fold } from "../../ui/fold.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Section } from "../../ui/section.tsx";
import { Pages } from "../register/pages.tsx";
import { usePeople, useSystem, useUnits } from "../register/queries.ts";
import { PAGE } from "../register/register-place.ts";
import { type Place, Room } from "../register/room.tsx";
import { unitChoices } from "../register/unit-tree.ts";
import { textsOf } from "../register/use-ledger-place.ts";
import { REGISTER_WORDS } from "../register/words.ts";
import { AppetiteEditor } from "./appetite.tsx";
import { CoverageMap } from "./coverage-table.tsx";
import { ExportRisks } from "./export-risks.tsx";
import { MatrixTable } from "./matrix.tsx";
import { RiskForm } from "./risk-form.tsx";
import { RiskList, ToSystem } from "./risk-list.tsx";
import { listedOf, RISKS_PARAMETERS, type RisksPlace, systemsOf } from "./risk-place.ts";
import { useAppetites, useCoverage, useLibrary, useMatrix, useNotLookedAt, useRisks } from "./risk-queries.ts";
import type { Appetite, Library } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

export function RisksPage() {
  return <Room page="risks">{(place) => <Risks place={place} />}</Room>;
}

interface PartProps {
  place: Place;
  view: RisksPlace;
  onChange: (change: PlaceChange<typeof RISKS_PARAMETERS>) => void;
}

function Risks({ place }: { place: Place }) {
  const view = usePlace(RISKS_PARAMETERS);
  const change = usePlaceChange(RISKS_PARAMETERS);
  const onChange: PartProps["onChange"] = (next) => change({ page: undefined, ...next });
  const { data: library, isError, refetch } = useLibrary();
  const { data: appetites } = useAppetites(place.organisation.id);
  if (library === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading />;
  const parts = { place, view, onChange, library };
  return (
    <div className="space-y-8">
      <Narrowing {...parts} />
      <Covered {...parts} />
      <div className="grid gap-x-16 gap-y-8 xl:grid-cols-2">
        <Lying {...parts} appetites={appetites?.risk_appetites ?? []} />
        <Acceptable place={place} library={library} appetites={appetites?.risk_appetites} />
      </div>
      <Listed {...parts} />
    </div>
  );
}

type Part = PartProps & { library: Library };

function Narrowing({ place: { organisation }, view, onChange, library }: Part) {
  const words = useWords(RISKS_WORDS);
  const risk = useWords(RISK_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  const all = { empty: register.any, gone: register.gone };
  return (
    <div className="grid gap-3 print:hidden sm:grid-cols-2 xl:grid-cols-5">
      <Choose
        {...all}
        label={register.unitWithin}
        value={view.unit}
        options={unitChoices(units?.units ?? [])}
        onChange={(unit) => onChange({ unit })}
      />
      <Choose
        {...all}
        label={words.ownerOfSystem}
        value={view.owner}
        options={(people?.people ?? []).map(({ id, name }) => [id, name])}
        onChange={(owner) => onChange({ owner })}
      />
      <Choose
        {...all}
        label={words.subdomain}
        value={view.subdomain}
        options={library.risks.map(({ id, number, name }) => [id, `${number} ${name}`])}
        onChange={(subdomain) => onChange({ subdomain, cell: undefined })}
      />
      <Choose
        {...all}
        label={words.standing}
        value={view.standing}
        options={STANDINGS.map((one) => [one, risk.standing[one]])}
        onChange={(standing) => onChange({ standing })}
      />
      <Choose
        {...all}
        label={words.state}
        value={view.state}
        options={(["open", "closed"] as const).map((one) => [one, risk.state[one]])}
        onChange={(state) => onChange({ state })}
      />
    </div>
  );
}

function Covered({ place, view, library }: Part) {
  const words = useWords(RISKS_WORDS);
  const { data, isError, refetch } = useCoverage(place.organisation.id, systemsOf(view));
  return (
    <Section title={words.coverage}>
      <p className="max-w-text">
        {words.coverageHelp} {data !== undefined && words.ofSystems(data.systems)}
      </p>
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data !== undefined && <CoverageMap place={view} coverage={data} library={library} />}
    </Section>
  );
}

function Lying({ place, view, onChange, appetites }: Part & { appetites: readonly Appetite[] }) {
  const words = useWords(RISKS_WORDS);
  const steps = useWords(RISK_WORDS);
  const { subdomain, level = "now" } = view;
  const { data } = useMatrix(place.organisation.id, { ...systemsOf(view), subdomain, level });
  const own = appetites.find((one) => one.subdomain === subdomain);
  const acceptable = (own ?? appetites.find((one) => one.subdomain === undefined))?.acceptable;
  return (
    <Section title={words.matrix}>
      <p className="max-w-text">
        {words.matrixHelp} {acceptable !== undefined && words.acceptableMark}
      </p>
      <Choose
        className="max-w-72"
        label={words.level}
        value={level}
        options={(["now", "before"] as const).map((one) => [one, words.levels[one]])}
        onChange={(next) => onChange({ level: next === "now" ? undefined : next })}
      />
      <MatrixTable
        caption={words.matrix}
        acceptable={acceptable}
        cell={(likelihood, impact) => {
          const count = data?.cells.find((one) => one.likelihood === likelihood && one.impact === impact)?.risks;
          if (count === undefined) return null;
          return (
            <button
              type="button"
              aria-label={words.cell(steps.likelihood[likelihood], steps.impact[impact], count)}
              onClick={() => {
                onChange({ likelihood, impact, cell: undefined, standing: undefined });
                document.getElementById("list")?.scrollIntoView();
              }}
              className="link size-full min-h-11"
            >
              {count}
            </button>
          );
        }}
      />
      {data !== undefined && data.unplaced > 0 && <p className="text-muted text-sm">{words.unplaced(data.unplaced)}</p>}
    </Section>
  );
}

function Acceptable({
  place,
  library,
  appetites,
}: {
  place: Place;
  library: Library;
  appetites: readonly Appetite[] | undefined;
}) {
  const words = useWords(RISKS_WORDS);
  return (
    <Section title={words.appetite}>
      {appetites === undefined ? (
        <Loading lines={3} />
      ) : (
        <AppetiteEditor appetites={appetites} library={library} writes={place.writes} />
      )}
    </Section>
  );
}

function Listed({ place, view, onChange, library }: Part) {
  const words = useWords(RISKS_WORDS);
  const risk = useWords(RISK_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { page = 1, cell, likelihood, impact, subject } = view;
  const isOfSystems = cell === "not_looked_at";
  const part = { limit: PAGE, offset: (page - 1) * PAGE };
  const { organisation } = place;
  const risks = useRisks(organisation.id, { ...listedOf(view), ...part }, !isOfSystems);
  const { data: system } = useSystem(organisation.id, subject);
  const narrowed = Object.entries(view).some(([name, value]) => !["page", "level"].includes(name) && value !== undefined);
  const said = [
    ...(system === undefined ? [] : [system.name]),
    ...(cell === undefined || isOfSystems ? [] : [risk.standing[cell]]),
    ...(likelihood === undefined || impact === undefined
      ? []
      : [risk.level(likelihood as 1, impact as 1)]),
  ];
  return (
    <div id="list" className="scroll-mt-4">
      <Section title={words.list}>
        <SearchField
          label={words.search}
          hint={words.searchHint}
          clear={register.clear}
          query={view.q ?? ""}
          onQuery={(q) => onChange({ q: q === "" ? undefined : q })}
        />
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
            <p role="status" className="font-bold">
              {words.total(risks.data.total)}
            </p>
            <RiskList risks={risks.data.risks} library={library} />
            <Pages page={page} pages={Math.ceil(risks.data.total / PAGE)} onPage={(next) => onChange({ page: next })} />
            <Fold summary={<span className="link">{words.takeOut}</span>}>
              <ExportRisks filter={textsOf(listedOf(view))} library={library} />
            </Fold>
          </>
        )}
        {place.writes && (
          <Fold summary={<span className="link">{words.addFirmRisk}</span>}>
            <RiskForm place={place} library={library} />
          </Fold>
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

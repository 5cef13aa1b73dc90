// Risks of the whole organisation: what is covered, where risks lie, what is acceptable, and the risks themselves.
import { RISK_WORDS, STANDINGS } from "@yawara/answers/risks";
import { Away } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { Choose } from "../../ui/choose.tsx";
import { Loading } from "../../ui/loading-states.tsx";
import { Section } from "../../ui/section.tsx";
import { FoldedFilters } from "../register/folded-filters.tsx";
import { usePeople, useUnits } from "../register/queries.ts";
import { type Place, Room } from "../register/room.tsx";
import { unitChoices } from "../register/unit-tree.ts";
import { REGISTER_WORDS } from "../register/words.ts";
import { AppetiteEditor } from "./appetite.tsx";
import { CoverageMap } from "./coverage-table.tsx";
import { ListedRisks, type PartProps } from "./listed-risks.tsx";
import { MatrixTable } from "./matrix.tsx";
import { MeasuresInUse } from "./measures-in-use.tsx";
import { RISKS_PARAMETERS, systemsOf } from "./risk-place.ts";
import { useAppetites, useCoverage, useLibrary, useMatrix } from "./risk-queries.ts";
import type { Appetite, Library } from "./risk-types.ts";
import { Ways } from "./ways.tsx";
import { RISKS_WORDS } from "./words.ts";

export function RisksPage() {
  return <Room page="risks">{(place) => <Risks place={place} />}</Room>;
}

function Risks({ place }: { place: Place }) {
  const view = usePlace(RISKS_PARAMETERS);
  const change = usePlaceChange(RISKS_PARAMETERS);
  const onChange: PartProps["onChange"] = (next) => change({ page: undefined, ...next });
  const { data: library, isError, refetch } = useLibrary();
  const { data: appetites } = useAppetites(place.organisation.id);
  if (library === undefined) return isError ? <Away retry={() => void refetch()} /> : <Loading />;
  const parts = { place, view, onChange, library };
  if (view.show === "measures")
    return (
      <>
        <Ways view={view} />
        <MeasuresInUse {...parts} />
      </>
    );
  return (
    <div className="space-y-8">
      <Ways view={view} />
      <Narrowing {...parts} />
      <Covered {...parts} />
      <div className="grid gap-x-16 gap-y-8 xl:grid-cols-2">
        <Lying {...parts} appetites={appetites?.risk_appetites ?? []} />
        <Acceptable place={place} library={library} appetites={appetites?.risk_appetites} />
      </div>
      <ListedRisks {...parts} />
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
    <FoldedFilters
      count={
        [view.unit, view.owner, view.subdomain, view.standing, view.state].filter((one) => one !== undefined).length
      }
    >
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
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
    </FoldedFilters>
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
              onClick={() => {
                onChange({ likelihood, impact, cell: undefined, standing: undefined });
                document.getElementById("list")?.scrollIntoView();
              }}
              className="link size-full min-h-11"
            >
              <span className="sr-only">{words.cell(steps.likelihood[likelihood], steps.impact[impact])}</span>
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

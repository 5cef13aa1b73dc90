// All measures in use, of every system and of the whole firm: narrowed down, changed, removed and brought back, saved as a file.
import { RISK_WORDS } from "@yawara/answers/risks";
import { daysOf, isoOf } from "@yawara/engine";
import { Away } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { Section } from "../../ui/section.tsx";
import { today } from "../../ui/today.ts";
import { Pages } from "../register/pages.tsx";
import { usePeople } from "../register/queries.ts";
import { PAGE } from "../register/register-place.ts";
import { REGISTER_WORDS } from "../register/words.ts";
import type { PartProps } from "./listed-risks.tsx";
import { MeasureRow } from "./measure-row.tsx";
import { MeasuresExport } from "./measures-export.tsx";
import { DUE, type RisksPlace } from "./risk-place.ts";
import { useMeasureUses } from "./risk-queries.ts";
import { type Library, MEASURE_STATES } from "./risk-types.ts";
import { RISKS_WORDS } from "./words.ts";

/** Days within which a measure is due soon. */
const SOON = 30;

const dayFromNow = (days: number) => isoOf(daysOf(today())! + days);

/** What is asked of the server. A day is to be kept only by what is still planned. */
function askedOf({ q, measure, measure_state: state, sees_to: owner, due, removed }: RisksPlace) {
  return {
    ...{ q, measure, owner, removed },
    state: state ?? (due === undefined ? undefined : ("planned" as const)),
    due_by: due === undefined ? undefined : dayFromNow(due === "overdue" ? -1 : SOON),
  };
}

export function MeasuresInUse({ place, view, onChange, library }: PartProps & { library: Library }) {
  const words = useWords(RISKS_WORDS);
  const { page = 1 } = view;
  const asked = askedOf(view);
  const part = { limit: PAGE, offset: (page - 1) * PAGE };
  const { data, isError, refetch } = useMeasureUses(place.organisation.id, { ...asked, ...part });
  const isNarrowed = Object.values(asked).some((value) => value !== undefined && value !== "");
  return (
    <Section title={words.measuresInUse}>
      <Narrowing {...{ place, view, onChange, library }} />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data?.total === 0 &&
        (isNarrowed ? (
          <Empty title={words.noMeasureFits} />
        ) : (
          <Empty title={words.noMeasuresTitle}>{place.writes ? words.noMeasuresYet : words.emptyViewer}</Empty>
        ))}
      {data !== undefined && data.total > 0 && (
        <>
          <p role="status" className="font-bold">
            {words.totalMeasures(data.total)}
          </p>
          <ul>
            {data.measure_uses.map((used) => (
              <MeasureRow key={used.id} place={place} library={library} used={used} />
            ))}
          </ul>
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => onChange({ page: next })} />
          <MeasuresExport filter={asked} library={library} />
        </>
      )}
    </Section>
  );
}

function Narrowing({ place, view, onChange, library }: PartProps & { library: Library }) {
  const words = useWords(RISKS_WORDS);
  const risk = useWords(RISK_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { data: people } = usePeople(place.organisation.id);
  const all = { empty: register.any, gone: register.gone };
  return (
    <div className="space-y-3 print:hidden">
      <SearchField
        label={words.searchMeasures}
        hint={words.searchMeasuresHint}
        clear={register.clear}
        query={view.q ?? ""}
        onQuery={(q) => onChange({ q: q === "" ? undefined : q })}
      />
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        <Choose
          {...all}
          label={words.ofLibrary}
          value={view.measure}
          options={library.measures.map(({ id, name }) => [id, name])}
          onChange={(measure) => onChange({ measure })}
        />
        <Choose
          {...all}
          label={words.measureState}
          value={view.measure_state}
          options={MEASURE_STATES.map((state) => [state, risk.measureState[state]])}
          onChange={(state) => onChange({ measure_state: state })}
        />
        <Choose
          {...all}
          label={words.owner}
          value={view.sees_to}
          options={(people?.people ?? []).map(({ id, name }) => [id, name])}
          onChange={(owner) => onChange({ sees_to: owner })}
        />
        <Choose
          {...all}
          label={words.due}
          value={view.due}
          options={DUE.map((due) => [due, words.dues[due]])}
          onChange={(due) => onChange({ due })}
        />
      </div>
      <CheckBox checked={view.removed === true} onChange={(on) => onChange({ removed: on ? true : undefined })}>
        {words.removedMeasuresOnly}
      </CheckBox>
    </div>
  );
}

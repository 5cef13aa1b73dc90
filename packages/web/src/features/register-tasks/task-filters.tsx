// What of the tasks is listed: words, whose, unit, system, about what, in which state, overdue.
import { TASK_WORDS } from "@yawara/answers/tasks";
import { useWords } from "../../shell/language.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { FoldedFilters } from "../register/folded-filters.tsx";
import { usePeople, useSystems, useUnits } from "../register/queries.ts";
import type { Place } from "../register/room.tsx";
import { unitChoices } from "../register/unit-tree.ts";
import { REGISTER_WORDS } from "../register/words.ts";
import { TASK_KINDS } from "../register/work-types.ts";
import { SHOWN, type TasksChange, type TasksPlace } from "./tasks-place.ts";
import { TASKS_PAGE_WORDS } from "./words.ts";

/** Most systems to pick from. */
const MOST = 500;

interface FiltersProps {
  place: Place;
  view: TasksPlace;
  onChange: TasksChange;
}

export function TaskFilters({ place, view, onChange }: FiltersProps) {
  const words = useWords(TASKS_PAGE_WORDS);
  const register = useWords(REGISTER_WORDS);
  return (
    <div className="space-y-3 print:hidden">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        clear={register.clear}
        query={view.q ?? ""}
        onQuery={(q) => onChange({ q })}
      />
      <FoldedFilters count={filtersIn(view)}>
        <Lists place={place} view={view} onChange={onChange} />
        <CheckBox checked={view.overdue === true} onChange={(on) => onChange({ overdue: on || undefined })}>
          {words.overdueOnly}
        </CheckBox>
      </FoldedFilters>
    </div>
  );
}

const filtersIn = ({ q: _, page: __, ...filters }: TasksPlace) =>
  Object.values(filters).filter((value) => value !== undefined && value !== false).length;

function Lists({ place: { organisation }, view, onChange }: FiltersProps) {
  const words = useWords(TASKS_PAGE_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { about } = useWords(TASK_WORDS);
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  const { data: systems } = useSystems(organisation.id, { limit: MOST });
  const all = { empty: register.any, gone: register.gone };
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Choose
        label={words.whose}
        value={view.mine === true ? "mine" : undefined}
        empty={words.everyone}
        options={[["mine", words.mine]]}
        onChange={(mine) => onChange({ mine: mine === undefined ? undefined : true })}
      />
      <Choose
        {...all}
        label={words.owner}
        value={view.owner}
        options={(people?.people ?? []).map(({ id, name }) => [id, name])}
        onChange={(owner) => onChange({ owner })}
      />
      <Choose
        label={words.state}
        value={view.state}
        empty={words.states.open}
        options={SHOWN.map((state) => [state, words.states[state]])}
        onChange={(state) => onChange({ state })}
      />
      <Choose
        {...all}
        label={register.unitWithin}
        value={view.unit}
        options={unitChoices(units?.units ?? [])}
        onChange={(unit) => onChange({ unit })}
      />
      <Choose
        {...all}
        label={words.system}
        value={view.system}
        options={(systems?.subjects ?? []).map(({ id, name }) => [id, name])}
        onChange={(system) => onChange({ system })}
      />
      <Choose
        {...all}
        label={words.kind}
        value={view.kind}
        options={TASK_KINDS.map((kind) => [kind, about[kind]])}
        onChange={(kind) => onChange({ kind })}
      />
    </div>
  );
}

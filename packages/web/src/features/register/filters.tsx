// What of the ledger is listed: words, unit, owner, stage, what it stands on, overdue reviews; and its order where no heads show it.
import { useLanguage, useWords } from "../../shell/language.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { LawLists, LawTicks } from "../register-checks/law-filters.tsx";
import { assetLine } from "./asset-line.ts";
import { FoldedFilters } from "./folded-filters.tsx";
import { SORTS } from "./ledger-types.ts";
import { useAssets, usePeople, useUnits } from "./queries.ts";
import type { LedgerPlace } from "./register-place.ts";
import type { Place } from "./room.tsx";
import { unitChoices } from "./unit-tree.ts";
import { useStages } from "./use-fact-words.ts";
import { filtersOf, type LedgerChange } from "./use-ledger-place.ts";
import { REGISTER_WORDS } from "./words.ts";

interface FiltersProps {
  place: Place;
  view: LedgerPlace;
  onChange: (change: LedgerChange) => void;
}

export function Filters({ place, view, onChange }: FiltersProps) {
  const words = useWords(REGISTER_WORDS);
  return (
    <div className="space-y-3">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        clear={words.clear}
        query={view.q ?? ""}
        onQuery={(q) => onChange({ q })}
      />
      <FoldedFilters count={filtersOf(view)}>
        <Lists place={place} view={view} onChange={onChange} />
        <div className="mt-1 flex flex-wrap gap-x-6">
          <LawTicks place={place} view={view} onChange={onChange} />
          <CheckBox checked={view.overdue === true} onChange={(on) => onChange({ overdue: on ? true : undefined })}>
            {words.overdueOnly}
          </CheckBox>
          <CheckBox checked={view.removed === true} onChange={(on) => onChange({ removed: on ? true : undefined })}>
            {words.removedOnly}
          </CheckBox>
        </div>
      </FoldedFilters>
    </div>
  );
}

function Lists({ place, view, onChange }: FiltersProps) {
  const { organisation } = place;
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const { data: units } = useUnits(organisation.id);
  const { data: people } = usePeople(organisation.id);
  const { data: assets } = useAssets(organisation.id);
  const stages = useStages();
  const all = { empty: words.any, gone: words.gone };
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      <Choose
        {...all}
        label={words.unitWithin}
        value={view.unit}
        options={unitChoices(units?.units ?? [])}
        onChange={(unit) => onChange({ unit })}
      />
      <Choose
        {...all}
        label={words.owner}
        value={view.owner}
        options={(people?.people ?? []).map(({ id, name }) => [id, name])}
        onChange={(owner) => onChange({ owner })}
      />
      <Choose
        {...all}
        label={words.stage}
        value={view.stage}
        options={stages.map(({ id, name }) => [id as NonNullable<LedgerPlace["stage"]>, name])}
        onChange={(stage) => onChange({ stage })}
      />
      <Choose
        {...all}
        label={words.standsOn}
        value={view.asset}
        options={(assets?.assets ?? []).map((asset) => [asset.id, assetLine(asset, language)])}
        onChange={(asset) => onChange({ asset })}
      />
      <LawLists place={place} view={view} onChange={onChange} />
      <Choose
        className="md:hidden"
        label={words.sortBy}
        value={view.sort ?? "name"}
        options={SORTS.map((sort) => [sort, words.sorts[sort]])}
        onChange={(sort) => onChange({ sort: sort === "name" ? undefined : sort, descending: undefined })}
      />
      <Choose
        className="md:hidden"
        label={words.sortWay}
        value={view.descending === true ? "down" : "up"}
        options={[
          ["up", words.ascending],
          ["down", words.descending],
        ]}
        onChange={(way) => onChange({ descending: way === "down" ? true : undefined })}
      />
    </div>
  );
}

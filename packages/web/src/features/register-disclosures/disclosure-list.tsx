// The list of disclosures: filtered, searched, saved as a file, and the form for a new one.
import { Away } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { type PlaceChange, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { ListHead } from "../register/list-head.tsx";
import { Pages } from "../register/pages.tsx";
import { PAGE } from "../register/register-place.ts";
import type { Place } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { AddDisclosure } from "./add-disclosure.tsx";
import { DisclosureLine } from "./disclosure-line.tsx";
import { useDisclosures } from "./disclosure-queries.ts";
import { STATES } from "./disclosure-types.ts";
import { DISCLOSURE_PAGE_WORDS } from "./disclosure-words.ts";
import { DISCLOSURES_PARAMETERS } from "./disclosures-place.ts";
import { DisclosuresExport } from "./export-disclosures.tsx";
import { KIND_TITLES } from "./kind-titles.ts";
import { PublicListForm } from "./public-list.tsx";

export function DisclosureList({ place }: { place: Place }) {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const { q, state, kind, firm, touched, removed, page = 1 } = usePlace(DISCLOSURES_PARAMETERS);
  const filter = { q, state, kind, ...(firm && { firm }), ...(touched && { touched }), ...(removed && { removed }) };
  const { data, isError, refetch } = useDisclosures(place.organisation.id, {
    ...filter,
    ...{ limit: PAGE, offset: (page - 1) * PAGE },
  });
  const change = useListChange();
  const isNarrowed = Object.values(filter).some((value) => value !== undefined && value !== "");
  const isEmpty = data?.total === 0 && !isNarrowed;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && data !== undefined && <AddDisclosure place={place} open={isEmpty} />}
      <Narrowing />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {isEmpty && <Empty title={words.emptyTitle}>{words.empty}</Empty>}
      {data?.total === 0 && isNarrowed && <Empty title={words.nothingFits}>{words.nothingFitsHelp}</Empty>}
      {data !== undefined && data.total > 0 && (
        <>
          <ListHead total={words.total(data.total)}>
            <DisclosuresExport filter={filter} />
          </ListHead>
          <ul>
            {data.disclosures.map((one) => (
              <li key={one.id} className="border-line border-b py-2 first:border-t">
                <DisclosureLine place={place} disclosure={one} />
              </li>
            ))}
          </ul>
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
        </>
      )}
      <PublicListForm place={place} />
    </div>
  );
}

/** Changes the address: another view begins with its first page. */
function useListChange() {
  const change = usePlaceChange(DISCLOSURES_PARAMETERS);
  return (next: PlaceChange<typeof DISCLOSURES_PARAMETERS>) => change({ page: undefined, ...next });
}

function Narrowing() {
  const words = useWords(DISCLOSURE_PAGE_WORDS);
  const register = useWords(REGISTER_WORDS);
  const titles = useWords(KIND_TITLES);
  const { q = "", state, kind, firm, touched, removed } = usePlace(DISCLOSURES_PARAMETERS);
  const change = useListChange();
  return (
    <div className="space-y-3">
      <SearchField
        label={words.search}
        hint={words.searchHint}
        clear={register.clear}
        query={q}
        onQuery={(text) => change({ q: text })}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Choose
          className="basis-56"
          label={words.state}
          value={state}
          empty={words.any}
          options={STATES.map((one) => [one, words.states[one]])}
          onChange={(next) => change({ state: next })}
        />
        <Choose
          className="basis-56"
          label={words.kind}
          value={kind}
          empty={words.any}
          options={Object.entries(titles)}
          onChange={(next) => change({ kind: next })}
        />
        <CheckBox checked={firm === true} onChange={(on) => change({ firm: on ? true : undefined })}>
          {words.firmOnly}
        </CheckBox>
        <CheckBox checked={touched === true} onChange={(on) => change({ touched: on ? true : undefined })}>
          {words.touchedOnly}
        </CheckBox>
        <CheckBox checked={removed === true} onChange={(on) => change({ removed: on ? true : undefined })}>
          {words.removedOnly}
        </CheckBox>
      </div>
    </div>
  );
}

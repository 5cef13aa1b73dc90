// The ledger: the AI systems of the organisation, found, sorted, chosen and changed together.
import { useState } from "react";
import { Away } from "../../api/refusal.tsx";
import type { SubjectLine } from "../../api/types.ts";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { CheckProgress } from "../register-checks/law-filters.tsx";
import { ExportLedger } from "../register-import/export-ledger.tsx";
import { AddSystem } from "./add-system.tsx";
import { ChangeMany } from "./change-many.tsx";
import { type Chosen, turned } from "./chosen.ts";
import { Filters } from "./filters.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { ListHead } from "./list-head.tsx";
import { Pages } from "./pages.tsx";
import { useSystems } from "./queries.ts";
import { PAGE } from "./register-place.ts";
import { type Place, Room } from "./room.tsx";
import { SavedViews } from "./saved-views.tsx";
import { askedOf, filtersOf, partOf, textsOf, useLedgerPlace } from "./use-ledger-place.ts";
import { REGISTER_WORDS } from "./words.ts";

export function LedgerPage() {
  return <Room page="register">{(place) => <Ledger place={place} />}</Room>;
}

function Ledger({ place }: { place: Place }) {
  const words = useWords(REGISTER_WORDS);
  const [view, change] = useLedgerPlace();
  const { data, isError, refetch, isPlaceholderData } = useSystems(place.organisation.id, {
    ...askedOf(view),
    ...partOf(view),
  });
  const [chosen, choose] = useState<Chosen>(new Set());
  const isNarrowed = (view.q ?? "") !== "" || filtersOf(view) > 0;
  return (
    <div className="space-y-5">
      {place.writes && <AddSystem place={place} isEmpty={data?.total === 0 && !isNarrowed && view.removed !== true} />}
      <Filters place={place} view={view} onChange={change} />
      <SavedViews organisation={place.organisation.id} />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {data !== undefined && data.total > 0 && (
        <ListHead total={isNarrowed ? words.totalFiltered(data.total) : words.total(data.total)}>
          <ExportLedger filter={textsOf(askedOf(view))} />
        </ListHead>
      )}
      <CheckProgress place={place} />
      {data?.total === 0 && <Nothing view={{ isNarrowed, removed: view.removed === true }} writes={place.writes} />}
      {place.writes && (
        <ChangeMany place={place} view={view} chosen={chosen} choose={choose} total={data?.total ?? 0} />
      )}
      {data !== undefined && data.total > 0 && (
        <div className={isPlaceholderData ? "opacity-60" : ""}>
          <LedgerTable
            systems={data.subjects}
            view={view}
            onChange={change}
            {...(place.writes && {
              chosen,
              onChoose: (rows: SubjectLine[], on: boolean) => choose(turned(chosen, rows, on)),
            })}
          />
        </div>
      )}
      {data !== undefined && (
        <Pages page={view.page ?? 1} pages={Math.ceil(data.total / PAGE)} onPage={(page) => change({ page })} />
      )}
      {view.removed === true && <Button onClick={() => change({ removed: undefined })}>{words.showAll}</Button>}
    </div>
  );
}

function Nothing({ view, writes }: { view: { isNarrowed: boolean; removed: boolean }; writes: boolean }) {
  const words = useWords(REGISTER_WORDS);
  if (view.isNarrowed) return <Empty title={words.nothingFits}>{words.nothingFitsHelp}</Empty>;
  if (view.removed) return <p className="text-muted">{words.noRemoved}</p>;
  return <Empty title={words.emptyTitle}>{writes ? words.empty : words.emptyViewer}</Empty>;
}

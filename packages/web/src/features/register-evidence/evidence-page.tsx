// All evidence of the organisation: found by words, kind, scan and how long it still holds; brought, changed, and saved as a list.

import { Away } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { type PlaceChange, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Choose } from "../../ui/choose.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { AddFold } from "../register/add-fold.tsx";
import { ListHead } from "../register/list-head.tsx";
import { LIST_WORDS } from "../register/list-words.ts";
import { Pages } from "../register/pages.tsx";
import { useSystem } from "../register/queries.ts";
import { EVIDENCE_PARAMETERS, PAGE } from "../register/register-place.ts";
import { type Place, Room } from "../register/room.tsx";
import { REGISTER_WORDS } from "../register/words.ts";
import { BringEvidence } from "./bring-file.tsx";
import { EvidenceExport } from "./evidence-export.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { EVIDENCE_KINDS, NARROWINGS, SCANS } from "./evidence-types.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { type Asked, useEvidenceList } from "./use-evidence.ts";

export function EvidencePage() {
  return <Room page="evidence">{(place) => <All place={place} />}</Room>;
}

/** What the address narrows the list to, as the server is asked. */
function useNarrowing(): Asked {
  const { q, kind, scan, holds, system, removed } = usePlace(EVIDENCE_PARAMETERS);
  return {
    ...{ q, kind, scan, subject: system },
    ...(removed && { removed }),
    ...(holds === "expired" ? { expired: true } : holds !== undefined && { within: holds }),
  };
}

function All({ place }: { place: Place }) {
  const words = useWords(EVIDENCE_WORDS);
  const list = useWords(LIST_WORDS);
  const { page = 1 } = usePlace(EVIDENCE_PARAMETERS);
  const narrowing = useNarrowing();
  const change = useEvidenceChange();
  const { data, isError, refetch } = useEvidenceList(place.organisation.id, {
    ...narrowing,
    ...{ limit: PAGE, offset: (page - 1) * PAGE },
  });
  const isNarrowed = Object.values(narrowing).some((value) => value !== undefined && value !== "");
  const isEmpty = data?.total === 0 && !isNarrowed;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && data !== undefined && (
        <AddFold title={words.bring} open={isEmpty}>
          <BringEvidence />
        </AddFold>
      )}
      <Narrowing place={place} />
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {isEmpty && <Empty title={words.emptyTitle}>{place.writes ? words.empty : words.emptyViewer}</Empty>}
      {data?.total === 0 && isNarrowed && <Empty title={list.nothingFits}>{list.nothingFitsHelp}</Empty>}
      {data !== undefined && data.total > 0 && (
        <>
          <ListHead total={words.total(data.total)}>
            <EvidenceExport filter={narrowing} />
          </ListHead>
          <EvidenceList place={place} rows={data.evidence} />
          <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
        </>
      )}
    </div>
  );
}

/** Changes the address: another view begins with its first page. */
function useEvidenceChange() {
  const change = usePlaceChange(EVIDENCE_PARAMETERS);
  return (next: PlaceChange<typeof EVIDENCE_PARAMETERS>) => change({ page: undefined, ...next });
}

function Narrowing({ place }: { place: Place }) {
  const words = useWords(EVIDENCE_WORDS);
  const list = useWords(LIST_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { q = "", kind, scan, holds, system, removed } = usePlace(EVIDENCE_PARAMETERS);
  const change = useEvidenceChange();
  return (
    <div className="space-y-3">
      <SearchField
        label={list.search}
        hint={words.searchHint}
        clear={register.clear}
        query={q}
        onQuery={(text) => change({ q: text })}
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Choose
          className="basis-48"
          label={words.kind}
          value={kind}
          empty={register.any}
          options={EVIDENCE_KINDS.map((one) => [one, words.kinds[one]])}
          onChange={(next) => change({ kind: next })}
        />
        <Choose
          className="basis-48"
          label={words.holds}
          value={holds}
          empty={register.any}
          options={NARROWINGS.map((one) => [one, words.narrowings[one]])}
          onChange={(next) => change({ holds: next })}
        />
        <Choose
          className="basis-48"
          label={words.scanLabel}
          value={scan}
          empty={register.any}
          options={SCANS.map((one) => [one, words.scans[one]])}
          onChange={(next) => change({ scan: next })}
        />
        <CheckBox checked={removed === true} onChange={(on) => change({ removed: on ? true : undefined })}>
          {list.removedOnly}
        </CheckBox>
      </div>
      {system !== undefined && <OneSystem place={place} id={system} onAll={() => change({ system: undefined })} />}
    </div>
  );
}

function OneSystem({ place, id, onAll }: { place: Place; id: string; onAll: () => void }) {
  const words = useWords(EVIDENCE_WORDS);
  const { data } = useSystem(place.organisation.id, id);
  return (
    <p className="flex flex-wrap items-center gap-x-4 border-line border-l-2 pl-4">
      <span className="wrap-anywhere">{data === undefined ? words.oneSystemUnknown : words.oneSystem(data.name)}</span>
      <button type="button" className="link min-h-11" onClick={onAll}>
        {words.showAll}
      </button>
    </p>
  );
}

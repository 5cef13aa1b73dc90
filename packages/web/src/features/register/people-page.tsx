// Those who answer for systems, with an account or without: listed, changed, removed, and erased for good by an owner.
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { type PlaceChange, usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { Button } from "../../ui/button.tsx";
import { CheckBox } from "../../ui/check-box.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { ErasePerson } from "./erase-person.tsx";
import { PeopleExport } from "./exports.tsx";
import { AddRow, KeptList, QUIET } from "./kept-list.tsx";
import type { LedgerPerson } from "./ledger-types.ts";
import { ListHead } from "./list-head.tsx";
import { LIST_WORDS } from "./list-words.ts";
import { Pages } from "./pages.tsx";
import { usePeople } from "./queries.ts";
import { PAGE, PEOPLE_PARAMETERS } from "./register-place.ts";
import { type Place, Room } from "./room.tsx";
import type { RowField } from "./row-form.tsx";
import { REGISTER_WORDS } from "./words.ts";

export function PeoplePage() {
  return <Room page="people">{(place) => <People place={place} />}</Room>;
}

function People({ place }: { place: Place }) {
  const words = useWords(LIST_WORDS);
  const register = useWords(REGISTER_WORDS);
  const { q = "", removed = false, page = 1 } = usePlace(PEOPLE_PARAMETERS);
  const turn = usePlaceChange(PEOPLE_PARAMETERS);
  const change = (next: PlaceChange<typeof PEOPLE_PARAMETERS>) => turn({ page: undefined, ...next });
  const asked = { counts: true, limit: PAGE, offset: (page - 1) * PAGE, removed, ...(q !== "" && { q }) };
  const { data, isError, refetch } = usePeople(place.organisation.id, asked);
  const fields = usePersonFields();
  const [erasing, erase] = useState<string>();
  const [erased, setErased] = useState(false);
  const told = useRef<HTMLParagraphElement>(null);
  const isNarrowed = q !== "" || removed;
  const isEmpty = data?.total === 0 && !isNarrowed;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && data !== undefined && <AddRow list="people" fields={fields} open={isEmpty} />}
      <SearchField
        label={words.search}
        hint={words.peopleSearchHint}
        clear={register.clear}
        query={q}
        onQuery={(text) => change({ q: text })}
      />
      <CheckBox checked={removed} onChange={(on) => change({ removed: on || undefined })}>
        {words.removedOnly}
      </CheckBox>
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {isEmpty && <Empty title={words.peopleEmptyTitle}>{words.peopleEmpty}</Empty>}
      {data?.total === 0 && isNarrowed && <Empty title={words.nothingFits}>{words.nothingFitsHelp}</Empty>}
      <p ref={told} role="status" tabIndex={-1}>
        {erased && words.erased}
      </p>
      {data !== undefined && data.total > 0 && (
        <ListHead total={words.total(data.total)}>
          <PeopleExport filter={{ removed, ...(q !== "" && { q }) }} />
        </ListHead>
      )}
      <KeptList
        list="people"
        rows={data?.people ?? []}
        fields={fields}
        writes={place.writes}
        line={(person) => <Line person={person} />}
        steps={(person) =>
          place.me.role === "owner" && (
            <Button
              id={`erase-${person.id}`}
              look="plain"
              className={QUIET}
              aria-label={words.eraseNamed(person.name)}
              onClick={() => erase(person.id)}
            >
              {words.erase}
            </Button>
          )
        }
        more={(person) =>
          erasing === person.id && (
            <ErasePerson
              person={person}
              onNo={() => {
                erase(undefined);
                document.getElementById(`erase-${person.id}`)?.focus();
              }}
              onErased={() => {
                erase(undefined);
                told.current?.focus();
                setErased(true);
              }}
            />
          )
        }
      />
      {data !== undefined && (
        <Pages page={page} pages={Math.ceil(data.total / PAGE)} onPage={(next) => change({ page: next })} />
      )}
    </div>
  );
}

function usePersonFields(): RowField[] {
  const words = useWords(LIST_WORDS);
  return [
    { field: "name", label: words.name, longest: 100 },
    { field: "email", label: words.email, longest: 100, type: "email", hint: words.emailHint },
  ];
}

function Line({ person: { id, name, email, systems } }: { person: LedgerPerson }) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  return (
    <>
      <span className="font-bold">{name}</span>{" "}
      <span className="text-muted text-sm">
        {[email, systems !== undefined && words.systems(systems)].filter(Boolean).join("\u00a0· ")}
      </span>{" "}
      <Link
        to="/$language/register"
        params={{ language }}
        search={{ owner: id }}
        className="link inline-flex min-h-11 items-center text-sm"
      >
        {words.owns}
        <span className="sr-only">{words.ofNamed(name)}</span>
      </Link>
    </>
  );
}

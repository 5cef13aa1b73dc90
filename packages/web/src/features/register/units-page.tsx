// The units of the organisation, those within others indented below them.
import { Link } from "@tanstack/react-router";
import { Away } from "../../api/refusal.tsx";
import { useLanguage, useWords } from "../../shell/language.ts";
import { usePlace, usePlaceChange } from "../../shell/use-place.ts";
import { CheckBox } from "../../ui/check-box.tsx";
import { Empty, Loading } from "../../ui/loading-states.tsx";
import { UnitsExport } from "./exports.tsx";
import { AddRow, KeptList } from "./kept-list.tsx";
import type { Unit } from "./ledger-types.ts";
import { ListHead } from "./list-head.tsx";
import { LIST_WORDS } from "./list-words.ts";
import { useUnits } from "./queries.ts";
import { UNITS_PARAMETERS } from "./register-place.ts";
import { type Place, Room } from "./room.tsx";
import type { RowField } from "./row-form.tsx";
import { unitChoices, unitTree } from "./unit-tree.ts";

export function UnitsPage() {
  return <Room page="units">{(place) => <Units place={place} />}</Room>;
}

function Units({ place }: { place: Place }) {
  const words = useWords(LIST_WORDS);
  const change = usePlaceChange(UNITS_PARAMETERS);
  const { removed = false } = usePlace(UNITS_PARAMETERS);
  const { data, isError, refetch } = useUnits(place.organisation.id, { removed, counts: true });
  const { data: listed } = useUnits(place.organisation.id);
  const fields = useUnitFields(listed?.units ?? []);
  const tree = unitTree(data?.units ?? []);
  const depths = new Map(tree.map(({ unit, depth }) => [unit.id, depth]));
  const isEmpty = data !== undefined && tree.length === 0;
  return (
    <div className="max-w-4xl space-y-5">
      {place.writes && data !== undefined && <AddRow list="units" fields={fields} open={isEmpty && !removed} />}
      {data === undefined && (isError ? <Away retry={() => void refetch()} /> : <Loading />)}
      {isEmpty && !removed && <Empty title={words.unitsEmptyTitle}>{words.unitsEmpty}</Empty>}
      {isEmpty && removed && <p className="text-muted">{words.noRemoved}</p>}
      {tree.length > 0 && (
        <ListHead total={words.total(tree.length)}>
          <UnitsExport filter={{ removed }} />
        </ListHead>
      )}
      <KeptList
        list="units"
        rows={tree.map(({ unit }) => unit)}
        fields={fields}
        writes={place.writes}
        depth={({ id }) => depths.get(id) ?? 0}
        line={(unit) => <Line unit={unit} />}
      />
      <CheckBox checked={removed} onChange={(on) => change({ removed: on || undefined })}>
        {words.removedOnly}
      </CheckBox>
    </div>
  );
}

function useUnitFields(units: readonly Unit[]): RowField[] {
  const words = useWords(LIST_WORDS);
  return [
    { field: "name", label: words.name, longest: 200 },
    { field: "code", label: words.code, longest: 100 },
    { field: "parent", label: words.parent, longest: 100, options: unitChoices(units), empty: words.top },
  ];
}

function Line({ unit: { id, name, code, systems } }: { unit: Unit }) {
  const words = useWords(LIST_WORDS);
  const language = useLanguage();
  return (
    <>
      <span className="font-bold">{name}</span>{" "}
      <span className="text-muted text-sm">
        {[code, systems !== undefined && words.systems(systems)].filter(Boolean).join("\u00a0· ")}
      </span>{" "}
      <Link
        to="/$language/register"
        params={{ language }}
        search={{ unit: id }}
        className="link inline-flex min-h-11 items-center text-sm"
      >
        {words.showSystems}
        <span className="sr-only">{words.ofNamed(name)}</span>
      </Link>
    </>
  );
}

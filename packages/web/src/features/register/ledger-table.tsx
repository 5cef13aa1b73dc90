// The systems of the ledger: a table sorted by its heads; on a phone each row reads as a sentence.
import { Link } from "@tanstack/react-router";
import type { SubjectLine } from "../../api/types.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { formatLawDay, formatShortDay } from "../../ui/format-date.ts";
import { CheckSaid, OpenSaid } from "../register-checks/check-said.tsx";
import type { Chosen } from "./chosen.ts";
import { SORTS, type Sort } from "./ledger-types.ts";
import type { LedgerPlace } from "./register-place.ts";
import { isOverdue, ReviewDay } from "./review-day.tsx";
import { useStages } from "./use-fact-words.ts";
import { REGISTER_WORDS } from "./words.ts";

/** What a column shows; the rest is an order alone. */
const HEADS = SORTS.filter((sort) => sort !== "changed");
/** Orders of which the most comes first. */
const MOST_FIRST: readonly Sort[] = ["broken", "open"];

interface TableProps {
  systems: readonly SubjectLine[];
  view: LedgerPlace;
  onChange: (change: { sort?: Sort | undefined; descending?: boolean | undefined }) => void;
  /** Absent where nothing may be changed. */
  chosen?: Chosen;
  onChoose?: (rows: SubjectLine[], on: boolean) => void;
}

export function LedgerTable(props: TableProps) {
  const names = new Map(useStages().map(({ id, name }) => [id, name]));
  const stageOf = ({ stage }: SubjectLine) => stage && (names.get(stage) ?? "…");
  return (
    <>
      <Wide {...props} stageOf={stageOf} />
      <Narrow {...props} stageOf={stageOf} />
    </>
  );
}

type Rows = TableProps & { stageOf: (system: SubjectLine) => string | undefined };

function Wide({ systems, view, onChange, chosen, onChoose, stageOf }: Rows) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const all = systems.every(({ id }) => chosen?.has(id));
  return (
    <div className="hidden overflow-x-auto md:block">
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-line border-b">
            {chosen !== undefined && (
              <th scope="col" className="w-11 py-1">
                <Tick label={words.choosePage} checked={all} onChange={(on) => onChoose?.([...systems], on)} />
              </th>
            )}
            {HEADS.map((sort) => (
              <Head key={sort} sort={sort} view={view} onChange={onChange} />
            ))}
          </tr>
        </thead>
        <tbody>
          {systems.map((system) => (
            <tr key={system.id} className="border-line border-b align-top hover:bg-sunken">
              {chosen !== undefined && (
                <td className="py-0.5">
                  <Tick
                    label={words.choose(system.name)}
                    checked={chosen.has(system.id)}
                    onChange={(on) => onChoose?.([system], on)}
                  />
                </td>
              )}
              <th scope="row" className="wrap-anywhere min-w-40 max-w-80 py-2 pr-4 font-normal text-base">
                <SystemLink system={system} />
              </th>
              <td className="wrap-anywhere max-w-36 min-w-20 py-2.5 pr-4 tabular-nums">{system.code ?? words.none}</td>
              <td className="wrap-anywhere min-w-32 max-w-52 py-2.5 pr-4">{system.unit?.name ?? words.none}</td>
              <td className="wrap-anywhere min-w-24 max-w-44 py-2.5 pr-4">{system.owner?.name ?? words.none}</td>
              <td className="min-w-28 py-2.5 pr-4">{stageOf(system) ?? words.none}</td>
              <td className="py-2.5 pr-4">
                {system.next_review === undefined ? words.none : <ReviewDay day={system.next_review} short />}
              </td>
              <td className="whitespace-nowrap py-2.5 pr-4">
                {system.confirmed_on === undefined ? words.none : formatShortDay(system.confirmed_on, language)}
              </td>
              <td className="min-w-48 max-w-72 py-2.5 pr-4">
                <CheckSaid check={system.check} />
              </td>
              <td className="py-2.5">
                <OpenSaid check={system.check} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A head that sorts: once by it, again the other way round. */
function Head({ sort, view, onChange }: Pick<Rows, "view" | "onChange"> & { sort: Sort }) {
  const words = useWords(REGISTER_WORDS);
  const isSorted = (view.sort ?? "name") === sort;
  const isDown = isSorted && view.descending === true;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isDown ? "descending" : "ascending") : undefined}
      className="py-1 pr-4 font-bold"
    >
      <button
        type="button"
        aria-label={words.sortedBy(words.sorts[sort])}
        onClick={() =>
          onChange({
            sort: sort === "name" ? undefined : sort,
            descending: (isSorted ? !isDown : MOST_FIRST.includes(sort)) ? true : undefined,
          })
        }
        className="inline-flex min-h-11 items-center gap-1 whitespace-nowrap text-left hover:text-accent"
      >
        {words.sorts[sort]}
        <span aria-hidden="true" className={isSorted ? "" : "invisible"}>
          {isDown ? "▼" : "▲"}
        </span>
      </button>
    </th>
  );
}

function Narrow({ systems, chosen, onChoose, stageOf }: Rows) {
  const words = useWords(REGISTER_WORDS);
  const language = useLanguage();
  const day = (text: string | undefined) => text && formatLawDay(text, language);
  return (
    <ul className="md:hidden">
      {systems.map((system) => (
        <li key={system.id} className="flex gap-2 border-line border-b py-3 first:border-t">
          {chosen !== undefined && (
            <Tick
              label={words.choose(system.name)}
              checked={chosen.has(system.id)}
              onChange={(on) => onChoose?.([system], on)}
            />
          )}
          <div className="min-w-0">
            <p className="wrap-anywhere flex flex-wrap items-baseline gap-x-2 font-bold">
              <SystemLink system={system} />
              {system.code !== undefined && <span className="font-normal text-muted text-sm">{system.code}</span>}
            </p>
            <p className="wrap-anywhere text-sm">
              {isOverdue(system.next_review) && <Overdue />}
              {words.sentence({
                unit: system.unit?.name,
                owner: system.owner?.name,
                stage: stageOf(system),
                next: day(system.next_review),
                confirmed: day(system.confirmed_on),
                isOverdue: isOverdue(system.next_review),
              })}
            </p>
            <div className="mt-1 flex flex-wrap gap-x-3 text-sm">
              <CheckSaid check={system.check} />
              <OpenSaid check={system.check} />
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Overdue() {
  const words = useWords(REGISTER_WORDS);
  return <span className="mr-2 border border-ink px-1 font-bold text-xs">{words.overdue}</span>;
}

function SystemLink({ system: { id, name } }: { system: SubjectLine }) {
  const language = useLanguage();
  return (
    <Link
      to="/$language/register/system"
      params={{ language }}
      search={{ id }}
      className="link -my-1.5 inline-flex min-h-11 items-center"
    >
      {name}
    </Link>
  );
}

function Tick({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className="-ml-2 grid size-11 shrink-0 cursor-pointer place-items-center">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-5 accent-accent"
      />
    </label>
  );
}

// The results of a search: how many, which of them pass the filters, and what to do where there are none.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Modality } from "@yawara/engine";
import { useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import type { InstrumentRow } from "../../worker/law-instruments.ts";
import type { FoundInstrument } from "../../worker/law-search.ts";
import { worker } from "../../worker/worker.ts";
import { passes } from "./filters.tsx";
import { FoundList, type FoundRow } from "./found-list.tsx";
import type { LawPlace } from "./law-place.ts";
import { LAW_WORDS } from "./words.ts";

interface FoundProps {
  query: string;
  rows: readonly InstrumentRow[];
  place: LawPlace;
  onDrop: () => void;
}

/** Of a search, only provisions of the force that is asked for. */
function ofForce(found: FoundInstrument, force: string | undefined): FoundInstrument | undefined {
  if (force === undefined) return found;
  const count = found.force[force as Modality] ?? 0;
  if (count === 0) return undefined;
  return {
    ...found,
    count,
    force: { [force]: count },
    provisions: found.provisions.filter(({ modality }) => modality === force),
  };
}

function passing(found: readonly FoundInstrument[], rows: readonly InstrumentRow[], place: LawPlace): FoundRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  // The force is asked of the provisions found, not of all the instrument has.
  const { force, ...others } = place;
  return found.flatMap((one) => {
    const row = byId.get(one.id)!;
    const left = ofForce(one, force);
    return left !== undefined && passes(row, others) ? [{ found: left, row }] : [];
  });
}

export function Found({ query, rows, place, onDrop }: FoundProps) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const { facts, regimes } = useDraft();
  const { data, isError, isPlaceholderData, refetch } = useQuery({
    queryKey: ["searchLaw", query, language, facts, regimes],
    queryFn: () => worker().searchLaw({ query, language, facts, ...(regimes && { regimes }) }),
    placeholderData: keepPreviousData,
  });
  if (isError) return <Failed retry={() => void refetch()} />;
  if (data === undefined) return <Loading lines={9} />;
  const shown = passing(data.instruments, rows, place);
  const provisions = shown.reduce((sum, { found }) => sum + found.count, 0);
  const left = data.instruments.length - shown.length;
  return (
    <section aria-labelledby="found" aria-busy={isPlaceholderData}>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <h2 id="found" className="font-bold text-xl">
          {words.resultsTitle}
        </h2>
        {shown.length > 0 && <Legend />}
      </div>
      <p role="status" className="mb-3 text-muted text-sm">
        {isPlaceholderData
          ? words.searching
          : shown.length === 0
            ? words.noResults(query)
            : words.results(shown.length, provisions)}
        {!isPlaceholderData && data.loose && ` ${words.loose}`}
      </p>
      {shown.length > 0 && (
        <FoundList
          key={query}
          rows={shown}
          searched={data.language}
          day={place.at === undefined ? {} : { at: place.at }}
        />
      )}
      {shown.length === 0 && !isPlaceholderData && (
        <Empty title={words.noResults(query)}>
          <p>{words.noResultsHelp}</p>
        </Empty>
      )}
      {left > 0 && !isPlaceholderData && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4">
          {words.otherFilters(left)}
          <Button look="plain" className="-ml-4" onClick={onDrop}>
            {words.dropFilters}
          </Button>
        </p>
      )}
    </section>
  );
}

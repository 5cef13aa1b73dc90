// The results of a search: how many, which of them pass the filters, and what to do where there are none.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { foundPassing } from "@yawara/answers/search";
import { useDraft } from "../../draft/draft.ts";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { Legend } from "../../ui/legend.tsx";
import { Empty, Failed, Loading } from "../../ui/loading-states.tsx";
import { worker } from "../../worker/worker.ts";
import { FoundList } from "./found-list.tsx";
import type { LawPlace, Row } from "./law-place.ts";
import { LAW_WORDS } from "./words.ts";

interface FoundProps {
  query: string;
  rows: readonly Row[];
  place: LawPlace;
  onDrop: () => void;
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
  const { rows: shown, provisions, left } = foundPassing(data, rows, place);
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

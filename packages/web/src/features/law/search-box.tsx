// Where the words to search for are typed.

import { useId } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Icon } from "../../ui/icon.tsx";
import { useDebounced } from "../../ui/use-debounced.ts";
import { worker } from "../../worker/worker.ts";
import { LAW_WORDS } from "./words.ts";

/** Milliseconds after the last key before the search runs. */
const REST = 200;

const GLASS = "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13ZM15.5 15.5 20 20";

export function SearchBox({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const language = useLanguage();
  const words = useWords(LAW_WORDS);
  const id = useId();
  const [typed, type] = useDebounced(query, onQuery, REST);
  return (
    <search className="block print:hidden">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onQuery(typed);
        }}
      >
        <label htmlFor={id} className="font-bold">
          {words.search}
        </label>
        <div className="mt-2 flex max-w-text items-center rounded-8 border border-control bg-surface focus-within:outline-3 focus-within:outline-focus focus-within:outline-offset-2">
          <Icon d={GLASS} className="ml-3 size-5 shrink-0 text-muted" />
          <input
            id={id}
            type="search"
            value={typed}
            onChange={({ target }) => type(target.value)}
            onFocus={() => void worker().readySearch(typed, language)}
            aria-describedby={`${id}-hint`}
            autoComplete="off"
            enterKeyHint="search"
            className="min-h-12 min-w-0 flex-1 appearance-none bg-transparent px-3 outline-none [&::-webkit-search-cancel-button]:hidden"
          />
          {typed !== "" && (
            <button
              type="button"
              aria-label={words.clear}
              onClick={() => {
                type("");
                document.getElementById(id)?.focus();
              }}
              className="m-0.5 grid size-11 place-items-center text-muted hover:text-ink"
            >
              <Icon d="M6 6l12 12M18 6 6 18" />
            </button>
          )}
        </div>
        <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
          {words.searchHint}
        </p>
      </form>
    </search>
  );
}

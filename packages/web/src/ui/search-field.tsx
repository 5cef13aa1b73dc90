// Where words to look for are typed: the list follows once typing rests.
import { useId } from "react";
import { Icon } from "./icon.tsx";
import { useDebounced } from "./use-debounced.ts";

/** Milliseconds after the last key before the search runs. */
const REST = 250;
const GLASS = "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13ZM15.5 15.5 20 20";

export function SearchField({
  label,
  hint,
  clear,
  query,
  onQuery,
}: {
  label: string;
  hint?: string;
  /** What empties it. */
  clear: string;
  query: string;
  onQuery: (query: string) => void;
}) {
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
          {label}
        </label>
        <div className="mt-1 flex max-w-text items-center rounded-8 border border-control bg-surface focus-within:outline-3 focus-within:outline-focus focus-within:outline-offset-2">
          <Icon d={GLASS} className="ml-3 size-5 shrink-0 text-muted" />
          <input
            id={id}
            type="search"
            value={typed}
            maxLength={200}
            onChange={({ target }) => type(target.value)}
            {...(hint !== undefined && { "aria-describedby": `${id}-hint` })}
            autoComplete="off"
            enterKeyHint="search"
            className="min-h-11 min-w-0 flex-1 appearance-none bg-transparent px-3 outline-none [&::-webkit-search-cancel-button]:hidden"
          />
          {typed !== "" && (
            <button
              type="button"
              aria-label={clear}
              onClick={() => {
                type("");
                document.getElementById(id)?.focus();
              }}
              className="m-0.5 grid size-10 place-items-center text-muted hover:text-ink"
            >
              <Icon d="M6 6l12 12M18 6 6 18" />
            </button>
          )}
        </div>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="mt-1 text-muted text-sm">
            {hint}
          </p>
        )}
      </form>
    </search>
  );
}

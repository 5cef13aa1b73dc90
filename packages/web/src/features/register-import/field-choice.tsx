// Chooses the field a column is read as: by words of its name in either language.
import type { Field } from "@yawara/tables";
import { useEffect, useId, useRef, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { BOX } from "../../ui/field.tsx";
import type { TableColumn } from "../../worker/table-verbs.ts";
import { IMPORT_WORDS } from "./words.ts";

/** Fields shown at once. */
const MOST = 12;

interface Props {
  fields: readonly Field[];
  columns: readonly TableColumn[];
  /** A field's id, or `null` to leave the column out. */
  onChoose: (field: string | null) => void;
  onClose: () => void;
}

export function FieldChoice({ fields, columns, onChoose, onClose }: Props) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const id = useId();
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = fieldsNamed(fields, query);
  const takenBy = (field: string) => columns.find((column) => column.field === field)?.letters;
  return (
    // biome-ignore lint/a11y/useSemanticElements: what one chooses from, not a group of form fields
    <div
      role="group"
      aria-label={words.readAs}
      className="mt-3 max-w-2xl border-line border-l-2 pl-4"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <button type="button" className="link min-h-11" onClick={() => onChoose(null)}>
        {words.leaveOut}
      </button>
      {fields.length > 0 && (
        <>
          <label htmlFor={id} className="mt-1 mb-1 block font-bold text-sm">
            {words.search} <span className="font-normal text-muted">{words.searchHint}</span>
          </label>
          <input
            ref={search}
            id={id}
            type="search"
            autoComplete="off"
            value={query}
            className={BOX}
            onChange={(event) => setQuery(event.target.value)}
          />
          <ul className="mt-2">
            {found.slice(0, MOST).map((field) => (
              <li key={field.id}>
                <button
                  type="button"
                  className="flex min-h-11 w-full flex-wrap items-center gap-x-3 rounded-8 px-2 text-left hover:bg-sunken"
                  onClick={() => onChoose(field.id)}
                >
                  <span>{field.label[language]}</span>
                  {takenBy(field.id) !== undefined && (
                    <span className="text-muted text-sm">{words.takenBy(takenBy(field.id)!)}</span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          <p role="status" className="text-muted text-sm">
            {found.length === 0 && words.noField}
            {found.length > MOST && words.moreFields(found.length - MOST)}
          </p>
        </>
      )}
    </div>
  );
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** The fields with all the words in a name of theirs; those whose name begins so come first. */
function fieldsNamed(fields: readonly Field[], query: string): readonly Field[] {
  const parts = folded(query).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return fields;
  const hits = fields.flatMap((field) => {
    const names = [field.label.en, field.label.ja, field.id, ...(field.synonyms ?? [])].map(folded);
    if (!names.some((name) => parts.every((part) => name.includes(part)))) return [];
    return [{ field, begins: names.some((name) => name.startsWith(parts[0]!)) }];
  });
  return hits.sort((one, other) => Number(other.begins) - Number(one.begins)).map(({ field }) => field);
}

// The columns of a file with their first values, and the field each is read as; a guess waits for a person to confirm it.
import type { Field, KeptMapping } from "@yawara/tables";
import { useId, useRef, useState } from "react";
import { useLanguage, useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import type { TableColumn, TableColumns } from "../../worker/table-verbs.ts";
import { FieldChoice } from "./field-choice.tsx";
import { IMPORT_WORDS } from "./words.ts";
import type { ImportWords } from "./words-en.ts";

/** Our own id of a record, which only its own column can be. */
const ID = "#id";

/** What has to be answered before rows are looked at; what was said just now counts before the worker has answered to it. */
export function openQuestion({ columns }: TableColumns, said: KeptMapping, words: ImportWords): string | undefined {
  const near = columns.filter(({ by, key }) => by === "near" && !Object.hasOwn(said, key)).length;
  if (near > 0) return words.confirmFirst(near);
  const isRead = ({ key, field }: TableColumn) => (Object.hasOwn(said, key) ? said[key] !== null : field !== undefined);
  return columns.some(isRead) ? undefined : words.nothingRead;
}

interface ColumnsProps {
  of: TableColumns;
  fields: readonly Field[];
  /** What the person said of columns since the file was opened. */
  said: KeptMapping;
  onSay: (more: KeptMapping) => void;
}

export function Columns({ of: { rows, above, columns }, fields, said, onSay }: ColumnsProps) {
  const words = useWords(IMPORT_WORDS);
  const [changing, setChanging] = useState<string>();
  const say = (column: TableColumn, field: string | null) => {
    const before = columns.find((other) => other.field === field && other !== column);
    onSay({ ...(before !== undefined && field !== null && { [before.key]: null }), [column.key]: field });
    setChanging(undefined);
  };
  const isNamed = columns.some(({ field }) => field === "name");
  return (
    <>
      <p className="max-w-text">{words.columnsAbout(rows, columns.length)}</p>
      {above.length > 0 && (
        <p className="wrap-anywhere max-w-text text-muted text-sm">{words.above(above.join(" / "))}</p>
      )}
      {!isNamed && <p className="max-w-text border-line border-l-4 bg-sunken px-4 py-2">{words.nameMissing}</p>}
      <ul className="max-w-4xl">
        {columns.map((column) => (
          <ColumnRow
            key={column.key}
            column={column}
            columns={columns}
            fields={fields}
            chosen={Object.hasOwn(said, column.key)}
            changing={changing === column.key}
            onChange={(open) => setChanging(open ? column.key : undefined)}
            onSay={(field) => say(column, field)}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  column: TableColumn;
  columns: readonly TableColumn[];
  fields: readonly Field[];
  chosen: boolean;
  changing: boolean;
  onChange: (open: boolean) => void;
  onSay: (field: string | null) => void;
}

function ColumnRow({ column, columns, fields, chosen, changing, onChange, onSay }: RowProps) {
  const words = useWords(IMPORT_WORDS);
  const language = useLanguage();
  const panel = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const { letters, head, firsts, field, by } = column;
  const named = head === "" ? words.noHead(letters) : head;
  const label = field === ID ? words.ownId : fields.find(({ id }) => id === field)?.label[language];
  const close = () => {
    onChange(false);
    opener.current?.focus();
  };
  return (
    <li className="border-line border-b py-3 first:border-t">
      <div className="grid items-start gap-x-6 gap-y-1 md:grid-cols-2">
        <div className="min-w-0">
          <p className="wrap-anywhere font-bold">
            <span className="mr-2 font-normal text-muted">{letters}</span>
            {named}
          </p>
          <p className="wrap-anywhere text-muted text-sm">{firsts.length === 0 ? words.empty : firsts.join(" · ")}</p>
        </div>
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
          <p className="wrap-anywhere min-w-0 flex-1">
            <span className={label === undefined ? "text-muted" : "font-bold"}>{label ?? words.notReadAs}</span>
            <Sign by={by} chosen={chosen} />
          </p>
          {by === "near" && !chosen && label !== undefined && (
            <Button
              look="filled"
              aria-label={words.confirmNamed(named, label)}
              onClick={() => {
                onSay(field!);
                opener.current?.focus();
              }}
            >
              {words.confirm}
            </Button>
          )}
          <button
            ref={opener}
            type="button"
            className="link min-h-11"
            aria-expanded={changing}
            aria-controls={changing ? panel : undefined}
            aria-label={words.changeNamed(named)}
            onClick={() => onChange(!changing)}
          >
            {words.change}
          </button>
        </div>
      </div>
      {changing && (
        <div id={panel}>
          <FieldChoice
            fields={field === ID || by === "id-column" ? [] : fields}
            columns={columns}
            onClose={close}
            onChoose={(to) => {
              onSay(to);
              opener.current?.focus();
            }}
          />
        </div>
      )}
    </li>
  );
}

/** How it is known what the column is, where that is worth a word. */
function Sign({ by, chosen }: { by: TableColumn["by"]; chosen: boolean }) {
  const { marks } = useWords(IMPORT_WORDS);
  const says = chosen ? marks.chosen : by === "remembered" ? marks.remembered : by === "near" ? marks.near : undefined;
  if (says === undefined) return null;
  return (
    <span className={`block text-sm ${by === "near" && !chosen ? "text-ink" : "text-muted"}`}>
      {by === "near" && !chosen ? `? ${says}` : says}
    </span>
  );
}

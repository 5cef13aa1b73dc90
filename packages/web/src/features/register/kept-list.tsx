// A list of the ledger whose rows are added, changed in place, removed and brought back.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Refusal } from "../../api/refusal.tsx";
import { useWords } from "../../shell/language.ts";
import { Button } from "../../ui/button.tsx";
import { useReturnFocus } from "../../ui/use-return-focus.ts";
import { AddFold } from "./add-fold.tsx";
import type { Frame } from "./ledger-types.ts";
import { LIST_WORDS, type ListName } from "./list-words.ts";
import { type RowField, RowForm } from "./row-form.tsx";
import { useAdding, useRowChange, useRowRemoval } from "./use-row-changes.ts";

/** Steps of a row are many on the page: they stand back. */
export const QUIET = "px-1! font-normal! text-sm";

interface KeptListProps<Row extends Frame> {
  list: ListName;
  rows: readonly Row[];
  fields: readonly RowField[];
  writes: boolean;
  /** What a row says, and what can be done with it besides. */
  line: (row: Row) => ReactNode;
  more?: (row: Row) => ReactNode;
  /** Steps beside editing and removing. */
  steps?: (row: Row) => ReactNode;
  /** How far a row stands within others. */
  depth?: (row: Row) => number;
}

export function KeptList<Row extends Frame>({
  list,
  rows,
  fields,
  writes,
  line,
  more,
  steps,
  depth,
}: KeptListProps<Row>) {
  const [gone, setGone] = useState<Frame>();
  const removal = useRowRemoval(list);
  const turn = async (row: Frame) => {
    const answer = await removal.send(row);
    if (answer !== undefined) setGone(answer.removed ? answer : undefined);
  };
  return (
    <div>
      <Gone row={gone} onUndo={(row) => void turn(row)} />
      <Refusal of={removal.refused} />
      <ul>
        {rows.map((row) => (
          <li
            key={row.id}
            className="border-line border-b py-2 first:border-t"
            style={{ paddingInlineStart: `${1.5 * Math.min(6, depth?.(row) ?? 0)}rem` }}
          >
            <Row
              list={list}
              row={row}
              fields={fields}
              writes={writes}
              line={line(row)}
              steps={steps?.(row)}
              onTurn={() => void turn(row)}
            />
            {more?.(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Row({
  list,
  row,
  fields,
  writes,
  line,
  steps,
  onTurn,
}: {
  list: ListName;
  row: Frame;
  fields: readonly RowField[];
  writes: boolean;
  line: ReactNode;
  steps: ReactNode;
  onTurn: () => void;
}) {
  const words = useWords(LIST_WORDS);
  const [editing, edit] = useState(false);
  const opener = useReturnFocus(editing);
  const { send, refused } = useRowChange(list);
  const change = async (values: Record<string, string | null>, revision: number) => {
    if ((await send({ id: row.id, revision, fields: values })) !== undefined) edit(false);
  };
  if (editing)
    return (
      <RowForm
        fields={fields}
        row={row}
        step={words.keep}
        refused={refused}
        onSend={(values, revision) => void change(values, revision)}
        onCancel={() => edit(false)}
      />
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      <div className="wrap-anywhere min-w-0 flex-1 basis-64">{line}</div>
      {writes && (
        <div className="flex gap-2 print:hidden">
          {row.removed ? (
            <Button look="plain" className={QUIET} aria-label={words.restoreNamed(row.name)} onClick={onTurn}>
              {words.restore}
            </Button>
          ) : (
            <>
              <Button
                ref={opener}
                look="plain"
                className={QUIET}
                aria-label={words.editNamed(row.name)}
                onClick={() => edit(true)}
              >
                {words.edit}
              </Button>
              <Button look="plain" className={QUIET} aria-label={words.removeNamed(row.name)} onClick={onTurn}>
                {words.remove}
              </Button>
            </>
          )}
          {steps}
        </div>
      )}
    </div>
  );
}

/** The focus comes here with the row gone; undoing is the next step at hand. */
function Gone({ row, onUndo }: { row: Frame | undefined; onUndo: (row: Frame) => void }) {
  const words = useWords(LIST_WORDS);
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (row !== undefined) undo.current?.focus();
  }, [row]);
  return (
    <div role="status">
      {row !== undefined && (
        <p className="mb-3 flex flex-wrap items-center gap-x-4 border-line border-l-2 pl-4">
          <span className="wrap-anywhere">{words.removed(row.name)}</span>
          <button ref={undo} type="button" className="link min-h-11" onClick={() => onUndo(row)}>
            {words.undo}
          </button>
        </p>
      )}
    </div>
  );
}

/** The form for a new row, folded away; open from the start where the list is empty, and again for the next. */
export function AddRow({ list, fields, open }: { list: ListName; fields: readonly RowField[]; open: boolean }) {
  const words = useWords(LIST_WORDS);
  const [made, count] = useState(0);
  const { send, refused } = useAdding(list);
  const add = async (values: Record<string, string | null>) => {
    if ((await send(values)) !== undefined) count(made + 1);
  };
  return (
    <AddFold title={words.add[list]} open={open}>
      <RowForm
        key={made}
        arrive={made > 0}
        fields={fields}
        step={words.addIt}
        refused={refused}
        onSend={(values) => void add(values)}
      />
    </AddFold>
  );
}

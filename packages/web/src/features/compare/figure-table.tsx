// The table under a chart: closed until asked for, open on paper; on a phone every row reads as a list of its own.
import type { ReactNode } from "react";
import { useWords } from "../../shell/language.ts";
import { COMPARE_WORDS } from "./words.ts";

interface TableRow {
  key: string;
  /** First cell is the head of the row. */
  cells: readonly string[];
}

/** `columns` begins with the head of the first column. `children` stands below: what to read the table with, and its files. */
export function FigureTable({
  caption,
  columns,
  rows,
  children,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  children?: ReactNode;
}) {
  const words = useWords(COMPARE_WORDS);
  return (
    <details className="mt-6 print:[&::details-content]:[block-size:auto] print:[&::details-content]:[content-visibility:visible]">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center print:hidden">{words.table}</summary>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its room is scrolled by keyboard too
        tabIndex={0}
        aria-label={caption}
        className="mt-2 hidden overflow-x-auto md:block print:block print:overflow-visible"
      >
        <Table caption={caption} columns={columns} rows={rows} />
      </section>
      <ul className="mt-2 space-y-4 md:hidden print:hidden">
        {rows.map(({ key, cells }) => (
          <li key={key} className="border-line border-t pt-2">
            <p className="font-bold">{cells[0]}</p>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 text-sm">
              {cells.slice(1).map((cell, i) => (
                <div key={columns[i + 1]} className="col-span-full grid grid-cols-subgrid">
                  <dt className="text-muted">{columns[i + 1]}</dt>
                  <dd className="max-w-[14rem] text-right tabular-nums">{cell}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}

function Table({ caption, columns, rows }: { caption: string; columns: readonly string[]; rows: readonly TableRow[] }) {
  return (
    <table className="w-full border-collapse text-sm print:text-[7.5pt]">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-control border-b text-muted">
          {columns.map((column, i) => (
            <th
              key={column}
              scope="col"
              className={`py-2 font-normal ${i === 0 ? "pr-4 text-left" : "pl-3 text-right"}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key} className="border-line border-b">
            <th scope="row" className="max-w-[18rem] py-2 pr-4 text-left">
              {cells[0]}
            </th>
            {cells.slice(1).map((cell, i) => (
              <td key={columns[i + 1]} className="py-2 pl-3 text-right">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

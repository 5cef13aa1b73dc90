// One of the small multiples: a title, a line on what is counted, and a row a regime; many regimes stand closer together.
import { createContext, type ReactNode, useContext } from "react";
import { useWords } from "../../shell/language.ts";
import type { Row } from "./figures.ts";
import { COMPARE_WORDS } from "./words.ts";

/** More regimes than this have name, bar and number on one line. */
const MANY = 6;

const DenseContext = createContext(false);

export function isDense(rows: readonly Row[]): boolean {
  return rows.length > MANY;
}

export function Panel({
  title,
  note,
  rows,
  stacked = false,
  children,
}: {
  title: string;
  note?: ReactNode;
  rows: readonly Row[];
  /** Rows of words stand below their names however many there are. */
  stacked?: boolean;
  children: ReactNode;
}) {
  const dense = isDense(rows) && !stacked;
  return (
    <section className="mb-10 min-w-0 break-inside-avoid border-line border-t pt-3">
      <h3 className="font-bold">{title}</h3>
      {note !== undefined && <p className="text-muted text-sm">{note}</p>}
      <DenseContext value={dense}>
        <ul
          className={`mt-3 ${dense ? "grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 gap-y-1" : "flex flex-col gap-2.5"}`}
        >
          {children}
        </ul>
      </DenseContext>
    </section>
  );
}

/**
 * The name of a regime with its number, and the chart below; between them where many stand together. Where most is open nothing is
 * claimed: the word stands instead of number and chart, unless it is the open that is counted.
 */
export function PanelRow({
  row,
  value,
  countsOpen = false,
  children,
}: {
  row: Row;
  value?: ReactNode;
  countsOpen?: boolean;
  children: ReactNode;
}) {
  const words = useWords(COMPARE_WORDS);
  const dense = useContext(DenseContext);
  if (!row.comparable && !countsOpen)
    return (
      <li
        className={
          dense
            ? "col-span-full grid grid-cols-subgrid items-center text-sm [&>:first-child]:max-w-[9rem]"
            : "flex items-baseline justify-between gap-4 text-sm"
        }
      >
        <span className={`min-w-0 ${row.highlighted ? "font-bold" : ""}`}>{row.label}</span>
        <span className={`text-muted ${dense ? "col-span-2 text-right" : "shrink-0"}`}>{words.mostIsOpen}</span>
      </li>
    );
  const name = <span className={`min-w-0 ${row.highlighted ? "font-bold" : ""}`}>{row.label}</span>;
  const number = value !== undefined && <span className="shrink-0 text-right tabular-nums">{value}</span>;
  if (dense)
    return (
      <li className="col-span-full grid grid-cols-subgrid items-center text-sm [&>:first-child]:max-w-[9rem]">
        {name}
        <div>{children}</div>
        {number}
      </li>
    );
  return (
    <li>
      <div className="flex items-baseline justify-between gap-4 text-sm">
        {name}
        {number}
      </div>
      {children}
    </li>
  );
}

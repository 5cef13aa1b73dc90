// Answers to tables that may be published: thresholds and dominance, noise of counts, withheld sums, and the audits over all of it.
import { type Atom, atomsIn, atomsOf } from "./amount-atoms.ts";
import { auditAmounts, type PublishedSum } from "./audit-amounts.ts";
import { cellKey, cellsOf, type Laid, unitSums } from "./cells.ts";
import { auditCountTables } from "./count-tables.ts";
import { withIntervals } from "./intervals.ts";
import type { Solver } from "./linear-program.ts";
import { noisyCount, type RecordKeys, recordKeys } from "./noise.ts";
import { primary } from "./primary.ts";
import type { ProtectedCell, ProtectedTable, Publication, TableSpec, Withheld } from "./publication.ts";

/** What may be published, and for whoever publishes what was withheld and why. */
export interface Protection {
  tables: ProtectedTable[];
  withheld: Withheld[];
}

/**
 * The tables as they may be published. The same answers in any order, the same earlier editions and the same key give the same
 * tables. Solves hundreds of linear programs and blocks meanwhile: in a server and a page it is called in a worker.
 *
 * Answers given on condition that they are not made public (Act on Access to Information, Article 5(2)(b)) are in no sum, nor is a sum
 * divided by them; a firm is counted with them, since a count of ten or more with noise makes no answer public.
 */
export function protectTables(publication: Publication, solver: Solver): Protection {
  const { tables, answers, categories, sensitive, key } = publication;
  const keys = recordKeys(key);
  const laid = [...tables]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((table): Laid => {
      const cells = cellsOf(table, answers, categories);
      return { table, cells, withheld: primary(table, cells, sensitive) };
    });
  for (const amount of new Set(laid.flatMap(({ table }) => table.amount ?? [])))
    auditSums(amount, laid, publication, solver);
  auditCountTables(laid, publication, keys, solver);
  return {
    tables: laid.map((one) => written(one, keys, solver)),
    withheld: laid.flatMap(({ table, cells, withheld }) =>
      cells.flatMap(({ at }) => {
        const reason = withheld.get(cellKey(table.id, at));
        return reason === undefined ? [] : [{ table: table.id, at, reason }];
      }),
    ),
  };
}

/** Withholds what the audit of sums asks for, over all tables and editions of one amount. */
function auditSums(
  amount: string,
  laid: readonly Laid[],
  { answers, categories, earlier }: Publication,
  solver: Solver,
): void {
  const ours = laid.filter(({ table }) => table.amount === amount);
  const before = earlier.map(({ tables }) => tables.filter((table) => table.amount === amount));
  const by = [...new Set([...ours.map(({ table }) => table), ...before.flat()].flatMap((table) => table.by))].sort();
  const atoms = atomsOf(amount, by, [...earlier.map((one) => one.answers), answers]);
  const over = (table: TableSpec, at: ProtectedCell["at"], edition: number) =>
    atomsIn(table, at, edition, atoms, by, categories);
  const sums: PublishedSum[] = [
    ...before.flatMap((published, edition) =>
      published.flatMap((table) =>
        table.cells.flatMap(({ at, value }) => (value === undefined ? [] : [{ atoms: over(table, at, edition) }])),
      ),
    ),
    ...ours.flatMap(({ table, cells, withheld }) =>
      cells.flatMap(({ at }) => {
        const key = cellKey(table.id, at);
        return withheld.has(key) ? [] : [{ key, atoms: over(table, at, earlier.length) }];
      }),
    ),
  ];
  const asked = new Set(auditAmounts(withinSums(atoms, sums), renumbered(atoms, sums), solver));
  for (const { table, cells, withheld } of ours)
    for (const { at } of cells) if (asked.has(cellKey(table.id, at))) withheld.set(cellKey(table.id, at), "complement");
}

/** The atoms that are in a published sum at all: of the others nothing is told. */
function withinSums(atoms: readonly Atom[], sums: readonly PublishedSum[]): Atom[] {
  const told = new Set(sums.flatMap((sum) => sum.atoms));
  return atoms.filter((_, i) => told.has(i));
}

function renumbered(atoms: readonly Atom[], sums: readonly PublishedSum[]): PublishedSum[] {
  const told = new Set(sums.flatMap((sum) => sum.atoms));
  const numbers = new Map(
    atoms
      .map((_, i) => i)
      .filter((i) => told.has(i))
      .map((i, number) => [i, number]),
  );
  return sums.map((sum) => ({ ...sum, atoms: sum.atoms.map((i) => numbers.get(i)!) }));
}

function written({ table, cells, withheld }: Laid, keys: RecordKeys, solver: Solver): ProtectedTable {
  const addsUp = table.amount !== undefined;
  const shown = cells.map(({ at, members }): ProtectedCell => {
    if (withheld.has(cellKey(table.id, at))) return { at };
    return {
      at,
      value: addsUp ? unitSums(members, table).reduce((sum, one) => sum + one, 0) : noisyCount(members, keys),
    };
  });
  return { ...table, addsUp, cells: addsUp ? withIntervals(shown, solver) : shown };
}

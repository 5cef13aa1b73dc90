// The cells of a table with the firms in each: every combination of answers, and the totals over them.
import type { Publication, Respondent, TableSpec, WithheldReason } from "./publication.ts";

export interface Cell {
  at: readonly (string | null)[];
  members: readonly Respondent[];
}

/** A table with its cells and what is withheld of them so far, by the cells' keys. */
export interface Laid {
  table: TableSpec;
  cells: readonly Cell[];
  withheld: Map<string, WithheldReason>;
}

/** Who counts as one: the group, or the firm where it has none. */
export const unitOf = ({ firm, group }: Respondent): string =>
  group === undefined ? `firm ${firm}` : `group ${group}`;

/** A firm's answer as a category; `undefined` where the firm has none that may be used. */
export function categoryOf({ values }: Respondent, question: string): string | undefined {
  const value = values[question];
  return value === undefined ? undefined : String(value);
}

/**
 * The firm's part in a sum, weighted; `undefined` where it has none: no answer, no amount (negative, not finite), or an answer to
 * the amount or to a question the table is by that was given on condition that it is not made public.
 */
export function amountOf(one: Respondent, { amount, by }: TableSpec): number | undefined {
  const value = one.values[amount!];
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) return undefined;
  if (one.notPublic?.some((question) => question === amount || by.includes(question))) return undefined;
  return value * (one.weight ?? 1);
}

/** Whether what was answered belongs to a cell. */
export function isAt(at: readonly (string | null)[], answers: readonly (string | null | undefined)[]): boolean {
  return at.every((category, i) => category === null || category === answers[i]);
}

/** All cells of a table, in the order of the categories, totals last. */
export function cellsOf(
  table: TableSpec,
  answers: readonly Respondent[],
  categories: Publication["categories"],
): Cell[] {
  const inTable = answers.filter(
    (one) =>
      table.by.every((question) => categories[question]!.includes(categoryOf(one, question) ?? "")) &&
      (table.amount === undefined || amountOf(one, table) !== undefined),
  );
  const places = table.by.reduce<(string | null)[][]>(
    (before, question) => before.flatMap((at) => [...categories[question]!, null].map((category) => [...at, category])),
    [[]],
  );
  return places.map((at) => ({
    at,
    members: inTable.filter((one) =>
      isAt(
        at,
        table.by.map((question) => categoryOf(one, question)),
      ),
    ),
  }));
}

/** Names a cell among all of a publication. */
export const cellKey = (table: string, at: readonly (string | null)[]): string => JSON.stringify([table, ...at]);

/** What each group has in a cell, largest first, by name where equal. */
export function unitSums(members: readonly Respondent[], table: TableSpec): number[] {
  const sums = new Map<string, number>();
  for (const one of members) sums.set(unitOf(one), (sums.get(unitOf(one)) ?? 0) + amountOf(one, table)!);
  return [...sums.values()].sort((a, b) => b - a);
}

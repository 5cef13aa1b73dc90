// What reading a cell gives: a value, nothing because it is blank, or what is wrong with it.
import type { Value } from "../field.ts";
import type { TableProblem } from "../problem.ts";

/** The problem has no place: whoever reads the cell knows where it stands. */
export type ValueRead = { value: Value } | { blank: true } | { problem: TableProblem };

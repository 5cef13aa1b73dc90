// A linear program and what can be asked of it: the seam to the solver, which whoever calls chooses.

/** One row: the sum of coefficient × column lies between `least` and `most` (`±Infinity` where open). */
export interface ProgramRow {
  terms: readonly (readonly [column: number, coefficient: number])[];
  least: number;
  most: number;
}

/** Columns by their bounds and costs, and the rows over them. */
export interface Program {
  least: readonly number[];
  most: readonly number[];
  cost: readonly number[];
  rows: readonly ProgramRow[];
  /** Every column takes whole numbers alone. */
  whole?: boolean;
}

/** A program that is held open, so that near questions are answered from where the last one ended. */
export interface OpenProgram {
  bounds(column: number, least: number, most: number): void;
  cost(column: number, cost: number): void;
  /** Values of the columns at the least cost; `infeasible` where nothing satisfies the rows, `unbounded` where the cost has no end. */
  minimise(): readonly number[] | "infeasible" | "unbounded";
  /** Frees what the solver holds. */
  close(): void;
}

/** Opens programs. Solving blocks the thread: a server asks in a worker thread, a page in its worker. */
export type Solver = (program: Program) => OpenProgram;

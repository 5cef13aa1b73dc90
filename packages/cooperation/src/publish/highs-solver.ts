// HiGHS as the solver of linear and whole-number programs, by its WebAssembly build: one thread, the same answer every time.
import loadHighs, { type Highs } from "highs";
import type { OpenProgram, Program, Solver } from "./linear-program.ts";

/** The package's types are written for CommonJS, where the loader lies one step deeper than in the module that is imported here. */
const load = loadHighs as unknown as typeof loadHighs.default;

/** Loads HiGHS (Huangfu and Hall, Mathematical Programming Computation 10 (2018), 119; https://highs.dev). Solving blocks: ask in a worker. */
export async function highsSolver(): Promise<Solver> {
  const highs = await load();
  return (program) => open(highs, program);
}

function open(highs: Highs, { least, most, cost, rows, whole }: Program): OpenProgram {
  const numCols = least.length;
  const starts = [0];
  for (const { terms } of rows) starts.push(starts.at(-1)! + terms.length);
  const model = highs.createModel({
    numCols,
    numRows: rows.length,
    colCost: [...cost],
    colLower: [...least],
    colUpper: [...most],
    rowLower: rows.map((row) => row.least),
    rowUpper: rows.map((row) => row.most),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols,
      starts,
      indices: rows.flatMap(({ terms }) => terms.map(([column]) => column)),
      values: rows.flatMap(({ terms }) => terms.map(([, coefficient]) => coefficient)),
    },
    ...(whole === true && { integrality: Array.from(least, () => highs.constants.variableType.integer) }),
  });
  model.options.set({ output_flag: false, ...(whole !== true && { presolve: "off" }) });
  return {
    bounds: (column, low, high) => void model.changeColBounds(column, low, high),
    cost: (column, value) => void model.changeColCost(column, value),
    minimise() {
      model.run();
      const status = model.getModelStatus();
      const { modelStatus } = highs.constants;
      if (status === modelStatus.optimal) return [...model.getSolution().colValue];
      if (status === modelStatus.infeasible) return "infeasible";
      if (status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible) return "unbounded";
      throw new Error(`HiGHS ended with status ${status}`);
    },
    close: () => model.dispose(),
  };
}

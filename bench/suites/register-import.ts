// A table of 10,000 rows and 30 columns comes into the register; many are changed at once; the log of it is verified.
import type { Acting } from "@yawara/register";
import { verifyLog } from "@yawara/register/verify-log";
import type { Field } from "@yawara/tables/plan";
import type { Figure } from "../figure.ts";
import { got, onEmptyLedger, timed } from "../ledger/open-ledger.ts";

const ROWS = 10_000;
const COLUMNS = 30;
const WATCHED = 20;

export function run(): Promise<Record<string, Figure>> {
  return onEmptyLedger(async (acting) => {
    const saved = await timed(50, async (n) => got(await acting.subjects.save({ name: `one ${n}`, facts: {} })));
    const asked = table();
    const before = process.memoryUsage.rss();
    const most = watched();
    const begun = process.cpuUsage();
    const imported = await timed(1, async () => got(await acting.imports.apply(asked)));
    const worked = process.cpuUsage(begun);
    const memory = most();
    if (imported.last.plan.counts.create !== ROWS) throw new Error("not every row was imported");
    const ids = got(await acting.subjects.list({ limit: 500 })).rows.map(({ id }) => id);
    const many = await timed(3, async (run) => got(await acting.bulk.apply({ ids, set: { note: `run ${run}` } })));
    const log = await logOf(acting);
    const verified = await timed(1, async () => verifyLog(log));
    if (verified.last.faults.length > 0) throw new Error("the log does not verify");
    const note = `${COLUMNS} columns, planned, written and in the log, in this process`;
    return {
      "a system saved": { value: saved.median, unit: "ms", by: "loop" },
      "import 10,000 rows into the database": { value: imported.median / 1_000, unit: "s", by: "loop", bar: 6, note },
      "processor time of it": { value: (worked.user + worked.system) / 1_000_000, unit: "s", by: "loop" },
      "memory of the process meanwhile": {
        ...{ value: memory / 1e6, unit: "MB", bar: 400 },
        note: `${Math.round(before / 1e6)} MB before`,
      },
      "500 systems changed": { value: many.median, unit: "ms", by: "loop" },
      "log verified, a thousand entries": {
        ...{ value: (1_000 * verified.median) / verified.last.entries, unit: "ms", by: "loop" },
        note: `${verified.last.entries} entries`,
      },
    };
  });
}

/** Rows as the screen sends them: two of the ledger's own fields, the others facts of every kind. */
function table(): Parameters<Acting["imports"]["apply"]>[0] {
  const facts = Array.from({ length: COLUMNS - 2 }, (_, n): Field => {
    const label = { en: `Fact ${n}`, ja: `項目 ${n}` };
    return { id: `bench.n${n}`, label, type: (["integer", "boolean", "text"] as const)[n % 3]! };
  });
  const written = (row: number, n: number) => [row + n, row % 2 === 0, `値 ${row} の ${n}`][n % 3]!;
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    ...{ sheet: "台帳", number: row + 2, blank: [], columns: {}, problems: [] },
    values: {
      name: `取り込み ${row}`,
      code: `IM-${row}`,
      ...Object.fromEntries(facts.map(({ id }, n) => [id, written(row, n)])),
    },
  }));
  return { rows, facts, mode: "update", source: "bench.xlsx" };
}

/** The most memory the process had from now until it is asked, looked at between two statements. */
function watched(): () => number {
  let most = process.memoryUsage.rss();
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, WATCHED);
  return () => {
    look();
    clearInterval(timer);
    return most;
  };
}

async function logOf({ audit }: Acting): Promise<string[]> {
  const lines: string[] = [];
  for (let asked: { from?: number; upTo?: number } | undefined = {}; asked !== undefined; ) {
    const part: { lines: string[]; next?: { from: number; upTo: number } } = got(await audit.log(asked));
    lines.push(...part.lines);
    asked = part.next;
  }
  return lines;
}

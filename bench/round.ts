// One round of one suite in a process of its own, so that every round starts as cold as the first; prints it as JSON.
import { join } from "node:path";
import { type Figure, median, type Round, type Yardsticks } from "./figure.ts";
import { loops, starts } from "./yardsticks.ts";

const suite = process.argv[2]!;
const { run } = (await import(join(import.meta.dirname, "suites", `${suite}.ts`))) as {
  run: () => Promise<Record<string, Figure>>;
};
/** Before and after, so that a machine that became busy meanwhile is seen. */
const before = { loop: loops(), start: starts() };
const figures = await run();
const yardsticks: Yardsticks = {
  loop: median([...before.loop, ...loops()]),
  start: median([...before.start, ...starts()]),
};
for (const { is, value } of Object.values(figures)) if (is !== undefined) yardsticks[is] = value;
process.stdout.write(JSON.stringify({ figures, yardsticks } satisfies Round));

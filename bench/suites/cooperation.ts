// How safe published tables are: an attacker with HiGHS on 1,000 small populations, and on the control that only counts to ten.
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { MOST_NOISE, protectTables } from "@yawara/cooperation";
import { highsSolver } from "@yawara/cooperation/highs";
import { naiveTables } from "../../packages/cooperation/test/naive-tables.ts";
import { published, smallPopulation } from "../../packages/cooperation/test/small-populations.ts";
import { attack } from "../../packages/cooperation/test/table-attacker.ts";
import type { Figure } from "../figure.ts";

const POPULATIONS = 1_000;
const THREADS = 4;

/** Of some populations: in how many somebody was singled out, and how many of the sums were shown. */
interface Tally {
  fell: number[];
  controlFell: number;
  counts: number;
  sums: number;
  shown: number;
  shownByControl: number;
}

export async function run(): Promise<Record<string, Figure>> {
  const threads = THREADS;
  const tallies = await Promise.all(Array.from({ length: threads }, (_, thread) => inThread({ thread, threads })));
  const total = (of: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + of(tally), 0);
  const fell = tallies.flatMap((tally) => tally.fell);
  return {
    [`small populations of ${POPULATIONS} in which a firm is singled out`]: {
      value: fell.length,
      unit: "",
      bar: 0,
      note: fell.length === 0 ? "alone and with coalitions of two and three" : `seeds ${fell.join(", ")}`,
    },
    "with the control": {
      value: (100 * total((tally) => tally.controlFell)) / POPULATIONS,
      unit: "%",
      bar: 50,
      atLeast: true,
      note: `a count of one in ${total((tally) => tally.counts)}`,
    },
    "sums that are published": {
      value: (100 * total((tally) => tally.shown)) / total((tally) => tally.sums),
      unit: "%",
    },
    "sums the control publishes": {
      value: (100 * total((tally) => tally.shownByControl)) / total((tally) => tally.sums),
      unit: "%",
    },
  };
}

function inThread(share: { thread: number; threads: number }): Promise<Tally> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, { workerData: share });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

async function tallyOf({ thread, threads }: { thread: number; threads: number }): Promise<Tally> {
  const solver = await highsSolver();
  const tally: Tally = { fell: [], controlFell: 0, counts: 0, sums: 0, shown: 0, shownByControl: 0 };
  for (let seed = 1 + thread; seed <= POPULATIONS; seed += threads) {
    const population = smallPopulation(seed);
    const ours = published(population, (publication) => protectTables(publication, solver).tables);
    const control = published(population, naiveTables);
    if (attack(population, ours, { noise: MOST_NOISE, groupsOnce: true }, solver, seed).length > 0)
      tally.fell.push(seed);
    const found = attack(population, control, { noise: 0, groupsOnce: false }, solver, seed);
    if (found.length > 0) tally.controlFell++;
    if (found.some(({ what }) => what === "count")) tally.counts++;
    const sums = ours.flatMap(({ tables }) =>
      tables.flatMap(({ amount, cells }) => (amount === undefined ? [] : cells)),
    );
    tally.sums += sums.length;
    tally.shown += sums.filter(({ value }) => value !== undefined).length;
    tally.shownByControl += control
      .flatMap(({ tables }) => tables.flatMap(({ amount, cells }) => (amount === undefined ? [] : cells)))
      .filter(({ value }) => value !== undefined).length;
  }
  return tally;
}

if (!isMainThread && workerData?.threads !== undefined) parentPort!.postMessage(await tallyOf(workerData));

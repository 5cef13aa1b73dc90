// The yardsticks: times of work that never changes, so that a figure can be told from the machine it was measured on.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import type { Yardsticks } from "./figure.ts";

const REFERENCE = join(import.meta.dirname, "reference.json");
const LOOPS = 15;
const STARTS = 7;
/** Chosen once so that the loop takes some 15 ms on the reference machine; never to be changed with the reference kept. */
const PASSES = 128;
const CELLS = 1 << 14;

export interface Reference {
  /** What the reference machine is. */
  machine: string;
  node: string;
  yardsticks: Required<Yardsticks>;
}

/** Milliseconds of a few fixed loops. */
export function loops(runs = LOOPS): number[] {
  work();
  return times(runs, work);
}

/** Milliseconds of a few bare Nodes, each from its start to its end. */
export function starts(runs = STARTS): number[] {
  return times(runs, () => {
    const { status } = spawnSync(process.execPath, ["-e", ""], { stdio: "ignore" });
    if (status !== 0) throw new Error(`node -e '' exited ${status}`);
  });
}

/** Integers mixed through a typed array and objects made and dropped: what compiling and walking a diagram is made of. */
function work(): number {
  const cells = new Int32Array(CELLS);
  let hash = 1;
  for (let pass = 0; pass < PASSES; pass++) {
    const made: { at: number; hash: number }[] = [];
    for (let i = 0; i < CELLS; i++) {
      hash = Math.imul(hash ^ cells[hash & (CELLS - 1)]!, 0x85ebca6b) ^ (hash >>> 13);
      cells[i] = hash;
      if ((i & 15) === 0) made.push({ at: i, hash });
    }
    for (const one of made) hash ^= one.hash + one.at;
  }
  return hash;
}

function times(runs: number, call: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const begun = performance.now();
    call();
    return performance.now() - begun;
  });
}

export function readReference(): Reference {
  return JSON.parse(readFileSync(REFERENCE, "utf8")) as Reference;
}

/**
 * Makes this machine the reference: the least processor time of many runs, which is what each takes where nothing disturbs it,
 * so that it can be written on a machine that does something else as well.
 */
export function writeReference(route: number): Reference {
  const reference: Reference = {
    machine: `${cpus().length} × ${cpus()[0]!.model}`,
    node: process.version,
    yardsticks: { loop: rounded(leastLoop()), start: rounded(leastStart()), route: rounded(route) },
  };
  writeFileSync(REFERENCE, `${JSON.stringify(reference, null, 2)}\n`);
  return reference;
}

function leastLoop(): number {
  work();
  return least(10 * LOOPS, () => {
    const begun = process.cpuUsage();
    work();
    return inMilliseconds(process.cpuUsage(begun));
  });
}

/** A bare Node that says at its end what it took. */
function leastStart(): number {
  const script = `process.on("exit", () => process.stdout.write(JSON.stringify(process.cpuUsage())))`;
  return least(10 * STARTS, () =>
    inMilliseconds(JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" })) as NodeJS.CpuUsage),
  );
}

function least(runs: number, measure: () => number): number {
  return Math.min(...Array.from({ length: runs }, measure));
}

function inMilliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

const rounded = (value: number) => Number(value.toPrecision(4));

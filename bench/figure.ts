// A figure of a bench, and how it is judged: as the reference machine would have measured it, by a yardstick of the same run.
import { cpus, loadavg } from "node:os";

/**
 * What is timed beside the figures, always the same: `loop` arithmetic and array work in this process, `start` a bare
 * Node from its start to its end, `route` a request of an empty route of the server that is measured, under the same load.
 */
export const YARDSTICKS = ["loop", "start", "route"] as const;
type Yardstick = (typeof YARDSTICKS)[number];

/** Milliseconds of each yardstick. */
export type Yardsticks = Partial<Record<Yardstick, number>>;

/** A figure with its unit and the bar it has to reach, if there is one. */
export interface Figure {
  value: number;
  unit: string;
  /** Set on every time and rate: what slows down with it. A size, a count, a score and a ratio have none. */
  by?: Yardstick;
  /** Is itself milliseconds of a yardstick. */
  is?: Yardstick;
  /** The value as judged must be at most (or, with `atLeast`, at least) this. */
  bar?: number;
  atLeast?: boolean;
  /** More a second is faster: slows down as times grow. */
  rate?: boolean;
  note?: string;
}

/** One round of a suite, with the yardsticks of that round. */
export interface Round {
  figures: Record<string, Figure>;
  yardsticks: Yardsticks;
}

/** A figure over the rounds: medians, and from the least to the most of what is judged. */
export interface Judged extends Figure {
  /** Milliseconds of its yardstick, here and on the reference machine. */
  yardstick?: { here: number; reference: number };
  /** As the reference machine would have measured it: what is held against the bar. */
  judged: number;
  least: number;
  most: number;
  isReached?: boolean;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The figures of some rounds of one suite, judged. */
export function judge(rounds: readonly Round[], reference: Yardsticks): Record<string, Judged> {
  const names = Object.keys(rounds[0]!.figures);
  return Object.fromEntries(names.map((name) => [name, judgeOne(name, rounds, reference)]));
}

function judgeOne(name: string, rounds: readonly Round[], reference: Yardsticks): Judged {
  const figure = rounds[0]!.figures[name]!;
  const { by, bar, atLeast } = figure;
  const each = rounds.map((round) => asOnReference(round.figures[name]!, round.yardsticks, reference));
  const judged = median(each);
  return {
    ...figure,
    value: median(rounds.map((round) => round.figures[name]!.value)),
    ...(by !== undefined && {
      yardstick: { here: median(rounds.map(({ yardsticks }) => yardsticks[by]!)), reference: reference[by]! },
    }),
    judged,
    least: Math.min(...each),
    most: Math.max(...each),
    ...(bar !== undefined && { isReached: atLeast ? judged >= bar : judged <= bar }),
  };
}

/** A time × reference ÷ yardstick; a rate the other way round. */
function asOnReference({ value, by, rate }: Figure, yardsticks: Yardsticks, reference: Yardsticks): number {
  if (by === undefined) return value;
  const [here, there] = [yardsticks[by], reference[by]];
  if (here === undefined || there === undefined) throw new Error(`no yardstick ${by}`);
  return rate ? (value * here) / there : (value * there) / here;
}

/** How much else the machine does: a figure measured beside much of it spreads. */
export function busy(): string {
  return `${loadavg()[0]!.toFixed(1)} processes want ${cpus().length} cores`;
}

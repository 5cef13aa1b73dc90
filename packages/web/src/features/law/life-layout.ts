// Where the days of a life stand on a chart: a scale that gives busy times more room, and flags that never overlap.

/** Days since 1970 of a day, a month or a year; what is not told is the middle. */
export function timeOf(date: string): number {
  const full = date.length === 10 ? date : date.length === 7 ? `${date}-15` : `${date}-07-01`;
  return Date.parse(`${full}T00:00:00Z`) / 86_400_000;
}

/**
 * A scale from time to 0…1: halfway between even time and even steps from day to day, so that years without events do
 * not push the others together.
 */
export function lifeScale(times: readonly number[]): (time: number) => number {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  if (first === last) return () => 0.5;
  const place = (i: number) => ((sorted[i]! - first) / (last - first) + i / (sorted.length - 1)) / 2;
  return (time) => {
    if (time <= first) return 0;
    if (time >= last) return 1;
    const i = sorted.findIndex((one) => one > time) - 1;
    const [from, to] = [sorted[i]!, sorted[i + 1]!];
    return place(i) + ((time - from) / (to - from)) * (place(i + 1) - place(i));
  };
}

interface Flag {
  x: number;
  /** The more telling are placed first. */
  weight: number;
}

/**
 * The lane of every flag, or none where there is no room. A flag's label begins at its pole and runs right, so a pole
 * must stand clear of every label at its left: each flag flies one lane above those that begin under its label.
 */
export function lanesOf(flags: readonly Flag[], width: number, lanes: number): (number | undefined)[] {
  let chosen: number[] = [];
  const byWeight = flags.map((_, i) => i).sort((a, b) => flags[b]!.weight - flags[a]!.weight || b - a);
  for (const one of byWeight) {
    const tried = [...chosen, one];
    if (Math.max(...placed(flags, tried, width).values()) < lanes) chosen = tried;
  }
  const lane = placed(flags, chosen, width);
  return flags.map((_, i) => lane.get(i));
}

function placed(flags: readonly Flag[], chosen: readonly number[], width: number): Map<number, number> {
  const lane = new Map<number, number>();
  for (const one of chosen.toSorted((a, b) => flags[b]!.x - flags[a]!.x || b - a)) {
    const under = [...lane].filter(([other]) => flags[other]!.x < flags[one]!.x + width).map(([, at]) => at);
    lane.set(one, under.length === 0 ? 0 : Math.max(...under) + 1);
  }
  return lane;
}

// What an answer settled: what is certain now and was not before.
import type { AskedForLine, InterviewView } from "./interview.ts";

export interface Fresh {
  settled: number;
  lines: AskedForLine[];
}

export function freshIn(before: InterviewView, now: InterviewView): Fresh {
  const known = new Set(before.certain.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const lines = now.certain.flatMap(({ entries }) => entries.filter(({ id }) => !known.has(id)));
  return { settled: Math.max(now.settled - before.settled, lines.length), lines };
}

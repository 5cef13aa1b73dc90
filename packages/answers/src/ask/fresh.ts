// What an answer settled: what is certain now and was not before.
import type { AskedForLine, InterviewView } from "./interview.ts";

export interface Fresh {
  settled: number;
  lines: AskedForLine[];
}

/** What is settled and shown: the bans looked at where they are asked about, else what is certain. */
function settledIn({ bans, certain }: InterviewView): AskedForLine[] {
  return bans === undefined ? certain.flatMap(({ entries }) => entries) : [...bans.broken, ...bans.kept];
}

export function freshIn(before: InterviewView, now: InterviewView): Fresh {
  if ((before.bans === undefined) !== (now.bans === undefined)) return { settled: 0, lines: [] };
  const known = new Set(settledIn(before).map(({ id }) => id));
  const lines = settledIn(now).filter(({ id }) => !known.has(id));
  if (now.bans !== undefined) return { settled: lines.length, lines };
  return { settled: Math.max(now.settled - before.settled, lines.length), lines };
}

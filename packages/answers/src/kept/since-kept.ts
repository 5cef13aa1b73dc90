// What became of a kept check: it is read back, and compared with a check of today, each difference with its cause.
import { checkedSubject } from "../check/checked.ts";
import type { LawStore } from "../law-store.ts";
import { isProblems, type Problems } from "../problem.ts";
import { type RecheckAnswer, recheckAnswer } from "../recheck/recheck.ts";
import { rechecked } from "../recheck/rechecked.ts";
import type { RawFacts } from "../request.ts";
import type { SystemToCheck } from "./kept-check.ts";
import { type SinceSaid, sinceSaid } from "./since-said.ts";
import { readStandingLine } from "./standing-line.ts";

/** A check that was kept: what it rested on, and a line for each provision. */
export interface EarlierKept {
  corpus: string;
  at: string;
  known: string;
  jurisdictions: string[];
  facts: RawFacts;
  lines: string[];
}

export interface SinceAsked extends SystemToCheck {
  earlier: EarlierKept;
}

/** What became of a kept check: as `recheck` says it, and in words. */
export interface SinceAnswer {
  since: RecheckAnswer;
  said: SinceSaid;
}

/** Checks a system again and says what became of a kept check of it. */
export function sinceKept(store: LawStore, { earlier, ...asked }: SinceAsked): SinceAnswer | Problems {
  const now = checkedSubject(store, asked);
  if (isProblems(now)) return now;
  const { lines, ...basis } = earlier;
  const since = recheckAnswer(rechecked(store, { ...basis, standings: new Map(lines.map(readStandingLine)) }, now));
  return { since, said: sinceSaid(since) };
}
